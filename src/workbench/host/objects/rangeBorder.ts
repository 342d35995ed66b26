import type { BorderLine, CellArea } from '../../../model/workbookDocument';
import { type BorderStyle, type BorderWeight, borderStyles, borderWeights, lineStyle, styleOfLine, weightOfLine } from '../borderLines';
import { heldArea, heldAreas, patchFormat } from '../cellFormat';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { CellTarget } from '../hostContext';
import { colorArgument, wordArgument } from '../methodArguments';

/** Edges in the order of Excel's collection, without the two diagonals, which the workbook does not hold. */
export const borderIndexes = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
export type BorderIndex = (typeof borderIndexes)[number];

const patchNames = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideVertical: 'insideVertical',
  InsideHorizontal: 'insideHorizontal',
} as const;

/** One edge of a range, or the lines between its cells. */
export class RangeBorderObject extends HostObject {
  static readonly declaration: ClassDeclaration<RangeBorderObject> = declareClass<RangeBorderObject>({
    name: 'RangeBorder',
    scalars: {
      sideIndex: { read: (border) => border.index },
      style: { read: (border) => border.read(styleOfLine), write: (border, value) => border.setStyle(wordArgument(value, borderStyles)) },
      weight: { read: (border) => border.read(weightOfLine), write: (border, value) => border.setWeight(wordArgument(value, borderWeights)) },
      color: { read: (border) => border.read((line) => line?.color ?? '#000000'), write: (border, value) => border.setColor(colorArgument(value)) },
    },
  });

  readonly declaration: ClassDeclaration = RangeBorderObject.declaration;

  constructor(
    private readonly target: CellTarget,
    readonly index: BorderIndex,
  ) {
    super();
  }

  private read<T>(member: (line: BorderLine | undefined) => T): T | null {
    const gathered = this.target.context.formats.borderLine(this.target.sheet, heldAreas(this.target), patchNames[this.index]);
    if (gathered !== undefined) return member(gathered ?? undefined);
    let found: { readonly value: T } | undefined;
    for (const area of this.target.areas) {
      for (const line of linesOf(this.target, heldArea(this.target.sheet, area), this.index)) {
        const value = member(line);
        if (found === undefined) found = { value };
        else if (found.value !== value) return null;
      }
    }
    return found === undefined ? member(undefined) : found.value;
  }

  /** What a change of one member keeps of the others: the first line stands for all, since to look at each takes longer than the change. */
  private first<T>(member: (line: BorderLine | undefined) => T): T {
    const { sheet, areas } = this.target;
    const gathered = this.target.context.formats.borderLine(sheet, heldAreas(this.target), patchNames[this.index]);
    if (gathered !== undefined) return member(gathered ?? undefined);
    const [area] = areas;
    if (area !== undefined) for (const line of linesOf(this.target, heldArea(sheet, area), this.index)) return member(line);
    return member(undefined);
  }

  private setStyle(style: BorderStyle): void {
    if (style === 'None') this.patch(null);
    else this.patch(this.line(style, this.first(weightOfLine), this.color()));
  }

  private setWeight(weight: BorderWeight): void {
    const style = this.first(styleOfLine);
    this.patch(this.line(style === 'None' ? 'Continuous' : style, weight, this.color()));
  }

  /** A colour on an edge without a line draws a thin one. */
  private setColor(color: string): void {
    const style = this.first(styleOfLine);
    this.patch(this.line(style === 'None' ? 'Continuous' : style, this.first(weightOfLine), color));
  }

  private line(style: Exclude<BorderStyle, 'None'>, weight: BorderWeight, color: string | undefined): BorderLine {
    return { style: lineStyle(style, weight), ...(color === undefined ? {} : { color }) };
  }

  private color(): string | undefined {
    return this.first((line) => line?.color);
  }

  private patch(line: BorderLine | null): void {
    patchFormat(this.target, { borders: { [patchNames[this.index]]: line } });
  }
}

function* linesOf(target: CellTarget, area: CellArea, index: BorderIndex): Generator<BorderLine | undefined> {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  const { sheet } = target;
  const horizontal = index === 'EdgeTop' || index === 'EdgeBottom';
  if (horizontal) {
    const row = index === 'EdgeTop' ? area.row : lastRow;
    for (let column = area.column; column <= lastColumn; column += 1) yield sheet.styleAt(row, column).borders?.[index === 'EdgeTop' ? 'top' : 'bottom'];
  } else if (index === 'EdgeLeft' || index === 'EdgeRight') {
    const column = index === 'EdgeLeft' ? area.column : lastColumn;
    for (let row = area.row; row <= lastRow; row += 1) yield sheet.styleAt(row, column).borders?.[index === 'EdgeLeft' ? 'left' : 'right'];
  } else if (index === 'InsideHorizontal') {
    for (let row = area.row; row < lastRow; row += 1) {
      for (let column = area.column; column <= lastColumn; column += 1) yield sheet.styleAt(row, column).borders?.bottom ?? sheet.styleAt(row + 1, column).borders?.top;
    }
  } else {
    for (let row = area.row; row <= lastRow; row += 1) {
      for (let column = area.column; column < lastColumn; column += 1) yield sheet.styleAt(row, column).borders?.right ?? sheet.styleAt(row, column + 1).borders?.left;
    }
  }
}
