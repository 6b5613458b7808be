import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';

/** What a region tells about itself in short lines. */
export const RegionBody = builder.objectRef<schema.RegionBody>('RegionBody').implement({
  description: 'A consultation of a region.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Its name.' }),
    role: t.exposeString('role', { description: 'What it is for.' }),
  }),
});

export const LocalAccess = builder.objectRef<schema.LocalAccess>('LocalAccess').implement({
  description: 'The door to help in one municipality.',
  fields: (t) => ({
    municipality: t.exposeString('municipality', { description: 'The name of the municipality.' }),
    name: t.exposeString('name', { description: 'What the door is called there.' }),
  }),
});

export const RegionFact = builder.objectRef<schema.RegionFact>('RegionFact').implement({
  description: 'A fact about a region.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is about.' }),
    value: t.exposeString('value', { description: 'The figure or the words, as its source writes them.' }),
    year: t.exposeInt('year', { nullable: true, description: 'The year it was so; null when it is no figure or the year is unknown.' }),
  }),
});
