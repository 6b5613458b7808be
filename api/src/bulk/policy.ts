import { hasScope, type Viewer } from '../access/index.ts';
import { isStaff, mayTake } from '../curation/policy.ts';

/** What an import makes: drafts that go through review, or the published versions at once. */
export const importModes = ['drafts', 'publish'] as const;
export type ImportMode = (typeof importModes)[number];

/** Who changes many items at once: whoever looks after items, with a token that is for it. Experts have one page of their own. */
export const mayChangeMany = (viewer: Viewer): boolean =>
  (isStaff(viewer) || viewer.role === 'region-editor') && (hasScope(viewer, 'drafts') || hasScope(viewer, 'publish'));

/** Files: drafts by everybody who may save them; past review only administrators. */
export const mayImport = (viewer: Viewer, mode: ImportMode): boolean =>
  mayChangeMany(viewer) && hasScope(viewer, 'export') && (mode === 'drafts' ? mayTake(viewer, 'save') : mayPassReview(viewer));

/** What becomes public without four eyes, with a reason: imports that publish, and changes of the vocabulary. */
export const mayPassReview = (viewer: Viewer): boolean => viewer.role === 'administrator' && hasScope(viewer, 'publish');

/** Files with what is not public. What the public sees, everybody may take along. */
export const mayExportDrafts = (viewer: Viewer): boolean =>
  viewer.role !== 'visitor' && hasScope(viewer, 'export') && (hasScope(viewer, 'read') || hasScope(viewer, 'drafts'));

/** Staff see every change of many items, others their own: its rows tell what is in drafts. */
export const seesAllChanges = isStaff;
