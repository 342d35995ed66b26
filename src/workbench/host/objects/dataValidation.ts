import type { CellArea, ValidationDocument } from '../../../model/workbookDocument';
import { areasWhere, contains, intersection, subtract } from '../areaGeometry';
import { heldArea } from '../cellFormat';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { CellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { booleanArgument, isMissing, optionalBoolean, optionalText, recordArgument, wordArgument } from '../methodArguments';
import { assertUnprotected } from '../protectionGuard';
import { satisfiesRule } from '../validationCheck';
import { readRule, validationLimits, validationTypeWord, writeRule } from '../validationRule';

const errorStyles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

/** Data validation of cells. It is a check at typing time: what a program writes is not checked. */
export class DataValidationObject extends HostObject {
  static readonly declaration: ClassDeclaration<DataValidationObject> = declareClass<DataValidationObject>({
    name: 'DataValidation',
    since: '1.8',
    scalars: {
      type: {
        read: (validation) => {
          const rule = validation.rule();
          return rule === 'mixed' ? 'Inconsistent' : validationTypeWord(rule);
        },
      },
      rule: {
        read: (validation) => {
          const rule = validation.rule();
          return rule === 'mixed' ? null : writeRule(rule);
        },
        write: (validation, value) => validation.put({ ...validation.texts(), ...readRule(value) }),
      },
      prompt: {
        read: (validation) => validation.readMember(({ prompt }) => ({ showPrompt: prompt !== undefined, title: prompt?.title ?? '', message: prompt?.text ?? '' })),
        write: (validation, value) => validation.setPrompt(value),
      },
      errorAlert: {
        read: (validation) =>
          validation.readMember(({ error }) => ({
            showAlert: error !== undefined,
            style: Object.entries(errorStyles).find(([, style]) => style === error?.style)?.[0] ?? 'Stop',
            title: error?.title ?? '',
            message: error?.text ?? '',
          })),
        write: (validation, value) => validation.setErrorAlert(value),
      },
      ignoreBlanks: {
        read: (validation) => validation.readMember(({ ignoreBlank }) => ignoreBlank ?? true),
        write: (validation, value) => validation.change({ ignoreBlank: booleanArgument(value) }),
      },
      valid: { read: (validation) => validation.valid() },
    },
    methods: {
      clear: { run: (validation) => validation.clear() },
      getInvalidCells: {
        since: '1.9',
        needsResults: true,
        run: (validation) => {
          const invalid = validation.invalidCells();
          if (invalid === null) throw new HostError('ItemNotFound');
          return invalid;
        },
      },
      getInvalidCellsOrNullObject: { since: '1.9', needsResults: true, run: (validation) => validation.invalidCells() },
    },
  });

  readonly declaration: ClassDeclaration = DataValidationObject.declaration;

  constructor(private readonly target: CellTarget) {
    super();
  }

  /** The rule that all cells share: `any` where there is none, `mixed` when they differ. */
  private rule(): ValidationDocument | 'mixed' {
    const touching = this.target.sheet.validationsTouching(this.target.areas);
    const [first] = touching;
    if (first === undefined) return { areas: [], type: 'any' };
    if (touching.length > 1) return 'mixed';
    let rest: readonly CellArea[] = this.target.areas;
    for (const area of first.areas) rest = rest.flatMap((part) => subtract(part, area));
    return rest.length === 0 ? first : 'mixed';
  }

  private readMember<T>(read: (rule: ValidationDocument) => T): T | null {
    const rule = this.rule();
    return rule === 'mixed' ? null : read(rule);
  }

  /** What a new rule keeps of the one before: everything but the rule itself. */
  private texts(): Pick<ValidationDocument, 'prompt' | 'error' | 'ignoreBlank'> {
    const rule = this.rule();
    // A rule without an alert of its own stops what it does not accept, as in Excel's dialog.
    if (rule === 'mixed') return { ignoreBlank: true, error: { style: 'stop' } };
    if (rule.type === 'any') return { ignoreBlank: true, error: rule.error ?? { style: 'stop' }, ...(rule.prompt === undefined ? {} : { prompt: rule.prompt }) };
    return {
      ignoreBlank: rule.ignoreBlank ?? true,
      ...(rule.prompt === undefined ? {} : { prompt: rule.prompt }),
      ...(rule.error === undefined ? {} : { error: rule.error }),
    };
  }

  private change(part: Partial<ValidationDocument>): void {
    const rule = this.rule();
    const base: ValidationDocument = rule === 'mixed' ? { areas: [], type: 'any' } : rule;
    this.put({ ...withoutId(base), ...part });
  }

  private setPrompt(value: unknown): void {
    const given = recordArgument(value);
    const title = shortText(given['title'], validationLimits.promptTitle);
    const text = shortText(given['message'], validationLimits.prompt);
    const rest = this.without('prompt');
    const shown = optionalBoolean(given['showPrompt'], true) && (title !== '' || text !== '');
    this.put(shown ? { ...rest, prompt: { text, ...(title === '' ? {} : { title }) } } : rest);
  }

  private setErrorAlert(value: unknown): void {
    const given = recordArgument(value);
    const title = shortText(given['title'], validationLimits.errorTitle);
    const text = shortText(given['message'], validationLimits.error);
    const style = errorStyles[isMissing(given['style']) ? 'Stop' : wordArgument(given['style'], ['Stop', 'Warning', 'Information'])];
    const rest = this.without('error');
    if (!optionalBoolean(given['showAlert'], true)) this.put(rest);
    else this.put({ ...rest, error: { style, ...(title === '' ? {} : { title }), ...(text === '' ? {} : { text }) } });
  }

  private without(member: 'prompt' | 'error'): Omit<ValidationDocument, 'areas'> {
    const rule = this.rule();
    const { [member]: dropped, ...rest } = withoutId(rule === 'mixed' ? { areas: [], type: 'any' } : rule);
    void dropped;
    return rest;
  }

  private put(rule: Omit<ValidationDocument, 'areas'>): void {
    const { sheet } = this.target;
    assertUnprotected(sheet);
    sheet.addValidation({ ...rule, areas: this.target.areas.map((area) => heldArea(sheet, area)) });
  }

  private clear(): void {
    assertUnprotected(this.target.sheet);
    for (const area of this.target.areas) this.target.sheet.clearValidation(heldArea(this.target.sheet, area));
  }

  /** `true` when every cell is valid, `false` when none is, `null` when some are. */
  private valid(): boolean | null {
    const invalid = this.invalidAreas();
    if (invalid.length === 0) return true;
    const everyCell = this.target.areas.every((area) => invalid.some((part) => contains(part, heldArea(this.target.sheet, area))));
    return everyCell ? false : null;
  }

  private invalidCells(): HostObject | null {
    const invalid = this.invalidAreas();
    return invalid.length === 0 ? null : this.target.context.objects.areas(this.target.sheet.id, invalid);
  }

  private invalidAreas(): CellArea[] {
    const { sheet, context } = this.target;
    return this.target.areas.flatMap((own) =>
      sheet.validations().flatMap((rule) =>
        rule.areas.flatMap((area) => {
          const common = intersection(area, heldArea(sheet, own));
          return common === undefined ? [] : areasWhere(common, (row, column) => !satisfiesRule(context.grid, sheet, rule, row, column));
        }),
      ),
    );
  }
}

function withoutId(rule: ValidationDocument): Omit<ValidationDocument, 'areas'> {
  const { type, operator, formula1, formula2, ignoreBlank, inCellDropDown, prompt, error } = rule;
  return {
    type,
    ...(operator === undefined ? {} : { operator }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ...(ignoreBlank === undefined ? {} : { ignoreBlank }),
    ...(inCellDropDown === undefined ? {} : { inCellDropDown }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(error === undefined ? {} : { error }),
  };
}

function shortText(value: unknown, longest: number): string {
  const text = optionalText(value) ?? '';
  if (text.length > longest) throw invalidArgument();
  return text;
}
