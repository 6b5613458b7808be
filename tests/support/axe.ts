import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page, or within a part of it, each with where. */
export const axeSays = async (page: Page, within = 'html'): Promise<string[]> => {
  const axe = new AxeBuilder({ page })
    // All rules are judged; only the places where they hold are not written out.
    .include(within)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  // Otherwise axe finishes in a window of its own, which takes longer than the rules, and is only needed to look into frames.
  if (page.frames().length === 1) axe.setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
};

/** How far a page is wider than its window, in pixels; 0 when it fits. */
export const overflow = (page: Page): Promise<number> => page.evaluate('Math.max(0, document.scrollingElement.scrollWidth - innerWidth)');
