import type { CustomData } from '@univerjs/core';
import type { StyleDocument } from '../../model/workbookDocument';

/**
 * The parts of a format that the spreadsheet has no place for. They are kept in the custom data of the cell (or column or
 * row), so they move, are copied and are undone together with it.
 */
export interface StyleAside {
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  /** The exact alignment where the spreadsheet only knows a similar one; holds as long as that one is set. */
  readonly horizontal?: NonNullable<StyleDocument['horizontal']>;
  readonly vertical?: NonNullable<StyleDocument['vertical']>;
}

/** The same with `null` for what goes back to normal. */
export type StyleAsidePatch = { readonly [K in keyof StyleAside]?: StyleAside[K] | null };

const asideKey = 'formatAside';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const horizontals: Readonly<Record<string, NonNullable<StyleDocument['horizontal']>>> = { fill: 'fill', centerContinuous: 'centerContinuous' };
const verticals: Readonly<Record<string, NonNullable<StyleDocument['vertical']>>> = { justify: 'justify', distributed: 'distributed' };

/** What custom data keeps of a format; undefined when it keeps nothing. */
export function asideIn(custom: CustomData | undefined): StyleAside | undefined {
  const kept: unknown = custom?.[asideKey];
  if (!isRecord(kept)) {
    return undefined;
  }
  const horizontal = horizontals[String(kept['horizontal'])];
  const vertical = verticals[String(kept['vertical'])];
  return {
    ...(typeof kept['locked'] === 'boolean' ? { locked: kept['locked'] } : {}),
    ...(typeof kept['formulaHidden'] === 'boolean' ? { formulaHidden: kept['formulaHidden'] } : {}),
    ...(typeof kept['shrinkToFit'] === 'boolean' ? { shrinkToFit: kept['shrinkToFit'] } : {}),
    ...(typeof kept['indent'] === 'number' ? { indent: kept['indent'] } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
  };
}

/**
 * Custom data with another aside; `null` when nothing is left to keep.
 *
 * @param keepsEmpty keeps an aside that says nothing: it covers that of the column
 */
export function withAside(custom: CustomData | undefined, aside: StyleAside | undefined, keepsEmpty = false): CustomData {
  const rest = Object.fromEntries(Object.entries(custom ?? {}).filter(([key]) => key !== asideKey));
  if (aside !== undefined && (keepsEmpty || Object.keys(aside).length > 0)) {
    return { ...rest, [asideKey]: aside };
  }
  return Object.keys(rest).length > 0 ? rest : null;
}

/** An aside after a patch. */
export function patchedAside(aside: StyleAside | undefined, patch: StyleAsidePatch): StyleAside {
  return Object.fromEntries(Object.entries({ ...aside, ...patch }).filter(([, value]) => value !== null));
}
