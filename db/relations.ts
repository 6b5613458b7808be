import { defineRelations } from 'drizzle-orm';
import * as schema from './schema/index.ts';

/** How the tables hang together, for relational queries. A relation has the name that the GraphQL field has. */
export const relations = defineRelations(schema, (r) => ({
  areas: {
    municipality: r.one.municipalities({ from: r.areas.code, to: r.municipalities.code }),
    youthRegion: r.one.youthRegions({ from: r.areas.code, to: r.youthRegions.code }),
    partnership: r.one.partnerships({ from: r.areas.code, to: r.partnerships.code }),
    inspirationRegion: r.one.inspirationRegions({ from: r.areas.code, to: r.inspirationRegions.areaCode }),
    inspirationRegions: r.many.inspirationRegions({ from: r.areas.code, to: r.inspirationRegions.youthRegionCode }),
    mergedInto: r.many.areas({
      from: r.areas.code.through(r.municipalityMergers.fromCode),
      to: r.areas.code.through(r.municipalityMergers.intoCode),
    }),
    mergedFrom: r.many.areas({
      from: r.areas.code.through(r.municipalityMergers.intoCode),
      to: r.areas.code.through(r.municipalityMergers.fromCode),
    }),
    memberships: r.many.areaMemberships({ from: r.areas.code, to: r.areaMemberships.areaCode }),
    belongsTo: r.many.areaMemberships({ from: r.areas.code, to: r.areaMemberships.municipalityCode }),
  },
  areaMemberships: {
    area: r.one.areas({ from: r.areaMemberships.areaCode, to: r.areas.code, optional: false }),
    municipality: r.one.areas({ from: r.areaMemberships.municipalityCode, to: r.areas.code, optional: false }),
  },
  municipalities: {
    area: r.one.areas({ from: r.municipalities.code, to: r.areas.code, optional: false }),
    province: r.one.areas({ from: r.municipalities.provinceCode, to: r.areas.code, optional: false }),
  },
  terms: {
    parent: r.one.terms({ from: r.terms.parentId, to: r.terms.id }),
    children: r.many.terms({ from: r.terms.id, to: r.terms.parentId }),
    citations: r.many.citations({ from: r.terms.id, to: r.citations.itemId }),
  },
  organisations: {
    type: r.one.terms({ from: r.organisations.typeId, to: r.terms.id, optional: false }),
    municipality: r.one.areas({ from: r.organisations.municipalityCode, to: r.areas.code }),
    citations: r.many.citations({ from: r.organisations.id, to: r.citations.itemId }),
    pilots: r.many.pilots({
      from: r.organisations.id.through(r.pilotOrganisations.organisationId),
      to: r.pilots.id.through(r.pilotOrganisations.itemId),
    }),
  },
  inspirationRegions: {
    area: r.one.areas({ from: r.inspirationRegions.areaCode, to: r.areas.code, optional: false }),
    youthRegion: r.one.areas({ from: r.inspirationRegions.youthRegionCode, to: r.areas.code }),
    municipalities: r.many.areas({
      from: r.inspirationRegions.areaCode.through(r.areaMemberships.areaCode),
      to: r.areas.code.through(r.areaMemberships.municipalityCode),
      where: { kind: 'municipality' },
    }),
    partnerships: r.many.areas({
      from: r.inspirationRegions.areaCode.through(r.areaMemberships.areaCode),
      to: r.areas.code.through(r.areaMemberships.municipalityCode),
      where: { kind: 'partnership' },
    }),
    themes: r.many.terms({
      from: r.inspirationRegions.id.through(r.inspirationRegionTerms.itemId),
      to: r.terms.id.through(r.inspirationRegionTerms.termId),
      where: { vocabulary: 'theme' },
    }),
    participants: r.many.regionParticipants({ from: r.inspirationRegions.id, to: r.regionParticipants.regionId }),
    contactRoles: r.many.contactRoles({ from: r.inspirationRegions.id, to: r.contactRoles.regionId }),
    agendas: r.many.agendas({ from: r.inspirationRegions.id, to: r.agendas.regionId }),
    pilots: r.many.pilots({ from: r.inspirationRegions.id, to: r.pilots.regionId }),
    publications: r.many.publications({ from: r.inspirationRegions.id, to: r.publications.regionId }),
    knowledgeSessions: r.many.knowledgeSessions({ from: r.inspirationRegions.id, to: r.knowledgeSessions.regionId }),
    citations: r.many.citations({ from: r.inspirationRegions.id, to: r.citations.itemId }),
  },
  regionParticipants: {
    partnerType: r.one.terms({ from: r.regionParticipants.partnerTypeId, to: r.terms.id, optional: false }),
    region: r.one.inspirationRegions({ from: r.regionParticipants.regionId, to: r.inspirationRegions.id, optional: false }),
  },
  agendas: {
    region: r.one.inspirationRegions({ from: r.agendas.regionId, to: r.inspirationRegions.id }),
    themes: r.many.terms({
      from: r.agendas.id.through(r.agendaTerms.itemId),
      to: r.terms.id.through(r.agendaTerms.termId),
      where: { vocabulary: 'theme' },
    }),
    goals: r.many.goals({ from: r.agendas.id, to: r.goals.agendaId }),
    citations: r.many.citations({ from: r.agendas.id, to: r.citations.itemId }),
  },
  goals: {
    agenda: r.one.agendas({ from: r.goals.agendaId, to: r.agendas.id, optional: false }),
    theme: r.one.terms({ from: r.goals.themeId, to: r.terms.id }),
    advice: r.one.terms({ from: r.goals.adviceId, to: r.terms.id }),
    actionPoints: r.many.actionPoints({ from: r.goals.id, to: r.actionPoints.goalId }),
  },
  actionPoints: {
    goal: r.one.goals({ from: r.actionPoints.goalId, to: r.goals.id, optional: false }),
  },
  pilots: {
    region: r.one.inspirationRegions({ from: r.pilots.regionId, to: r.inspirationRegions.id }),
    themes: r.many.terms({
      from: r.pilots.id.through(r.pilotTerms.itemId),
      to: r.terms.id.through(r.pilotTerms.termId),
      where: { vocabulary: 'theme' },
    }),
    advices: r.many.terms({
      from: r.pilots.id.through(r.pilotTerms.itemId),
      to: r.terms.id.through(r.pilotTerms.termId),
      where: { vocabulary: 'advice' },
    }),
    schoolTypes: r.many.terms({
      from: r.pilots.id.through(r.pilotTerms.itemId),
      to: r.terms.id.through(r.pilotTerms.termId),
      where: { vocabulary: 'school-type' },
    }),
    factors: r.many.terms({
      from: r.pilots.id.through(r.pilotTerms.itemId),
      to: r.terms.id.through(r.pilotTerms.termId),
      where: { vocabulary: 'factor' },
    }),
    fundingVariants: r.many.terms({
      from: r.pilots.id.through(r.pilotTerms.itemId),
      to: r.terms.id.through(r.pilotTerms.termId),
      where: { vocabulary: 'funding-variant' },
    }),
    collaborationModels: r.many.terms({
      from: r.pilots.id.through(r.pilotTerms.itemId),
      to: r.terms.id.through(r.pilotTerms.termId),
      where: { vocabulary: 'collaboration-model' },
    }),
    partnerTypes: r.many.terms({
      from: r.pilots.id.through(r.pilotTerms.itemId),
      to: r.terms.id.through(r.pilotTerms.termId),
      where: { vocabulary: 'partner-type' },
    }),
    areas: r.many.areas({ from: r.pilots.id.through(r.pilotAreas.itemId), to: r.areas.code.through(r.pilotAreas.areaCode) }),
    participations: r.many.pilotOrganisations({ from: r.pilots.id, to: r.pilotOrganisations.itemId }),
    effects: r.many.pilotEffects({ from: r.pilots.id, to: r.pilotEffects.pilotId }),
    citations: r.many.citations({ from: r.pilots.id, to: r.citations.itemId }),
  },
  pilotOrganisations: {
    organisation: r.one.organisations({ from: r.pilotOrganisations.organisationId, to: r.organisations.id, optional: false }),
    pilot: r.one.pilots({ from: r.pilotOrganisations.itemId, to: r.pilots.id, optional: false }),
  },
  pilotEffects: {
    evidence: r.many.evidence({ from: [r.pilotEffects.pilotId, r.pilotEffects.step], to: [r.evidence.pilotId, r.evidence.step] }),
  },
  evidence: {
    publication: r.one.publications({ from: r.evidence.publicationId, to: r.publications.id, optional: false }),
  },
  publications: {
    region: r.one.inspirationRegions({ from: r.publications.regionId, to: r.inspirationRegions.id }),
    themes: r.many.terms({
      from: r.publications.id.through(r.publicationTerms.itemId),
      to: r.terms.id.through(r.publicationTerms.termId),
      where: { vocabulary: 'theme' },
    }),
    advices: r.many.terms({
      from: r.publications.id.through(r.publicationTerms.itemId),
      to: r.terms.id.through(r.publicationTerms.termId),
      where: { vocabulary: 'advice' },
    }),
    schoolTypes: r.many.terms({
      from: r.publications.id.through(r.publicationTerms.itemId),
      to: r.terms.id.through(r.publicationTerms.termId),
      where: { vocabulary: 'school-type' },
    }),
    factors: r.many.terms({
      from: r.publications.id.through(r.publicationTerms.itemId),
      to: r.terms.id.through(r.publicationTerms.termId),
      where: { vocabulary: 'factor' },
    }),
    partnerTypes: r.many.terms({
      from: r.publications.id.through(r.publicationTerms.itemId),
      to: r.terms.id.through(r.publicationTerms.termId),
      where: { vocabulary: 'partner-type' },
    }),
    areas: r.many.areas({
      from: r.publications.id.through(r.publicationAreas.itemId),
      to: r.areas.code.through(r.publicationAreas.areaCode),
    }),
    participations: r.many.publicationOrganisations({ from: r.publications.id, to: r.publicationOrganisations.itemId }),
    citations: r.many.citations({ from: r.publications.id, to: r.citations.itemId }),
    citedBy: r.many.citations({ from: r.publications.id, to: r.citations.publicationId }),
  },
  publicationOrganisations: {
    organisation: r.one.organisations({ from: r.publicationOrganisations.organisationId, to: r.organisations.id, optional: false }),
  },
  citations: {
    publication: r.one.publications({ from: r.citations.publicationId, to: r.publications.id, optional: false }),
  },
  experts: {
    municipality: r.one.areas({ from: r.experts.municipalityCode, to: r.areas.code }),
    competences: r.many.terms({
      from: r.experts.id.through(r.expertTerms.itemId),
      to: r.terms.id.through(r.expertTerms.termId),
      where: { vocabulary: 'expert-competence' },
    }),
    themes: r.many.terms({
      from: r.experts.id.through(r.expertTerms.itemId),
      to: r.terms.id.through(r.expertTerms.termId),
      where: { vocabulary: 'theme' },
    }),
    advices: r.many.terms({
      from: r.experts.id.through(r.expertTerms.itemId),
      to: r.terms.id.through(r.expertTerms.termId),
      where: { vocabulary: 'advice' },
    }),
    schoolTypes: r.many.terms({
      from: r.experts.id.through(r.expertTerms.itemId),
      to: r.terms.id.through(r.expertTerms.termId),
      where: { vocabulary: 'school-type' },
    }),
  },
  knowledgeSessions: {
    region: r.one.inspirationRegions({ from: r.knowledgeSessions.regionId, to: r.inspirationRegions.id }),
    municipality: r.one.areas({ from: r.knowledgeSessions.municipalityCode, to: r.areas.code }),
    themes: r.many.terms({
      from: r.knowledgeSessions.id.through(r.knowledgeSessionTerms.itemId),
      to: r.terms.id.through(r.knowledgeSessionTerms.termId),
      where: { vocabulary: 'theme' },
    }),
    advices: r.many.terms({
      from: r.knowledgeSessions.id.through(r.knowledgeSessionTerms.itemId),
      to: r.terms.id.through(r.knowledgeSessionTerms.termId),
      where: { vocabulary: 'advice' },
    }),
    participations: r.many.knowledgeSessionOrganisations({ from: r.knowledgeSessions.id, to: r.knowledgeSessionOrganisations.itemId }),
    citations: r.many.citations({ from: r.knowledgeSessions.id, to: r.citations.itemId }),
  },
  knowledgeSessionOrganisations: {
    organisation: r.one.organisations({
      from: r.knowledgeSessionOrganisations.organisationId,
      to: r.organisations.id,
      optional: false,
    }),
  },
  expertRequests: {
    area: r.one.areas({ from: r.expertRequests.areaCode, to: r.areas.code, optional: false }),
    pilot: r.one.pilots({ from: r.expertRequests.pilotId, to: r.pilots.id }),
    preferredExpert: r.one.experts({ from: r.expertRequests.preferredExpertId, to: r.experts.id }),
    themes: r.many.terms({
      from: r.expertRequests.id.through(r.expertRequestTerms.itemId),
      to: r.terms.id.through(r.expertRequestTerms.termId),
      where: { vocabulary: 'theme' },
    }),
    events: r.many.expertRequestEvents({ from: r.expertRequests.id, to: r.expertRequestEvents.requestId }),
  },
  persons: {
    memberships: r.many.memberships({ from: r.persons.id, to: r.memberships.personId }),
    invitations: r.many.invitations({ from: r.persons.id, to: r.invitations.personId }),
    contactRoleHolders: r.many.contactRoleHolders({ from: r.persons.id, to: r.contactRoleHolders.personId }),
  },
  memberships: {
    person: r.one.persons({ from: r.memberships.personId, to: r.persons.id, optional: false }),
    expert: r.one.items({ from: r.memberships.expertId, to: r.items.id }),
    regions: r.many.items({
      from: r.memberships.id.through(r.membershipRegions.membershipId),
      to: r.items.id.through(r.membershipRegions.regionId),
    }),
  },
  contactRoles: {
    region: r.one.items({ from: r.contactRoles.regionId, to: r.items.id, optional: false }),
    organisationItem: r.one.items({ from: r.contactRoles.organisationId, to: r.items.id }),
    organisation: r.one.organisations({ from: r.contactRoles.organisationId, to: r.organisations.id }),
    holders: r.many.contactRoleHolders({ from: r.contactRoles.id, to: r.contactRoleHolders.contactRoleId }),
  },
  contactRoleHolders: {
    contactRole: r.one.contactRoles({ from: r.contactRoleHolders.contactRoleId, to: r.contactRoles.id, optional: false }),
    person: r.one.persons({ from: r.contactRoleHolders.personId, to: r.persons.id, optional: false }),
  },
  accessTokens: {
    person: r.one.persons({ from: r.accessTokens.personId, to: r.persons.id }),
  },
  logins: {
    person: r.one.persons({ from: r.logins.personId, to: r.persons.id, optional: false }),
  },
  items: {
    openRevision: r.one.revisions({
      from: r.items.id,
      to: r.revisions.itemId,
      where: { status: { in: ['draft', 'in-review', 'approved'] } },
    }),
    versions: r.many.revisions({ from: r.items.id, to: r.revisions.itemId, where: { status: 'published' } }),
    steps: r.many.itemSteps({ from: r.items.id, to: r.itemSteps.itemId }),
    region: r.one.items({ from: r.items.regionId, to: r.items.id, alias: 'item_region' }),
    pointer: r.one.items({ from: r.items.pointerId, to: r.items.id, alias: 'item_pointer' }),
  },
  webLinks: {
    items: r.many.items({ from: r.webLinks.url.through(r.itemLinks.url), to: r.items.id.through(r.itemLinks.itemId) }),
  },
  revisions: {
    item: r.one.items({ from: r.revisions.itemId, to: r.items.id, optional: false }),
  },
  previewLinks: {
    revision: r.one.revisions({ from: r.previewLinks.revisionId, to: r.revisions.id, optional: false }),
  },
  webhooks: {
    region: r.one.inspirationRegions({ from: r.webhooks.regionId, to: r.inspirationRegions.id }),
    deliveries: r.many.webhookDeliveries({ from: r.webhooks.id, to: r.webhookDeliveries.webhookId }),
  },
  webhookDeliveries: {
    webhook: r.one.webhooks({ from: r.webhookDeliveries.webhookId, to: r.webhooks.id, optional: false }),
    attempts: r.many.webhookAttempts({ from: r.webhookDeliveries.id, to: r.webhookAttempts.deliveryId }),
  },
  bulkChanges: {
    rows: r.many.bulkRows({ from: r.bulkChanges.id, to: r.bulkRows.changeId }),
  },
}));
