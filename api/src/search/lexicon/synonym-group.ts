import type { schema } from '@kennishub/db';
import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { keptFields } from './kept-words.ts';
import { mayKeepSearchWords } from './policy.ts';

export const SynonymKind = enumOf<schema.SynonymKind>('SynonymKind', 'How the words of a group find each other.', {
  mutual: 'Every word finds every other one.',
  'one-way': 'Who types one of `words` also finds `targets`, not the other way round.',
  abbreviation: 'The one word is short for each of `targets`; both find each other as the same word.',
});

export const SynonymGroup = builder.drizzleNode('searchSynonyms', {
  name: 'SynonymGroup',
  description: 'Words that people use for each other, as the search knows them. Only for editors and administrators.',
  visibleTo: mayKeepSearchWords,
  select: { columns: { id: true } },
  id: { column: (group) => group.id, description: 'The global id.' },
  fields: (t) => ({
    version: t.exposeInt('version', keptFields.version),
    kind: t.expose('kind', { type: SynonymKind, description: 'How the words find each other.' }),
    words: t.exposeStringList('words', { description: 'The words, written small and without accents, in alphabetical order.' }),
    targets: t.exposeStringList('targets', { description: 'What they also find, or stand for; empty for a mutual group.' }),
    strength: t.exposeFloat('strength', { description: 'How much finding one by another counts: above 0, and 1 for the same word.' }),
    note: t.exposeString('note', keptFields.note),
    shipped: t.boolean(keptFields.shipped),
    updatedAt: t.expose('updatedAt', keptFields.updatedAt),
  }),
});
