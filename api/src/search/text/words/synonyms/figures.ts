import type { ShippedSynonyms } from './entry.ts';

/** Counting, evaluating, sharing data, and what is written down. */
export const figures: readonly ShippedSynonyms[] = [
  {
    key: 'from-kengetallen',
    from: ['kengetallen', 'statistiek', 'aantallen', 'getallen', 'hoeveel'],
    to: ['cijfers', 'aantal'],
    strength: 0.6,
  },
  {
    key: 'evaluatie',
    words: ['evaluatie', 'tussenevaluatie', 'nulmeting', 'effectmeting', 'effectonderzoek', 'startmeting'],
    strength: 0.7,
  },
  {
    key: 'gegevensuitwisseling',
    words: [
      'gegevensuitwisseling',
      'informatie-uitwisseling',
      'gegevensdeling',
      'informatie uitwisselen',
      'gegevens uitwisselen',
      'gegevens delen',
      'informatie doorgeven',
    ],
    strength: 0.8,
  },
  {
    key: 'from-persoonsgegevens',
    from: ['persoonsgegevens', 'beroepsgeheim', 'geheimhouding', 'dossier delen', 'leerlingdossier', 'verwerkersovereenkomst'],
    to: ['privacy', 'avg'],
    strength: 0.7,
  },
  { key: 'indicator', words: ['indicator', 'prestatieafspraken', 'resultaatafspraken', 'kpi'], strength: 0.6 },
  { key: 'smart', words: ['smart', 'smart-doelen', 'meetbare doelen', 'doelen'], strength: 0.6 },
  { key: 'actiepunten', words: ['actiepunten', 'actielijst', 'actiepuntenlijst'], strength: 0.7 },
  { key: 'effectentrap', words: ['effectentrap', 'effectenladder'], strength: 0.7 },
  { key: 'tevredenheid', words: ['tevredenheid', 'klanttevredenheid', 'tevredenheidsonderzoek', 'clientervaring'], strength: 0.7 },
  { key: 'datagedreven', words: ['datagedreven', 'datagestuurd', 'data-gedreven', 'informatiegestuurd'], strength: 0.9 },
  { key: 'instrument', words: ['instrument', 'hulpmiddel', 'tool', 'format', 'sjabloon'], strength: 0.5 },
  { key: 'onderzoeksrapport', words: ['rapport', 'onderzoeksrapport', 'eindrapport', 'rapportage', 'onderzoek'], strength: 0.6 },
  { key: 'publicatie', words: ['publicatie', 'artikel', 'brochure', 'infosheet', 'factsheet'], strength: 0.5 },
  { key: 'kamerstuk', words: ['kamerbrief', 'kamerstuk', 'brief aan de kamer', 'brief van de minister'], strength: 0.7 },
  { key: 'wetgeving', words: ['wet', 'wetgeving', 'regelgeving', 'wetsvoorstel'], strength: 0.6 },
  { key: 'stoplicht', words: ['stoplicht', 'verkeerslicht', 'stoplichtmodel', 'stoplichtkleuren'], strength: 0.9 },
  { key: 'monitor', words: ['monitor', 'dashboard', 'monitoring', 'cijfers', 'data'], strength: 0.7 },
  { key: 'kosten-batenanalyse', words: ['kosten-batenanalyse', 'businesscase', 'mkba'], strength: 0.8 },
  { key: 'privacy', words: ['privacy', 'avg', 'gegevensdeling', 'informatie delen', 'gegevens delen', 'toestemming'], strength: 0.7 },
];
