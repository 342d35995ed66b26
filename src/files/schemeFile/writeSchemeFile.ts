import type { Measure } from '../../model/measure';
import type { OwnRule } from '../../model/ownRule';
import type { Scheme } from '../../model/scheme';
import { relationsOf } from '../../sheets/measureRelations';
import { settingRows } from '../../sheets/settingRows';
import { schemeFileFormat, schemeFileVersion } from './schemeFileFormat';

/** The text of a scheme's file; UTF-8, to be read and compared by people too: one field a line, always in the same order. */
export function writeSchemeFile(scheme: Scheme): string {
  const { id, title, source, year, level, areas, indicators, measures, settings, ownRules } = scheme;
  const content = {
    format: schemeFileFormat,
    version: schemeFileVersion,
    scheme: {
      id,
      title,
      source,
      year,
      level,
      areas: areas.map(({ number, name, heading }) => ({ number, name, heading })),
      indicators: indicators.map(({ number, area, wording, department }) => ({ number, area, wording, department })),
      measures: measures.map(fileMeasure),
      settings: Object.fromEntries(settingRows.map(({ code }) => [code, { value: settings[code].value, state: settings[code].confirmed ? 'confirmed' : 'example' }])),
      ownRules: ownRules.map(fileOwnRule),
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function fileOwnRule({ code, expression, severity, message, remedy, retired }: OwnRule): unknown {
  return { code, expression, severity, message, ...(remedy === undefined ? {} : { remedy }), state: retired ? 'retired' : 'in-use' };
}

function fileMeasure(measure: Measure): unknown {
  const { id, indicator, name, kind, unit, direction, timing, target, points, method, numerator, denominator, certainty } = measure;
  const state = measure.retired ? 'retired' : measure.confirmed ? 'confirmed' : 'example';
  return { id, indicator, name, kind, unit, direction, timing, target, points, method, numerator, denominator, certainty, ...relationsOf(measure), state };
}
