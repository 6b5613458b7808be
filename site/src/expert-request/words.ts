/** How far a request is, for its requester, by the `status` of the api. */
export const requestStatusNames = {
  RECEIVED: { name: 'Ontvangen', meaning: 'Wij hebben uw vraag en zoeken een expert die past.' },
  ASSIGNED: { name: 'Expert gevraagd', meaning: 'Wij hebben een expert gevraagd om u te helpen.' },
  ACCEPTED: { name: 'Expert gevonden', meaning: 'Een expert pakt uw vraag op.' },
  DECLINED: { name: 'Andere expert gezocht', meaning: 'De gevraagde expert kan niet. Wij zoeken een andere.' },
  ANSWERED: { name: 'Beantwoord', meaning: 'De expert heeft u geholpen.' },
  CLOSED: { name: 'Afgesloten', meaning: 'Deze vraag is klaar.' },
  WITHDRAWN: { name: 'Ingetrokken', meaning: 'U hebt deze vraag ingetrokken. Wij doen er niets meer mee.' },
} as const satisfies Record<string, { name: string; meaning: string }>;

/** Where the other road leads when a question belongs elsewhere, by the `route` of the api; the pool itself is no other road. */
export const referralHrefs = {
  EXPERT_POOL: null,
  CASE_LEVEL: '/organisaties/onderwijsconsulenten',
  HOME_SITTER_APPROACH: '/organisaties/gedragswerk',
} as const satisfies Record<string, string | null>;
