import type { schema } from '@kennishub/db';

/** A role in Dutch, for letters. */
export const roleWords: Record<schema.MemberRole, string> = {
  'region-editor': 'redacteur van een regio',
  expert: 'expert uit de expertpool',
  editor: 'redacteur',
  administrator: 'beheerder',
};
