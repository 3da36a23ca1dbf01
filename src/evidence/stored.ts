/** What turns write and ask about files that have come: kept with a draft, accepted as they are, attached to a case. */
import type { PhotoFacts } from '../form/answers.ts'
import type { EvidenceState } from '../form/context.ts'
import type { Db } from '../store/open.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { fromJson } from '../vault/bytes.ts'
import { openSealed } from '../vault/identity.ts'
import { isDeclined } from './cleaned.ts'
import type { Evidence } from './evidence.ts'
import { readFacts } from './facts-told.ts'

const DAY = 86_400_000

/** The day after which a file without a case goes. As a draft: 24 h of silence, rounded up to a day. */
export const draftExpiry = (now: Date): string => jakartaDay(new Date(now.getTime() + DAY))

type Stored = Pick<Evidence, 'keep' | 'accept' | 'leaveUncovered' | 'attach' | 'status' | 'facts' | 'forgetFacts'>

export function createStored(db: Db, now: () => Date): Stored {
  return {
    keep(ids) {
      const expiresOn = draftExpiry(now())
      const where = { id: { in: ids }, caseId: null, expiresOn: { lt: expiresOn } }
      return ids.length > 0 ? [db.evidence.updateMany({ where, data: { expiresOn } })] : []
    },
    accept: (id) => db.evidence.updateMany({ where: { id, caseId: null, state: 'asked' }, data: { state: 'ready' } }),
    leaveUncovered: (id) =>
      db.evidence.updateMany({ where: { id, caseId: null, state: 'uncovered' }, data: { state: 'ready' } }),
    attach(caseId, ids, kept) {
      const which = [
        { id: { in: ids }, state: 'ready' },
        { id: { in: kept }, state: 'asked' },
      ]
      // Nobody can be asked any more about what a photo recorded.
      const data = { caseId, expiresOn: null, state: 'ready', facts: null }
      return ids.length > 0 ? [db.evidence.updateMany({ where: { caseId: null, OR: which }, data })] : []
    },
    async status(ids) {
      const rows = await db.evidence.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } })
      return new Map(rows.map(({ id, state }) => [id, stateOf(state)]))
    },
    async facts(ids, identity) {
      const where = { id: { in: ids }, NOT: { facts: null } }
      const rows = await db.evidence.findMany({ where, select: { id: true, facts: true } })
      const opened = new Map<string, PhotoFacts>()
      for (const { id, facts } of rows) {
        const told = facts && readFacts(fromJson(await openSealed(identity, facts)))
        if (told) opened.set(id, told)
      }
      return opened
    },
    forgetFacts: (ids) => db.evidence.updateMany({ where: { id: { in: ids } }, data: { facts: null } }),
  }
}

function stateOf(stored: string): EvidenceState {
  if (stored === 'pending' || stored === 'ready' || stored === 'asked' || stored === 'uncovered') return stored
  const [kind, why] = stored.split(':')
  return kind === 'refused' && isDeclined(why) ? `refused:${why}` : 'failed'
}
