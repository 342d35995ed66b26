/** Why a file could not be opened as a workbook. A code with what a message needs; the text belongs to the language files. */
export type FileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'not-xlsx'; readonly looksLike: FileKind }
  /** The format of Excel 97 to 2003: to be opened in Excel and saved as .xlsx. */
  | { readonly code: 'old-xls' }
  /** Protected by a password for opening. */
  | { readonly code: 'encrypted' }
  | { readonly code: 'damaged'; readonly detail: string }
  /** More than this program is made for. */
  | { readonly code: 'too-large'; readonly detail: string }
  /** Nothing but chart sheets, or macro sheets of old: no worksheet to show. */
  | { readonly code: 'chart-sheet' };

/** What a file that is no workbook looks like. */
export type FileKind = 'text' | 'html' | 'xml' | 'pdf' | 'image' | 'zip' | 'word' | 'powerpoint' | 'opendocument' | 'xlsb' | 'unknown';
