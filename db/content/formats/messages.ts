import type { z } from 'zod';
import { suggestWord } from '../words/nearest.ts';

const expectations: Readonly<Record<string, string>> = {
  string: 'must be text',
  int: 'must be a whole number',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list, such as [one, another]',
  object: 'must be a group of keys, each with a value',
};

/** What to tell the writer of a content file about a value that does not fit its format. */
export function explain(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'invalid_value': {
      const words = issue.values.map(String);
      if (issue.input === undefined) return `is missing; it is one of: ${words.join(', ')}.`;
      return `unknown word ${JSON.stringify(issue.input)}.${suggestWord(String(issue.input), words)} It is one of: ${words.join(', ')}.`;
    }
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_union':
      return 'does not have the shape that belongs here.';
    default:
      return issue.message ?? 'is not valid.';
  }
}

function ofType(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  if (issue.input === undefined) return 'is missing.';
  if (issue.input === null) return 'is empty: fill it in, or leave it out.';
  const expectation = `${expectations[issue.expected] ?? `must be: ${issue.expected}`}`;
  const quoted = issue.expected === 'string' && ['number', 'boolean', 'bigint'].includes(typeof issue.input);
  return quoted ? `${expectation}: write it between quotes, "${String(issue.input)}".` : `${expectation}.`;
}

function tooSmall({ origin, minimum, input }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string')
    return String(input).trim() === ''
      ? 'is empty: fill it in, or leave it out.'
      : `is too short: at least ${minimum} characters are needed.`;
  if (origin === 'array') return minimum === 1 ? 'needs at least one entry.' : `needs at least ${minimum} entries.`;
  return `is too small: it is at least ${minimum}.`;
}

function tooBig({ origin, maximum, input }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `is too long: ${[...String(input)].length} characters, where at most ${maximum} fit.`;
  if (origin === 'array') return `has too many entries: at most ${maximum} fit.`;
  return `is too large: it is at most ${maximum}.`;
}
