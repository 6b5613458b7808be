import { builder } from './builder.ts';

builder.mutationType({
  description: 'Everything that can be changed. Each mutation takes one `input` and answers a union: the result, or a named problem.',
});
