import './effect.ts';
import './participation.ts';
import './queries.ts';

export { PilotPhase } from './pilot.ts';
