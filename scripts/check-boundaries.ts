import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Holds the directions of the architecture: site → schema.graphql → api → db; and within the api, a module touches only the tables that its
 * own concept keeps. The second is read off the imports: `schema.<table>` of another concept is a mistake.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const mistakes: string[] = [];

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from\s+|import\s*\(?\s*)['"]([^'"]+)['"]/g)].map(([, path = '']) => path);

const packageOf = (path: string): string | undefined => path.match(/^@kennishub\/(\w+)/)?.[1];
const mayImport: Record<string, string[]> = { db: [], api: ['db'], site: [], tests: ['db', 'api', 'site'] };

for (const [name, allowed] of Object.entries(mayImport)) {
  for (const file of globSync(`${name}/**/*.{ts,astro}`, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**', '**/.astro/**'] })) {
    for (const path of importsOf(file)) {
      const other = path.startsWith('.') ? relative(root, normalize(join(root, dirname(file), path))).split('/')[0] : packageOf(path);
      if (other && other !== name && other in mayImport && !allowed.includes(other))
        mistakes.push(`${file}: ${name} may not use ${other} (${path}).`);
    }
  }
}

/** The tables that each file of `db/schema` declares, by the concept it is named after. */
const conceptOfTable = new Map<string, string>();
for (const file of globSync('db/schema/*.ts', { cwd: root })) {
  const concept = file.slice('db/schema/'.length, -'.ts'.length);
  for (const [, table = ''] of readFileSync(join(root, file), 'utf8').matchAll(
    /export const (\w+) = (?:snakeCase\.table|termLinks|areaLinks|organisationLinks)\(/g,
  )) {
    conceptOfTable.set(table, concept);
  }
}
/** Concepts that live together in one module of the api. */
const moduleOf: Record<string, string> = {
  municipality: 'area',
  'youth-region': 'area',
  partnership: 'area',
  item: 'curation',
  'item-step': 'curation',
  revision: 'curation',
  'draft-edit': 'curation',
  'preview-link': 'curation',
  'web-link': 'guidance',
  redirect: 'item',
  'related-item': 'item',
  'access-token': 'access',
  'search-document': 'search',
  'search-synonym': 'search',
  'search-stop-word': 'search',
  'search-word-load': 'search',
  'search-rebuild': 'search',
};
for (const file of globSync('api/src/*/**/*.ts', { cwd: root })) {
  const module = file.split('/')[2] ?? '';
  for (const [, table = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\bschema\.(\w+)\b/g)) {
    const concept = conceptOfTable.get(table);
    if (concept && (moduleOf[concept] ?? concept) !== module)
      mistakes.push(`${file}: the table ${table} belongs to the module ${moduleOf[concept] ?? concept}; use its rules.`);
  }
}

for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exitCode = 1;
