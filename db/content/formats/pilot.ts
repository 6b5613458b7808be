import { z } from 'zod';
import { evidenceKinds, pilotPhases, pilotScopes } from '../../schema/pilot.ts';
import type { KnownWords } from '../words/known-words.ts';
import { partialDate, year } from './dates.ts';
import { acrossKeys, group, listOf, yearsInOrder } from './groups.ts';
import { inOtherWords } from './in-other-words.ts';
import { areaKeys, organisationsWithRole, someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, markdown } from './texts.ts';

const effect = (words: KnownWords) =>
  group({
    step: z.int().min(1).max(5).describe('The step, 1–5.'),
    evidence: z
      .array(
        group({
          kind: z.enum(evidenceKinds).describe('Of which kind it is.'),
          statement: line(600).describe('What was counted or noticed.'),
          source: wordOf(words.publications).describe('The slug of the publication it comes from.'),
          year: year.optional().describe('The year.'),
        }),
      )
      .min(1)
      .describe('What shows that the step was reached.'),
  });

/** The steps reached are 1, 2, … without a gap: a step counts only when the one below it does. */
const stairs = acrossKeys(
  'effects',
  'the steps must be 1, 2, 3 … in order, without a gap: a step counts only when the one below it does.',
  ({ effects }) =>
    Array.isArray(effects) ? effects.every((effect: unknown, index) => (effect as { step?: unknown } | null)?.step === index + 1) : true,
);

const notToItself = acrossKeys('related', 'a practice is not related to itself.', ({ slug, related }) =>
  Array.isArray(related) ? !related.some((other: unknown) => (other as { slug?: unknown } | null)?.slug === slug) : true,
);

/** A practice. */
export const pilotFormat = (words: KnownWords) =>
  group({
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    title: line(200, 3).describe('The name.'),
    summary: line(240, 10).describe('One or two sentences of plain text.'),
    phase: z.enum(pilotPhases).describe('How far it is.'),
    phaseNote: line(500).optional().describe('What the source says about the phase.'),
    decision: group({ date: partialDate.optional().describe('A year, a month or a day.'), text: line(500).describe('What was decided.') })
      .optional()
      .describe('What was decided about keeping it.'),
    startYear: year.optional().describe('The year it began.'),
    endYear: year.optional().describe('The last year it is known to go on.'),
    periodNote: line(300).optional().describe('A remark on the period.'),
    scope: z.enum(pilotScopes).describe('How wide it reaches.'),
    region: wordOf(words.inspirationRegions).optional().describe('The slug of the inspiration region it belongs to. Left out: national.'),
    ...areaKeys(words),
    partnerships: wordsOf(words.partnerships).describe('Codes of partnerships.'),
    themes: someOf(words.terms.theme).describe('Slugs of themes.'),
    advices: wordsOf(words.terms.advice).describe('Slugs of advices.'),
    schoolTypes: wordsOf(words.terms['school-type']).describe('Slugs of school types.'),
    factors: wordsOf(words.terms.factor).describe('Slugs of factors.'),
    collaborationModel: wordOf(words.terms['collaboration-model']).optional().describe('The slug of a collaboration model.'),
    fundingVariants: wordsOf(words.terms['funding-variant']).describe('Slugs of funding variants.'),
    partnerTypes: wordsOf(words.terms['partner-type']).describe('Slugs of partner types.'),
    organisations: organisationsWithRole(words).describe('The named organisations that take part.'),
    contactRole: line(200).optional().describe('The role, never the person, to turn to.'),
    effects: z.array(effect(words)).default([]).describe('The steps of the effect stairs it reached, from the first up without a gap.'),
    related: listOf(
      group({
        slug: wordOf(words.relatable).describe('The slug of a practice, publication or knowledge session.'),
        reason: line(300).describe('Why, as it is shown.'),
      }),
      ({ slug }) => slug,
    )
      .default([])
      .describe('Items it is tied to.'),
    aim: markdown.optional().describe('Markdown: what it wants to reach.'),
    audience: markdown.optional().describe('For whom it is.'),
    approach: markdown.describe('Markdown: what is done, by whom.'),
    aftermath: markdown.optional().describe('Markdown: what happens after the pilot.'),
    lessons: markdown.optional().describe('Markdown: what was learned.'),
    costs: markdown.optional().describe('Markdown: what it costs and who pays.'),
    inOtherWords,
    sources: sources(words).min(1).describe('Where the facts come from.'),
  })
    .refine(...yearsInOrder)
    .refine(...stairs)
    .refine(...notToItself);

export type PilotContent = z.output<ReturnType<typeof pilotFormat>>;
