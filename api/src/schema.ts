import './graphql/scalars.ts';
import './graphql/mutation.ts';
import './area/index.ts';
import './vocabulary/index.ts';
import './organisation/index.ts';
import './publication/index.ts';
import './inspiration-region/index.ts';
import './pilot/index.ts';
import './agenda/index.ts';
import './knowledge-session/index.ts';
import './expert/index.ts';
import './expert-request/index.ts';
import './person/index.ts';
import './search/index.ts';
import './search-gap/index.ts';
import { builder } from './graphql/builder.ts';

/** The whole GraphQL schema. `pnpm schema` prints it to `schema.graphql`. */
export const graphqlSchema = builder.toSchema();
