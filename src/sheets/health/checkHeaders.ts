import { area } from '../cells';
import { valueAt } from '../codedTable';
import { entryCodes } from '../entryLayout';
import { textAt } from './headerRows';
import { finding, repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import type { RowNames } from './inferRows';

/** Headers that are not what the scheme says, and whole rows of headers that are gone. Columns in doubt are left to their own item. */
export function checkHeaders({ role, content, template, table, headers, doubtful }: HealedSheet): readonly HealthFinding[] {
  if (!table) return [];
  const base = { role, sheetId: content.id, sheetName: content.name };
  const findings: HealthFinding[] = [];
  for (const [index, level] of template.levels.entries()) {
    const row = headers.get(level);
    if (row === undefined) {
      const [text] = template.columns.flatMap(({ own }) => own.get(level) ?? []);
      findings.push(finding({ ...base, id: `header-row-missing:${role}:${index}`, kind: 'header-row-missing', remedy: 'hand', ...(text === undefined ? {} : { expected: text }) }));
      continue;
    }
    for (const { code, own, path } of template.columns) {
      // Under a header that reaches over several columns the others are empty: a text there would pass for a header of its own.
      const expected = own.get(level) ?? (path.has(level) ? '' : undefined);
      const column = table.columns.get(code);
      if (expected === undefined || column === undefined || doubtful.has(column) || textAt(content, row, column) === expected) continue;
      findings.push(
        repairable(
          { ...base, id: `header-changed:${role}:${code}:${index}`, kind: 'header-changed', area: area(row, column, 1, 1), found: valueAt(content, row, column), expected },
          { blocks: [{ row, column, cells: [[{ value: expected }]] }] },
        ),
      );
    }
  }
  return findings;
}

/** Names in a sheet of figures that are not those of 考评单位; a row whose name means another unit is left to its own item. */
export function checkUnitNames({ role, content, table }: HealedSheet, names: readonly RowNames[]): readonly HealthFinding[] {
  const column = table?.columns.get(entryCodes.unitName);
  if (!table || column === undefined) return [];
  const known = new Map(names.map((each) => [each.code, each.names]));
  const all = new Set(names.flatMap((each) => each.names));
  return table.rows.flatMap(({ code, row }) => {
    const own = known.get(code);
    const found = textAt(content, row, column);
    const [expected] = own ?? [];
    if (expected === undefined || own?.includes(found) || all.has(found)) return [];
    return [
      repairable(
        { role, sheetId: content.id, sheetName: content.name, id: `unit-name-changed:${role}:${code}`, kind: 'unit-name-changed', area: area(row, column, 1, 1), found: valueAt(content, row, column), expected, parameters: { code } },
        { blocks: [{ row, column, cells: [[{ value: expected }]] }] },
      ),
    ];
  });
}
