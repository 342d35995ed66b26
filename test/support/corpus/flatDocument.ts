/** XML namespaces that LibreOffice's single-file spreadsheets use. */
const namespaces: Readonly<Record<string, string>> = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  of: 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  calcext: 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0',
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
};

/** The parts of a single-file OpenDocument spreadsheet, as XML. */
export interface FlatParts {
  /** `table:table` elements, and whatever else stands beside them in its place. */
  readonly tables: string;
  /** Automatic styles. */
  readonly styles?: string;
  /** Page styles. */
  readonly masters?: string;
  readonly settings?: string;
}

/** A spreadsheet in one XML file, as LibreOffice reads it. */
export function flatDocument({ tables, styles = '', masters = '', settings = '' }: FlatParts): string {
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document${declared} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
${settings === '' ? '' : `<office:settings>${settings}</office:settings>`}
<office:automatic-styles>${styles}</office:automatic-styles>
<office:master-styles>${masters}</office:master-styles>
<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>
</office:document>`;
}

/** A sheet of rows of cells. */
export function flatTable(name: string, rows: readonly (readonly string[])[], options: { readonly attributes?: string; readonly before?: string; readonly after?: string } = {}): string {
  const lines = rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`).join('');
  return `<table:table table:name="${name}" ${options.attributes ?? ''}>${options.before ?? ''}${lines}${options.after ?? ''}</table:table>`;
}

export function textCell(text: string, attributes = '', content?: string): string {
  return `<table:table-cell office:value-type="string" ${attributes}>${content ?? `<text:p>${text}</text:p>`}</table:table-cell>`;
}

export function numberCell(value: number, attributes = ''): string {
  return `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}/>`;
}

/** A formula in OpenFormula notation, without a result: LibreOffice computes it when it opens the file. */
export function formulaCell(formula: string, attributes = ''): string {
  return `<table:table-cell table:formula="of:=${formula}" ${attributes}/>`;
}

export const emptyCell = '<table:table-cell/>';
