import { type ItemType, itemTypes } from '../../schema/item.ts';
import type { AreaFacts } from '../../seed/areas/csv.ts';
import { writeAgendas } from './agendas.ts';
import { type Cited, writeCitations } from './citations.ts';
import { writeExperts } from './experts.ts';
import { writeHistory } from './history.ts';
import { writeInspirationRegions } from './inspiration-regions.ts';
import { writeKnowledgeSessions } from './knowledge-sessions.ts';
import { writeOrganisations } from './organisations.ts';
import { writePilots } from './pilots.ts';
import type { Plan } from './plan.ts';
import { writePublications } from './publications.ts';
import { type Moved, writeRedirects } from './redirects.ts';
import { writeRelatedItems } from './related-items.ts';
import { writeTerms } from './terms.ts';
import type { Writing } from './writing.ts';

/** Writes what the plan says, what others refer to first. Gives every item that is new or changed. */
export async function writeAll(
  writing: Writing,
  plan: Plan,
  { facts, redirects }: { facts: AreaFacts; redirects: readonly Moved[] },
): Promise<{ type: ItemType; id: string }[]> {
  await writeRows(writing, plan, facts);
  await writeRedirects(writing, redirects);
  return writeHistory(writing, plan);
}

/** Writes the rows of what is published, and nothing about how it came there. */
export async function writeRows(writing: Writing, plan: Plan, facts: AreaFacts): Promise<void> {
  const { items } = plan;
  await writeTerms(writing, items.term);
  await writeOrganisations(writing, items.organisation);
  await writeInspirationRegions(writing, items['inspiration-region'], facts);
  await writePublications(writing, items.publication);
  await writeAgendas(writing, items.agenda);
  await writePilots(writing, items.pilot);
  await writeKnowledgeSessions(writing, items['knowledge-session']);
  await writeExperts(writing, items.expert);
  await writeCitations(
    writing,
    itemTypes.flatMap((type): readonly Cited[] => items[type]),
  );
  await writeRelatedItems(writing, items.pilot, plan.idOfRelatable);
}
