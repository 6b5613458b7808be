/** What a meeting is, as a word in the middle of a sentence, by the `kind` of the api. */
export const knowledgeSessionKindNames = {
  CONFERENCE: 'conferentie',
  COURSE: 'leergang',
  CUSTOMISATION_MEETING: 'maatwerkbijeenkomst',
  DEVELOPMENT_GROUP: 'ontwikkelgroep',
  FEEDBACK_MEETING: 'terugkoppelbijeenkomst',
  HEATH_DAY: 'heidag',
  KICK_OFF: 'aftrap',
  KNOWLEDGE_SESSION: 'kennisdelingssessie',
  LEARNING_MEETING: 'leerbijeenkomst',
  NETWORK_MEETING: 'netwerkbijeenkomst',
  OOGO: 'bestuurlijk overleg (OOGO)',
  REGIONAL_TOUR: 'ronde langs de regio’s',
  WORKING_VISIT: 'werkbezoek',
} as const satisfies Record<string, string>;

/** Whether a meeting takes place, by the `status` of the api. Of a planned one in the past nobody told whether it was held. */
export const knowledgeSessionStatusNames = {
  CANCELLED: 'gaat niet door',
  HELD: 'gehouden',
  PLANNED: 'volgens de planning',
} as const satisfies Record<string, string>;
