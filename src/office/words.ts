/** Statuses and cases in words for officials. Pure. */
import type { OfficeStatus, Outcome, Status } from '../cases/status.ts'
import { formatDay } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'

/** Buttons to choose a status: `row-office-…`. */
export const statusRow: Record<OfficeStatus, string> = {
  read: 'row-office-read',
  'in-review': 'row-office-review',
  forwarded: 'row-office-forward',
  'need-more': 'row-office-more',
  closed: 'row-office-close',
}

/** The status with its target or outcome, when they are known. */
export function statusWords(
  texts: Texts,
  { status, target, outcome }: { status: Status; target?: string; outcome?: Outcome },
): string {
  if (target !== undefined) return texts('office-status-forwarded-to', { target })
  if (outcome !== undefined) return texts('office-status-closed-with', { outcome: texts(`outcome-${outcome}`) })
  return texts(`office-status-${status}`)
}

/** A case on one line: code, category, status, day received. */
export function caseLine(
  { code, category, status, receivedOn }: { code: string; category: string; status: Status; receivedOn: string },
  texts: Texts,
): string {
  return [code, category, statusWords(texts, { status }), formatDay(texts, receivedOn)].filter(Boolean).join(' · ')
}
