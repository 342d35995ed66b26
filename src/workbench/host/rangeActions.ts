import type { CellArea } from '../../model/workbookDocument';
import { areasWhere, cellAt, contains, intersection, isEntireColumn, isEntireRow, sameArea, subtract } from './areaGeometry';
import { columnSpans, heldArea, rowSpans } from './cellFormat';
import { EventType } from './eventHub';
import type { CellTarget } from './hostContext';
import { HostError, invalidArgument } from './hostError';
import { isMissing, optionalBoolean, recordArgument, textArgument, wordArgument } from './methodArguments';
import { assertAllowed, assertCellsWritable, assertUnprotected } from './protectionGuard';
import { formatArea } from './a1Address';

type SingleArea = CellTarget & { readonly area: CellArea };

/** Puts whole rows or columns in before the range. Parts of rows are not emulated. Returns the new, empty cells. */
export function insertCells({ context, sheet, area }: SingleArea, shift: 'Down' | 'Right'): CellArea {
  if (isEntireRow(area) && shift === 'Down') {
    assertAllowed(sheet, 'insertRows');
    sheet.insertRows(area.row, area.rowCount);
    context.references.rowsMoved(sheet.id, area.row, area.rowCount);
    context.events.cellsChanged(sheet.id, [area], 'rowInserted');
  } else if (isEntireColumn(area) && shift === 'Right') {
    assertAllowed(sheet, 'insertColumns');
    sheet.insertColumns(area.column, area.columnCount);
    context.references.columnsMoved(sheet.id, area.column, area.columnCount);
    context.events.cellsChanged(sheet.id, [area], 'columnInserted');
  } else {
    throw new HostError('ApiNotFound', 'Range.insert of parts of rows or columns is not emulated by this host.');
  }
  return area;
}

/** Takes whole rows or columns away. Parts of rows are not emulated. */
export function removeCells({ context, sheet, area }: SingleArea, shift: 'Up' | 'Left'): void {
  if (isEntireRow(area) && shift === 'Up') {
    assertAllowed(sheet, 'deleteRows');
    assertCellsWritable(sheet, [heldArea(sheet, area)]);
    sheet.deleteRows(area.row, area.rowCount);
    context.references.rowsMoved(sheet.id, area.row, -area.rowCount);
    context.events.cellsChanged(sheet.id, [area], 'rowDeleted');
  } else if (isEntireColumn(area) && shift === 'Left') {
    assertAllowed(sheet, 'deleteColumns');
    assertCellsWritable(sheet, [heldArea(sheet, area)]);
    sheet.deleteColumns(area.column, area.columnCount);
    context.references.columnsMoved(sheet.id, area.column, -area.columnCount);
    context.events.cellsChanged(sheet.id, [area], 'columnDeleted');
  } else {
    throw new HostError('ApiNotFound', 'Range.delete of parts of rows or columns is not emulated by this host.');
  }
}

/** `All` (when nothing is said) takes contents, formats, rules and notes away. */
export function clearCells(target: CellTarget, applyTo: unknown): void {
  const what = isMissing(applyTo) ? 'All' : wordArgument(applyTo, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw new HostError('ApiNotFound', 'Range.clear of hyperlinks is not emulated by this host.');
  const { sheet, context, areas } = target;
  if (what !== 'Formats') assertCellsWritable(sheet, areas);
  if (what !== 'Contents') assertAllowed(sheet, 'formatCells');
  for (const whole of areas) {
    const area = heldArea(sheet, whole);
    const before = what !== 'Formats' && sameArea(area, cellAt(area.row, area.column)) ? sheet.values(area)[0]?.[0] : undefined;
    sheet.clear(area, what === 'All' ? 'all' : what === 'Formats' ? 'formats' : 'contents');
    if (what === 'All') {
      sheet.clearValidation(area);
      for (const note of sheet.notes()) if (contains(area, cellAt(note.row, note.column))) sheet.removeNote(note.row, note.column);
    }
    if (what !== 'Contents') withdrawConditionalFormats(target, area);
    if (what !== 'Formats') context.events.cellsChanged(sheet.id, [whole], 'edit', before === undefined ? {} : { before });
    if (what !== 'Contents') context.events.formatChanged(sheet.id, [whole]);
  }
}

/** Takes the cells out of every conditional format; formats that are left without cells go. */
export function withdrawConditionalFormats({ sheet }: CellTarget, area: CellArea): void {
  const emptied: string[] = [];
  for (const { id, ...rule } of sheet.conditionalFormats()) {
    if (!rule.areas.some((item) => intersection(item, area) !== undefined)) continue;
    const areas = rule.areas.flatMap((item) => subtract(item, area));
    if (areas.length === 0) emptied.push(id);
    else sheet.replaceConditionalFormat(id, { ...rule, areas });
  }
  // Last: taking one away changes the priorities of those behind it.
  for (const id of emptied) sheet.removeConditionalFormat(id);
}

/** One merged cell, or one for every row. Cells but the first lose their contents, as in Excel. */
export function mergeCells({ context, sheet, area }: SingleArea, across: boolean): void {
  assertUnprotected(sheet);
  const held = heldArea(sheet, area);
  const parts = across ? Array.from({ length: held.rowCount }, (_, i) => ({ ...held, row: held.row + i, rowCount: 1 })) : [held];
  for (const part of parts) {
    for (const merged of sheet.merges()) {
      if (intersection(merged, part) === undefined) continue;
      if (!contains(part, merged)) throw new HostError('MergedRangeConflict');
      sheet.unmerge(merged);
    }
    const kept = cellAt(part.row, part.column);
    for (const rest of subtract(part, kept)) sheet.clear(rest, 'contents');
    if (!sameArea(part, kept)) sheet.merge(part);
  }
  context.events.formatChanged(sheet.id, [area]);
}

export function setRowsHidden(target: SingleArea, hidden: boolean): void {
  assertAllowed(target.sheet, 'formatRows');
  for (const { first, count } of rowSpans(target)) target.sheet.setRowHidden(first, count, hidden);
  target.context.events.sheetEvent(EventType.rowHiddenChanged, target.sheet.id, { source: 'Local', changeType: hidden ? 'Hidden' : 'Unhidden', address: formatArea(target.area) });
}

export function setColumnsHidden(target: SingleArea, hidden: boolean): void {
  assertAllowed(target.sheet, 'formatColumns');
  for (const { first, count } of columnSpans(target)) target.sheet.setColumnHidden(first, count, hidden);
}

/** The first cell (the last, searching backwards) whose text holds what is looked for. */
export function findCell({ sheet, area }: SingleArea, text: unknown, criteria: unknown): CellArea | undefined {
  const options = isMissing(criteria) ? {} : recordArgument(criteria);
  const matchCase = optionalBoolean(options['matchCase'], false);
  const complete = optionalBoolean(options['completeMatch'], false);
  const backwards = !isMissing(options['searchDirection']) && wordArgument(options['searchDirection'], ['Forward', 'Backwards']) === 'Backwards';
  const wanted = matchCase ? textArgument(text) : textArgument(text).toLowerCase();
  if (wanted === '') throw invalidArgument();
  const used = sheet.usedArea(true);
  const searched = used === undefined ? undefined : intersection(used, area);
  if (searched === undefined) return undefined;
  const texts = sheet.texts(searched);
  const matches = areasWhere(searched, (row, column) => {
    const shown = texts[row - searched.row]?.[column - searched.column] ?? '';
    const compared = matchCase ? shown : shown.toLowerCase();
    return complete ? compared === wanted : compared.includes(wanted);
  }).flatMap((found) => [cellAt(found.row, found.column), cellAt(found.row + found.rowCount - 1, found.column + found.columnCount - 1)]);
  const order = matches.sort((a, b) => a.row - b.row || a.column - b.column);
  return backwards ? order.at(-1) : order[0];
}
