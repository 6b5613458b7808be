import type { Alternative } from '../text/groups.ts';
import { type Pattern, stemsOf } from '../text/pattern.ts';
import { placeWeights, rankOfPlaces } from './emphasis.ts';
import type { Plan } from './plan.ts';
import type { Tuning } from './tuning.ts';
import { indexOf, type StemNumbers, type Vector } from './vector.ts';

/** A document as the ranking needs it. */
export type Rankable = { type: string; length: number; vector: Vector };

/** How well a document fits, and by which ways its words were found. */
export type Fit = {
  score: number;
  /** Share of the query that it holds, 0–1. */
  covered: number;
  /** Per found word of the plan the way that counted most. */
  ways: { word: number; way: number }[];
};

type Stem = { number: number; offset: number };
type CompiledWay = { worth: number; patterns: Stem[][]; together: boolean; stems: number[] };

/** The ranking of one query: call it for every candidate. The formula stands in decision 0015. */
export function ranking(plan: Plan, tuning: Tuning, numbers: StemNumbers): (document: Rankable) => Fit {
  const words = plan.words.map(({ ways }) => ways.map(({ worth, alternative }) => compiled(worth, alternative, numbers)));
  const bonuses = plan.bonuses.map((bonus) => compiled(bonus.worth, bonus, numbers));
  const { base, beside, uncovered, title: titleBonus } = tuning;
  return ({ type, length, vector }) => {
    const weights = placeWeights(length, tuning);
    let points = 0;
    let covered = 0;
    let title = 0;
    const found: Fit['ways'] = [];
    for (const [word, ways] of words.entries()) {
      let best = 0;
      let second = 0;
      let bestWay = -1;
      let first = true;
      let firstInTitle = true;
      for (const [index, way] of ways.entries()) {
        if (!matches(way, vector, 0)) continue;
        if (first) covered += way.worth;
        first = false;
        if (firstInTitle && matches(way, vector, titleWeight)) {
          title += way.worth;
          firstInTitle = false;
        }
        const worth = way.worth * (base + rankOf(way.stems, vector, weights));
        if (worth > best) {
          second = best;
          best = worth;
          bestWay = index;
        } else if (worth > second) second = worth;
      }
      points += best + beside * second;
      if (bestWay >= 0) found.push({ word, way: bestWay });
    }
    for (const bonus of bonuses) if (matches(bonus, vector, 0)) points += bonus.worth * rankOf(bonus.stems, vector, weights);
    const share = covered / plan.asked;
    const score = points * (uncovered + (1 - uncovered) * share) * (1 + (titleBonus * title) / plan.asked) * (tuning.typePriors[type] ?? 1);
    return { score: Math.round(score * 1e6) / 1e6, covered: share, ways: found };
  };
}

const titleWeight = 3;

function compiled(
  worth: number,
  { patterns, together }: Pick<Alternative, 'patterns' | 'together'> | { patterns: readonly Pattern[]; together: boolean },
  numbers: StemNumbers,
): CompiledWay {
  const numberOf = (stem: string): number => numbers.get(stem) ?? -1;
  return {
    worth,
    together,
    patterns: patterns.map((pattern) => pattern.map(({ stem, offset }) => ({ number: numberOf(stem), offset }))),
    stems: [...new Set(patterns.flatMap(stemsOf))].map(numberOf),
  };
}

/** Whether a document has it, with every word at least of this weight. */
function matches({ patterns, together }: CompiledWay, vector: Vector, weight: number): boolean {
  return together
    ? patterns.some((pattern) => pattern.every(({ number }) => placesOf(vector, number).some((place) => (place & 3) >= weight)))
    : patterns.some((pattern) => standsIn(pattern, vector, weight));
}

const nowhere = new Uint16Array(0);

function placesOf(vector: Vector, stem: number): Uint16Array {
  const index = stem < 0 ? -1 : indexOf(vector, stem);
  return index < 0 ? nowhere : vector.places.subarray(vector.starts[index], vector.starts[index + 1]);
}

/** Whether the words of a pattern stand at their distances from each other, in places of at least this weight. */
function standsIn(pattern: readonly Stem[], vector: Vector, weight: number): boolean {
  const [first, ...rest] = pattern;
  if (!first) return false;
  const starts = placesOf(vector, first.number);
  if (starts.length === 0) return false;
  if (rest.length === 0) return weight === 0 || starts.some((place) => (place & 3) >= weight);
  const others = rest.map(({ number, offset }) => ({ places: placesOf(vector, number), apart: offset - first.offset }));
  if (others.some(({ places }) => places.length === 0)) return false;
  return starts.some(
    (start) =>
      (start & 3) >= weight &&
      others.every(({ places, apart }) => places.some((place) => place >> 2 === (start >> 2) + apart && (place & 3) >= weight)),
  );
}

/** How much the stems are spoken of on average, 0–1. */
function rankOf(stems: readonly number[], vector: Vector, weights: readonly number[]): number {
  let rank = 0;
  for (const stem of stems) {
    const places = placesOf(vector, stem);
    rank += rankOfPlaces(places.length, (index) => weights[(places[index] ?? 0) & 3] ?? 0);
  }
  return rank / Math.max(1, stems.length);
}
