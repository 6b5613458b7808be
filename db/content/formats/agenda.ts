import { z } from 'zod';
import { statusColours } from '../../schema/agenda.ts';
import type { KnownWords } from '../words/known-words.ts';
import { isSlug, slugComplaint } from '../words/slug.ts';
import { partialDate, year } from './dates.ts';
import { group, listOf, yearsInOrder } from './groups.ts';
import { sources, wordOf, wordsOf } from './references.ts';
import { line, lineOrNumber, markdown } from './texts.ts';

const goalSlug = z.string().superRefine((slug, context) => {
  if (!isSlug(slug)) context.addIssue(slugComplaint(slug));
});

const action = group({ label: line(1000), owner: line(300).optional(), due: lineOrNumber(100).optional() });

const smart = group({
  red: line(500).optional(),
  orange: line(500).optional(),
  green: line(500).optional(),
  darkGreen: line(500).optional(),
});

const goal = (words: KnownWords) =>
  group({
    slug: goalSlug,
    label: line(500),
    theme: wordOf(words.terms.theme).optional(),
    advice: wordOf(words.terms.advice).optional(),
    description: line(2000).optional(),
    smart: smart.default({}),
    status: z.enum(statusColours).optional(),
    actions: z.array(action).default([]),
  });

/** A collaboration agenda with its goals and actions. */
export const agendaFormat = (words: KnownWords) =>
  group({
    slug: z.string(),
    title: line(300, 3),
    region: wordOf(words.inspirationRegions).optional(),
    startYear: year.optional(),
    endYear: year.optional(),
    status: line(300).optional(),
    adoptedOn: partialDate.optional(),
    summary: line(800, 10),
    lessons: markdown.optional(),
    themes: wordsOf(words.terms.theme),
    goals: listOf(goal(words), ({ slug }) => slug).default([]),
    sources: sources(words).min(1),
  }).refine(...yearsInOrder);

export type AgendaContent = z.output<ReturnType<typeof agendaFormat>>;
