import { asOf } from '@kennishub/db';
import { DirectiveLocation, GraphQLDirective, GraphQLError, GraphQLNonNull, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { visitor } from '../access/index.ts';
import type { Context } from '../graphql/context.ts';
import { onOperationsWith } from '../graphql/operation-directive.ts';
import { postgresSearch } from '../search/search.ts';

/** `query @asOf(moment: "2026-03-01T12:00:00Z") { … }`, for the schema that knows `DateTime`. */
export const asOfDirective = (schema: GraphQLSchema): GraphQLDirective =>
  new GraphQLDirective({
    name: 'asOf',
    description:
      'Answers the whole query with what the public saw at that moment: content, addresses, areas, lists, counts and search. What is for staff alone is refused, whoever asks. ' +
      'A moment before the hub knew anything gives empty answers; one in the future is refused.',
    locations: [DirectiveLocation.QUERY],
    args: {
      moment: {
        type: new GraphQLNonNull(schema.getType('DateTime') as GraphQLScalarType),
        description: 'The moment. What was published in that very millisecond counts.',
      },
    },
  });

/**
 * Executes an operation with `@asOf` in a transaction that shows the rows of then, with the clock at that moment and as a visitor: the past of
 * what is public, and of nothing else. The search asks the database, for an index knows only today.
 */
export const answerAsOf = (): Plugin<Context> =>
  onOperationsWith<{ moment: Date }>(
    (schema) => schema.getDirective('asOf') as GraphQLDirective,
    ({ moment }, context, execute) => {
      if (moment > context.now)
        throw new GraphQLError('Dit moment ligt in de toekomst. Kies een moment dat geweest is.', { extensions: { code: 'BAD_REQUEST' } });
      return asOf(context.db, moment, (tx) =>
        execute({
          ...context,
          db: tx,
          search: postgresSearch(tx, context.lexicon),
          filling: null,
          now: moment,
          viewer: visitor,
          // Searches in the past teach nothing about what is missing today.
          origin: null,
        }),
      );
    },
  );
