/**
 * What a backup holds. Nothing of the conversations, nothing that ties a chat to a case, and nothing that only a key of
 * the day opens: in a backup it would outlive the promise of 48 hours, or be dead weight. A table that is new has to be
 * decided about here, or this does not compile.
 */
import type { ModelName } from './generated/sqlite/internal/prismaNamespace.ts'

/** The condition that a row must meet to be kept, as both databases understand it; null: nothing of the table is. */
export const KEPT: Readonly<Record<ModelName, string | null>> = {
  Case: 'TRUE',
  CaseOffice: 'TRUE',
  Message: 'TRUE',
  // Without a case it belongs to a draft, which is not kept.
  Evidence: '"caseId" IS NOT NULL',
  EvidenceChunk: '"evidenceId" IN (SELECT "id" FROM "Evidence" WHERE "caseId" IS NOT NULL)',
  OfficeLink: 'TRUE',
  OfficeRound: 'TRUE',
  AuditEntry: 'TRUE',
  Session: null,
  Ping: null,
  OutboxItem: null,
  CaseDeadline: null,
  // Good for a day, and once: one that was used since would be good again.
  Invitation: null,
  Lease: null,
  SharedKey: null,
}

/** Columns of kept rows that are emptied: what a chat of an office is in the middle of, under the key of the day. */
export const EMPTIED: Readonly<Partial<Record<ModelName, readonly string[]>>> = { OfficeLink: ['state'] }
