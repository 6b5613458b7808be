import type { ItemType } from '../../items/addresses.ts';
import { type FormField, type FormSection, fieldsOf } from './fields.ts';
import { agendaForm } from './types/agenda.ts';
import { expertForm } from './types/expert.ts';
import { inspirationRegionForm } from './types/inspiration-region.ts';
import { knowledgeSessionForm } from './types/knowledge-session.ts';
import { organisationForm } from './types/organisation.ts';
import { pilotForm } from './types/pilot.ts';
import { publicationForm } from './types/publication.ts';
import { termForm } from './types/term.ts';

/** What the form of a kind of item is made of. */
export interface ItemForm {
  /** The field of `ContentInput` that takes this kind. */
  input: string;
  /** In the address of the page that makes a new one. */
  address: string;
  sections: readonly FormSection[];
}

/** The form of every kind of item: one description, from which the form, its check and the page for two editors are drawn. */
export const forms: Readonly<Record<ItemType, ItemForm>> = {
  PILOT: { input: 'pilot', address: 'praktijk', sections: pilotForm },
  PUBLICATION: { input: 'publication', address: 'publicatie', sections: publicationForm },
  KNOWLEDGE_SESSION: { input: 'knowledgeSession', address: 'bijeenkomst', sections: knowledgeSessionForm },
  INSPIRATION_REGION: { input: 'inspirationRegion', address: 'regio', sections: inspirationRegionForm },
  AGENDA: { input: 'agenda', address: 'agenda', sections: agendaForm },
  EXPERT: { input: 'expert', address: 'expert', sections: expertForm },
  ORGANISATION: { input: 'organisation', address: 'organisatie', sections: organisationForm },
  TERM: { input: 'term', address: 'begrip', sections: termForm },
};

export const itemTypes = Object.keys(forms) as ItemType[];

/** The kind that a page for something new makes; null when there is none of that name. */
export const typeAt = (address: string | undefined): ItemType | null => itemTypes.find((type) => forms[type].address === address) ?? null;

/** A field of a kind of item, by its name; null when the form does not ask it. */
export const fieldOf = (type: ItemType, name: string): FormField | null =>
  fieldsOf(forms[type].sections).find((field) => field.name === name) ?? null;
