/** Something in a file that a {@link WorkbookDocument} does not carry, so that saving would lose it. */
export interface LossNote {
  readonly kind: LossKind;
  /** Name of the sheet it is on; absent for what belongs to the whole workbook. */
  readonly sheet?: string;
  readonly count: number;
}

export type LossKind =
  | 'chart'
  | 'image'
  | 'shape'
  | 'form-control'
  | 'pivot-table'
  | 'slicer'
  | 'table'
  /** Formulas that name a table's columns; their last results are kept as values. */
  | 'table-formula'
  | 'threaded-comment'
  | 'hyperlink'
  | 'rich-text'
  | 'sparkline'
  /** Kept as ordinary formulas. */
  | 'array-formula'
  /** Conditional formats of a kind that the document has not. */
  | 'conditional-format'
  | 'validation'
  /** The filter itself stays, what it selects does not; hidden rows stay hidden. */
  | 'filter-criteria'
  | 'outline'
  /** A print area of several pieces. */
  | 'print-area'
  /** Headers and footers of their own for the first or for even pages. */
  | 'header-footer'
  /** Patterns, colour gradients and diagonal lines of cells. */
  | 'pattern'
  | 'background'
  /** Areas of a protected sheet that some may edit. */
  | 'protected-range'
  | 'chart-sheet'
  /** References to other workbooks; last results of such formulas are kept as values. */
  | 'external-link'
  /** Dates counted from 1904: they come out four years and a day early. */
  | 'date-1904'
  | 'structure-password'
  | 'vba';
