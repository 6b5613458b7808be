import { EnvelopArmor } from '@escape.tech/graphql-armor';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import { viewerFromHeader } from '../access/index.ts';
import { answerAsOf } from '../as-of/as-of.ts';
import { answerPreview } from '../curation/index.ts';
import type { RequestFacts } from '../http/visitor.ts';
import type { Hub } from '../hub.ts';
import { graphqlSchema } from '../schema.ts';
import type { Context } from './context.ts';
import { answerWithEvents, placeOf } from './event-stream.ts';
import { examples } from './examples.ts';
import { guardDocument, guardText } from './guard.ts';
import { LIMITS } from './limits.ts';
import { maskError } from './mask.ts';
import { logOperations } from './operation-log.ts';

const armor = new EnvelopArmor({
  blockFieldSuggestion: { enabled: false },
  costLimit: { enabled: false },
  maxAliases: { n: LIMITS.aliases, allowList: [] },
  maxDepth: { n: LIMITS.depth },
  maxDirectives: { n: LIMITS.directives },
  maxTokens: { enabled: false },
});

/** GraphQL over HTTP: bounds, errors, logs and the explorer around the schema. */
export const createGraphql = (hub: Hub) =>
  createYoga<RequestFacts, Context>({
    schema: graphqlSchema,
    // Node's own Request and Response: the body of any other can't be streamed by http/answer.ts.
    fetchAPI: {
      fetch,
      Request,
      Response,
      Headers,
      FormData,
      File,
      Blob,
      ReadableStream,
      WritableStream,
      TransformStream,
      TextEncoder,
      TextDecoder,
      URL,
      URLSearchParams,
    },
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    // The front of the api has bounded the body.
    maxRequestBodySize: false,
    healthCheckEndpoint: '/health',
    cors: { origin: '*', methods: ['GET', 'POST', 'OPTIONS'], credentials: false },
    graphiql: { title: 'Kennishub API', defaultTabs: examples },
    renderGraphiQL,
    maskedErrors: { maskError: (error) => maskError(error, hub.log) },
    plugins: [
      guardText(),
      guardDocument(),
      ...armor.protect().plugins,
      logOperations(hub.log),
      answerWithEvents(hub.log),
      answerAsOf(),
      answerPreview(),
    ],
    // Made after parsing and validation: a document that is refused costs no statement.
    context: async ({ request, requestId, origin }) => ({
      db: hub.db,
      search: hub.search,
      filling: hub.filling,
      mail: hub.mail,
      oidc: hub.oidc,
      lexicon: hub.lexicon,
      viewer: await viewerFromHeader(hub.db, request.headers.get('authorization'), hub.now()),
      askedAgain: async () => {
        const now = hub.now();
        return { now, viewer: await viewerFromHeader(hub.db, request.headers.get('authorization'), now, { noteUse: false }) };
      },
      place: placeOf(request),
      lastEventId: request.headers.get('last-event-id'),
      feed: hub.feed,
      webhookSettings: hub.webhookSettings,
      now: hub.now(),
      requestId,
      origin,
      siteUrl: hub.siteUrl,
      log: hub.log,
    }),
  });
