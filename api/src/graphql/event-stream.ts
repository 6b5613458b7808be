import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { maskError } from './mask.ts';

/** Where a stream is: the id of the event that is being answered; null as long as there was none. */
export type StreamPlace = { id: string | null };

/** Milliseconds between lines that say nothing, so that nobody in between takes the stream for dead. */
const HEARTBEAT = 15_000;
/** Milliseconds that a client is asked to wait before it connects again. */
const RETRY = 3_000;

const places = new WeakMap<Request, StreamPlace>();

/** The place of the stream that may come of a request. */
export function placeOf(request: Request): StreamPlace {
  const place = places.get(request) ?? { id: null };
  places.set(request, place);
  return place;
}

/**
 * Answers subscriptions as server-sent events, each with its id, so that a browser that lost the connection tells where it was. An error in between
 * is the last event.
 */
export const answerWithEvents = (log: Logger): Plugin<Context> => ({
  onResultProcess(process) {
    const { request, result, resultProcessor } = process;
    if (!resultProcessor || !isStream(result)) return;
    process.setResultProcessor(
      (results) => eventStream(results as AsyncIterable<ExecutionResult>, placeOf(request), log),
      'text/event-stream',
    );
  },
});

const isStream = (result: unknown): result is AsyncIterable<ExecutionResult> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

function eventStream(results: AsyncIterable<ExecutionResult>, place: StreamPlace, log: Logger): Response {
  const iterator = results[Symbol.asyncIterator]();
  let heartbeat: NodeJS.Timeout;
  const body = new ReadableStream<string>({
    start(controller) {
      controller.enqueue(`retry: ${RETRY}\n\n`);
      heartbeat = setInterval(() => controller.enqueue(':\n\n'), HEARTBEAT);
    },
    async pull(controller) {
      const step = await iterator
        .next()
        .catch((error: unknown) => ({ done: true as const, value: { errors: [asGraphQL(maskError(error, log))] } }));
      if (step.value) controller.enqueue(written(step.value as ExecutionResult, place.id));
      if (!step.done) return;
      clearInterval(heartbeat);
      controller.enqueue('event: complete\ndata:\n\n');
      controller.close();
    },
    async cancel() {
      clearInterval(heartbeat);
      await iterator.return?.();
    },
  });
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
  return new Response(body.pipeThrough(new TextEncoderStream()), { headers });
}

const asGraphQL = (error: Error): GraphQLError => (error instanceof GraphQLError ? error : new GraphQLError(error.message));

/** What concerns HTTP is not for the client. */
function written({ errors, ...rest }: ExecutionResult, id: string | null): string {
  const shown = errors?.map((error) => {
    const { http: _http, ...extensions } = error.extensions;
    return { ...error.toJSON(), extensions };
  });
  return `${id === null ? '' : `id: ${id}\n`}event: next\ndata: ${JSON.stringify({ ...rest, ...(shown && { errors: shown }) })}\n\n`;
}
