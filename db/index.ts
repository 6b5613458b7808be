export * from './client.ts';
export { FolderInUse } from './lock.ts';
export { type Lock, type Locks, openLocks } from './locks.ts';
export { relations } from './relations.ts';
export { newId } from './schema/columns.ts';
export * as schema from './schema/index.ts';
