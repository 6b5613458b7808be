import { builder } from '../../graphql/builder.ts';
import { mayKeepSearchWords } from './policy.ts';

export const StopWord = builder.drizzleNode('searchStopWords', {
  name: 'StopWord',
  description:
    'A word that says that something is asked, not what: left out of a search when something else remains. Only for editors and administrators.',
  visibleTo: mayKeepSearchWords,
  select: { columns: { id: true } },
  id: { column: (stopWord) => stopWord.id, description: 'The global id.' },
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counts its changes: hand it in with the next one.' }),
    word: t.exposeString('word', { description: 'The word, written small and without accents.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why it is so; null when nobody said.' }),
    shipped: t.boolean({
      description: 'Whether it came with the hub. What staff changed or removed since stays as they left it.',
      select: { columns: { shippedKey: true } },
      resolve: ({ shippedKey }) => shippedKey !== null,
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
