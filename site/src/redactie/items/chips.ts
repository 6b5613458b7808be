import { formatDate } from '../../dates.ts';
import { hrefWith, hrefWithout } from '../../filters/address.ts';
import type { Choice } from '../../forms/fields.ts';
import { itemTypeNames } from '../../items/addresses.ts';
import type { ItemChoice } from './list.ts';
import { draftNames, stateNames } from './words.ts';

/** Everything that narrows the list of items, each with the address without it. */
export function itemChips(url: URL, choice: ItemChoice, regions: readonly Choice[]): { label: string; removeHref: string }[] {
  const { types, states, drafts, text, since, waiting, mine, due } = choice;
  const many = (name: string, values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ label: label(value), removeHref: hrefWithout(url, name, value) }));
  return [
    ...(text === '' ? [] : [{ label: `“${text}”`, removeHref: hrefWith(url, 'q', null) }]),
    ...types.map((type) => ({ label: itemTypeNames[type].one, removeHref: hrefWithout(url, 'soort', type) })),
    ...states.map((state) => ({ label: stateNames[state], removeHref: hrefWithout(url, 'stand', state) })),
    ...drafts.map((draft) => ({ label: draftNames[draft], removeHref: hrefWithout(url, 'concept', draft) })),
    ...many('regio', choice.regions, (slug) => regions.find(({ value }) => value === slug)?.label ?? slug),
    ...(waiting ? [{ label: 'wacht op mij', removeHref: hrefWith(url, 'wacht', null) }] : []),
    ...(mine ? [{ label: 'ik schreef mee', removeHref: hrefWith(url, 'schrijver', null) }] : []),
    ...(due ? [{ label: 'nakijken is voorbij', removeHref: hrefWith(url, 'nakijken', null) }] : []),
    ...(since === null ? [] : [{ label: `sinds ${formatDate(since)}`, removeHref: hrefWith(url, 'sinds', null) }]),
  ];
}
