import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { hostileTexts } from './texts.ts';

const numbers = [-1, 0, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1e100, 1.5, '1', true, null, [], {}];
const moments = [
  '',
  'gisteren',
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '-000001-01-01T00:00:00Z',
  '9999-12-31T23:59:60Z',
  0,
  1e20,
  null,
  [],
];
const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);

/** What a client that is broken or means harm may hand in where this type belongs. Some of it is allowed. */
export function hostileValues(given: GraphQLInputType): unknown[] {
  const type = getNullableType(given);
  if (isListType(type)) {
    const entries = hostileValues(type.ofType);
    const texts = entries.filter((entry) => typeof entry === 'string' && entry.isWellFormed() && !entry.includes('\0'));
    const others = entries.filter((entry) => !texts.includes(entry));
    return [
      null,
      'x',
      5,
      {},
      nested(3),
      nested(60),
      Array.from({ length: 5_000 }, () => 'x'),
      texts.slice(0, 50),
      ...others.map((entry) => [entry]),
    ];
  }
  if (isInputObjectType(type)) {
    const correct = validValue(type) as object;
    const ofFields = Object.values(type.getFields()).flatMap((field) =>
      hostileValues(field.type).map((value) => ({ ...correct, [field.name]: value })),
    );
    return [null, 'x', [], {}, { unknown: 1 }, JSON.parse('{"__proto__":{"admin":true}}'), ...ofFields];
  }
  if (isEnumType(type)) return [null, '', 'nonsense', 5, {}, type.getValues()[0]?.name.toLowerCase()];
  if (type.name === 'Int' || type.name === 'Float') return numbers;
  if (type.name === 'Boolean') return [null, 'true', 1, []];
  if (type.name === 'DateTime' || type.name === 'Date') return moments;
  return [null, 5, 1e100, true, [], {}, ...hostileTexts];
}

/** A value the type takes, for the arguments that are not the ones under attack. */
export function validValue(given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
    return Object.fromEntries(required.map((field) => [field.name, validValue(field.type)]));
  }
  if (type.name === 'Int') return 1;
  if (type.name === 'Boolean') return true;
  if (type.name === 'DateTime') return '2027-01-31T09:30:00Z';
  if (type.name === 'Date') return '2027-01-31';
  return isNonNullType(given) ? 'een gewone tekst' : null;
}
