import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6, SocketAddress } from 'node:net';

/** Where proxies of our own are: this machine, and networks that no visitor comes from. */
const proxies = new BlockList();
proxies.addSubnet('127.0.0.0', 8);
proxies.addSubnet('10.0.0.0', 8);
proxies.addSubnet('172.16.0.0', 12);
proxies.addSubnet('192.168.0.0', 16);
proxies.addAddress('::1', 'ipv6');
proxies.addSubnet('fc00::', 7, 'ipv6');

/** What the front of the api knows of a request before GraphQL sees it. */
export type RequestFacts = { requestId: string; origin: string | null };

/** What is seen of a request. */
type Connected = { socket: Pick<IncomingMessage['socket'], 'remoteAddress'>; headers: IncomingMessage['headers'] };

/**
 * Where the request came from, as a hash; null when the connection is gone. `X-Forwarded-For` counts only from a proxy of ours, and of it only the last
 * address, which that proxy saw.
 */
export function originOf({ socket: { remoteAddress: address }, headers }: Connected): string | null {
  if (!address) return null;
  const forwarded = proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') ? headers['x-forwarded-for'] : undefined;
  const visitor = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim() || address;
  return createHash('sha256').update(networkOf(visitor)).digest('base64url');
}

/**
 * What tells one visitor from another: an IPv4 address, or the network of an IPv6 one (`2001:db8:0:7/64`), because who has one address there has all
 * of them. IPv4 written as IPv6 is IPv4; a port is left off. What is no address stays as it is.
 */
export function networkOf(written: string): string {
  const bare = written.replace(/%.*$/, '');
  const parsed = SocketAddress.parse(isIPv6(bare) ? `[${bare}]` : bare);
  if (!parsed) return written;
  if (parsed.family === 'ipv4') return parsed.address;
  const [, mapped] = /^::ffff:([\d.]+)$/.exec(parsed.address) ?? [];
  return mapped ?? `${wordsOf(parsed.address).slice(0, 4).join(':')}/64`;
}

/** The eight words of an IPv6 address as node writes it: small, without leading zeros, and `::` for the longest row of zeros. */
function wordsOf(address: string): string[] {
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter((word) => word !== ''));
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
}
