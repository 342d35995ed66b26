import type { PropertiesDocument } from '../../model/workbookDocument';
import { parseXml } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import { partText, relationshipsOf } from '../package/relationships';
import type { ZipArchive } from '../package/zipReader';
import { decodeEscapes } from '../package/xmlText';
import { coreProperties } from '../coreProperties';

/** What the file says of itself in the parts for it; undefined where it says nothing. */
export async function readDocumentProperties(archive: ZipArchive): Promise<PropertiesDocument | undefined> {
  const links = await relationshipsOf(archive, '');
  const part = async (type: string): Promise<XmlElement | undefined> => {
    const target = links.find((link) => link.type === type && archive.has(link.target))?.target;
    return target === undefined ? undefined : parseXml(await partText(archive, target));
  };
  const texts = (root: XmlElement | undefined): ReadonlyMap<string, string> => new Map(root?.children.flatMap(({ name, text }) => (text === '' ? [] : [[name, decodeEscapes(text)] as const])));
  const core = texts(await part('core-properties'));
  const app = texts(await part('extended-properties'));
  const custom = (await part('custom-properties'))?.children.flatMap(({ attributes, children }) => {
    const [value] = children;
    const name = attributes['name'] ?? '';
    return value === undefined || name === '' || value.children.length > 0 ? [] : [{ name, type: value.name, value: decodeEscapes(value.text) }];
  });
  const kept = Object.fromEntries(coreProperties.flatMap(([name]) => (core.has(name) ? [[name, core.get(name) ?? '']] : [])));
  const [company, manager, hyperlinkBase] = ['Company', 'Manager', 'HyperlinkBase'].map((name) => app.get(name));
  const read: PropertiesDocument = {
    ...(Object.keys(kept).length === 0 ? {} : { core: kept }),
    ...(company === undefined ? {} : { company }),
    ...(manager === undefined ? {} : { manager }),
    ...(hyperlinkBase === undefined ? {} : { hyperlinkBase }),
    ...(custom === undefined || custom.length === 0 ? {} : { custom }),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}
