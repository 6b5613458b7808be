import type { ShippedSynonyms } from './entry.ts';

/** Words from the work of those who search. */
export const seekers: readonly ShippedSynonyms[] = [
  { key: 'schoolleider', words: ['schoolleider', 'directeur', 'schooldirecteur'], strength: 0.8 },
  { key: 'beleidsmedewerker', words: ['beleidsmedewerker', 'beleidsadviseur', 'beleidsambtenaar'], strength: 0.8 },
  { key: 'handreiking', words: ['handreiking', 'handleiding', 'leidraad', 'toolkit', 'gids'], strength: 0.7 },
  { key: 'convenant', words: ['convenant', 'overeenkomst', 'akkoord'], strength: 0.6 },
  { key: 'stroomschema', words: ['stroomschema', 'stappenplan'], strength: 0.7 },
  { key: 'vragenlijst', words: ['vragenlijst', 'enquete', 'tevredenheidsonderzoek'], strength: 0.6 },
  { key: 'kostenbeheersing', words: ['kostenbeheersing', 'bezuinigen', 'bezuiniging', 'kosten besparen', 'tekorten'], strength: 0.6 },
  { key: 'from-opvang-na-school', from: ['bso', 'buitenschoolse opvang', 'naschoolse opvang'], to: ['kinderopvang'], strength: 0.7 },
  { key: 'from-mentale-gezondheid', from: ['mentale gezondheid', 'mentaal welzijn', 'faalangst', 'somber'], to: ['ggz'], strength: 0.5 },
  { key: 'from-zoon-dochter', from: ['zoon', 'dochter', 'zoontje', 'dochtertje'], to: ['kind'], strength: 0.5 },
  { key: 'from-pesten', from: ['pesten'], to: ['sociale vaardigheden'], strength: 0.5 },
  { key: 'from-rugzakje', from: ['rugzakje', 'leerlinggebonden financiering'], to: ['extra ondersteuning', 'arrangement'], strength: 0.5 },
  {
    key: 'from-toelaatbaarheid',
    from: ['tlv', 'toelaatbaarheidsverklaring'],
    to: ['verwijzing', 'speciaal onderwijs'],
    strength: 0.5,
  },
  {
    key: 'gezamenlijke-scholing',
    words: [
      'gezamenlijke scholing',
      'samen scholen',
      'gezamenlijk trainen',
      'deskundigheidsbevordering',
      'bijscholing',
      'nascholing',
      'professionaliseren',
    ],
    strength: 0.7,
  },
  { key: 'cursus', words: ['cursus', 'training', 'leergang', 'opleiding', 'scholing'], strength: 0.6 },
  { key: 'congres', words: ['congres', 'conferentie', 'studiedag', 'symposium'], strength: 0.8 },
  { key: 'expert', words: ['expert', 'deskundige', 'specialist', 'expertpool', 'adviseur'], strength: 0.7 },
];
