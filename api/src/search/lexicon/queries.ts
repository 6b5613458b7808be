import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { forbidden } from '../../access/index.ts';
import { builder } from '../../graphql/builder.ts';
import { pageOrder } from '../../graphql/page.ts';
import { sought } from '../../graphql/sought.ts';
import { fold } from '../text/normalise.ts';
import { mayKeepSearchWords } from './policy.ts';
import './stop-word.ts';
import './synonym-group.ts';

/** Groups with this in one of their words; everything when nothing is asked. */
const holds =
  (text: string | null | undefined) =>
  (table: typeof schema.searchSynonyms): SQL =>
    sql`strpos(array_to_string(${table.words} || ${table.targets}, ';'), ${asked(text)}::text) > 0`;

/** Stop words with this in them; everything when nothing is asked. */
const holdsWord =
  (text: string | null | undefined) =>
  (table: typeof schema.searchStopWords): SQL =>
    sql`strpos(${table.word}, ${asked(text)}::text) > 0`;

/** Found at the first place of everything when empty. */
const asked = (text: string | null | undefined): string => fold(sought(text).slice(0, 100)).trim();

builder.queryFields((t) => ({
  synonymGroups: t.drizzleConnection({
    type: 'searchSynonyms',
    nullable: true,
    description:
      'The groups of synonyms and abbreviations that the search knows. Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: { text: t.arg.string({ required: false, description: 'Only groups with this in one of their words.' }) },
    totalCount: (_parent, { text }, { db, viewer }) => {
      if (!mayKeepSearchWords(viewer)) throw forbidden();
      return db.$count(schema.searchSynonyms, holds(text)(schema.searchSynonyms));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayKeepSearchWords(viewer)) throw forbidden();
      return db.query.searchSynonyms.findMany(
        query({ where: { RAW: holds(args.text) }, orderBy: pageOrder(args, schema.searchSynonyms, { updatedAt: 'desc', id: 'desc' }) }),
      );
    },
  }),
  stopWords: t.drizzleConnection({
    type: 'searchStopWords',
    nullable: true,
    description:
      'The words that are left out of a search when something else remains. Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: { text: t.arg.string({ required: false, description: 'Only words with this in them.' }) },
    totalCount: (_parent, { text }, { db, viewer }) => {
      if (!mayKeepSearchWords(viewer)) throw forbidden();
      return db.$count(schema.searchStopWords, holdsWord(text)(schema.searchStopWords));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayKeepSearchWords(viewer)) throw forbidden();
      return db.query.searchStopWords.findMany(
        query({ where: { RAW: holdsWord(args.text) }, orderBy: pageOrder(args, schema.searchStopWords, { word: 'asc', id: 'asc' }) }),
      );
    },
  }),
}));
