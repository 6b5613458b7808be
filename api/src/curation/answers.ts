import type { schema } from '@kennishub/db';
import type { ContentProblem, User } from '@kennishub/db/content';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../graphql/errors.ts';
import type { DraftState, Place, Step } from './moves.ts';

type Said = { message: string; next: string | null };

/** A step that can't be taken from where the item is. */
export type IllegalStep = Said & {
  problem: 'IllegalStep';
  step: Step;
  state: schema.ItemState;
  draft: DraftState;
  /** What this viewer may do now. */
  possible: Step[];
};

/** An item that others firmly refer to can't be taken away. */
export type StillUsed = Said & { problem: 'StillUsed'; users: User[] };

const stateWords: Record<schema.ItemState, string> = {
  draft: 'nog nooit gepubliceerd',
  published: 'gepubliceerd',
  unpublished: 'van de site gehaald',
  archived: 'gearchiveerd',
  deleted: 'verwijderd',
};
const draftWords: Record<DraftState, string> = {
  none: 'zonder concept',
  draft: 'met een concept',
  'in-review': 'met een concept dat ter beoordeling ligt',
  approved: 'met een goedgekeurd concept',
};
export const stepWords: Record<Step, string> = {
  save: 'bewerken',
  discard: 'het concept weggooien',
  submit: 'ter beoordeling aanbieden',
  withdraw: 'de aanbieding intrekken',
  approve: 'goedkeuren',
  refuse: 'terugsturen',
  schedule: 'een moment van publiceren kiezen',
  publish: 'publiceren',
  unpublish: 'van de site halen',
  archive: 'archiveren',
  restore: 'terugzetten op de site',
  delete: 'verwijderen',
  undelete: 'uit de prullenbak halen',
};

export const illegalStep = (step: Step, { state, draft }: Place, possible: Step[]): IllegalStep => ({
  problem: 'IllegalStep',
  message: `Dit kan nu niet: ${stepWords[step]}. Het onderdeel is ${stateWords[state]}, ${draftWords[draft]}.`,
  next:
    possible.length > 0
      ? `U kunt nu wel: ${possible.map((other) => stepWords[other]).join(', ')}.`
      : 'Vraag een redacteur wat er met dit onderdeel kan gebeuren.',
  step,
  state,
  draft,
  possible,
});

export const stillUsed = (users: User[]): StillUsed => ({
  problem: 'StillUsed',
  message:
    users.length === 0
      ? 'Andere gegevens in de hub hangen hieraan.'
      : users.length === 1
        ? 'Eén ander onderdeel verwijst hiernaar.'
        : `${users.length} andere onderdelen verwijzen hiernaar.`,
  next: 'Haal eerst die verwijzingen weg, of laat ze naar iets anders verwijzen.',
  users,
});

/** Somebody works with the hub as this expert or for this region. Off the site they still can; thrown away they could not. */
export const heldByPeople: StillUsed = {
  problem: 'StillUsed',
  message: 'Mensen werken mee aan de hub namens dit onderdeel.',
  next: 'Geef hun eerst een andere rol, of archiveer het onderdeel.',
  users: [],
};

/** The same for what never was and for what is not theirs. */
export const unknownItem = (): NotFound => notFound('Dit onderdeel kennen wij niet.', 'Vernieuw de lijst en kies het onderdeel opnieuw.');

/** What is missing or wrong in a content that has to be complete. */
export const incomplete = (problems: readonly ContentProblem[]): InvalidInput => ({
  ...invalidInput(problems.map(({ path, message }) => ({ path: `content.${path}`, message }))),
  next: 'Vul het concept aan en bied het dan opnieuw aan. Uw concept is bewaard.',
});
