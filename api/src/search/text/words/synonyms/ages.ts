import type { ShippedSynonyms } from './entry.ts';

/** Ages and years of school. */
export const ages: readonly ShippedSynonyms[] = [
  {
    key: 'from-0-4',
    from: ['0 tot 4 jaar', '0 4 jaar', 'jonger dan 4 jaar', '2 tot 4 jaar', 'peuterleeftijd'],
    to: ['kinderopvang', 'peuter', 'vve'],
    strength: 0.8,
  },
  {
    key: 'from-4-12',
    from: ['4 tot 12 jaar', '4 12 jaar', 'basisschoolleeftijd', 'basisschoolkind', 'schoolkind'],
    to: ['basisschool', 'primair onderwijs'],
    strength: 0.8,
  },
  {
    key: 'from-12-18',
    from: ['12 tot 18 jaar', '12 18 jaar', 'middelbareschoolleeftijd'],
    to: ['voortgezet onderwijs', 'jongere'],
    strength: 0.8,
  },
  {
    key: 'from-16-27',
    from: [
      '16 tot 27 jaar',
      '16 tot 23 jaar',
      '18 tot 27 jaar',
      '18 tot 23 jaar',
      'ouder dan 16',
      '16 jaar en ouder',
      'jongeren tot 27 jaar',
      '16 plus',
    ],
    to: ['rmc', 'mbo', 'kwetsbare jongeren'],
    strength: 0.7,
  },
  { key: 'from-groep-zeven', from: ['groep 7', 'groep 6', 'groep 5', 'groep 4', 'eindgroep'], to: ['basisschool'], strength: 0.6 },
  {
    key: 'from-klas-een',
    from: ['eerste klas', 'eersteklassers', 'klas 1', 'brugklasser', 'eindexamen', 'examenklas'],
    to: ['voortgezet onderwijs'],
    strength: 0.6,
  },
  {
    key: 'from-groep-een',
    from: ['groep 1', 'groep 2', 'vierjarige', 'vijfjarige', 'eerste schooldag'],
    to: ['kleuter', 'overgang'],
    strength: 0.5,
  },
  { key: 'from-overgangen', from: ['groep 8', 'brugklas', 'eerste klas'], to: ['overgang', 'overdracht'], strength: 0.4 },
];
