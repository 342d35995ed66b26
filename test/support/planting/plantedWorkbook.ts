import type { CellDocument, SheetDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import { figureSheets, type FigureSheet } from '../../../src/model/period';
import { entryColumns } from '../../../src/sheets/entryColumns';
import { entryLayout } from '../../../src/sheets/entryLayout';
import { sheetNameOf } from '../../../src/sheets/sheetNames';
import { addLastYear } from '../../../src/tasks/addLastYear';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import type { RuleCode } from '../../../src/validation/ruleCode';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../builders/aWorkbook';
import type { ExpectedFinding } from './expectedFinding';
import { Ground, type GroundSpec } from './ground';
import { cellPlanters } from './planters/cellPlanters';
import type { Planter } from './planters/planter';
import { relationPlanters } from './planters/relationPlanters';
import { softPlanters } from './planters/softPlanters';

/** Rules whose faults are what stands in the cells of figures, and how to plant them. */
const figurePlanters: { readonly [R in RuleCode]?: Planter } = { ...cellPlanters, ...relationPlanters, ...softPlanters };

export const figureRules = Object.keys(figurePlanters) as readonly RuleCode[];

/** What was to be found and what was, in texts that say rule, unit, measure, part, sheet and cell; sorted. */
export interface WorkbookOutcome {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/**
 * Plants faults in a workbook as the add-in lays it out, and checks it as the add-in does: sheets, readers and rules together. The cells are
 * told from the layout alone, not by what the readers find.
 */
export async function checkPlantedWorkbook(spec: GroundSpec, rules: readonly RuleCode[]): Promise<WorkbookOutcome> {
  const ground = new Ground(spec);
  const expected = rules.flatMap((rule) => figurePlanters[rule]?.(ground) ?? []);
  const template = createDocumentPort(aWorkbook());
  const injected = await injectTemplate(template, { scheme: spec.scheme, units: spec.units, locale: 'zh-CN' });
  if (!injected.ok) throw new Error(injected.problem.code);
  const lastYear = await addLastYear(template, 'zh-CN');
  if (!lastYear.ok) throw new Error(lastYear.problem.code);
  const report = await checkFigures(createDocumentPort(filledIn(template.document(), ground)), spec.period);
  if (!report.ok) throw new Error(report.problem.code);
  const found = report.value.findings.map(({ rule, unitCode, measure, part, column, at }) => [rule, unitCode, measure, part, column, at && `R${at.row}C${at.column}`].join(' | '));
  return { expected: expected.map((finding) => placeInLayout(finding, ground)).sort(), found: found.sort() };
}

function placeInLayout({ rule, unitCode, measure, part, column = 'target' }: ExpectedFinding, { scheme, inUse }: Ground): string {
  const row = entryLayout.firstUnit + inUse.findIndex(({ code }) => code === unitCode);
  const place = entryLayout.firstFigure + entryColumns(scheme, column).findIndex((each) => each.measure.id === measure && each.part === part);
  return [rule, unitCode, measure, part, column, `R${row}C${place}`].join(' | ');
}

function filledIn(document: WorkbookDocument, ground: Ground): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet) => filledSheet(sheet, ground)) };
}

function filledSheet(sheet: SheetDocument, ground: Ground): SheetDocument {
  const column = figureSheets.find((each) => sheetNameOf(each, 'zh-CN') === sheet.name);
  if (column === undefined) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      const unit = ground.inUse[row.index - entryLayout.firstUnit]?.code;
      return unit === undefined ? row : { ...row, cells: row.cells.map((cell) => filledCell(cell, ground, column, unit)) };
    }),
  };
}

function filledCell(cell: CellDocument, ground: Ground, column: FigureSheet, unit: string): CellDocument {
  const place = entryColumns(ground.scheme, column === 'last-year' ? 'year-end' : column)[cell.column - entryLayout.firstFigure];
  if (place === undefined) return cell;
  const { formula, ...without } = cell;
  const value = (column === 'last-year' ? ground.lastYear : ground.figures[column])[unit]?.[place.measure.id]?.[place.part];
  if (value !== undefined) return { ...without, value };
  const other = ground.otherFormulas.some((each) => each.column === column && each.unit === unit && each.measure === place.measure.id && each.part === place.part);
  return other && formula !== undefined ? { ...without, formula: '=1*1' } : cell;
}
