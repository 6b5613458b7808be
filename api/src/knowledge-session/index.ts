import './participation.ts';
import './queries.ts';
