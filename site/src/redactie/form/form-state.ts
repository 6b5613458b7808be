import type { ItemType } from '../../items/addresses.ts';
import type { Problem, Typed } from './typed.ts';

/** What the form of an item shows and carries. */
export interface FormState {
  type: ItemType;
  /** Null for an item that is still to be made. */
  id: string | null;
  typed: Typed;
  /** What is told beside a field. */
  problems: readonly Problem[];
  /** The saving that was seen; null while there is no draft. */
  edit: number | null;
  /** The published version that was seen; null when there was none. */
  baseVersion: number | null;
  /** The idempotency key of a new item; null for one that is there. */
  key: string | null;
  note: string;
  /** "Bewaard om 10.42 uur"; null when nothing is to be said. */
  savedAt: string | null;
}
