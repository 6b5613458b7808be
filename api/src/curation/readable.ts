import type { ShapeField, Standing } from '@kennishub/db/content';
import { dutchWord } from './dutch-words.ts';

/** Which vocabulary the words of a field come from. */
const vocabularies: Readonly<Record<string, string>> = {
  themes: 'theme',
  theme: 'theme',
  advices: 'advice',
  advice: 'advice',
  schoolTypes: 'school-type',
  factors: 'factor',
  fundingVariants: 'funding-variant',
  partnerTypes: 'partner-type',
  partnerType: 'partner-type',
  missing: 'partner-type',
  type: 'partner-type',
  collaborationModel: 'collaboration-model',
  competences: 'expert-competence',
};
/** Which kinds of item a field names by their slug. */
const references: Readonly<Record<string, readonly string[]>> = {
  region: ['inspiration-region'],
  organisations: ['organisation'],
  organisation: ['organisation'],
  organisers: ['organisation'],
  publication: ['publication'],
  source: ['publication'],
  'related.slug': ['pilot', 'publication', 'knowledge-session'],
};

/** Tells the value of a field as people read it. */
export type Reader = (field: ShapeField, value: unknown) => string;

/** Reads relations by the titles they have now; what is gone is told by its slug. */
export function readerOf({ present, facts }: Standing): Reader {
  const titles = new Map(present.items.map(({ type, key, name }) => [`${type}/${key}`, name]));
  const youthRegions = new Map(facts.youthRegions.map(({ slug, name }) => [slug, name]));
  const partnerships = new Map(facts.partnerships.map(({ code, name }) => [code, name]));

  const textOf = (place: string, text: string): string => {
    const name = place.slice(place.lastIndexOf('.') + 1);
    const vocabulary = vocabularies[name];
    if (vocabulary !== undefined) return titles.get(`term/${vocabulary}:${text}`) ?? text;
    if (name === 'youthRegions' || name === 'youthRegion') return youthRegions.get(text) ?? text;
    if (name === 'partnerships') return partnerships.get(text) ?? text;
    const types = references[place] ?? references[name] ?? [];
    return types.map((type) => titles.get(`${type}/${text}`)).find((title) => title !== undefined) ?? text;
  };
  const read = (place: string, { holds }: Pick<ShapeField, 'holds'>, value: unknown): string => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'boolean') return value ? 'ja' : 'nee';
    if (typeof holds === 'object' && 'words' in holds) return dutchWord(String(value));
    if (typeof holds === 'object' && typeof value === 'object') return group(place, holds.group, value as Record<string, unknown>);
    return holds === 'text' ? textOf(place, String(value)) : String(value);
  };
  const group = (place: string, shape: readonly ShapeField[], value: Record<string, unknown>): string =>
    shape
      .map((field) => {
        const inner = value[field.name];
        return Array.isArray(inner)
          ? inner.map((entry) => read(`${place}.${field.name}`, field, entry)).join('; ')
          : read(`${place}.${field.name}`, field, inner);
      })
      .filter((text) => text !== '')
      .join(' · ');
  return (field, value) => read(field.name, field, value);
}
