import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { Advice, Theme } from '../vocabulary/index.ts';

export const StatusColour = enumOf<schema.StatusColour>(
  'StatusColour',
  'How far a goal is. The terms of the vocabulary `STATUS_COLOUR` explain the colours.',
  {
    red: 'Red (rood): the goal is not in sight.',
    orange: 'Orange (oranje): begun, but not going to plan yet.',
    green: 'Green (groen): going to plan.',
    'dark-green': 'Dark green (donkergroen): reached.',
  },
);

type Sentences = Partial<Record<'red' | 'orange' | 'green' | 'darkGreen', string>>;

const GoalSentences = builder.objectRef<Sentences>('GoalSentences').implement({
  description: 'The sentences that say when a goal has which colour: specific, measurable, acceptable, realistic and timed (SMART).',
  fields: (t) => ({
    red: t.string({ nullable: true, description: 'When it is red; null when not agreed.', resolve: ({ red }) => red ?? null }),
    orange: t.string({ nullable: true, description: 'When it is orange; null when not agreed.', resolve: ({ orange }) => orange ?? null }),
    green: t.string({ nullable: true, description: 'When it is green; null when not agreed.', resolve: ({ green }) => green ?? null }),
    darkGreen: t.string({
      nullable: true,
      description: 'When it is dark green; null when not agreed.',
      resolve: ({ darkGreen }) => darkGreen ?? null,
    }),
  }),
});

builder.drizzleObject('goals', {
  name: 'Goal',
  description: 'A goal of an agenda.',
  select: { columns: { id: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in the address of the agenda, unique within it.' }),
    position: t.exposeInt('position', { description: 'The order within the agenda, from 1.' }),
    label: t.exposeString('label', { description: 'The goal in a few words.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'More about it, in plain text; null when there is nothing more.',
    }),
    status: t.expose('status', { type: StatusColour, nullable: true, description: 'How far it is; null when not known.' }),
    smart: t.expose('smart', { type: GoalSentences, description: 'When it has which colour.' }),
    theme: t.relation('theme', { type: Theme, nullable: true, description: 'Its theme; null when none fits.' }),
    advice: t.relation('advice', { type: Advice, nullable: true, description: 'The advice it follows; null when none.' }),
    actionPoints: t.relation('actionPoints', {
      query: { orderBy: { position: 'asc' } },
      description: 'The steps to be taken for it, in order.',
    }),
    agenda: t.relation('agenda', { description: 'The agenda it stands in.' }),
  }),
});

builder.drizzleObject('actionPoints', {
  name: 'ActionPoint',
  description: 'One step to be taken for a goal (actiepunt).',
  select: { columns: { id: true } },
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'The order within the goal, from 1.' }),
    label: t.exposeString('label', { description: 'What is to be done.' }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'Who does it: a role or an organisation, never a person. Null when nobody was named.',
    }),
    due: t.exposeString('due', { nullable: true, description: 'When it is to be done, in words; null when no date was set.' }),
  }),
});
