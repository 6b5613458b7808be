import './queries.ts';

export { byName } from './by-name.ts';
export { Organisation, OrganisationRole } from './organisation.ts';
