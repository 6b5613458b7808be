import { builder } from '../../graphql/builder.ts';
import { keptFields } from './kept-words.ts';
import { mayKeepSearchWords } from './policy.ts';

export const StopWord = builder.drizzleNode('searchStopWords', {
  name: 'StopWord',
  description:
    'A word that says that something is asked, not what: left out of a search when something else remains. Only for editors and administrators.',
  visibleTo: mayKeepSearchWords,
  select: { columns: { id: true } },
  id: { column: (stopWord) => stopWord.id, description: 'The global id.' },
  fields: (t) => ({
    version: t.exposeInt('version', keptFields.version),
    word: t.exposeString('word', { description: 'The word, written small and without accents.' }),
    note: t.exposeString('note', keptFields.note),
    shipped: t.boolean(keptFields.shipped),
    updatedAt: t.expose('updatedAt', keptFields.updatedAt),
  }),
});
