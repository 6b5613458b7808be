import type { ItemType } from '../items/addresses.ts';

/** A kind of result: its name in the address and the words on its tab. */
export interface SearchKind {
  type: ItemType;
  name: string;
  label: string;
}

/** The tabs above the results, in their order. */
export const searchKinds: readonly SearchKind[] = [
  { type: 'PILOT', name: 'praktijken', label: 'Praktijken' },
  { type: 'PUBLICATION', name: 'publicaties', label: 'Publicaties' },
  { type: 'KNOWLEDGE_SESSION', name: 'bijeenkomsten', label: 'Bijeenkomsten' },
  { type: 'INSPIRATION_REGION', name: 'regios', label: 'Regio’s' },
  { type: 'AGENDA', name: 'agendas', label: 'Agenda’s' },
  { type: 'EXPERT', name: 'experts', label: 'Experts' },
  { type: 'ORGANISATION', name: 'organisaties', label: 'Organisaties' },
  { type: 'TERM', name: 'begrippen', label: 'Begrippen' },
];

/** The kind with this name in the address; null for all kinds together. */
export function kindNamed(name: string | null): SearchKind | null {
  return searchKinds.find((kind) => kind.name === name) ?? null;
}
