import type { Assessment, UnitScore } from '../model/assessment';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { proposeAccountability } from './accountability';
import type { AccountabilityGround } from './accountability';
import { groundsByDecision, nothingRejected, type RejectedGround, type RejectionOf } from './rejectedGround';
import type { UnitRecord } from './unitRecord';
import { unconfirmedOf } from './usedSettings';

/** Why a unit that stands high enough is not nominated. */
export type HonourExclusion =
  | { readonly kind: 'open-hard-findings'; readonly count: number }
  /** The grounds that nobody has rejected. */
  | { readonly kind: 'accountability-proposed'; readonly grounds: readonly AccountabilityGround[] };

/** A unit nominated as 综合先进单位, or passed over although it stands before the last nominee. */
export interface HonourCandidate {
  readonly unitCode: string;
  readonly unitName: string;
  readonly rank: number;
  readonly total: number;
  /** Empty for nominees. */
  readonly exclusions: readonly HonourExclusion[];
  /** Grounds of 责任追究 that were decided not to be held against the unit. */
  readonly rejected: readonly RejectedGround[];
}

export interface HonourProposal {
  readonly clause: '五';
  /** In the order of places; more than asked for when the last places are shared. */
  readonly nominees: readonly HonourCandidate[];
  /** Units in front of the last one wanted, with the reasons against them; where fewer can be nominated than are wanted, all that are kept from it. */
  readonly passedOver: readonly HonourCandidate[];
  readonly unconfirmed: readonly SettingCode[];
}

/**
 * Nominations for 综合先进单位 (clause 五: 年终总评位次居前): the first `honours.count` units in order of place against whom nothing speaks.
 * Open hard findings speak against a unit, and so does anything for which its 责任追究 is proposed, unless a person has rejected that with a
 * reason; the next unit then moves up. At half-year nobody is nominated: the clause speaks of the year. A person decides.
 *
 * @param openHardFindings number of hard findings still open, by unit code; absent means none.
 * @param rejectionOf what was decided against grounds of 责任追究.
 */
export function proposeHonours(
  scheme: Scheme,
  assessment: Assessment,
  openHardFindings: ReadonlyMap<string, number> = new Map(),
  records: readonly UnitRecord[] = [],
  rejectionOf: RejectionOf = nothingRejected,
): HonourProposal {
  const wanted = Math.max(0, Math.floor(scheme.settings['honours.count'].value));
  const unconfirmed = unconfirmedOf(scheme, ['honours.count']);
  if (assessment.period !== 'year-end') {
    return { clause: '五', nominees: [], passedOver: [], unconfirmed };
  }
  const groundsOf = new Map(proposeAccountability(scheme, assessment, records).map((proposal) => [proposal.unitCode, proposal.grounds]));
  const candidates = assessment.units
    .flatMap((unit) => candidateOf(unit, openHardFindings.get(unit.code) ?? 0, groundsOf.get(unit.code) ?? [], rejectionOf))
    .sort((a, b) => a.rank - b.rank);
  const eligible = candidates.filter((candidate) => candidate.exclusions.length === 0);
  // Whoever shares the place of the last one wanted is nominated, too.
  const lastWanted = wanted === 0 ? 0 : (eligible[wanted - 1]?.rank ?? Number.POSITIVE_INFINITY);
  const nominees = eligible.filter(({ rank }) => rank <= lastWanted);
  const passedOver = candidates.filter((candidate) => candidate.exclusions.length > 0 && candidate.rank <= lastWanted);
  return { clause: '五', nominees, passedOver, unconfirmed };
}

function candidateOf(unit: UnitScore, openHardFindings: number, grounds: readonly AccountabilityGround[], rejectionOf: RejectionOf): readonly HonourCandidate[] {
  if (unit.rank === undefined || unit.total === undefined) {
    return [];
  }
  const exclusions: HonourExclusion[] = [];
  if (openHardFindings > 0) {
    exclusions.push({ kind: 'open-hard-findings', count: openHardFindings });
  }
  const { standing, rejected } = groundsByDecision(unit.code, grounds, rejectionOf);
  if (standing.length > 0) {
    exclusions.push({ kind: 'accountability-proposed', grounds: standing });
  }
  return [{ unitCode: unit.code, unitName: unit.name, rank: unit.rank, total: unit.total, exclusions, rejected }];
}
