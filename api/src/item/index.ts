export { currentSlug } from './rules.ts';
