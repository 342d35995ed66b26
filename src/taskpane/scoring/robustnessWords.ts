import type { Locale } from '../../locales/locale';
import { paneTexts } from '../../locales/pane';
import type { Scheme } from '../../model/scheme';
import { unconfirmedMeasures } from '../../model/unconfirmedMeasures';
import type { NeighbourPair, Robustness, UnitStanding } from '../../scoring/robustness';
import type { Assessment } from '../../model/assessment';
import { formatCount, formatFigure, formatPercent, formatPoints } from '../formatNumber';
import { unconfirmedText } from '../frame/unconfirmedText';

/** A share of the draws as per cent with one decimal; what happened in some draws is not 0 %, what did not in all not 100 %. */
export function chanceText(share: number, locale: Locale): string {
  const { robustness } = paneTexts(locale);
  if (share > 0 && share < 0.0005) return robustness.below(formatPercent(0.001, locale));
  if (share < 1 && share >= 0.9995) return robustness.above(formatPercent(0.999, locale));
  return formatPercent(Math.round(share * 1000) / 1000, locale);
}

/** What was drawn, how often and from which seed, a line each. */
export function drawnWords({ draws, seed, variation, unplaced }: Robustness, locale: Locale): readonly string[] {
  const { robustness, settings } = paneTexts(locale);
  const ranges = variation.settings.map(({ code, from, to }) => robustness.range(settings[code], formatFigure(from, locale), formatFigure(to, locale)));
  return [
    robustness.draws(formatCount(draws, locale), String(seed)),
    robustness.weights(formatPercent(variation.weightSpread, locale)),
    ranges.length === 0 ? robustness.noSettings : robustness.settings(ranges.join(locale === 'zh-CN' ? '，' : ', ')),
    robustness.fixed,
    ...(unplaced > 0 ? [robustness.unplaced(unplaced)] : []),
  ];
}

/** Where a unit stood in the draws. */
export function standingWords(unit: UnitStanding, honours: number, locale: Locale): readonly string[] {
  const { robustness } = paneTexts(locale);
  const places = (from: number, to: number): string => (from === to ? robustness.place(from) : robustness.places(from, to));
  const range =
    unit.best === unit.worst
      ? [robustness.always(robustness.place(unit.best))]
      : [
          ...(unit.usualBest === unit.best && unit.usualWorst === unit.worst ? [] : [robustness.usual(places(unit.usualBest, unit.usualWorst))]),
          robustness.extremes(places(unit.best, unit.worst)),
          robustness.same(chanceText(unit.same, locale)),
        ];
  return [
    ...range,
    ...(unit.first > 0 && unit.first < 1 ? [robustness.first(chanceText(unit.first, locale))] : []),
    ...(honours > 1 && unit.honoured > 0 && unit.honoured < 1 ? [robustness.honoured(honours, chanceText(unit.honoured, locale))] : []),
  ];
}

/** The chance that a unit is passed by the next. */
export function swapWords({ front, swapped, tied }: NeighbourPair, units: readonly UnitStanding[], locale: Locale): string {
  const { robustness } = paneTexts(locale);
  const text = robustness.swap(units[front]?.name ?? '', units[front + 1]?.name ?? '', chanceText(swapped, locale));
  return tied > 0 ? `${text}${locale === 'zh-CN' ? '，' : ', '}${robustness.tied(chanceText(tied, locale))}` : text;
}

/** The whole as text with tabs, for a document or a sheet; it says how many settings behind it are not confirmed. */
export function robustnessText(result: Robustness, assessment: Assessment, scheme: Scheme, locale: Locale): string {
  const texts = paneTexts(locale);
  const { robustness, scoring } = texts;
  const honours = scheme.settings['honours.count'].value;
  const separator = locale === 'zh-CN' ? '；' : '; ';
  const lines = result.units.map((unit, index) => {
    const pair = result.pairs[index];
    return [unit.rank, unit.name, formatPoints(unit.total), standingWords(unit, honours, locale).join(separator), pair === undefined ? '' : swapWords(pair, result.units, locale)].join('\t');
  });
  const unconfirmed = assessment.unconfirmed.length + unconfirmedMeasures(scheme);
  return [
    `${robustness.title} ${texts.periods[result.period]}`,
    ...drawnWords(result, locale),
    [scoring.rank, scoring.unit, scoring.total, robustness.table].join('\t'),
    ...lines,
    ...(unconfirmed > 0 ? [unconfirmedText(unconfirmed, locale)] : []),
  ].join('\n');
}
