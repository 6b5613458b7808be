import { z } from 'zod';
import { evidenceKinds, pilotPhases, pilotScopes } from '../../schema/pilot.ts';
import type { KnownWords } from '../words/known-words.ts';
import { partialDate, year } from './dates.ts';
import { acrossKeys, group, listOf, yearsInOrder } from './groups.ts';
import { areaKeys, organisationsWithRole, someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, markdown } from './texts.ts';

const effect = (words: KnownWords) =>
  group({
    step: z.int().min(1).max(5),
    evidence: z
      .array(group({ kind: z.enum(evidenceKinds), statement: line(600), source: wordOf(words.publications), year: year.optional() }))
      .min(1),
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
    slug: z.string(),
    title: line(200, 3),
    summary: line(240, 10),
    phase: z.enum(pilotPhases),
    phaseNote: line(500).optional(),
    decision: group({ date: partialDate.optional(), text: line(500) }).optional(),
    startYear: year.optional(),
    endYear: year.optional(),
    periodNote: line(300).optional(),
    scope: z.enum(pilotScopes),
    region: wordOf(words.inspirationRegions).optional(),
    ...areaKeys(words),
    partnerships: wordsOf(words.partnerships),
    themes: someOf(words.terms.theme),
    advices: wordsOf(words.terms.advice),
    schoolTypes: wordsOf(words.terms['school-type']),
    factors: wordsOf(words.terms.factor),
    collaborationModel: wordOf(words.terms['collaboration-model']).optional(),
    fundingVariants: wordsOf(words.terms['funding-variant']),
    partnerTypes: wordsOf(words.terms['partner-type']),
    organisations: organisationsWithRole(words),
    contactRole: line(200).optional(),
    effects: z.array(effect(words)).default([]),
    related: listOf(group({ slug: wordOf(words.relatable), reason: line(300) }), ({ slug }) => slug).default([]),
    aim: markdown.optional(),
    audience: markdown.optional(),
    approach: markdown,
    aftermath: markdown.optional(),
    lessons: markdown.optional(),
    costs: markdown.optional(),
    sources: sources(words).min(1),
  })
    .refine(...yearsInOrder)
    .refine(...stairs)
    .refine(...notToItself);

export type PilotContent = z.output<ReturnType<typeof pilotFormat>>;
