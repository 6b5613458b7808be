import type { PersonShown } from './documents.ts';

export const stateNames: Readonly<Record<PersonShown['state'], string>> = {
  INVITED: 'uitgenodigd, nog niet ingelogd',
  MEMBER: 'werkt mee',
  LEFT: 'vertrokken',
};
