export { type AuditAction, recordAudit } from './rules.ts';
