/**
 * The named problems a mutation may answer with instead of its result. They are values, not exceptions: who calls must look at them. Every
 * one says in a Dutch sentence what is wrong, and in `next` what to do. None of them repeats what was typed.
 * `problem` is the name of the GraphQL type; `problems.ts` declares those.
 */
type Said = {
  /** A Dutch sentence. */ message: string /** What to do next, in Dutch; null when there is nothing to do. */;
  next: string | null;
};

export type NotFound = Said & { problem: 'NotFound' };
export type NotAllowed = Said & { problem: 'NotAllowed' };
export type FieldProblem = { /** Where in the input: `email`, `themes.1`. */ path: string; message: string };
export type InvalidInput = Said & { problem: 'InvalidInput'; fields: FieldProblem[] };
export type Conflict = Said & { problem: 'Conflict'; currentVersion: number };
export type TooManyRequests = Said & { problem: 'TooManyRequests' /** Seconds. */; retryAfter: number };

export type Problem = NotFound | NotAllowed | InvalidInput | Conflict | TooManyRequests;

/** Whether an answer is a problem instead of a result. */
export const isProblem = <Answer extends object>(answer: Answer): answer is Extract<Answer, Problem> => 'problem' in answer;

export const notFound = (message: string, next: string | null): NotFound => ({ problem: 'NotFound', message, next });
export const notAllowed = (message: string, next: string | null): NotAllowed => ({ problem: 'NotAllowed', message, next });

export const invalidInput = (fields: FieldProblem[]): InvalidInput => ({
  problem: 'InvalidInput',
  message: fields.length === 1 ? 'Eén veld klopt nog niet.' : `${fields.length} velden kloppen nog niet.`,
  next: 'Verbeter wat er bij de velden staat en verstuur opnieuw. Er is niets opgeslagen.',
  fields,
});

/** The item was changed by somebody else since the version that the client saw. */
export const conflict = (currentVersion: number): Conflict => ({
  problem: 'Conflict',
  message: 'Iemand anders heeft dit intussen gewijzigd.',
  next: 'Bekijk de nieuwste versie en breng uw wijziging daarin opnieuw aan.',
  currentVersion,
});

export const tooManyRequests = (message: string, retryAfter: number): TooManyRequests => ({
  problem: 'TooManyRequests',
  message,
  next: `Probeer het over ${inWords(retryAfter)} nog eens. Er is niets opgeslagen.`,
  retryAfter,
});

/** How long to wait, in whole minutes or hours. */
export function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
  const hours = Math.ceil(minutes / 60);
  return `${hours} uur`;
}
