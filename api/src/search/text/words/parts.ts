/**
 * The building blocks of Dutch compounds in this field: the words a compound may be cut into.
 * Only words that mean something by themselves to someone who searches: "leerplicht", "maatwerk" and
 * "netwerk" stay whole, because "plicht" or "werk" alone would find the wrong things.
 * Singular, without linking letters; the splitter knows s, en, e and n, and the plural of a last part.
 */
export const compoundParts: readonly string[] = `
  aanbieder aanbod aandacht aanjager aanmelding aanpak aansluiting aanspreekpunt aanvraag aanwezigheid
  achterstand actie advies adviseur afspraak agenda akkoord alliantie ambitie ambtenaar analyse arbeid
  arbeidsdeskundige arbeidsmarkt arrangement arts assistent autisme
  basis bedrijf bedrijfsleven begeleider begeleiding begroting behandelaar behandeling behoefte bekostiging belang
  beleid belemmering beleving beoordeling beperking bericht beroep bescherming beschikking bestuur bestuurder
  bevoegdheid bevordering bewoner bezoek bijeenkomst boerderij bond borging branche budget bureau buurt
  casuistiek casus centrum cijfer coach college commissie communicatie conferentie congres consulent contact contract
  convenant coordinatie coordinator cultuur cursus
  dag dagbesteding dagverblijf data deling deskundige diagnose diagnostiek dialoog dienst directeur docent doel
  doelgroep doorbraak doorzetting doorzettingsmacht dossier draagvlak
  educatie effect ervaring ervaringsdeskundige escalatie evaluatie examen experiment expert expertise
  factor fase figuur financiering fonds format formulier functie functionaris
  gebied gebouw gedrag gedragsprobleem gegeven geld gemeente gesprek gezin gezondheid gids grens groei groep
  handelen handicap handreiking heidag huis huisarts huisvesting hulp hulpverlener hulpverlening hulpvraag
  indicatie indicator informatie initiatief inkoop innovatie inspectie inspiratie instelling instituut instroom
  instrument interventie invloed inzet
  jaar jeugd jeugdige jongen jongere
  kaart kader kamer kennis kennisdeling kern keten kind klacht klas kleuter koepel koers kosten kracht
  kring kundige kwaliteit kwartiermaker kwestie kwetsbaar
  laag leeftijd leergang leerkracht leerlijn leerling leerplicht leerproces leider leraar lichaam lijn lijst locatie
  loket loopbaan
  maatje maatregel maatschappelijk maatwerk mandaat markt matrix mavo mbo medewerker meisje meldcode melding mentor
  mentoraat methode methodiek middelen ministerie mishandeling model monitor monitoring
  netwerk nota notitie
  omgeving ondersteuner ondersteuning onderwijs onderwijzer onderzoek ontmoeting ontwikkeling oordeel opbrengst
  opleiding oplossing opschaling opvang opvoeder opvoeding orthopedagoog ouder overdracht overgang overheid overlast
  overleg overzicht
  pact paragraaf participatie partij partner pedagogiek pedagoog peiling persoon perspectief peuter 
  pilot plaats plan platform pleeggezin pleegzorg plek politiek pool populatie positie post pot praktijk
  prestatie preventie probleem procedure proces product proef proeftuin professional profiel programma project
  projectleider protocol psychiatrie psycholoog
  raad raming rapport rapportage rebound recht regel regelgeving regie regio regisseur registratie resultaat
  risico ronde rooster route routine ruimte
  samenleving samenwerking scan schakel scholing school schuld sector sessie signaal signalering situatie
  sociaal specialist speelplek spelregel spoor sport spreekuur stad stap start stelsel steun steunpunt stichting
  stoornis stoplicht strategie structuur student studie sturing stuurgroep subsidie systeem
  taak taal tafel team tekort termijn terugkoppeling tevredenheid thema therapeut therapie thuis thuiszitter tijd
  toegang toekomst toelaatbaarheid toeleiding toeslag toets toewijzing toezicht training traject transformatie trap
  trede tuin
  uitkering uitkomst uitstroom uitval uitvoering urgentie uur
  vaardigheid vakantie vangnet variant veiligheid veld verantwoordelijkheid verantwoording verband verbetering
  verbinder verbinding verblijf verdeling vereniging vergadering verhuizing verkenning verklaring
  verlater verlof verloop vernieuwing verpleegkundige verslag vertegenwoordiger vertrouwen vervoer verwijsindex
  verwijzer verwijzing verzekeraar verzekering verzoek verzorging verzuim visie voorbeeld voorkoming voorziening vorm
  vraag vrijstelling vrijwilliger vroeg
  wachtlijst wachttijd weigeraar weigering welbevinden welzijn wens werk werker werkgever werknemer werkwijze
  wet wetenschapper wetgeving wethouder wijk wisseling woning
  zaak zelfstandigheid zicht ziekmelding ziekte zitter zorg zorgplicht zorgvraag
`
  .trim()
  .split(/\s+/);

/** Parts of three letters that may stand in a compound; every other part needs at least four. */
export const shortParts: ReadonlySet<string> = new Set(['dag', 'pot', 'wet', 'mbo']);

/** These never close a compound: they end far too many words that are none. */
export const neverLast: ReadonlySet<string> = new Set([
  'recht',
  'stap',
  'kwetsbaar',
  'vroeg',
  'zitter',
  'laag',
  'sociaal',
  'maatschappelijk',
]);

/** These never open a compound (prefixes and prepositions that happen to be words as well). */
export const neverFirst: ReadonlySet<string> = new Set(['verlater', 'recht', 'zitter', 'laag', 'trap', 'wens']);
