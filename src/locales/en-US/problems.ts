import type { ProblemTexts } from '../problems';
import { sheetNames } from './sheetNames';

/** What happened, where, and what to do, for every kind of problem. */
export const problems: ProblemTexts = {
  cancelled: {
    title: 'Cancelled',
    message: () => 'The task was stopped as you asked. The workbook is as it was before.',
    remedy: 'Run it again when you need it.',
  },
  'cell-being-edited': {
    title: 'A cell is being edited',
    message: () => 'A cell of the worksheet is in edit mode, so Excel accepts nothing else for now.',
    remedy: 'Press Enter to keep what you typed or Esc to drop it, then try again.',
  },
  'structure-protected': {
    title: 'The workbook’s structure is protected',
    message: () => 'Worksheets cannot be added, renamed or removed while the structure is protected.',
    remedy: 'On the Review tab choose Protect Workbook to lift the protection, then try again.',
  },
  'sheet-protected': {
    title: 'The worksheet is protected',
    message: (p) => `${sheet(p.sheet)} is protected, and the cells to be written are locked.`,
    remedy: 'On the Review tab choose Unprotect Sheet, then try again.',
  },
  'sheet-missing': {
    title: 'A worksheet is missing',
    message: (p) => `${sheet(p.sheet ?? ofRole(p.role))} was not found: it was deleted, or it lost its mark and all of its codes.`,
    remedy: 'Undo that in Excel, or complete the template on the Overview page; worksheets and figures that are there stay as they are.',
  },
  'sheet-damaged': {
    title: 'A worksheet is damaged',
    message: (p) => `${sheet(p.sheet)} cannot be read: codes that identify the sheet${mark(p.cell)}, its rows or its columns are missing, repeated or changed${lacking(p.missing)}. The figures are still there.`,
    remedy: 'On the Overview page choose Examine and repair: it shows what is wrong and repairs it item by item. A repair never changes an entered figure.',
  },
  'not-injected': {
    title: 'No template yet',
    message: () => 'This workbook holds no assessment template.',
    remedy: 'On the Overview page choose Insert standard template.',
  },
  'scheme-invalid': {
    title: 'The scheme has a mistake',
    message: (p) => `The scheme’s worksheet (考评方案) cannot be used for computing${at(p.where)}${because(p.reason)}.`,
    remedy: 'Correct the points, methods or parameters in the scheme’s worksheet, then try again.',
  },
  'nothing-to-do': {
    title: 'Nothing to do',
    message: () => 'The workbook already is what was asked for. Nothing was changed.',
    remedy: 'No action is needed.',
  },
  'too-large': {
    title: 'Too much data',
    message: (p) => `This is more than can be handled at once${limit(p.limit)}.`,
    remedy: 'Delete unneeded empty rows, columns and formats, or import in parts, then try again.',
  },
  'api-missing': {
    title: 'Not supported by this Excel',
    message: (p) => `This task needs a function of Excel${api(p.api)} that this version does not have.`,
    remedy: 'Use Microsoft 365, Excel 2021 or later, or Excel on the web.',
  },
  'workbook-changed': {
    title: 'The workbook was changed',
    message: (p) => `You or somebody else changed the workbook after it was read${at(p.where)}, so the result no longer fits and nothing was written.`,
    remedy: 'Run the task again on what is there now.',
  },
  'reason-missing': {
    title: 'No reason given',
    message: () => 'A proposal is rejected with a reason only, so nothing was written.',
    remedy: 'Write the reason and reject it again.',
  },
  'outcomes-mixed': {
    title: 'Decisions out of place',
    message: (p) => `In ${sheet(p.sheet)} the codes of ${p.rows === undefined ? 'some rows' : `rows ${p.rows}`} are not those of the unit and cause that stand there, as happens when part of the columns is sorted. Whose decisions they are cannot be told, so nothing was written.`,
    remedy: 'Undo the sorting, and sort all columns together, those of codes and the hidden ones, too. Where it cannot be undone, note the decisions of these rows, clear their state, reason, name and date, propose again and decide anew.',
  },
  'row-holds-more': {
    title: 'The row holds more',
    message: (p) => `${sheet(p.sheet)} holds something beside the columns of the list, or a formula, in ${p.row === undefined ? 'some row' : `row ${p.row}`}; moving the unit would tear it off, so nothing was changed.`,
    remedy: 'Change the order in the sheet by cutting and inserting rows or by sorting, which is read as it stands; or move what is beside the list away first.',
  },
  'sheet-holds-more': {
    title: 'The sheet holds something of yours',
    message: (p) => `${sheet(p.sheet)} holds something in ${p.cell === undefined ? 'a cell' : `cell ${p.cell}`} that did not come from the template; writing the sheet anew would take it away, so nothing was changed.`,
    remedy: 'Move it to another sheet; or move this sheet into another workbook, and make it anew.',
  },
  'workbook-gone': {
    title: 'The workbook is not available',
    message: () => 'The workbook was closed, is no longer in front, or lost its connection.',
    remedy: 'Go back to the workbook, make sure that you are online, then try again.',
  },
  'excel-failed': {
    title: 'Excel could not finish',
    message: () => 'Excel reported an unexpected error. The task was not completed.',
    remedy: 'Look at the workbook and try again. If it fails again, save, close and reopen the workbook.',
  },
  'file-unreadable': {
    title: 'The file cannot be read',
    message: (p) => `${file(p.file)} is not CSV text, or its encoding is none of UTF-8, GB18030 and UTF-16.`,
    remedy: 'Save it in Excel as “CSV UTF-8 (comma delimited)” and choose it again, or paste its content.',
  },
  'nothing-selected': {
    title: 'Nothing is selected',
    message: () => 'No unit, file or cell is selected.',
    remedy: 'Select something, then try again.',
  },
  'entries-exist': {
    title: 'There are figures already',
    message: (p) => `${sheet(p.sheet)} already holds figures${filled(p.count)}. Nothing was changed.`,
    remedy: 'Load again once you are sure that they may be replaced. To keep them, save a copy of the workbook first.',
  },
  'units-unknown': {
    title: 'No example for these units',
    message: () => 'The example has figures for Jilin’s nine prefectures only, and none of them is a unit of this workbook.',
    remedy: 'Fill in or import figures. To see the example, insert the standard template in a new workbook.',
  },
  'last-sheet': {
    title: 'Not all worksheets can be deleted',
    message: () => 'Besides the template the workbook has no visible worksheet, and Excel must keep at least one.',
    remedy: 'Add or unhide a worksheet, then try again.',
  },
  'not-restored': {
    title: 'The workbook could not be put back',
    message: (p) => `The task failed half-way, and the workbook could not be put back completely${where(p.sheet)}${errorCode(p.code)}.`,
    remedy: 'Use Undo in Excel. If that does not help, close the workbook without saving and open it again, or take an earlier version from File, Info, Version History.',
  },
  'not-in-excel': {
    title: 'Not in Excel',
    message: () => 'This pane was not opened in Excel, so there is no workbook to read or write.',
    remedy: 'Open a workbook in Excel, and open the pane from the ribbon.',
  },
};

function sheet(name: string | number | undefined): string {
  return name === undefined ? 'A worksheet that is needed' : `The worksheet “${name}”`;
}

function file(name: string | number | undefined): string {
  return name === undefined ? 'What you chose' : `The file “${name}”`;
}

function at(where: string | number | undefined): string {
  return where === undefined ? '' : ` (${where})`;
}

function because(reason: string | number | undefined): string {
  return reason === undefined ? '' : `: ${reason}`;
}

function limit(text: string | number | undefined): string {
  return text === undefined ? '' : ` (at most ${text})`;
}

function filled(count: string | number | undefined): string {
  return count === undefined ? '' : ` (${count} cells that differ)`;
}

function lacking(codes: string | number | undefined): string {
  return codes === undefined || codes === '' ? '' : ` (missing: ${codes})`;
}

function api(name: string | number | undefined): string {
  return name === undefined ? '' : ` (${name})`;
}

function ofRole(role: string | number | undefined): string | undefined {
  return Object.entries(sheetNames).find(([each]) => each === role)?.[1];
}

function where(name: string | number | undefined): string {
  return name === undefined || name === '' ? '' : ` (worksheets concerned: ${name})`;
}

function errorCode(code: string | number | undefined): string {
  return code === undefined ? '' : `, error code ${code}`;
}

function mark(cell: string | number | undefined): string {
  return cell === undefined ? '' : ` (mark cell ${cell})`;
}
