import type { schema } from '@kennishub/db';
import type { Role, Scope } from '../access/index.ts';

/** `none`: there is nothing beside what is published. The others are those of an open revision. */
export type DraftState = 'none' | 'draft' | 'in-review' | 'approved';

/** One step of the workflow: from where it may be taken, by whom, and where it leads. */
export type Move = {
  /** States of the item. */
  from: readonly schema.ItemState[];
  /** States of its draft. */
  draft: readonly DraftState[];
  /** State of the item afterwards; null: as it was. */
  to: schema.ItemState | null;
  /** State of the draft afterwards; null: as it was. */
  draftTo: DraftState | null;
  /** Region editors and experts only for what is theirs; see `policy.ts`. */
  by: readonly Exclude<Role, 'visitor'>[];
  /** What a token with scopes needs. */
  scope: Scope;
};

const everybody = ['region-editor', 'expert', 'editor', 'administrator'] as const;
const staff = ['editor', 'administrator'] as const;
const living = ['draft', 'published', 'unpublished'] as const;

/** The whole workflow as data: the api goes by it, `docs/states.md` shows it, and the tests walk through it. */
export const moves = {
  save: { from: living, draft: ['none', 'draft'], to: null, draftTo: 'draft', by: everybody, scope: 'drafts' },
  // Of what was never published the whole item goes to the bin, draft and all, as by `delete`: so it can be taken back.
  discard: { from: living, draft: ['draft'], to: null, draftTo: 'none', by: everybody, scope: 'drafts' },
  submit: { from: living, draft: ['draft'], to: null, draftTo: 'in-review', by: everybody, scope: 'drafts' },
  withdraw: { from: living, draft: ['in-review', 'approved'], to: null, draftTo: 'draft', by: everybody, scope: 'drafts' },
  approve: { from: living, draft: ['in-review'], to: null, draftTo: 'approved', by: staff, scope: 'publish' },
  refuse: { from: living, draft: ['in-review', 'approved'], to: null, draftTo: 'draft', by: staff, scope: 'publish' },
  schedule: { from: living, draft: ['approved'], to: null, draftTo: 'approved', by: staff, scope: 'publish' },
  publish: { from: living, draft: ['approved'], to: 'published', draftTo: 'none', by: staff, scope: 'publish' },
  unpublish: { from: ['published'], draft: ['none', 'draft'], to: 'unpublished', draftTo: null, by: staff, scope: 'publish' },
  archive: { from: ['published', 'unpublished'], draft: ['none', 'draft'], to: 'archived', draftTo: null, by: staff, scope: 'publish' },
  restore: { from: ['unpublished', 'archived'], draft: ['none', 'draft'], to: 'published', draftTo: null, by: staff, scope: 'publish' },
  delete: {
    from: ['draft', 'unpublished', 'archived'],
    draft: ['none', 'draft'],
    to: 'deleted',
    draftTo: null,
    by: ['administrator'],
    scope: 'publish',
  },
  // Back to `draft` when it was never published, else to `unpublished`: nothing becomes public by it.
  undelete: { from: ['deleted'], draft: ['none', 'draft'], to: 'unpublished', draftTo: null, by: ['administrator'], scope: 'publish' },
} as const satisfies Record<string, Move>;

export type Step = keyof typeof moves;
export const steps = Object.keys(moves) as Step[];

/** Where an item stands. */
export type Place = { state: schema.ItemState; draft: DraftState };

/** Whether the step may be taken from here, by whomever. */
export const isLegal = (step: Step, { state, draft }: Place): boolean => {
  const move: Move = moves[step];
  return move.from.includes(state) && move.draft.includes(draft);
};
