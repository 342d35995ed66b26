import type { Measure } from '../../model/measure';
import type { Scheme } from '../../model/scheme';
import type { SchemeSettings } from '../../model/schemeSettings';
import { jilin2004 } from '../../schemes/jilin2004';
import { decodeText } from '../decodeText';
import { withLaterSettings } from './earlierVersions';
import { schemeFile, schemeFileFormat, schemeFileVersion, type SchemeFile } from './schemeFileFormat';
import type { SchemeFileProblem } from './schemeFileProblem';
import { issuesOfFormat, issuesOfScheme } from './schemeIssues';

/** Bytes that a scheme's file may have; the standard scheme takes 40 KB. */
export const largestSchemeFile = 2 * 1024 * 1024;

export type SchemeFileReading = { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly problem: SchemeFileProblem };

/**
 * Reads a scheme from a file: UTF-8, UTF-16 with its mark, or GB18030; JSON of the documented format. Whatever is wrong is reported by its
 * place in the file; nothing is guessed or left out. The scheme comes in the shape in which it is read back from 考评方案.
 */
export function readSchemeFile(bytes: Uint8Array): SchemeFileReading {
  if (bytes.length > largestSchemeFile) return failure({ kind: 'too-large', megabytes: bytes.length / 1024 / 1024 });
  const decoded = isArchive(bytes) ? undefined : decodeText(bytes);
  return decoded === undefined ? failure({ kind: 'not-text' }) : readSchemeText(decoded.text);
}

/** Reads a scheme from the text of its file. */
export function readSchemeText(text: string): SchemeFileReading {
  const parsed = parse(text);
  if ('problem' in parsed) return failure(parsed.problem);
  const content = withLaterSettings(parsed.content);
  const head = typeof content === 'object' && content !== null ? (content as Readonly<Record<string, unknown>>) : {};
  if (head.format !== schemeFileFormat) return failure({ kind: 'other-format' });
  if (typeof head.version === 'number' && head.version > schemeFileVersion) return failure({ kind: 'newer-version', found: head.version, known: schemeFileVersion });
  const result = schemeFile.safeParse(content, { reportInput: true });
  if (!result.success) return failure({ kind: 'issues', issues: issuesOfFormat(result.error.issues, content) });
  const issues = issuesOfScheme(result.data);
  return issues.length > 0 ? failure({ kind: 'issues', issues }) : { ok: true, scheme: schemeOf(result.data) };
}

function failure(problem: SchemeFileProblem): SchemeFileReading {
  return { ok: false, problem };
}

/** Whether the bytes begin as a zip file (.xlsx) or an old workbook (.xls) does. */
function isArchive(bytes: Uint8Array): boolean {
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

function parse(text: string): { readonly content: unknown } | { readonly problem: SchemeFileProblem } {
  try {
    return { content: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : String(error))?.[1];
    if (position === undefined) return { problem: { kind: 'not-json' } };
    const before = text.slice(0, Number(position)).split('\n');
    return { problem: { kind: 'not-json', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
  }
}

function schemeOf({ scheme }: SchemeFile): Scheme {
  const measures = scheme.measures.map(measureOf);
  const numbers = [...new Set(measures.map(({ indicator }) => indicator))];
  const { settings, indicators, ownRules = [], ...general } = scheme;
  const states = Object.entries(settings).map(([code, { value, state }]) => [code, { value, confirmed: state === 'confirmed' }] as const);
  return {
    ...general,
    version: 1,
    measures,
    ownRules: ownRules.map(({ state, remedy, ...rule }) => ({ ...rule, ...(remedy === undefined ? {} : { remedy }), ...(state === 'retired' ? { retired: true } : {}) })),
    // In the order of their measures, worth what their measures in use are worth: as 考评方案 is read.
    indicators: numbers.flatMap((number) =>
      indicators
        .filter((each) => each.number === number)
        .map((each) => ({ ...each, points: measures.reduce((sum, measure) => sum + (measure.indicator === number && !measure.retired ? measure.points : 0), 0) })),
    ),
    // Every code is there: the format asks for each.
    settings: { ...jilin2004.settings, ...(Object.fromEntries(states) as Partial<SchemeSettings>) },
  };
}

function measureOf({ state, ...fields }: SchemeFile['scheme']['measures'][number]): Measure {
  const { partOf, usuallyPartOf, denominatorIs, denominatorPartOf, denominatorUsuallyPartOf, jumpy, countsCounties, unemployment, ...rest } = fields;
  return {
    ...rest,
    ...(partOf === undefined ? {} : { partOf }),
    ...(usuallyPartOf === undefined ? {} : { usuallyPartOf }),
    ...(denominatorIs === undefined ? {} : { denominatorIs }),
    ...(denominatorPartOf === undefined ? {} : { denominatorPartOf }),
    ...(denominatorUsuallyPartOf === undefined ? {} : { denominatorUsuallyPartOf }),
    ...(jumpy ? { jumpy } : {}),
    ...(countsCounties ? { countsCounties } : {}),
    ...(unemployment ? { unemployment } : {}),
    confirmed: state === 'confirmed',
    ...(state === 'retired' ? { retired: true } : {}),
  };
}
