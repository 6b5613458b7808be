import type { Reason, SearchHit } from './engine.ts';
import { fragmentsOf } from './highlight.ts';
import type { LongTexts } from './long-texts.ts';
import type { Remembered } from './ranking/memory.ts';
import type { Plan } from './ranking/plan.ts';
import type { Fit } from './ranking/rank.ts';
import type { Tuning } from './ranking/tuning.ts';
import type { Lexicon } from './text/lexicon.ts';
import type { Pattern } from './text/pattern.ts';
import type { Understood } from './understanding/understand.ts';

type Parts = { lexicon: Lexicon; tuning: Tuning };

/** How the hits of one search are shown: what was found in them, and why. Without long texts nothing is marked. */
export function showing(
  plan: Plan | null,
  understood: Understood | null,
  { lexicon, tuning }: Parts,
): (document: Remembered, fit: Fit | null, texts: LongTexts | null) => SearchHit {
  const marked = plan ? patternsOf(plan) : [];
  return ({ type, id, slug, title, summary }, fit, texts) => ({
    type,
    id,
    slug,
    title,
    summary,
    score: fit?.score ?? 0,
    weaker: fit !== null && fit.covered < tuning.weaker,
    fragments: texts ? fragmentsOf({ title, summary, ...texts }, marked, lexicon) : [],
    why: plan && fit ? reasonsOf(plan, fit, understood) : [],
  });
}

/** What is marked: words themselves and what stands for them, not the loose halves of a compound. */
const patternsOf = (plan: Plan): Pattern[] =>
  plan.words
    .flatMap(({ ways }) => ways)
    .filter(({ alternative }) => !alternative.together && alternative.strength >= 0.4)
    .flatMap(({ alternative }) => alternative.patterns);

function reasonsOf(plan: Plan, fit: Fit, understood: Understood | null): Reason[] {
  const mended = understood?.correction ? understood.mended : new Map<string, string>();
  return fit.ways.flatMap(({ word, way }): Reason[] => {
    const asked = plan.words[word];
    const found = asked?.ways[way]?.alternative;
    if (!asked || !found) return [];
    const typed = mended.get(asked.group.word.word);
    return [
      {
        asked: typed ?? asked.group.word.word,
        found: found.found,
        phrase: typed === undefined ? found.spans : null,
        by: typed === undefined ? found.by : 'correction',
      },
    ];
  });
}
