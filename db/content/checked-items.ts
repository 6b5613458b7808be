import type { Vocabulary } from '../schema/vocabulary.ts';
import type { AgendaContent } from './formats/agenda.ts';
import type { ExpertContent } from './formats/expert.ts';
import type { InspirationRegionContent } from './formats/inspiration-region.ts';
import type { KnowledgeSessionContent } from './formats/knowledge-session.ts';
import type { OrganisationContent } from './formats/organisation.ts';
import type { PilotContent } from './formats/pilot.ts';
import type { PublicationContent } from './formats/publication.ts';
import type { TermContent } from './formats/term.ts';

/** The items of all files that passed their format, by type and in the order in which they are loaded. */
export type CheckedItems = {
  term: (TermContent & { vocabulary: Vocabulary })[];
  organisation: OrganisationContent[];
  'inspiration-region': InspirationRegionContent[];
  publication: PublicationContent[];
  agenda: AgendaContent[];
  pilot: PilotContent[];
  'knowledge-session': KnowledgeSessionContent[];
  expert: ExpertContent[];
};

export const noItems = (): CheckedItems => ({
  term: [],
  organisation: [],
  'inspiration-region': [],
  publication: [],
  agenda: [],
  pilot: [],
  'knowledge-session': [],
  expert: [],
});
