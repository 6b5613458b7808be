import { z } from 'zod';
import { knowledgeSessionKinds, knowledgeSessionStatuses } from '../../schema/knowledge-session.ts';
import type { KnownWords } from '../words/known-words.ts';
import { dutchDay, moment, partialDate } from './dates.ts';
import { acrossKeys, group } from './groups.ts';
import { someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, markdown } from './texts.ts';

const momentOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : Number.NaN);

const endsAfterStart = acrossKeys('endsAt', 'must come after startsAt.', ({ startsAt, endsAt }) =>
  typeof endsAt === 'string' ? startsAt !== undefined && !(momentOf(endsAt) <= momentOf(startsAt)) : true,
);

const sameDay = acrossKeys('startsOn', 'is another day than startsAt.', ({ startsOn, startsAt }) => {
  const start = momentOf(startsAt);
  return startsOn === undefined || Number.isNaN(start) || dutchDay(new Date(start)).startsWith(String(startsOn));
});

const heldInThePast = (now: Date) =>
  acrossKeys('status', "a session that is still to come can't have been held.", ({ status, startsOn, startsAt }) => {
    const start = momentOf(startsAt);
    const day = Number.isNaN(start) ? String(startsOn ?? '') : dutchDay(new Date(start));
    return status !== 'held' || day <= dutchDay(now);
  });

/** A meeting at which people learn from each other. `now` tells what lies in the past. */
export const knowledgeSessionFormat = (words: KnownWords, now: Date) =>
  group({
    slug: z.string(),
    title: line(300, 3),
    kind: z.enum(knowledgeSessionKinds),
    summary: line(600, 10),
    body: markdown.optional(),
    startsOn: partialDate.optional(),
    startsAt: moment.optional(),
    endsAt: moment.optional(),
    place: line(200).optional(),
    municipality: wordOf(words.municipalities).optional(),
    region: wordOf(words.inspirationRegions).optional(),
    status: z.enum(knowledgeSessionStatuses),
    audience: line(500).optional(),
    organisers: wordsOf(words.organisations),
    themes: someOf(words.terms.theme),
    advices: wordsOf(words.terms.advice),
    sources: sources(words).min(1),
  })
    .refine(...endsAfterStart)
    .refine(...sameDay)
    .refine(...heldInThePast(now));

export type KnowledgeSessionContent = z.output<ReturnType<typeof knowledgeSessionFormat>>;
