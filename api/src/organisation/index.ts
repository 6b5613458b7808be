import './queries.ts';

export { byRole } from './by-role.ts';
export { Organisation, OrganisationRole } from './organisation.ts';
