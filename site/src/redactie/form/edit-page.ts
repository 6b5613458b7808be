import { randomUUID } from 'node:crypto';
import { ApiError } from '../../api.ts';
import { formatTime } from '../../dates.ts';
import type { ItemType } from '../../items/addresses.ts';
import { LoggedOut, type Me, whoAsks } from '../ask-as.ts';
import { askGuidance, type Guidance } from '../guidance/guidance.ts';
import { askEditedItem, contentOfItem, type EditedItem } from '../items/edited-item.ts';
import { stepAddress } from '../steps/steps.ts';
import { type ConflictForm, readConflict } from './conflict.ts';
import { fieldsOf } from './fields.ts';
import type { FormState } from './form-state.ts';
import { forms, typeAt } from './forms.ts';
import { noLists, type WordLists, wordLists } from './lists.ts';
import { postedText, readTyped } from './read-form.ts';
import { readRepetition, repeat } from './repeat.ts';
import { type Saved, saveDraft } from './save.ts';
import { type Content, compact, contentOf, isBlank, type Problem, typedOf } from './typed.ts';

type Visit = Parameters<typeof whoAsks>[0];

/** Why something was not kept. */
export interface Refusal {
  title: string;
  message: string;
  next: string | null;
}

/** What the page of an item, or of a new one, shows. `me` is null when nobody is logged in any more: what was typed stays all the same. */
export type EditPage =
  | { page: 'gone' }
  | { page: 'go'; to: string }
  | { page: 'closed'; me: Me; item: EditedItem; lists: WordLists; guidance: Guidance | null }
  | {
      page: 'form';
      me: Me | null;
      item: EditedItem | null;
      state: FormState;
      lists: WordLists;
      refusal: Refusal | null;
      guidance: Guidance | null;
    }
  | { page: 'conflict'; me: Me; type: ItemType; conflict: ConflictForm; lists: WordLists };

/** The page that edits an item. Throws what `askAs` throws, but not when something was posted: then it comes back with why it was not kept. */
export async function editPage(visit: Visit & { request: Request }, id: string | undefined): Promise<EditPage> {
  if (visit.request.method === 'POST') return posted(visit, id, null);
  const me = await whoAsks(visit);
  const item = await askEditedItem(visit, id);
  if (item === null) return { page: 'gone' };
  const [lists, guidance] = await Promise.all([wordLists(), askGuidance(visit, item.id)]);
  if (!item.allowedSteps.includes('SAVE')) return { page: 'closed', me, item, lists, guidance };
  const { draft } = item;
  const checking = visit.url.searchParams.has('nakijken');
  const typed = typedOf(fieldsOf(forms[item.type].sections), contentOfItem(item), lists);
  const state: FormState = {
    type: item.type,
    id: item.id,
    typed,
    problems: checking ? (draft?.problems ?? []) : wrongOnly(draft?.problems ?? [], contentOfItem(item)),
    edit: draft?.edit ?? null,
    baseVersion: draft ? draft.baseVersion : (item.versions.nodes[0]?.version ?? null),
    key: null,
    note: draft?.note ?? '',
    savedAt: draft?.lastSavedAt ? `Bewaard om ${formatTime(draft.lastSavedAt)}` : null,
  };
  return { page: 'form', me, item, state, lists, refusal: null, guidance };
}

/** The page that makes a new item of a kind, empty. */
export async function newPage(visit: Visit & { request: Request }, type: ItemType): Promise<EditPage> {
  if (visit.request.method === 'POST') return posted(visit, undefined, type);
  const me = await whoAsks(visit);
  const lists = await wordLists();
  const region = type !== 'INSPIRATION_REGION' && me.role === 'REGION_EDITOR' ? me.regions[0]?.slug : undefined;
  const typed = typedOf(fieldsOf(forms[type].sections), region === undefined ? {} : { region }, lists);
  const state: FormState = {
    type,
    id: null,
    typed,
    problems: [],
    edit: null,
    baseVersion: null,
    key: randomUUID(),
    note: '',
    savedAt: null,
  };
  return { page: 'form', me, item: null, state, lists, refusal: null, guidance: null };
}

/** Of a draft that is open: what is wrong in what was filled in. What is only missing stands in the list beside the form. */
export const wrongOnly = (problems: readonly Problem[], content: Content): Problem[] =>
  problems.filter(({ path }) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Content)[key] : undefined), content);
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });

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

async function posted(visit: Visit & { request: Request }, id: string | undefined, newType: ItemType | null): Promise<EditPage> {
  const form = await visit.request.formData();
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
    if (own.id !== null && item === null) return { page: 'gone' };
    const again = (refusal: Refusal | null, more: Partial<FormState> = {}): EditPage => ({
      page: 'form',
      me,
      item,
      state: { ...state, ...more },
      lists,
      refusal,
      guidance: null,
    });
    const repetition = readRepetition(doing);
    if (repetition) return again(null, { typed: repeat(fields, typed, repetition) });
    if (doing === 'erbij') return again(null);
    const filled = compact(fields, typed);
    const { content, problems } = conflict ? { content: conflict.content, problems: [] } : contentOf(fields, filled, lists);
    if (problems.length > 0) return again(notKept('Een getal konden wij niet lezen.', null), { typed: filled, problems });
    if (own.id === null && Object.values(filled).every(isBlank)) return again(notKept('Vul eerst iets in, bijvoorbeeld de titel.', null));
    const saved = await saveDraft(visit, { type, content, ...own, note: own.note === '' ? null : own.note });
    return afterSaving(saved, { again, me, type, own, lists, typed: filled, submit: doing === 'aanbieden' });
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
  again: (refusal: Refusal | null, more?: Partial<FormState>) => EditPage;
  me: Me;
  type: ItemType;
  own: Pick<FormState, 'edit' | 'baseVersion' | 'note'> & { id: string | null };
  lists: WordLists;
  typed: FormState['typed'];
  submit: boolean;
}

function afterSaving(saved: Saved, { again, me, type, own, lists, typed, submit }: After): EditPage {
  if (saved.saved) {
    const page = `/redactie/onderdelen/${saved.id}`;
    if (!submit) return { page: 'go', to: `${page}?bewaard` };
    return { page: 'go', to: saved.problems.length > 0 ? `${page}?nakijken` : `${page}/${stepAddress('SUBMIT')}` };
  }
  if (saved.conflict) return { page: 'conflict', me, type, conflict: { conflict: saved.conflict, id: own.id, note: own.note }, lists };
  return again(notKept(saved.message, saved.next), { typed, problems: saved.problems });
}
