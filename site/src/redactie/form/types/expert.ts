import type { FormSection } from '../fields.ts';
import { advices, inOtherWords, schoolTypes, slug, sources, themes } from './shared.ts';

/** A member of the expert pool. */
export const expertForm: readonly FormSection[] = [
  {
    id: 'naam',
    title: 'Wie',
    fields: [
      { kind: 'line', name: 'name', label: 'Naam', most: 200 },
      { kind: 'line', name: 'headline', label: 'Kern', hint: 'Waarmee kan deze expert helpen? In één zin.', most: 300 },
      { kind: 'markdown', name: 'bio', label: 'Over de expert', hint: 'Wat de expert deed en kan.', rows: 8 },
      { kind: 'word', name: 'municipality', label: 'Gemeente', optional: true, list: 'municipalities' },
      inOtherWords,
      slug,
    ],
  },
  {
    id: 'beschikbaar',
    title: 'Beschikbaar',
    fields: [
      { kind: 'decimal', name: 'daysPerWeek', label: 'Dagen per week', hint: '0 tot en met 5, bijvoorbeeld 1 of 0,5.' },
      { kind: 'int', name: 'capacity', label: 'Aanvragen tegelijk', hint: '0 tot en met 20.' },
      { kind: 'yesNo', name: 'demo', label: 'Dit is een voorbeeldprofiel', optional: true },
    ],
  },
  {
    id: 'onderwerp',
    title: 'Onderwerp',
    fields: [
      { kind: 'words', name: 'competences', label: 'Competenties', hint: 'Kies er minstens één.', list: 'competences' },
      themes,
      advices,
      schoolTypes,
    ],
  },
  sources(true),
];
