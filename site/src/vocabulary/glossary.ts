import { graphql } from '../api.ts';

const GlossaryTerm = graphql(`
  fragment GlossaryTerm on Term {
    vocabulary
    slug
    label
    abbreviation
    description
    synonyms
    note
  }
`);

/** Every word of the field. Themes and advices are here to be linked to. */
export const GlossaryDocument = graphql(
  `
    query Glossary {
      abbreviations: terms(vocabulary: ABBREVIATION) { ...GlossaryTerm }
      schoolTypes: terms(vocabulary: SCHOOL_TYPE) { ...GlossaryTerm }
      homeSitters: terms(vocabulary: HOME_SITTER_DEFINITION) { ...GlossaryTerm }
      effectSteps: terms(vocabulary: EFFECT_STEP) { ...GlossaryTerm }
      statusColours: terms(vocabulary: STATUS_COLOUR) { ...GlossaryTerm }
      factors: terms(vocabulary: FACTOR) { ...GlossaryTerm }
      factorIndicators: terms(vocabulary: FACTOR_INDICATOR) { ...GlossaryTerm }
      collaborationModels: terms(vocabulary: COLLABORATION_MODEL) { ...GlossaryTerm }
      fundingVariants: terms(vocabulary: FUNDING_VARIANT) { ...GlossaryTerm }
      governanceLevels: terms(vocabulary: GOVERNANCE_LEVEL) { ...GlossaryTerm }
      partnerTypes: terms(vocabulary: PARTNER_TYPE) { ...GlossaryTerm }
      sessionKinds: terms(vocabulary: SESSION_KIND) { ...GlossaryTerm }
      agreementTopics: terms(vocabulary: AGREEMENT_TOPIC) { ...GlossaryTerm }
      supportNeeds: terms(vocabulary: SUPPORT_NEED) { ...GlossaryTerm }
      indicators: terms(vocabulary: INDICATOR) { ...GlossaryTerm }
      teamPrinciples: terms(vocabulary: TEAM_PRINCIPLE) { ...GlossaryTerm }
      teamSuccessFactors: terms(vocabulary: TEAM_SUCCESS_FACTOR) { ...GlossaryTerm }
      leadingPrinciples: terms(vocabulary: LEADING_PRINCIPLE) { ...GlossaryTerm }
      expertCompetences: terms(vocabulary: EXPERT_COMPETENCE) { ...GlossaryTerm }
      expertReferrals: terms(vocabulary: EXPERT_REFERRAL) { ...GlossaryTerm }
      escalationSteps: terms(vocabulary: ESCALATION_STEP) { ...GlossaryTerm }
      programmeLines: terms(vocabulary: PROGRAMME_LINE) { ...GlossaryTerm }
      programmeBlocks: terms(vocabulary: PROGRAMME_BLOCK) { ...GlossaryTerm }
      programmeConditions: terms(vocabulary: PROGRAMME_CONDITION) { ...GlossaryTerm }
      nationalMeasures: terms(vocabulary: NATIONAL_MEASURE) { ...GlossaryTerm }
      relatedProgrammes: terms(vocabulary: RELATED_PROGRAMME) { ...GlossaryTerm }
    }
  `,
  [GlossaryTerm],
);
