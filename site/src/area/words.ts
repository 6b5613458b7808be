/** What an area is, as a word in the middle of a sentence, by the `kind` of the api. */
export const areaKindNames = {
  PROVINCE: 'provincie',
  YOUTH_REGION: 'jeugdregio',
  MUNICIPALITY: 'gemeente',
  PARTNERSHIP: 'samenwerkingsverband',
  INSPIRATION_REGION: 'inspiratieregio',
} as const satisfies Record<string, string>;

/** The schools a partnership is for, as one adds them to its name. */
export const sectorNames = { PRIMARY: 'primair onderwijs', SECONDARY: 'voortgezet onderwijs' } as const satisfies Record<string, string>;

/** Names that people say and the register does not have. */
const spokenNames: ReadonlyMap<string, string> = new Map([
  ['den haag', "'s-gravenhage"],
  ['gravenhage', "'s-gravenhage"],
  ['s gravenhage', "'s-gravenhage"],
  ['den bosch', "'s-hertogenbosch"],
  ['hertogenbosch', "'s-hertogenbosch"],
  ['s hertogenbosch', "'s-hertogenbosch"],
  ['friesland', 'fryslân'],
]);

/** Small letters without accents, one kind of apostrophe, single spaces: what two writings of a name have in common. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Longer than the longest name of an area; in whole characters, because half of one is refused by the api. */
const longestName = 60;

/** A name as it was typed, as the register begins it: without "gemeente" before it, and "Den Haag" as 's-Gravenhage; at most 60 characters. */
export function registerName(typed: string): string {
  const bare = typed
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:de )?(?:gemeente|provincie|jeugdregio|inspiratieregio|regio) /i, '');
  return spokenNames.get(foldName(bare)) ?? [...bare.toWellFormed()].slice(0, longestName).join('');
}
