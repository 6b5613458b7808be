import './effect.ts';
import './participation.ts';
import './queries.ts';
