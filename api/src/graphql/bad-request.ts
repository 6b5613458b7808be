import { GraphQLError } from 'graphql';

/** The request asks for what can't be: stands among the `errors` of the answer under the code `BAD_REQUEST`. The sentence is Dutch and says what to do. */
export const badRequest = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
