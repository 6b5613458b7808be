import './queries.ts';
import './related-queries.ts';
