import type { ShippedSynonyms } from './entry.ts';

/** Who pays, and from what. */
export const money: readonly ShippedSynonyms[] = [
  { key: 'budget', words: ['budget', 'geld', 'middelen', 'financiering', 'financien', 'bekostiging'], strength: 0.7 },
  {
    key: 'ontschotten',
    words: ['ontschotten', 'ontschotting', 'budgetten bundelen', 'gezamenlijke pot', 'geld bundelen', 'potten samenvoegen'],
    strength: 0.7,
  },
  { key: 'maatwerkpot', words: ['maatwerkpot', 'doorzettingspot', 'gezamenlijke pot', 'maatwerkbudget'], strength: 0.8 },
  { key: 'betaalt', words: ['betaalt', 'betalen', 'bekostiging', 'financiering', 'kosten'], strength: 0.7 },
  { key: 'lumpsum', words: ['lumpsum', 'vast bedrag', 'beschikkingsvrij', 'zonder beschikking'], strength: 0.7 },
  { key: 'inkoop', words: ['inkoop', 'aanbesteding', 'inkopen'], strength: 0.8 },
  { key: 'cofinanciering', words: ['cofinanciering', 'samen betalen', 'medefinanciering'], strength: 0.8 },
  { key: 'subsidie', words: ['subsidie', 'vergoeding'], strength: 0.7 },
  { key: 'contracteren', words: ['inkoop', 'contracteren', 'contractering', 'aanbesteden', 'aanbesteding', 'inkoopbeleid'], strength: 0.7 },
  {
    key: 'from-collectieve-financiering',
    from: ['collectieve financiering', 'groepsfinanciering', 'taakgericht bekostigen', 'taakgerichte bekostiging', 'groepsarrangement'],
    to: ['populatiebekostiging', 'systeemfinanciering'],
    strength: 0.7,
  },
  {
    key: 'kosten-delen',
    words: ['cofinanciering', 'kosten delen', 'samen financieren', 'gezamenlijk financieren', 'gezamenlijke financiering'],
    strength: 0.7,
  },
  { key: 'kosten-en-baten', words: ['kosten-batenanalyse', 'kosten en baten', 'besparing', 'rendement', 'businesscase'], strength: 0.7 },
  { key: 'persoonsgebonden-budget', words: ['persoonsgebonden budget', 'pgb', 'persoonlijk budget'], strength: 0.9 },
  { key: 'grijs-gebied', words: ['grijs gebied', 'grijze gebied', 'afbakening', 'afbakenen', 'grensvlak', 'snijvlak'], strength: 0.7 },
  { key: 'flexibel-budget', words: ['flexibele budgetten', 'poreuze randen', 'flexibel geld'], strength: 0.7 },
  { key: 'jeugdzorgkosten', words: ['tekorten', 'kostenbeheersing', 'financiele tekorten', 'bezuiniging'], strength: 0.6 },
  {
    key: 'from-achterstandsgeld',
    from: ['oab-middelen', 'oab', 'achterstandsgeld', 'achterstandsmiddelen'],
    to: ['onderwijsachterstand', 'onderwijsachterstandsmiddelen'],
    strength: 0.7,
  },
];
