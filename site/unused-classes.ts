import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const classOfComponent = /\b(?:nl|utrecht)-[a-zA-Z0-9_-]*[a-zA-Z0-9]/g;

function classesIn(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => readFileSync(join(here, file), 'utf8').match(classOfComponent) ?? []));
}

/** The style sheets of a scope of components. (A glob would not follow the links that the folders are.) */
function sheetsOf(scope: string): string[] {
  return readdirSync(join(here, 'node_modules', scope)).flatMap((name) => {
    const folder = join('node_modules', scope, name, 'dist');
    return readdirSync(join(here, folder)).flatMap((file) => (file.endsWith('.css') ? join(folder, file) : []));
  });
}

/**
 * The classes of the NL Design System components that no template of ours names: most of their CSS. The build leaves
 * their rules out, so a class must stand in a template in full, not put together from pieces.
 */
export function unusedClasses(): string[] {
  const used = classesIn(globSync('src/**/*.{astro,ts}', { cwd: here }));
  const offered = classesIn(['@nl-design-system-candidate', '@utrecht'].flatMap(sheetsOf));
  return [...offered].filter((name) => !used.has(name)).sort();
}
