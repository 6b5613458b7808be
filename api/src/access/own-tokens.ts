import { schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { cleanLine, lengthOf } from '../expert-request/clean.ts';
import type { Context } from '../graphql/context.ts';
import {
  type FieldProblem,
  type InvalidInput,
  invalidInput,
  type NotAllowed,
  type NotFound,
  notAllowed,
  notFound,
} from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { mayEndAllAccess, mayMakeToken } from './policy.ts';
import { createToken, revokeToken } from './tokens.ts';
import { actorOf, type Scope } from './viewer.ts';

type Facts = Pick<Context, 'db' | 'viewer' | 'now'>;
const YEAR = 366 * 86_400_000;

/** Makes a token for who is logged in, with the role of now. */
export async function makeOwnToken(
  { db, viewer, now }: Facts,
  { label: given, scopes, expiresAt }: { label: string; scopes: readonly Scope[]; expiresAt: Date },
): Promise<{ id: string; token: string } | InvalidInput | NotAllowed> {
  const { role, personId } = viewer;
  if (!mayMakeToken(viewer) || !personId)
    return notAllowed('Met een token kunt u geen nieuw token maken.', 'Log in op de site, en maak het token bij uw account.');
  const label = cleanLine(given);
  const problems: FieldProblem[] = [];
  if (lengthOf(label) < 2 || lengthOf(label) > 200)
    problems.push({ path: 'label', message: 'Schrijf in 2 tot 200 tekens waar het token voor is.' });
  if (scopes.length === 0) problems.push({ path: 'scopes', message: 'Kies minstens één ding waar het token voor is.' });
  if (expiresAt <= now) problems.push({ path: 'expiresAt', message: 'Kies een moment in de toekomst.' });
  else if (expiresAt.getTime() - now.getTime() > YEAR) problems.push({ path: 'expiresAt', message: 'Kies een moment binnen een jaar.' });
  if (problems.length > 0) return invalidInput(problems);
  return createToken(db, { role, personId, label, scopes, expiresAt, actor: actorOf(viewer) }, now);
}

/** Revokes a token that the viewer sees. One of somebody else looks as if it did not exist. */
export async function revokeSeenToken({ db, viewer, now }: Facts, id: string): Promise<{ id: string } | NotFound> {
  const unknown = notFound('Dit token is er niet (meer).', 'Vernieuw de lijst.');
  if (!isUuid(id)) return unknown;
  if (!mayEndAllAccess(viewer)) {
    if (!viewer.personId) return unknown;
    const { accessTokens } = schema;
    const [own] = await db
      .select({ id: accessTokens.id })
      .from(accessTokens)
      .where(and(eq(accessTokens.id, id), eq(accessTokens.personId, viewer.personId)));
    if (!own) return unknown;
  }
  return (await revokeToken(db, id, now, actorOf(viewer))) ? { id } : unknown;
}
