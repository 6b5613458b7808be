/** What a question may be about, as far as its words tell. */
export type Subject = 'one-child' | 'home-sitters' | 'collaboration' | 'many';

/** Something in a question that points to a subject. */
export type Signal = {
  subject: Subject;
  /** How strongly, 0.5 to 4. From 3 on it may decide by itself. */
  weight: number;
  /** For the requester, after "omdat": a Dutch clause. */
  because: string;
  /** Matched against the question in small letters without accents: `één` is `een`. */
  pattern: RegExp;
};

const child = `(?:zoon|zoontje|dochter|dochtertje|kind|kindje|kleinkind|kleinzoon|kleindochter|pleegkind|pleegzoon|pleegdochter|stiefzoon|stiefdochter|broertje|zusje|neefje|nichtje)`;
const pupil = `(?:leerling|jongen|jongetje|meisje|kind|kleuter|peuter|puber|jongere|student|scholier|thuiszitter|zoon|dochter|casus)`;
const age = String.raw`(?:zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|vijf|vier|\d{1,2}[-\s]?)`;

/** The signals, strongest first within each subject. Readable on purpose: who disagrees with a referral can find here what caused it. */
export const signals: readonly Signal[] = [
  {
    subject: 'one-child',
    weight: 4,
    because: 'u schrijft over een kind in uw familie',
    pattern: new RegExp(String.raw`\b(?:mijn|onze|ons|m'n|mn) (?:[a-z]+e )?${child}\b`),
  },
  {
    subject: 'one-child',
    weight: 3.5,
    because: 'u noemt de leeftijd van een kind',
    pattern: new RegExp(String.raw`\b${pupil}(?: op onze school| bij ons)? van (?:bijna )?${age}\b(?! tot)(?! t/m)`),
  },
  {
    subject: 'one-child',
    weight: 3.5,
    because: 'u noemt de leeftijd van een kind',
    pattern: new RegExp(String.raw`\b${age}jarige? ${pupil}\b`),
  },
  {
    subject: 'one-child',
    weight: 2.5,
    because: 'u schrijft over uw eigen leerling',
    pattern: /\b(?:mijn|m'n) (?:leerling|client|pupil|mentorleerling)\b/,
  },
  {
    subject: 'one-child',
    weight: 1.5,
    because: 'u noemt de leeftijd van een kind',
    pattern: /(?<!\b(?:tot|na|over|in|al|sinds|elke|om de|t\/m|ongeveer) )\b(?:[5-9]|1[0-8]) jaar\b/,
  },
  {
    subject: 'one-child',
    weight: 3,
    because: 'u noemt een kind met voorletters',
    pattern: new RegExp(String.raw`\b${pupil} [a-z]\.(?:\s?[a-z]\.)*(?=[\s,]|$)`),
  },
  {
    subject: 'one-child',
    weight: 3,
    because: 'u noemt een kind met voorletters',
    pattern: /\b(?:over|voor|met|van|rond) [a-z]\.(?:\s?[a-z]\.)*(?=[\s,]|$)/,
  },
  {
    subject: 'one-child',
    weight: 2.5,
    because: 'u schrijft over dit ene kind of gezin',
    pattern: /\b(?:dit|dat) (?:kind|meisje|gezin|jongetje)\b|\bdeze (?:leerling|jongen|jongere|casus|thuiszitter)\b/,
  },
  {
    subject: 'one-child',
    weight: 2,
    because: 'u schrijft over een kind en zijn of haar ouders',
    pattern:
      /\b(?:zijn|haar) (?:ouders|moeder|vader|klas|school|leerkracht|mentor|begeleiding)\b|\b(?:de )?moeder (?:wil|weigert|zegt|kan)\b|\bvader (?:wil|weigert|zegt|kan)\b/,
  },
  {
    subject: 'one-child',
    weight: 2,
    because: 'u zoekt een plek of oplossing voor één leerling',
    pattern: new RegExp(String.raw`\b(?:voor|over|met|van|rond) (?:een|1) (?:specifieke |bepaalde |individuele )?${pupil}\b`),
  },
  {
    subject: 'one-child',
    weight: 2,
    because: 'u schrijft wat één leerling meemaakt',
    pattern: new RegExp(String.raw`\been ${pupil}\b.{0,40}\b(?:die|dat|met|dreigt|zit|komt|loopt|heeft|vastgelopen|uitgevallen)\b`),
  },
  {
    subject: 'one-child',
    weight: 1.5,
    because: 'u schrijft over één kind (hij, hem, zij of haar)',
    pattern: /\b(?:hij|hem|(?:zij|ze) (?:is|mag|heeft|zit|wil|kan|moet|krijgt|spreekt)|(?:bij|helpt|voor|naar|aan|wil|met) haar)\b/,
  },
  {
    subject: 'one-child',
    weight: 1.5,
    because: 'u schrijft over een kind',
    pattern: /\been (?:[a-z]+ )?(?:jongen|jongetje|meisje|kind|kleuter|vluchtelingenkind|pleegkind)\b/,
  },
  { subject: 'one-child', weight: 1, because: 'u schrijft over een van de ouders', pattern: /\b(?:de|een) (?:vader|moeder)\b/ },
  { subject: 'one-child', weight: 1.5, because: 'u legt een casus voor', pattern: /\b(?:een|de|onze) casus\b|\bcasus waarin\b|\bcasus:/ },
  {
    subject: 'one-child',
    weight: 1,
    because: 'het gaat om een besluit over een leerling',
    pattern:
      /\bgeschorst\b|\bvan school (?:gestuurd|verwijderd)\b|\bgeweigerd\b|\btoelaatbaarheidsverklaring\b|\btlv\b|\bniet (?:meer )?naar school (?:mag|durft|wil|kan)\b|\bpassende plek\b/,
  },
  {
    subject: 'one-child',
    weight: 1,
    because: 'u noemt een groep of klas',
    pattern: /\b(?:groep|klas|leerjaar) [1-8]\b|\b(?:havo|vwo|vmbo|mavo) [1-6]\b/,
  },
  {
    subject: 'one-child',
    weight: 0.5,
    because: 'u noemt een diagnose',
    pattern: /\bautis|\badhd\b|\basperger|\bpdd|\bdown\b|\bangststoornis|\btrauma|\bhoogbegaafd|\bdyslexie|\bepilepsie|\biq\b/,
  },
  {
    subject: 'one-child',
    weight: 1,
    because: 'u vraagt als ouder',
    pattern: /\bals (?:ouder|ouders|moeder|vader)\b|\bik ben (?:een )?(?:moeder|vader|ouder|oma|opa)\b/,
  },

  {
    subject: 'home-sitters',
    weight: 3,
    because: 'uw vraag gaat over thuiszitters',
    pattern: /\bthuiszit|\bthuis (?:te )?(?:komen )?(?:te )?zitten\b|\bzonder school\b/,
  },
  {
    subject: 'home-sitters',
    weight: 3,
    because: 'uw vraag gaat over schoolverzuim',
    pattern: /\b(?:school|ziekte|langdurig |geoorloofd |ongeoorloofd )?verzuim/,
  },
  {
    subject: 'home-sitters',
    weight: 1,
    because: 'u zoekt een aanpak of werkwijze',
    pattern: /\baanpak|\bprotocol|\bstappenplan|\bstructure|\bterugdringen|\bvoorkomen|\bregistr|\bpact\b|\bmeld/,
  },

  {
    subject: 'collaboration',
    weight: 3,
    because: 'u vraagt naar samenwerking',
    pattern: /\bsamenwerk(?:en|ing|ings?agenda|ingsafspra\w+|t|ten)\b|\bwerk\w* samen\b|\bsamen (?:te )?werken\b/,
  },
  {
    subject: 'collaboration',
    weight: 3,
    because: 'u vraagt naar overleg of regie tussen partijen',
    pattern:
      /\boogo\b|\bop overeenstemming gericht\b|\bnetwerkregie|\bprocesregie|\bprocesbegeleid|\bprocesmanage|\baan (?:een|1) tafel\b|\blerende? netwerk/,
  },
  {
    subject: 'collaboration',
    weight: 3,
    because: 'u noemt partijen die er samen uit moeten komen',
    pattern:
      /\btussen (?:de )?(?:gemeente|school|scholen|onderwijs|leerplicht|samenwerkingsverband|schoolbestu|jeugdhulp|zorg)\w*.{0,60}\ben\b/,
  },
  {
    subject: 'collaboration',
    weight: 3,
    because: 'u noemt partijen die er samen uit moeten komen',
    pattern: /\b(?:gemeenten?|scholen|schoolbesturen|besturen|samenwerkingsverband(?:en)?|jeugdhulp|partijen)\b[^.?!]{0,40}\bsamen\b/,
  },
  {
    subject: 'collaboration',
    weight: 2,
    because: 'u vraagt naar afspraken of een gezamenlijke visie',
    pattern:
      /\bafspraken (?:tussen|over|met|maken)\b|\bgezamenlijke?\b|\bgedeelde? visie\b|\bbestuurlijk|\bbestuurders|\bwethouder|\bregionale? (?:afspra|overleg|visie|agenda)/,
  },
  {
    subject: 'collaboration',
    weight: 2,
    because: 'u vraagt naar inkoop of gedeelde bekostiging',
    pattern:
      /\binkoop|\bontschot|\bgezamenlijke financiering|\bbekostig|\bkosten .{0,40}\bverde|\bverdel\w* .{0,20}\bkosten|\bzonder beschikking/,
  },
  {
    subject: 'collaboration',
    weight: 1,
    because: 'u noemt partijen die moeten aansluiten',
    pattern:
      /\bpartijen\b|\baansluit|\bop elkaar\b|\bdoorzettingsmacht|\bborgen\b|\bwerkwijze\b|\bexperts? .{0,20}\bbegeleid|\bgesprek begeleiden/,
  },

  {
    subject: 'many',
    weight: 2,
    because: 'uw vraag gaat over een hele regio',
    pattern: /\b(?:onze|de|hele|een|andere|elke) (?:hele )?(?:jeugd|inspiratie)?regio\b|\bregio[']?s\b|\bregionale?\b/,
  },
  {
    subject: 'many',
    weight: 2,
    because: 'uw vraag gaat over veel kinderen of scholen',
    pattern: /\b(?:alle|iedere|elke|veel|meer) (?:leerlingen?|kinderen|kind|jongeren|scholen|school)\b|\bper casus\b/,
  },
  {
    subject: 'many',
    weight: 1.5,
    because: 'u schrijft over meer dan één kind',
    pattern: /\bleerlingen\b|\bkinderen\b|\bjongeren\b|\bthuiszitters\b|\bzorgleerlingen\b/,
  },
  { subject: 'many', weight: 1.5, because: 'u vraagt hoe je iets in het algemeen doet', pattern: /\bhoe [a-z]+ (?:je|men)\b/ },
  {
    subject: 'many',
    weight: 1,
    because: 'u schrijft over organisaties',
    pattern:
      /\bscholen\b|\bgemeenten\b|\bsamenwerkingsverband|\bschoolbestu|\bjeugdhulpaanbieders|\bwijkteams?\b|\bondersteuningsteams\b|\bprofessionals\b/,
  },
];
