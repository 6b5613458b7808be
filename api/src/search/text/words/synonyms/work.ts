import type { ShippedSynonyms } from './entry.ts';

/** From school to work. */
export const work: readonly ShippedSynonyms[] = [
  {
    key: 'from-jobcoach',
    from: [
      'jobcoach',
      'stage',
      'stageplek',
      'leerwerktraject',
      'leerwerkplek',
      'werkervaring',
      'beschut werk',
      'banenafspraak',
      'werkervaringsplek',
      'arbeidsparticipatie',
    ],
    to: ['arbeidsmarkt', 'arbeidstoeleiding'],
    strength: 0.6,
  },
  { key: 'jeugdwerkloosheid', words: ['jeugdwerkloosheid', 'werkloze jongeren', 'jongeren zonder werk', 'bankzitters'], strength: 0.7 },
  {
    key: 'school-naar-werk',
    words: ['school naar werk', 'naar werk', 'van school naar werk', 'arbeidstoeleiding', 'toeleiding naar werk', 'overstap naar werk'],
    strength: 0.8,
  },
];
