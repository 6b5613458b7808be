import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let token: string;
beforeAll(async () => {
  hub = await openHub();
  token = await hub.tokenFor('editor');
});
afterAll(() => hub.close());

type Guidance = {
  completeness: { score: number; missing: { path: string; gain: number }[] };
  voices: { voice: string; hearing: string; heard: boolean; reason: string }[];
  personalData: { kind: string; path: string; from: number; to: number }[];
  readability: { score: number | null; level: string | null; sentences: { path: string; reasons: { hurt: string; message: string }[] }[] };
  duplicates: { slug: string; state: string; likeness: number; reasons: string[] }[];
};
const document = `query ($input: GuidanceInput!) { guidance(input: $input) {
  completeness { score missing { path gain } } voices { voice hearing heard reason } personalData { kind path from to message }
  readability { score level wordsPerSentence sentences { path from to text reasons { hurt message } } }
  duplicates { id type slug title state likeness reasons } } }`;
const advise = async (input: object, as: { token?: string } = { token }) =>
  hub.query<{ guidance: Guidance | null }>(document, { input }, as);
const adviseOn = async (input: object, as?: { token?: string }): Promise<Guidance> => {
  const { data, errors } = await advise(input, as);
  expect(errors).toBeUndefined();
  if (!data.guidance) throw new Error('There is no guidance.');
  return data.guidance;
};

const idOf = async (slug: string): Promise<string> => {
  const [row] = await rowsOf<{ id: string }>(hub.db, sql`select id from items where key = ${slug}`);
  return row?.id ?? '';
};

describe('advice', () => {
  test('on an item is that on what is published, in a number of statements that does not grow with the content', async () => {
    const id = await idOf('woerden-jeugdhulpwerkers-vo');
    const { statements: sent, result } = await hub.countStatements(() => adviseOn({ itemId: id }));
    expect(result.completeness).toMatchObject({ score: expect.any(Number), missing: [{ path: 'costs', gain: 6 }] });
    expect(result.voices.map(({ heard }) => heard)).toEqual([true, true, true, false]);
    expect(result.personalData).toEqual([]);
    expect(result.readability.level).toBe('B1');
    expect(result.duplicates.map(({ slug }) => slug)).not.toContain('woerden-jeugdhulpwerkers-vo');
    const other = await hub.countStatements(() => adviseOn({ itemId: id, content: { pilot: { title: 'Kort' } } }));
    expect(other.statements.length).toBeLessThan(sent.length);
  });

  test('on a content that is not saved names what is missing, and where personal data stands', async () => {
    const advice = await adviseOn({
      content: {
        pilot: {
          title: 'Samen',
          phase: 'PILOT',
          approach: 'Wij bellen.',
          contactRole: 'mail j.jansen@school.example',
          organisations: [{ organisation: 'gemeente-woerden', role: 'LEAD' }],
        },
      },
    });
    expect(advice.completeness.score).toBe(8 + 5 + 4);
    expect(advice.voices.map(({ hearing }) => hearing)).toEqual(['MISSING', 'TAKES_PART', 'MISSING', 'MISSING']);
    expect(advice.personalData).toMatchObject([{ kind: 'EMAIL', path: 'contactRole', from: 5, to: 28 }]);
    expect(advice.readability.level).toBeNull();
  });

  test('on hard language speaks the words of the hub', async () => {
    const { readability } = await adviseOn({ content: { pilot: { approach: 'Het OOGO wordt geïmplementeerd.' } } });
    expect(readability.sentences[0]?.reasons.map(({ message }) => message)).toEqual([
      '‘wordt geïmplementeerd’ zegt niet wie het doet. Noem wie het doet.',
      'Schrijf ‘OOGO’ de eerste keer uit: op overeenstemming gericht overleg.',
      '‘geïmplementeerd’: schrijf liever ‘invoeren’.',
    ]);
  });

  test('is for those who look after items: visitors are told so, others find nothing', async () => {
    const id = await idOf('woerden-jeugdhulpwerkers-vo');
    expect((await advise({ itemId: id }, {})).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const expert = await hub.tokenFor('expert');
    expect((await advise({ itemId: id }, { token: expert })).data.guidance).toBeNull();
    expect((await advise({ itemId: 'nonsense' })).data.guidance).toBeNull();
    expect((await advise({})).errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST');
  });
});

describe('duplicates', () => {
  const woerden = {
    title: 'Jeugdhulpwerkers op de vo-scholen in Woerden',
    summary: 'Een jeugdhulpwerker is vast op school.',
    municipalities: ['Woerden'],
    region: 'utrecht-west',
  };

  test('are found by title, text and place, with the reasons', async () => {
    const { duplicates } = await adviseOn({ content: { pilot: woerden } });
    expect(duplicates[0]).toMatchObject({ slug: 'woerden-jeugdhulpwerkers-vo', state: 'PUBLISHED' });
    expect(duplicates[0]?.reasons).toContain('Gaat ook over Woerden.');
    expect(duplicates[0]?.likeness).toBeGreaterThan(0.4);
  });

  test('are few among the practices that the hub came with: each is itself', async () => {
    const practices = await rowsOf<{ id: string; key: string }>(
      hub.db,
      sql`select id, key from items where type = 'pilot' order by md5(key) limit 12`,
    );
    const pairs: string[] = [];
    for (const { id, key } of practices) {
      const { data } = await hub.query<{ guidance: { duplicates: { slug: string }[] } }>(
        'query ($id: ID!) { guidance(input: { itemId: $id }) { duplicates { slug likeness } } }',
        { id },
        { token },
      );
      pairs.push(...data.guidance.duplicates.filter(({ slug }) => slug > key).map(({ slug }) => `${key} ${slug}`));
    }
    expect(pairs.length, pairs.join('\n')).toBeLessThanOrEqual(2);
  });

  test('that are drafts of another region are not shown to a region editor', async () => {
    const draft = 'Zwemmen met olifanten op donderdag';
    const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on Problem { message } } }';
    const owner = await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] });
    const stranger = await hub.personWith({ role: 'region-editor', regions: ['lekstroom'] });
    const saved = await hub.query<{ saveDraft: { __typename: string } }>(
      save,
      {
        input: {
          idempotencyKey: crypto.randomUUID(),
          content: { pilot: { title: draft, slug: 'zwemmen-met-olifanten', region: 'utrecht-west' } },
        },
      },
      { token: owner.token },
    );
    expect(saved.data.saveDraft).not.toHaveProperty('message');
    const seen = async (as: string) =>
      (await adviseOn({ content: { pilot: { title: draft } } }, { token: as })).duplicates.map(({ slug }) => slug);
    expect(await seen(token)).toEqual(['zwemmen-met-olifanten']);
    expect(await seen(owner.token)).toEqual(['zwemmen-met-olifanten']);
    expect(await seen(stranger.token)).toEqual([]);
  });
});

describe('what nobody looked at for long', () => {
  const kept = 'bas-team-het-anker';

  const outdated = async (slug: string): Promise<boolean> =>
    (
      await hub.query<{ pilot: { possiblyOutdated: boolean } }>('query ($slug: String!) { pilot(slug: $slug) { possiblyOutdated } }', {
        slug,
      })
    ).data.pilot.possiblyOutdated;
  const due = async () =>
    (
      await hub.query<{ dueForReview: { totalCount: number; nodes: { slug: string; dueForReviewOn: string }[] } }>(
        '{ dueForReview(first: 100) { totalCount nodes { slug dueForReviewOn } } }',
        {},
        { token },
      )
    ).data.dueForReview;

  const publishedAt = async (id: string | undefined, moment: string): Promise<void> => {
    await hub.db.execute(sql`update revisions set published_at = ${moment} where item_id = ${id}`);
    await hub.db.execute(sql`update pilots set updated_at = ${moment} where id = ${id}`);
  };

  test('is due a year after its latest version, and half a year for a pilot', async () => {
    const id = await idOf(kept);
    await publishedAt(id, '2025-03-11T12:00:00Z');
    expect(await outdated(kept)).toBe(true);
    expect(await outdated('woerden-ipgb')).toBe(false);
    expect(await due()).toEqual({ totalCount: 1, nodes: [{ slug: kept, dueForReviewOn: '2026-03-11' }] });
    const pilot = await rowsOf<{ id: string; slug: string }>(
      hub.db,
      sql`select id, slug from pilots where phase = 'pilot' order by slug limit 1`,
    );
    await publishedAt(pilot[0]?.id, '2025-09-11T12:00:00Z');
    expect(await outdated(pilot[0]?.slug ?? '')).toBe(true);
    expect((await due()).totalCount).toBe(2);
    await publishedAt(pilot[0]?.id, '2025-09-12T12:00:00Z');
    expect(await outdated(pilot[0]?.slug ?? '')).toBe(false);
  });

  test('is put off by a day that editors set, until that day has passed', async () => {
    const id = await idOf(kept);
    const set = async (reviewBy: string) =>
      (
        await hub.query<{ setReviewDay: unknown }>(
          'mutation ($input: SetReviewDayInput!) { setReviewDay(input: $input) { __typename ... on InvalidInput { fields { path } } } }',
          { input: { itemId: id, reviewBy } },
          { token },
        )
      ).data.setReviewDay;
    for (const wrong of ['2026-03-12', '2028-03-13'])
      expect(await set(wrong)).toEqual({ __typename: 'InvalidInput', fields: [{ path: 'reviewBy' }] });
    expect(await set('2028-03-12')).toEqual({ __typename: 'ReviewDaySet' });
    hub.setNow(new Date('2026-03-11T09:30:00Z'));
    expect(await set('2026-03-12')).toEqual({ __typename: 'ReviewDaySet' });
    hub.setNow(new Date('2026-03-12T09:30:00Z'));
    expect(await outdated(kept)).toBe(false);
    hub.setNow(new Date('2026-03-12T23:30:00Z'));
    expect(await outdated(kept)).toBe(true);
    hub.setNow(new Date('2026-03-12T09:30:00Z'));
  });

  test('is listed only for those who look after it', async () => {
    expect((await hub.query('{ dueForReview { totalCount nodes { slug } } }')).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
