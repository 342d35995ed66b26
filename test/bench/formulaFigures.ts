import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { sheetNameOf } from '../../src/sheets/sheetNames';
import { importFigures } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { aWorkbook } from '../support/builders/aWorkbook';
import { value } from '../support/value';
import type { ComparedFigures } from './engineFigures';
import { milliseconds } from './figure';
import { figuresOfUnits } from './figuresOfUnits';
import { unitsOfSize } from './unitsOfSize';

/** Rounds of so many units; thousands of them take LibreOffice most of a minute. */
const roundsOf = (size: number): number => (size > 1000 ? 1 : 5);
/** Totals of both may differ by the noise of another order of sums. */
const tolerance = 1e-9;

/**
 * How many times as fast the engine is as LibreOffice computing the formulas of the same workbook (`score.vs_libreoffice`): the year's sheet of
 * scores over targets, figures and scheme, and the rates in the sheet of figures, which the engine works out as well. Opening the workbook is left
 * out. Both must come to the same totals. Without LibreOffice and its Python bridge the comparison is left out, which is said.
 *
 * @param engineMs what the engine took for the same units in this run
 */
export async function formulaFigures(size: number, engineMs: number, say: (line: string) => void): Promise<ComparedFigures> {
  const units = unitsOfSize(size);
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' }));
  value(await importFigures(port, { figures: figuresOfUnits(jilin2004, units).filter(({ column }) => column !== 'half-year'), problems: [] }));
  const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
  const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
  try {
    const workbook = join(folder, 'scores.xlsx');
    writeFileSync(workbook, await writeWorkbook(port.document()));
    const { status, stdout, stderr, error } = spawnSync('/usr/bin/python3', [join(__dirname, 'compute_in_libreoffice.py'), workbook, sheetNameOf('year-end-scores', 'zh-CN'), join(folder, 'profile'), String(roundsOf(size))], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error !== undefined || status === 3) {
      say('Not compared with LibreOffice: it, or its Python bridge, is not installed (Debian: libreoffice-calc, python3-uno).');
      return { figures: [], faults: [] };
    }
    if (status !== 0) throw new Error(`LibreOffice did not compute the workbook: ${stderr}`);
    const { ms, totals } = JSON.parse(stdout) as { readonly ms: number; readonly totals: Readonly<Record<string, number>> };
    const differ = (assessments[0]?.units ?? []).filter(({ code, total = Number.NaN }) => !(Math.abs(total - (totals[code] ?? Number.NaN)) <= tolerance));
    return {
      figures: [
        { name: `score.libreoffice_ms@${size}`, value: milliseconds(ms), unit: 'ms' },
        { name: `score.vs_libreoffice@${size}`, value: milliseconds(ms / engineMs), unit: 'times' },
      ],
      faults: differ.map(({ code, total }) => `engine and LibreOffice differ at ${size} units: ${code}: total ${total ?? ''}, ${totals[code] ?? ''}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
