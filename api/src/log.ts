import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Headers and fields that could identify somebody never reach the log, wherever they turn up. */
const secrets = ['authorization', 'cookie', 'email', 'name', 'question', 'background', 'token', 'secret'].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** The log of an api process: JSON lines, or readable ones on a terminal. */
export const createLog = (config: Pick<Config, 'logLevel' | 'prettyLogs'>): Logger =>
  pino({
    level: config.logLevel,
    redact: { paths: secrets, censor: '[removed]' },
    serializers: { error: pino.stdSerializers.err },
    ...(config.prettyLogs && { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } } }),
  });
