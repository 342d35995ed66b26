import type { AssessTexts } from '../assessTexts';
import { count } from './count';

export const assessTexts: AssessTexts = {
  usage: `The assessment without Excel: injects the template, fills in figures, checks, scores and ranks; writes a workbook and the results.

Usage: npm run --silent assess -- --figures figures.csv --out result.xlsx --json result.json [options]

  --figures FILE    targets and reported figures (CSV, UTF-8 or GBK). Header: unitCode,measure,column,value,numerator,denominator;
                    column is target, half-year or year-end. Or a unit a line and a measure a column (1a, 1b.N, 1b.D …): such
                    figures are those of the --period.
  --workbook FILE   assess in this .xlsx workbook: the template is injected where it is missing, and used by its codes where it
                    is there; whatever else the workbook holds stays. Without it, a new workbook.
  --level LEVEL     province (its nine prefectures; the default); or the code or name of a prefecture (220100, 长春市), for its
                    counties and its own part; or prefecture, to be told by the units of the figures. A workbook that has the
                    template keeps its own units.
  --period PERIOD   half-year or year-end (the default).
  --out FILE        the workbook to write (.xlsx).
  --json FILE       the results to write (JSON, described in src/cli/assess-json.md).
  --accept-losses   write although something in the workbook cannot be kept (charts …); refused otherwise, and said item by item.
  --locale LOCALE   language of the messages: zh-CN (the default) or en-US.
  --help            shows this.

Exit code: 0 written; 1 a file could not be written; 2 something is wrong with options, files or figures, and nothing is written.`,
  unknownOption: (option) => `Unknown option ${option}: check its spelling, or see all options with --help.`,
  strayArgument: (argument) => `Stray argument “${argument}”: every file follows an option, as in --figures ${argument}; put names with blanks in quotes.`,
  valueMissing: (option) => `Option ${option} lacks its value: write it behind the option, as in ${option} VALUE.`,
  optionTwice: (option) => `Option ${option} is given more than once: leave one.`,
  optionMissing: (option, what) => `Option ${option} is missing: name ${what}.`,
  wanted: { figures: 'the file of figures (CSV)', out: 'the workbook to write (.xlsx)', json: 'the file of results to write (JSON)' },
  badChoice: (option, value, choices) => `Option ${option} does not take “${value}”: use ${choices}.`,
  badLevel: (value, prefectures) => `Option --level does not take “${value}”: use province, prefecture, or the code or name of a prefecture (${prefectures}).`,
  levelUntold: (file) => `--level prefecture: the units in “${file}” do not tell which prefecture; give its code, as in --level 220100.`,
  otherLevel: (file, asked, title) => `The template in “${file}” (${title}) is not of --level ${asked}: leave --level out, or take another workbook.`,
  badEnding: (option, file, ending) => `The file name “${file}” of option ${option} has to end in ${ending}.`,
  sameFile: (one, other, file) => `Options ${one} and ${other} name the same file “${file}”: use two.`,
  fileMissing: (option, file) => `The file “${file}” of option ${option} does not exist: check path and name.`,
  isFolder: (option, file) => `“${file}” of option ${option} is a folder: name a file in it.`,
  unreadable: (option, file, reason) => `The file “${file}” of option ${option} cannot be read (${reason}): check its permissions, or close the program that uses it.`,
  folderMissing: (option, folder) => `The folder “${folder}” of option ${option} does not exist: make it first.`,
  unwritable: (file, reason) => `“${file}” cannot be written (${reason}): check permissions and space, close the program that uses it, and try again.`,
  noText: (file) => `“${file}” is no text file: save it in Excel as “CSV UTF-8 (comma delimited)”.`,
  noFigures: (file) => `“${file}” holds no figures: a header comes first, then a figure a line; see --help.`,
  noFiguresOfPeriod: (file, period) => `Neither “${file}” nor the workbook holds figures of the ${period}, so there is nothing to score: add them, or choose the other --period.`,
  notWorkbook: (file, problem) => `“${file}”: ${problem}`,
  losses: (file, losses) => `“${file}” holds what would be lost in writing (${losses}), so nothing was written: use the add-in in Excel, or give these up with --accept-losses.`,
  lossesInPlace: (file, losses) => `“${file}” holds what would be lost in writing (${losses}), so it is not written over: name another file with --out.`,
  lossesAccepted: (file, loss) => `Note: not kept of “${file}”: ${loss}`,
  incoming: (file, line, what, text, remedy) => `${file}${line > 0 ? `, line ${line}` : ''}: ${what} (${text}). ${remedy}`,
  incomingProblems: {
    'unknown-unit': { what: 'the unit is not among the assessed ones', remedy: 'Use the code or name of one of them; for counties name their prefecture with --level.' },
    'unit-contradicts': { what: 'code and name are those of two different units', remedy: 'Correct one of them.' },
    'unknown-measure': { what: 'there is no such measure', remedy: 'Use the codes of the scheme, such as 3.1 or 22b.' },
    'unknown-column': { what: 'there is no such column of figures', remedy: 'Use target, half-year or year-end.' },
    'part-not-in-measure': { what: 'the measure has no such part', remedy: 'Ratios take numerator and denominator, others a value; targets always take a value.' },
    'shared-denominator': { what: 'the denominator is another measure’s value', remedy: 'Make it the same, or leave it empty.' },
    'target-missing': { what: 'the workbook has no row or column for it', remedy: 'Put it in with 补齐 or 体检与修复 in Excel, or leave the figure out.' },
    'not-a-number': { what: 'no number', remedy: 'Write a number.' },
    'too-few-fields': { what: 'too few fields', remedy: 'Give unit, measure, column and value.' },
    'too-many-fields': { what: 'more fields than the header has', remedy: 'Look for commas inside numbers; put texts with commas in double quotes.' },
    repeated: { what: 'repeats an earlier line', remedy: 'One line for each unit, measure and column: take the others out.' },
  },
  task: (what, title, message, remedy) => `${what} did not succeed. ${title}: ${message} ${remedy}`,
  steps: { inject: 'Injecting the template', fill: 'Filling in the figures', check: 'Checking', score: 'Scoring', propose: 'Proposing outcomes', read: 'Reading the results' },
  formulas: (file, cells, n) => `Note: ${count(n, 'figure', 'figures')} in “${file}” ${n === 1 ? 'is a formula' : 'are formulas'} (${cells}), taken with the results saved in the file; where they refer to figures brought in now, let Excel compute them and assess again.`,
  replaced: (file, n) => `Note: ${count(n, 'figure', 'figures')} of “${file}” ${n === 1 ? 'was' : 'were'} replaced by new ones.`,
  notKept: (sheet, message) => `Note: “${sheet}” was not brought up to date. ${message}`,
  periods: { 'half-year': 'half-year', 'year-end': 'year-end' },
  done: ({ period, units, hard, soft, out, json }) => `${period}: ${count(units, 'unit', 'units')} scored; ${count(hard, 'hard finding', 'hard findings')}, ${count(soft, 'soft finding', 'soft findings')}. Written: ${out} and ${json}.`,
  unconfirmed: (settings, measures) => `示例 (example): ${count(settings, 'setting', 'settings')} and ${count(measures, 'measure', 'measures')} are not confirmed; the results are provisional.`,
};
