import type { SheetProtectionDocument } from '../../../model/workbookDocument';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { EventType } from '../eventHub';
import type { GridSheet } from '../gridModel';
import type { HostContext } from '../hostContext';
import { HostError } from '../hostError';
import { isMissing, optionalBoolean, optionalText, recordArgument, wordArgument } from '../methodArguments';
import { legacyPasswordHash } from '../passwordHash';

type Allow = NonNullable<SheetProtectionDocument['allow']>;

const options = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const satisfies Readonly<Record<string, keyof Allow>>;

/** Protection of a sheet. Protecting what is protected fails with `AccessDenied`, as on most builds of Excel. */
export class WorksheetProtectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<WorksheetProtectionObject> = declareClass<WorksheetProtectionObject>({
    name: 'WorksheetProtection',
    since: '1.2',
    scalars: {
      protected: { read: ({ sheet }) => sheet.protection !== undefined },
      options: { read: ({ sheet }) => (sheet.protection === undefined ? null : writeOptions(sheet.protection.allow ?? {})) },
    },
    methods: {
      protect: { undoable: false, run: (protection, [given, password]) => protection.protect(given, optionalText(password)) },
      unprotect: { undoable: false, run: (protection, [password]) => protection.unprotect(optionalText(password)) },
    },
  });

  readonly declaration: ClassDeclaration = WorksheetProtectionObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  private get sheet(): GridSheet {
    return this.context.sheet(this.sheetId);
  }

  private protect(given: unknown, password: string | undefined): void {
    if (this.sheet.protection !== undefined) throw new HostError('AccessDenied');
    this.sheet.protection = {
      allow: readOptions(given),
      ...(password === undefined || password === '' ? {} : { passwordHash: { password: legacyPasswordHash(password) } }),
    };
    this.tell(true);
  }

  /** Without a password when there is none; a wrong one, or one that only a newer hash could check, is `AccessDenied`. */
  private unprotect(password: string | undefined): void {
    const { protection } = this.sheet;
    if (protection === undefined) return;
    const hash = protection.passwordHash;
    if (hash !== undefined && Object.keys(hash).length > 0) {
      const known = hash['password'];
      if (password === undefined || typeof known !== 'string' || known.toUpperCase() !== legacyPasswordHash(password)) throw new HostError('AccessDenied');
    }
    this.sheet.protection = undefined;
    this.tell(false);
  }

  private tell(isProtected: boolean): void {
    this.context.events.sheetEvent(EventType.protectionChanged, this.sheetId, { source: 'Local', isProtected });
  }
}

function readOptions(given: unknown): Allow {
  const record = isMissing(given) ? {} : recordArgument(given);
  const allow: { -readonly [K in keyof Allow]: Allow[K] } = {};
  for (const [option, permission] of Object.entries(options)) if (optionalBoolean(record[option], false)) allow[permission] = true;
  const selection = isMissing(record['selectionMode']) ? 'Normal' : wordArgument(record['selectionMode'], ['Normal', 'Unlocked', 'None']);
  allow.selectLockedCells = selection === 'Normal';
  allow.selectUnlockedCells = selection !== 'None';
  return allow;
}

function writeOptions(allow: Allow): Record<string, unknown> {
  const written: Record<string, unknown> = { allowEditObjects: false, allowEditScenarios: false };
  for (const [option, permission] of Object.entries(options)) written[option] = allow[permission] === true;
  written['selectionMode'] = allow.selectUnlockedCells === false ? 'None' : allow.selectLockedCells === false ? 'Unlocked' : 'Normal';
  return written;
}
