import { isIP } from 'node:net';
import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { guardedLookup, mayTell, PrivateAddress } from './addresses.ts';

/** What came of posting to a receiver. */
export type Posted = {
  /** In milliseconds. */
  duration: number;
  /** The status of the answer; null when there was none. */
  status: number | null;
  /** The first kilobyte of the answer, as text without control characters; null when there was none. */
  answer: string | null;
  /** What went wrong, in Dutch; null when it arrived. */
  problem: string | null;
  /** Another try will not help. */
  final: boolean;
  /** Seconds that the receiver asked to be left alone; null when it did not. */
  retryAfter: number | null;
};

export type Receivers = {
  post: (url: string, headers: Record<string, string>, body: string) => Promise<Posted>;
  /** Asks by OPTIONS, and gives the headers of the answer; null when there was none. */
  ask: (url: string, headers: Record<string, string>) => Promise<Record<string, string | string[] | undefined> | null>;
  close: () => Promise<void>;
};

type Options = {
  /** Also addresses of this machine, for development and tests. */
  local: boolean;
  /** How long a receiver may take to answer, in milliseconds. */
  within?: number;
  /** How names are looked up, for tests. */
  lookup?: Parameters<typeof guardedLookup>[1];
};

const WITHIN = 10_000;
const ANSWER_KEPT = 1_024;

/** What posts to receivers: to addresses on the internet alone, however they are written or looked up, and without following anybody elsewhere. */
export function openReceivers({ local, within = WITHIN, lookup }: Options): Receivers {
  const agent = new Agent({
    connect: guardedConnector(buildConnector({ timeout: within, lookup: guardedLookup(local, lookup) }), local),
    headersTimeout: within,
    bodyTimeout: within,
    keepAliveTimeout: 5_000,
    connections: 4,
  });
  return {
    close: () => agent.destroy(),
    ask: async (url, headers) => {
      try {
        const answer = await request(url, { method: 'OPTIONS', dispatcher: agent, headers, signal: AbortSignal.timeout(within) });
        await firstOf(answer.body);
        return answer.headers;
      } catch {
        return null;
      }
    },
    post: async (url, headers, body) => {
      const began = performance.now();
      const took = () => Math.round(performance.now() - began);
      try {
        const answer = await request(url, { method: 'POST', dispatcher: agent, headers, body, signal: AbortSignal.timeout(within) });
        const status = answer.statusCode;
        const text = await firstOf(answer.body);
        const retryAfter = retryAfterOf(answer.headers['retry-after']);
        return { duration: took(), status, answer: text, problem: problemOf(status), final: status === 410, retryAfter };
      } catch (error) {
        const final = (error as { code?: string }).code === 'PRIVATE_ADDRESS';
        return { duration: took(), status: null, answer: null, problem: problemOfError(error, within), final, retryAfter: null };
      }
    },
  };
}

/** A number in place of a name is never looked up. */
export const guardedConnector =
  (connect: buildConnector.connector, local: boolean): buildConnector.connector =>
  (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !mayTell(host, local)) callback(new PrivateAddress(host), null);
    else connect(options, callback);
  };

/** Reads as much of an answer as is kept; the rest is not waited for. */
async function firstOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= ANSWER_KEPT) break;
    }
  } catch {
    // The status has come: an answer that breaks off, or never ends, does not change it.
  }
  body.destroy();
  const text = Buffer.concat(chunks).subarray(0, ANSWER_KEPT).toString('utf8');
  return text.replace(/[^\P{C}\n\t]/gu, '').toWellFormed();
}

function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'De ontvanger zegt dat dit adres niet meer bestaat (410).';
  if (status >= 300 && status < 400) return `De ontvanger verwijst door (${status}). Doorverwijzingen volgen wij niet.`;
  if (status === 429) return 'De ontvanger krijgt te veel berichten (429).';
  if (status >= 500) return `De ontvanger heeft een storing (${status}).`;
  return `De ontvanger weigert het bericht (${status}).`;
}

function problemOfError(error: unknown, within: number): string {
  const { name, code } = error as { name?: string; code?: string };
  if (code === 'PRIVATE_ADDRESS') return 'Dit adres ligt niet op het openbare internet. Daar sturen wij niets heen.';
  if (name === 'TimeoutError' || code?.includes('TIMEOUT')) return `De ontvanger gaf niet binnen ${within / 1000} seconden antwoord.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'De naam van de ontvanger is niet te vinden (DNS).';
  if (code?.includes('CERT') || code?.includes('SSL') || code?.includes('TLS'))
    return `Het certificaat van de ontvanger deugt niet (${code}).`;
  return `De ontvanger is niet bereikbaar (${code ?? name ?? 'onbekend'}).`;
}

/** Only seconds; a date is rare, and one's own pauses do as well. */
const retryAfterOf = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : null;
