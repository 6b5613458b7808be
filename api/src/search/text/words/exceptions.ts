/** Words that look like a compound of known parts, but mean something of their own: never cut. */
export const neverSplit: readonly string[] = `
  bestuursrecht huiswerk huishouden jaargang kernwaarde klassiek kinderlijk leerlingen leerzaam markthal
  onderwijs ouderdom ouderling partijdig plaatsvinden plaatsnaam planmatig regelmaat regelmatig ruimtelijk
  samenwerken schakelaar schoolplein signalement speelplaats stadhuis stadion startpunt systematisch taakstraf
  tafelvoetbal tijdstip tijdelijk tijdens toetsenbord vormgeving voorbeeldig vraagstuk vraagteken werkelijk
  werkplaats werkdag werkzaam wetenschap wijkagent wonderkind zaakwaarnemer zorgvuldig zorgeloos zorgelijk
  zorgwekkend doelmatig doeltreffend dagelijks dagvaarding geldig lijnrecht grensgebied grenzeloos kaderwet
  raadhuis raadsel raadzaam rondetafel stadswandeling
  leerkracht leerzaam leerling eindelijk eindeloos waardevol gelijkwaardig waardering brievenbus kansloos
`
  .trim()
  .split(/\s+/);

/**
 * How a compound is cut when the rules would cut it wrongly or not at all.
 * Key: the compound in the singular; value: its atoms.
 */
export const fixedSplits: Readonly<Record<string, readonly string[]>> = {
  thuiszitterspact: ['thuiszitter', 'pact'],
  samenwerkingsverband: ['samenwerking', 'verband'],
  jeugdhulpwerker: ['jeugd', 'hulp', 'werker'],
  schoolverlaten: ['school', 'verlater'],
  schoolverlater: ['school', 'verlater'],
  kindcentrum: ['kind', 'centrum'],
  wijkteam: ['wijk', 'team'],
  schoolmaatschappelijk: ['school', 'maatschappelijk'],
  jeugdmaatschappelijk: ['jeugd', 'maatschappelijk'],
  arbeidsmarkt: ['arbeid', 'markt'],
  stappenplan: ['stap', 'plan'],
  terugkoppelbijeenkomst: ['terugkoppeling', 'bijeenkomst'],
};
