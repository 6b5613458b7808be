import { findMunicipality } from '../area/find-municipality.ts';
import { areaKindNames } from '../area/words.ts';
import { listOf } from '../numbers.ts';
import { type AreaChoice, findPlace } from '../search/place.ts';
import type { Answers } from './answers.ts';

/** The area a question is for: its code, or what is wrong with what was typed and what to choose from. */
export type AreaAnswer = { code: string; name: string; choices: AreaChoice[] } | { code: null; error: string; choices: AreaChoice[] };

/** "Loppersum (gemeente, nu Eemsdelta)". */
export function areaName({ name, kind, mergedInto }: AreaChoice): string {
  const now = mergedInto.length === 0 ? '' : `, nu ${listOf(mergedInto)}`;
  return `${name} (${areaKindNames[kind]}${now})`;
}

/** Finds the area that was typed; of more with that name the one that was chosen. Throws `ApiError` when the api does not answer. */
export async function areaOf({ gebied, gebiedcode }: Pick<Answers, 'gebied' | 'gebiedcode'>): Promise<AreaAnswer> {
  const answer = await findPlace(gebied);
  if (answer.kind === 'nothing') return { code: null, error: 'Vul in voor welke gemeente of regio u deze vraag stelt.', choices: [] };
  if (answer.kind === 'one') return { code: answer.area.code, name: areaName(answer.area), choices: [] };
  if (answer.kind === 'several') {
    const chosen = answer.areas.find(({ code }) => code === gebiedcode);
    if (chosen !== undefined) return { code: chosen.code, name: areaName(chosen), choices: answer.areas };
    return { code: null, error: 'Er zijn meer gebieden met deze naam. Kies welk gebied u bedoelt.', choices: answer.areas };
  }
  const municipality = await findMunicipality(gebied);
  const meant = municipality.kind === 'none' ? municipality.meant.map(({ name }) => name) : [];
  const hint = meant.length === 0 ? 'Vul de naam in van uw gemeente, jeugdregio of provincie.' : `Bedoelt u ${meant.join(' of ')}?`;
  return { code: null, error: `Dit gebied vinden wij niet. ${hint}`, choices: [] };
}
