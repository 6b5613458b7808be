import { areaKindNames, foldName, registerName } from '../area/words.ts';
import { listOf } from '../numbers.ts';
import { areaAndTextHref } from './address.ts';
import type { PlaceInText } from './page.ts';

/** A place that the visitor named: what it is called today, and where to search. */
export interface PlaceLinks {
  /** "gemeente Eemsdelta" */
  name: string;
  /** Its page; null for kinds without one. */
  href: string | null;
  /** What became of it: "voorheen Loppersum"; null when nothing did. */
  note: string | null;
  /** The same question within an area. */
  within: { label: string; href: string }[];
}

/** Words before the name of a place that belong to it. */
const leading = new Set([
  'in',
  'te',
  'rond',
  'bij',
  'uit',
  'voor',
  'de',
  'het',
  'gemeente',
  'regio',
  'jeugdregio',
  'provincie',
  'swv',
  'samenwerkingsverband',
]);

const bareWord = (word: string): string => foldName(word).replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}]+$/gu, '');

/** No name of a place has more words, with what one says before it. */
const mostWords = 6;

/** A question without the name of a place: "thuiszitters in Den Haag" is about "thuiszitters". Null when the name is written otherwise. */
function withoutPlace(text: string, name: string): string | null {
  const words = text.split(/\s+/);
  const bare = words.map(bareWord);
  const wanted = foldName(name);
  for (let from = 0; from < bare.length; from += 1) {
    for (let to = from + 1; to <= Math.min(bare.length, from + mostWords); to += 1) {
      if (foldName(registerName(bare.slice(from, to).join(' '))) !== wanted) continue;
      let first = from;
      while (first > 0 && leading.has(bare[first - 1] ?? '')) first -= 1;
      return words.toSpliced(first, to - first).join(' ');
    }
  }
  return null;
}

/** Where one is, and what was asked: as it was typed, and with its typing errors mended. */
interface Asked {
  url: URL;
  text: string;
  correction: string | null;
  /** Codes of the areas that the results are narrowed to. */
  chosen: readonly string[];
}

/** Where to go with the places that the text names. An area that is on already, or is named itself, is not offered under another. */
export function placeLinks(places: readonly PlaceInText[], { url, text, correction, chosen }: Asked): PlaceLinks[] {
  return places.map((place) => {
    const { name, href, note, areas } = standing(place);
    const meant = correction ?? text;
    const rest = withoutPlace(meant, place.name) ?? withoutPlace(text, place.name) ?? meant;
    const what = rest === '' ? 'Alles' : `“${rest}”`;
    const within = areas.filter(
      ({ code }) => !chosen.includes(code) && (code === place.code || places.every((other) => other.code !== code)),
    );
    return {
      name,
      href,
      note,
      within: within.map(({ code, named }) => ({ label: `${what} in ${named}`, href: areaAndTextHref(url, code, rest) })),
    };
  });
}

type Standing = Omit<PlaceLinks, 'within'> & { areas: { code: string; named: string }[] };

function standing(place: PlaceInText): Standing {
  const own = { code: place.code, named: `${areaKindNames[place.kind]} ${place.name}` };
  const href = place.kind === 'YOUTH_REGION' ? `/regios/jeugdregio/${place.slug}` : null;
  if (place.__typename !== 'Municipality') return { name: own.named, href, note: null, areas: [own] };
  const today = place.endedOn === null ? [place] : place.mergedInto;
  const regions = new Map(
    today.flatMap(({ youthRegion }) => (youthRegion === null ? [] : [[youthRegion.code, youthRegion.name] as const])),
  );
  const areas = [...regions].map(([code, name]) => ({ code, named: `jeugdregio ${name}` }));
  const [successor, ...others] = place.mergedInto;
  const alone = successor !== undefined && others.length === 0;
  return {
    name: alone ? `gemeente ${successor.name}` : own.named,
    href: `/gemeenten/${alone ? successor.slug : place.slug}`,
    note: alone ? `voorheen ${place.name}` : others.length > 0 ? `nu ${listOf(place.mergedInto.map(({ name }) => name))}` : null,
    areas: place.endedOn === null ? [own, ...areas] : areas,
  };
}
