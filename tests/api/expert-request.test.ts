import { idempotencyHash } from '@kennishub/api/expert-request/secret.ts';
import { addWorkingDays, holidays } from '@kennishub/api/expert-request/working-days.ts';
import { forgetEndedWindows } from '@kennishub/api/rate-limit/index.ts';
import { schema } from '@kennishub/db';
import { dutchDay } from '@kennishub/db/content';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { openHub, type TestHub } from '../support/hub.ts';

const now = new Date('2026-03-12T09:30:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let hub: TestHub;
let editor: string;
let posts = 0;
beforeAll(async () => {
  hub = await openHub(now);
  editor = await hub.tokenFor('editor');
});
afterAll(() => hub.close());
beforeEach(() => hub.setNow(now));

const input = (changes: object = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  question: `Hoe krijgen wij de gemeenten en schoolbesturen in onze regio aan één tafel? (${++posts})`,
  background: null,
  areaCode: 'JZ19',
  themes: ['network-direction'],
  organisation: 'Samenwerkingsverband Voorbeeld',
  name: 'Vera Voorbeeld',
  email: `vera${posts}@voorbeeld.nl`,
  ...changes,
});
type Input = ReturnType<typeof input>;

type Answer = {
  __typename: string;
  reference: string;
  answerBy: string;
  secret: string | null;
  statusUrl: string | null;
  alreadyReceived: boolean;
  route: string;
  reasons: string[];
  howToDisagree: string;
  fields: { path: string; message: string }[];
  message: string;
  next: string;
  retryAfter: number;
};
const mutation = `mutation ($input: RequestExpertInput!) { requestExpert(input: $input) { __typename
  ... on ExpertRequestReceipt { reference answerBy secret statusUrl alreadyReceived }
  ... on Referral { route organisation explanation reasons howToDisagree }
  ... on InvalidInput { fields { path message } }
  ... on TooManyRequests { retryAfter }
  ... on Problem { message next } } }`;

const send = async (given: Input, options: { token?: string; origin?: string } = {}) => {
  const answer = await hub.query<{ requestExpert: Answer }>(mutation, { input: given }, { origin: `origin ${posts}`, ...options });
  expect(answer.errors).toBeUndefined();
  return answer.data.requestExpert;
};
const received = async (given: Input = input()) => {
  const answer = await send(given);
  expect(answer.__typename).toBe('ExpertRequestReceipt');
  return answer;
};

const counts = async () => ({
  requests: await hub.db.$count(schema.expertRequests),
  events: await hub.db.$count(schema.expertRequestEvents),
  terms: await hub.db.$count(schema.expertRequestTerms),
  audit: await hub.db.$count(schema.auditEntries),
  limits: await hub.db.$count(schema.rateLimits),
});
const unchangedBy = async (work: () => Promise<unknown>) => {
  const before = await counts();
  await work();
  expect(await counts()).toEqual(before);
};

describe('a request', () => {
  test('comes in whole: itself, its themes, its first event and a line in the audit trail', async () => {
    const given = input({
      themes: ['network-direction', 'bundling-funds', 'bundling-funds'],
      background: ' Een werkgroep. ',
      preferredExpertSlug: 'voorbeeld-expert-1',
    });
    const before = await counts();
    const receipt = await received(given);
    expect(receipt.reference).toMatch(/^EA-[2-9BCDFGHJKMNPQRSTVWXYZ]{4}-[2-9BCDFGHJKMNPQRSTVWXYZ]{4}$/);
    expect(receipt).toMatchObject({
      answerBy: '2026-03-19',
      alreadyReceived: false,
      statusUrl: `http://hub.test/aanvragen/${receipt.secret}`,
    });
    expect(await counts()).toEqual({
      requests: before.requests + 1,
      events: before.events + 1,
      terms: before.terms + 2,
      audit: before.audit + 1,
      limits: before.limits + 3 - (before.limits > 0 ? 1 : 0),
    });
    const [row] = await hub.db.select().from(schema.expertRequests).where(eq(schema.expertRequests.reference, receipt.reference));
    expect(row).toMatchObject({
      question: given.question,
      background: 'Een werkgroep.',
      status: 'received',
      triage: 'expert-pool',
      triageDisputed: false,
      idempotencyHash: idempotencyHash(given.idempotencyKey),
    });
    expect(JSON.stringify(row)).not.toContain(receipt.secret);
    expect(JSON.stringify(row)).not.toContain(given.idempotencyKey);
  });

  test('leaves no personal data in the audit trail, the limits or the search', async () => {
    const given = input({ name: 'Xandra Zeldzaam', email: 'xandra@zeldzaam.nl', organisation: 'Zeldzaamschool' });
    await received(given);
    const kept = JSON.stringify([
      await hub.db.select().from(schema.auditEntries),
      await hub.db.select().from(schema.rateLimits),
      await hub.db.select().from(schema.searchDocuments),
    ]);
    for (const secret of ['Xandra', 'xandra', 'eldzaam', given.question]) expect(kept).not.toContain(secret);
  });

  test('with unknown words, or with nothing right, is told so field by field and not stored', async () => {
    await unchangedBy(async () => {
      const answer = await send(
        input({ areaCode: 'GM9999', themes: ['network-direction', 'onzin'], pilotSlug: 'bestaat-niet', preferredExpertSlug: 'niemand' }),
      );
      expect(answer).toMatchObject({ __typename: 'InvalidInput', message: '4 velden kloppen nog niet.' });
      expect(answer.fields.map(({ path }) => path)).toEqual(['areaCode', 'themes.1', 'pilotSlug', 'preferredExpertSlug']);
      const worse = await send(
        input({
          question: '',
          areaCode: '',
          themes: ['A', 'b', 'c', 'd', 'e', 'f'],
          organisation: '',
          name: '',
          email: 'x',
          pilotSlug: 'É',
          idempotencyKey: '1',
        }),
      );
      expect([...new Set(worse.fields.map(({ path }) => path.split('.')[0]))]).toEqual([
        'idempotencyKey',
        'question',
        'areaCode',
        'themes',
        'organisation',
        'name',
        'email',
        'pilotSlug',
      ]);
    });
  });

  test('with what may be a BSN is refused before any statement, without repeating it', async () => {
    for (const field of ['question', 'background', 'organisation', 'name']) {
      const { statements, result } = await hub.countStatements(() =>
        send(input({ [field]: 'Het gaat om nummer 111-222 333 van iemand.' })),
      );
      expect(statements).toEqual([]);
      expect(result).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: field }] });
      expect(JSON.stringify(result)).not.toMatch(/111|222|333/);
    }
  });

  test('keeps HTML as the text it is', async () => {
    const { secret } = await received(input({ question: '<script>alert(1)</script> & hoe werken wij samen? {{7*7}}' }));
    const answer = await hub.query<{ expertRequest: { question: string } }>(
      'query ($secret: String!) { expertRequest(secret: $secret) { question } }',
      { secret },
    );
    expect(answer.data.expertRequest.question).toBe('<script>alert(1)</script> & hoe werken wij samen? {{7*7}}');
  });
});

describe('the same post twice', () => {
  test('is one request with one receipt', async () => {
    const given = input();
    const first = await received(given);
    await unchangedBy(async () => expect(await send(given)).toEqual({ ...first, alreadyReceived: true }));
  });

  test('is one request when twenty come at the same instant', async () => {
    const given = input();
    const before = await counts();
    const receipts = await Promise.all(Array.from({ length: 20 }, () => send(given)));
    expect(new Set(receipts.map(({ reference, secret }) => `${reference} ${secret}`)).size).toBe(1);
    expect(receipts.filter(({ alreadyReceived }) => !alreadyReceived)).toHaveLength(1);
    const after = await counts();
    expect([after.requests, after.events, after.audit]).toEqual([before.requests + 1, before.events + 1, before.audit + 1]);
  });

  test('with another key is one request within an hour, and only the first key gets the secret', async () => {
    const given = input();
    const first = await received(given);
    const again = await send({ ...given, idempotencyKey: crypto.randomUUID(), email: given.email.toUpperCase() });
    expect(again).toMatchObject({ reference: first.reference, alreadyReceived: true, secret: null, statusUrl: null });
    hub.setNow(hoursLater(1.01));
    expect(await send({ ...given, idempotencyKey: crypto.randomUUID() })).toMatchObject({ alreadyReceived: false });
  });

  test('with twenty different keys at the same instant is one request', async () => {
    const given = input();
    const before = await hub.db.$count(schema.expertRequests);
    const receipts = await Promise.all(Array.from({ length: 20 }, () => send({ ...given, idempotencyKey: crypto.randomUUID() })));
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1);
    expect(await hub.db.$count(schema.expertRequests)).toBe(before + 1);
  });

  test('with the same key but another text is told, so that the new text is not lost', async () => {
    const given = input();
    await received(given);
    const changes = [
      { question: `${given.question} En dan nog iets.` },
      { name: 'Iemand Anders' },
      { email: 'anders@voorbeeld.nl' },
      { themes: [] },
    ];
    for (const change of changes) {
      await unchangedBy(async () =>
        expect(await send({ ...given, ...change })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'idempotencyKey' }] }),
      );
    }
  });

  test('with the same key and another address at the same instant is one request and one clear problem', async () => {
    const given = input();
    const answers = await Promise.all([send(given), send({ ...given, email: 'ander@voorbeeld.nl' })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ExpertRequestReceipt', 'InvalidInput']);
  });
});

describe('a question that belongs elsewhere', () => {
  const case9 = { question: 'Mijn zoon van 9 zit al drie maanden thuis. Wie kan ons helpen?' };

  test('is referred, and nothing is stored', async () => {
    await unchangedBy(async () => {
      const answer = await send(input(case9));
      expect(answer).toMatchObject({ __typename: 'Referral', route: 'CASE_LEVEL' });
      expect(answer.reasons.length).toBeGreaterThan(0);
    });
  });

  test('is stored when the requester disagrees, with what triage thought', async () => {
    const { reference } = await received(input({ ...case9, triageDisputed: true }));
    const [row] = await hub.db.select().from(schema.expertRequests).where(eq(schema.expertRequests.reference, reference));
    expect(row).toMatchObject({ triage: 'case-level', triageDisputed: true });
  });

  test('disagreeing without a referral changes nothing', async () => {
    const { reference } = await received(input({ triageDisputed: true }));
    const [row] = await hub.db.select().from(schema.expertRequests).where(eq(schema.expertRequests.reference, reference));
    expect(row).toMatchObject({ triage: 'expert-pool', triageDisputed: false });
  });
});

describe('many requests', () => {
  const free = () => forgetEndedWindows(hub.db, hoursLater(1000), 1000);
  beforeEach(free);

  test('from one address: five an hour, and what was refused is not stored nor counted', async () => {
    const email = 'druk@voorbeeld.nl';
    for (let time = 0; time < 5; time += 1) await received(input({ email }));
    await unchangedBy(async () => {
      const refused = await send(input({ email: 'DRUK@voorbeeld.nl' }));
      expect(refused).toMatchObject({
        __typename: 'TooManyRequests',
        retryAfter: 3600,
        next: 'Probeer het over 1 uur nog eens. Er is niets opgeslagen.',
      });
    });
    hub.setNow(hoursLater(1));
    await received(input({ email }));
  });

  test('from one network: twenty an hour, exact when thirty come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(input(), { origin: 'one network' })));
    expect(answers.filter(({ __typename }) => __typename === 'ExpertRequestReceipt')).toHaveLength(20);
    expect(answers.filter(({ __typename }) => __typename === 'TooManyRequests')).toHaveLength(10);
  });

  test('do not stop a repeat of one that came in, nor staff', async () => {
    const email = 'herhaling@voorbeeld.nl';
    const first = input({ email });
    const receipt = await received(first);
    for (let time = 0; time < 4; time += 1) await received(input({ email }));
    expect(await send(input({ email }))).toMatchObject({ __typename: 'TooManyRequests' });
    expect(await send(first)).toEqual({ ...receipt, alreadyReceived: true });
    expect(await send(input({ email }), { token: editor })).toMatchObject({ __typename: 'ExpertRequestReceipt' });
  });
});

describe('the status page', () => {
  const status = `query ($secret: String!) { expertRequest(secret: $secret) { __typename reference status question background answerBy mayWithdraw area { code } themes { slug } events { status at note } } }`;

  test('shows the question and what happened, and no personal data', async () => {
    const given = input();
    const { secret, reference } = await received(given);
    const answer = await hub.query<{ expertRequest: object }>(status, { secret });
    expect(answer.data.expertRequest).toEqual({
      __typename: 'OwnExpertRequest',
      reference,
      status: 'RECEIVED',
      question: given.question,
      background: null,
      answerBy: '2026-03-19',
      mayWithdraw: true,
      area: { code: 'JZ19' },
      themes: [{ slug: 'network-direction' }],
      events: [{ status: 'RECEIVED', at: now.toISOString(), note: null }],
    });
    for (const field of ['name', 'email', 'organisation', 'id']) {
      expect(
        (await hub.query(`query ($secret: String!) { expertRequest(secret: $secret) { ${field} } }`, { secret })).errors?.[0]?.message,
      ).toMatch(/Cannot query field/);
    }
  });

  test.each(['', 'x', 'a'.repeat(43), "' or 1=1 --", 'é'.repeat(50)])('is not there for the secret %j', async (secret) => {
    expect(await hub.query(status, { secret })).toEqual({ data: { expertRequest: null }, status: 200 });
  });

  test('offers to withdraw: once is enough, and not after the answer', async () => {
    const withdraw = `mutation ($secret: String!) { withdrawExpertRequest(input: { secret: $secret }) { __typename
      ... on OwnExpertRequest { status mayWithdraw events { status } } ... on Problem { message next } } }`;
    const { secret, reference } = await received();
    hub.setNow(hoursLater(2));
    const expected = {
      __typename: 'OwnExpertRequest',
      status: 'WITHDRAWN',
      mayWithdraw: false,
      events: [{ status: 'RECEIVED' }, { status: 'WITHDRAWN' }],
    };
    const answers = await Promise.all([hub.query(withdraw, { secret }), hub.query(withdraw, { secret }), hub.query(withdraw, { secret })]);
    for (const answer of answers) expect(answer.data).toEqual({ withdrawExpertRequest: expected });
    const [row] = await hub.db.select().from(schema.expertRequests).where(eq(schema.expertRequests.reference, reference));
    const audit = await auditOf(hub.db, row?.id ?? '');
    expect(audit.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
      'visitor expert-request.received',
      'requester expert-request.withdrawn',
    ]);

    expect((await hub.query(withdraw, { secret: 'onbekend' })).data).toMatchObject({ withdrawExpertRequest: { __typename: 'NotFound' } });
    const answered = await received();
    await hub.db.update(schema.expertRequests).set({ status: 'answered' }).where(eq(schema.expertRequests.reference, answered.reference));
    expect((await hub.query(withdraw, { secret: answered.secret })).data).toMatchObject({
      withdrawExpertRequest: { __typename: 'NotAllowed' },
    });
  });
});

describe('staff', () => {
  const list = `query ($filter: ExpertRequestFilter, $first: Int, $after: String) { expertRequests(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id reference name email status area { code } themes { slug } preferredExpert { slug } events { status } } } }`;
  type List = {
    expertRequests: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string; reference: string; name: string }[];
    } | null;
  };

  test('read all requests, newest first, in pages', async () => {
    hub.setNow(hoursLater(48));
    const newest = await received();
    const page = await hub.query<List>(list, { first: 2 }, { token: editor });
    expect(page.errors).toBeUndefined();
    expect(page.data.expertRequests?.nodes[0]).toMatchObject({ reference: newest.reference, name: 'Vera Voorbeeld' });
    expect(page.data.expertRequests?.totalCount).toBe(await hub.db.$count(schema.expertRequests));
    const next = await hub.query<List>(list, { first: 2, after: page.data.expertRequests?.pageInfo.endCursor }, { token: editor });
    const references = [...(page.data.expertRequests?.nodes ?? []), ...(next.data.expertRequests?.nodes ?? [])].map(
      ({ reference }) => reference,
    );
    expect(new Set(references).size).toBe(4);
  });

  test('narrow the list by status, theme, area at any level, and time', async () => {
    hub.setNow(hoursLater(72));
    const { reference } = await received(input({ areaCode: 'GM0014', themes: ['waiting-lists'] }));
    const found = async (filter: object) =>
      (await hub.query<List>(list, { filter }, { token: editor })).data.expertRequests?.nodes.map((node) => node.reference);
    expect(await found({ themes: ['waiting-lists'] })).toEqual([reference]);
    expect(await found({ areas: ['GM0014'] })).toEqual([reference]);
    expect(await found({ areas: ['PV20'], from: hoursLater(72).toISOString() })).toEqual([reference]);
    expect(await found({ areas: ['PV31'] })).toEqual([]);
    expect(await found({ statuses: ['CLOSED'] })).toEqual([]);
    expect(await found({ until: hoursLater(-1).toISOString() })).toEqual([]);
    expect(await found({ themes: ['waiting-lists'], statuses: ['RECEIVED'] })).toEqual([reference]);
  });

  test('need as many statements for one request as for many', async () => {
    const one = await hub.countStatements(() => hub.query(list, { first: 1 }, { token: editor }));
    const many = await hub.countStatements(() => hub.query(list, { first: 50 }, { token: editor }));
    expect(many.statements.length).toBe(one.statements.length);
  });

  test('are the only ones: for others a request does not exist, whatever way they come', async () => {
    await received();
    const mine = await hub.query<List>(list, { first: 1 }, { token: editor });
    const id = mine.data.expertRequests?.nodes[0]?.id ?? '';
    const byId = 'query ($id: ID!) { node(id: $id) { id ... on ExpertRequest { email } } nodes(ids: [$id]) { id } }';
    expect((await hub.query<{ node: object }>(byId, { id }, { token: editor })).data.node).toMatchObject({ id });
    for (const role of ['region-editor', 'expert', 'visitor'] as const) {
      const token = role === 'visitor' ? {} : { token: await hub.tokenFor(role) };
      const { statements, result } = await hub.countStatements(() => hub.query(byId, { id }, token));
      expect(result).toEqual({ data: { node: null, nodes: [null] }, status: 200 });
      expect(statements.filter((statement) => statement.includes('expert_requests'))).toEqual([]);
      const refused = await hub.query<List>(list, {}, token);
      expect(refused.data.expertRequests).toBeNull();
      expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(refused.errors?.[0]?.message).toMatch(/alleen voor medewerkers/);
    }
  });
});

describe('before it is sent', () => {
  const check = `query ($input: CheckExpertRequestInput!) { checkExpertRequest(input: $input) { __typename
    ... on ExpertRequestCheck { answerBy suggestions { practices { practice { slug title } reasons } experts { expert { slug } freeCapacity reasons } } }
    ... on Referral { route } ... on InvalidInput { fields { path } } } }`;
  const written = (changes: object = {}) => {
    const { idempotencyKey: _key, ...rest } = input(changes);
    return rest;
  };

  test('a request is checked by the same rules, and nothing is stored', async () => {
    await unchangedBy(async () => {
      expect((await hub.query(check, { input: written() })).data).toMatchObject({
        checkExpertRequest: { __typename: 'ExpertRequestCheck', answerBy: '2026-03-19' },
      });
      expect((await hub.query(check, { input: written({ question: 'kort' }) })).data).toMatchObject({
        checkExpertRequest: { __typename: 'InvalidInput', fields: [{ path: 'question' }] },
      });
      expect(
        (await hub.query(check, { input: written({ question: 'Hoe zetten we een structurele aanpak van thuiszitters op?' }) })).data,
      ).toMatchObject({ checkExpertRequest: { route: 'HOME_SITTER_APPROACH' } });
    });
  });

  const suggest = `query ($question: String!, $themes: [String!], $areaCode: String!) { suggestForRequest(question: $question, themes: $themes, areaCode: $areaCode) {
    practices { practice { slug title } reasons } experts { expert { slug municipality { name } } freeCapacity reasons } } }`;
  type Suggested = {
    suggestForRequest: {
      practices: { practice: { slug: string; title: string }; reasons: string[] }[];
      experts: { expert: { slug: string; municipality: { name: string } }; freeCapacity: number; reasons: string[] }[];
    };
  };
  const question = 'Hoe betrekken wij het onderwijs op tijd bij de inkoop van jeugdhulp en wie voert de regie?';
  const ask = async (changes: object = {}) =>
    (await hub.query<Suggested>(suggest, { question, themes: ['youth-care-purchasing'], areaCode: 'GM0632', ...changes })).data
      .suggestForRequest;

  test('practices and experts that may answer it are named, each with reasons, always in the same order', async () => {
    const suggested = await ask();
    expect(suggested.practices.length).toBeGreaterThan(0);
    expect(suggested.practices.length).toBeLessThanOrEqual(5);
    expect(suggested.experts.length).toBeGreaterThan(0);
    expect(suggested.experts.length).toBeLessThanOrEqual(3);
    for (const { reasons } of [...suggested.practices, ...suggested.experts]) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).toMatch(/^[A-Z].+\.$/);
    }
    expect(suggested.experts[0]?.reasons.join(' ')).toMatch(/Kent het thema Inkoop/);
    for (let time = 0; time < 3; time += 1) expect(await ask()).toEqual(suggested);
  });

  test('an expert from the own region, or without time, is not named', async () => {
    const [first] = (await ask()).experts;
    const expert = await hub.db.query.experts.findFirst({ where: { slug: first?.expert.slug ?? '' } });
    const own = await ask({ areaCode: expert?.municipalityCode });
    expect(own.experts.map(({ expert: other }) => other.slug)).not.toContain(expert?.slug);
    for (let time = 0; time < (expert?.capacity ?? 0); time += 1) {
      const { reference } = await received(input({ preferredExpertSlug: expert?.slug }));
      await hub.db.update(schema.expertRequests).set({ status: 'accepted' }).where(eq(schema.expertRequests.reference, reference));
    }
    expect((await ask()).experts.map(({ expert: other }) => other.slug)).not.toContain(expert?.slug);
  });

  test('needs few statements, however many are named', async () => {
    const { statements } = await hub.countStatements(() => ask());
    expect(statements.length).toBeLessThanOrEqual(12);
  });

  test('a BSN, an unknown area or a book is refused', async () => {
    for (const changes of [{ question: 'Help mij met 111222333' }, { areaCode: 'GM9999' }, { question: 'x'.repeat(2001) }]) {
      const answer = await hub.query(suggest, { question, themes: [], areaCode: 'GM0632', ...changes });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
      expect(JSON.stringify(answer.errors)).not.toContain('111222333');
    }
  });
});

describe('the answer date', () => {
  test.each([
    ['2026-03-12T09:30:00Z', '2026-03-19'],
    ['2026-03-13T23:30:00Z', '2026-03-20'], // Saturday already, in the Netherlands
    ['2026-04-01T09:00:00Z', '2026-04-10'], // Good Friday and Easter Monday
    ['2026-04-24T09:00:00Z', '2026-05-04'], // King's Day
    ['2026-05-13T09:00:00Z', '2026-05-21'], // Ascension Day
    ['2026-12-23T09:00:00Z', '2026-12-31'], // Christmas Day on a Friday
    ['2026-12-30T09:00:00Z', '2027-01-07'], // New Year's Day
  ])('of a request at %s is five working days later: %s', (moment, day) => {
    expect(addWorkingDays(dutchDay(new Date(moment)), 5)).toBe(day);
  });

  test('knows the holidays of a year', () => {
    expect(holidays(2025)).toEqual([
      '2025-01-01',
      '2025-04-18',
      '2025-04-21',
      '2025-04-26',
      '2025-05-05',
      '2025-05-29',
      '2025-06-09',
      '2025-12-25',
      '2025-12-26',
    ]);
    expect(holidays(2026)).toContain('2026-05-25');
  });
});
