import './queries.ts';

export { Organisation, OrganisationRole } from './organisation.ts';
