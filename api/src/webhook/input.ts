import { isIP } from 'node:net';
import type { schema } from '@kennishub/db';
import type { Viewer } from '../access/index.ts';
import type { FieldProblem } from '../graphql/errors.ts';
import { mayTell } from './addresses.ts';
import { webhookLimits } from './limits.ts';
import { mayBeTold } from './policy.ts';

const LOCAL_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|localdomain|arpa)$/;

/**
 * Why an address can't be that of a webhook; null when it can. Where its name leads is looked at each time that something is sent. With `local`
 * addresses of this machine will do, without encryption.
 */
function problemOfUrl(given: string, local: boolean): string | null {
  if (given.length > webhookLimits.url) return `Houd het adres korter dan ${webhookLimits.url} tekens.`;
  if (!URL.canParse(given)) return 'Dit is geen volledig adres. Schrijf het als https://voorbeeld.nl/ontvangst.';
  const { protocol, hostname, username, password, port, hash } = new URL(given);
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const here = local && (host === 'localhost' || (isIP(host) !== 0 && mayTell(host, true) && !mayTell(host, false)));
  if (protocol !== 'https:' && !(here && protocol === 'http:'))
    return 'Begin het adres met https://, want berichten gaan alleen versleuteld.';
  if (username || password) return 'Zet geen naam of wachtwoord in het adres. De handtekening bewijst dat een bericht van ons is.';
  if (hash) return 'Laat het deel na # weg.';
  if (here) return null;
  if (isIP(host) !== 0 ? !mayTell(host, false) : !host.includes('.') || LOCAL_NAMES.test(host))
    return 'Dit adres ligt niet op het openbare internet. Kies een adres dat wij kunnen bereiken.';
  if (port !== '' && Number(port) < 1024) return 'Gebruik poort 443, of een poort vanaf 1024.';
  return null;
}

type Wanted = { url?: string | null; types?: readonly schema.EventType[] | null; regionId: string | null };

/** What is wrong with an address and the events somebody wants to be told of. What is left out is not looked at. */
export function problemsOf({ url, types, regionId }: Wanted, viewer: Viewer, local: boolean): FieldProblem[] {
  const ofUrl = url == null ? null : problemOfUrl(url, local);
  return [...(ofUrl === null ? [] : [{ path: 'url', message: ofUrl }]), ...(types == null ? [] : problemsOfTypes(types, regionId, viewer))];
}

function problemsOfTypes(types: readonly schema.EventType[], regionId: string | null, viewer: Viewer): FieldProblem[] {
  if (types.length === 0) return [{ path: 'types', message: 'Kies minstens één soort gebeurtenis.' }];
  return types.flatMap((type, place) =>
    mayBeTold(viewer, type, regionId)
      ? []
      : [{ path: `types.${place}`, message: 'Van deze gebeurtenissen mag u niet op de hoogte worden gehouden.' }],
  );
}
