import type { PilotOnPage } from './page.ts';

/** The fixed blocks of a practice, in reading order: the anchor, and the name as a heading. */
export const blockNames = {
  doel: 'Doel',
  'voor-wie': 'Voor wie',
  aanpak: 'Aanpak',
  partners: 'Partners',
  fase: 'Fase en wat er daarna gebeurt',
  resultaten: 'Resultaten',
  lessen: 'Lessen',
  kosten: 'Kosten',
  contact: 'Contact',
} as const;

/** The anchor of a block. */
export type BlockId = keyof typeof blockNames;

/** The blocks that nobody can fill yet, in reading order. The phase is always known. */
export function unknownBlocks(pilot: PilotOnPage): BlockId[] {
  const filled: Record<BlockId, boolean> = {
    doel: pilot.aim !== null,
    'voor-wie': pilot.audience !== null || pilot.schoolTypes.length > 0,
    aanpak: pilot.approach !== '',
    partners: pilot.participations.length > 0 || pilot.partnerTypes.length > 0,
    fase: true,
    resultaten: pilot.effects.length > 0,
    lessen: pilot.lessons !== null,
    kosten: pilot.costs !== null || pilot.fundingVariants.length > 0,
    contact: pilot.contactRole !== null,
  };
  return (Object.keys(blockNames) as BlockId[]).filter((id) => !filled[id]);
}
