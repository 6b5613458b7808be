import { publicationKindNames } from '../../../publication/words.ts';
import { choicesOf, type FormSection } from '../fields.ts';
import {
  advices,
  areas,
  factors,
  inOtherWords,
  organisations,
  partnerTypes,
  region,
  schoolTypes,
  slug,
  sources,
  themes,
} from './shared.ts';

/** Something to read or use. */
export const publicationForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Titel en samenvatting',
    fields: [
      { kind: 'line', name: 'title', label: 'Titel', most: 300 },
      { kind: 'choice', name: 'kind', label: 'Soort', choices: choicesOf(publicationKindNames) },
      { kind: 'text', name: 'summary', label: 'Samenvatting', hint: 'Een of twee zinnen.', rows: 3, most: 600 },
      inOtherWords,
      slug,
    ],
  },
  {
    id: 'uitgave',
    title: 'Uitgave',
    fields: [
      { kind: 'int', name: 'year', label: 'Jaar', optional: true },
      { kind: 'line', name: 'publisher', label: 'Uitgever', hint: 'De organisatie, nooit een persoon.', optional: true, most: 200 },
      { kind: 'line', name: 'url', label: 'Webadres', hint: 'Waar het te lezen is.', optional: true, most: 500 },
      { kind: 'markdown', name: 'body', label: 'Tekst van de pagina', rows: 12, optional: true },
    ],
  },
  { id: 'onderwerp', title: 'Onderwerp', fields: [themes, advices, schoolTypes, factors] },
  { id: 'waar', title: 'Waar', fields: [region, ...areas] },
  { id: 'partners', title: 'Partners', fields: [partnerTypes, organisations] },
  sources(true),
];
