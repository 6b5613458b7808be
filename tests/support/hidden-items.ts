import { buildSchema, type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType } from 'graphql';
import { committedSchema } from './schema.ts';

/** Asks the api with a token and gives the answer; throws what is answered with an error. */
type Ask = <Data>(document: string, variables: object, token: string) => Promise<Data>;

/** How an item came to be hidden. What is `gone` was public for a while, the others never. */
const hidings = ['draft', 'change', 'scheduled', 'binned', 'unpublished', 'archived', 'thrown'] as const;
export type Hiding = (typeof hidings)[number];
export const isGone = (hiding: Hiding): boolean => ['unpublished', 'archived', 'thrown'].includes(hiding);

/** Something that nobody but its own people may know of. */
export type Hidden = {
  /** The field of `ContentInput`. */
  kind: string;
  hiding: Hiding;
  id: string;
  /** Its address, or the one its draft asks for. Of an item that is public with a draft beside it: that of the draft. */
  slug: string;
  /** Stands in all its texts and nowhere else. */
  word: string;
};

const graph = buildSchema(committedSchema());
const contentType = graph.getType('ContentInput');
if (!isInputObjectType(contentType)) throw new Error('There is no ContentInput.');
const kinds = Object.values(contentType.getFields());

/** Any value the type takes, with the word in every text of it. */
function filledWith(given: GraphQLInputType, word: string): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [filledWith(type.ofType, word)];
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, filledWith(field.type, word)]));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isLeafType(type) && type.name === 'String') return word;
  return type.name === 'Boolean' ? true : 1;
}

const names = ['title', 'name', 'label'];
/** Fields whose texts have spaces and yet name something. */
const naming = ['municipality', 'municipalities', 'startsAt', 'endsAt'];

/** A content that was right before, with the word in every text that people wrote; those in `spared` stay. */
function toldAnew(value: unknown, word: string, spared: readonly string[] = [], field = ''): unknown {
  // A list of texts, which all become the same, may hold each once.
  if (Array.isArray(value)) return [...new Set(value.map((entry) => toldAnew(entry, word, spared, field)))];
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toldAnew(inner, word, spared, name)]));
  if (typeof value !== 'string' || naming.includes(field) || spared.includes(field)) return value;
  return names.includes(field) || /\s/.test(value) ? `Dit gaat over ${word}` : value;
}

const published = `query ($types: [ItemType!], $regions: [String!]) {
  items(first: 3, filter: { types: $types, regions: $regions, states: [PUBLISHED], drafts: [NONE] }) { nodes { id slug versions(first: 1) { nodes { version content } } } } }`;
type Published = {
  items: { nodes: { id: string; slug: string; versions: { nodes: { version: number; content: Record<string, unknown> }[] } }[] };
};
const problem = '... on Problem { message } ... on InvalidInput { fields { path message } }';
const saving = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ${problem} ... on DraftSaved { edit item { id } } } }`;
type Saving = { saveDraft: { __typename: string; edit: number; item: { id: string } } };
const inputs: Record<string, string> = { archiveItem: 'ArchiveItemInput', scheduleDraft: 'ScheduleDraftInput' };

/**
 * Makes one of every kind of item hidden in every way, of this region where a kind may belong to one. `moment` is called before something becomes public,
 * and once more before it goes.
 */
export async function hideItems(
  ask: Ask,
  { editor, administrator, region }: { editor: string; administrator: string; region: string },
  word: (kind: string, hiding: Hiding) => string,
  moment: (leaving: boolean) => void = () => {},
): Promise<Hidden[]> {
  const save = async (input: object) => {
    const { saveDraft } = await ask<Saving>(saving, { input }, editor);
    if (saveDraft.__typename !== 'DraftSaved') throw new Error(JSON.stringify(saveDraft));
    return { id: saveDraft.item.id, edit: saveDraft.edit };
  };
  const take = async (step: string, token: string, input: object) => {
    const type = inputs[step] ?? (step.endsWith('Draft') ? 'DraftStepInput' : 'ItemStepInput');
    const document = `mutation ($input: ${type}!) { answer: ${step}(input: $input) { __typename ${problem} } }`;
    const { answer } = await ask<{ answer: { __typename: string } }>(document, { input }, token);
    if (answer.__typename !== 'StepTaken') throw new Error(`${step}: ${JSON.stringify(answer)}`);
  };
  const approve = async (seen: { id: string; edit: number }) => {
    await take('submitDraft', editor, seen);
    await take('approveDraft', administrator, seen);
  };
  const idempotencyKey = () => crypto.randomUUID();
  const hidden: Hidden[] = [];
  const leaving: (() => Promise<void>)[] = [];
  for (const { name: kind, type } of kinds) {
    const types = [kind.replaceAll(/[A-Z]/g, '_$&').toUpperCase()];
    const own = await ask<Published>(published, { types, regions: [region] }, editor);
    const any = await ask<Published>(published, { types }, editor);
    const [model] = [...own.items.nodes, ...any.items.nodes];
    const [version] = model?.versions.nodes ?? [];
    if (!model || !version) throw new Error(`There is no published ${kind}.`);
    const regional = 'region' in (isInputObjectType(type) ? type.getFields() : {}) ? { region } : {};
    const contentOf = (hiding: Hiding) => {
      const told = toldAnew(version.content, word(kind, hiding), hiding === 'archived' ? names : []) as object;
      return { [kind]: { ...told, ...regional, slug: `over-${word(kind, hiding)}` } };
    };
    const note = (hiding: Hiding, { id }: { id: string }, slug = `over-${word(kind, hiding)}`) =>
      hidden.push({ kind, hiding, id, slug, word: word(kind, hiding) });
    const typed = (hiding: Hiding) => ({ [kind]: { ...(filledWith(type, word(kind, hiding)) as object), ...regional } });

    note('draft', await save({ content: typed('draft'), idempotencyKey: idempotencyKey() }), word(kind, 'draft'));
    const binned = await save({ content: typed('binned'), idempotencyKey: idempotencyKey() });
    await take('deleteItem', administrator, { id: binned.id, reason: 'Voor een test.' });
    note('binned', binned, word(kind, 'binned'));
    note('change', await save({ id: model.id, baseVersion: version.version, content: contentOf('change') }));
    const scheduled = await save({ content: contentOf('scheduled'), idempotencyKey: idempotencyKey() });
    await approve(scheduled);
    await take('scheduleDraft', editor, { ...scheduled, publishAt: '2099-01-01T09:00:00Z' });
    note('scheduled', scheduled);
    for (const hiding of hidings.filter(isGone)) {
      moment(false);
      const shown = await save({ content: contentOf(hiding), idempotencyKey: idempotencyKey() });
      await approve(shown);
      await take('publishDraft', editor, shown);
      note(hiding, shown);
      const { id } = shown;
      leaving.push(async () => {
        await take(hiding === 'archived' ? 'archiveItem' : 'unpublishItem', editor, { id });
        if (hiding === 'thrown') await take('deleteItem', administrator, { id, reason: 'Voor een test.' });
      });
    }
  }
  moment(true);
  for (const leave of leaving) await leave();
  return hidden;
}
