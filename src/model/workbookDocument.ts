import type { CellValue } from './cellValue';

/**
 * A whole workbook as plain data: what is read from a file, held by the embedded workbook, and written to a file. It knows
 * no file format and no spreadsheet component. Rows and columns count from 0. Lengths: column widths in characters of the
 * default font (as Excel shows them), row heights in points, margins in inches. Colours are `#RRGGBB`.
 */
export interface WorkbookDocument {
  readonly sheets: readonly SheetDocument[];
  readonly names: readonly NameDocument[];
  /** The formats that cells refer to by index; index 0 is the workbook's normal format. */
  readonly styles: readonly StyleDocument[];
  /** Index of the sheet in front. */
  readonly activeSheet: number;
  /** Whether the workbook's structure (adding, renaming, removing sheets) is protected. */
  readonly structureProtected?: boolean;
  readonly properties?: PropertiesDocument;
  readonly calculation?: CalculationDocument;
}

/** What a workbook says of itself, as Excel shows it under "Info". */
export interface PropertiesDocument {
  /** Title, author and the like by their names in the file (ECMA-376 part 2, 11.1): `title`, `creator`, `keywords`, `created` … */
  readonly core?: Readonly<Record<string, string>>;
  readonly company?: string;
  readonly manager?: string;
  readonly hyperlinkBase?: string;
  /** Properties of one's own; the type is a file's word for it (`lpwstr`, `i4`, `bool`, `filetime` …). */
  readonly custom?: readonly { readonly name: string; readonly type: string; readonly value: string }[];
}

/** How formulas are computed, where it is not Excel's usual way. */
export interface CalculationDocument {
  /** Absent: whenever a cell changes. `autoNoTable` leaves data tables out. */
  readonly mode?: 'manual' | 'autoNoTable';
  /** Whether formulas may refer to themselves, how often they are computed then, and until which change. */
  readonly iterates?: boolean;
  readonly iterations?: number;
  readonly iterationChange?: number;
  /** Whether formulas take numbers as they are shown, rounded. */
  readonly asDisplayed?: boolean;
  /** False where a workbook that is computed by hand is not computed before saving. */
  readonly beforeSaving?: boolean;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetDocument {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly view?: SheetViewDocument;
  /** Rows that hold anything, ascending by index. */
  readonly rows: readonly RowDocument[];
  /** Columns that differ from the default, ascending by index. */
  readonly columns: readonly ColumnDocument[];
  readonly merges: readonly CellArea[];
  readonly validations: readonly ValidationDocument[];
  readonly conditionalFormats: readonly ConditionalFormatDocument[];
  readonly notes: readonly NoteDocument[];
  /** Rows and columns kept in view at the top and at the left; 0 for none. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: CellArea;
  readonly protection?: SheetProtectionDocument;
  readonly pageLayout?: PageLayoutDocument;
}

/** How a sheet is shown, where it is not as usual. */
export interface SheetViewDocument {
  readonly rightToLeft?: boolean;
  /** Percent. */
  readonly zoom?: number;
  readonly mode?: 'pageBreakPreview' | 'pageLayout';
  readonly showFormulas?: boolean;
  readonly showZeros?: boolean;
  readonly showHeadings?: boolean;
}

export interface RowDocument {
  readonly index: number;
  readonly height?: number;
  readonly hidden?: boolean;
  /** Ascending by column. */
  readonly cells: readonly CellDocument[];
}

export interface CellDocument {
  readonly column: number;
  /** `''` (or absent) for a cell without a value. With a formula: its last known result, absent when unknown. */
  readonly value?: CellValue;
  /** With the leading `=`. */
  readonly formula?: string;
  /** Index into {@link WorkbookDocument.styles}; absent means 0. */
  readonly style?: number;
}

export interface ColumnDocument {
  readonly index: number;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

/** A rectangle of cells. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type BorderLineStyle = 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double' | 'hair' | 'mediumDashed' | 'dashDot' | 'mediumDashDot' | 'dashDotDot' | 'mediumDashDotDot' | 'slantDashDot';

export interface BorderLine {
  readonly style: BorderLineStyle;
  readonly color?: string;
}

/** The format of a cell; whatever is absent is the workbook's normal format. */
export interface StyleDocument {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: 'single' | 'double';
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly borders?: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
  };
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrapText?: boolean;
  readonly indent?: number;
  /** Degrees, counter-clockwise; 255 for stacked text. */
  readonly rotation?: number;
  readonly shrinkToFit?: boolean;
  readonly numberFormat?: string;
  /** Absent means locked, as Excel has it. Matters on a protected sheet only. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export type ValidationOperator = 'between' | 'notBetween' | 'equal' | 'notEqual' | 'greaterThan' | 'lessThan' | 'greaterThanOrEqual' | 'lessThanOrEqual';

/** A rule of data validation. Formulas are written as in a file: without a leading `=`, a literal list as `"a,b"`. */
export interface ValidationDocument {
  readonly areas: readonly CellArea[];
  readonly type: 'any' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?: ValidationOperator;
  readonly formula1?: string;
  readonly formula2?: string;
  /** Absent means true. */
  readonly ignoreBlank?: boolean;
  /** Of a list; absent means true. */
  readonly inCellDropDown?: boolean;
  readonly prompt?: { readonly title?: string; readonly text: string };
  /** What is said to somebody who types something else; absent means that anything may be typed. */
  readonly error?: { readonly title?: string; readonly text?: string; readonly style: 'stop' | 'warning' | 'information' };
}

/** The visible change that a conditional format makes. */
export interface DifferentialStyle {
  readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly underline?: 'single' | 'double'; readonly strikethrough?: boolean; readonly color?: string };
  readonly fill?: string;
  readonly borders?: { readonly top?: BorderLine; readonly right?: BorderLine; readonly bottom?: BorderLine; readonly left?: BorderLine };
  readonly numberFormat?: string;
}

/** Formulas are relative to the top left cell of the first area and carry no leading `=`. */
export type ConditionalFormatDocument = {
  readonly areas: readonly CellArea[];
  /** 1 is applied first. */
  readonly priority: number;
  readonly stopIfTrue?: boolean;
} & (
  | { readonly type: 'expression'; readonly formula: string; readonly style: DifferentialStyle }
  | { readonly type: 'cellIs'; readonly operator: ValidationOperator; readonly formula1: string; readonly formula2?: string; readonly style: DifferentialStyle }
  | { readonly type: 'containsText'; readonly text: string; readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith'; readonly style: DifferentialStyle }
  | { readonly type: 'duplicateValues' | 'uniqueValues'; readonly style: DifferentialStyle }
  | { readonly type: 'top10'; readonly rank: number; readonly percent?: boolean; readonly bottom?: boolean; readonly style: DifferentialStyle }
  | { readonly type: 'aboveAverage'; readonly below?: boolean; readonly equal?: boolean; readonly style: DifferentialStyle }
  | { readonly type: 'colorScale'; readonly points: readonly ScalePoint[] }
  | { readonly type: 'dataBar'; readonly minimum: ScaleValue; readonly maximum: ScaleValue; readonly color: string }
  | { readonly type: 'iconSet'; readonly iconSet: string; readonly points: readonly ScaleValue[]; readonly reverse?: boolean; readonly showValue?: boolean }
);

export interface ScaleValue {
  readonly type: 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula';
  readonly value?: string;
}

export interface ScalePoint extends ScaleValue {
  readonly color: string;
}

export interface NoteDocument {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author?: string;
}

export interface SheetProtectionDocument {
  /** Kept as it stands in the file, so that a password survives opening and saving. */
  readonly passwordHash?: Readonly<Record<string, string | number>>;
  readonly allow?: {
    readonly formatCells?: boolean;
    readonly formatColumns?: boolean;
    readonly formatRows?: boolean;
    readonly insertColumns?: boolean;
    readonly insertRows?: boolean;
    readonly insertHyperlinks?: boolean;
    readonly deleteColumns?: boolean;
    readonly deleteRows?: boolean;
    readonly sort?: boolean;
    readonly autoFilter?: boolean;
    readonly pivotTables?: boolean;
    readonly selectLockedCells?: boolean;
    readonly selectUnlockedCells?: boolean;
  };
}

export interface PageLayoutDocument {
  readonly orientation?: 'portrait' | 'landscape';
  /** `a3`, `a4` … as in Excel's list of paper sizes. */
  readonly paperSize?: 'a3' | 'a4' | 'a5' | 'letter' | 'legal';
  /** Fit to so many pages; absent in a direction means as many as it takes. */
  readonly fitTo?: { readonly width?: number; readonly height?: number };
  readonly scale?: number;
  readonly margins?: { readonly top?: number; readonly right?: number; readonly bottom?: number; readonly left?: number; readonly header?: number; readonly footer?: number };
  /** Rows and columns repeated on every page, first and last index. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly printArea?: CellArea;
  /** Rows and columns with which a new page begins, ascending. Without effect in a direction in which pages are fitted. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
  /** With Excel's codes, `&P` for the page number and so on. */
  readonly header?: string;
  readonly footer?: string;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
}

export interface NameDocument {
  readonly name: string;
  /** Without the leading `=`. */
  readonly refersTo: string;
  /** Name of the sheet it belongs to; absent for the whole workbook. */
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly comment?: string;
}
