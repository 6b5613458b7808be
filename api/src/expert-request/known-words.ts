import type { Database } from '@kennishub/db';
import { unknownAreas } from '../area/index.ts';
import { expertIdOf } from '../expert/rules.ts';
import { type FieldProblem, type InvalidInput, invalidInput } from '../graphql/errors.ts';
import { pilotIdOf } from '../pilot/rules.ts';
import { termsBySlug } from '../vocabulary/index.ts';
import { type CleanRequest, unknown } from './input.ts';

/** What the words of a request stand for. */
export type KnownWords = {
  themes: { id: string; slug: string; label: string }[];
  pilotId: string | null;
  preferredExpertId: string | null;
};

/** Looks up the area, themes, practice and expert that a request names; tells which of them the hub does not know. */
export async function knownWords(db: Database, request: CleanRequest): Promise<KnownWords | InvalidInput> {
  const problems: FieldProblem[] = [];
  if ((await unknownAreas(db, [request.areaCode])).length > 0) problems.push({ path: 'areaCode', message: unknown.areaCode });
  const themes = await termsBySlug(db, 'theme', request.themes);
  request.themes.forEach((slug, index) => {
    if (!themes.some((theme) => theme.slug === slug)) problems.push({ path: `themes.${index}`, message: unknown.themes });
  });
  const pilotId = request.pilotSlug && (await pilotIdOf(db, request.pilotSlug));
  if (request.pilotSlug && !pilotId) problems.push({ path: 'pilotSlug', message: unknown.pilotSlug });
  const preferredExpertId = request.preferredExpertSlug && (await expertIdOf(db, request.preferredExpertSlug));
  if (request.preferredExpertSlug && !preferredExpertId)
    problems.push({ path: 'preferredExpertSlug', message: unknown.preferredExpertSlug });
  return problems.length > 0 ? invalidInput(problems) : { themes, pilotId: pilotId ?? null, preferredExpertId: preferredExpertId ?? null };
}
