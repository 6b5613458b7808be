import { readFileSync } from 'node:fs';

/** A step as `docs/states.md` tells it: from which states of the item and of its draft, what becomes of both (null: it stays as it was), and who takes it. */
export type WrittenMove = { from: string[]; draft: string[]; to: string | null; draftTo: string | null; by: string[] };

const words = (cell = ''): string[] => [...cell.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word);

/** The steps of the workflow as `docs/states.md` tells them, by their names. */
export function writtenMoves(): Record<string, WrittenMove> {
  const text = readFileSync(new URL('../../docs/states.md', import.meta.url), 'utf8');
  const [, table = ''] = text.split('| step | state of the item |');
  const lines = table.split('\n').slice(2);
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return Object.fromEntries(
    rows.map((line) => {
      const [, step, from, draft, becomes, by] = line.split('|');
      const after = (what: string) => new RegExp(`${what} \`([\\w-]+)\``).exec(becomes ?? '')?.[1] ?? null;
      return [words(step)[0], { from: words(from), draft: words(draft), to: after('item'), draftTo: after('draft'), by: words(by) }];
    }),
  );
}
