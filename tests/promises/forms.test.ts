import { buildSchema, type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { committedSchema } from '../support/schema.ts';

type Field = { name: string; kind: string; choices?: { value: string }[]; fields?: Field[] };
type Forms = Record<string, { input: string; sections: { fields: Field[] }[] }>;

/** By its address, so that the types of the site stay out of these tests. */
const description = new URL('../../site/src/redactie/form/forms.ts', import.meta.url).href;

/** What a form asks and the api does not take, or the other way round. */
function differences(place: string, fields: readonly Field[], type: GraphQLInputObjectType): string[] {
  const taken = type.getFields();
  const asked = new Set(fields.map(({ name }) => name));
  const within = fields.flatMap((field) => {
    const at = `${place}.${field.name}`;
    const given = taken[field.name];
    if (!given) return [`${at} is asked, and not taken`];
    const inner = getNamedType(given.type);
    if (isInputObjectType(inner)) return field.fields ? differences(at, field.fields, inner) : [`${at} is a group`];
    const words = isEnumType(inner) ? inner.getValues().map(({ name }) => name) : [];
    const choices = (field.choices ?? []).map(({ value }) => value);
    return words.toSorted().join() === choices.toSorted().join() ? [] : [`${at} offers ${choices.join()} instead of ${words.join()}`];
  });
  return [...Object.keys(taken).flatMap((name) => (asked.has(name) ? [] : [`${place}.${name} is not asked`])), ...within];
}

test('the form of every kind of item asks what the api takes, all of it and nothing else', async () => {
  const { forms } = (await import(/* @vite-ignore */ description)) as { forms: Forms };
  const contents = buildSchema(committedSchema()).getType('ContentInput');
  if (!isInputObjectType(contents)) throw new Error('The schema has no ContentInput.');
  const inputs = contents.getFields();
  expect(
    Object.values(forms)
      .map(({ input }) => input)
      .toSorted(),
  ).toEqual(Object.keys(inputs).toSorted());
  const found = Object.values(forms).flatMap(({ input, sections }) => {
    const type = getNamedType(inputs[input]?.type);
    return isInputObjectType(type)
      ? differences(
          input,
          sections.flatMap(({ fields }) => fields),
          type,
        )
      : [`${input} is no input`];
  });
  expect(found).toEqual([]);
});
