import { reminderLetter } from '../guidance/review/reminder-letter.ts';
import { loginLinkLetter } from '../login/link-letter.ts';
import { invitationLetter } from '../person/invitation-letter.ts';
import type { Letter } from './blocks.ts';
import type { Desk } from './desk.ts';

/** Every kind of letter: what stands in its job, and how it is written at the moment it goes. Null: it is not needed any more. */
export type Letters = {
  /** `addressHash` is of what somebody typed: the address itself may be a stranger's, and is kept nowhere. */
  'login-link': { addressHash: string };
  invitation: { invitationId: string };
  'review-reminder': { personId: string };
};

export const letters: { [Kind in keyof Letters]: (desk: Desk, facts: Letters[Kind]) => Promise<Letter | null> } = {
  'login-link': loginLinkLetter,
  invitation: invitationLetter,
  'review-reminder': reminderLetter,
};
