import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Headers and fields that could identify somebody never reach the log, wherever they turn up. */
const secrets = ['authorization', 'cookie', 'email', 'name', 'question', 'background', 'token', 'secret'].flatMap((key) => [
  key,
  `*.${key}`,
  `*.*.${key}`,
]);

type Told = { type: string; message: string; code?: unknown; stack?: string | undefined; cause?: Told };

/**
 * What may be told of an error: not the fields that drivers add, since the parameters of a failed statement and the row that broke a
 * constraint stand in those.
 */
function withoutData(error: unknown): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an error object.' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(code !== undefined && { code }),
    ...(error.cause !== undefined && { cause: withoutData(error.cause) }),
  };
}

/** The log of an api process: JSON lines, or readable ones on a terminal. `to` is where it goes, for tests. */
export function createLog(config: Pick<Config, 'logLevel' | 'prettyLogs'>, to?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    redact: { paths: secrets, censor: '[removed]' },
    serializers: { error: withoutData },
    ...(config.prettyLogs && { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } } }),
  };
  return to ? pino(options, to) : pino(options);
}
