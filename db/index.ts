export { asOf, changesHappenAt } from './as-of.ts';
export {
  type Connection,
  createPglite,
  type Database,
  DatabaseUnusable,
  type Engine,
  isAlive,
  type Listen,
  openDatabase,
  openFolder,
  openPglite,
  openPostgres,
  rowsOf,
  type Source,
} from './client.ts';
export { lockContent } from './content-lock.ts';
export { FolderInUse } from './lock.ts';
export { type Lock, type Locks, openLocks } from './locks.ts';
export { relations } from './relations.ts';
export { newId } from './schema/columns.ts';
export * as schema from './schema/index.ts';
