/** What a case can be, and what an office may make of it. Pure. */

export const statuses = [
  'held',
  'waiting',
  'received',
  'read',
  'in-review',
  'forwarded',
  'need-more',
  'closed',
  'withdrawn',
] as const
export type Status = (typeof statuses)[number]

/** What an office can set. */
export const officeStatuses = ['read', 'in-review', 'forwarded', 'need-more', 'closed'] as const
export type OfficeStatus = (typeof officeStatuses)[number]

/** Results of a closed case; texts `outcome-*`. */
export const outcomes = [
  'forwarded',
  'finding',
  'insufficient',
  'not-breach',
  'outside',
  'expired',
  'duplicate',
  'other',
] as const
export type Outcome = (typeof outcomes)[number]

/**
 * Several offices work on one case, so a step back from "in review" to "read" is refused: it would tell the reporter
 * that the matter stands still when only another office caught up. What one office looks into, another may look into
 * too, and say so. A closed case may be taken up again.
 */
const next: Record<Status, readonly Status[]> = {
  held: ['received', 'waiting', 'withdrawn'],
  waiting: ['received', 'closed', 'withdrawn'],
  received: ['read', 'in-review', 'forwarded', 'need-more', 'closed', 'withdrawn'],
  read: ['in-review', 'forwarded', 'need-more', 'closed', 'withdrawn'],
  'in-review': ['in-review', 'forwarded', 'need-more', 'closed', 'withdrawn'],
  forwarded: ['in-review', 'forwarded', 'need-more', 'closed', 'withdrawn'],
  'need-more': ['in-review', 'forwarded', 'need-more', 'closed', 'withdrawn'],
  closed: ['in-review', 'withdrawn'],
  withdrawn: [],
}

/** Whether such a change exists at all; who may make it is another matter. */
export const mayBecome = (from: Status, to: Status): boolean => next[from].includes(to)

/** What an office may choose next. No office has a case that waits: that one only closes by itself. */
export const choicesFrom = (from: Status): OfficeStatus[] =>
  from === 'waiting' ? [] : officeStatuses.filter((status) => mayBecome(from, status))

/** What stands in the database may come from another version. */
export const isStatus = (text: string): text is Status => statuses.some((status) => status === text)

/** Nothing can be added to it any more. */
export const isOver = (status: Status): boolean => status === 'closed' || status === 'withdrawn'
