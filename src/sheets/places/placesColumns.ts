import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { SheetLocale } from '../sheetLocale';
import { fillWords, sheetWords } from '../sheetWords';
import { partCode, placedParts, type PlacedPart } from './placedParts';
import { placesWords } from './placesWords';

/** Codes of the columns of a sheet of places besides those of its parts. */
export const placesCodes = {
  unitName: 'U.name',
  rank: 'Q.rank',
  total: 'Q.total',
  halfYearRank: 'Q.half-year',
  change: 'Q.change',
  remark: 'Q.remark',
  /** Which row of the sheet of scores is the unit's, and which of the half-year one. */
  scoreRow: 'Q.score-row',
  halfYearRow: 'Q.half-year-row',
} as const;

/** One column of a sheet of places. */
export interface PlacesColumn {
  readonly code: string;
  readonly shows: 'name' | 'rank' | 'total' | 'change' | 'points' | 'place' | 'remark' | 'row' | 'maximum' | 'share';
  readonly part?: PlacedPart;
  /** Texts above it: group, part, what it shows. One that is whole stands in the first row and reaches over all three. */
  readonly headers: readonly [string, string, string];
  /** In characters. */
  readonly width: number;
}

/** The eleven indicators of the largest area of Jilin 2004 fit on one page of A3 beside the units. */
const widths = { name: 18, rank: 8, total: 8.5, change: 9, area: 8, indicator: 6.25, remark: 40, calculation: 9 } as const;

/** The columns that are printed, in their order; the last is the remark. */
export function placesColumns(scheme: Scheme, period: Period, locale: SheetLocale): readonly PlacesColumn[] {
  const words = sheetWords(locale);
  const own = placesWords(locale);
  const single = (code: string, shows: PlacesColumn['shows'], header: string, width: number): PlacesColumn => ({ code, shows, headers: [header, '', ''], width });
  const parts = placedParts(scheme).flatMap((part): readonly PlacesColumn[] => {
    const [group, name] = namesOf(part, scheme, locale);
    return [
      { code: partCode(part, 'points'), shows: 'points', part, headers: [group, name, words.points], width: widths[part.kind] },
      { code: partCode(part, 'place'), shows: 'place', part, headers: [group, name, words.rank], width: widths[part.kind] },
    ];
  });
  return [
    single(placesCodes.unitName, 'name', words.unit, widths.name),
    single(placesCodes.rank, 'rank', own.rank, widths.rank),
    single(placesCodes.total, 'total', words.totalScore, widths.total),
    ...(period === 'half-year' ? [] : [single(placesCodes.halfYearRank, 'change', own.halfYearRank, widths.change), single(placesCodes.change, 'change', own.change, widths.change)]),
    ...parts,
    single(placesCodes.remark, 'remark', words.schemeColumns.remark, widths.remark),
  ];
}

/** The grey columns behind the remark: rows looked up, points that count, shares that places compare. */
export function placesCalculation(scheme: Scheme, period: Period, locale: SheetLocale): readonly PlacesColumn[] {
  const own = placesWords(locale);
  const parts = placedParts(scheme);
  const column = (code: string, shows: PlacesColumn['shows'], group: string, label: string): PlacesColumn => ({ code, shows, headers: ['', group, label], width: widths.calculation });
  const ofParts = (face: 'maximum' | 'share', group: string): readonly PlacesColumn[] => parts.map((part) => ({ ...column(partCode(part, face), face, group, fillWords(own.labels[part.kind][face], { number: part.number })), part }));
  return [
    column(placesCodes.scoreRow, 'row', own.rows, own.scoreRow),
    ...(period === 'half-year' ? [] : [column(placesCodes.halfYearRow, 'row', own.rows, own.halfYearRow)]),
    ...ofParts('maximum', own.maxima),
    ...ofParts('share', own.shares),
  ];
}

/** The group that a part stands in, and its name; an indicator's wording verbatim. */
function namesOf(part: PlacedPart, scheme: Scheme, locale: SheetLocale): readonly [string, string] {
  const area = scheme.areas.find(({ number }) => number === part.area);
  if (part.kind === 'area') return [placesWords(locale).areas, area?.name ?? String(part.area)];
  const indicator = scheme.indicators.find(({ number }) => number === part.number);
  return [area?.heading ?? '', `${part.number}. ${indicator?.wording ?? ''}`];
}
