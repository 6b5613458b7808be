import type { Answers } from './answers.ts';
import type { FormWords } from './form-words.ts';

/** A question of the form, its answer as one reads it, and the field it stands in. */
export interface Told {
  question: string;
  answer: string | null;
  field: string;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** All that was filled in, in the order of the form, in words. */
export function toldOf(answers: Answers, words: FormWords, area: string): Told[] {
  const theme = words.themes.find(({ slug }) => slug === answers.thema)?.label ?? orNull(answers.thema);
  return [
    { question: 'Uw vraag', answer: orNull(answers.vraag), field: 'vraag' },
    { question: 'Wat u al hebt geprobeerd', answer: orNull(answers.achtergrond), field: 'achtergrond' },
    { question: 'Gemeente of regio', answer: area, field: 'gebied' },
    { question: 'Thema', answer: theme, field: 'thema' },
    { question: 'Uw organisatie', answer: orNull(answers.organisatie), field: 'organisatie' },
    { question: 'Uw naam', answer: orNull(answers.naam), field: 'naam' },
    { question: 'Uw e-mailadres', answer: orNull(answers.email), field: 'email' },
    ...(answers.praktijk === ''
      ? []
      : [{ question: 'Over deze praktijk', answer: words.pilot?.title ?? answers.praktijk, field: 'praktijk' }]),
    ...(answers.expert === '' ? [] : [{ question: 'Liefst deze expert', answer: words.expert?.name ?? answers.expert, field: 'expert' }]),
  ];
}
