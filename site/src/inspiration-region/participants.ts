import type { RegionPage } from './page.ts';

type Participant = RegionPage['participants'][number];

/** The ones at the table of one kind. */
export interface Seats {
  slug: string;
  /** The kind of organisation: "Gemeente". */
  label: string;
  present: readonly { name: string; role: string | null }[];
}

/** Who is at the table, kind by kind, in the order in which the kinds first appear. */
export function seatsOf(participants: readonly Participant[]): Seats[] {
  const kinds = Map.groupBy(participants, ({ partnerType }) => partnerType.slug);
  return [...kinds].map(([slug, present]) => ({ slug, label: present[0]?.partnerType.label ?? slug, present }));
}
