import type { Problem } from '../../graphql/errors.ts';
import type { ComparedQuery, Comparison } from './compare.ts';

/**
 * So much the mean nDCG@10 over the judged queries may fall, among everything and among practices alone: as much as two neighbours low on the
 * page of one query changing places. Any change of words does that somewhere.
 */
export const TOLERANCE = 0.0002;

/** So much it may fall by all changes together, held against the words that came with the hub: small losses would add up without end. */
export const TOLERANCE_IN_ALL = 0.001;

/** The change would make the search worse on the judged queries. */
export type LowersSearchScore = Omit<Extract<Problem, { problem: 'NotAllowed' }>, 'problem'> & {
  problem: 'LowersSearchScore';
  /** The queries that are answered worse, the worst loss first. */
  queries: ComparedQuery[];
  comparison: Comparison;
};

/**
 * The refusal of a change that lowers the score by more than the tolerance, or by ever so little when the words have lost too much already since they came
 * with the hub; null when it may be made. `sinceShipped` compares the changed words with those, and is only asked when it matters.
 */
export async function refusalOf(comparison: Comparison, sinceShipped: () => Promise<Comparison>): Promise<LowersSearchScore | null> {
  if (losesMoreThan(TOLERANCE, comparison)) return refusal(comparison, 'Met deze wijziging zoekt de hub slechter');
  if (!losesMoreThan(HAIR, comparison) || !losesMoreThan(TOLERANCE_IN_ALL, await sinceShipped())) return null;
  return refusal(comparison, 'Met deze wijziging en eerdere samen zoekt de hub slechter dan met de woorden die hij meekreeg');
}

/** Differences below this are rounding. */
const HAIR = 1e-9;

const losesMoreThan = (tolerance: number, { gain, practicesGain }: Comparison): boolean => gain < -tolerance || practicesGain < -tolerance;

function refusal(comparison: Comparison, what: string): LowersSearchScore {
  const suffering = comparison.queries.filter(isWorse);
  const many = suffering.length === 1 ? 'één gekeurde zoekvraag krijgt' : `${suffering.length} gekeurde zoekvragen krijgen`;
  return {
    problem: 'LowersSearchScore',
    message: `${what}: ${many} een slechter antwoord.`,
    next: 'Bekijk welke zoekvragen het zijn en pas de wijziging aan. Er is niets opgeslagen.',
    queries: suffering,
    comparison,
  };
}

const isWorse = ({ before, after, practicesBefore, practicesAfter }: ComparedQuery): boolean =>
  after < before || (practicesAfter ?? 0) < (practicesBefore ?? 0);
