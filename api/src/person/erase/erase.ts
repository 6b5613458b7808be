import { type Database, rowsOf, schema } from '@kennishub/db';
import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { actorOf, type Viewer } from '../../access/index.ts';
import { recordAudits } from '../../audit/index.ts';
import { CLOCK } from '../../curation/curator.ts';
import { type NotAllowed, type NotFound, notAllowed, notFound } from '../../graphql/errors.ts';
import { isUuid } from '../../graphql/is-uuid.ts';
import { BATCH, inBatches } from '../../jobs/in-batches.ts';
import { endMembershipIn } from '../memberships.ts';
import { roleWords } from '../role-words.ts';
import { daysAfterInvitation, daysAfterLeaving } from './term.ts';

const DAY = 86_400_000;
/** Instead of why a membership ended: who wrote that knew whom it was about. */
const REASON = 'Gewist, met naam en adres.';

type Erasure = { at: Date; actor: string; cause: 'term' | 'asked' };
type Former = { id: string; role: schema.MemberRole; came: boolean };

/** Why a role ended that somebody was invited to and never took up. */
const NEVER_CAME = 'Niet ingegaan op de uitnodiging.';

/** By when somebody must have left: who came in, and who was invited and never did. */
type LeftBy = { came: Date; neverCame: Date };

/** Whether somebody has a membership that lasts, or ended later than this. */
const lastsAfter = (person: SQL, { came, neverCame }: LeftBy): SQL =>
  sql`exists (select 1 from memberships later join persons who on who.id = later.person_id where later.person_id = ${person}
    and (later.ended_at is null or later.ended_at >
      case when who.joined_at is null then ${neverCame.toISOString()}::timestamptz else ${came.toISOString()}::timestamptz end))`;

/**
 * Of these people, whom the transaction has locked, those who left by this moment: with their last role. A membership that begins meanwhile waits for the
 * lock, and then finds nobody at this address.
 */
const thoseWhoLeft = (tx: Database, ids: readonly string[], by: LeftBy): Promise<Former[]> =>
  rowsOf<Former>(
    tx,
    sql`select distinct on (membership.person_id) membership.person_id as id, membership.role, person.joined_at is not null as came
      from memberships membership join persons person on person.id = membership.person_id
      where membership.person_id = any(${sql.param([...ids])}::uuid[]) and not ${lastsAfter(sql`membership.person_id`, by)}
      order by membership.person_id, membership.started_at desc, membership.id desc`,
  );

/**
 * Erases who these people were, in the transaction in which they were locked: name, address, how another organisation knows them, their logins and tokens, and why
 * their roles ended. What stays is that there was somebody, with these roles, who did what the history says.
 */
async function eraseIn(tx: Database, people: readonly Former[], { at, actor, cause }: Erasure): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  const { persons, memberships, personIdentities, invitations, loginLinks, logins, accessTokens } = schema;
  for (const [name, group] of Map.groupBy(people, nameOf))
    await tx
      .update(persons)
      .set({ name, email: null, erasedAt: at })
      .where(
        inArray(
          persons.id,
          group.map(({ id }) => id),
        ),
      );
  await tx.update(memberships).set({ endReason: REASON }).where(inArray(memberships.personId, ids));
  for (const { table, personId } of [
    { table: personIdentities, personId: personIdentities.personId },
    { table: invitations, personId: invitations.personId },
    { table: loginLinks, personId: loginLinks.personId },
    { table: logins, personId: logins.personId },
    { table: accessTokens, personId: accessTokens.personId },
  ])
    await tx.delete(table).where(inArray(personId, ids));
  await recordAudits(
    tx,
    ids.map((itemId) => ({ at, actor, action: 'person.erased' as const, itemType: 'person', itemId, details: { cause } })),
  );
}

/** What is said of somebody instead of the name. */
const nameOf = ({ role, came }: Former): string => `${came ? 'een oud-medewerker' : 'een genodigde die niet kwam'} (${roleWords[role]})`;

/**
 * Ends the memberships of people who did not come within the term after their last invitation. Who has a contact role keeps it: then somebody must say
 * first who has it from now on. Whom somebody else changes just now is left for the next time.
 */
async function endUnanswered(db: Database, now: Date): Promise<void> {
  const by = new Date(now.getTime() - daysAfterInvitation * DAY).toISOString();
  const { persons } = schema;
  const unanswered = (person: SQL): SQL =>
    sql`exists (select 1 from memberships open where open.person_id = ${person} and open.ended_at is null)
      and exists (select 1 from invitations sent where sent.person_id = ${person})
      and not exists (select 1 from invitations sent where sent.person_id = ${person} and sent.expires_at > ${by}::timestamptz)
      and not exists (select 1 from contact_role_holders held where held.person_id = ${person} and held.ended_at is null)`;
  await inBatches(db, async (tx) => {
    const ids = await lockPersons(tx, sql`${persons.joinedAt} is null and ${unanswered(sql`${persons.id}`)}`);
    // Looked at again: a new invitation may have been sent just before the lock.
    const still = await rowsOf<{ id: string }>(
      tx,
      sql`select person.id from persons person where person.id = any(${sql.param(ids)}::uuid[]) and person.joined_at is null and ${unanswered(sql`person.id`)}`,
    );
    for (const { id } of still) await endMembershipIn(tx, id, { reason: NEVER_CAME, because: 'left', next: null }, { actor: CLOCK, now });
    return { found: ids.length, done: still.length };
  });
}

/** Locks so many people of whom this is true; whom somebody else has locked is left out. */
async function lockPersons(tx: Database, condition: SQL): Promise<string[]> {
  const { persons } = schema;
  const locked = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(condition)
    .orderBy(asc(persons.id))
    .limit(BATCH)
    .for('update', { skipLocked: true });
  return locked.map(({ id }) => id);
}

/** Erases who everybody was whose term has ended; tells how many. Whom somebody else changes just now is left for the next time. */
export async function eraseFormerMembers(db: Database, now: Date): Promise<number> {
  const { persons } = schema;
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY);
  const by: LeftBy = { came: daysAgo(daysAfterLeaving), neverCame: daysAgo(1) };
  await endUnanswered(db, now);
  const ended = sql`${persons.erasedAt} is null and exists (select 1 from memberships any_role where any_role.person_id = ${persons.id})
    and not ${lastsAfter(sql`${persons.id}`, by)}`;
  return inBatches(db, async (tx) => {
    const ids = await lockPersons(tx, ended);
    // Looked at again: somebody may have come back just before the lock.
    const people = await thoseWhoLeft(tx, ids, by);
    await eraseIn(tx, people, { at: now, actor: CLOCK, cause: 'term' });
    return { found: ids.length, done: people.length };
  });
}

/** Erases who somebody was who left, now. Answers with the id, or why not. */
export async function erasePerson(
  { db, now, viewer }: { db: Database; now: Date; viewer: Viewer },
  personId: string,
): Promise<{ personId: string } | NotFound | NotAllowed> {
  const { persons } = schema;
  return db.transaction(async (tx) => {
    const [person] = isUuid(personId)
      ? await tx.select({ erasedAt: persons.erasedAt }).from(persons).where(eq(persons.id, personId)).for('update')
      : [];
    if (!person) return notFound('Deze persoon kennen wij niet.', 'Vernieuw de lijst.');
    // Once more is the same as once.
    if (person.erasedAt) return { personId };
    const people = await thoseWhoLeft(tx, [personId], { came: now, neverCame: now });
    if (people.length === 0)
      return notAllowed('Wie nog meewerkt, kan niet worden gewist.', 'Beëindig eerst de medewerking van deze persoon.');
    await eraseIn(tx, people, { at: now, actor: actorOf(viewer), cause: 'asked' });
    return { personId };
  });
}
