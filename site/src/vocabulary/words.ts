import type { ResultOf } from '../api.ts';
import type { GlossaryDocument } from './glossary.ts';

/** The name of a vocabulary as the api gives it. */
export type VocabularyName = ResultOf<typeof GlossaryDocument>['abbreviations'][number]['vocabulary'];

/** What a vocabulary is called: the heading above its words, and the word for one of them. */
export const vocabularyNames: Record<VocabularyName, { many: string; one: string }> = {
  ABBREVIATION: { many: 'Afkortingen', one: 'afkorting' },
  ADVICE: { many: 'De zeven adviezen', one: 'advies' },
  AGREEMENT_TOPIC: { many: 'Onderwerpen voor lokale afspraken', one: 'onderwerp voor lokale afspraken' },
  COLLABORATION_MODEL: { many: 'Manieren van samenwerken', one: 'manier van samenwerken' },
  EFFECT_STEP: { many: 'Treden van de effectentrap', one: 'trede van de effectentrap' },
  ESCALATION_STEP: { many: 'Wie helpt als het vastloopt', one: 'stap bij opschaling' },
  EXPERT_COMPETENCE: { many: 'Waar experts goed in zijn', one: 'competentie van experts' },
  EXPERT_REFERRAL: { many: 'Vragen waar anderen bij helpen', one: 'doorverwijzing' },
  FACTOR: { many: 'Werkzame factoren', one: 'werkzame factor' },
  FACTOR_INDICATOR: { many: 'Waaraan u werkzame factoren herkent', one: 'kenmerk van een werkzame factor' },
  FUNDING_VARIANT: { many: 'Manieren van betalen', one: 'manier van betalen' },
  GOVERNANCE_LEVEL: { many: 'Lagen van samenwerking', one: 'laag van samenwerking' },
  HOME_SITTER_DEFINITION: { many: 'Wat “thuiszitter” kan betekenen', one: 'betekenis van thuiszitter' },
  INDICATOR: { many: 'Wat regio’s meten', one: 'maat' },
  LEADING_PRINCIPLE: { many: 'Leidende principes', one: 'leidend principe' },
  NATIONAL_MEASURE: { many: 'Landelijke maatregelen uit 2018', one: 'landelijke maatregel' },
  PARTNER_TYPE: { many: 'Wie er meedoen', one: 'soort partner' },
  PROGRAMME_BLOCK: { many: 'Blokken van het programma', one: 'blok van het programma' },
  PROGRAMME_CONDITION: { many: 'Voorwaarden voor het programma', one: 'voorwaarde voor het programma' },
  PROGRAMME_LINE: { many: 'Lijnen van het programma', one: 'lijn van het programma' },
  RELATED_PROGRAMME: { many: 'Andere programma’s en diensten', one: 'ander programma' },
  SCHOOL_TYPE: { many: 'Schooltypen', one: 'schooltype' },
  SESSION_KIND: { many: 'Soorten bijeenkomsten', one: 'soort bijeenkomst' },
  STATUS_COLOUR: { many: 'Kleuren van een doel', one: 'kleur van een doel' },
  SUPPORT_NEED: { many: 'Soorten ondersteuning', one: 'soort ondersteuning' },
  TEAM_PRINCIPLE: { many: 'Principes voor teams', one: 'principe voor teams' },
  TEAM_SUCCESS_FACTOR: { many: 'Wat teams laat slagen', one: 'succesfactor voor teams' },
  THEME: { many: 'Thema’s', one: 'thema' },
};
