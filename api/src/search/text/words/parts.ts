/**
 * The building blocks of Dutch compounds in this field: the words a compound may be cut into.
 * Only words that mean something by themselves to someone who searches: "leerplicht", "maatwerk" and
 * "netwerk" stay whole, because "plicht" or "werk" alone would find the wrong things.
 * Singular, without linking letters; the splitter knows s, en, e and n, and the plural of a last part.
 */
export const compoundParts: readonly string[] = `
  aanbieder aanbod aandacht aanjager aanmelding aanpak aansluiting aanspreekpunt aantal aanvraag aanwezigheid
  achterstand actie advies adviseur afspraak afstemming afweging agenda agressie akkoord alliantie ambitie ambtenaar
  analyse angst arbeid arbeidsdeskundige arbeidsmarkt armoede arrangement arrangeur arts assistent autisme baan baby
  basis bedrijf bedrijfsleven begeleider begeleiding begroting behandelaar behandeling beheersing behoefte bekostiging
  belang beleid belemmering beleving beoordeling beperking beraad bericht beroep bescherming beschikking besluit
  besparing bestuur bestuurder betrokkenheid bevoegdheid bevordering bewoner bezoek bijeenkomst boerderij bond borging
  branche brief budget bureau buurt casuistiek casus centrum cijfer client coach college commissie communicatie
  conferentie congres consulent contact contract convenant convent coordinatie coordinator cultuur cursus dag
  dagbesteding dagverblijf daling data deling deskundige deskundigheid diagnose diagnostiek dialoog dienst
  dienstverlening directeur diversiteit docent document doel doelgroep domein doorbraak doorzetting doorzettingsmacht
  dossier draagvlak dyslexie educatie effect eigenaar eind ervaring ervaringsdeskundige escalatie evaluatie examen
  experiment expert expertise factor fase figuur financiering fonds format formulier functie functionaris garantie
  gebied gebouw gedrag gedragsprobleem gegeven gehandicapte geld gelijkheid gemeente gesprek getal gezag gezin
  gezondheid gids grens groei groep handelen handeling handicap handreiking heidag houder huis huisarts huisvesting hulp
  hulpverlener hulpverlening hulpvraag implementatie inclusie indicatie indicator informatie initiatief inkoop innovatie
  inschrijving inspectie inspiratie instelling instituut instroom instrument interventie invloed invoering invulling
  inzet jaar jeugd jeugdige jongen jongere kaart kader kamer kans kantoor kennis kennisdeling kern keten kind klacht
  klas kleur kleuter koepel koers kosten kracht kring kundige kwaliteit kwartiermaker kwestie kwetsbaar laag leeftijd
  leer leergang leerkracht leerlijn leerling leerplicht leerproces leider leraar lichaam lijn lijst locatie loket
  loopbaan maatje maatregel maatschappelijk maatwerk maker management manager mandaat markt matrix mavo mbo medewerker
  medezeggenschap meerwaarde meisje meldcode melding mentor mentoraat methode methodiek meting middelen ministerie
  mishandeling model moment monitor monitoring motivatie netwerk niveau normering nota notitie observatie omgeving
  ondersteuner ondersteuning onderwijs onderwijzer onderzoek ontheffing ontmoeting ontwikkel ontwikkeling oordeel opbouw
  opbrengst opdracht opleiding oplossing opschaling opvang opvoeder opvoeding orgaan organisatie orthopedagoog ouder
  overbrugging overdracht overeenkomst overgang overheid overlast overleg overzicht pact paragraaf participant
  participatie partij partner pedagogiek pedagoog peiling personeel persoon perspectief peuter pilot plaats plan
  planning platform pleeggezin pleegzorg plek politiek pool populatie positie post pot praktijk prestatie preventie
  prioriteit privacy probleem procedure proces product proef proeftuin professional profiel prognose programma project
  projectleider protocol psychiatrie psychologie psycholoog puber punt raad raming rapport rapportage rebound recht
  reclassering reflectie regel regelgeving regeling regie regio regisseur registratie relatie resultaat richtlijn risico
  ronde rooster route routine rouw ruimte samenhang samenleving samenwerking scan schakel schema scholing school schuld
  screening sector sessie signaal signalering situatie sociaal specialist speelplek spelregel spoor sport spreekuur stad
  stage stap start statuut stelsel steun steunpunt stichting stoornis stoplicht straat strategie stroom structuur
  student studie sturing stuurgroep subsidie succes supervisie systeem taak taal tafel talent tarief taxi team techniek
  tekort termijn terrein terugkeer terugkoppeling tevredenheid thema therapeut therapie thuis thuiszitter tijd toegang
  toekomst toelaatbaarheid toelating toeleider toeleiding toeslag toets toetsing toewijzing toezicht tolk trainer
  training traject transformatie trap trauma trede tuin uitbreiding uitgave uitkering uitkomst uitstroom uitval
  uitvoering uitwerking uitwisseling urgentie uur vaardigheid vakantie vangnet variant veiligheid veld verandering
  verantwoordelijkheid verantwoording verband verbetering verbinder verbinding verblijf verdeling verdrag vereniging
  vergadering vergoeding vergunning verhaal verhuizing verkeer verkenning verklaring verlater verlener verlenging
  verlening verlof verloop vermogen vernieuwing verpleegkundige verslag verslaving versnelling versterking
  vertegenwoordiger vertrouwen vervoer vervolg verwachting verwijsindex verwijzer verwijzing verzekeraar verzekering
  verzoek verzorging verzuim visie voerder voering voorbeeld voorbereiding voorkeur voorkoming voorlichting voortgang
  voorziening vorm vorming vraag vragenlijst vrijstelling vrijwilliger vroeg waarde wachtlijst wachttijd weerbaarheid
  weerstand weigeraar weigering welbevinden welzijn wens werk werkdruk werker werkgever werkloosheid werknemer werkwijze
  wet wetenschapper wetgeving wethouder wijk wissel wisseling woning zaak zelfstandigheid zicht ziekmelding ziekte
  zitter zorg zorgplicht zorgvraag
`
  .trim()
  .split(/\s+/);

/** Parts of three letters that may stand in a compound; every other part needs at least four. */
export const shortParts: ReadonlySet<string> = new Set(['dag', 'pot', 'wet', 'mbo']);

/** These never close a compound: they end far too many words that are none. */
export const neverLast: ReadonlySet<string> = new Set([
  'ontwikkel',
  'leer',
  'eind',
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
export const neverFirst: ReadonlySet<string> = new Set([
  'verlater',
  'recht',
  'zitter',
  'laag',
  'trap',
  'wens',
  'punt',
  'houder',
  'voering',
  'voerder',
  'vorming',
  'maker',
  'stroom',
  'verlener',
  'verlening',
  'getal',
]);
