import type { z } from 'zod';
import { type CheckedItems, noItems } from '../../content/checked-items.ts';
import { agendaFormat } from '../../content/formats/agenda.ts';
import { expertFormat } from '../../content/formats/expert.ts';
import { MESSAGE_SEPARATOR } from '../../content/formats/groups.ts';
import { inspirationRegionFormat } from '../../content/formats/inspiration-region.ts';
import { knowledgeSessionFormat } from '../../content/formats/knowledge-session.ts';
import { explain } from '../../content/formats/messages.ts';
import { organisationFormat } from '../../content/formats/organisation.ts';
import { pilotFormat } from '../../content/formats/pilot.ts';
import { publicationFormat } from '../../content/formats/publication.ts';
import { termFormat } from '../../content/formats/term.ts';
import type { KnownWords } from '../../content/words/known-words.ts';
import { suggestWord } from '../../content/words/nearest.ts';
import { type Vocabulary, vocabularies } from '../../schema/vocabulary.ts';
import type { Place, Problem } from '../content-error.ts';
import type { RawItem } from '../read/items.ts';
import type { Path } from '../read/yaml.ts';

/** Where a list of items begins: the whole of it is meant. */
const START: Place = { line: 1, column: 1 };

/** Checks every item against the format of its kind. */
export function checkItems(raw: readonly RawItem[], words: KnownWords, now: Date): { items: CheckedItems; problems: Problem[] } {
  const items = noItems();
  const problems: Problem[] = [];
  const formats = {
    organisations: organisationFormat(words),
    'inspiration-regions': inspirationRegionFormat(words),
    publications: publicationFormat(words),
    agendas: agendaFormat(words),
    pilots: pilotFormat(words),
    'knowledge-sessions': knowledgeSessionFormat(words, now),
    experts: expertFormat(words),
  };
  const termFormats = new Map(vocabularies.map((vocabulary) => [vocabulary, termFormat(words, vocabulary)]));
  const check = <Format extends z.ZodType>(format: Format, item: RawItem): z.output<Format> | undefined => {
    const checked = format.safeParse(item.value, { error: explain, reportInput: true });
    if (checked.success) return checked.data;
    problems.push(...checked.error.issues.flatMap((issue) => problemsOf(issue, item)));
    return undefined;
  };
  const keep = <Item>(list: Item[], item: Item | undefined) => {
    if (item !== undefined) list.push(item);
  };
  for (const item of raw) {
    if (item.broken) continue;
    switch (item.folder) {
      case 'vocabulary': {
        const vocabulary = vocabularyOf(item.fileName);
        if (vocabulary === undefined) {
          problems.push(unknownVocabulary(item));
          break;
        }
        const format = termFormats.get(vocabulary) ?? termFormat(words, vocabulary);
        const term = check(format, item);
        if (term) items.term.push({ ...term, vocabulary });
        break;
      }
      case 'organisations':
        keep(items.organisation, check(formats.organisations, item));
        break;
      case 'inspiration-regions':
        keep(items['inspiration-region'], check(formats['inspiration-regions'], item));
        break;
      case 'publications':
        keep(items.publication, check(formats.publications, item));
        break;
      case 'agendas':
        keep(items.agenda, check(formats.agendas, item));
        break;
      case 'pilots':
        keep(items.pilot, check(formats.pilots, item));
        break;
      case 'knowledge-sessions':
        keep(items['knowledge-session'], check(formats['knowledge-sessions'], item));
        break;
      case 'experts':
        keep(items.expert, check(formats.experts, item));
    }
  }
  return { items, problems };
}

const vocabularyOf = (name: string): Vocabulary | undefined => vocabularies.find((vocabulary) => vocabulary === name);

const unknownVocabulary = ({ file, fileName }: RawItem): Problem => ({
  file,
  ...START,
  field: '',
  message: `unknown vocabulary "${fileName}".${suggestWord(fileName, vocabularies)}`,
});

/** The path as people write it: `effects[0].evidence[1].source`. */
const asField = (path: Path): string =>
  path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth === 0 ? '' : '.'}${String(step)}`)).join('');

/** Several problems for one issue when it is about several unknown keys. */
export function problemsOf(
  issue: z.core.$ZodIssue,
  { file, placeOf, placeOfKey }: Pick<RawItem, 'file' | 'placeOf' | 'placeOfKey'>,
): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [{ file, ...placeOf(issue.path), field: asField(issue.path), message: issue.message }];
  const messages = issue.message.split(MESSAGE_SEPARATOR);
  return issue.keys.map((key, index) => ({
    file,
    ...placeOfKey([...issue.path, key]),
    field: asField([...issue.path, key]),
    message: messages[index] ?? issue.message,
  }));
}
