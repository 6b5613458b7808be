import { type Database, schema } from '@kennishub/db';
import { and, count, inArray, isNotNull } from 'drizzle-orm';
import { areasAround } from '../../area/index.ts';
import { expertFacts } from '../../expert/facts.ts';
import { practiceFacts } from '../../pilot/facts.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { competencesAsked } from './competences.ts';
import { type ExpertSuggestion, rankExperts } from './experts.ts';
import { type PracticeCandidate, rankPractices, type Suggestion } from './practices.ts';

export type Suggestions = { practices: Suggestion[]; experts: ExpertSuggestion[] };
export type Question = { question: string /** Slugs. */; themes: readonly string[]; areaCode: string };

const PRACTICES = 5;
const EXPERTS = 3;
/** How many practices are weighed, per way of finding them. */
const CANDIDATES = 15;

/** What the hub has already that may answer a question: practices, and experts of the pool, each with the reasons in Dutch. */
export async function suggestFor(db: Database, search: SearchEngine, { question, themes, areaCode }: Question): Promise<Suggestions> {
  const candidates = await findPractices(search, question, themes);
  const around = (await areasAround(db, [areaCode])).get(areaCode)?.codes ?? [];
  const facts = await practiceFacts(
    db,
    candidates.map(({ id }) => id),
    areaCode,
    around.filter((code) => code.startsWith('JZ')),
  );
  const inHand = await requestsInHand(db);
  return {
    practices: rankPractices(candidates, facts, themes, PRACTICES),
    experts: rankExperts(await expertFacts(db, areaCode), inHand, { themes, competences: competencesAsked(question) }, EXPERTS),
  };
}

/** Practices by the words of the question, and by its themes. */
async function findPractices(search: SearchEngine, question: string, themes: readonly string[]): Promise<PracticeCandidate[]> {
  const asked = { types: ['pilot'], first: CANDIDATES, highlight: false } as const;
  const byWords = await search.search({ ...asked, text: question });
  const byThemes =
    themes.length > 0 ? await search.search({ ...asked, text: '', filters: { terms: { theme: themes } }, order: 'evidence' }) : null;
  const best = byWords.hits[0]?.score ?? 0;
  const found = new Map<string, PracticeCandidate>();
  for (const { id, score, why } of byWords.hits)
    found.set(id, { id, fit: best > 0 ? score / best : 0, words: [...new Set(why.map(({ asked: word }) => word))] });
  for (const { id } of byThemes?.hits ?? []) if (!found.has(id)) found.set(id, { id, fit: 0, words: [] });
  return [...found.values()];
}

/** How many requests every expert has in hand. */
async function requestsInHand(db: Database): Promise<Map<string, number>> {
  const { preferredExpertId, status } = schema.expertRequests;
  const rows = await db
    .select({ id: preferredExpertId, requests: count() })
    .from(schema.expertRequests)
    .where(and(isNotNull(preferredExpertId), inArray(status, ['assigned', 'accepted'])))
    .groupBy(preferredExpertId);
  return new Map(rows.flatMap(({ id, requests }) => (id ? [[id, requests] as const] : [])));
}
