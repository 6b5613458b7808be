import './archived-item.ts';
import './history-queries.ts';
import './mutations.ts';
import './preview.ts';
import './queries.ts';

export { answerPreview, previewDirective } from './preview.ts';
export { tendItems } from './tend-items.ts';
