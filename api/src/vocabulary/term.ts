import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';

export const VocabularyName = enumOf<schema.Vocabulary>('Vocabulary', 'The lists of words that the field works with.', {
  abbreviation: 'Abbreviations that policy texts use.',
  advice: "The seven advices of 'Mét andere ogen'.",
  'agreement-topic': 'Topics that local agreements on youth should cover.',
  'collaboration-model': 'Ways of working together, from silos to integral.',
  'effect-step': 'The five steps of the effect stairs.',
  'escalation-step': 'Whom to turn to, in order, when collaboration is stuck.',
  'expert-competence': 'What members of the expert pool are good at.',
  'expert-referral': 'Questions that are answered elsewhere than in the expert pool.',
  factor: 'The five factors that make collaboration work.',
  'factor-indicator': 'What shows that a factor is there; its parent is the factor.',
  'funding-variant': 'Ways to pay for help at school together.',
  'governance-level': 'The levels at which a region works together.',
  'home-sitter-definition': 'Definitions of pupils who stay at home; they differ, so figures must name theirs.',
  indicator: 'What regions count to follow their agreements.',
  'leading-principle': 'The principles of the shared vision.',
  'national-measure': 'The measures the ministries announced in 2018.',
  'partner-type': 'Kinds of organisation that take part.',
  'programme-block': 'The two halves of the programme.',
  'programme-condition': 'What must be in place for the programme to succeed.',
  'programme-line': 'The two main lines of the programme.',
  'related-programme': 'Programmes and services beside this one.',
  'school-type': 'Kinds of education, childcare included.',
  'session-kind': 'Kinds of knowledge session.',
  'status-colour': 'The colours of a goal.',
  'support-need': 'Kinds of support a pupil may need, for which the laws differ on who pays.',
  'team-principle': 'Principles of interprofessional teams.',
  'team-success-factor': 'What makes an interprofessional team succeed.',
  theme: 'The themes by which practices are ordered.',
});

/** The vocabularies whose words have a GraphQL type of their own. All others share `VocabularyTerm`. */
const ownTypes = {
  advice: { name: 'Advice', description: "One of the seven advices of 'Mét andere ogen' (advies)." },
  'collaboration-model': {
    name: 'CollaborationModel',
    description: 'A way of working together, from silos to integral (samenwerkingsmodel).',
  },
  'effect-step': {
    name: 'EffectStep',
    description: 'A step of the effect stairs (trede van de effectentrap). `position` is the step, 1–5.',
  },
  'expert-competence': { name: 'ExpertCompetence', description: 'Something that members of the expert pool are good at.' },
  factor: {
    name: 'Factor',
    description: 'One of the five factors that make collaboration work (werkzame factor). `children` are its indicators.',
  },
  'funding-variant': { name: 'FundingVariant', description: 'A way to pay for help at school together.' },
  'partner-type': { name: 'PartnerType', description: 'A kind of organisation that takes part.' },
  'school-type': { name: 'SchoolType', description: 'A kind of education, childcare included.' },
  theme: { name: 'Theme', description: 'A theme by which practices are ordered (thema).' },
} as const;

/** The name of the GraphQL type that the words of a vocabulary have. */
export const vocabularyTypeName = (vocabulary: schema.Vocabulary): string =>
  vocabulary in ownTypes ? ownTypes[vocabulary as keyof typeof ownTypes].name : 'VocabularyTerm';

/** Anything from a vocabulary. */
export const Term = builder.drizzleInterface('terms', {
  variant: 'Term',
  description: 'A word of the field, from one of its vocabularies.',
  select: { columns: { id: true, vocabulary: true } },
  resolveType: (term) => vocabularyTypeName(term.vocabulary),
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'The address of the term, unique within its vocabulary. It stays when the label changes.',
    }),
    vocabulary: t.expose('vocabulary', { type: VocabularyName, description: 'The vocabulary it belongs to.' }),
    label: t.exposeString('label', { description: 'The Dutch name, as shown.' }),
    abbreviation: t.exposeString('abbreviation', {
      nullable: true,
      description: 'The usual abbreviation, such as `vo`; null when there is none.',
    }),
    description: t.exposeString('description', { description: 'What it means, in one or two Dutch sentences.' }),
    body: t.exposeString('body', { nullable: true, description: 'A fuller explanation in Markdown; null when there is none.' }),
    note: t.exposeString('note', { nullable: true, description: 'A remark on the source; null when there is none.' }),
    synonyms: t.exposeStringList('synonyms', { description: 'Other Dutch words for the same thing.' }),
    position: t.exposeInt('position', { description: 'The order within the vocabulary, from 1.' }),
    focus: t.exposeBoolean('focus', { description: 'Whether the programme puts extra weight on it.' }),
  }),
});

builder.drizzleInterfaceFields(Term, (t) => ({
  parent: t.relation('parent', { type: Term, nullable: true, description: 'The term this one belongs to; null at the top.' }),
  children: t.relation('children', {
    type: Term,
    query: { orderBy: { position: 'asc' } },
    description: 'The terms that belong to this one, in order.',
  }),
}));

const termType = (name: string, description: string) =>
  builder.drizzleNode('terms', {
    variant: name,
    description,
    interfaces: [Term],
    select: { columns: { id: true, vocabulary: true } },
    extensions: { isOwn: (term: { vocabulary: schema.Vocabulary }) => vocabularyTypeName(term.vocabulary) === name },
    id: { column: (term) => term.id, description: 'The global id.' },
  });

const declared = (vocabulary: keyof typeof ownTypes) => termType(ownTypes[vocabulary].name, ownTypes[vocabulary].description);

export const Advice = declared('advice');
export const CollaborationModel = declared('collaboration-model');
export const EffectStep = declared('effect-step');
export const ExpertCompetence = declared('expert-competence');
export const Factor = declared('factor');
export const FundingVariant = declared('funding-variant');
export const PartnerType = declared('partner-type');
export const SchoolType = declared('school-type');
export const Theme = declared('theme');
export const VocabularyTerm = termType('VocabularyTerm', 'A word from a vocabulary that has no type of its own.');
