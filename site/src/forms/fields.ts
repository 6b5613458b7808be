/** What every question of a form has. */
export interface QuestionProps {
  /** Name in the form; ids are made from it. */
  name: string;
  /** The question, as a sentence or a noun. */
  label: string;
  /** Help above the control. */
  hint?: string | undefined;
  /** What is wrong and what to do, as one sentence; shown above the control. */
  error?: string | undefined;
  /** False adds "(niet verplicht)" to the label. No asterisks. */
  required?: boolean | undefined;
}

/** One choice of a question with choices. */
export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/**
 * The ids around a control, and what to put in its `aria-describedby`: hint first, then error;
 * undefined when there is neither.
 */
export function describe(question: Pick<QuestionProps, 'name' | 'hint' | 'error'>): {
  hintId: string;
  errorId: string;
  describedBy: string | undefined;
} {
  const hintId = `${question.name}-hint`;
  const errorId = `${question.name}-error`;
  const ids = [question.hint === undefined ? [] : hintId, question.error === undefined ? [] : errorId].flat();
  return { hintId, errorId, describedBy: ids.length === 0 ? undefined : ids.join(' ') };
}
