export { deriveAreaCoverage } from './areas/derive-coverage.ts';
export { ContentError, type Problem } from './content-error.ts';
export { type LoadOptions, type LoadResult, loadContent, shippedContent } from './load-content.ts';
