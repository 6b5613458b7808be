import { readFileSync } from 'node:fs';
import { createToken, revokeToken, TokenRefused, viewerFromHeader, visitor } from '@kennishub/api/access/index.ts';
import { graphqlSchema } from '@kennishub/api/schema.ts';
import { schema } from '@kennishub/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { openHub, type TestHub } from '../support/hub.ts';

const now = new Date('2026-03-12T09:30:00Z');
const later = new Date('2026-03-13T09:30:00Z');
let hub: TestHub;
beforeAll(async () => {
  hub = await openHub(now);
});
afterAll(() => hub.close());

const refusal = async (header: string, at = now) => {
  const error = await viewerFromHeader(hub.db, header, at).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TokenRefused);
  return error as TokenRefused;
};

describe('a token', () => {
  test('is shown once and kept as a hash', async () => {
    const { id, token } = await createToken(hub.db, { role: 'editor', label: 'redactie' }, now);
    expect(token).toMatch(/^kh_[\w-]{43}$/);
    const [row] = await hub.db.select().from(schema.accessTokens);
    expect(JSON.stringify(row)).not.toContain(token.slice(3));
    expect(await viewerFromHeader(hub.db, `Bearer ${token}`, now)).toEqual({ ...visitor, role: 'editor', tokenId: id });
    expect(await viewerFromHeader(hub.db, `bearer  ${token} `, now)).toEqual({ ...visitor, role: 'editor', tokenId: id });
    const audit = await auditOf(hub.db, id);
    expect(audit).toMatchObject([{ action: 'access-token.created', itemId: id, details: { role: 'editor' } }]);
    expect(JSON.stringify(audit)).not.toContain(token);
  });

  test('works until it expires', async () => {
    const { token } = await createToken(hub.db, { role: 'editor', label: 'tijdelijk', expiresAt: later }, now);
    expect(await viewerFromHeader(hub.db, `Bearer ${token}`, now)).toMatchObject({ role: 'editor' });
    expect((await refusal(`Bearer ${token}`, later)).reason).toBe('expired');
  });

  test('works until it is revoked, and is revoked once', async () => {
    const { id, token } = await createToken(hub.db, { role: 'administrator', label: 'weg' }, now);
    expect(await revokeToken(hub.db, id, later)).toBe(true);
    expect(await revokeToken(hub.db, id, later)).toBe(false);
    expect((await refusal(`Bearer ${token}`)).reason).toBe('revoked');
  });
});

describe('a request', () => {
  test('without a header is a visitor’s', async () => {
    expect(await viewerFromHeader(hub.db, null, now)).toBe(visitor);
  });

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer geheim',
    'Bearer kh_kort',
    `Bearer kh_${'a'.repeat(44)}`,
    `Bearer kh_${'é'.repeat(43)}`,
    `kh_${'a'.repeat(43)}`,
  ])('with the header %j is refused before the database is asked', async (header) => {
    const { statements } = await hub.countStatements(async () => expect((await refusal(header)).reason).toBe('malformed'));
    expect(statements).toEqual([]);
  });

  test('with an unknown token is refused with status 401 and a sentence, not served as a visitor’s', async () => {
    expect((await refusal(`Bearer kh_${'a'.repeat(43)}`)).reason).toBe('unknown');
    const answer = await hub.query('{ pilots { totalCount } }', {}, { token: `kh_${'a'.repeat(43)}` });
    expect(answer.status).toBe(401);
    expect(answer.data).toBeFalsy();
    expect(answer.errors).toMatchObject([
      { message: 'Dit token kennen wij niet. Controleer of u het helemaal hebt overgenomen.', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('docs/permissions.md', () => {
  test('has every query and mutation, and nothing else', () => {
    const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const named = new Set(rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z]\w+)`/g)].map(([, name]) => name)));
    const fields = [graphqlSchema.getQueryType(), graphqlSchema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(new Set(named)).toEqual(new Set(fields));
  });
});
