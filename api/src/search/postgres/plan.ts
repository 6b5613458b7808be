import type { Alternative, Group } from '../text/groups.ts';
import type { Query } from '../text/query.ts';
import { type Layer, layersOf } from './layers.ts';
import { matchQuery, rankQuery } from './tsquery.ts';
import type { Tuning } from './tuning.ts';
import type { Understood } from './understand.ts';
import type { Frequencies } from './vocabulary.ts';

/** A way to find a word, as the statement takes it. `worth` is strength × rarity. */
export type PlannedWay = { way: number; grp: number; worth: number; match: string; rank: string; title: string };
/** A bonus: counts for the order, finds nothing by itself. */
export type PlannedBonus = { worth: number; match: string; rank: string };

export type Plan = {
  /** Everything that may be a hit, word by word. */
  layers: Layer[];
  /** Per word of the query the ways to find it, the most worth first. */
  groups: PlannedWay[][];
  bonuses: PlannedBonus[];
  /** What all words together are worth. */
  asked: number;
  /** The alternatives behind the ways, by number. */
  alternatives: { group: Group; alternative: Alternative }[];
};

/** Turns an understood query into what the statement needs; null when no document can have any of it. */
export function planOf({ query, groups, known }: Understood, tuning: Tuning): Plan | null {
  const plan: Plan = { layers: [], groups: [], bonuses: [], asked: 0, alternatives: [] };
  const words: { worth: number; documents: number; alternatives: Alternative[] }[] = [];
  for (const [grp, group] of groups.entries()) {
    const possible = group.alternatives.filter((alternative) => documentsWith(alternative, known) > 0);
    const rarity = rarityOf(possible, known);
    const ways: PlannedWay[] = [];
    for (const alternative of possible) {
      const rare = alternative.spans ? Math.max(rarity, idf(documentsWith(alternative, known), known.documents)) : rarity;
      const worth = rare * alternative.strength;
      const match = matchQuery(alternative.patterns, alternative.together);
      const rank = rankQuery(alternative.patterns);
      if (group.word.number) {
        plan.bonuses.push({ worth, match, rank });
        continue;
      }
      const title = matchQuery(alternative.patterns, alternative.together, 'A');
      ways.push({ way: plan.alternatives.length, grp, worth, match, rank, title });
      plan.alternatives.push({ group, alternative });
    }
    if (group.word.number) continue;
    const worth = Math.max(possible.length > 0 ? 0 : rarity, ...ways.map((way) => way.worth));
    plan.asked += worth;
    if (ways.length === 0) continue;
    plan.groups.push(ways.sort((a, b) => b.worth - a.worth));
    words.push({ worth, documents: Math.max(...possible.map((alternative) => documentsWith(alternative, known))), alternatives: possible });
  }
  addNeighbours(plan, query, known, tuning);
  plan.layers = layersOf(words, tuning);
  return plan.layers.length === 0 ? null : plan;
}

/** How rare a word is, by the most common of the ways that surely mean it. */
function rarityOf(possible: readonly Alternative[], known: Frequencies): number {
  const own = possible.filter(({ spans }) => !spans);
  const strong = own.filter(({ strength }) => strength >= 0.8);
  const common = Math.max(0, ...(strong.length > 0 ? strong : own).map((alternative) => documentsWith(alternative, known)));
  return common > 0 ? idf(common, known.documents) : 1;
}

/** Two neighbours of the query that stand together in a document, too. */
function addNeighbours(plan: Plan, { spoken }: Query, known: Frequencies, tuning: Tuning): void {
  for (const [index, second] of spoken.entries()) {
    const first = spoken[index - 1];
    const apart = first ? second.position - first.position : 0;
    if (!first || apart < 1 || apart > 3 || known.of(first.stem) === 0 || known.of(second.stem) === 0) continue;
    const pattern = [
      { stem: first.stem, offset: 0 },
      { stem: second.stem, offset: apart },
    ];
    const worth = (idf(known.of(first.stem), known.documents) + idf(known.of(second.stem), known.documents)) * tuning.neighbours;
    plan.bonuses.push({ worth, match: matchQuery([pattern], false), rank: rankQuery([pattern]) });
  }
}

/** At most so many documents can have it. */
function documentsWith({ patterns, together }: Alternative, known: Frequencies): number {
  const counts = patterns.map((pattern) => Math.min(...pattern.map(({ stem }) => known.of(stem))));
  return together ? (counts[0] ?? 0) : Math.max(0, ...counts);
}

/** How much a word tells: rare words much, words that nearly every document has hardly anything. */
const idf = (found: number, documents: number): number => Math.log(1 + (documents - found + 0.5) / (found + 0.5));
