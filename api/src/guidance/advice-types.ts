import { builder } from '../graphql/builder.ts';
import type * as completeness from './completeness/completeness.ts';
import type * as personalData from './personal-data/personal-data.ts';
import type * as readability from './readability/readability.ts';
import type * as voices from './voices/voices.ts';
import { isHeard } from './voices/voices.ts';
import { HearingName, HurtName, PersonalDataKindName, ReadingLevelName, VoiceName } from './words.ts';

const MissingBlock = builder.objectRef<completeness.MissingBlock>('MissingBlock').implement({
  description: 'A block of the form that is empty or only begun.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field to go to.' }),
    label: t.exposeString('label', { description: 'What the form calls it, in Dutch.' }),
    gain: t.exposeInt('gain', { description: 'The points that filling it brings.' }),
    advice: t.exposeString('advice', { description: 'What to do, in a Dutch sentence.' }),
  }),
});

export const Completeness = builder.objectRef<completeness.Completeness>('Completeness').implement({
  description: 'How complete a content is. The formula stands in `docs/content.md`.',
  fields: (t) => ({
    score: t.exposeInt('score', { description: 'From 0 to 100.' }),
    missing: t.expose('missing', { type: [MissingBlock], description: 'What is missing, the largest gain first.' }),
  }),
});

export const HeardVoice = builder.objectRef<voices.HeardVoice>('HeardVoice').implement({
  description: 'Whether a voice is heard in an item.',
  fields: (t) => ({
    voice: t.expose('voice', { type: VoiceName, description: 'Whose.' }),
    hearing: t.expose('hearing', { type: HearingName, description: 'How it is heard.' }),
    heard: t.boolean({ description: 'Whether that is enough: it takes part or speaks.', resolve: isHeard }),
    reason: t.exposeString('reason', { description: 'Why the hub thinks so, in a Dutch sentence.' }),
  }),
});

const place = { from: 'Where it begins in the field, in UTF-16 units.', to: 'The first unit after it.' };

export const PersonalData = builder.objectRef<personalData.PersonalData>('PersonalData').implement({
  description: 'A place in a text that may hold somebody’s personal data. The data itself is not repeated.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PersonalDataKindName, description: 'What it may be.' }),
    path: t.exposeString('path', { description: 'The field within the content.' }),
    from: t.exposeInt('from', { description: place.from }),
    to: t.exposeInt('to', { description: place.to }),
    message: t.exposeString('message', { description: 'What to do about it, in Dutch.' }),
  }),
});

const HurtReason = builder.objectRef<readability.HardSentence['reasons'][number]>('HurtReason').implement({
  description: 'Why a sentence is hard to read.',
  fields: (t) => ({
    hurt: t.expose('hurt', { type: HurtName, description: 'What is the matter.' }),
    message: t.exposeString('message', { description: 'What to do about it, in Dutch.' }),
  }),
});

const HardSentence = builder.objectRef<readability.HardSentence>('HardSentence').implement({
  description: 'A sentence that is hard to read.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field within the content.' }),
    from: t.exposeInt('from', { description: place.from }),
    to: t.exposeInt('to', { description: place.to }),
    text: t.exposeString('text', { description: 'The sentence, without the signs of Markdown.' }),
    reasons: t.expose('reasons', { type: [HurtReason], description: 'Why; never empty.' }),
  }),
});

export const Readability = builder.objectRef<readability.Readability>('Readability').implement({
  description: 'How hard the sentences of a content read. The formula stands in `docs/content.md`.',
  fields: (t) => ({
    score: t.exposeInt('score', {
      nullable: true,
      description: 'From 0 (very hard) to 100 (very easy); null with fewer than forty words.',
    }),
    level: t.expose('level', { type: ReadingLevelName, nullable: true, description: 'An estimate; null with fewer than forty words.' }),
    wordsPerSentence: t.float({
      nullable: true,
      description: 'On average; null without a sentence.',
      resolve: ({ measures }) => measures?.wordsPerSentence,
    }),
    sentences: t.expose('sentences', { type: [HardSentence], description: 'The sentences that hurt, the hardest first, twenty at most.' }),
  }),
});
