import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchableItem } from '@kennishub/api/search/search-document.ts';
import { parse } from 'yaml';

/** A content file as the search tests read it: no checks, only the fields that are searched. */
type Entry = Record<string, unknown> & { slug: string; file: string; markdown: string };
type Area = { code: string; name: string };

const root = fileURLToPath(new URL('../../db/seed/content/', import.meta.url));

/** All real content as searchable items, without a database: so that the score of the search depends on nothing else. */
export function contentItems(): SearchableItem[] {
  const terms = new Map(readdirSync(join(root, 'vocabulary')).map((file) => [basename(file, '.yaml'), entriesOf(join('vocabulary', file))]));
  const organisations = new Map(folder('organisations').map((entry) => [entry.slug, text(entry.name)]));
  const areas = readAreas();
  const context: Context = {
    label: (vocabulary, slug) => {
      const term = terms.get(vocabulary)?.find((entry) => entry.slug === slug);
      return term ? [text(term.label), text(term.abbreviation)].filter(Boolean).join(' ') : '';
    },
    organisation: (slug) => organisations.get(slug) ?? '',
    regions: new Map(folder('inspiration-regions').map((entry) => [entry.slug, entry])),
    areas,
  };
  const kinds = { pilots: 'pilot', publications: 'publication', 'knowledge-sessions': 'knowledge-session', agendas: 'agenda', 'inspiration-regions': 'inspiration-region', organisations: 'organisation' };
  const items = Object.entries(kinds).flatMap(([name, type]) => folder(name).map((entry) => itemOf(type, entry, context)));
  const words = [...terms].flatMap(([vocabulary, entries]) => entries.map((entry) => itemOf(vocabulary, { ...entry, title: entry.label, summary: entry.description }, context)));
  return [...items, ...words];
}

type Context = {
  label: (vocabulary: string, slug: string) => string;
  organisation: (slug: string) => string;
  regions: ReadonlyMap<string, Entry>;
  areas: Areas;
};

const termLists = { themes: 'theme', advices: 'advice', schoolTypes: 'school-type', partnerTypes: 'partner-type' } as const;

function itemOf(type: string, entry: Entry, context: Context): SearchableItem {
  const region = context.regions.get(text(entry.region));
  const municipalities = strings(entry.municipalities ?? (entry.municipality === undefined ? undefined : [entry.municipality]));
  const places = municipalities.map((name) => context.areas.municipality(name));
  const chosen = Object.entries(termLists).flatMap(([field, vocabulary]) => strings(entry[field]).map((slug) => ({ vocabulary, slug })));
  const organisations = [...list(entry.organisations).map((one) => text(record(one).organisation)), ...strings(entry.organisers)].map(context.organisation);
  const labels = [...chosen.map(({ vocabulary, slug }) => context.label(vocabulary, slug)), ...organisations, ...strings(entry.synonyms), text(entry.abbreviation)];
  const steps = list(entry.effects).map((effect) => Number(record(effect).step));
  return {
    type,
    id: idOf(`${type}/${entry.slug}`),
    slug: entry.slug,
    title: text(entry.title ?? entry.name),
    summary: text(entry.summary ?? entry.description),
    body: bodyOf(entry),
    areas: [...places.flatMap((place) => place.names), text(region?.title), ...strings(entry.youthRegions).map(context.areas.youthRegion)].filter(Boolean),
    widerAreas: [...new Set(places.flatMap((place) => place.wider))],
    labels: labels.filter(Boolean),
    areaCodes: [...new Set(places.flatMap((place) => place.codes))],
    terms: [...chosen.map(({ vocabulary, slug }) => `${vocabulary}:${slug}`), ...(entry.phase === undefined ? [] : [`phase:${text(entry.phase)}`])],
    startYear: entry.startYear === undefined ? null : Number(entry.startYear),
    endYear: entry.endYear === undefined ? null : Number(entry.endYear),
    evidenceStep: Math.max(0, ...steps),
    publishedAt: new Date(Date.UTC(2026, 0, 1)),
    version: 1,
  };
}

/** Everything readable besides title and summary: the text, the evidence, goals and actions, roles and facts. */
function bodyOf(entry: Entry): string[] {
  const readable = ['body', 'note', 'lessons', 'ambition', 'audience', 'phaseNote', 'periodNote', 'effects', 'goals', 'participants', 'structure', 'localAccess', 'facts', 'publisher', 'place', 'headline', 'bio'];
  return [entry.markdown, ...readable.flatMap((field) => leaves(entry[field]))].filter((part) => part !== '');
}

const hidden = new Set(['slug', 'source', 'sources', 'kind', 'step', 'theme', 'advice', 'partnerType', 'status', 'year', 'due']);

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (hidden.has(key) ? [] : leaves(inner)));
}

const folder = (name: string): Entry[] => readdirSync(join(root, name)).filter((file) => /\.(?:md|yaml)$/.test(file)).flatMap((file) => entriesOf(join(name, file)));

function entriesOf(file: string): Entry[] {
  const content = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.yaml')) return list(parse(content)).map((value) => ({ ...record(value), slug: text(record(value).slug), file, markdown: '' }));
  const [, front = '', ...rest] = content.split(/^---$/m);
  return [{ ...record(parse(front)), slug: basename(file, '.md'), file, markdown: rest.join('---') }];
}

type Areas = { municipality: (name: string) => { names: string[]; wider: string[]; codes: string[] }; youthRegion: (slug: string) => string };

function readAreas(): Areas {
  const municipalities = csv('municipalities');
  const provinces = new Map(csv('provinces').map((row): [string, Area] => [row.code ?? '', { code: row.code ?? '', name: row.name ?? '' }]));
  const youthRegions = csv('youth-regions');
  const members = csv('youth-region-memberships');
  const mergers = csv('mergers');
  return {
    youthRegion: (slug) => youthRegions.find((row) => row.slug === slug)?.name ?? '',
    municipality: (name) => {
      const found = municipalities.find((row) => row.name === name);
      if (!found) return { names: [name], wider: [], codes: [] };
      const around = members.filter((row) => row.municipality === found.code).map((row) => youthRegions.find((region) => region.code === row.youthRegion));
      const province = provinces.get(found.province ?? '');
      const related = mergers.filter((row) => row.into === found.code || row.from === found.code);
      const codes = [found.code, ...around.map((region) => region?.code), province?.code].filter((code) => code !== undefined);
      return { names: [name, ...related.map((row) => (row.into === found.code ? row.fromName : row.intoName) ?? '')], wider: [...around.map((region) => region?.name ?? ''), province?.name ?? ''].filter(Boolean), codes };
    },
  };
}

function csv(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(root, 'areas', `${name}.csv`), 'utf8').trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index] ?? '', cell])));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const strings = (value: unknown): string[] => list(value).map(text);
const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** The same id for the same item every time. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
