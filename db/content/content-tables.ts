import { agendas } from '../schema/agenda.ts';
import { experts } from '../schema/expert.ts';
import { inspirationRegions } from '../schema/inspiration-region.ts';
import type { ItemType } from '../schema/item.ts';
import { knowledgeSessions } from '../schema/knowledge-session.ts';
import { organisations } from '../schema/organisation.ts';
import { pilots } from '../schema/pilot.ts';
import { publications } from '../schema/publication.ts';
import { terms } from '../schema/vocabulary.ts';

/** Where the published version of each kind of item stands. */
export const contentTables = {
  pilot: pilots,
  'inspiration-region': inspirationRegions,
  expert: experts,
  'knowledge-session': knowledgeSessions,
  publication: publications,
  agenda: agendas,
  organisation: organisations,
  term: terms,
} as const satisfies Record<ItemType, unknown>;
