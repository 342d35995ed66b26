/**
 * What belongs to the workbook but not to its cells: settings of the add-in, custom XML and custom properties of sheets.
 * Lives as long as the host.
 */
export interface DocumentStore {
  /** Shared with `Office.context.document.settings`, as in Excel. */
  readonly settings: Map<string, unknown>;
  readonly xmlParts: Map<string, XmlPart>;
  /** By sheet id, then by key in lower case. */
  readonly sheetProperties: Map<string, Map<string, { readonly key: string; value: string }>>;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Legacy hash of the password that protects the workbook's structure; undefined for none. */
  structurePassword: string | undefined;
  nextXmlPart: number;
}

export interface XmlPart {
  xml: string;
}

export function createDocumentStore(): DocumentStore {
  return { settings: new Map(), xmlParts: new Map(), sheetProperties: new Map(), calculationMode: 'Automatic', structurePassword: undefined, nextXmlPart: 1 };
}
