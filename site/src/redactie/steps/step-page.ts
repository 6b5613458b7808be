import { type Me, whoAsks } from '../ask-as.ts';
import { dutchMoment } from '../form/moments.ts';
import { postedText } from '../form/read-form.ts';
import { askEditedItem, type EditedItem } from '../items/edited-item.ts';
import { justTaken } from './just-taken.ts';
import { askPointers, type Pointer } from './pointers.ts';
import { type AskedStep, stepAddress, stepAt } from './steps.ts';
import { type StepAnswer, takeStep } from './take-step.ts';

/** What was filled in, to be shown again. */
interface StepTyped {
  edit: number | null;
  reason: string;
  publishAt: string;
  pointer: string;
  farewell: string;
}

export type StepPage =
  | { page: 'gone' }
  | { page: 'go'; to: string }
  | { page: 'ask'; me: Me; item: EditedItem; step: AskedStep; typed: StepTyped; pointers: readonly Pointer[]; refused: StepAnswer | null };

/** The page that asks again before a step is taken, and takes it. Throws what `askAs` throws. */
export async function stepPage(
  visit: Parameters<typeof whoAsks>[0] & { locals: App.Locals },
  id: string | undefined,
  address: string | undefined,
): Promise<StepPage> {
  const step = stepAt(address);
  if (step === null) return { page: 'gone' };
  const me = await whoAsks(visit);
  const item = await askEditedItem(visit, id);
  if (item === null) return { page: 'gone' };
  const form = visit.locals.posted ?? null;
  const seen = form ? postedText(form, 'bewerking') : (visit.url.searchParams.get('bewerking') ?? '');
  const typed: StepTyped = {
    edit: /^\d{1,9}$/.test(seen) ? Number(seen) : (item.draft?.edit ?? null),
    reason: form ? postedText(form, 'reden') : '',
    publishAt: form ? postedText(form, 'moment') : '',
    pointer: form ? postedText(form, 'verwijzing').trim() : '',
    farewell: form ? postedText(form, 'afscheid') : '',
  };
  const pointers = step === 'ARCHIVE' ? await askPointers(visit, item) : [];
  const ask = (refused: StepAnswer | null): StepPage => ({ page: 'ask', me, item, step, typed, pointers, refused });
  if (form === null) return ask(null);
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
  const pointer = pointers.find(({ label }) => label === typed.pointer);
  if (typed.pointer !== '' && pointer === undefined)
    return ask(wrong('pointer', 'Dit kennen wij niet. Kies iets uit de lijst, of laat het leeg.'));
  const publishAt = orNull(typed.publishAt);
  const moment = publishAt === null ? null : dutchMoment(publishAt);
  if (moment !== null && Number.isNaN(Date.parse(moment))) return ask(wrong('publishAt', 'Kies een dag en een tijd.'));
  const answer = await takeStep(visit, {
    id: item.id,
    step,
    edit: typed.edit,
    reason: orNull(typed.reason),
    publishAt: moment,
    pointer: pointer?.id ?? null,
    farewell: orNull(typed.farewell),
  });
  const isDone = answer.__typename === 'StepTaken' || (answer.__typename === 'IllegalStep' && (await justTaken(visit, me, item.id, step)));
  if (!isDone) return ask(answer);
  const isGone = step === 'DISCARD' && item.state === 'DRAFT';
  return {
    page: 'go',
    to: isGone ? `/redactie/onderdelen?gedaan=${stepAddress(step)}` : `/redactie/onderdelen/${item.id}?gedaan=${stepAddress(step)}`,
  };
}

/** The answer that the api would give, for what can't be asked. */
const wrong = (path: string, message: string): StepAnswer => ({
  __typename: 'InvalidInput',
  message: 'Niet alles is goed ingevuld.',
  next: null,
  fields: [{ path, message }],
});
