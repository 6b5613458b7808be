import { organisations } from '../../schema/organisation.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import { itemColumns, type Writing } from './writing.ts';

/** Writes organisations. */
export async function writeOrganisations(
  { tx, now, termId, municipalityCode }: Writing,
  items: Plan['items']['organisation'],
): Promise<void> {
  const rows = items.map((item) => {
    const { name, type, municipality, description, website, coalitionPartner, steeringGroup } = item.content;
    return {
      ...itemColumns(item, now),
      name,
      typeId: termId('partner-type', type),
      municipalityCode: municipality === undefined ? null : municipalityCode(municipality),
      description: description ?? null,
      website: website ?? null,
      coalitionPartner,
      steeringGroup,
    };
  });
  await inChunks(rows, (chunk) =>
    tx
      .insert(organisations)
      .values(chunk)
      .onConflictDoUpdate({ target: organisations.id, set: newValues(organisations, ['publishedAt']) }),
  );
}
