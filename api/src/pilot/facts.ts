import type { Database } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { withinAreas } from '../area/index.ts';

/** What matters of a practice when it is weighed against a question. */
export type PracticeFacts = {
  id: string;
  slug: string;
  themes: { slug: string; label: string }[];
  /** The highest step of the effect stairs it reached, 0–5. */
  reachedStep: number;
  /** It is about the area itself, or about something within or around it. */
  inArea: boolean;
  /** The same for the wider areas. */
  inWiderArea: boolean;
};

/** The facts of these practices, in no order. */
export async function practiceFacts(
  db: Database,
  ids: readonly string[],
  areaCode: string,
  widerCodes: readonly string[],
): Promise<PracticeFacts[]> {
  if (ids.length === 0) return [];
  const practices = await db.query.pilots.findMany({
    columns: { id: true, slug: true },
    where: { id: { in: [...ids] } },
    with: { themes: { columns: { slug: true, label: true }, orderBy: { position: 'asc' } }, effects: { columns: { step: true } } },
    extras: {
      inArea: (pilot) => sql<boolean>`${withinAreas('pilot_areas', pilot.id, [areaCode])}`,
      inWiderArea: (pilot) => sql<boolean>`${withinAreas('pilot_areas', pilot.id, widerCodes)}`,
    },
  });
  return practices.map(({ effects, ...practice }) => ({ ...practice, reachedStep: Math.max(0, ...effects.map(({ step }) => step)) }));
}
