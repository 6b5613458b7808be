import type { Step } from '../items/words.ts';

/** How a step of the workflow is told and asked. */
export interface StepWords {
  /** The last part of the address of its page. */
  address: string;
  /** The button that leads to it. */
  label: string;
  /** The heading of its page: a question. */
  question: string;
  /** What happens, in a sentence or two. */
  told: string;
  /** The button that does it. */
  button: string;
  /** Said afterwards. */
  done: string;
  /** What is asked besides: a reason that is needed, may be given, or is needed only of who approves his own work. */
  reason: 'needed' | 'free' | 'own' | 'none';
  /** Whether it is about the draft that was seen. */
  ofDraft: boolean;
}

/** Every step but saving, in the order in which they are offered. */
export const steps: Readonly<Record<Exclude<Step, 'SAVE'>, StepWords>> = {
  SUBMIT: {
    address: 'aanbieden',
    label: 'Aanbieden',
    question: 'Dit concept ter beoordeling aanbieden?',
    told: 'Iemand anders leest het na en keurt het goed of stuurt het terug. Tot dan kunt u er niet verder in schrijven; u kunt het wel terugnemen.',
    button: 'Ter beoordeling aanbieden',
    done: 'Het concept ligt ter beoordeling.',
    reason: 'free',
    ofDraft: true,
  },
  APPROVE: {
    address: 'goedkeuren',
    label: 'Goedkeuren',
    question: 'Dit concept goedkeuren?',
    told: 'Daarna kan het gepubliceerd worden. Er verandert nog niets op de site.',
    button: 'Goedkeuren',
    done: 'Het concept is goedgekeurd.',
    reason: 'own',
    ofDraft: true,
  },
  REFUSE: {
    address: 'terugsturen',
    label: 'Terugsturen',
    question: 'Dit concept terugsturen?',
    told: 'Wie het schreef, ziet uw reden en kan het verbeteren.',
    button: 'Terugsturen',
    done: 'Het concept is teruggestuurd.',
    reason: 'needed',
    ofDraft: true,
  },
  PUBLISH: {
    address: 'publiceren',
    label: 'Nu publiceren',
    question: 'Dit nu op de site zetten?',
    told: 'Iedereen ziet het meteen: op de pagina, in lijsten en in het zoeken.',
    button: 'Publiceren',
    done: 'Het staat op de site.',
    reason: 'none',
    ofDraft: true,
  },
  SCHEDULE: {
    address: 'inplannen',
    label: 'Moment kiezen',
    question: 'Wanneer moet dit op de site?',
    told: 'Op dat moment komt het vanzelf op de site. Laat het veld leeg om het moment weg te halen.',
    button: 'Moment vastleggen',
    done: 'Het moment van publiceren is vastgelegd.',
    reason: 'none',
    ofDraft: true,
  },
  WITHDRAW: {
    address: 'terugnemen',
    label: 'Terugnemen',
    question: 'Dit concept terugnemen?',
    told: 'Het is dan weer een concept, en u kunt er verder in schrijven.',
    button: 'Terugnemen',
    done: 'Het concept is teruggenomen.',
    reason: 'free',
    ofDraft: false,
  },
  UNPUBLISH: {
    address: 'van-de-site-halen',
    label: 'Van de site halen',
    question: 'Dit van de site halen?',
    told: 'Bezoekers zien het niet meer. U kunt het later terugzetten.',
    button: 'Van de site halen',
    done: 'Het staat niet meer op de site.',
    reason: 'free',
    ofDraft: false,
  },
  ARCHIVE: {
    address: 'archiveren',
    label: 'Archiveren',
    question: 'Dit archiveren?',
    told: 'Op het oude adres staat dan dat het er niet meer is, en waar men wel terechtkan.',
    button: 'Archiveren',
    done: 'Het is gearchiveerd.',
    reason: 'free',
    ofDraft: false,
  },
  RESTORE: {
    address: 'terugzetten',
    label: 'Terugzetten op de site',
    question: 'Dit terugzetten op de site?',
    told: 'De laatste versie die op de site stond, komt er weer op.',
    button: 'Terugzetten',
    done: 'Het staat weer op de site.',
    reason: 'free',
    ofDraft: false,
  },
  DISCARD: {
    address: 'weggooien',
    label: 'Concept weggooien',
    question: 'Dit concept weggooien?',
    told: 'Wat op de site staat, blijft zoals het is. Het concept is daarna weg.',
    button: 'Concept weggooien',
    done: 'Het concept is weggegooid.',
    reason: 'free',
    ofDraft: true,
  },
  DELETE: {
    address: 'verwijderen',
    label: 'Verwijderen',
    question: 'Dit verwijderen?',
    told: 'Het komt in de prullenbak. Na 30 dagen is het voorgoed weg.',
    button: 'Verwijderen',
    done: 'Het ligt in de prullenbak.',
    reason: 'needed',
    ofDraft: false,
  },
  UNDELETE: {
    address: 'uit-de-prullenbak',
    label: 'Uit de prullenbak halen',
    question: 'Dit uit de prullenbak halen?',
    told: 'Het komt terug in de lijst. Op de site verandert niets.',
    button: 'Uit de prullenbak halen',
    done: 'Het is uit de prullenbak gehaald.',
    reason: 'none',
    ofDraft: false,
  },
};

export type AskedStep = keyof typeof steps;
const names = Object.keys(steps) as AskedStep[];

/** The last part of the address of the page of a step. */
export const stepAddress = (step: AskedStep): string => steps[step].address;

/** The step whose page has this address; null when there is none. */
export const stepAt = (address: string | undefined): AskedStep | null => names.find((name) => steps[name].address === address) ?? null;

/** Of the steps that the api allows, those with a page, in the order in which they are offered. */
export const offered = (allowed: readonly Step[]): AskedStep[] => names.filter((name) => allowed.includes(name));
