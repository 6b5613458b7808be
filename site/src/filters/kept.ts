import type { FacetGroup } from '../elements/facets.ts';
import { cursorName, hrefWith, hrefWithout } from './address.ts';
import type { ChosenArea } from './areas.ts';
import { chipsOf } from './facet-groups.ts';

/** What narrows a list besides its filters with counts. */
export interface NarrowedBy {
  text: string;
  areas: readonly ChosenArea[];
  from: number | null;
  until: number | null;
}

/** The parameters a form of the list takes along: all but its own fields and the cursor. */
export function keptFields(url: URL, own: readonly string[]): [name: string, value: string][] {
  return [...url.searchParams].filter(([name, value]) => name !== cursorName && !own.includes(name) && value !== '');
}

/** Everything that narrows the list, each with the address without it. */
export function activeChips(
  url: URL,
  { text, areas, from, until }: NarrowedBy,
  groups: readonly FacetGroup[],
): { label: string; removeHref: string }[] {
  return [
    ...(text === '' ? [] : [{ label: `“${text}”`, removeHref: hrefWith(url, 'q', null) }]),
    ...areas.map(({ code, name }) => ({ label: name, removeHref: hrefWithout(url, 'gebied', code) })),
    ...chipsOf(url, groups),
    ...(from === null ? [] : [{ label: `vanaf ${from}`, removeHref: hrefWith(url, 'van', null) }]),
    ...(until === null ? [] : [{ label: `tot en met ${until}`, removeHref: hrefWith(url, 'tot', null) }]),
  ];
}
