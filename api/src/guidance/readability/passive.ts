/** Forms of `worden`. Those of `zijn` are left alone: "is gegaan" is no passive. */
const auxiliaries = new Set(['word', 'wordt', 'worden', 'werd', 'werden']);

const firstPart = 'aan|achter|af|bij|binnen|door|in|klaar|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|vrij|weg';
/** With ge-, at the start or after a part that comes off: gegeven, uitgevoerd. And with a prefix that takes no ge-: besteld, herzien goes unseen. */
const participle = new RegExp(String.raw`^(?:(?:${firstPart})?ge\p{Ll}{2,}(?:d|t|en)|(?:be|ver|ont|her)\p{Ll}{2,}(?:d|t))$`, 'u');
/** Participles on -en without ge-, which look like a verb that is no passive, and some more. */
const irregular = new Set(
  `begrepen bekeken beschreven besloten besproken betrokken bevonden bewezen bezocht doorlopen herzien onderhouden onderschreven ondersteund ondertekend onderzocht
  ontnomen ontvangen ontworpen overlegd overwogen verdwenen vergeleken verkregen verloren verschoven verstaan vervangen verwezen verwijderd voorgeschreven voorkomen`.split(
    /\s+/,
  ),
);

/** Words of that shape that are something else. */
const others = new Set(
  `bedrijf begeleid bepaalt bepaald behoeft bekend beleid beperkt besluit beste bestaat bestuurt betekent betreft bevat bezit budget gebied gebieden gebruiken gedragen
  gedurende gegevens geld gelden geldstromen gemeenten gesprekken gevallen gevolgen gezicht gezinnen gewend geduld gedrag gebrek gezond herkent hersteld ontbreekt ontstaat
  verband verdient verhindert verkeert vermogen verschilt verstand vertelt vertrekt vervoert verwacht verzuimt gemist gewoonten gezichten geheimen genoten`.split(
    /\s+/,
  ),
);

const isParticiple = (word: string): boolean => irregular.has(word) || (!others.has(word) && participle.test(word));

/** The passive in a sentence, as its two words (`wordt gegeven`); null when it has none. An estimate by the shape of the words. */
export function passiveIn(words: readonly string[]): string | null {
  const small = words.map((word) => word.toLowerCase());
  const at = small.findIndex((word) => auxiliaries.has(word));
  if (at === -1) return null;
  const places = small.flatMap((word, place) => (isParticiple(word) ? [place] : []));
  const nearest = places.sort((one, other) => Math.abs(one - at) - Math.abs(other - at))[0];
  return nearest === undefined ? null : `${small[at]} ${small[nearest]}`;
}
