import { areaType } from './area.ts';

export const Province = areaType('province', 'One of the twelve provinces (provincie).');
