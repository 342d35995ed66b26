import type { SheetProtectionDocument } from '../model/workbookDocument';

type Option = keyof NonNullable<SheetProtectionDocument['allow']>;

/** What a protected sheet may still allow, and whether it does when a file says nothing (ECMA-376 part 1, 18.3.1.85). */
export const protectionOptions: readonly (readonly [Option, boolean])[] = [
  ['formatCells', false],
  ['formatColumns', false],
  ['formatRows', false],
  ['insertColumns', false],
  ['insertRows', false],
  ['insertHyperlinks', false],
  ['deleteColumns', false],
  ['deleteRows', false],
  ['sort', false],
  ['autoFilter', false],
  ['pivotTables', false],
  ['selectLockedCells', true],
  ['selectUnlockedCells', true],
];

/** The attributes that keep a password: of today's files and of old ones. */
export const passwordAttributes = ['algorithmName', 'hashValue', 'saltValue', 'spinCount', 'password'] as const;
