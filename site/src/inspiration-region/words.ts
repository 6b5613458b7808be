/** What an inspiration region consists of, by the `kind` of the api. */
export const regionKindNames = {
  YOUTH_REGION: 'hele jeugdregio',
  PART_OF_YOUTH_REGION: 'deel van een jeugdregio',
  MUNICIPALITY: 'één gemeente',
  MUNICIPALITIES: 'gemeenten uit meer jeugdregio’s',
  PARTNERSHIP: 'samenwerkingsverband met partners',
} as const satisfies Record<string, string>;
