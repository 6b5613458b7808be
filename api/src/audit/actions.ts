/**
 * What the audit trail may say about each action. Written out, so that no name, address or question can slip in: an action's details hold words of
 * our own and numbers, never what somebody typed.
 */
export type AuditDetails = {
  'access-token.created': { role: string };
  'access-token.revoked': Record<string, never>;
  'expert-request.received': { reference: string; triage: string; triageDisputed: boolean; areaCode: string; themes: number };
  'expert-request.withdrawn': { reference: string; from: string };
};
