import type { alignPane as chinese } from '../zh-CN/alignPane';
import { count } from './count';

export const alignPane: typeof chinese = {
  done: ({ units, columns, settings, headers, renamed }, sheets) => {
    if (sheets === '') return 'The worksheets match the scheme and the units; nothing was missing.';
    const added = [...(units > 0 ? [`rows of ${count(units, 'unit', 'units')}`] : []), ...(columns > 0 ? [count(columns, 'column', 'columns')] : []), ...(settings > 0 ? [`${count(settings, 'setting', 'settings')} (示例)`] : [])];
    const updated = [...(headers > 0 ? [count(headers, 'header', 'headers')] : []), ...(renamed > 0 ? [count(renamed, 'name of a unit', 'names of units')] : [])];
    const done = [...(added.length > 0 ? [`${added.join(' and ')} added`] : []), ...(updated.length > 0 ? [`${updated.join(' and ')} updated`] : [])].join(', ');
    return `Completed: ${done} (${sheets}). Figures were not changed${added.length > 0 ? '; check and score again' : ''}.`;
  },
  left: (remaining, keptNames) =>
    `Left as they are: ${[...(remaining > 0 ? [`${count(remaining, 'row or column', 'rows or columns')} no longer in use`] : []), ...(keptNames > 0 ? [`${count(keptNames, 'name', 'names')} that differ from the list of units`] : [])].join(', ')}. See the overview page.`,
  title: 'Rows and columns no longer in use',
  count: (rows, columns) => `The entry sheets also have ${[...(rows > 0 ? [`rows of ${count(rows, 'unit', 'units')}`] : []), ...(columns > 0 ? [`columns of ${count(columns, 'measure', 'measures')}`] : [])].join(' and ')} no longer in use. What is in them stays, and is neither checked nor scored.`,
  look: 'Show each',
  unit: (name, code) => (name === '' || name === code ? `Unit ${code}` : `${name} (${code})`),
  measure: (id, name) => (name === '' ? `Measure ${id}` : `${id} ${name}`),
  reasons: { retired: 'retired', gone: 'no longer listed', 'not-entered': 'not filled in here' },
  place: { row: (sheet, row) => `${sheet}, row ${row}`, column: (sheet, column) => `${sheet}, column ${column}` },
  filled: (n) => (n === 0 ? 'nothing entered' : `${count(n, 'cell', 'cells')} filled in`),
  remedies: {
    row: {
      retired: 'The figures stay. If the unit is to be assessed, take it back into use on the page of units.',
      gone: 'If the unit is to be assessed, list it on the page of units; if not, unprotect the sheet (no password) and delete the row yourself.',
    },
    column: {
      retired: 'The figures stay. If the measure is needed, take it back into use on the page of the scheme.',
      gone: 'If the measure is needed, add it with its number on the page of the scheme; if not, unprotect the sheet (no password) and delete the column yourself.',
      'not-entered': 'The measure is judged now, has no target, or is counted otherwise. The figures stay; if nobody needs them, unprotect the sheet (no password) and delete the column yourself.',
    },
  },
  names: 'Names that differ from the list of units',
  name: (found, expected) => `“${found}”, listed as “${expected}”`,
  nameRemedy: 'They may be your own and were left alone. Where they are wrong, repair them under Examine and repair.',
};
