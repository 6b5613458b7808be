/** Looked for in this order: Edge and Opera also say that they are Chrome, and Chrome that it is Safari. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
  ['curl', 'curl'],
] as const;
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** What a browser says of itself, in words of ours such as "Firefox op Windows": what it says in full could tell people apart. Null when unknown. */
export function browserWords(said: string | null): string | null {
  const find = (names: readonly (readonly [sign: string, name: string])[]) => names.find(([sign]) => said?.includes(sign))?.[1];
  const browser = find(browsers);
  const system = find(systems);
  if (!browser) return system ? `een browser op ${system}` : null;
  return system ? `${browser} op ${system}` : browser;
}
