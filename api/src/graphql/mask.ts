import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/**
 * Lets errors that are meant for the client through and hides all others behind a Dutch sentence with a number; the log has the rest under
 * that number.
 */
export function maskError(error: unknown, log: Logger): Error {
  if (error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError)) return error;
  // Parameters in an address are parsed late, and a mistake in them comes out bare.
  if (error instanceof SyntaxError) {
    return new GraphQLError('De parameters van dit verzoek zijn geen geldige JSON.', {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  }
  const original = error instanceof GraphQLError ? error.originalError : error;
  const incident = crypto.randomUUID();
  log.error({ incident, path: error instanceof GraphQLError ? error.path : undefined, error: original }, 'A resolver failed.');
  return new GraphQLError(`Er ging iets mis aan onze kant. Noem bij een melding dit nummer: ${incident}.`, {
    ...(error instanceof GraphQLError && { nodes: error.nodes, path: error.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
  });
}
