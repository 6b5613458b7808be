export { type AuditAction, recordAudit, recordAudits } from './rules.ts';
