import { actorOf, type Viewer } from '../access/index.ts';
import { type Conflict, conflict, type InvalidInput, invalidInput, type NotAllowed, notAllowed } from '../graphql/errors.ts';
import { type IllegalStep, illegalStep } from './answers.ts';
import { type LockedItem, placeOf } from './locked-item.ts';
import { isLegal, type Step } from './moves.ts';
import { hasOwnHand, mayPassFourEyes, mayTake, mayThrowAway, stepsFor } from './policy.ts';

const aboutDraft: readonly Step[] = ['submit', 'approve', 'refuse', 'schedule', 'publish', 'discard'];

const needsReason = invalidInput([{ path: 'reason', message: 'Schrijf in een zin waarom.' }]);

/**
 * Why this viewer can't take a step from where the item is, as far as the item itself tells; null when nothing stands in the way. That the item is theirs was
 * looked at before, and what its content or other items forbid comes after it.
 */
export function refusedStep(
  viewer: Viewer,
  locked: LockedItem,
  { step, edit, reason }: { step: Step; edit: number | null; reason: string | null },
): NotAllowed | IllegalStep | Conflict | InvalidInput | null {
  if (!mayTake(viewer, step)) return notAllowed('Deze stap is niet voor uw rol.', 'Vraag een redacteur of beheerder van de Coalitie.');
  const place = placeOf(locked);
  if (!isLegal(step, place)) return illegalStep(step, place, stepsFor(viewer, place));
  const { open, item } = locked;
  if (open && edit !== null && open.edit !== edit) return conflict(open.edit);
  if (open && edit === null && aboutDraft.includes(step))
    return invalidInput([{ path: 'edit', message: 'Geef mee welke bewerking u zag: neem `edit` over van het concept.' }]);
  if ((step === 'refuse' || step === 'delete') && reason === null) return needsReason;
  if (step === 'approve' && open && hasOwnHand(actorOf(viewer), open)) {
    if (!mayPassFourEyes(viewer))
      return notAllowed('U hebt zelf aan dit concept geschreven. Iemand anders keurt het goed.', 'Vraag een collega om het te beoordelen.');
    if (reason === null) return needsReason;
  }
  const throwsItemAway = step === 'discard' && item.state === 'draft';
  if (throwsItemAway && open && !mayThrowAway(viewer, actorOf(viewer), open))
    return notAllowed(
      'Dit concept is van anderen, en werd nog nooit gepubliceerd.',
      'Stuur het terug met een reden, of vraag een beheerder.',
    );
  return null;
}
