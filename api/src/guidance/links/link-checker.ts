import { Agent, buildConnector, request } from 'undici';
import { guardedLookup } from '../../webhook/addresses.ts';
import { guardedConnector } from '../../webhook/receiver.ts';
import { type LinkOutcome, outcomeOf, outcomeOfError } from './outcome.ts';

export type LinkChecker = {
  /** Asks for an address: its head, else its beginning; redirects are followed, five at most. Never throws. */
  check: (url: string) => Promise<LinkOutcome>;
  close: () => Promise<void>;
};

type Options = {
  /** Where people read who asks. */
  siteUrl: string;
  /** Also addresses of this machine: for tests. */
  local?: boolean;
  /** How long one address may take, in milliseconds. */
  within?: number;
  /** How names are looked up, for tests. */
  lookup?: Parameters<typeof guardedLookup>[1];
};

const WITHIN = 15_000;
const REDIRECTS = 5;

/** What asks for addresses on the internet alone, however they are written, looked up or redirected to: the guard sits in the connection itself. */
export function openLinkChecker({ siteUrl, local = false, within = WITHIN, lookup }: Options): LinkChecker {
  const agent = new Agent({
    connect: guardedConnector(buildConnector({ timeout: within, lookup: guardedLookup(local, lookup) }), local),
    headersTimeout: within,
    bodyTimeout: within,
    connections: 1,
    maxHeaderSize: 64_000,
  });
  const headers = { 'user-agent': `Kennishub-linkcontrole (+${siteUrl}/over)`, accept: 'text/html,*/*;q=0.5' };

  async function ask(method: 'HEAD' | 'GET', url: string, signal: AbortSignal): Promise<{ status: number; location: string | null }> {
    const { statusCode, headers: answered, body } = await request(url, { method, dispatcher: agent, headers, signal });
    // Only the status counts; the page itself is not fetched.
    body.on('error', () => undefined).destroy();
    const { location } = answered;
    return { status: statusCode, location: typeof location === 'string' ? location : null };
  }

  async function follow(method: 'HEAD' | 'GET', first: string, signal: AbortSignal): Promise<LinkOutcome> {
    let url = first;
    for (let hops = 0; ; hops += 1) {
      const { status, location } = await ask(method, url, signal);
      const next = status >= 300 && status < 400 && location !== null && URL.canParse(location, url) ? new URL(location, url) : null;
      if (next === null || hops === REDIRECTS || !['http:', 'https:'].includes(next.protocol)) return outcomeOf(status);
      url = next.href;
    }
  }

  return {
    close: () => agent.destroy(),
    check: async (url) => {
      const signal = AbortSignal.timeout(within);
      try {
        const head = await follow('HEAD', url, signal);
        // Some servers know no HEAD and say anything to it.
        return head.failure === null || head.failure === 'too-many-redirects' ? head : await follow('GET', url, signal);
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
}
