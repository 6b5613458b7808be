import type { ShippedSynonyms } from './entry.ts';

/** What a child needs, and what it is called. */
export const needs: readonly ShippedSynonyms[] = [
  {
    key: 'verstandelijke-beperking',
    words: ['verstandelijke beperking', 'licht verstandelijk beperkt', 'zeer moeilijk lerend', 'zml', 'moeilijk lerend'],
    strength: 0.7,
  },
  {
    key: 'meervoudig-beperkt',
    words: ['ernstig meervoudig beperkt', 'meervoudig beperkt', 'ernstige meervoudige beperking', 'emb-leerling'],
    strength: 0.9,
  },
  {
    key: 'from-leerstoornis',
    from: ['dyslexie', 'dyscalculie', 'leerprobleem', 'leerachterstand', 'leermoeilijkheid'],
    to: ['leerstoornis'],
    strength: 0.7,
  },
  {
    key: 'from-adhd',
    from: ['adhd', 'add', 'druk gedrag', 'onhandelbaar', 'agressie', 'boos gedrag', 'externaliserend gedrag', 'lastig gedrag'],
    to: ['gedragsprobleem', 'gedrag'],
    strength: 0.6,
  },
  { key: 'hoogbegaafd', words: ['hoogbegaafd', 'meer- en hoogbegaafd', 'hoogbegaafdheid', 'begaafd', 'hoogintelligent'], strength: 0.9 },
  {
    key: 'from-hoogbegaafd',
    from: ['hoogbegaafd', 'meer- en hoogbegaafd', 'hoogbegaafdheid'],
    to: ['maatwerk', 'passend aanbod'],
    strength: 0.4,
  },
  {
    key: 'nieuwkomer',
    words: ['nieuwkomer', 'internationale schakelklas', 'statushouder', 'vluchteling', 'asielzoeker', 'anderstalig'],
    strength: 0.8,
  },
  { key: 'lichamelijke-beperking', words: ['lichamelijke beperking', 'gehandicapt', 'mytyl', 'tyltyl', 'rolstoel'], strength: 0.7 },
  {
    key: 'from-complexe-vraag',
    from: [
      'complexe problematiek',
      'multiproblematiek',
      'multiprobleemgezin',
      'complexe casus',
      'ingewikkelde casus',
      'complexe zorgvraag',
    ],
    to: ['maatwerk', 'doorbraaktafel', 'casusregie'],
    strength: 0.5,
  },
  { key: 'from-prikkels', from: ['prikkelarm', 'overprikkeld', 'prikkels', 'hoogsensitief'], to: ['autisme'], strength: 0.4 },
  {
    key: 'kwetsbare-jongeren',
    words: ['kwetsbare jongeren', 'overbelaste jongeren', 'risicojongeren', 'jongeren in een kwetsbare positie'],
    strength: 0.7,
  },
  {
    key: 'from-armoede',
    from: ['armoede', 'schulden', 'kansengelijkheid', 'kansenongelijkheid', 'gelijke kansen'],
    to: ['onderwijsachterstand', 'preventie'],
    strength: 0.5,
  },
  { key: 'from-scheiding', from: ['scheiding', 'echtscheiding', 'rouw', 'verlies', 'mantelzorger'], to: ['jeugdhulp'], strength: 0.4 },
  { key: 'psychische-hulp', words: ['psychische hulp', 'ggz', 'jeugdpsychiatrie', 'kinderpsychiatrie'], strength: 0.7 },
  { key: 'from-psycholoog', from: ['psycholoog', 'psychisch', 'depressie', 'angst'], to: ['ggz'], strength: 0.5 },
  { key: 'from-verslaving', from: ['verslaving', 'trauma'], to: ['jeugdhulp'], strength: 0.4 },
  { key: 'mishandeling', words: ['mishandeling', 'kindermishandeling', 'meldcode', 'veilig thuis'], strength: 0.7 },
  { key: 'pleeggezin', words: ['pleeggezin', 'pleegzorg', 'pleegkind'], strength: 0.9 },
  {
    key: 'from-uithuisplaatsing',
    from: ['uithuisplaatsing', 'uit huis geplaatst', 'gesloten jeugdzorg', 'residentieel', 'jeugdzorginstelling', 'gezinshuis'],
    to: ['instelling met verblijf', 'verblijf', 'pleeggezin'],
    strength: 0.7,
  },
  {
    key: 'from-onveilig-thuis',
    from: ['huiselijk geweld', 'onveilig thuis', 'verwaarlozing', 'vechtscheiding'],
    to: ['veilig thuis', 'meldcode', 'kindermishandeling', 'jeugdbescherming'],
    strength: 0.6,
  },
  {
    key: 'from-jeugdgevangenis',
    from: [
      'jeugdzorgplus',
      'gesloten jeugdhulp',
      'jeugdgevangenis',
      'justitiele jeugdinrichting',
      'leefgroep',
      'opname',
      'behandelgroep',
      'crisisopvang',
    ],
    to: ['verblijf', 'jeugdinstelling'],
    strength: 0.6,
  },
  {
    key: 'jeugdinstelling',
    words: ['jeugdinstelling', 'instelling met verblijf', 'residentiele jeugdhulp', 'residentieel'],
    strength: 0.8,
  },
];
