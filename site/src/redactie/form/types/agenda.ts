import { choicesOf, type FormSection } from '../fields.ts';
import { inOtherWords, region, slug, sources, themes } from './shared.ts';

/** How far a goal is, as the colours of the stoplight. */
const colourNames = { RED: 'rood', ORANGE: 'oranje', GREEN: 'groen', DARK_GREEN: 'donkergroen' };

/** A collaboration agenda with its goals. */
export const agendaForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Titel en samenvatting',
    fields: [
      { kind: 'line', name: 'title', label: 'Titel', most: 300 },
      { kind: 'text', name: 'summary', label: 'Samenvatting', hint: 'Een of twee zinnen.', rows: 3, most: 800 },
      region,
      { kind: 'int', name: 'startYear', label: 'Beginjaar', optional: true },
      { kind: 'int', name: 'endYear', label: 'Laatste jaar', optional: true },
      { kind: 'date', name: 'adoptedOn', label: 'Vastgesteld op', optional: true },
      { kind: 'line', name: 'status', label: 'Stand van zaken', optional: true, most: 300 },
      inOtherWords,
      slug,
    ],
  },
  {
    id: 'doelen',
    title: 'Doelen',
    fields: [
      themes,
      {
        kind: 'groups',
        name: 'goals',
        label: 'Doelen',
        one: 'doel',
        optional: true,
        fields: [
          { kind: 'line', name: 'label', label: 'Doel', most: 500 },
          { kind: 'line', name: 'slug', label: 'Adres binnen de agenda', hint: 'Metingen hangen hieraan: laat het hetzelfde.', most: 100 },
          { kind: 'word', name: 'theme', label: 'Thema', optional: true, list: 'themes' },
          { kind: 'word', name: 'advice', label: 'Advies', optional: true, list: 'advices' },
          { kind: 'text', name: 'description', label: 'Omschrijving', rows: 3, optional: true, most: 2000 },
          {
            kind: 'group',
            name: 'smart',
            label: 'Wanneer heeft het doel welke kleur?',
            one: 'kleuren',
            optional: true,
            fields: [
              { kind: 'line', name: 'red', label: 'Rood', optional: true, most: 500 },
              { kind: 'line', name: 'orange', label: 'Oranje', optional: true, most: 500 },
              { kind: 'line', name: 'green', label: 'Groen', optional: true, most: 500 },
              { kind: 'line', name: 'darkGreen', label: 'Donkergroen', optional: true, most: 500 },
            ],
          },
          { kind: 'choice', name: 'status', label: 'Kleur nu', optional: true, choices: choicesOf(colourNames) },
          {
            kind: 'groups',
            name: 'actions',
            label: 'Actiepunten',
            one: 'actiepunt',
            optional: true,
            fields: [
              { kind: 'line', name: 'label', label: 'Wat', most: 1000 },
              { kind: 'line', name: 'owner', label: 'Wie', hint: 'De rol of organisatie, nooit een persoon.', optional: true, most: 300 },
              { kind: 'line', name: 'due', label: 'Wanneer', optional: true, most: 100 },
            ],
          },
        ],
      },
    ],
  },
  { id: 'lessen', title: 'Lessen', fields: [{ kind: 'markdown', name: 'lessons', label: 'Wat is er geleerd?', optional: true }] },
  sources(false),
];
