import type { Problem } from '../../graphql/errors.ts';
import type { ComparedQuery, Comparison } from './compare.ts';

/**
 * So much the mean nDCG@10 over the judged queries may fall, among everything and among practices alone: as much as two neighbours low on the
 * page of one query changing places. Any change of words does that somewhere.
 */
export const TOLERANCE = 0.0002;

/** The change would make the search worse on the judged queries. */
export type LowersSearchScore = Omit<Extract<Problem, { problem: 'NotAllowed' }>, 'problem'> & {
  problem: 'LowersSearchScore';
  /** The queries that are answered worse, the worst loss first. */
  queries: ComparedQuery[];
  comparison: Comparison;
};

/** The refusal of a change that lowers the score by more than the tolerance; null when it may be made. */
export function refusalOf(comparison: Comparison): LowersSearchScore | null {
  const { gain, practicesGain, queries } = comparison;
  if (gain >= -TOLERANCE && practicesGain >= -TOLERANCE) return null;
  const suffering = queries.filter(isWorse);
  return {
    problem: 'LowersSearchScore',
    message: `Met deze wijziging zoekt de hub slechter: ${suffering.length === 1 ? 'één gekeurde zoekvraag krijgt' : `${suffering.length} gekeurde zoekvragen krijgen`} een slechter antwoord.`,
    next: 'Bekijk welke zoekvragen het zijn en pas de wijziging aan. Er is niets opgeslagen.',
    queries: suffering,
    comparison,
  };
}

const isWorse = ({ before, after, practicesBefore, practicesAfter }: ComparedQuery): boolean =>
  after < before || (practicesAfter ?? 0) < (practicesBefore ?? 0);
