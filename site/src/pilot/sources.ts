import { type Source, sourcesFrom } from '../publication/sources.ts';
import type { PilotOnPage } from './page.ts';

/** The sources of a practice, and then those of its evidence: each publication once. */
export function sourcesOf({ citations, effects }: Pick<PilotOnPage, 'citations' | 'effects'>): Source[] {
  const shown = effects.flatMap(({ evidence }) => evidence.map(({ publication }) => ({ chapter: null, publication })));
  return sourcesFrom([...citations, ...shown]);
}
