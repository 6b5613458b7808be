import { readFileSync } from 'node:fs';

export type Permission = {
  kind: 'query' | 'mutation';
  field: string;
  /** What the line says beside the names, such as "of an `ExpertRequest`"; empty for most. */
  about: string;
  role: string;
  /** What becomes of the question: it is answered, refused out loud, or null as if nothing were there. */
  outcome: 'answered' | 'FORBIDDEN' | 'null';
};

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The tables of `docs/permissions.md`, one entry for every field and role. Throws on a cell it does not understand. */
export function writtenPermissions(): Permission[] {
  const lines = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8').split('\n');
  let roles: string[] = [];
  let kind: Permission['kind'] = 'query';
  return lines.flatMap((line) => {
    if (/^\| (query|mutation) \|/.test(line)) {
      const [first = '', ...others] = cellsOf(line);
      kind = first as Permission['kind'];
      roles = others.map((role) => role.replace(' ', '-'));
    }
    if (!line.startsWith('| `')) return [];
    const [names = '', ...cells] = cellsOf(line);
    const fields = /^(?:`\w+` ?)+/.exec(names.replaceAll(',', ' ,'))?.[0] ?? '';
    const about = names.slice(fields.trim().length).replace(/^[ ,]+/, '');
    return [...fields.matchAll(/\w+/g)].flatMap(([field]) =>
      roles.map((role, index) => ({ kind, field, about, role, outcome: outcomeOf(cells[index] ?? '', cells[0] ?? '') })),
    );
  });
}

function outcomeOf(cell: string, first: string): Permission['outcome'] {
  if (cell.startsWith('the same')) return outcomeOf(first, '');
  if (cell.startsWith('✓')) return 'answered';
  if (cell.includes('FORBIDDEN')) return 'FORBIDDEN';
  if (cell.includes('null')) return 'null';
  throw new Error(`docs/permissions.md: what does "${cell}" mean?`);
}
