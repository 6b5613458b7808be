import { newId, schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { holdsBsn } from '../expert-request/bsn.ts';
import { cleanLine, lengthOf } from '../expert-request/clean.ts';
import type { Context } from '../graphql/context.ts';
import { type InvalidInput, invalidInput } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { itemIdsOf } from '../item/index.ts';
import { isMemberFor } from '../person/standing.ts';
import { handOver } from './hand-over.ts';

type Assignment = { region: string; title: string; personId: string };

/** Gives a contact role of a region to a member from now on. A role that is not there yet is made. Who held it before stays in its history. */
export async function assignContactRole(
  { db, viewer, now }: Pick<Context, 'db' | 'viewer' | 'now'>,
  { region, title: given, personId }: Assignment,
): Promise<{ id: string } | InvalidInput> {
  const title = cleanLine(given);
  if (lengthOf(title) < 3 || lengthOf(title) > 120)
    return invalidInput([{ path: 'title', message: 'Geef de rol een naam van 3 tot 120 tekens, zoals "contactpersoon Foodvalley".' }]);
  if (holdsBsn(title))
    return invalidInput([{ path: 'title', message: 'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.' }]);
  const regionId = (await itemIdsOf(db, 'inspiration-region', [region])).get(region);
  if (!regionId) return invalidInput([{ path: 'region', message: 'Deze regio kennen wij niet. Kies een regio uit de lijst.' }]);
  return db.transaction(async (tx) => {
    if (!isUuid(personId) || !(await isMemberFor(tx, personId)))
      return invalidInput([{ path: 'person', message: 'Deze persoon werkt niet (meer) mee aan de hub. Kies iemand anders.' }]);
    const { contactRoles } = schema;
    await tx.insert(contactRoles).values({ id: newId(), regionId, title, createdAt: now }).onConflictDoNothing();
    const [role] = await tx
      .select({ id: contactRoles.id })
      .from(contactRoles)
      .where(and(eq(contactRoles.regionId, regionId), eq(contactRoles.title, title)))
      .for('update');
    if (!role) throw new Error('A contact role that was just made is gone.');
    await handOver(tx, role.id, personId, { actor: actorOf(viewer), now });
    return { id: role.id };
  });
}
