import type { XmlElement } from '../package/xmlTree';
import { descendants } from '../package/xmlTree';

/** How many of each a sheet's drawing holds. */
export interface DrawingCounts {
  chart: number;
  image: number;
  shape: number;
}

const anchors = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

/** Counts what stands on a sheet's drawing; form controls are counted by their own parts instead. */
export function countDrawings(drawing: XmlElement): DrawingCounts {
  const counts = { chart: 0, image: 0, shape: 0 };
  const placed = drawing.children.flatMap((element) => {
    if (anchors.has(element.name)) return [element];
    // What only newer programs draw stands in an alternative; with "a14" on the outside it is a form control.
    const choice = element.children.find(({ name }) => name === 'Choice');
    return choice === undefined || choice.attributes['Requires'] === 'a14' ? [] : choice.children.filter(({ name }) => anchors.has(name));
  });
  for (const anchor of placed) {
    if (descendants(anchor, 'slicer').length > 0) continue;
    if (descendants(anchor, 'chart').length > 0) counts.chart++;
    else if (descendants(anchor, 'pic').length > 0) counts.image++;
    else counts.shape++;
  }
  return counts;
}
