import type { Scheme } from '../model/scheme';
import { freeMeasureId, intendedMeasureCode, measureIdIn } from './measureCode';
import { methodOfWord } from './methodText';
import { ownRuleIn, preparedRuleCodes, severityWords } from './ownRuleRows';
import { generalLabels, generalRows, kindWords, memberOf, stateWords } from './schemeRows';
import type { SchemeProblem } from './schemeProblem';
import type { SchemeTable } from './schemeTable';
import { settingRows } from './settingRows';

/**
 * Reports rows of ours that have lost their code, or carry something that is no code, with the code that belongs there; and rows that are
 * gone altogether. Rows that people added for themselves are none of ours: ours are known by what stands in their columns.
 */
export function checkRowCodes(table: SchemeTable, standard: Pick<Scheme, 'areas' | 'measures'>, usedFor: (code: string) => Pick<SchemeProblem, 'used' | 'usedFrom'>): void {
  const { content } = table.coded;
  const lost = new Set<string>();
  const taken = new Set([...table.rows.keys()].flatMap((code) => measureIdIn(code) ?? []));
  const codeOf = new Map(table.coded.rows.map(({ code, row }) => [row, code]));
  for (let row = table.coded.codeRow + 1; row < content.row + content.values.length; row += 1) {
    const code = codeOf.get(row);
    if (code !== undefined && isKnownCode(code, standard)) continue;
    const meant = (code === undefined ? undefined : correctedCode(code, table)) ?? codeByContent(table, row, standard, taken, lost);
    const looksLikeCode = code !== undefined && /^(?:[GSAR][.．]|[MmＭｍ]\d)/.test(code);
    if (meant === undefined && !looksLikeCode) continue;
    if (meant !== undefined) lost.add(meant);
    table.report({
      kind: code === undefined ? 'row-code-lost' : 'code-unknown',
      code: meant ?? code ?? '',
      at: table.at(row),
      found: code ?? '',
      expectation: meant === undefined ? { expected: 'measure-code' } : { expected: 'code', form: meant },
      ...(meant !== undefined && !table.rows.has(meant) ? { fix: { value: meant, how: 'code restored' as const } } : {}),
    });
  }
  const named = new Set([...table.rows].flatMap(([code, row]) => (measureIdIn(code) === undefined ? [] : [table.text(row, 'P.area')])));
  const areas = standard.areas.filter(({ name, heading }) => named.has(name) || named.has(heading));
  const needed = [
    ...generalRows,
    ...settingRows.map(({ code }) => `S.${code}`),
    ...areas.map(({ number }) => `A.${number}`),
    ...standard.measures.map(({ id }) => `M${id}`),
  ];
  for (const code of needed) {
    if (!table.rows.has(code) && !lost.has(code)) table.report({ kind: 'row-missing', code, at: table.atMark(), ...usedFor(code) });
  }
}

function isKnownCode(code: string, standard: Pick<Scheme, 'areas'>): boolean {
  if (measureIdIn(code) !== undefined || ownRuleIn(code) !== undefined || /^A\.[1-9]\d{0,2}$/.test(code)) return true;
  if (generalRows.some((each) => each === code) || settingRows.some((each) => `S.${each.code}` === code)) return true;
  return standard.areas.some((area) => `A.${area.number}` === code);
}

/** The code that a slip of writing was meant to be. */
function correctedCode(code: string, table: SchemeTable): string | undefined {
  const narrow = code.normalize('NFKC').replaceAll(/\s/g, '');
  if (/^[Mm]/.test(narrow)) return intendedMeasureCode(narrow);
  if (/^r\./i.test(narrow)) return ownRuleIn(`R.${narrow.slice(2)}`) === undefined ? undefined : `R.${narrow.slice(2)}`;
  const known = [...generalRows, ...settingRows.map((each) => `S.${each.code}`)].find((each) => each.toLowerCase() === narrow.toLowerCase());
  return known !== undefined && !table.rows.has(known) ? known : /^a\.[1-9]\d{0,2}$/i.test(narrow) ? narrow.toUpperCase() : undefined;
}

/** The code of a row of ours by what stands in it; undefined for rows of the user's. */
function codeByContent(table: SchemeTable, row: number, standard: Pick<Scheme, 'areas' | 'measures'>, taken: Set<string>, lost: ReadonlySet<string>): string | undefined {
  const text = (column: Parameters<SchemeTable['text']>[1]): string => table.text(row, column);
  const name = text('P.measure');
  const isMeasure = methodOfWord(text('P.method')) !== undefined && memberOf(kindWords, text('P.kind')) !== undefined && name !== '';
  if (isMeasure) {
    const known = standard.measures.find((each) => each.name === name && !table.rows.has(`M${each.id}`));
    const indicator = Number(text('P.indicator'));
    const id = known?.id ?? freeMeasureId(Number.isInteger(indicator) && indicator > 0 ? indicator : 1, taken);
    taken.add(id);
    return `M${id}`;
  }
  if (memberOf(severityWords, text('P.method')) !== undefined && text('P.wording') !== '') {
    const free = preparedRuleCodes([...table.rows.keys(), ...lost].flatMap((code) => ({ code: ownRuleIn(code) ?? '' })))[0];
    return free === undefined ? undefined : `R.${free}`;
  }
  const state = text('P.state');
  if (state === stateWords.example || state === stateWords.confirmed) {
    const setting = settingRows.find((each) => (each.label['zh-CN'] === name || each.label['en-US'] === name) && (each.group['zh-CN'] === text('P.area') || each.group['en-US'] === text('P.area')));
    return setting && !table.rows.has(`S.${setting.code}`) ? `S.${setting.code}` : undefined;
  }
  const general = generalRows.find((code) => generalLabels['zh-CN'][code] === name || generalLabels['en-US'][code] === name);
  if (general !== undefined && text('P.value') !== '' && !table.rows.has(general)) return general;
  const area = standard.areas.find((each) => each.name === text('P.area') && each.heading === text('P.wording'));
  return area && name === '' && !table.rows.has(`A.${area.number}`) ? `A.${area.number}` : undefined;
}
