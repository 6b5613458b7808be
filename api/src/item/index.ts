export { ItemReference, type ItemReferenceRow, ItemType } from './item-reference.ts';
export { currentSlug } from './rules.ts';
