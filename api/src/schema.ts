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
import './curation/index.ts';
import './bulk/index.ts';
import './guidance/index.ts';
import './person/index.ts';
import './audit/queries.ts';
import './access/queries.ts';
import './access/mutations.ts';
import './login/index.ts';
import './contact-role/index.ts';
import './search/index.ts';
import './search-gap/index.ts';
import './webhook/index.ts';
import './following/index.ts';
import { GraphQLSchema } from 'graphql';
import { asOfDirective } from './as-of/as-of.ts';
import { previewDirective } from './curation/index.ts';
import { builder } from './graphql/builder.ts';

/** The whole GraphQL schema. `pnpm schema` prints it to `schema.graphql`. */
export const graphqlSchema = withDirectives(builder.toSchema());

/** Directives speak of scalars, so they come when those are there. */
function withDirectives(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...config.directives, asOfDirective(schema), previewDirective] });
}
