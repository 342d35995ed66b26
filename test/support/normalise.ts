import type { SheetDocument, StyleDocument, ValidationDocument, WorkbookDocument } from '../../src/model/workbookDocument';

/**
 * A document in the one form that means the same: formats in place of their numbers and without what the normal format has
 * anyway, nothing that says nothing, everything in order. Two documents are equal when these are.
 */
export function normalise(document: WorkbookDocument): unknown {
  const normal = document.styles[0] ?? {};
  const style = (index: number | undefined): StyleDocument => effective(normal, document.styles[index ?? 0] ?? {});
  const visible = document.sheets.map(({ visibility }) => visibility === 'visible');
  const anyVisible = visible.includes(true);
  const shown = (index: number): boolean => visible[index] === true || (!anyVisible && index === 0);
  return {
    ...document,
    names: [...document.names].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    styles: normal,
    activeSheet: shown(document.activeSheet) ? document.activeSheet : document.sheets.findIndex((_, index) => shown(index)),
    sheets: document.sheets.map((sheet, index) => ({ ...normaliseSheet(sheet, style), visibility: shown(index) ? 'visible' : sheet.visibility })),
  };
}

function normaliseSheet(sheet: SheetDocument, style: (index: number | undefined) => StyleDocument): object {
  const { frozen, pageLayout, protection, ...rest } = sheet;
  const plain = JSON.stringify(style(0));
  const rows = sheet.rows
    .map((row) => ({
      ...row,
      cells: row.cells
        .map((cell) => ({ ...cell, style: style(cell.style) }))
        .filter((cell) => (cell.value ?? '') !== '' || cell.formula !== undefined || JSON.stringify(cell.style) !== plain)
        .sort((one, other) => one.column - other.column),
    }))
    .filter((row) => row.cells.length > 0 || row.height !== undefined || row.hidden === true);
  const columns = sheet.columns.map((column) => ({ ...column, style: style(column.style) })).filter((column) => column.width !== undefined || column.hidden === true || JSON.stringify(column.style) !== plain);
  const layout = pageLayout === undefined ? {} : normaliseLayout(pageLayout);
  return {
    ...rest,
    rows: rows.sort((one, other) => one.index - other.index),
    columns: columns.sort((one, other) => one.index - other.index),
    validations: sheet.validations.map(normaliseValidation),
    notes: [...sheet.notes].sort((one, other) => one.row - other.row || one.column - other.column),
    ...(frozen === undefined || frozen.rows + frozen.columns === 0 ? {} : { frozen }),
    ...(protection === undefined ? {} : { protection: normaliseProtection(protection) }),
    ...(Object.keys(layout).length === 0 ? {} : { pageLayout: layout }),
  };
}

function effective(normal: StyleDocument, own: StyleDocument): StyleDocument {
  const whole = { ...normal, ...own, font: { ...normal.font, ...own.font } };
  const said = Object.entries(whole).filter(([key, value]) => value !== false || key === 'locked');
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function normaliseValidation(rule: ValidationDocument): object {
  const { formula2, ...rest } = rule;
  const compares = !['any', 'list', 'custom'].includes(rule.type);
  return { ignoreBlank: true, ...rest, ...(compares && formula2 !== undefined ? { formula2 } : {}) };
}

function normaliseLayout(layout: NonNullable<SheetDocument['pageLayout']>): object {
  const { scale, margins, ...rest } = layout;
  return {
    ...rest,
    ...(scale === undefined || layout.fitTo !== undefined ? {} : { scale }),
    ...(margins === undefined || Object.keys(margins).length === 0 ? {} : { margins }),
  };
}

function normaliseProtection({ passwordHash, allow = {} }: NonNullable<SheetDocument['protection']>): object {
  const usual: Readonly<Record<string, boolean>> = { selectLockedCells: true, selectUnlockedCells: true };
  const said = Object.entries(allow).filter(([option, allowed]) => allowed !== (usual[option] ?? false));
  return { ...(passwordHash === undefined ? {} : { passwordHash }), allow: Object.fromEntries(said) };
}
