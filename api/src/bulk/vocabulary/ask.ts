import type { Database, schema } from '@kennishub/db';
import type { Curator } from '../../curation/curator.ts';
import { idsOfKeys } from '../../curation/many/find-items.ts';
import { slugOfKey } from '../../curation/slug-of-key.ts';
import { type InvalidInput, invalidInput, type NotAllowed, notAllowed } from '../../graphql/errors.ts';
import { askChange, hasTooMany } from '../ask.ts';
import { type Chosen, chosenItems } from '../chosen-items.ts';
import { BULK } from '../limits.ts';
import { mayPassReview } from '../policy.ts';
import type { VocabularySettings } from './plan.ts';

type By = Pick<Curator, 'db' | 'viewer' | 'now'>;
type Answer = { id: string } | InvalidInput | NotAllowed;
type Word = { vocabulary: schema.Vocabulary; term: string; reason: string };

async function refusal(by: By): Promise<NotAllowed | null> {
  if (!mayPassReview(by.viewer))
    return notAllowed('Woordenlijsten wijzigen is niet voor uw rol of uw token.', 'Vraag een beheerder van de Coalitie.');
  return hasTooMany(by);
}

/** The ids of published words; a slug without one is missing. */
async function idsOfWords(db: Database, vocabulary: schema.Vocabulary, slugs: readonly string[]): Promise<Map<string, string>> {
  const found = await idsOfKeys(
    db,
    'term',
    slugs.map((slug) => `${vocabulary}:${slug}`),
  );
  return new Map([...found].map(([key, id]) => [slugOfKey('term', key), id]));
}

const unknown = (path: string): InvalidInput => invalidInput([{ path, message: 'Dit woord kennen wij niet in deze woordenlijst.' }]);

const ask = (by: By, settings: VocabularySettings, reason: string): Promise<Answer> =>
  askChange(by, { kind: 'vocabulary', itemType: null, settings, reason });

/** Takes on a merge of two words. */
export async function askMerge(by: By, { vocabulary, term, into, reason }: Word & { into: string }): Promise<Answer> {
  const refused = await refusal(by);
  if (refused) return refused;
  const ids = await idsOfWords(by.db, vocabulary, [term, into]);
  const [termId, intoId] = [ids.get(term), ids.get(into)];
  if (!termId) return unknown('term');
  if (!intoId) return unknown('into');
  if (termId === intoId) return invalidInput([{ path: 'into', message: 'Kies een ander woord.' }]);
  return ask(by, { change: 'merge', termId, into: intoId }, reason);
}

/** Takes on a split of a word. Items of a filter are those it gives now. */
export async function askSplit(
  by: By,
  { vocabulary, term, otherwise, choices, reason }: Word & { otherwise: string[]; choices: (Chosen & { into: string[] })[] },
): Promise<Answer> {
  const refused = await refusal(by);
  if (refused) return refused;
  if (choices.length > 50) return invalidInput([{ path: 'choices', message: 'Maak hoogstens 50 keuzes.' }]);
  const ids = await idsOfWords(by.db, vocabulary, [term, ...otherwise, ...choices.flatMap(({ into }) => into)]);
  const termId = ids.get(term);
  if (!termId) return unknown('term');
  const idsOf = (slugs: readonly string[]): string[] | null => {
    const found = [...new Set(slugs)].map((slug) => ids.get(slug));
    return found.length > 0 && found.every((id) => id !== undefined) ? found : null;
  };
  const all = idsOf(otherwise);
  if (!all) return unknown('otherwise');
  const chosen: { itemIds: string[]; into: string[] }[] = [];
  for (const [index, choice] of choices.entries()) {
    const into = idsOf(choice.into);
    if (!into) return unknown(`choices.${index}.into`);
    const itemIds = await chosenItems(by, choice, `choices.${index}`, BULK.items);
    if (!Array.isArray(itemIds)) return itemIds;
    chosen.push({ itemIds, into });
  }
  if ([...all, ...chosen.flatMap(({ into }) => into)].every((id) => id === termId))
    return invalidInput([{ path: 'otherwise', message: 'Kies ook een ander woord.' }]);
  return ask(by, { change: 'split', termId, otherwise: all, choices: chosen }, reason);
}

/** Takes on another name or address for a word. */
export async function askRename(
  by: By,
  { vocabulary, term, label, slug, reason }: Word & { label: string | null; slug: string | null },
): Promise<Answer> {
  const refused = await refusal(by);
  if (refused) return refused;
  const termId = (await idsOfWords(by.db, vocabulary, [term])).get(term);
  if (!termId) return unknown('term');
  if (label === null && slug === null) return invalidInput([{ path: 'label', message: 'Geef een nieuw woord of een nieuw adres.' }]);
  return ask(by, { change: 'rename', termId, label, slug }, reason);
}
