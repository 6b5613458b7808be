import { asideFrom } from '../text/document.ts';
import type { Alternative } from '../text/groups.ts';
import { type Pattern, stemsOf } from '../text/pattern.ts';
import { placeWeights, rankOfPlaces } from './emphasis.ts';
import type { Plan } from './plan.ts';
import { Spots } from './spots.ts';
import type { Tuning } from './tuning.ts';
import type { StemNumbers, Vector } from './vector.ts';

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

/** A stem of the query by its place among them, and how far it stands from the first of its pattern. */
type Stem = { slot: number; apart: number };
type CompiledWay = { worth: number; patterns: Stem[][]; together: boolean; slots: number[] };

/** The ranking of one query: call it for every candidate. The formula stands in decision 0015. */
export function ranking(plan: Plan, tuning: Tuning, numbers: StemNumbers): (document: Rankable) => Fit {
  const spots = new Spots(numbers);
  const words = plan.words.map(({ ways }) => ways.map(({ worth, alternative }) => compiled(worth, alternative, spots)));
  const bonuses = plan.bonuses.map((bonus) => compiled(bonus.worth, bonus, spots));
  const { base, beside, aside, uncovered, title: titleBonus } = tuning;
  return ({ type, length, vector }) => {
    spots.lookUp(vector);
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
      for (let index = 0; index < ways.length; index++) {
        const way = ways[index] as CompiledWay;
        if (!matches(way, spots, 0)) continue;
        const told = standsAside(way, spots) ? way.worth * aside : way.worth;
        if (first) covered += told;
        first = false;
        if (firstInTitle && matches(way, spots, titleWeight)) {
          title += way.worth;
          firstInTitle = false;
        }
        const worth = told * (base + rankOf(way.slots, spots, weights));
        if (worth > best) {
          second = best;
          best = worth;
          bestWay = index;
        } else if (worth > second) second = worth;
      }
      points += best + beside * second;
      if (bestWay >= 0) found.push({ word, way: bestWay });
    }
    for (const bonus of bonuses) if (matches(bonus, spots, 0)) points += bonus.worth * rankOf(bonus.slots, spots, weights);
    const share = covered / plan.asked;
    const score = points * (uncovered + (1 - uncovered) * share) * (1 + (titleBonus * title) / plan.asked) * (tuning.typePriors[type] ?? 1);
    return { score: rounded(score), covered: share, ways: found };
  };
}

const titleWeight = 3;

/** A score with six decimals: what lies behind them differs by the order in which numbers were added up. */
export const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

function compiled(
  worth: number,
  { patterns, together }: Pick<Alternative, 'patterns' | 'together'> | { patterns: readonly Pattern[]; together: boolean },
  spots: Spots,
): CompiledWay {
  return {
    worth,
    together,
    patterns: patterns.map((pattern) =>
      pattern.map(({ stem, offset }) => ({ slot: spots.slotOf(stem), apart: offset - (pattern[0]?.offset ?? 0) })),
    ),
    slots: [...new Set(patterns.flatMap(stemsOf))].map((stem) => spots.slotOf(stem)),
  };
}

/** Whether a document has it, with every word at least of this weight. */
function matches({ patterns, together }: CompiledWay, spots: Spots, weight: number): boolean {
  for (const pattern of patterns) if (together ? standsAnywhere(pattern, spots, weight) : standsIn(pattern, spots, weight)) return true;
  return false;
}

function standsAnywhere(pattern: readonly Stem[], spots: Spots, weight: number): boolean {
  for (const { slot } of pattern) if (!spots.has(slot, weight)) return false;
  return true;
}

/** Whether the words of a pattern stand at their distances from each other, in places of at least this weight. */
function standsIn(pattern: readonly Stem[], spots: Spots, weight: number): boolean {
  const [first] = pattern;
  if (!first) return false;
  if (pattern.length === 1) return spots.has(first.slot, weight);
  for (const { slot } of pattern) if (spots.from(slot) === spots.to(slot)) return false;
  const to = spots.to(first.slot);
  for (let at = spots.from(first.slot); at < to; at++) {
    const start = spots.places[at] ?? 0;
    if ((start & 3) < weight) continue;
    let all = true;
    for (let next = 1; all && next < pattern.length; next++) {
      const { slot, apart } = pattern[next] as Stem;
      all = spots.hasAt(slot, (start >> 2) + apart, weight);
    }
    if (all) return true;
  }
  return false;
}

/** Whether a document that has it says one of its words only aside. */
function standsAside({ slots }: CompiledWay, spots: Spots): boolean {
  for (const slot of slots) {
    const from = spots.from(slot);
    if (spots.to(slot) > from && (spots.places[from] ?? 0) >> 2 >= asideFrom) return true;
  }
  return false;
}

/** How much the stems are spoken of on average, 0–1. */
function rankOf(slots: readonly number[], spots: Spots, weights: readonly number[]): number {
  let rank = 0;
  for (const slot of slots) {
    const from = spots.from(slot);
    rank += rankOfPlaces(spots.to(slot) - from, (index) => weights[(spots.places[from + index] ?? 0) & 3] ?? 0);
  }
  return rank / Math.max(1, slots.length);
}
