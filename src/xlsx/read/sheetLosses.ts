import type { LossKind } from '../lossNote';
import { parseXml, booleanAttribute, child, childrenNamed, descendants, numberAttribute } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import type { Relationship } from '../package/relationships';
import { partText } from '../package/relationships';
import type { ZipArchive } from '../package/zipReader';
import { paperSizes } from '../paperSizes';
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
  queryTable: 'data-connection',
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
  countPlainLosses(counts, sheet);
  const extensions = child(sheet, 'extLst');
  if (extensions !== undefined) countLoss(counts, 'sparkline', descendants(extensions, 'sparkline').length);
  return counts;
}

/** What stands around the cells and is not kept, element by element. */
function countPlainLosses(counts: LossCounts, sheet: XmlElement): void {
  const pane = child(child(child(sheet, 'sheetViews'), 'sheetView'), 'pane');
  if (pane !== undefined && (pane.attributes['state'] ?? 'split') === 'split') countLoss(counts, 'split-panes', 1);
  countLoss(counts, 'scenario', childrenNamed(child(sheet, 'scenarios'), 'scenario').length);
  // An object stands twice, once for programs of each age.
  const objects = child(sheet, 'oleObjects');
  if (objects !== undefined) countLoss(counts, 'embedded-object', new Set(descendants(objects, 'oleObject').map(({ attributes }, index) => attributes['shapeId'] ?? index)).size);
  countLoss(counts, 'ignored-error', childrenNamed(child(sheet, 'ignoredErrors'), 'ignoredError').length);
  countLoss(counts, 'data-bar', countDataBars(sheet));
  if (losesPageSetup(child(sheet, 'pageSetup'))) countLoss(counts, 'page-setup', 1);
}

/** Settings of printing beyond those of the document; what a setting says by default is none. */
function losesPageSetup(setup: XmlElement | undefined): boolean {
  if (setup === undefined) return false;
  const paper = numberAttribute(setup, 'paperSize') ?? 1;
  const said = (name: string, usual: string): boolean => (setup.attributes[name] ?? usual) !== usual;
  return (
    (paper !== 0 && !paperSizes.some(([number]) => number === paper)) ||
    setup.attributes['paperHeight'] !== undefined ||
    ['blackAndWhite', 'draft', 'useFirstPageNumber'].some((name) => booleanAttribute(setup, name) === true) ||
    said('cellComments', 'none') ||
    said('pageOrder', 'downThenOver') ||
    said('errors', 'displayed')
  );
}

/** Data bars with more than ends and a colour: the extension's, and those of a length or without their values. */
function countDataBars(sheet: XmlElement): number {
  const extensions = child(sheet, 'extLst');
  const refined = extensions === undefined ? [] : descendants(extensions, 'cfRule').filter(({ attributes }) => attributes['type'] === 'dataBar' && attributes['priority'] === undefined);
  const named = childrenNamed(sheet, 'conditionalFormatting').flatMap((group) => childrenNamed(group, 'cfRule')).filter((rule) => {
    const bar = child(rule, 'dataBar');
    return child(rule, 'extLst') === undefined && bar !== undefined && (booleanAttribute(bar, 'showValue') === false || (numberAttribute(bar, 'minLength') ?? 10) !== 10 || (numberAttribute(bar, 'maxLength') ?? 90) !== 90);
  });
  return refined.length + named.length;
}

/** VML is not always well-formed, so it is searched, not parsed. Notes are drawn with it too. */
function countControls(vml: string): number {
  return [...vml.matchAll(/ObjectType=["'](\w+)["']/g)].filter(([, type]) => type !== 'Note').length;
}
