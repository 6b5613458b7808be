import { parseArgs, styleText } from 'node:util';
import { loadShippedContent } from '@kennishub/api/commands/load.ts';
import { refreshDocuments } from '@kennishub/api/search/refresh.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { type Database, newId, openDatabase, rowsOf, schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { seededChance } from '../support/seeded-chance.ts';

/**
 * `pnpm bench:data`: fills a database for measuring with made-up practices beside the real content. They are drawn from the words of the real
 * ones by a generator that always draws the same. Never in the hub's own database: DATABASE_URL, or a folder of its own.
 */
const { values } = parseArgs({ options: { practices: { type: 'string', default: '20000' } } });
const wanted = Number(values.practices);
const folder = process.env['BENCH_DIR'] ?? '.data/bench';
const BATCH = 500;

const database = await openDatabase({ url: process.env['DATABASE_URL'], folder });
const { db } = database;
await loadShippedContent(db, { firstTimeOnly: true });
const [{ made } = { made: 0 }] = await rowsOf<{ made: number }>(
  db,
  sql`select count(*)::int as made from pilots where slug like 'bench-%'`,
);
if (made >= wanted) console.log(`${made} made-up practices are there already.`);
else await fill(made, wanted);
if (database.engine === 'postgres') await db.execute(sql`vacuum analyze`);
await database.close();
console.log(`Next: npx -y pnpm@12 bench`);

async function fill(from: number, until: number): Promise<void> {
  const draw = seededChance(from + 1).next;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const some = <Item>(items: readonly Item[], most: number): Item[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(draw() * most) }, () => pick(items))),
  ];
  const models = await db.query.pilots.findMany({ where: { slug: { notLike: 'bench-%' } }, with: { effects: true } });
  const idsOf = async (vocabulary: schema.Vocabulary) =>
    (await db.query.terms.findMany({ where: { vocabulary }, columns: { id: true } })).map(({ id }) => id);
  const [themes, advices, schoolTypes, partnerTypes] = await Promise.all(
    (['theme', 'advice', 'school-type', 'partner-type'] as const).map(idsOf),
  );
  const municipalities = (await db.query.areas.findMany({ where: { kind: 'municipality' }, columns: { code: true, name: true } })) as {
    code: string;
    name: string;
  }[];
  const organisations = (await db.query.organisations.findMany({ columns: { id: true } })).map(({ id }) => id);
  const regions = (await db.query.inspirationRegions.findMany({ columns: { id: true } })).map(({ id }) => id);
  const [source] = await db.query.publications.findMany({ columns: { id: true }, limit: 1 });
  if (!source) throw new Error('There are no publications: load the content first.');
  const paragraphs = models.flatMap((model) => [model.aim, model.approach, model.lessons, model.aftermath].filter((text) => text !== null));

  for (let start = from; start < until; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, until - start) }, (_, index) => {
      const model = pick(models);
      const place = pick(municipalities);
      const startYear = 2012 + Math.floor(draw() * 14);
      return {
        place,
        steps: Math.floor(draw() * 6),
        row: {
          id: newId(),
          slug: `bench-${String(start + index + 1).padStart(6, '0')}`,
          title: `${model.title} (${place.name})`.slice(0, 200),
          summary: pick(models).summary,
          phase: pick(schema.pilotPhases),
          scope: pick(schema.pilotScopes),
          startYear,
          endYear: draw() < 0.5 ? null : startYear + Math.floor(draw() * 4),
          regionId: draw() < 0.4 ? pick(regions) : null,
          aim: pick(paragraphs),
          approach: pick(paragraphs),
          lessons: draw() < 0.5 ? pick(paragraphs) : null,
          publishedAt: new Date(Date.UTC(2020, 0, 1) + Math.floor(draw() * 6 * 365) * 86_400_000),
        },
      };
    });
    await db.transaction(async (outer) => {
      const tx = outer as Database;
      await tx.insert(schema.pilots).values(rows.map(({ row }) => row));
      const links = rows.flatMap(({ row }) =>
        [...some(themes ?? [], 3), ...some(advices ?? [], 2), ...some(schoolTypes ?? [], 2), ...some(partnerTypes ?? [], 4)].map(
          (termId) => ({ itemId: row.id, termId }),
        ),
      );
      await tx.insert(schema.pilotTerms).values(links);
      await tx.insert(schema.pilotAreas).values(rows.map(({ row, place }) => ({ itemId: row.id, areaCode: place.code })));
      await tx
        .insert(schema.pilotOrganisations)
        .values(
          rows.flatMap(({ row }) =>
            some(organisations, 3).map((organisationId) => ({ itemId: row.id, organisationId, role: 'partner' as const })),
          ),
        );
      const effects = rows.flatMap(({ row, steps }) => Array.from({ length: steps }, (_, index) => ({ pilotId: row.id, step: index + 1 })));
      if (effects.length > 0) {
        await tx.insert(schema.pilotEffects).values(effects);
        await tx.insert(schema.evidence).values(
          effects.map((effect) => ({
            ...effect,
            position: 1,
            kind: 'noticeable' as const,
            statement: 'Verzonnen, om te meten.',
            publicationId: source.id,
          })),
        );
      }
      await tx.insert(schema.citations).values(rows.map(({ row }) => ({ itemId: row.id, publicationId: source.id, position: 1 })));
      await refreshDocuments(
        tx,
        rows.map(({ row }) => ({ type: 'pilot' as const, id: row.id })),
        createLexicon(),
      );
    });
    process.stdout.write(`\r${styleText('blue', '▸')} ${Math.min(start + BATCH, until)} of ${until} practices`);
  }
  process.stdout.write('\n');
}
