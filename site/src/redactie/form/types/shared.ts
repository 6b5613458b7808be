import { roleNames } from '../../../pilot/words.ts';
import { choicesOf, type FormField, type FormSection } from '../fields.ts';

/** The fields that several kinds of item have, asked in the same words. */

export const slug: FormField = {
  kind: 'line',
  name: 'slug',
  label: 'Adres',
  hint: 'Het laatste deel van het webadres: kleine letters, cijfers en streepjes. Laat leeg, dan maken wij het van de titel.',
  optional: true,
  most: 100,
};

export const inOtherWords: FormField = {
  kind: 'lines',
  name: 'inOtherWords',
  label: 'Anders gezegd',
  hint: 'Hoe vraagt iemand hiernaar die onze woorden niet kent? Elk op een eigen regel, hooguit twintig. Het staat op de pagina, en de zoekmachine vindt het.',
  rows: 6,
  optional: true,
};

export const region: FormField = {
  kind: 'word',
  name: 'region',
  label: 'Inspiratieregio',
  hint: 'Laat leeg als het landelijk is.',
  optional: true,
  list: 'regions',
};

export const areas: readonly FormField[] = [
  { kind: 'words', name: 'municipalities', label: 'Gemeenten', optional: true, list: 'municipalities' },
  { kind: 'words', name: 'youthRegions', label: 'Jeugdregio’s', optional: true, list: 'youthRegions' },
  { kind: 'words', name: 'partnerships', label: 'Samenwerkingsverbanden', optional: true, list: 'partnerships' },
];

export const themes: FormField = { kind: 'words', name: 'themes', label: 'Thema’s', hint: 'Kies er minstens één.', list: 'themes' };
export const advices: FormField = {
  kind: 'words',
  name: 'advices',
  label: 'Adviezen van ‘Mét andere ogen’',
  optional: true,
  list: 'advices',
};
export const schoolTypes: FormField = { kind: 'words', name: 'schoolTypes', label: 'Schoolsoorten', optional: true, list: 'schoolTypes' };
export const factors: FormField = { kind: 'words', name: 'factors', label: 'Werkzame factoren', optional: true, list: 'factors' };
export const partnerTypes: FormField = {
  kind: 'words',
  name: 'partnerTypes',
  label: 'Soorten partners',
  optional: true,
  list: 'partnerTypes',
};

export const organisations: FormField = {
  kind: 'groups',
  name: 'organisations',
  label: 'Organisaties met naam',
  one: 'organisatie',
  optional: true,
  fields: [
    { kind: 'word', name: 'organisation', label: 'Organisatie', list: 'organisations' },
    { kind: 'choice', name: 'role', label: 'Rol', choices: choicesOf(roleNames) },
  ],
};

export const contactRole: FormField = {
  kind: 'line',
  name: 'contactRole',
  label: 'Aanspreekpunt',
  hint: 'De functie, nooit de naam van een persoon: “beleidsadviseur jeugd, gemeente Woerden”.',
  optional: true,
  most: 200,
};

/** @param optional whether the kind of item may do without a source */
export const sources = (optional: boolean): FormSection => ({
  id: 'bronnen',
  title: 'Bronnen',
  fields: [
    {
      kind: 'groups',
      name: 'sources',
      label: 'Waar komen de feiten vandaan?',
      hint: 'Elke bron is een publicatie in de kennisbank.',
      one: 'bron',
      optional,
      fields: [
        { kind: 'word', name: 'publication', label: 'Publicatie', list: 'publications' },
        { kind: 'line', name: 'chapter', label: 'Hoofdstuk', optional: true, most: 300 },
      ],
    },
  ],
});
