import { createToken, type Role, type Scope } from '@kennishub/api/access/index.ts';
import { makeLink } from '@kennishub/api/login/links.ts';
import { beginMembership } from '@kennishub/api/person/memberships.ts';
import { type Database, newId, schema } from '@kennishub/db';
import { uniqueWord } from './unique-word.ts';

export type TestPerson = {
  personId: string;
  email: string;
  /** An access token with all scopes. */
  token: string;
  /** Another token, narrowed to these scopes. */
  tokenFor: (...scopes: Scope[]) => Promise<string>;
  /** The secret of a login link. */
  link: () => Promise<string>;
};

type Wanted = {
  role: Exclude<Role, 'visitor'>;
  /** Slugs of inspiration regions, for a region editor. */
  regions?: string[];
  /** The slug of an expert, for an expert. */
  expert?: string;
  name?: string;
};

/** A member of the hub who came in before, with a token. */
export async function makePerson(
  db: Database,
  { role, regions = [], expert, name = 'Vera Voorbeeld' }: Wanted,
  now: Date,
): Promise<TestPerson> {
  const personId = newId();
  const email = `${uniqueWord()}@voorbeeld.nl`;
  const found = await db.query.inspirationRegions.findMany({ where: { slug: { in: regions } }, columns: { id: true } });
  const member = expert ? await db.query.experts.findFirst({ where: { slug: expert }, columns: { id: true } }) : undefined;
  if (found.length !== regions.length || (expert && !member)) throw new Error('There is no such region or expert.');
  await db.transaction(async (tx) => {
    await tx.insert(schema.persons).values({ id: personId, name, email, createdAt: now, joinedAt: now });
    const membership = { role, regionIds: found.map(({ id }) => id), expertId: member?.id ?? null };
    await beginMembership(tx, personId, membership, { actor: 'command', now });
  });
  const tokenFor = async (...scopes: Scope[]) =>
    (await createToken(db, { role, label: 'test', personId, scopes: scopes.length > 0 ? scopes : null }, now)).token;
  return { personId, email, token: await tokenFor(), tokenFor, link: () => makeLink(db, personId, 'link', now) };
}
