import type { schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import { sentencesOf } from '../readability/sentences.ts';
import { hasSentences, textsOf } from '../texts/content-texts.ts';
import { type Voice, voices } from './voice.ts';
import { speaksIn, words } from './words.ts';

/** `takes-part`: at the table. `speaks`: the text says what they think or do. `mentioned`: only spoken about. */
export const hearings = ['takes-part', 'speaks', 'mentioned', 'missing'] as const;
export type Hearing = (typeof hearings)[number];

export type HeardVoice = {
  voice: Voice;
  hearing: Hearing;
  /** Why it is thought so, in a Dutch sentence. */
  reason: string;
};

/** Which kinds of organisation speak for whom, by the slugs of the partner types. A kind of our own making counts for nobody. */
const kinds: Readonly<Record<string, Voice>> = {
  school: 'education',
  'school-board': 'education',
  'swv-primary': 'education',
  'swv-secondary': 'education',
  'vocational-school': 'education',
  municipality: 'municipality',
  'local-team': 'municipality',
  'compulsory-education-office': 'municipality',
  rmc: 'municipality',
  'youth-care-provider': 'youth-care',
  'mental-health-care': 'youth-care',
  'certified-institution': 'youth-care',
  'school-social-work': 'youth-care',
  'youth-health-care': 'youth-care',
  'residential-institution': 'youth-care',
  parents: 'parents-and-young-people',
  pupils: 'parents-and-young-people',
};

const names: Readonly<Record<Voice, string>> = {
  education: 'onderwijs',
  municipality: 'gemeente',
  'youth-care': 'jeugdhulp',
  'parents-and-young-people': 'ouders en jongeren',
};

/**
 * Whose voice is heard in an item, in a fixed order. `organisationTypes` says of every organisation that the content names which kind it is, by slug.
 * A heuristic over words: it finds who is surely absent, and tells why it thinks so.
 */
export function voicesIn(content: RawContent, organisationTypes: ReadonlyMap<string, string>): HeardVoice[] {
  const present = kindsAtTheTable(content, organisationTypes);
  const sentences = textsOf(content)
    .filter(hasSentences)
    .flatMap(({ kind, text }) => sentencesOf(text, { markdown: kind === 'markdown' }));
  return voices.map((voice) => {
    const name = names[voice];
    if (present.has(voice)) return { voice, hearing: 'takes-part', reason: `Doet mee, want staat bij de partners: ${name}.` };
    const about = sentences.filter(({ text }) => words[voice].test(text));
    if (about.some(({ text }) => speaksIn(text, words[voice])))
      return { voice, hearing: 'speaks', reason: `Komt in de tekst aan het woord of doet er mee: ${name}.` };
    if (about.length > 0)
      return { voice, hearing: 'mentioned', reason: `Wel genoemd, maar niet aan het woord en niet bij de partners: ${name}.` };
    return { voice, hearing: 'missing', reason: `Niet in de tekst en niet bij de partners: ${name}.` };
  });
}

/** Whether a voice counts as heard: it takes part or speaks. */
export const isHeard = ({ hearing }: Pick<HeardVoice, 'hearing'>): boolean => hearing === 'takes-part' || hearing === 'speaks';

/** Kinds of item for which a missing voice says something: an expert or a word has no partners. */
export const hasVoices = (type: schema.ItemType): boolean =>
  type === 'pilot' || type === 'inspiration-region' || type === 'agenda' || type === 'knowledge-session';

const strings = (value: unknown, key?: string): string[] =>
  (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    const found = key === undefined ? entry : (entry as Record<string, unknown> | null)?.[key];
    return typeof found === 'string' ? [found] : [];
  });

/** The slugs of the organisations that the content names. */
export const organisationsIn = (content: RawContent): string[] => [
  ...new Set([...strings(content['organisations'], 'organisation'), ...strings(content['organisers'])]),
];

function kindsAtTheTable(content: RawContent, organisationTypes: ReadonlyMap<string, string>): Set<Voice> {
  const slugs = [
    ...strings(content['partnerTypes']),
    ...strings(content['participants'], 'partnerType'),
    ...organisationsIn(content).flatMap((slug) => organisationTypes.get(slug) ?? []),
  ];
  return new Set(slugs.flatMap((slug) => (Object.hasOwn(kinds, slug) ? [kinds[slug] as Voice] : [])));
}
