import { expect, test } from 'vitest';
import { askApi } from '../support/ask.ts';

/** Sources that say nowhere when they were written. */
const undated = ['thuiszittersaanpak-lekstroom'];

type Practice = {
  slug: string;
  summary: string;
  citations: { publication: { slug: string; title: string; year: number | null } }[];
};

test('every practice that the public can read names at least one source, with its title and year', async () => {
  const { data } = await askApi<{ pilots: { totalCount: number; nodes: Practice[] } }>(
    '{ pilots(first: 100) { totalCount nodes { slug summary citations { publication { slug title year } } } } }',
  );
  expect(data.pilots.totalCount).toBeGreaterThanOrEqual(60);
  expect(data.pilots.nodes).toHaveLength(data.pilots.totalCount);
  for (const { slug, summary, citations } of data.pilots.nodes) {
    expect(summary, slug).toBeTruthy();
    expect(
      citations.some(({ publication }) => publication.title && (publication.year || undated.includes(publication.slug))),
      `${slug} names no source with a year`,
    ).toBe(true);
  }
});

test('every expert that comes with the hub is marked as an example', async () => {
  const { data } = await askApi<{ experts: { nodes: { slug: string; demo: boolean }[] } }>(
    '{ experts(first: 100) { nodes { slug demo } } }',
  );
  expect(data.experts.nodes.length).toBeGreaterThan(0);
  expect(data.experts.nodes.filter(({ demo }) => !demo)).toEqual([]);
});
