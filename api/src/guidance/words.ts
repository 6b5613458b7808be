import { enumOf } from '../graphql/enums.ts';
import type { PersonalDataKind } from './personal-data/patterns.ts';
import type { Hurt } from './readability/readability.ts';
import type { ReadingLevel } from './readability/score.ts';
import type { Voice } from './voices/voice.ts';
import type { Hearing } from './voices/voices.ts';

export const VoiceName = enumOf<Voice>('Voice', 'The four voices without which collaboration for a child is not whole.', {
  education: 'Onderwijs: schools, their boards and partnerships.',
  municipality: 'Gemeente: the municipality, its local teams and compulsory education.',
  'youth-care': 'Jeugdhulp: who helps children and families.',
  'parents-and-young-people': 'Ouders en jongeren: whom it is about.',
});

export const HearingName = enumOf<Hearing>('Hearing', 'How a voice is heard in an item.', {
  'takes-part': 'It is among the partners.',
  speaks: 'The text tells what it thinks or does.',
  mentioned: 'It is only spoken about.',
  missing: 'It is not there at all.',
});

export const PersonalDataKindName = enumOf<PersonalDataKind>('PersonalDataKind', 'What may be somebody’s personal data.', {
  bsn: 'A number that passes for a citizen service number.',
  'birth-date': 'A date of birth.',
  email: 'An e-mail address that seems to be of one person.',
  telephone: 'A telephone number that seems to be of one person.',
  'home-address': 'A street and a number.',
});

export const ReadingLevelName = enumOf<ReadingLevel>(
  'ReadingLevel',
  'How hard a text reads, by the levels of the Common European Framework.',
  {
    A2: 'Very easy.',
    B1: 'Easy: most adults read it without trouble. What the hub aims at.',
    B2: 'Hard for many.',
    C1: 'For specialists.',
  },
);

export const HurtName = enumOf<Hurt>('Hurt', 'What makes a sentence hard to read.', {
  'long-sentence': 'It has more than twenty words.',
  passive: 'It does not say who does it.',
  'noun-pile': 'Many verbs were made into nouns.',
  jargon: 'A word that has a plain one.',
  abbreviation: 'An abbreviation that the text never writes out.',
  'long-words': 'Several words of more than five syllables.',
});
