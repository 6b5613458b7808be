import { rowsOf, schema } from '@kennishub/db';
import { eq, sql } from 'drizzle-orm';
import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBulk } from '../support/bulk.ts';
import { curationOf, rightPilot } from '../support/curation.ts';
import { type Hidden, hideItems, isGone } from '../support/hidden-items.ts';
import { validValue } from '../support/hostile/values.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { committedSchema } from '../support/schema.ts';
import { uniqueWord } from '../support/unique-word.ts';
import { allVocabularies, type Extent, leafThroughAll, plainFields, questions } from '../support/whole-answers.ts';

const start = new Date('2026-03-12T09:30:00Z');
const shown = new Date('2026-03-13T09:30:00Z');
const now = new Date('2026-03-14T09:30:00Z');
/** What all words begin with that were never public, and those that were for a day. */
const never = `nooit${uniqueWord().slice(0, 12)}`;
const once = `ooit${uniqueWord().slice(0, 12)}`;
const wordOf = (kind: string, hiding: Hidden['hiding']): string => `${isGone(hiding) ? once : never}${kind.toLowerCase()}${hiding}`;

let hub: TestHub;
let curation: ReturnType<typeof curationOf>;
let editor: string;
let hidden: Hidden[];
/** Who may know nothing: a visitor has no token, the others work with the hub, and none of it is theirs. */
const strangers: Record<string, string | undefined> = { 'a visitor': undefined };
beforeAll(async () => {
  hub = await openHub(start);
  curation = curationOf(hub);
  const administrator = (await hub.personWith({ role: 'administrator' })).token;
  editor = (await hub.personWith({ role: 'editor' })).token;
  strangers['an editor of another region'] = (await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] })).token;
  const ask = async <Data>(document: string, variables: object, token: string): Promise<Data> => {
    const { data, errors } = await hub.query<Data>(document, variables, { token });
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  };
  hidden = await hideItems(ask, { editor, administrator, region: 'lekstroom' }, wordOf, (leaving) => hub.setNow(leaving ? now : shown));
  const drafted = hidden.map(({ id }) => id);
  const expert = await hub.db.query.experts.findFirst({ columns: { slug: true }, where: { id: { notIn: drafted } } });
  strangers['an expert'] = (await hub.personWith({ role: 'expert', expert: expert?.slug ?? '' })).token;
}, 240_000);
afterAll(() => hub.close());

const allowed = (token: string | undefined) => (token === undefined ? {} : { token });
/** Which of the words stand in what was answered. */
const told = (text: string): string[] => {
  const small = text.toLowerCase();
  return small.includes(never) || small.includes(once) ? hidden.map(({ word }) => word).filter((word) => small.includes(word)) : [];
};

/** Asks everything there is to leaf through, and gives what was told of it. */
async function leaf(extent: Extent, token: string | undefined): Promise<string[]> {
  const seen: string[] = [];
  for (const question of questions(extent))
    await leafThroughAll(
      question,
      (document, page) => hub.query(document, page, allowed(token)),
      (text) => seen.push(...told(text).map((word) => `${question.name} tells ${word}`)),
    );
  return seen;
}

test('there is something to hide in every kind and every way, and who works with it finds all of it', { timeout: 120_000 }, async () => {
  expect(new Set(hidden.map(({ kind, hiding }) => `${kind} ${hiding}`)).size).toBe(8 * 7);
  const found = new Set<string>();
  const document = 'query ($id: ID!) { item(id: $id) { title draft { content } versions { nodes { content } } } }';
  for (const { id, word } of hidden)
    if (told(JSON.stringify(await hub.query(document, { id }, { token: editor }))).includes(word)) found.add(word);
  expect(found.size).toBe(hidden.length);
});

test('the words stand where drafts are kept, and in no other table', async () => {
  const tables = await rowsOf<{ name: string }>(
    hub.db,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await rowsOf(hub.db, sql.raw(`select 1 from ${name} as kept where kept::text ilike '%${never}%' limit 1`));
    if (rows.length > 0) holding.push(name);
  }
  expect(tables.length).toBeGreaterThan(40);
  expect(holding).toEqual(['public.draft_edits', 'public.items', 'public.revisions']);
});

describe.each([
  ['a visitor', { relations: true, vocabularies: allVocabularies() }],
  ['an editor of another region', { relations: true }],
  ['an expert', { relations: false }],
])('%s', (who, extent) => {
  test('finds no word of it in any list, whatever else is asked along', { timeout: 120_000 }, async () => {
    expect(await leaf(extent, strangers[who])).toEqual([]);
  });
});

/** Every place in the arguments of a root field where a text or an id can be handed in: what it is called, and the arguments with the text there. */
function places(): { name: string; field: string; type: string; args: (text: string) => Record<string, unknown> }[] {
  const roots = Object.values(buildSchema(committedSchema()).getQueryType()?.getFields() ?? {});
  const isText = (type: GraphQLInputType) => ['String', 'ID'].includes(getNamedType(type).name);
  const listed = (type: GraphQLInputType, value: unknown) => (isListType(getNullableType(type)) ? [value] : value);
  return roots.flatMap((field) => {
    const needed = Object.fromEntries(field.args.filter(isRequiredArgument).map(({ name, type }) => [name, validValue(type)]));
    return field.args
      .filter(({ name }) => !['after', 'before'].includes(name))
      .flatMap(({ name, type }) => {
        if (isText(type))
          return [
            {
              name: `${field.name}(${name})`,
              field: field.name,
              type: getNamedType(type).name,
              args: (text: string) => ({ ...needed, [name]: listed(type, text) }),
            },
          ];
        const input = getNamedType(type);
        if (!isInputObjectType(input)) return [];
        return Object.values(input.getFields())
          .filter((inner) => isText(inner.type))
          .map((inner) => ({
            name: `${field.name}(${name}.${inner.name})`,
            field: field.name,
            type: getNamedType(inner.type).name,
            args: (text: string) => ({ ...needed, [name]: { ...(needed[name] as object), [inner.name]: listed(inner.type, text) } }),
          }));
      });
  });
}
const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64');
const root = buildSchema(committedSchema()).getQueryType()?.getFields() ?? {};

async function askAt(place: ReturnType<typeof places>[number], text: string, token: string | undefined): Promise<string> {
  const field = root[place.field];
  const args = place.args(text);
  const used = field?.args.filter(({ name }) => name in args) ?? [];
  const document = `query (${used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) {
    answer: ${place.field}(${used.map(({ name }) => `${name}: $${name}`).join(', ')}) ${field ? plainFields(field.type) : ''} }`;
  const { data, errors } = await hub.query(document, args, allowed(token));
  return JSON.stringify({ data, errors }).replaceAll(text, '(the text)');
}

/** One hidden in each way that is looked for in its own way, each of another kind. */
const sample = (): Hidden[] =>
  (
    [
      ['pilot', 'draft'],
      ['publication', 'change'],
      ['organisation', 'scheduled'],
      ['agenda', 'unpublished'],
      ['knowledgeSession', 'archived'],
      ['inspirationRegion', 'binned'],
    ] as const
  ).map(([kind, hiding]) => hidden.find((one) => one.kind === kind && one.hiding === hiding) as Hidden);
/** Where people type words, not an address. */
const searched = /[(.](text|question|name)\)$/;

describe.each(['a visitor', 'an editor of another region'])('%s', (who) => {
  test('gets the same answer about its address, its id and its words as about those of nothing', { timeout: 240_000 }, async () => {
    const knows: string[] = [];
    for (const place of places()) {
      const isId = place.type === 'ID';
      const control = isId ? globalId('Pilot', crypto.randomUUID()) : `over-nooitgehoord${uniqueWord()}`;
      const nothing = await askAt(place, control, strangers[who]);
      for (const { kind, hiding, id, slug, word } of sample()) {
        // Its old address says that it is over, and how it was called; what is public beside its draft is found by its id.
        if (place.field === 'archivedItem' && hiding === 'archived') continue;
        if (place.field.startsWith('node') && hiding === 'change') continue;
        const text = isId ? globalId(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, id) : searched.test(place.name) ? word : slug;
        if ((await askAt(place, text, strangers[who])) !== nothing) knows.push(`${place.name} knows the ${hiding} ${kind}`);
      }
    }
    expect([...new Set(knows)]).toEqual([]);
  });
});

test('no file that goes out holds any of it', { timeout: 120_000 }, async () => {
  const bulk = await openBulk(hub);
  const seen: string[] = [];
  const folders = ['pilots', 'inspiration-regions', 'experts', 'knowledge-sessions', 'publications', 'agendas', 'organisations', 'terms'];
  for (const [who, token] of Object.entries(strangers))
    for (const file of folders.flatMap((folder) => [`${folder}.csv`, `${folder}.ndjson`]))
      for (const address of [file, `${file}?of=items`, `${file}?of=drafts`]) {
        const { status, text } = await bulk.export(address, token);
        if (told(text).length > 0) seen.push(`${who} gets ${address} with ${told(text).join()}`);
        if ((status === 200) === (token === undefined && address !== file)) seen.push(`${who} gets ${address}: ${status}`);
      }
  expect(seen).toEqual([]);
  expect(told((await bulk.export('pilots.ndjson?of=drafts', editor)).text).length).toBeGreaterThan(1);
  await bulk.close();
});

test('the past shows what was public then, and of the rest nothing', { timeout: 120_000 }, async () => {
  const past = (moment: Date) => leaf({ relations: false, directive: `@asOf(moment: "${moment.toISOString()}")` }, editor);
  for (const moment of [start, now]) expect(await past(moment)).toEqual([]);
  const seen = await past(shown);
  expect(seen.filter((what) => what.includes(never))).toEqual([]);
  for (const kind of ['pilot', 'publication', 'organisation']) expect(seen.join()).toContain(wordOf(kind, 'archived'));
});

test('who may preview one draft sees no other', { timeout: 120_000 }, async () => {
  const { id, word } = hidden.find(({ kind, hiding }) => kind === 'pilot' && hiding === 'scheduled') ?? { id: '', word: '' };
  const document = 'mutation ($id: ID!) { answer: previewLink(input: { id: $id }) { ... on PreviewLink { secret } } }';
  const { data } = await hub.query<{ answer: { secret: string } }>(document, { id }, { token: editor });
  const seen = await leaf({ relations: false, directive: `@preview(secret: "${data.answer.secret}")` }, editor);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((what) => !what.endsWith(` ${word}`))).toEqual([]);
});

describe('an editor of another region', () => {
  const stranger = () => strangers['an editor of another region'] ?? '';

  test('learns nothing from what a draft of one’s own may refer to', async () => {
    const slugs = hidden.filter(({ hiding }) => hiding === 'draft' || hiding === 'scheduled').map(({ slug }) => slug);
    const problemsOf = async (slug: string) => {
      const changes = {
        region: 'utrecht-west',
        related: [{ slug, reason: 'Lijkt erop.' }],
        organisations: [{ organisation: slug, role: 'LEAD' }],
        themes: [slug],
        sources: [{ publication: slug }],
      };
      const saved = await curation.saveDraft(stranger(), { content: rightPilot(changes), idempotencyKey: crypto.randomUUID() });
      return JSON.stringify(saved.problems);
    };
    const ofNothing = await problemsOf(`over-${uniqueWord()}`);
    for (const slug of slugs) expect(await problemsOf(slug)).toBe(ofNothing);
  });

  test('is told by an import that an address is taken, as by any other, and no more', async () => {
    const bulk = await openBulk(hub);
    const taken = hidden.filter(({ kind }) => kind === 'pilot').map(({ slug, hiding }) => ({ slug, hiding }));
    const file = (slug: string) => `slug;title;version\n${slug};Een poging;1\n`;
    const [national] = await hub.db
      .select({ slug: schema.items.key })
      .from(schema.items)
      .where(eq(schema.items.type, 'publication'))
      .limit(1);
    const answer = async (slug: string) => {
      const checked = await bulk.tryOut(stranger(), 'type=pilots', file(slug));
      return JSON.stringify([checked.counts, await bulk.rows(stranger(), checked.id)]).replaceAll(slug, '(the address)');
    };
    const any = await answer(national?.slug ?? '');
    // A draft beside what is public keeps the address that it asks for to itself.
    for (const { slug, hiding } of taken.filter((one) => one.hiding !== 'change'))
      expect(`${hiding} ${await answer(slug)}`).toBe(`${hiding} ${any}`);
    await bulk.close();
  });
});
