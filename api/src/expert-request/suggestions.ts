import { Expert } from '../expert/index.ts';
import { builder } from '../graphql/builder.ts';
import { Pilot } from '../pilot/pilot.ts';
import type { ExpertSuggestion } from './suggest/experts.ts';
import type { Suggestion } from './suggest/practices.ts';
import type { Suggestions } from './suggest/suggest.ts';

const reasons = 'Why, in Dutch sentences; never empty.';

const PracticeSuggestionType = builder.objectRef<Suggestion>('PracticeSuggestion').implement({
  description: 'A practice that may answer the question.',
  fields: (t) => ({
    practice: t.field({ type: Pilot, description: 'The practice.', resolve: ({ id }) => ({ id }) }),
    reasons: t.exposeStringList('reasons', { description: reasons }),
  }),
});

const ExpertSuggestionType = builder.objectRef<ExpertSuggestion>('ExpertSuggestion').implement({
  description: 'An expert who may answer the question: knows the subject, has time, and does not work in the region that asks.',
  fields: (t) => ({
    expert: t.field({ type: Expert, description: 'The expert.', resolve: ({ id }) => ({ id }) }),
    freeCapacity: t.exposeInt('freeCapacity', { description: 'How many requests the expert can still take on, at least 1.' }),
    reasons: t.exposeStringList('reasons', { description: reasons }),
  }),
});

export const RequestSuggestions = builder.objectRef<Suggestions>('RequestSuggestions').implement({
  description: 'What the hub has already that may answer a question. The same question gives the same order.',
  fields: (t) => ({
    practices: t.expose('practices', { type: [PracticeSuggestionType], description: 'At most five practices, the best first.' }),
    experts: t.expose('experts', { type: [ExpertSuggestionType], description: 'At most three experts, the best first.' }),
  }),
});
