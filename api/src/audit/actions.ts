/**
 * What the audit trail may say about each action. Written out, so that no name, address or question can slip in: an action's details hold words of
 * our own and numbers, never what somebody typed.
 */
export type AuditDetails = {
  'access-token.created': { role: string; scopes: string; expires: string };
  'access-token.revoked': Record<string, never>;
  'bulk-change.carried-out': { kind: string; items: number; skipped: number };
  'contact-role.assigned': { first: boolean };
  'contact-role.ended': Record<string, never>;
  'expert-request.received': { reference: string; triage: string; triageDisputed: boolean; areaCode: string; themes: number };
  'expert-request.erased': { cause: 'term' | 'asked' };
  'expert-request.withdrawn': { reference: string; from: string };
  'export.made': { type: string; form: string; items: number; of: 'public' | 'items' | 'drafts' };
  'item.draft-started': ItemStep;
  'item.version-restored': ItemStep;
  'item.draft-discarded': ItemStep;
  'item.submitted': ItemStep;
  'item.submission-withdrawn': ItemStep;
  'item.approved': ItemStep;
  'item.refused': ItemStep;
  'item.scheduled': ItemStep;
  'item.published': ItemStep;
  'item.unpublished': ItemStep;
  'item.archived': ItemStep;
  'item.review-by-set': { day: string | null };
  'item.restored': ItemStep;
  'item.deleted': ItemStep;
  'item.undeleted': ItemStep;
  'item.purged': ItemStep;
  'item.previews-revoked': { links: number };
  'item.review-day-set': { from: string | null; to: string | null };
  'login.begun': { way: string };
  'login.ended': Record<string, never>;
  'login.failed': { way: string };
  'membership.begun': { role: string; regions: number };
  'membership.ended': { role: string; because: 'left' | 'changed' };
  'person.erased': { cause: 'term' | 'asked' };
  'person.invited': { role: string; again: boolean };
  'search-index.rebuild-asked': { onlyIfNeeded: boolean };
  'search-index.retry-asked': { letters: number };
  'search-gap.closed': Record<string, never>;
  'stop-word.added': WordChange;
  'stop-word.changed': WordChange;
  'stop-word.removed': WordChange;
  'synonym-group.added': WordChange;
  'synonym-group.changed': WordChange;
  'synonym-group.removed': WordChange;
  'webhook.added': { types: number; region: boolean };
  'webhook.changed': { url: boolean; types: boolean; paused: boolean | string; skip: boolean };
  'webhook.removed': Record<string, never>;
  'webhook.secret-rotated': Record<string, never>;
  'webhook.tested': Record<string, never>;
  'webhook.replayed': { events: number };
};

/** A change of the search words: which version it made, on how many judged queries it was tried, and what it did to their mean nDCG@10. */
type WordChange = { version: number; judged: number; gain: number };

/** A step of the workflow: the states of the item before and after, the version it made, and whether an administrator passed the four eyes. */
type ItemStep = { from: string | null; to: string; version: number | null; override: boolean };
