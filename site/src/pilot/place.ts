import { listOf } from '../numbers.ts';
import { type PilotYears, periodOf } from './period.ts';

/** What the api tells of where a practice is. */
export interface PilotPlace {
  scope: 'LOCAL' | 'NATIONAL' | 'REGIONAL';
  areas: readonly { kind: string; name: string }[];
  region: { name: string } | null;
}

/** More municipalities than this are counted instead of named. */
const mostNamed = 3;

/** "Woerden", "Montfoort en Oudewater", "Utrecht West", "landelijk"; null when nobody knows. */
export function placeOf({ scope, areas, region }: PilotPlace): string | null {
  const municipalities = areas.filter(({ kind }) => kind === 'MUNICIPALITY').map(({ name }) => name);
  if (municipalities.length > 0 && municipalities.length <= mostNamed) return listOf(municipalities);
  if (region !== null) return region.name;
  if (municipalities.length > 0) return `${municipalities.length} gemeenten`;
  const [wider] = areas;
  if (wider !== undefined) return wider.name;
  return scope === 'NATIONAL' ? 'landelijk' : null;
}

/** A note on the period longer than this belongs in the text, not in the line under the title. */
const shortNote = 36;

/** "Woerden · inspiratieregio Utrecht West · 2016–2018": place and period in one line. */
export function pageLineOf(pilot: PilotPlace & PilotYears & { periodNote: string | null }): string {
  const place = placeOf(pilot);
  const region = pilot.region === null || pilot.region.name === place ? null : pilot.region.name;
  const note = pilot.periodNote !== null && pilot.periodNote.length <= shortNote ? pilot.periodNote.replace(/\.$/, '') : null;
  const where = region === null && pilot.region !== null ? `inspiratieregio ${place}` : (place ?? 'plaats nog onbekend');
  return [where, region === null ? null : `inspiratieregio ${region}`, periodOf(pilot) ?? note].filter(Boolean).join(' · ');
}
