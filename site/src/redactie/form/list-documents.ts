import { graphql } from '../../api.ts';

/** What the lists of a form are filled with. */
export const TermsDocument = graphql(`
  query FormTerms {
    themes: terms(vocabulary: THEME) { slug label }
    advices: terms(vocabulary: ADVICE) { slug label }
    schoolTypes: terms(vocabulary: SCHOOL_TYPE) { slug label }
    factors: terms(vocabulary: FACTOR) { slug label }
    partnerTypes: terms(vocabulary: PARTNER_TYPE) { slug label }
    collaborationModels: terms(vocabulary: COLLABORATION_MODEL) { slug label }
    fundingVariants: terms(vocabulary: FUNDING_VARIANT) { slug label }
    competences: terms(vocabulary: EXPERT_COMPETENCE) { slug label }
    youthRegions { slug name }
  }
`);
export const AreasDocument = graphql(`
  query FormAreas($after: String) {
    list: areas(kinds: [MUNICIPALITY, PARTNERSHIP], first: 100, after: $after) { nodes { kind code name } pageInfo { endCursor hasNextPage } }
  }
`);
export const RegionsDocument = graphql(`
  query FormRegions($after: String) {
    list: inspirationRegions(first: 100, after: $after) { nodes { slug name } pageInfo { endCursor hasNextPage } }
  }
`);
export const OrganisationsDocument = graphql(`
  query FormOrganisations($after: String) {
    list: organisations(first: 100, after: $after) { nodes { slug name } pageInfo { endCursor hasNextPage } }
  }
`);
export const PublicationsDocument = graphql(`
  query FormPublications($after: String) {
    list: publications(first: 100, after: $after, order: TITLE) { nodes { slug title } pageInfo { endCursor hasNextPage } }
  }
`);
export const PilotsDocument = graphql(`
  query FormPilots($after: String) {
    list: pilots(first: 100, after: $after, order: TITLE) { nodes { slug title } pageInfo { endCursor hasNextPage } }
  }
`);
export const SessionsDocument = graphql(`
  query FormKnowledgeSessions($after: String) {
    list: knowledgeSessions(first: 100, after: $after) { nodes { slug title } pageInfo { endCursor hasNextPage } }
  }
`);
