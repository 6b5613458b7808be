import { recordAudit } from '@kennishub/api/audit/index.ts';
import { refreshDocuments } from '@kennishub/api/search/refresh.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { asOf, type Connection, openPostgres, rowsOf, schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const now = new Date('2026-03-12T09:30:00Z');
const role = `kennishub_app_${process.pid}`;
const hasRoles = inject('engine') === 'postgres';

let owned: TestDatabase;
/** As the hub opens it: on Postgres as a role that does not own the tables, on PGlite there is only one. */
let app: Pick<Connection, 'db' | 'close'>;
beforeAll(async () => {
  owned = await openTestDatabase();
  if ('url' in owned.source) {
    await owned.db.execute(sql.raw(`create role ${role} login`));
    const url = new URL(owned.source.url);
    url.username = role;
    app = await openPostgres(url.href, { ownerUrl: owned.source.url, poolSize: 2 });
  } else app = owned;
  await recordAudit(app.db, {
    at: now,
    actor: 'visitor',
    action: 'login.failed',
    itemType: 'login',
    itemId: null,
    details: { way: 'link' },
  });
});
afterAll(async () => {
  if (hasRoles) {
    await app.close();
    await owned.db.execute(sql.raw(`drop owned by ${role}`));
    await owned.db.execute(sql.raw(`drop role ${role}`));
  }
  await owned.close();
});

/** Who owns the tables. */
const ownerName = (): string => ('url' in owned.source ? decodeURIComponent(new URL(owned.source.url).username) : '');
const entries = async () => (await app.db.select().from(schema.auditEntries)).length;

describe('the audit trail, for the role of the hub,', () => {
  test.each<[string, SQL]>([
    ['changed', sql`update audit_entries set actor = 'somebody else'`],
    ['deleted', sql`delete from audit_entries`],
    ['emptied', sql`truncate audit_entries`],
    [
      'changed in passing',
      sql`insert into audit_entries select * from audit_entries limit 1 on conflict (id) do update set actor = 'somebody else'`,
    ],
    ['deleted within a question', sql`with gone as (delete from audit_entries returning id) select count(*) from gone`],
    ['deleted by a block of code', sql`do $$ begin execute 'delete from audit_entries'; end $$`],
    ['merged away', sql`merge into audit_entries kept using (select 1) as other on true when matched then delete`],
    ['emptied together with others', sql`truncate persons, audit_entries cascade`],
  ])('can not be %s', async (_how, statement) => {
    const before = await entries();
    expect(before).toBeGreaterThan(0);
    await expect(app.db.execute(statement)).rejects.toThrow();
    expect(await entries()).toBe(before);
  });

  test('keeps what guards it, where the tables belong to another role', async () => {
    const attempts = [
      sql`alter table audit_entries disable trigger all`,
      sql`drop trigger audit_entries_only_grow on audit_entries`,
      sql`create or replace function refuse_audit_change() returns trigger language plpgsql as 'begin return new; end'`,
      sql`set session_replication_role = replica`,
      sql`drop table audit_entries`,
      sql`alter table audit_entries rename to nothing`,
      sql`alter table audit_entries owner to ${sql.identifier(role)}`,
      // What would keep new lines out.
      sql`create trigger looks_away before insert on audit_entries for each row execute function refuse_audit_change()`,
      sql`create rule looks_away as on insert to audit_entries do instead nothing`,
      sql`copy audit_entries from program 'true'`,
      // Or becoming somebody else.
      sql`set role ${sql.identifier(ownerName())}`,
      sql`set session authorization ${sql.identifier(ownerName())}`,
      sql`alter role ${sql.identifier(role)} superuser`,
      sql`reassign owned by ${sql.identifier(ownerName())} to ${sql.identifier(role)}`,
      sql`drop schema public cascade`,
    ];
    if (!hasRoles) {
      // The embedded database has one role, which owns everything: there the triggers alone stand guard.
      const guards = sql`select count(*)::int as n from pg_trigger where tgrelid = 'audit_entries'::regclass and tgenabled = 'O' and not tgisinternal`;
      expect((await app.db.execute(guards)) as unknown as { rows: object[] }).toMatchObject({ rows: [{ n: 2 }] });
      return;
    }
    for (const attempt of attempts) await expect(app.db.execute(attempt)).rejects.toMatchObject({ cause: { code: '42501' } });
    // Who gives away what is not his is only warned.
    await app.db.execute(sql`grant all on audit_entries to ${sql.identifier(role)}`);
    const may = sql`select privilege from unnest('{select,insert,update,delete,truncate,trigger}'::text[]) as privilege where has_table_privilege('audit_entries', privilege) order by privilege`;
    expect(await rowsOf(app.db, may)).toEqual([{ privilege: 'insert' }, { privilege: 'select' }]);
  });
});

test('a function that the role of the hub makes may no more than the role', async () => {
  const before = await entries();
  await app.db.execute(sql`create schema a_way_around`);
  await app.db.execute(
    sql`create function a_way_around.forget() returns void language sql security definer as 'delete from public.audit_entries'`,
  );
  await expect(app.db.execute(sql`select a_way_around.forget()`)).rejects.toThrow();
  await app.db.execute(sql`drop schema a_way_around cascade`);
  expect(await entries()).toBe(before);
});

test('the role of the hub can do its work', async () => {
  const [practice] = await app.db.select().from(schema.pilots).limit(1);
  const id = practice?.id ?? '';
  await app.db.transaction(async (tx) => {
    await tx.update(schema.pilots).set({ title: 'Een andere titel' });
    await refreshDocuments(tx, [{ type: 'pilot', id }], createLexicon());
  });
  const [document] = await app.db.select().from(schema.searchDocuments).where(sql`id = ${id}`);
  expect(document?.title).toBe('Een andere titel');
  const past = await asOf(app.db, new Date(Date.now() - 60_000), (tx) => tx.select().from(schema.pilots));
  expect(past.every(({ title }) => title !== 'Een andere titel')).toBe(true);
  if (hasRoles) await app.db.execute(sql`create schema jobs_of_its_own`);
});
