import { vocabularyNames } from '../../../vocabulary/words.ts';
import { choicesOf, type FormSection } from '../fields.ts';
import { slug, sources } from './shared.ts';

const vocabularies = Object.fromEntries(Object.entries(vocabularyNames).map(([vocabulary, { many }]) => [vocabulary, many]));

/** A word of one of the vocabularies. */
export const termForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Begrip',
    fields: [
      {
        kind: 'choice',
        name: 'vocabulary',
        label: 'Woordenlijst',
        hint: 'Blijft zoals het is zodra het begrip er is.',
        choices: choicesOf(vocabularies),
      },
      { kind: 'line', name: 'label', label: 'Woord', most: 200 },
      { kind: 'line', name: 'abbreviation', label: 'Afkorting', optional: true, most: 50 },
      { kind: 'text', name: 'description', label: 'Omschrijving', hint: 'In gewone taal.', rows: 3, most: 1000 },
      {
        kind: 'lines',
        name: 'synonyms',
        label: 'Synoniemen',
        hint: 'Andere woorden voor hetzelfde, elk op een eigen regel.',
        rows: 3,
        optional: true,
      },
      { kind: 'markdown', name: 'body', label: 'Tekst van de pagina', rows: 8, optional: true },
      slug,
    ],
  },
  {
    id: 'plaats',
    title: 'Plaats in de lijst',
    fields: [
      { kind: 'int', name: 'position', label: 'Volgorde', hint: 'Een getal vanaf 1.' },
      {
        kind: 'line',
        name: 'parent',
        label: 'Valt onder',
        hint: 'Het adres van het begrip waar dit onder valt.',
        optional: true,
        most: 100,
      },
      { kind: 'yesNo', name: 'focus', label: 'Speerpunt van het programma', optional: true },
      { kind: 'text', name: 'note', label: 'Opmerking', hint: 'Voor wie het woord gebruikt.', rows: 2, optional: true, most: 1000 },
    ],
  },
  sources(true),
];
