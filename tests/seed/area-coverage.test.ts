import { type Connection, schema } from '@kennishub/db';
import { deriveAreaCoverage } from '@kennishub/db/seed';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';

const { areaCoverage, areaMemberships, areas, municipalities } = schema;

let database: Connection;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const coverageOf = async (code: string) =>
  (await database.db.select().from(areaCoverage).where(eq(areaCoverage.areaCode, code))).map(({ withinCode }) => withinCode).sort();

describe('something about an area falls under', () => {
  test('a municipality that merged: itself, its successor, and the wider areas of both', async () => {
    expect(await coverageOf('GM0024')).toEqual(['GM0024', 'GM1979', 'JZ01', 'PO2001', 'PV20', 'VO2002']);
  });

  test('a municipality formed by a merger: also the ones it was formed from', async () => {
    expect(await coverageOf('GM1979')).toEqual(expect.arrayContaining(['GM0003', 'GM0010', 'GM0024', 'GM1979', 'JZ01', 'PV20']));
  });

  test('Haaren, which was split: all four municipalities, and the youth regions of both sides', async () => {
    expect(await coverageOf('GM0788')).toEqual(expect.arrayContaining(['GM0757', 'GM0824', 'GM0855', 'GM0865', 'JZ33', 'JZ35', 'PV30']));
  });

  test('Weesp, which went to another youth region by its merger: both', async () => {
    expect(await coverageOf('GM0457')).toEqual(expect.arrayContaining(['GM0363', 'JZ13', 'JZ16', 'PV27']));
  });

  test('Zeewolde, which changed youth region: both', async () => {
    expect(await coverageOf('GM0050')).toEqual(expect.arrayContaining(['JZ08', 'JZ12', 'PV24']));
  });

  test('an inspiration region: its municipalities and the wider areas that hold all of them', async () => {
    expect(await coverageOf('IR:utrecht-west')).toEqual([
      'GM0335',
      'GM0589',
      'GM0632',
      'GM0736',
      'GM1904',
      'IR:utrecht-west',
      'JZ19',
      'PO2604',
      'PV26',
    ]);
  });

  test('a youth region: its municipalities of every year, and not a province that holds only some of them', async () => {
    const within = await coverageOf('JZ12');
    expect(within).toContain('GM0050');
    expect(within).not.toContain('PV25');
  });

  test('a youth region: a partnership that in 2019 held all that its new municipality was formed from', async () => {
    expect(await coverageOf('JZ01')).toContain('PO2001');
  });
});

test('every area falls under itself, and every municipality under its province and a youth region', async () => {
  const within = new Map<string, Set<string>>();
  for (const { areaCode, withinCode } of await database.db.select().from(areaCoverage)) {
    within.set(areaCode, (within.get(areaCode) ?? new Set()).add(withinCode));
  }
  const all = await database.db.select().from(areas);
  expect(all.filter(({ code }) => !within.get(code)?.has(code))).toEqual([]);
  const rows = await database.db.select().from(municipalities);
  expect(rows).toHaveLength(360);
  expect(rows.filter(({ code, provinceCode }) => !within.get(code)?.has(provinceCode))).toEqual([]);
  expect(rows.filter(({ code }) => ![...(within.get(code) ?? [])].some((other) => other.startsWith('JZ')))).toEqual([]);
});

test('coverage follows when a municipality is added to a region, and is left alone when nothing changed', async () => {
  const { db } = database;
  expect(await deriveAreaCoverage(db)).toBe(0);
  await db.insert(areaMemberships).values({ areaCode: 'IR:utrecht-west', municipalityCode: 'GM0024', year: 2019 });
  expect(await deriveAreaCoverage(db)).toBeGreaterThan(0);
  expect(await coverageOf('IR:utrecht-west')).toEqual(expect.arrayContaining(['GM0024', 'GM1979']));
  expect(await coverageOf('IR:utrecht-west')).not.toContain('PV26');
});
