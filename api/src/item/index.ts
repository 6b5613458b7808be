export { inOtherWords } from './in-other-words.ts';
export { ItemReference, type ItemReferenceRow, ItemType, referenceTo } from './item-reference.ts';
export { currentSlug, isRegionItem, itemIdsOf, itemsWith } from './rules.ts';
