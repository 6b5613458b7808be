import './queries.ts';
import './review/fields.ts';
import './review/queries.ts';
