import type { NameDocument } from '../../../model/workbookDocument';
import { parseArea } from '../a1Address';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { booleanArgument, textArgument } from '../methodArguments';
import { absoluteReference, fullAddress, type ResolvedReference, resolveReference } from '../referenceText';
import { assertFormula } from '../typedInput';

/** One defined name. */
export class NamedItemObject extends HostObject {
  static readonly declaration: ClassDeclaration<NamedItemObject> = declareClass<NamedItemObject>({
    name: 'NamedItem',
    ids: ({ name }) => ({ _Id: name }),
    scalars: {
      name: { read: ({ document }) => document.name },
      type: { read: (item) => item.type() },
      value: { read: (item) => item.value() },
      formula: {
        since: '1.7',
        read: ({ document }) => `=${document.refersTo}`,
        write: (item, value) => item.change({ refersTo: definitionArgument(textArgument(value)) }),
      },
      visible: { read: ({ document }) => document.hidden !== true, write: (item, value) => item.change({ hidden: !booleanArgument(value) }) },
      comment: { since: '1.4', read: ({ document }) => document.comment ?? '', write: (item, value) => item.change({ comment: commentArgument(value) }) },
      scope: { since: '1.4', read: ({ sheetId }) => (sheetId === undefined ? 'Workbook' : 'Worksheet') },
    },
    navigations: {
      worksheet: {
        since: '1.4',
        open: ({ context, sheetId }) => {
          if (sheetId === undefined) throw new HostError('ItemNotFound');
          return context.objects.worksheet(sheetId);
        },
      },
      worksheetOrNullObject: { since: '1.4', open: ({ context, sheetId }) => (sheetId === undefined ? null : context.objects.worksheet(sheetId)) },
    },
    methods: {
      getRange: {
        run: (item) => {
          const found = item.target();
          if (found === undefined) throw new HostError('ItemNotFound');
          return item.context.objects.range(found.sheet.id, found.area);
        },
      },
      getRangeOrNullObject: {
        since: '1.4',
        run: (item) => {
          const found = item.target();
          return found === undefined ? null : item.context.objects.range(found.sheet.id, found.area);
        },
      },
      delete: { since: '1.4', run: ({ context, document }) => context.grid.removeName(document.name, document.sheet) },
    },
  });

  readonly declaration: ClassDeclaration = NamedItemObject.declaration;

  constructor(
    readonly context: HostContext,
    readonly name: string,
    /** The sheet it belongs to; absent for the workbook's. */
    readonly sheetId: string | undefined,
  ) {
    super();
  }

  /** Throws `ItemNotFound` when it was removed. */
  private get document(): NameDocument {
    const scope = this.sheetId === undefined ? undefined : this.context.sheet(this.sheetId).name;
    const found = this.context.grid.names().find((item) => item.name.toLowerCase() === this.name.toLowerCase() && item.sheet === scope);
    if (found === undefined) throw new HostError('ItemNotFound');
    return found;
  }

  private change(part: Partial<NameDocument>): void {
    this.context.grid.setName({ ...this.document, ...part });
  }

  private target(): ResolvedReference | undefined {
    return resolveReference(this.context.grid, this.document.refersTo);
  }

  private constant(): string | number | boolean | undefined {
    const text = this.document.refersTo;
    const quoted = /^"((?:[^"]|"")*)"$/s.exec(text);
    if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  }

  private type(): string {
    const { refersTo } = this.document;
    if (refersTo.includes('#REF!')) return 'Error';
    const constant = this.constant();
    if (typeof constant === 'string') return 'String';
    if (typeof constant === 'boolean') return 'Boolean';
    if (typeof constant === 'number') return Number.isInteger(constant) ? 'Integer' : 'Double';
    return refersTo.startsWith('{') ? 'Array' : 'Range';
  }

  /** The address for cells, the value for a constant, otherwise the formula. */
  private value(): string | number | boolean {
    const found = this.target();
    if (found !== undefined) return fullAddress(found.sheet, found.area);
    return this.constant() ?? (this.document.refersTo.includes('#REF!') ? '#REF!' : `=${this.document.refersTo}`);
  }
}

/** Throws `InvalidArgument` for what Excel does not take as a name. */
export function assertName(name: string): void {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!valid || parseArea(name) !== undefined || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) throw invalidArgument();
}

/** What a name shall stand for, as it is kept: without the leading `=`. */
export function definitionArgument(reference: unknown): string {
  if (isCellTarget(reference)) return reference.areas.map((area) => absoluteReference(reference.sheet, area)).join(',');
  if (typeof reference === 'number' && Number.isFinite(reference)) return String(reference);
  const text = textArgument(reference);
  if (!text.startsWith('=') || text.length < 2) throw invalidArgument();
  assertFormula(text);
  return text.slice(1);
}

function commentArgument(value: unknown): string {
  const text = textArgument(value);
  if (text.length > 255) throw invalidArgument();
  return text;
}
