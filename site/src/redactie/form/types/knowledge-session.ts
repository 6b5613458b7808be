import { knowledgeSessionKindNames, knowledgeSessionStatusNames } from '../../../knowledge-session/words.ts';
import { choicesOf, type FormSection } from '../fields.ts';
import { advices, inOtherWords, region, slug, sources, themes } from './shared.ts';

/** A meeting at which people learn from each other. */
export const knowledgeSessionForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Titel en samenvatting',
    fields: [
      { kind: 'line', name: 'title', label: 'Titel', most: 300 },
      { kind: 'choice', name: 'kind', label: 'Soort', choices: choicesOf(knowledgeSessionKindNames) },
      { kind: 'text', name: 'summary', label: 'Samenvatting', hint: 'Een of twee zinnen.', rows: 3, most: 600 },
      inOtherWords,
      slug,
    ],
  },
  {
    id: 'wanneer',
    title: 'Wanneer en waar',
    fields: [
      { kind: 'choice', name: 'status', label: 'Gaat het door?', choices: choicesOf(knowledgeSessionStatusNames) },
      { kind: 'date', name: 'startsOn', label: 'Datum', optional: true },
      { kind: 'moment', name: 'startsAt', label: 'Begin', optional: true },
      { kind: 'moment', name: 'endsAt', label: 'Einde', optional: true },
      { kind: 'line', name: 'place', label: 'Plaats', hint: 'Het gebouw en de plaats.', optional: true, most: 200 },
      { kind: 'word', name: 'municipality', label: 'Gemeente', optional: true, list: 'municipalities' },
      region,
    ],
  },
  {
    id: 'inhoud',
    title: 'Inhoud',
    fields: [
      { kind: 'text', name: 'audience', label: 'Voor wie?', rows: 2, optional: true, most: 500 },
      { kind: 'markdown', name: 'body', label: 'Tekst van de pagina', rows: 10, optional: true },
      { kind: 'words', name: 'organisers', label: 'Organisatoren', optional: true, list: 'organisations' },
      themes,
      advices,
    ],
  },
  sources(false),
];
