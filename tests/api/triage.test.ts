import { readFileSync } from 'node:fs';
import { referralFor } from '@kennishub/api/expert-request/triage/referral.ts';
import { type Route, triage } from '@kennishub/api/expert-request/triage/triage.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const judged = parse(readFileSync(new URL('./triage-questions.yaml', import.meta.url), 'utf8')) as { route: Route; question: string }[];

describe('triage', () => {
  test('sends at least 95 of 100 judged questions where a person would', () => {
    const wrong = judged.filter(({ route, question }) => triage(question).route !== route);
    const share = 1 - wrong.length / judged.length;
    console.log(
      `triage: ${judged.length - wrong.length} of ${judged.length} judged questions right`,
      wrong.map(({ question }) => question),
    );
    expect(judged.length).toBeGreaterThanOrEqual(40);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  test('hardly ever sends a question for the pool away', () => {
    const ours = judged.filter(({ route }) => route === 'expert-pool');
    expect(ours.filter(({ question }) => triage(question).route !== 'expert-pool').length / ours.length).toBeLessThan(0.05);
  });

  test('keeps home-sitters at the pool when the question is about collaboration', () => {
    expect(triage('Hoe maken we in het OOGO afspraken tussen gemeenten en samenwerkingsverband over thuiszitters?').route).toBe(
      'expert-pool',
    );
    expect(triage('Hoe zetten we een structurele aanpak van thuiszitters op?').route).toBe('home-sitter-approach');
  });

  test('does not mind capitals, accents or curly quotes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...judged),
        ({ question }) =>
          triage(question.toUpperCase()).route === triage(question).route &&
          triage(question.normalize('NFD')).route === triage(question).route,
      ),
    );
  });

  test('explains a referral and how to disagree', () => {
    const referral = referralFor(triage('Mijn zoon van 9 zit al drie maanden thuis. Wie kan ons helpen?'));
    expect(referral).toMatchObject({ route: 'case-level', organisation: 'Onderwijszorgconsulenten' });
    expect(referral?.reasons).toContain('U schrijft over een kind in uw familie.');
    expect(referral?.howToDisagree).toMatch(/niet eens/);
    expect(referralFor(triage('Hoe krijgen we gemeenten en scholen aan één tafel?'))).toBeNull();
  });
});
