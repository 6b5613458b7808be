import { z } from 'zod';
import { statusColours } from '../../schema/agenda.ts';
import type { KnownWords } from '../words/known-words.ts';
import { isSlug, slugComplaint } from '../words/slug.ts';
import { partialDate, year } from './dates.ts';
import { group, listOf, yearsInOrder } from './groups.ts';
import { inOtherWords } from './in-other-words.ts';
import { sources, wordOf, wordsOf } from './references.ts';
import { line, lineOrNumber, markdown } from './texts.ts';

const goalSlug = z.string().superRefine((slug, context) => {
  if (!isSlug(slug)) context.addIssue(slugComplaint(slug));
});

const action = group({
  label: line(1000).describe('The word or short name itself.'),
  owner: line(300).optional().describe('The role or organisation that does it, never a person.'),
  due: lineOrNumber(100).optional().describe('When it should be done, in words.'),
});

const smart = group({
  red: line(500).optional().describe('When it is red.'),
  orange: line(500).optional().describe('When it is orange.'),
  green: line(500).optional().describe('When it is green.'),
  darkGreen: line(500).optional().describe('When it is dark green.'),
});

const goal = (words: KnownWords) =>
  group({
    slug: goalSlug.describe('Names the goal within its agenda, and stays: measurements hang on it.'),
    label: line(500).describe('The word or short name itself.'),
    theme: wordOf(words.terms.theme).optional().describe('The slug of its theme.'),
    advice: wordOf(words.terms.advice).optional().describe('The slug of its advice.'),
    description: line(2000).optional().describe('What it is, in plain text.'),
    smart: smart.default({}).describe('The sentences that say when the goal has which colour.'),
    status: z.enum(statusColours).optional().describe('How far it is.'),
    actions: z.array(action).default([]).describe('What is to be done, in order.'),
  });

/** A collaboration agenda with its goals and actions. */
export const agendaFormat = (words: KnownWords) =>
  group({
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    title: line(300, 3).describe('The name.'),
    region: wordOf(words.inspirationRegions).optional().describe('The slug of the inspiration region it belongs to. Left out: national.'),
    startYear: year.optional().describe('The year it began.'),
    endYear: year.optional().describe('The last year it is known to go on.'),
    status: line(300).optional().describe('How far it is.'),
    adoptedOn: partialDate.optional().describe('When it was adopted: a year, a month or a day.'),
    summary: line(800, 10).describe('One or two sentences of plain text.'),
    lessons: markdown.optional().describe('Markdown: what was learned.'),
    themes: wordsOf(words.terms.theme).describe('Slugs of themes.'),
    goals: listOf(goal(words), ({ slug }) => slug)
      .default([])
      .describe('The goals, in order.'),
    inOtherWords,
    sources: sources(words).min(1).describe('Where the facts come from.'),
  }).refine(...yearsInOrder);

export type AgendaContent = z.output<ReturnType<typeof agendaFormat>>;
