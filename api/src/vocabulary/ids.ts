import { type Database, schema } from '@kennishub/db';
import { and, eq, inArray } from 'drizzle-orm';

/** The terms with these slugs, in no order. Slugs that the vocabulary has not got are left out. */
export const termsBySlug = (
  db: Database,
  vocabulary: schema.Vocabulary,
  slugs: readonly string[],
): Promise<{ id: string; slug: string; label: string }[]> =>
  slugs.length === 0
    ? Promise.resolve([])
    : db
        .select({ id: schema.terms.id, slug: schema.terms.slug, label: schema.terms.label })
        .from(schema.terms)
        .where(and(eq(schema.terms.vocabulary, vocabulary), inArray(schema.terms.slug, [...slugs])));
