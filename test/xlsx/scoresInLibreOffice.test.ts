import fc from 'fast-check';
import type { Assessment } from '../../src/model/assessment';
import { notApplicableText } from '../../src/model/entry';
import { assessors } from '../../src/model/judgement';
import { figureColumns, periods } from '../../src/model/period';
import type { Block, PlannedCell } from '../../src/model/plan';
import type { Scheme } from '../../src/model/scheme';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { Unit } from '../../src/model/unit';
import { readCodedTable } from '../../src/sheets/codedTable';
import { readEntryCode } from '../../src/sheets/entryColumns';
import { judgementCode } from '../../src/sheets/judgementCodes';
import { scoreCodes, scoreRemark } from '../../src/sheets/scoreColumns';
import { compareScores } from '../../src/tasks/compareScores';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../src/xlsx/documentPort';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { aFilledWorkbook } from '../support/builders/aFilledWorkbook';
import { anyScheme } from '../support/builders/anyScheme';
import { aWorkbook } from '../support/builders/aWorkbook';
import { convertAll, sofficeMissing } from '../support/soffice';
import { value } from '../support/value';
import { withoutResults } from '../support/withoutResults';

/** A workbook with scores, and what the engine gave. */
interface Scored {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly assessments: readonly Assessment[];
}

/** Sheets that the scores come from, the scores, and the places made of them. */
const kept = ['考评方案', '考评单位', '督查核查', '目标任务', '半年填报', '年终填报', '综合评定', '半年得分', '年终得分', '半年分项排名', '年终分项排名'];

/** Random workbooks that are tried; 200 with `SCORED_WORKBOOKS=200`, which takes minutes. */
const count = Number(process.env['SCORED_WORKBOOKS'] ?? 24);
/** Few enough for one run of LibreOffice on a busy machine. */
const batch = 10;

/** The sheets that scores and places depend on, with every formula to be computed anew. */
function toBeComputed(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.filter(({ name }) => kept.includes(name));
  return withoutResults({ ...document, activeSheet: 0, sheets, names: document.names.filter(({ refersTo }) => sheets.some(({ name }) => refersTo.startsWith(`'${name}'!`) || refersTo.startsWith(`${name}!`))) });
}

async function scored(name: string, port: DocumentPort): Promise<Scored> {
  const { assessments } = value(await scoreAndRank(port, 'zh-CN', undefined, periods));
  return { name, bytes: await writeWorkbook(toBeComputed(port.document())), assessments };
}

/** Remarks that LibreOffice puts otherwise than the engine. */
function otherRemarks(document: WorkbookDocument, assessments: readonly Assessment[]): readonly { readonly left: unknown; readonly right: string }[] {
  return assessments.flatMap(({ period, units }) => {
    const sheet = document.sheets.find(({ name }) => name === (period === 'half-year' ? '半年得分' : '年终得分'));
    const rows = sheet?.rows ?? [];
    const codes = rows.find(({ cells }) => cells.some((cell) => cell.value === scoreCodes.total))?.cells ?? [];
    const column = codes.find((cell) => cell.value === scoreCodes.remark)?.column;
    const allPoints = Number(rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.column === column && String(cell.value).startsWith('分值合计 ') ? [String(cell.value).slice(5)] : [])))[0]);
    return units.flatMap((unit) => {
      const left = rows.find(({ cells }) => cells[0]?.value === unit.code)?.cells.find((cell) => cell.column === column)?.value ?? '';
      const right = scoreRemark(unit, allPoints, 'zh-CN');
      return left === right ? [] : [{ left, right }];
    });
  });
}

/** What LibreOffice computed, held against the engine. */
async function differences(workbooks: readonly Scored[]): Promise<{ readonly cells: number; readonly findings: readonly unknown[] }> {
  const converted = await convertAll(workbooks.map(({ name, bytes }) => ({ name: `${name}.xlsx`, bytes })), 'xlsx');
  let cells = 0;
  const findings: unknown[] = [];
  for (const [index, { name, assessments }] of workbooks.entries()) {
    const bytes = converted[index];
    const opened = bytes && (await readWorkbook(bytes));
    if (opened?.ok !== true) throw new Error(`LibreOffice did not give ${name} back`);
    const compared = value(await compareScores(createDocumentPort(opened.document), assessments));
    cells += compared.cells;
    findings.push(...otherRemarks(opened.document, assessments).map((found) => ({ name, ...found })));
    for (const { rule, unitCode, measure, left, right, at } of compared.findings) findings.push({ name, rule, unitCode, measure, left, right, column: at?.column });
  }
  return { cells, findings };
}

/** Cells that people fill in, filled with whatever `pick` says. */
async function fill(port: DocumentPort, pick: (kind: 'target' | 'part' | 'mark', share: boolean) => PlannedCell): Promise<void> {
  const snapshot = value(await port.read([...figureColumns, 'judgements']));
  const sheets = [...snapshot.marks].map(([role, content]) => {
    const table = readCodedTable(content);
    const blocks: Block[] = [];
    for (const { code, row } of table?.rows ?? []) {
      if (code === 'TOTAL' || code === 'END') continue;
      for (const [column, place] of table?.columns ?? []) {
        const entry = readEntryCode(column);
        const isMark = assessors.some((assessor) => column === judgementCode('half-year', assessor, 'mark') || column === judgementCode('year-end', assessor, 'mark'));
        const formula = content.formulas[row - content.row]?.[place - content.column];
        if (typeof formula === 'string' && formula.startsWith('=')) continue;
        if (entry !== undefined && role !== 'judgements') blocks.push({ row, column: place, cells: [[pick(role === 'target' ? 'target' : 'part', entry.part !== 'value')]] });
        else if (isMark) blocks.push({ row, column: place, cells: [[pick('mark', false)]] });
      }
    }
    return { target: { existing: content.id }, liftProtection: true, blocks };
  });
  value(await port.apply({ sheets, names: [] }));
}

/** What people put into cells: mostly figures, few of them the same, with gaps and mistakes. */
const anyFigure = fc.oneof(
  { weight: 14, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100) },
  { weight: 1, arbitrary: fc.constantFrom<string | number>('', notApplicableText, ' 不适用', '约百人', -3, 0) },
);
const anyMark = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 4, arbitrary: fc.constantFrom('优', '良', '中', '差') }, { weight: 2, arbitrary: fc.constantFrom<string | number>('', notApplicableText, '好', 101) });

/** Rows of 督查核查: what was found, what of it counts, cases not honoured, and rows that cannot be used. */
const anyInspection = fc.record({
  unit: fc.nat(),
  measure: fc.nat(),
  period: fc.constantFrom('半年初评', '年终总评', '年终总评', ''),
  verified: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 400 }) }, { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100) }, { weight: 1, arbitrary: fc.constantFrom<string | number>('', '约百人', -3) }),
  adopted: fc.constantFrom('是', '是', '是', '否', '', '是 ', '对'),
  cases: fc.constantFrom<string | number>('', '', '', 0, 1, 2, 7, 1.5, -1, '三例'),
});

async function inspect(port: DocumentPort, scheme: Scheme, units: readonly Unit[], seed: number): Promise<void> {
  const content = value(await port.read(['inspections'])).marks.get('inspections');
  const table = content && readCodedTable(content);
  if (content === undefined || table === undefined) throw new Error('there is no 督查核查');
  const rows = fc.sample(anyInspection, { numRuns: 3 + (seed % 20), seed });
  const blocks = rows.flatMap(({ unit, measure, ...entered }, index): readonly Block[] => {
    const entries = { unit: units[unit % units.length]?.[seed % 2 === 0 ? 'name' : 'code'] ?? '', measure: scheme.measures[measure % scheme.measures.length]?.id ?? '', ...entered };
    return Object.entries(entries).map(([code, entry]) => ({ row: table.codeRow + 1 + index, column: table.columns.get(`V.${code}`) ?? -1, cells: [[{ value: entry }]] }));
  });
  value(await port.apply({ sheets: [{ target: { existing: content.id }, blocks }], names: [] }));
}

async function randomWorkbook(name: string, scheme: Scheme, seed: number): Promise<Scored | undefined> {
  const units = Array.from({ length: 2 + (seed % 5) }, (_, index): Unit => ({ code: `9900${10 + index}`, name: `单位${index + 1}` }));
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' }));
  const figures = fc.sample(anyFigure, { numRuns: 4000, seed });
  const marks = fc.sample(anyMark, { numRuns: 1000, seed });
  // Some workbooks were not judged at all, and some units not by everybody.
  const judged = seed % 3;
  let at = 0;
  await fill(port, (kind) => {
    at += 1;
    if (kind === 'mark') return judged === 0 || (judged === 1 && at % 7 < 3) ? null : { value: marks[at % marks.length] ?? '' };
    return { value: figures[at % figures.length] ?? '' };
  });
  if (seed % 4 !== 3) await inspect(port, scheme, units, seed);
  const result = await scoreAndRank(port, 'zh-CN', undefined, periods);
  if (!result.ok) return undefined;
  return { name, bytes: await writeWorkbook(toBeComputed(port.document())), assessments: result.value.assessments };
}

if (sofficeMissing !== undefined) {
  describe('the formulas of the sheets of scores in LibreOffice', () => {
    it(`are ${sofficeMissing}`, () => {
      expect(sofficeMissing).toContain('skipped because');
    });
  });
} else {
  describe('the formulas of the sheets of scores and places', () => {
    it('give LibreOffice every score, sum, total, place and grade, places on areas and indicators and changes of place of the engine, for the example figures', async () => {
      const { cells, findings } = await differences([await scored('example', await aFilledWorkbook())]);
      expect(findings).toEqual([]);
      expect(cells).toBe(2 * 9 * (6 + 7 + 45) + 9 * (2 + 43 * 4) + 9 * (4 + 43 * 4));
    }, 120_000);

    it('give it the same for random schemes and figures, with gaps, mistakes and ties', async () => {
      const schemes = fc.sample(anyScheme, { numRuns: count, seed: 20041231 });
      let [tried, compared] = [0, 0];
      for (let first = 0; first < schemes.length; first += batch) {
        const workbooks: Scored[] = [];
        for (const [index, scheme] of schemes.slice(first, first + batch).entries()) {
          const workbook = await randomWorkbook(`random-${first + index}`, scheme, first + index);
          if (workbook) workbooks.push(workbook);
        }
        const { cells, findings } = await differences(workbooks);
        expect(findings.slice(0, 5)).toEqual([]);
        tried += workbooks.length;
        compared += cells;
      }
      // A scheme of nothing but retired or unmarked measures gives no scores.
      expect(tried).toBeGreaterThan(count * 0.8);
      expect(compared).toBeGreaterThan(count * 50);
    }, 20_000 + count * 10_000);
  });
}
