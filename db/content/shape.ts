import type { z } from 'zod';
import { type ItemType, itemTypes } from '../schema/item.ts';
import { vocabularies } from '../schema/vocabulary.ts';
import { formatOf } from './format-of.ts';
import type { KnownWords } from './words/known-words.ts';
import { wordList } from './words/word-list.ts';

/** What a field of a content holds: a plain value, one of some words, or a group of fields. */
export type Holds = 'text' | 'int' | 'float' | 'boolean' | { words: readonly string[] } | { group: Shape };

/** A field of a content format, as others than the format itself need to know it. */
export type ShapeField = { name: string; description: string; list: boolean; holds: Holds };
export type Shape = readonly ShapeField[];

/** Formats are looked into here, not used: which words are valid does not matter. */
function noWords(): KnownWords {
  const none = wordList('', [], 'en');
  return {
    terms: Object.fromEntries(vocabularies.map((vocabulary) => [vocabulary, none])) as KnownWords['terms'],
    organisations: none,
    publications: none,
    inspirationRegions: none,
    relatable: none,
    municipalities: none,
    youthRegions: none,
    partnerships: none,
  };
}

/** The part of zod's definitions that is looked at. */
type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  entries?: Record<string, string>;
  checks?: readonly { _zod?: { def?: { check?: string; format?: string } } }[];
  format?: string;
};

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** Without what only says that it may be left out, or how it is read. */
function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: first, out } = definitionOf(schema);
  if ((type === 'optional' || type === 'default') && innerType) return bare(innerType);
  if (type === 'pipe' && first && out) return bare(definitionOf(first).type === 'transform' ? out : first);
  return schema;
}

function holdsOf(schema: z.ZodType, name: string): Holds {
  const { type, shape, entries, format, checks } = definitionOf(schema);
  if (type === 'string') return 'text';
  if (type === 'boolean') return 'boolean';
  if (type === 'number') return format === 'safeint' || checks?.some((check) => check._zod?.def?.format === 'safeint') ? 'int' : 'float';
  if (type === 'enum' && entries) return { words: Object.values(entries) };
  if (type === 'object' && shape) return { group: shapeOfGroup(shape) };
  throw new Error(`The field ${name} is a ${type}: say in db/content/shape.ts what that holds.`);
}

function fieldOf(name: string, schema: z.ZodType): ShapeField {
  const inner = bare(schema);
  const { type, element } = definitionOf(inner);
  const description = schema.description ?? inner.description;
  if (description === undefined) throw new Error(`The field ${name} of a content format has no description.`);
  const list = type === 'array' && element !== undefined;
  return { name, description, list, holds: holdsOf(list ? bare(element) : inner, name) };
}

const shapeOfGroup = (shape: Record<string, z.ZodType>): Shape => Object.entries(shape).map(([name, schema]) => fieldOf(name, schema));

const vocabularyField: ShapeField = {
  name: 'vocabulary',
  description: 'The list of words it stands in. Stays as it is once the word is made.',
  list: false,
  holds: { words: vocabularies },
};

function shapeOfItem(type: ItemType): Shape {
  const shape = definitionOf(bare(formatOf(type, noWords(), new Date(0)))).shape;
  if (!shape) throw new Error(`The format of a ${type} is no group.`);
  const fields = shapeOfGroup(shape);
  return type === 'term' ? [vocabularyField, ...fields] : fields;
}

/** The fields of every kind of item, read off its format, in the order of the format. */
export const shapes = Object.fromEntries(itemTypes.map((type) => [type, shapeOfItem(type)])) as Record<ItemType, Shape>;
