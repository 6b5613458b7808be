import { experts, expertTerms } from '../../schema/expert.ts';
import { writeTermLinks } from './links.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import { itemColumns, type Writing } from './writing.ts';

/** Writes experts. */
export async function writeExperts(writing: Writing, items: Plan['items']['expert']): Promise<void> {
  const { tx, now, municipalityCode } = writing;
  const rows = items.map((item) => {
    const { name, headline, bio, municipality, daysPerWeek, capacity, demo } = item.content;
    return {
      ...itemColumns(item, now),
      name,
      headline,
      bio,
      municipalityCode: municipality === undefined ? null : municipalityCode(municipality),
      daysPerWeek,
      capacity,
      demo,
    };
  });
  await inChunks(rows, (chunk) =>
    tx
      .insert(experts)
      .values(chunk)
      .onConflictDoUpdate({ target: experts.id, set: newValues(experts, ['publishedAt']) }),
  );
  await writeTermLinks(writing, expertTerms, items);
}
