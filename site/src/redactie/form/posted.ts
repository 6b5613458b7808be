import { randomUUID } from 'node:crypto';
import { ApiError } from '../../api.ts';
import type { ItemType } from '../../items/addresses.ts';
import { LoggedOut, type Me, whoAsks } from '../ask-as.ts';
import { askGuidanceOf } from '../guidance/guidance.ts';
import { askEditedItem } from '../items/edited-item.ts';
import { stepAddress } from '../steps/steps.ts';
import { readConflict } from './conflict.ts';
import type { EditPage, Refusal } from './edit-page.ts';
import { fieldsOf } from './fields.ts';
import type { FormState } from './form-state.ts';
import { forms, typeAt } from './forms.ts';
import { noLists, type WordLists, wordLists } from './lists.ts';
import { postedText, readTyped } from './read-form.ts';
import { readRepetition, repeat } from './repeat.ts';
import { type Saved, saveDraft } from './save.ts';
import { compact, contentOf, isBlank, typedOf } from './typed.ts';

type Visit = Parameters<typeof whoAsks>[0];

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

/** What a form says of itself, besides its fields. */
export function carried(form: FormData): Pick<FormState, 'id' | 'edit' | 'baseVersion' | 'key' | 'note'> {
  const id = postedText(form, 'id');
  const key = postedText(form, 'sleutel');
  return {
    id: id === '' ? null : id,
    edit: wholeNumber(postedText(form, 'bewerking')),
    baseVersion: wholeNumber(postedText(form, 'basis')),
    key: /^[\w-]{22,200}$/.test(key) ? key : randomUUID(),
    note: postedText(form, 'opmerking').trim(),
  };
}

/** What comes of posting the form of an item, or of a new one of a kind. Whatever happens, what was typed comes back. */
export async function posted(visit: Visit & { locals: App.Locals }, id: string | undefined, newType: ItemType | null): Promise<EditPage> {
  const form = visit.locals.posted ?? new FormData();
  const type = newType ?? typeAt(postedText(form, 'soort'));
  if (type === null) return { page: 'gone' };
  const lists = await wordLists().catch(() => noLists);
  const fields = fieldsOf(forms[type].sections);
  const doing = postedText(form, 'doe');
  const conflict = readConflict(form, type, lists);
  const typed = conflict ? typedOf(fields, conflict.content, lists) : readTyped(fields, form, lists);
  const own = { ...carried(form), ...(id === undefined ? {} : { id }) };
  const state: FormState = { type, typed, problems: [], savedAt: null, ...own };
  try {
    const me = await whoAsks(visit);
    const item = own.id === null ? null : await askEditedItem(visit, own.id);
    const again: After['again'] = async (refusal, more = {}) => ({
      page: 'form',
      me,
      item,
      state: { ...state, ...more },
      lists,
      refusal,
      guidance: await askGuidanceOf(visit, type, conflict?.content ?? contentOf(fields, compact(fields, typed), lists).content, own.id),
      looked: doing === 'controleren' && refusal === null,
    });
    // Somebody threw it away meanwhile, or it went to another region with who typed here.
    if (own.id !== null && item === null)
      return await again(
        notKept(
          'Dit onderdeel kennen wij niet.',
          'Het is weg, of het hoort niet meer bij u. Wat u typte, staat hieronder: neem het over voor u weggaat.',
        ),
      );
    const repetition = readRepetition(doing);
    if (repetition) return await again(null, { typed: repeat(fields, typed, repetition) });
    if (doing === 'erbij') return await again(null);
    const filled = compact(fields, typed);
    const { content, problems } = conflict ? { content: conflict.content, problems: [] } : contentOf(fields, filled, lists);
    if (problems.length > 0) return await again(notKept('Een getal konden wij niet lezen.', null), { typed: filled, problems });
    if (doing === 'controleren') return await again(null, { typed: filled });
    if (own.id === null && Object.values(filled).every(isBlank))
      return await again(notKept('Vul eerst iets in, bijvoorbeeld de titel.', null));
    const saved = await saveDraft(visit, { type, content, ...own, note: own.note === '' ? null : own.note });
    return await afterSaving(saved, { again, me, type, own, lists, typed: filled, submit: doing === 'aanbieden' });
  } catch (error) {
    if (!(error instanceof LoggedOut || error instanceof ApiError)) throw error;
    if (error instanceof ApiError) console.error(error.message);
    const refusal =
      error instanceof LoggedOut
        ? notKept(
            'U bent uitgelogd.',
            'Log in een ander tabblad weer in, kom hier terug en kies opnieuw Bewaren. Wat u typte, staat hieronder.',
          )
        : notKept(
            'Door een storing bij ons is dit niet bewaard.',
            'Laat deze pagina open en kies zo opnieuw Bewaren. Wat u typte, staat hieronder.',
          );
    return { page: 'form', me: null, item: null, state, lists, refusal, guidance: null };
  }
}

const notKept = (message: string, next: string | null): Refusal => ({ title: 'Dit is nog niet bewaard', message, next });

interface After {
  again: (refusal: Refusal | null, more?: Partial<FormState>) => Promise<EditPage>;
  me: Me;
  type: ItemType;
  own: Pick<FormState, 'edit' | 'baseVersion' | 'note'> & { id: string | null };
  lists: WordLists;
  typed: FormState['typed'];
  submit: boolean;
}

async function afterSaving(saved: Saved, { again, me, type, own, lists, typed, submit }: After): Promise<EditPage> {
  if (saved.saved) {
    const page = `/redactie/onderdelen/${saved.id}`;
    if (!submit) return { page: 'go', to: `${page}?bewaard` };
    return { page: 'go', to: saved.problems.length > 0 ? `${page}?nakijken` : `${page}/${stepAddress('SUBMIT')}` };
  }
  if (saved.conflict) return { page: 'conflict', me, type, conflict: { conflict: saved.conflict, id: own.id, note: own.note }, lists };
  return again(notKept(saved.message, saved.next), { typed, problems: saved.problems });
}
