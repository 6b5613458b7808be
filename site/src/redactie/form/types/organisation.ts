import type { FormSection } from '../fields.ts';
import { inOtherWords, slug, sources } from './shared.ts';

/** A named organisation. */
export const organisationForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Organisatie',
    fields: [
      { kind: 'line', name: 'name', label: 'Naam', most: 200 },
      { kind: 'word', name: 'type', label: 'Soort organisatie', list: 'partnerTypes' },
      { kind: 'word', name: 'municipality', label: 'Gemeente', optional: true, list: 'municipalities' },
      { kind: 'text', name: 'description', label: 'Omschrijving', rows: 3, optional: true, most: 500 },
      { kind: 'line', name: 'website', label: 'Website', optional: true, most: 500 },
      { kind: 'yesNo', name: 'coalitionPartner', label: 'Partner van de Coalitie', optional: true },
      { kind: 'yesNo', name: 'steeringGroup', label: 'Lid van de stuurgroep', optional: true },
      inOtherWords,
      slug,
    ],
  },
  sources(true),
];
