/**
 * The core properties that a document carries, with the names that a file writes them under (ECMA-376 part 2, 11.1). The date of
 * the last change is not among them: it is that of the saving.
 */
export const coreProperties: readonly (readonly [string, string])[] = [
  ['title', 'dc:title'],
  ['subject', 'dc:subject'],
  ['creator', 'dc:creator'],
  ['keywords', 'cp:keywords'],
  ['description', 'dc:description'],
  ['lastModifiedBy', 'cp:lastModifiedBy'],
  ['revision', 'cp:revision'],
  ['lastPrinted', 'cp:lastPrinted'],
  ['created', 'dcterms:created'],
  ['category', 'cp:category'],
  ['contentStatus', 'cp:contentStatus'],
  ['contentType', 'cp:contentType'],
  ['identifier', 'dc:identifier'],
  ['language', 'dc:language'],
  ['version', 'cp:version'],
];
