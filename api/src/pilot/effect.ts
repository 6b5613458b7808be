import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';

export const EvidenceKind = enumOf<(typeof schema.evidenceKinds)[number]>('EvidenceKind', 'The two sorts of evidence.', {
  countable: 'Something that was counted.',
  noticeable: 'Something that people noticed.',
});

builder.drizzleObject('pilotEffects', {
  name: 'PilotEffect',
  description: 'A step of the effect stairs that a practice has reached.',
  select: { columns: { step: true } },
  fields: (t) => ({
    step: t.exposeInt('step', { description: 'The step, 1–5; the term with this position in the vocabulary `EFFECT_STEP` explains it.' }),
    evidence: t.relation('evidence', {
      query: { orderBy: { position: 'asc' } },
      description: 'What shows that the step was reached; never empty.',
    }),
  }),
});

builder.drizzleObject('evidence', {
  name: 'Evidence',
  description: 'Something that shows an effect, with its source.',
  select: { columns: { id: true } },
  fields: (t) => ({
    kind: t.expose('kind', { type: EvidenceKind, description: 'Whether it was counted or noticed.' }),
    statement: t.exposeString('statement', { description: 'What was counted or noticed, in a Dutch sentence.' }),
    year: t.exposeInt('year', { nullable: true, description: 'The year it was observed; null means the year of the source.' }),
    publication: t.relation('publication', { description: 'The source.' }),
  }),
});
