import './filling/index.ts';
import './lexicon/index.ts';
import './queries.ts';
import './related-queries.ts';
