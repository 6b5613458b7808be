import { InvalidSearch, type SearchEngine, type SearchRequest } from '@kennishub/api/search/engine.ts';
import type { SearchableItem } from '@kennishub/api/search/search-document.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractItems } from './contract-items.ts';
import { hostileTexts } from './hostile-texts.ts';

/** An engine filled with exactly these items, and what to do when the tests are done. */
export type FilledEngine = { engine: SearchEngine; close: () => Promise<void> };

/** What every search engine promises. Call it in a test file with a maker of the engine. */
export function searchContract(name: string, makeEngine: (items: readonly SearchableItem[]) => Promise<FilledEngine>): void {
  describe(`the search in ${name}`, () => {
    let filled: FilledEngine;
    beforeAll(async () => {
      filled = await makeEngine(contractItems);
    });
    afterAll(() => filled?.close());
    const search = (request: Partial<SearchRequest>) => filled.engine.search({ text: '', ...request });
    const slugs = async (request: Partial<SearchRequest>): Promise<string[]> => (await search(request)).hits.map(({ slug }) => slug);

    describe('knows Dutch', () => {
      it.each([
        ['a part of a compound', 'arrangement', 'oza-noord'],
        ['a plural', 'arrangementen', 'oza-noord'],
        ['an abbreviation', 'oza', 'oza-noord'],
        ['an abbreviation of the text, written in full', 'samenwerkingsverband', 'oza-noord'],
        ['words written apart', 'onderwijs zorg arrangement', 'oza-noord'],
        ['words written as one', 'thuiszittersopschool', 'thuiszitters-west'],
        ['another word for the same', 'afwezigheid', 'verzuimplan'],
        ['a derived word', 'thuiszitten', 'thuiszitters-west'],
        ['accents left out', 'coordinator', 'thuiszitters-west'],
        ['an old name of a municipality', 'delfzijl', 'oza-noord'],
        ['the province', 'drenthe', 'thuiszitters-west'],
        ['a question', 'hoe krijgen we thuiszitters weer naar school?', 'thuiszitters-west'],
      ])('finds by %s', async (_, text, slug) => expect((await slugs({ text }))[0]).toBe(slug));

      it('mends a typing error and says so', async () => {
        const result = await search({ text: 'thuizsitters' });
        expect(result.correction).toBe('thuiszitters');
        expect(result.hits[0]?.slug).toBe('thuiszitters-west');
        expect((await search({ text: 'thuiszitters' })).correction).toBeNull();
      });
      it('takes numbers and words apart that were typed as one, and says so', async () => {
        const result = await search({ text: '18thuiszitters' });
        expect(result.correction).toBe('18 thuiszitters');
        expect(result.hits[0]?.slug).toBe('thuiszitters-west');
        expect(await search({ text: '18thuizsitters' })).toMatchObject({ correction: null, totalCount: 0 });
        expect(await search({ text: '18thuiszitters', exact: true })).toMatchObject({ correction: null, totalCount: 0 });
      });
      it('leaves words as they were typed when that is asked', async () => {
        const { correction, totalCount, hits } = await search({ text: 'thuizsitters basisschool', exact: true });
        expect(correction).toBeNull();
        expect(hits.map(({ slug }) => slug)).toEqual(['oza-noord']);
        expect(totalCount).toBe(1);
        for (const text of ['thuizsitters', 'thuisz', 'thuiszittersopschool'])
          expect(await search({ text, exact: true }), text).toMatchObject({ correction: null, totalCount: 0, hits: [] });
      });
      it.each([
        ['a plural', 'arrangementen', 'oza-noord'],
        ['a part of a compound', 'arrangement', 'oza-noord'],
        ['another word for the same', 'afwezigheid', 'verzuimplan'],
        ['a derived word', 'thuiszitten', 'thuiszitters-west'],
      ])('also then finds by %s', async (_, text, slug) => expect((await slugs({ text, exact: true }))[0]).toBe(slug));
      it('finds nothing for what nobody wrote', async () => {
        const result = await search({ text: 'xqzvw kjhgf', facets: ['theme'] });
        expect(result).toMatchObject({
          hits: [],
          totalCount: 0,
          correction: null,
          endCursor: null,
          hasNextPage: false,
          facets: [{ facet: 'theme', values: [] }],
        });
      });
      it('marks hits that have less than half of the question', async () => {
        const { hits } = await search({ text: 'dashboard jeugdhulp verzuim' });
        expect(hits[0]).toMatchObject({ slug: 'monitor-oost', weaker: false });
        expect(hits.some(({ weaker }) => weaker)).toBe(true);
      });
    });

    describe('filters', () => {
      it('any of the values of a facet, all facets together', async () => {
        expect((await slugs({ filters: { terms: { theme: ['home-sitters', 'data'] } } })).sort()).toEqual([
          'monitor-oost',
          'thuiszitters-west',
          'verzuimplan',
        ]);
        expect(await slugs({ filters: { terms: { theme: ['home-sitters', 'data'], schoolType: ['vocational'] } } })).toEqual([
          'monitor-oost',
        ]);
      });
      it('areas at any level', async () => {
        expect(await slugs({ filters: { areaCodes: ['GM1979'] } })).toEqual(['oza-noord']);
        expect((await slugs({ filters: { areaCodes: ['PV20', 'PV22'] } })).sort()).toEqual(['oza-noord', 'thuiszitters-west']);
      });
      it('years that overlap', async () => {
        expect((await slugs({ filters: { years: { from: 2021 } } })).sort()).toEqual(['monitor-oost', 'oza-noord']);
        expect(await slugs({ filters: { years: { to: 2017 } } })).toEqual(['thuiszitters-west']);
      });
      it('the least evidence, the phase and the kind', async () => {
        expect(await slugs({ filters: { minimumStep: 4 } })).toEqual(['thuiszitters-west']);
        expect((await slugs({ filters: { phases: ['idea', 'kept'] } })).sort()).toEqual(['monitor-oost', 'thuiszitters-west']);
        expect(await slugs({ types: ['publication'] })).toEqual(['verzuimplan']);
      });
    });

    describe('counts', () => {
      it('every facet without its own choice', async () => {
        const { facets, totalCount } = await search({ filters: { terms: { theme: ['data'] } }, facets: ['theme', 'schoolType'] });
        expect(totalCount).toBe(1);
        expect(facets.find(({ facet }) => facet === 'theme')?.values).toEqual([
          { value: 'home-sitters', count: 2 },
          { value: 'arrangements', count: 1 },
          { value: 'data', count: 1 },
        ]);
        expect(facets.find(({ facet }) => facet === 'schoolType')?.values).toEqual([{ value: 'vocational', count: 1 }]);
      });
      it('kinds of item whatever kind was chosen', async () => {
        const { countsPerType, totalCount } = await search({ text: 'thuiszitters', types: ['publication'] });
        expect(totalCount).toBe(1);
        expect([...countsPerType].sort((a, b) => a.type.localeCompare(b.type))).toEqual([
          { type: 'pilot', count: 1 },
          { type: 'publication', count: 1 },
        ]);
      });
    });

    describe('orders', () => {
      it('newest first, and so does a search without text', async () => {
        const newest = ['monitor-oost', 'verzuimplan', 'thuiszitters-west', 'oza-noord'];
        expect(await slugs({ order: 'newest' })).toEqual(newest);
        expect(await slugs({})).toEqual(newest);
      });
      it('strongest evidence first', async () => expect((await slugs({ order: 'evidence' }))[0]).toBe('thuiszitters-west'));
      it('the same way every time', async () => expect(await slugs({ text: 'school' })).toEqual(await slugs({ text: 'school' })));
    });

    describe('pages', () => {
      it.each<Partial<SearchRequest>>([{}, { text: 'school jeugdhulp thuiszitters' }, { order: 'evidence' }])(
        'follow each other without a gap or a repeat: %o',
        async (request) => {
          const all = await slugs(request);
          const seen: string[] = [];
          let after: string | undefined;
          for (let page = 0; page < 10; page++) {
            const result = await search({ ...request, first: 1, after });
            seen.push(...result.hits.map(({ slug }) => slug));
            expect(result.totalCount).toBe(all.length);
            if (!result.hasNextPage) break;
            after = result.endCursor ?? undefined;
          }
          expect(seen).toEqual(all);
        },
      );
      it('refuse a cursor that is none or of another search', async () => {
        const { endCursor } = await search({ text: 'school', first: 1 });
        expect(endCursor).not.toBeNull();
        await expect(search({ text: 'jeugdhulp', after: endCursor ?? '' })).rejects.toBeInstanceOf(InvalidSearch);
        await expect(search({ text: 'school', exact: true, after: endCursor ?? '' })).rejects.toBeInstanceOf(InvalidSearch);
        for (const after of ['', 'x', 'W10', Buffer.from('["a",1,2,"b"]').toString('base64url'), 'a'.repeat(5000)])
          await expect(search({ after })).rejects.toBeInstanceOf(InvalidSearch);
      });
      it('have bounds', async () => {
        expect((await search({ first: 0 })).hits.length).toBeGreaterThan(0);
        expect((await search({ first: 1_000_000 })).hits.length).toBe(contractItems.length);
        expect((await search({ first: -5 })).hits.length).toBe(1);
      });
    });

    describe('fragments', () => {
      it('mark the words that were found, also inside a compound', async () => {
        const { hits } = await search({ text: 'arrangement' });
        const title = hits[0]?.fragments.find(({ field }) => field === 'title');
        expect(title?.parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Onderwijszorgarrangement']);
        expect(title?.parts.map(({ text }) => text).join('')).toBe(hits[0]?.title);
      });
      it('are text, never markup', async () => {
        const { hits } = await search({ text: 'dashboard' });
        const summary = hits[0]?.fragments.find(({ field }) => field === 'summary');
        expect(summary?.parts.map(({ text }) => text).join('')).toContain('<b>veilig</b> & wel');
      });
      it('are left out when not asked for', async () =>
        expect((await search({ text: 'school', highlight: false })).hits.every(({ fragments }) => fragments.length === 0)).toBe(true));
      it('come with the reason', async () => {
        const { hits } = await search({ text: 'oza' });
        expect(hits[0]?.why).toContainEqual({ asked: 'oza', phrase: null, found: 'onderwijszorgarrangement', by: 'synonym' });
      });
    });

    describe('hostile texts', () => {
      it.each(hostileTexts.map((text) => [text]))('does nothing but search: %j', async (text) => {
        const result = await search({ text, filters: { terms: { [text]: [text], theme: [] } }, types: [text], facets: [text] });
        expect(result.totalCount).toBe(0);
        const plain = await search({ text, first: 3 });
        expect(plain.totalCount).toBeLessThanOrEqual(contractItems.length);
        expect((await filled.engine.suggest(text)).length).toBeLessThanOrEqual(8);
        expect((await search({})).totalCount).toBe(contractItems.length);
      });
      it('a query of only exclusions does not list everything', async () =>
        expect((await search({ text: '-vo -po' })).totalCount).toBeLessThan(contractItems.length));
      it('filters take any text as a value', async () => {
        for (const text of hostileTexts)
          expect(
            (await search({ filters: { areaCodes: [text], phases: [text], years: { from: Number.NaN, to: Number.POSITIVE_INFINITY } } }))
              .totalCount,
          ).toBe(0);
      });
    });

    it('suggests titles and words for a beginning', async () => {
      expect((await filled.engine.suggest('thuisz'))[0]).toEqual({
        text: 'Coördinator voor thuiszitters',
        type: 'pilot',
        slug: 'thuiszitters-west',
      });
      expect(await filled.engine.suggest('x')).toEqual([]);
    });
  });
}
