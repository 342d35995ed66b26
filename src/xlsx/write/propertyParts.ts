import type { PropertiesDocument } from '../../model/workbookDocument';
import { coreProperties } from '../coreProperties';
import { element, encodeEscapes, escapeText } from '../package/xmlText';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const customNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
/** The set of properties that users add to, the same in every file. */
const userProperties = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Types whose content is plain text; another one would make a file that Excel refuses. */
const plainTypes: ReadonlySet<string> = new Set(['lpwstr', 'lpstr', 'bstr', 'i1', 'i2', 'i4', 'i8', 'int', 'ui1', 'ui2', 'ui4', 'ui8', 'uint', 'r4', 'r8', 'decimal', 'bool', 'date', 'filetime', 'cy', 'error', 'clsid']);

const parts = { core: 'docProps/core.xml', app: 'docProps/app.xml', custom: 'docProps/custom.xml' } as const;

/**
 * The parts that say what the document says of itself, in place of those of a package as it was written without.
 *
 * @param written text of a part of that package
 */
export function propertyParts(properties: PropertiesDocument | undefined, written: (part: string) => string): ReadonlyMap<string, string> {
  if (properties === undefined) return new Map();
  const changed = new Map<string, string>();
  const content = coreProperties.map(([name, tag]) => {
    const text = properties.core?.[name];
    return text === undefined ? '' : element(tag, tag.startsWith('dcterms:') ? { 'xsi:type': 'dcterms:W3CDTF' } : {}, escapeText(encodeEscapes(text)));
  });
  if (content.some((each) => each !== '')) changed.set(parts.core, written(parts.core).replace(/<dcterms:modified\b|<\/cp:coreProperties>/, (start) => `${content.join('')}${start}`));
  const app = (['Manager', 'Company', 'HyperlinkBase'] as const).map((tag) => {
    const text = { Manager: properties.manager, Company: properties.company, HyperlinkBase: properties.hyperlinkBase }[tag];
    return text === undefined ? '' : element(tag, {}, escapeText(encodeEscapes(text)));
  });
  if (app.some((each) => each !== '')) changed.set(parts.app, written(parts.app).replace('</Properties>', (end) => `${app.join('')}${end}`));
  const custom = properties.custom?.filter(({ type }) => plainTypes.has(type)) ?? [];
  if (custom.length === 0) return changed;
  const list = custom.map(({ name, type, value }, index) => element('property', { fmtid: userProperties, pid: index + 2, name }, element(`vt:${type}`, {}, escapeText(encodeEscapes(value)))));
  changed.set(parts.custom, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('Properties', { xmlns: customNamespace, 'xmlns:vt': types }, list.join(''))}`);
  const contentType = element('Override', { PartName: `/${parts.custom}`, ContentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml' });
  changed.set('[Content_Types].xml', written('[Content_Types].xml').replace('</Types>', (end) => `${contentType}${end}`));
  const link = element('Relationship', { Id: 'rIdCustom', Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties', Target: parts.custom });
  changed.set('_rels/.rels', written('_rels/.rels').replace('</Relationships>', (end) => `${link}${end}`));
  return changed;
}
