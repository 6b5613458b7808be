import type { schema } from '@kennishub/db';

type Likeness = { titleLikeness: number; textLikeness: number; sameRegion: boolean; shared: readonly string[]; state: schema.ItemState };

const list = new Intl.ListFormat('nl', { type: 'conjunction' });
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const states: Readonly<Record<Exclude<schema.ItemState, 'published'>, string>> = {
  draft: 'Dit is nog een concept.',
  unpublished: 'Dit is van de site gehaald.',
  archived: 'Dit is gearchiveerd.',
  deleted: 'Dit is verwijderd.',
};

/** Why something may be the same, in Dutch sentences, what weighs most first. */
export function reasonsOf({ titleLikeness, textLikeness, sameRegion, shared, state }: Likeness): string[] {
  return [
    ...(titleLikeness >= 0.3 ? [`De titel lijkt: ${percent(titleLikeness)} is hetzelfde.`] : []),
    ...(textLikeness >= 0.2 ? [`De samenvatting en het doel lijken: ${percent(textLikeness)} is hetzelfde.`] : []),
    ...(shared.length > 0
      ? [`Gaat ook over ${list.format(shared.slice(0, 3))}.`]
      : sameRegion
        ? ['Hoort bij dezelfde inspiratieregio.']
        : []),
    ...(state === 'published' ? [] : [states[state]]),
  ];
}
