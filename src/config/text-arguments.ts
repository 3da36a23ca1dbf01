import type { Config } from '../config.ts'

/** Arguments that any text may use. */
export function textArguments({ operator, help, retention, limits, escrow }: Config): Record<string, string> {
  return {
    operator: operator.name,
    authority: operator.authority ?? '',
    contact: operator.contact,
    days: String(retention.caseDays),
    backupDays: retention.backupDays === undefined ? '' : String(retention.backupDays),
    maxMb: String(Math.floor(limits.evidenceBytes / 1_000_000)),
    maxDrafts: String(limits.draftsPerDay),
    escrow: escrow?.name ?? '',
    ...help,
  }
}
