export const roles = ['visitor', 'region-editor', 'expert', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What somebody who works with the hub can be. */
export const memberRoles = ['region-editor', 'expert', 'editor', 'administrator'] as const satisfies readonly Role[];
export type MemberRole = (typeof memberRoles)[number];

/** What a token can be narrowed to, so that a script that only exports can't publish. */
export const scopes = ['read', 'drafts', 'publish', 'requests', 'search-words', 'people', 'export', 'webhooks'] as const;
export type Scope = (typeof scopes)[number];
