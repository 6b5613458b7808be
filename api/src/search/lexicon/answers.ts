import { builder } from '../../graphql/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../../graphql/problems.ts';
import type { WordsChanged } from './change-words.ts';
import { LowersSearchScoreType, SearchComparison } from './comparison.ts';
import { StopWord } from './stop-word.ts';
import { SynonymGroup } from './synonym-group.ts';

const stored = 'Whether anything was stored: not by a dry run, and not when the very same was there already.';
const comparison = 'What the change does to the judged queries.';
const problems = [InvalidInput, NotFound, NotAllowed, Conflict, LowersSearchScoreType] as const;

const SynonymGroupChanged = builder.objectRef<WordsChanged>('SynonymGroupChanged').implement({
  description: 'A group of synonyms was added, changed or removed, or could be.',
  fields: (t) => ({
    stored: t.exposeBoolean('stored', { description: stored }),
    synonymGroup: t.drizzleField({
      type: SynonymGroup,
      nullable: true,
      description: 'The group as it is stored now; null when it was removed, or would be added by a dry run.',
      resolve: async (query, { id }, _args, { db }) => (id ? await db.query.searchSynonyms.findFirst(query({ where: { id } })) : null),
    }),
    comparison: t.expose('comparison', { type: SearchComparison, description: comparison }),
  }),
});

const StopWordChanged = builder.objectRef<WordsChanged>('StopWordChanged').implement({
  description: 'A stop word was added, changed or removed, or could be.',
  fields: (t) => ({
    stored: t.exposeBoolean('stored', { description: stored }),
    stopWord: t.drizzleField({
      type: StopWord,
      nullable: true,
      description: 'The word as it is stored now; null when it was removed, or would be added by a dry run.',
      resolve: async (query, { id }, _args, { db }) => (id ? await db.query.searchStopWords.findFirst(query({ where: { id } })) : null),
    }),
    comparison: t.expose('comparison', { type: SearchComparison, description: comparison }),
  }),
});

export const ChangeSynonymGroupAnswer = builder.unionType('ChangeSynonymGroupAnswer', {
  description: 'What comes of adding, changing or removing a group of synonyms.',
  types: [SynonymGroupChanged, ...problems],
  resolveType: typeOfAnswer(() => 'SynonymGroupChanged'),
});

export const ChangeStopWordAnswer = builder.unionType('ChangeStopWordAnswer', {
  description: 'What comes of adding, changing or removing a stop word.',
  types: [StopWordChanged, ...problems],
  resolveType: typeOfAnswer(() => 'StopWordChanged'),
});
