import './mutations.ts';
import './queries.ts';

export { closeGapsThatMatch } from './close-matching.ts';
export { forgetOldGaps } from './forget.ts';
export { gapsCounted, noteGap } from './note.ts';
export { tendGaps } from './tend.ts';
