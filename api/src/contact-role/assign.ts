import { changesHappenAt, newId, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { holdsBsn } from '../expert-request/bsn.ts';
import { cleanLine, lengthOf } from '../expert-request/clean.ts';
import type { Context } from '../graphql/context.ts';
import { type InvalidInput, invalidInput } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { emailPlaces, telephonePlaces } from '../guidance/personal-data/patterns.ts';
import { itemIdsOf } from '../item/index.ts';
import { isMemberFor } from '../person/standing.ts';
import { handOver } from './hand-over.ts';

type Assignment = {
  region: string;
  title: string;
  personId: string;
  /** The slug of an organisation; null for none, undefined for the one it has. */
  organisation?: string | null | undefined;
};

/** Gives a contact role of a region to a member from now on. A role that is not there (any more) is made. Who held it before stays in its history. */
export async function assignContactRole(
  { db, viewer, now }: Pick<Context, 'db' | 'viewer' | 'now'>,
  { region, title: given, personId, organisation }: Assignment,
): Promise<{ id: string } | InvalidInput> {
  const title = cleanLine(given);
  if (lengthOf(title) < 3 || lengthOf(title) > 120)
    return invalidInput([{ path: 'title', message: 'Geef de rol een naam van 3 tot 120 tekens, zoals "contactpersoon Foodvalley".' }]);
  if (holdsBsn(title))
    return invalidInput([{ path: 'title', message: 'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.' }]);
  if (emailPlaces(title).length > 0 || telephonePlaces(title).length > 0)
    return invalidInput([{ path: 'title', message: 'Noem de rol, niet hoe iemand te bereiken is: iedereen kan dit lezen.' }]);
  const regionId = (await itemIdsOf(db, 'inspiration-region', [region])).get(region);
  if (!regionId) return invalidInput([{ path: 'region', message: 'Deze regio kennen wij niet. Kies een regio uit de lijst.' }]);
  const organisationId = organisation ? (await itemIdsOf(db, 'organisation', [organisation])).get(organisation) : null;
  if (organisationId === undefined)
    return invalidInput([{ path: 'organisation', message: 'Deze organisatie kennen wij niet. Kies een organisatie uit de lijst.' }]);
  return db.transaction(async (tx) => {
    await changesHappenAt(tx, now);
    if (!isUuid(personId) || !(await isMemberFor(tx, personId)))
      return invalidInput([{ path: 'person', message: 'Deze persoon werkt niet (meer) mee aan de hub. Kies iemand anders.' }]);
    const { contactRoles } = schema;
    await tx.insert(contactRoles).values({ id: newId(), regionId, title, createdAt: now }).onConflictDoNothing();
    const [role] = await tx
      .select({ id: contactRoles.id })
      .from(contactRoles)
      .where(and(eq(contactRoles.regionId, regionId), eq(contactRoles.title, title), isNull(contactRoles.endedAt)))
      .for('update');
    if (!role) throw new Error('A contact role that was just made is gone.');
    if (organisation !== undefined) await tx.update(contactRoles).set({ organisationId }).where(eq(contactRoles.id, role.id));
    await handOver(tx, role.id, personId, { actor: actorOf(viewer), now });
    return { id: role.id };
  });
}
