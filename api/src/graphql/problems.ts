import { builder } from './builder.ts';
import type * as problems from './errors.ts';

export const ProblemInterface = builder.interfaceRef<Pick<problems.Problem, 'message' | 'next'>>('Problem').implement({
  description:
    'Why a mutation did not do what was asked. Nothing was changed. Ask for `... on Problem { message next }` to be ready for problems of the future.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong, in a Dutch sentence. It never repeats what was typed.' }),
    next: t.exposeString('next', { nullable: true, description: 'What to do next, in Dutch; null when there is nothing to do.' }),
  }),
});

export const NotFound = builder.objectRef<problems.NotFound>('NotFound').implement({
  description: 'It is not there, or not for you to see.',
  interfaces: [ProblemInterface],
});

export const NotAllowed = builder.objectRef<problems.NotAllowed>('NotAllowed').implement({
  description: 'It is there, but this can not be done with it, or not by you.',
  interfaces: [ProblemInterface],
});

const FieldProblem = builder.objectRef<problems.FieldProblem>('FieldProblem').implement({
  description: 'What is wrong with one field of the input.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field within `input`: `email`, or `themes.1` for the second theme.' }),
    message: t.exposeString('message', { description: 'What to do about it, in a Dutch sentence. It never repeats what was typed.' }),
  }),
});

export const InvalidInput = builder.objectRef<problems.InvalidInput>('InvalidInput').implement({
  description: 'One or more fields of the input are not right.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    fields: t.expose('fields', { type: [FieldProblem], description: 'The fields, in the order of the form; never empty.' }),
  }),
});

export const Conflict = builder.objectRef<problems.Conflict>('Conflict').implement({
  description: 'Somebody else changed it since the version you saw.',
  interfaces: [ProblemInterface],
  fields: (t) => ({ currentVersion: t.exposeInt('currentVersion', { description: 'The version it has now.' }) }),
});

export const TooManyRequests = builder.objectRef<problems.TooManyRequests>('TooManyRequests').implement({
  description: 'This was done too often in a short time.',
  interfaces: [ProblemInterface],
  fields: (t) => ({ retryAfter: t.exposeInt('retryAfter', { description: 'After how many seconds it is allowed again.' }) }),
});

/** For the `resolveType` of a result union: the name of the problem, or of the result. */
export const typeOfAnswer =
  <Result extends string>(result: (answer: object) => Result) =>
  (answer: object) =>
    'problem' in answer ? (answer as problems.Problem).problem : result(answer);
