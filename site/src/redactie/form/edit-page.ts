import { randomUUID } from 'node:crypto';
import { formatTime } from '../../dates.ts';
import type { ItemType } from '../../items/addresses.ts';
import { type Me, whoAsks } from '../ask-as.ts';
import { askGuidance, askGuidanceOf, type Guidance } from '../guidance/guidance.ts';
import { askEditedItem, contentOfItem, type EditedItem } from '../items/edited-item.ts';
import type { ConflictForm } from './conflict.ts';
import { fieldsOf } from './fields.ts';
import type { FormState } from './form-state.ts';
import { forms } from './forms.ts';
import { type WordLists, wordLists } from './lists.ts';
import { posted } from './posted.ts';
import { type Content, type Problem, typedOf } from './typed.ts';

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
      /** True when the form was only looked through, and not kept. */
      looked?: boolean;
    }
  | { page: 'conflict'; me: Me; type: ItemType; conflict: ConflictForm; lists: WordLists };

/** The page that edits an item. Throws what `askAs` throws, but not when something was posted: then it comes back with why it was not kept. */
export async function editPage(visit: Visit & { locals: App.Locals }, id: string | undefined): Promise<EditPage> {
  if (visit.locals.posted) return posted(visit, id, null);
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
export async function newPage(visit: Visit & { locals: App.Locals }, type: ItemType): Promise<EditPage> {
  if (visit.locals.posted) return posted(visit, undefined, type);
  const me = await whoAsks(visit);
  const lists = await wordLists();
  const region = type !== 'INSPIRATION_REGION' && me.role === 'REGION_EDITOR' ? me.regions[0]?.slug : undefined;
  const content = region === undefined ? {} : { region };
  const typed = typedOf(fieldsOf(forms[type].sections), content, lists);
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
  return { page: 'form', me, item: null, state, lists, refusal: null, guidance: await askGuidanceOf(visit, type, content, null) };
}

/** Of a draft that is open: what is wrong in what was filled in. What is only missing stands in the list beside the form. */
const wrongOnly = (problems: readonly Problem[], content: Content): Problem[] =>
  problems.filter(({ path }) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Content)[key] : undefined), content);
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
