import { regionKindNames } from '../../../inspiration-region/words.ts';
import { choicesOf, type FormSection } from '../fields.ts';
import { contactRole, inOtherWords, slug, sources, themes } from './shared.ts';

/** A region that learns aloud. */
export const inspirationRegionForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Naam en samenvatting',
    fields: [
      { kind: 'line', name: 'title', label: 'Naam', most: 200 },
      { kind: 'choice', name: 'kind', label: 'Soort', choices: choicesOf(regionKindNames) },
      { kind: 'text', name: 'summary', label: 'Samenvatting', hint: 'Een of twee zinnen.', rows: 3, most: 600 },
      inOtherWords,
      slug,
    ],
  },
  {
    id: 'gebied',
    title: 'Gebied',
    fields: [
      { kind: 'word', name: 'youthRegion', label: 'Jeugdregio', optional: true, list: 'youthRegions' },
      { kind: 'words', name: 'municipalities', label: 'Gemeenten', hint: 'Kies er minstens één.', list: 'municipalities' },
      { kind: 'words', name: 'partnerships', label: 'Samenwerkingsverbanden', optional: true, list: 'partnerships' },
    ],
  },
  {
    id: 'verhaal',
    title: 'Verhaal van de regio',
    fields: [
      {
        kind: 'text',
        name: 'ambition',
        label: 'Ambitie',
        hint: 'Wat de regio wil bereiken, in haar eigen woorden.',
        rows: 3,
        optional: true,
        most: 1000,
      },
      { kind: 'markdown', name: 'wish', label: 'Wens', optional: true },
      { kind: 'markdown', name: 'cooperation', label: 'Hoe werkt men samen?', optional: true },
      { kind: 'markdown', name: 'lessons', label: 'Wat is er geleerd?', optional: true },
      themes,
      contactRole,
    ],
  },
  {
    id: 'tafel',
    title: 'Aan tafel',
    fields: [
      {
        kind: 'groups',
        name: 'participants',
        label: 'Wie zitten aan tafel?',
        hint: 'Organisaties, nooit personen.',
        one: 'deelnemer',
        optional: true,
        fields: [
          { kind: 'word', name: 'partnerType', label: 'Soort partner', list: 'partnerTypes' },
          { kind: 'line', name: 'name', label: 'Naam van de organisatie', most: 200 },
          { kind: 'line', name: 'role', label: 'Rol', optional: true, most: 300 },
        ],
      },
      { kind: 'words', name: 'missing', label: 'Wie ontbreken nog?', optional: true, list: 'partnerTypes' },
      {
        kind: 'groups',
        name: 'structure',
        label: 'Overleggen',
        one: 'overleg',
        optional: true,
        fields: [
          { kind: 'line', name: 'label', label: 'Naam', most: 200 },
          { kind: 'line', name: 'role', label: 'Waar is het voor?', most: 500 },
        ],
      },
      {
        kind: 'groups',
        name: 'localAccess',
        label: 'Toegang tot hulp per gemeente',
        one: 'toegang',
        optional: true,
        fields: [
          { kind: 'word', name: 'municipality', label: 'Gemeente', list: 'municipalities' },
          { kind: 'line', name: 'name', label: 'Naam ter plaatse', most: 200 },
        ],
      },
    ],
  },
  {
    id: 'feiten',
    title: 'Feiten',
    fields: [
      {
        kind: 'groups',
        name: 'facts',
        label: 'Feiten en cijfers van de regio',
        one: 'feit',
        optional: true,
        fields: [
          { kind: 'line', name: 'label', label: 'Wat', most: 200 },
          { kind: 'line', name: 'value', label: 'Waarde', most: 200 },
          { kind: 'int', name: 'year', label: 'Jaar', optional: true },
        ],
      },
    ],
  },
  sources(false),
];
