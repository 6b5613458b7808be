export { countUp, forgetEndedWindows, type Limit } from './rules.ts';
