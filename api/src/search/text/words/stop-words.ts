/** Words that carry no meaning in any text: never indexed, never searched (their place does count for phrases). */
export const functionWords: readonly string[] = `
  de het een en of van in op aan te ten ter met voor door bij naar om tot uit over onder tussen tegen zonder na
  als dan dat die dit deze er is zijn was waren wordt worden werd werden ben bent heeft hebben had hadden
  hij zij ze wij we ik je jij jullie u men zich zijn haar hun hen mijn ons onze uw ook niet geen nog al wel
  maar want dus zo toch zal zullen zouden kan kunnen kon konden moet moeten mag mogen wil willen
  waar waarin waarbij waarop waarmee daar daarin daarbij daarmee hier hierin hierbij ervan erop eraan ermee
  per via zoals zodat omdat terwijl wanneer toen eens dus iets iemand niets niemand elk elke ieder iedere
  d s t m
`
  .trim()
  .split(/\s+/);

/** Words that open a question. */
export const interrogatives: readonly string[] = `
  hoe wat wie welk welke waarom waarvoor waartoe waarover waarmee hoeveel hoelang wanneer waaruit waar
`
  .trim()
  .split(/\s+/);

/** Words of questions and of politeness: they say that something is asked, not what. Only left out of a query. */
export const questionWords: readonly string[] = `
  weer terug leg leggen legt lopen loopt blijven blijft gebruiken gebruikt houden houdt nemen neemt brengen brengt
  proberen probeert bereiken bereikt verschillende belangrijk belangrijke elkaar elkaars sneller makkelijker vooral lang lange
  groot grote klein kleine gewoon wonen woont
  tegengaan tegen verminderen terugdringen
  organiseren organiseer organiseert inrichten inricht opzetten aanpakken aanpakt zorgen zorgt starten start begin beginnen
  hoe wat wie welk welke waarom waarvoor waartoe waarover waarmee hoeveel hoelang wanneer waaruit
  doe doen doet deed gedaan gaat gaan ga ging regel regelen geregeld regelt maken maakt maak gemaakt
  krijgen krijgt krijg gekregen geven geeft komen komt kom zitten zit zet zetten laat laten staat staan
  weet weten zoek zoeken zoekt gezocht vind vinden gevonden vindt vond help helpen helpt pak pakken pakt
  heb hebt graag iemand ergens mogelijk mogelijkheid mogelijkheden eigenlijk
  voorbeeld voorbeelden goede goed beste beter andere ander anderen meer minder veel weinig genoeg snel
  even eigen vaak soms altijd nooit nu nieuw nieuwe
  ervaring ervaringen tip tips manier manieren dingen ding iets
  gebeurt gebeuren werkt werken bestaat bestaan betekent betekenis bedoeld hoort horen geldt
  samen wij ons onze mijn ons moet kan graag zelf
  plaats plek rol taak eerst daarna daarvoor echt juiste
  aantal soort soorten idee ideeen
  lukt lukken gelukt uitvoeren uitvoert uitgevoerd vormgeven vormgegeven opstellen bouwen opbouwen bieden biedt bied realiseren
  ingezet omgaan vragen vraagt stellen stelt kijken kijkt zien ziet zie lezen noemen noemt heet heten vertellen vertelt uitleggen uitleg
  zou zouden lijkt blijkt voldoen verloopt verlopen loont hanteren hanteert oppakken oppakt opgepakt opgezet ingericht georganiseerd
  aangepakt gestart begonnen voeren voert
  verbeteren verbetert verbeter versterken versterkt bevorderen stimuleren vergroten verhogen verkleinen versnellen
  precies echter steeds juist alvast verder bijvoorbeeld ongeveer misschien liefst liever tegelijk rond rondom tijdens omtrent
  alle allemaal iedereen mensen bepaalde diverse enkele hele laatste volgende zulke dezelfde eerste concreet concrete duidelijk duidelijke
  slim slimme handig handige effectief effectieve nodig haalbaar haalbare zaken kant geval gevallen situatie situaties stap stappen
`
  .trim()
  .split(/\s+/);
