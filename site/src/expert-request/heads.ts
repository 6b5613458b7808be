import type { Step } from './journey.ts';

/** The title and the first sentence of every page of the journey. */
export const heads: Record<Step['page'], { title: string; lead: string | null }> = {
  form: {
    title: 'Stel uw vraag',
    lead: 'Een expert denkt mee over de samenwerking in uw regio. U hebt geen account nodig. Binnen vijf werkdagen hoort u wie u helpt.',
  },
  referral: { title: 'Een ander kan u beter helpen', lead: null },
  suggestions: { title: 'Misschien is er al een antwoord', lead: 'Dit vonden wij bij uw vraag. Er is nog niets verstuurd.' },
  check: { title: 'Kijk uw vraag na', lead: 'Klopt alles? Pas daarna versturen wij uw vraag.' },
  'second-try': { title: 'Nog één keer, alstublieft', lead: null },
  receipt: { title: 'Uw vraag is verstuurd', lead: 'Bewaar deze pagina.' },
  unread: { title: 'Wij konden uw formulier niet lezen', lead: null },
  failed: { title: 'Het lukt ons nu even niet', lead: null },
};
