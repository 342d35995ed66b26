import type { LossKind } from '../lossNote';
import { parseXml, booleanAttribute, child, childrenNamed, descendants, numberAttribute } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import type { Relationship } from '../package/relationships';
import { partText } from '../package/relationships';
import type { ZipArchive } from '../package/zipReader';
import { countDrawings } from './drawings';

export type LossCounts = Map<LossKind, number>;

/** Adds to what is lost of a kind. */
export function countLoss(counts: LossCounts, kind: LossKind, count: number): void {
  if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
}

const kindsOfParts: Readonly<Record<string, LossKind>> = {
  pivotTable: 'pivot-table',
  slicer: 'slicer',
  timeline: 'slicer',
  table: 'table',
};

/** Counts what the parts of a sheet and the XML around its cells hold beyond the document. */
export async function countSheetLosses(archive: ZipArchive, sheet: XmlElement, relationships: readonly Relationship[]): Promise<LossCounts> {
  const counts: LossCounts = new Map();
  let controls = 0;
  for (const { type, target } of relationships) {
    const kind = kindsOfParts[type];
    if (kind !== undefined) countLoss(counts, kind, 1);
    if (!archive.has(target)) continue;
    if (type === 'vmlDrawing') controls += countControls(await partText(archive, target));
    if (type === 'drawing') {
      const drawn = countDrawings(parseXml(await partText(archive, target)));
      countLoss(counts, 'chart', drawn.chart);
      countLoss(counts, 'image', drawn.image);
      countLoss(counts, 'shape', drawn.shape);
    }
  }
  // Today's Excel writes a control's properties as well, older programs only its picture.
  countLoss(counts, 'form-control', Math.max(controls, relationships.filter(({ type }) => type === 'ctrlProp' || type === 'control').length));
  if (child(sheet, 'legacyDrawingHF') !== undefined) countLoss(counts, 'image', 1);
  countLoss(counts, 'hyperlink', childrenNamed(child(sheet, 'hyperlinks'), 'hyperlink').length);
  countLoss(counts, 'filter-criteria', childrenNamed(child(sheet, 'autoFilter'), 'filterColumn').length);
  countLoss(counts, 'protected-range', childrenNamed(child(sheet, 'protectedRanges'), 'protectedRange').length);
  countLoss(counts, 'outline', childrenNamed(child(sheet, 'cols'), 'col').filter((column) => (numberAttribute(column, 'outlineLevel') ?? 0) > 0).length);
  const headerFooter = child(sheet, 'headerFooter');
  if (booleanAttribute(headerFooter, 'differentFirst') === true || booleanAttribute(headerFooter, 'differentOddEven') === true) countLoss(counts, 'header-footer', 1);
  if (child(sheet, 'picture') !== undefined) countLoss(counts, 'background', 1);
  const extensions = child(sheet, 'extLst');
  if (extensions !== undefined) countLoss(counts, 'sparkline', descendants(extensions, 'sparkline').length);
  return counts;
}

/** VML is not always well-formed, so it is searched, not parsed. Notes are drawn with it too. */
function countControls(vml: string): number {
  return [...vml.matchAll(/ObjectType=["'](\w+)["']/g)].filter(([, type]) => type !== 'Note').length;
}
