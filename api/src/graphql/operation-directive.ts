import {
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLDirective,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Executes the operation with this context and gives its answer. */
type Execute = (context: Context) => Promise<ExecutionResult>;

/**
 * For a directive on a whole operation, such as `query @asOf(moment: …) { … }`: `run` is handed the arguments of the directive and decides in
 * which context the operation is executed. What it throws is the answer. Operations without the directive are not touched.
 */
export const onOperationsWith = <Values extends object>(
  directiveOf: (schema: ExecutionArgs['schema']) => GraphQLDirective,
  run: (values: Values, context: Context, execute: Execute) => Promise<ExecutionResult>,
): Plugin<Context> => ({
  onExecute({ args, executeFn, setExecuteFn }) {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation?.directives?.length) return;
    const { variableValues } = getVariableValues(args.schema, operation.variableDefinitions ?? [], args.variableValues ?? {});
    // Wrong variables: executing without them tells what is wrong.
    if (!variableValues) return;
    const values = getDirectiveValues(directiveOf(args.schema), operation, variableValues) as Values | undefined;
    if (!values) return;
    setExecuteFn((given: ExecutionArgs) =>
      run(values, args.contextValue, async (context) => executeFn({ ...given, contextValue: context }) as Promise<ExecutionResult>),
    );
  },
});
