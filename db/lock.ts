import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the data folder open. The message says which, and what to do. */
export class FolderInUse extends Error {
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another Kennishub (process ${pid}). Stop that one first, or choose another folder with DATA_DIR.`,
    );
    this.name = 'FolderInUse';
    this.folder = folder;
    this.pid = pid;
  }
}

/** When a process started, in clock ticks since the machine did; null where that can't be read. Tells a reused process number apart. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may itself hold spaces: count from its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isRunning(pid: number, start: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return start === null || startOf(pid) === start;
}

/**
 * Takes a folder for this process alone. A lock that a dead process left behind is taken over.
 * Returns what gives it free again; throws `FolderInUse`.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'kennishub.lock');
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  try {
    return takeLock(folder, path, own);
  } finally {
    rmSync(own, { force: true });
  }
}

function takeLock(folder: string, path: string, own: string): () => void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      // A link appears whole or not at all; a file that is opened first and written second can be read empty in between.
      linkSync(own, path);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder && isRunning(holder.pid, holder.start)) throw new FolderInUse(folder, holder.pid);
    rmSync(path, { force: true });
  }
  throw new Error(`The lock ${path} can't be taken: other processes keep taking it.`);
}

function readHolder(path: string): { pid: number; start: string | null } | null {
  try {
    const { pid, start } = JSON.parse(readFileSync(path, 'utf8')) as { pid: number; start: string | null };
    return { pid, start };
  } catch {
    return null;
  }
}
