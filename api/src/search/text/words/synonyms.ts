import { absence } from './synonyms/absence.ts';
import { absenceSituations } from './synonyms/absence-situations.ts';
import { ages } from './synonyms/ages.ts';
import { arrangements } from './synonyms/arrangements.ts';
import { asked } from './synonyms/asked.ts';
import { care } from './synonyms/care.ts';
import { children } from './synonyms/children.ts';
import { childrensSituations } from './synonyms/childrens-situations.ts';
import { collaboration } from './synonyms/collaboration.ts';
import type { ShippedSynonyms } from './synonyms/entry.ts';
import { figures } from './synonyms/figures.ts';
import { helpingSituations } from './synonyms/helping-situations.ts';
import { money } from './synonyms/money.ts';
import { needs } from './synonyms/needs.ts';
import { places } from './synonyms/places.ts';
import { prevention } from './synonyms/prevention.ts';
import { professions } from './synonyms/professions.ts';
import { related } from './synonyms/related.ts';
import { schools } from './synonyms/schools.ts';
import { seekers } from './synonyms/seekers.ts';
import { verbs } from './synonyms/verbs.ts';
import { ways } from './synonyms/ways.ts';
import { work } from './synonyms/work.ts';
import { workingSituations } from './synonyms/working-situations.ts';

/** Words of the field that people use for each other, by what they are about. Written from knowledge of the field, not from what judged queries ask. */
export const synonyms: readonly ShippedSynonyms[] = [
  ...absence,
  ...care,
  ...schools,
  ...collaboration,
  ...money,
  ...prevention,
  ...verbs,
  ...seekers,
  ...needs,
  ...figures,
  ...work,
  ...professions,
  ...children,
  ...arrangements,
  ...ways,
  ...ages,
  ...asked,
  ...related,
  ...places,
  ...absenceSituations,
  ...childrensSituations,
  ...helpingSituations,
  ...workingSituations,
];
