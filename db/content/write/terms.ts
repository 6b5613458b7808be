import { terms } from '../../schema/vocabulary.ts';
import { parentVocabularyOf } from '../formats/term.ts';
import type { Plan } from './plan.ts';
import { newValues } from './rows.ts';
import { rowColumns, type Writing } from './writing.ts';

/** Writes terms. All in one statement, for a parent may come after its children. */
export async function writeTerms({ tx, now, termId }: Writing, items: Plan['items']['term']): Promise<void> {
  const rows = items.map((item) => {
    const { vocabulary, label, abbreviation, description, body, note, synonyms, position, focus, parent } = item.content;
    return {
      ...rowColumns(item, now),
      vocabulary,
      label,
      abbreviation: abbreviation ?? null,
      description,
      body: body ?? null,
      note: note ?? null,
      synonyms,
      position,
      focus,
      parentId: parent === undefined ? null : termId(parentVocabularyOf(vocabulary), parent),
    };
  });
  if (rows.length > 0)
    await tx
      .insert(terms)
      .values(rows)
      .onConflictDoUpdate({ target: terms.id, set: newValues(terms, ['publishedAt']) });
}
