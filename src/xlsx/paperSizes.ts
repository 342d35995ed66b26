import type { PageLayoutDocument } from '../model/workbookDocument';

/** Numbers of paper sizes in files (ECMA-376 part 1, 18.3.1.63). */
export const paperSizes: readonly (readonly [number, NonNullable<PageLayoutDocument['paperSize']>])[] = [
  [1, 'letter'],
  [5, 'legal'],
  [8, 'a3'],
  [9, 'a4'],
  [11, 'a5'],
];
