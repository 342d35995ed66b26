import type { CalculationDocument } from '../../model/workbookDocument';
import type { XmlElement } from '../package/xmlTree';
import { booleanAttribute, child, numberAttribute } from '../package/xmlTree';

/** How the workbook's formulas are computed; undefined where it is as usual. */
export function readCalculation(workbook: XmlElement): CalculationDocument | undefined {
  const settings = child(workbook, 'calcPr');
  const mode = settings?.attributes['calcMode'];
  const iterations = numberAttribute(settings, 'iterateCount');
  const change = numberAttribute(settings, 'iterateDelta');
  const read: CalculationDocument = {
    ...(mode === 'manual' || mode === 'autoNoTable' ? { mode } : {}),
    ...(booleanAttribute(settings, 'iterate') === true ? { iterates: true } : {}),
    ...(iterations === undefined || iterations === 100 ? {} : { iterations }),
    ...(change === undefined || change === 0.001 ? {} : { iterationChange: change }),
    ...(booleanAttribute(settings, 'fullPrecision') === false ? { asDisplayed: true } : {}),
    ...(booleanAttribute(settings, 'calcOnSave') === false ? { beforeSaving: false } : {}),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}
