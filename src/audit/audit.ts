/** Notes what officials, operators and the service do, in the transaction of the act itself. */
import type { Db, Write } from '../store/open.ts'
import { isTaken } from '../store/store-error.ts'
import { addDays, jakartaDay } from '../understanding/calendar.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { type Action, type Entry, hashOf, headOf, macOf, START, subjectOf } from './chain.ts'

export interface Note {
  action: Action
  /** Id of the linked chat; who sits there is the office's to know. */
  actor: string
  officeId?: string
  caseId?: string
  /** A status, a count, a key id. Never a word that anybody wrote. */
  detail?: string
}

/** Longer than any case lives. */
const KEPT_DAYS = 3 * 366
/** How often an act is tried again because another one was noted first. */
const TRIES = 20

/** Of a change of the server secret. */
export const newestNote = (db: Db) =>
  db.auditEntry.findFirst({ where: { action: 'secret' }, orderBy: { sequence: 'desc' }, select: { keyId: true } })

export function createAudit({ db, secret, now }: { db: Db; secret: ServerSecret; now: () => Date }) {
  const newest = () => db.auditEntry.findFirst({ orderBy: { sequence: 'desc' } })

  function follow(
    last: Entry | null,
    { action, actor, officeId, caseId, detail }: Note,
  ): { entry: Entry; write: Write } {
    const entry: Entry = {
      sequence: (last?.sequence ?? 0) + 1,
      previous: last === null ? START : hashOf(last),
      day: jakartaDay(now()),
      action,
      officeId: officeId ?? null,
      actor,
      subject: caseId === undefined ? null : subjectOf(secret, caseId),
      detail: detail ?? null,
      keyId: secret.keyId,
    }
    const { previous, subject, ...rest } = entry
    const data = {
      ...rest,
      previous: new Uint8Array(previous),
      subject: subject && new Uint8Array(subject),
      mac: macOf(secret, entry),
    }
    return { entry, write: db.auditEntry.create({ data, select: { sequence: true } }) }
  }

  /**
   * Runs the writes of an act and its notes as one transaction; again when another act was noted meanwhile. `writes` is
   * called for each attempt.
   */
  async function commit(
    notes: Note | readonly [Note, ...Note[]],
    writes: () => Promise<Write[]> | Write[] = () => [],
  ): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const before = await newest()
      const noted: Write[] = []
      let last: Entry | null = before
      for (const note of [notes].flat()) {
        const { entry, write } = follow(last, note)
        noted.push(write)
        last = entry
      }
      try {
        // The notes last: whoever holds their number waits for nothing else, so two acts never wait for each other.
        await db.$transaction([...(await writes()), ...noted])
        return
      } catch (error) {
        // Something else of the act may be there already; that is the caller's to tell.
        const sequence = (before?.sequence ?? 0) + 1
        const raced = isTaken(error) && (await db.auditEntry.count({ where: { sequence } })) > 0
        if (!raced || attempt === TRIES) throw error
      }
    }
  }

  return {
    commit,

    /** A write that notes an act, for the end of a transaction that is tried again when a unique value was taken. */
    note: async (note: Note): Promise<Write[]> => [follow(await newest(), note).write],

    /** What a digest carries and `audit verify --head` compares. */
    head: async (): Promise<string> => headOf(await newest()),

    /**
     * That the server secret was changed; false when it was not. At the start, or because an operator has lost it. The
     * newest note of a change counts beside the newest entry: with several instances an act under the new secret may
     * follow a start under the old one, and the note of that start would stand for ever.
     */
    async noteSecret(actor: 'service' | 'operator'): Promise<boolean> {
      const last = await newest()
      const note = await newestNote(db)
      const changed =
        last === null ? actor === 'operator' : [last, note ?? last].some(({ keyId }) => keyId !== secret.keyId)
      if (changed) await commit({ action: 'secret', actor, detail: secret.keyId })
      return changed
    },

    /** Removes entries past their time from the beginning, and notes from where on the log goes. */
    async trim(): Promise<void> {
      const oldest = addDays(jakartaDay(now()), -KEPT_DAYS)
      const first = await db.auditEntry.findFirst({ where: { day: { gte: oldest } }, orderBy: { sequence: 'asc' } })
      const due = await db.auditEntry.count({ where: { sequence: { lt: first?.sequence ?? 0 } } })
      if (first === null || due === 0) return
      await commit({ action: 'trim', actor: 'service', detail: String(first.sequence) }, () => [
        db.auditEntry.deleteMany({ where: { sequence: { lt: first.sequence } } }),
      ])
    },
  }
}
export type Audit = ReturnType<typeof createAudit>
