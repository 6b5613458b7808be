import { fragmentsOf } from '@kennishub/api/search/highlight.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { wordPattern } from '@kennishub/api/search/text/pattern.ts';
import { stem } from '@kennishub/api/search/text/stem.ts';
import { expect, it } from 'vitest';

const lexicon = createLexicon();
const marked = (title: string, asked: string): string[] => {
  const [fragment] = fragmentsOf(
    { title, summary: '', body: '', area: '', facets: '' },
    [wordPattern(stem(asked, lexicon.irregular))],
    lexicon,
  );
  expect(fragment?.parts.map(({ text }) => text).join('')).toBe(title);
  return fragment?.parts.filter(({ hit }) => hit).map(({ text }) => text) ?? [];
};

it.each([
  ['Naar het (v)so', 'vso', ['(v)so']],
  ['Naar het (v)so', 'so', ['(v)so']],
  ['Een plan voor jeugd(hulp) thuis', 'jeugdhulp', ['jeugd(hulp)']],
  ['De onderwijs-zorgtafel', 'onderwijszorgtafel', ['onderwijs', 'zorgtafel']],
  ['De onderwijs-zorgtafel', 'onderwijs', ['onderwijs']],
  ['Werken met M@ZL', 'mazl', ['M@ZL']],
  ['Een school (vo) in de wijk', 'vo', ['vo']],
])('in "%s", %s is marked', (title, asked, words) => expect(marked(title, asked)).toEqual(words));

it('a long run of letters or brackets takes no time', () => {
  const start = performance.now();
  for (const text of ['a'.repeat(50_000), '('.repeat(50_000), 'a('.repeat(25_000), 'a-'.repeat(25_000)]) marked(text, 'school');
  expect(performance.now() - start).toBeLessThan(5_000);
});
