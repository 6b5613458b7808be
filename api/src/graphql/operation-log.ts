import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from './context.ts';

/** One log line per operation: its name, how long it took and the codes of its errors. No variables: they may hold personal data. */
export const logOperations = (log: Logger): Plugin<Context> => ({
  onExecute({ args }) {
    const began = performance.now();
    return {
      onExecuteDone({ result }) {
        const errors = 'errors' in result && Array.isArray(result.errors) ? result.errors : [];
        log.info(
          {
            requestId: args.contextValue.requestId,
            operation: args.operationName ?? null,
            role: args.contextValue.viewer.role,
            ms: Math.round(performance.now() - began),
            ...(errors.length > 0 && { errors: errors.map((error) => error.extensions?.code ?? 'GRAPHQL_ERROR') }),
          },
          'operation',
        );
      },
    };
  },
});
