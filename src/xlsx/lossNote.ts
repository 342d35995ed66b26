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
  /** A window cut in two without anything kept in place. */
  | 'split-panes'
  | 'scenario'
  /** Views of the workbook that users saved under a name. */
  | 'custom-view'
  /** Paper of rarer sizes, black and white, drafts, printed notes, numbers of first pages, order of pages. */
  | 'page-setup'
  /** Superscript and subscript of whole cells. */
  | 'script-text'
  /** Direction of reading, accounting underlines, the apostrophe before a text. */
  | 'cell-format'
  /** Cells that show TRUE and FALSE as a box; the values stay. */
  | 'checkbox'
  /** Colours of negative values, axis, border, length and hidden values of data bars. */
  | 'data-bar'
  | 'embedded-object'
  /** Queries and connections to data outside; the cells stay. */
  | 'data-connection'
  /** Errors that somebody told Excel not to point at. */
  | 'ignored-error'
  /** XML of programs and classification labels that travel with the workbook. */
  | 'custom-xml'
  /** Panes and settings that add-ins keep in the workbook. */
  | 'add-in'
  /** References to other workbooks; last results of such formulas are kept as values. */
  | 'external-link'
  /** Dates counted from 1904: they come out four years and a day early. */
  | 'date-1904'
  | 'structure-password'
  | 'vba';
