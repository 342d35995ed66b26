import { areaAddress } from '../model/address';
import type { FormatRequest, SheetFormats } from '../model/sheetFormats';
import type { CellArea } from '../model/workbookDocument';
import { parseAddress } from './parseAddress';
import { readValidation, validationProperties } from './readValidation';

/** Rows and columns of a whole sheet: frozen rows reach over all columns, frozen columns over all rows. */
const wholeRows = 1_048_576;
const wholeColumns = 16_384;

interface Queued {
  readonly request: FormatRequest;
  readonly rules: readonly Excel.DataValidation[];
  readonly locks: readonly Excel.FormatProtection[];
  readonly columns: readonly Excel.Range[];
  readonly formats?: Excel.ConditionalFormatCollection;
  readonly frozen: Excel.Range;
}

/** Reads rules, locks, columns and panes of all sheets in one exchange, and the areas of conditional formats in a second one. */
export async function readFormats(context: Excel.RequestContext, requests: readonly FormatRequest[]): Promise<ReadonlyMap<string, SheetFormats>> {
  const queued = requests.map((request) => queue(context, request));
  await context.sync();
  const areas = queued.map(({ formats }) => (formats?.items ?? []).flatMap((format) => (format.type === Excel.ConditionalFormatType.custom ? [queueAreas(format)] : [])));
  if (areas.some((list) => list.length > 0)) await context.sync();
  return new Map(queued.map((each, index) => [each.request.sheetId, resultOf(each, areas[index] ?? [])]));
}

function queue(context: Excel.RequestContext, request: FormatRequest): Queued {
  const sheet = context.workbook.worksheets.getItem(request.sheetId);
  const range = (area: CellArea): Excel.Range => sheet.getRange(areaAddress(area));
  const rules = request.rules.map((area) => {
    const validation = range(area).dataValidation;
    validation.load(validationProperties);
    return validation;
  });
  const locks = request.locks.map((area) => {
    const protection = range(area).format.protection;
    protection.load('locked');
    return protection;
  });
  const columns = request.columns.map((column) => {
    const cell = range({ row: 0, column, rowCount: 1, columnCount: 1 });
    cell.load('columnHidden');
    return cell;
  });
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount,columnCount');
  if (!request.formats) return { request, rules, locks, columns, frozen };
  const formats = range(request.formats).conditionalFormats;
  formats.load('items/type,items/customOrNullObject/rule/formula');
  return { request, rules, locks, columns, formats, frozen };
}

interface FormatAreas {
  readonly format: Excel.ConditionalFormat;
  readonly areas: Excel.RangeAreas;
}

function queueAreas(format: Excel.ConditionalFormat): FormatAreas {
  const areas = format.getRanges();
  areas.load('address');
  return { format, areas };
}

function resultOf({ rules, locks, columns, frozen }: Queued, formats: readonly FormatAreas[]): SheetFormats {
  return {
    rules: rules.map(readValidation),
    locks: locks.map(({ locked }) => {
      // Null where cells differ, whatever the types say.
      const value = locked as boolean | null;
      return value ?? 'mixed';
    }),
    hidden: columns.map((cell) => cell.columnHidden),
    formats: formats.map(({ format, areas }) => ({ formula: format.customOrNullObject.rule.formula.replace(/^=/, ''), areas: parseAddress(areas.address) })),
    frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : { rows: frozen.rowCount >= wholeRows ? 0 : frozen.rowCount, columns: frozen.columnCount >= wholeColumns ? 0 : frozen.columnCount },
  };
}
