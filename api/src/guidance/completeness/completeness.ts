import type { schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import { type Block, isThere } from './blocks.ts';
import { optionalFields } from './optional-fields.ts';
import { pilotBlocks } from './pilot-blocks.ts';

/** A block that is empty or only begun. */
export type MissingBlock = {
  path: string;
  label: string;
  /** Points that filling it brings, at least 1. */
  gain: number;
  /** What to do, in a Dutch sentence. */
  advice: string;
};

export type Completeness = {
  /** 0–100. */
  score: number;
  /** What is missing, the largest gain first, else in the order of the form. */
  missing: MissingBlock[];
};

const alike = (type: Exclude<schema.ItemType, 'pilot'>): Block[] => {
  const fields = Object.entries(optionalFields[type]);
  return fields.map(([path, label]) => ({
    path,
    label,
    weight: 100 / fields.length,
    filled: (content) => (isThere(content[path]) ? 1 : 0),
    advice: `Vul ‘${label}’ in, als het bekend is.`,
  }));
};

/**
 * How complete the content of an item is: the sum of `weight × filled` over the blocks of its kind, rounded. What a format demands does not count (a
 * practice's own approach and sources apart): without that nothing is published.
 */
export function completenessOf(type: schema.ItemType, content: RawContent): Completeness {
  const blocks = (type === 'pilot' ? pilotBlocks : alike(type)).map((block) => ({ block, filled: block.filled(content) }));
  return {
    score: Math.round(blocks.reduce((sum, { block, filled }) => sum + block.weight * filled, 0)),
    missing: blocks
      .filter(({ filled }) => filled < 1)
      .map(({ block: { path, label, weight, advice }, filled }) => ({
        path,
        label,
        advice,
        gain: Math.max(1, Math.round(weight * (1 - filled))),
      }))
      .sort((one, other) => other.gain - one.gain),
  };
}
