/** The five steps of the effect stairs, lowest first, as they are said in the middle of a sentence. */
export const effectStepNames = [
  'uitgangspunten en doelen',
  'de beoogde aanpak',
  'de aanpak in de praktijk',
  'de ervaring van betrokkenen',
  'de opbrengst voor leerlingen en ouders',
] as const;

/**
 * "trede 3 van 5: de aanpak in de praktijk".
 * @param reached 1 to 5; 0 when no step is reached; null when nobody knows
 */
export function effectStepText(reached: number | null): string {
  if (reached === null) return 'trede nog onbekend';
  const name = effectStepNames[reached - 1];
  return name === undefined ? 'nog geen trede bereikt' : `trede ${reached} van 5: ${name}`;
}
