import { z } from 'zod';
import { knowledgeSessionKinds, knowledgeSessionStatuses } from '../../schema/knowledge-session.ts';
import type { KnownWords } from '../words/known-words.ts';
import { dutchDay, moment, partialDate } from './dates.ts';
import { acrossKeys, group } from './groups.ts';
import { inOtherWords } from './in-other-words.ts';
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
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    title: line(300, 3).describe('The name.'),
    kind: z.enum(knowledgeSessionKinds).describe('Of which kind it is.'),
    summary: line(600, 10).describe('One or two sentences of plain text.'),
    body: markdown.optional().describe('Markdown: the text of its page.'),
    startsOn: partialDate.optional().describe('The day, month or year it takes place.'),
    startsAt: moment.optional().describe('The moment it begins, with its distance to UTC.'),
    endsAt: moment.optional().describe('The moment it ends, with its distance to UTC.'),
    place: line(200).optional().describe('Where it is held.'),
    municipality: wordOf(words.municipalities).optional().describe('The official name of the municipality.'),
    region: wordOf(words.inspirationRegions).optional().describe('The slug of the inspiration region it belongs to. Left out: national.'),
    status: z.enum(knowledgeSessionStatuses).describe('How far it is.'),
    audience: line(500).optional().describe('For whom it is.'),
    organisers: wordsOf(words.organisations).describe('Slugs of the organisations that hold it.'),
    themes: someOf(words.terms.theme).describe('Slugs of themes.'),
    advices: wordsOf(words.terms.advice).describe('Slugs of advices.'),
    inOtherWords,
    sources: sources(words).min(1).describe('Where the facts come from.'),
  })
    .refine(...endsAfterStart)
    .refine(...sameDay)
    .refine(...heldInThePast(now));

export type KnowledgeSessionContent = z.output<ReturnType<typeof knowledgeSessionFormat>>;
