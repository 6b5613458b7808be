import { builder } from '@kennishub/api/graphql/builder.ts';
builder.mutationField('ping', (t) => t.boolean({ description: 'x', resolve: () => true }));
