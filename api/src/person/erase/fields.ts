import { forbidden } from '../../access/index.ts';
import { builder } from '../../graphql/builder.ts';
import { NotAllowed, NotFound, typeOfAnswer } from '../../graphql/problems.ts';
import { PersonChanged } from '../mutations.ts';
import { mayManagePeople } from '../policy.ts';
import { erasePerson } from './erase.ts';

const ErasePersonInput = builder.inputType('ErasePersonInput', {
  description: 'Whose name and address are erased.',
  fields: (t) => ({ person: t.id({ required: true, description: 'The `personId` of the person.' }) }),
});

const ErasePersonAnswer = builder.unionType('ErasePersonAnswer', {
  description: 'What comes of erasing who somebody was.',
  types: [PersonChanged, NotFound, NotAllowed],
  resolveType: typeOfAnswer(() => 'PersonChanged'),
});

builder.mutationFields((t) => ({
  erasePerson: t.field({
    type: ErasePersonAnswer,
    nullable: true,
    description:
      'Erases name and address of somebody who left or never came, at once instead of after the term. The history then says "een oud-medewerker", or "een genodigde die niet kwam", and the last role. It can not be undone. Only for administrators; others get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: ErasePersonInput, required: true, description: 'Whose.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayManagePeople(context.viewer)) throw forbidden();
      return erasePerson(context, String(input.person));
    },
  }),
}));
