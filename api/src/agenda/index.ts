import './agenda.ts';
import './goal.ts';
import './queries.ts';
