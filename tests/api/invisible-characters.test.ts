import { schema } from '@kennishub/db';
import { withoutInvisible } from '@kennishub/db/content';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBulk } from '../support/bulk.ts';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { uniqueWord } from '../support/unique-word.ts';

describe('characters that nobody sees', () => {
  test.each([
    ['soft hyphens', 'on\u00adder\u00adwijs', 'onderwijs'],
    ['a byte order mark', '\ufeffDe klas', 'De klas'],
    ['spaces without width', 'jeugd\u200bhulp\u2060', 'jeugdhulp'],
    ['joiners that join nothing', 'klas\u200d\u200cassistent\u200d', 'klasassistent'],
    ['a joiner behind an emoji', '👩\u200d en', '👩 en'],
    ['marks of direction in Dutch', '12\u200e-\u200f03', '12-03'],
    ['nothing else at all', '\u200b\u200d\ufeff', ''],
  ])('go: %s', (_what, typed, kept) => expect(withoutInvisible(typed)).toBe(kept));

  test.each([
    ['a family', '👩‍👩‍👧‍👦'],
    ['a teacher with a skin colour', '👩🏽‍🏫'],
    ['a heart on fire', '❤️‍🔥'],
    ['a flag made of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['Hebrew with a mark of direction', 'שלום\u200f!'],
    ['accents of two characters', 'cafe\u0301'],
    ['lines, tabs and hyphens', 'een\n\ttwee-drie – vier\u00a0vijf'],
  ])('stay where they mean something: %s', (_what, typed) => expect(withoutInvisible(typed)).toBe(typed));
});

describe('at every door', () => {
  let hub: TestHub;
  let editor: string;
  let colleague: string;
  beforeAll(async () => {
    hub = await openHub();
    [editor, colleague] = await Promise.all([hub.tokenFor('editor'), hub.tokenFor('editor')]);
  });
  afterAll(() => hub.close());
  const parted = (word: string) => [...word].join('\u00ad\u200b');

  test('a text that is typed is kept, shown and found without them', async () => {
    const curation = curationOf(hub);
    const word = uniqueWord();
    const content = rightPilot({ approach: `Zo doen wij \ufeff${parted(word)}.` });
    const { item } = await curation.saveDraft(editor, { content, idempotencyKey: crypto.randomUUID() });
    expect(item.draft?.content['approach']).toBe(`Zo doen wij ${word}.`);
    await curation.publish(editor, colleague, item.id);
    const { data } = await hub.query<{ search: { hits: { slug: string }[] } }>(
      'query ($text: String!) { search(text: $text, first: 3) { hits { slug } } }',
      { text: word },
    );
    expect(data.search.hits.map(({ slug }) => slug)).toEqual([item.slug]);
  });

  test.each([
    ['a soft hyphen', '\u00ad'],
    ['a space without width', '\u200b'],
    ['a joiner', '\u200d'],
    ['a byte order mark', '\ufeff'],
  ])('what is looked for with %s in every word finds the same as without', async (_what, sign) => {
    const within = (text: string) => text.replaceAll(/\B/g, sign);
    const document = `query ($text: String!, $question: String!, $name: String!, $typed: String!) {
      search(text: $text, first: 5) { totalCount correction hits { slug fragments { parts { text hit } } } }
      searchSuggestions(text: $typed) { text type slug }
      suggestForRequest(question: $question, areaCode: "JZ19") { practices { reasons practice { slug } } }
      areas(name: $name, first: 5) { nodes { code } }
      items(filter: { text: $text }, first: 5) { totalCount nodes { id } }
      synonymGroups(text: $typed, first: 5) { totalCount nodes { id } }
      stopWords(text: $name, first: 5) { totalCount nodes { word } }
    }`;
    const words = { text: 'thuiszitters', typed: 'thuisz', name: 'we', question: 'Hoe helpen wij thuiszitters weer naar school?' };
    const asked = (put: (text: string) => string) =>
      hub.query<Record<string, object>>(document, Object.fromEntries(Object.entries(words).map(([name, text]) => [name, put(text)])), {
        token: editor,
      });
    const [without, withThem] = [await asked((text) => text), await asked(within)];
    expect(without.errors).toBeUndefined();
    // Nothing would be the same as nothing.
    for (const answer of Object.values(without.data)) expect(JSON.stringify(answer)).toMatch(/"(?:slug|code|id|word)":"/);
    expect(withThem).toEqual(without);
  });

  test('a number that may be a BSN is seen through them', async () => {
    const curation = curationOf(hub);
    const content = rightPilot({ approach: `Over ${parted('111222333')}.` });
    expect(await curation.saveDraft(editor, { content, idempotencyKey: crypto.randomUUID() })).toMatchObject({
      __typename: 'InvalidInput',
    });
    const question = `Wie helpt leerling ${parted('111222333')}?`;
    const asked = await hub.query(
      'query ($question: String!) { suggestForRequest(question: $question, areaCode: "JZ19") { __typename } }',
      {
        question,
      },
    );
    expect(asked.errors?.[0]?.message).toContain('BSN');
  });

  test('a file comes in without them', async () => {
    const bulk = await openBulk(hub);
    const word = uniqueWord();
    const checked = await bulk.tryOut(editor, 'type=organisations', `slug;name;type\n${word};Stichting ${parted(word)};school\n`);
    await bulk.run(editor, checked.id);
    const [item] = await hub.db.select().from(schema.items).where(eq(schema.items.key, word));
    expect(item?.title).toBe(`Stichting ${word}`);
    await bulk.close();
  });
});
