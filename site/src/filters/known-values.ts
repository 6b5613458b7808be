import { ask, graphql } from '../api.ts';

const document = graphql(`
  query FilterValues {
    themes: terms(vocabulary: THEME) { slug label }
    advices: terms(vocabulary: ADVICE) { slug label }
    schoolTypes: terms(vocabulary: SCHOOL_TYPE) { slug label }
    inspirationRegions(first: 100) { nodes { slug name } }
  }
`);

/** The values of the filters that come from the content, with their Dutch names, by slug. */
export interface KnownValues {
  themes: ReadonlyMap<string, string>;
  advices: ReadonlyMap<string, string>;
  schoolTypes: ReadonlyMap<string, string>;
  regions: ReadonlyMap<string, string>;
}

/** How long the answer is good, in milliseconds: words change seldom, and a new region may be missing from the filters this long. */
const goodFor = 60_000;
let kept: { until: number; values: Promise<KnownValues> } | null = null;

const namesOf = (terms: readonly { slug: string; label: string }[]): ReadonlyMap<string, string> =>
  new Map(terms.map(({ slug, label }) => [slug, label]));

async function askValues(): Promise<KnownValues> {
  const { themes, advices, schoolTypes, inspirationRegions } = await ask(document, {});
  return {
    themes: namesOf(themes),
    advices: namesOf(advices),
    schoolTypes: namesOf(schoolTypes),
    regions: new Map(inspirationRegions.nodes.map(({ slug, name }) => [slug, name])),
  };
}

/** What can be chosen in the filters. Throws `ApiError` when the api does not answer; that is not kept. */
export async function knownValues(now = Date.now()): Promise<KnownValues> {
  if (kept === null || kept.until < now) {
    const values = askValues();
    kept = { until: now + goodFor, values };
    values.catch(() => {
      kept = null;
    });
  }
  return kept.values;
}
