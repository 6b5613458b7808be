import './cited-by.ts';
import './participation.ts';
import './queries.ts';
