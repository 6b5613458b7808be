import type { GoalOnPage } from './page.ts';

/** The goals of an agenda under one theme; null: goals that fit none. */
export interface ThemeOfGoals {
  theme: GoalOnPage['theme'];
  goals: GoalOnPage[];
}

/** The goals by theme, themes and goals in the order of the agenda; goals without a theme last. */
export function goalsByTheme(goals: readonly GoalOnPage[]): ThemeOfGoals[] {
  const groups = [...Map.groupBy(goals, ({ theme }) => theme?.slug ?? null).values()];
  return groups
    .map((all) => ({ theme: all[0]?.theme ?? null, goals: all }))
    .toSorted((a, b) => Number(a.theme === null) - Number(b.theme === null));
}

/** What an agenda lacks to be carried out. */
export interface AgendaGaps {
  steps: number;
  withoutOwner: number;
  withoutDate: number;
}

/** Counts the steps, and those without an owner or a date. */
export function gapsOf(goals: readonly GoalOnPage[]): AgendaGaps {
  const steps = goals.flatMap(({ actionPoints }) => actionPoints);
  return {
    steps: steps.length,
    withoutOwner: steps.filter(({ owner }) => owner === null).length,
    withoutDate: steps.filter(({ due }) => due === null).length,
  };
}
