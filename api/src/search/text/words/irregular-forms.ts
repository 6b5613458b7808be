/** Word forms the stemmer cannot bring together by rule: form → base. */
export const irregularForms: Readonly<Record<string, string>> = {
  kinderen: 'kind', kids: 'kind', steden: 'stad', leden: 'lid', schepen: 'schip',
  casussen: 'casus', casuistieken: 'casuistiek', musea: 'museum', centra: 'centrum', kindcentra: 'kindcentrum',
  criteria: 'criterium', themas: 'thema', pilots: 'pilot', huizen: 'huis', jeugdigen: 'jeugdige',
  jongeren: 'jongere', jongerencoach: 'jongerencoach', ouders: 'ouder', ouderlijke: 'ouder', moeilijkheden: 'moeilijkheid',
  gelden: 'geld', wegen: 'weg', overleggen: 'overleg', zieke: 'ziek', zieken: 'ziek',
  budgettaire: 'budget', gemeentelijke: 'gemeente', gemeentelijk: 'gemeente', onderwijsbudgetten: 'onderwijsbudget',
  leraren: 'leraar', docenten: 'docent', gescheiden: 'scheiding', verzuimd: 'verzuim', verzuimende: 'verzuim',
  gefinancierd: 'financiering', financieren: 'financiering', financiele: 'financien', financieel: 'financien',
  vrijgesteld: 'vrijstelling', vrijgestelde: 'vrijstelling', vrijgestelden: 'vrijstelling',
  autistisch: 'autisme', autistische: 'autisme', preventief: 'preventie', preventieve: 'preventie',
  integrale: 'integraal', specialistische: 'specialistisch', regionale: 'regionaal', lokale: 'lokaal',
  bestuurlijke: 'bestuurlijk', wachtende: 'wachten', gezonde: 'gezond',
};
