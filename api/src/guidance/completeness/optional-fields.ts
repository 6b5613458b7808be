import type { schema } from '@kennishub/db';

/**
 * The fields of each kind of item, beside practices, that a format lets be empty and a reader misses; all weigh the same. A test holds them beside the
 * formats, so that a new field is either here or left out on purpose.
 */
export const optionalFields: Readonly<Record<Exclude<schema.ItemType, 'pilot'>, Readonly<Record<string, string>>>> = {
  'inspiration-region': {
    youthRegion: 'Jeugdregio',
    partnerships: 'Samenwerkingsverbanden',
    ambition: 'Ambitie',
    participants: 'Wie aan tafel zit',
    structure: 'Overleggen',
    localAccess: 'Toegang tot hulp',
    facts: 'Feiten over de regio',
    contactRole: 'Contact',
    wish: 'Wat de regio wil',
    cooperation: 'Hoe er wordt samengewerkt',
    lessons: 'Lessen',
    inOtherWords: 'Anders gezegd',
  },
  expert: {
    municipality: 'Gemeente',
    advices: 'Adviezen',
    schoolTypes: 'Schoolsoorten',
    inOtherWords: 'Anders gezegd',
    sources: 'Bronnen',
  },
  'knowledge-session': {
    body: 'Verslag of programma',
    startsOn: 'Datum',
    place: 'Plaats',
    region: 'Regio',
    audience: 'Voor wie',
    organisers: 'Wie het organiseert',
    advices: 'Adviezen',
    inOtherWords: 'Anders gezegd',
  },
  publication: {
    year: 'Jaar',
    publisher: 'Uitgever',
    url: 'Webadres',
    body: 'Tekst',
    advices: 'Adviezen',
    schoolTypes: 'Schoolsoorten',
    organisations: 'Organisaties',
    inOtherWords: 'Anders gezegd',
    sources: 'Bronnen',
  },
  agenda: {
    region: 'Regio',
    startYear: 'Beginjaar',
    endYear: 'Eindjaar',
    status: 'Stand van zaken',
    adoptedOn: 'Vastgesteld op',
    lessons: 'Lessen',
    themes: 'Thema’s',
    goals: 'Doelen',
    inOtherWords: 'Anders gezegd',
  },
  organisation: {
    municipality: 'Gemeente',
    description: 'Beschrijving',
    website: 'Website',
    inOtherWords: 'Anders gezegd',
    sources: 'Bronnen',
  },
  term: { body: 'Uitleg', synonyms: 'Synoniemen', sources: 'Bronnen' },
};

/** Fields that a format lets be empty because not every item has such a thing: nobody is asked for them. */
export const leftOut: Readonly<Record<Exclude<schema.ItemType, 'pilot'>, readonly string[]>> = {
  'inspiration-region': ['missing'],
  expert: ['demo'],
  'knowledge-session': ['startsAt', 'endsAt', 'municipality'],
  publication: ['region', 'municipalities', 'youthRegions', 'partnerships', 'factors', 'partnerTypes'],
  agenda: [],
  organisation: ['coalitionPartner', 'steeringGroup'],
  term: ['abbreviation', 'note', 'focus', 'parent'],
};
