import { cursorName } from '../filters/address.ts';

/** The results narrowed to one more area; what was typed to find it is left out. */
export function areaHref(url: URL, code: string): string {
  const params = new URLSearchParams(url.searchParams);
  params.delete(cursorName);
  params.delete('plaats');
  if (!params.has('gebied', code)) params.append('gebied', code);
  return `${url.pathname}?${params}`;
}

/** The answers to another text, narrowed to one more area. Without a text: everything there. */
export function areaAndTextHref(url: URL, code: string, text: string): string {
  const wanted = new URL(url);
  if (text === '') wanted.searchParams.delete('q');
  else wanted.searchParams.set('q', text);
  return areaHref(wanted, code);
}

/** The answers to a text, without any filter. */
export function textHref(text: string): string {
  return `/zoeken?${new URLSearchParams({ q: text })}`;
}

/** The form for a question to an expert, with the question already in it. */
export function expertHref(text: string): string {
  return text === '' ? '/experts/aanvragen' : `/experts/aanvragen?${new URLSearchParams({ vraag: text })}`;
}
