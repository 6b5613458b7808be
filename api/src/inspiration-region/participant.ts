import { builder } from '../graphql/builder.ts';
import { PartnerType } from '../vocabulary/index.ts';
import { InspirationRegion } from './inspiration-region.ts';

const RegionParticipant = builder.drizzleObject('regionParticipants', {
  name: 'RegionParticipant',
  description: "Somebody at a region's table: an organisation, or several of a kind. Never a person.",
  select: { columns: { id: true, name: true } },
  fields: (t) => ({
    name: t.string({
      description: 'How it is called in the region.',
      resolve: ({ name }) => {
        if (name === null) throw new Error('A missing voice is shown as a participant.');
        return name;
      },
    }),
    role: t.exposeString('role', { nullable: true, description: 'What it does there; null when unknown.' }),
    partnerType: t.relation('partnerType', { type: PartnerType, description: 'The kind of organisation.' }),
  }),
});

// Both fields read the same rows, so that asking for both is still one statement.
builder.drizzleObjectFields(InspirationRegion, (t) => ({
  participants: t.field({
    type: [RegionParticipant],
    description: 'Who sits at the table, in the order of its sources.',
    select: (_args, _context, nestedSelection) => ({
      with: { participants: nestedSelection({ columns: { id: true, name: true }, orderBy: { position: 'asc' } }) },
    }),
    resolve: ({ participants }) => participants.filter(({ name }) => name !== null),
  }),
  missingVoices: t.field({
    type: [PartnerType],
    description: 'The kinds of organisation that the region misses at the table.',
    select: (_args, _context, nestedSelection) => ({
      with: {
        participants: {
          columns: { id: true, name: true },
          orderBy: { position: 'asc' },
          with: { partnerType: nestedSelection({ columns: { id: true, vocabulary: true } }) },
        },
      },
    }),
    resolve: ({ participants }) => participants.filter(({ name }) => name === null).map(({ partnerType }) => partnerType),
  }),
}));
