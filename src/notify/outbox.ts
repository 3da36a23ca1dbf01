/**
 * Notices that still have to reach an office. They wait sealed under the key of the day and are deleted on delivery: the
 * server can read only what it has still to deliver. Delivery is at least once; repeats are recognisable by their code.
 */
import { randomUUID } from 'node:crypto'
import type { Reply } from '../channel.ts'
import type { OfficeNotice, Write } from '../cases/deps.ts'
import { readEvidence } from '../evidence/read.ts'
import type { Links, OfficeLink } from '../office/links.ts'
import type { Db } from '../store/open.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { openUnderEpoch, resealUnderEpoch, sealUnderEpoch } from '../vault/sealed.ts'

const PURPOSE = 'outbox'
const STEP = 4096
const aad = (id: string): string => `outbox:${id}`

/** What is sealed. Evidence is named here and opened at delivery: a row with megabytes of pictures would be resealed daily. */
interface Payload {
  caseId: string
  reply: Reply
  final: boolean
  evidence?: OfficeNotice['evidence']
}

export interface DueItem {
  id: string
  officeId: string
  linkId: string | null
  attempts: number
  dueAt: bigint
}

export function createOutbox({ db, epochs, links, now }: { db: Db; epochs: EpochKeys; links: Links; now: () => Date }) {
  let counter = 0n

  /** Rising within and across restarts, so that notices of one chat keep their order. */
  const position = (): bigint => BigInt(now().getTime()) * 1_000_000n + (counter = (counter + 1n) % 1_000_000n)

  function item(notice: OfficeNotice, link: OfficeLink | undefined): Write {
    const id = randomUUID()
    const { caseId, reply, evidence } = notice
    const payload: Payload = { caseId, reply, final: notice.final === true, ...(evidence && { evidence }) }
    const sealed = sealUnderEpoch(epochs, PURPOSE, Buffer.from(JSON.stringify(payload), 'utf8'), aad(id), STEP)
    const dueAt = BigInt((notice.dueAt ?? now()).getTime())
    return db.outboxItem.create({
      data: { id, officeId: notice.officeId, linkId: link?.id ?? null, sealed, dueAt, position: position() },
    })
  }

  /** A chat that was linked while a notice was being queued did not get it: given to it now. */
  async function adoptStrays(): Promise<void> {
    const strays = await db.outboxItem.findMany({
      where: { linkId: null },
      distinct: ['officeId'],
      select: { officeId: true },
    })
    for (const { officeId } of strays) {
      const [chat] = await links.ofOffice(officeId)
      if (chat !== undefined)
        await db.outboxItem.updateMany({ where: { officeId, linkId: null }, data: { linkId: chat.id } })
    }
  }

  /** Chats in the middle of an attempt, here or in another instance, or waiting for the next one. */
  async function blockedChats(time: bigint): Promise<string[]> {
    const rows = await db.outboxItem.findMany({
      where: { linkId: { not: null }, attempts: { gt: 0 }, dueAt: { gt: time } },
      distinct: ['linkId'],
      select: { linkId: true },
    })
    return rows.flatMap(({ linkId }) => (linkId === null ? [] : [linkId]))
  }

  /** Named by number: a name of the reporter's never got this far, and the platform must not learn the case. */
  async function filesOf(caseId: string, { identity, ids }: NonNullable<Payload['evidence']>) {
    const opened = await readEvidence(db, caseId, identity)
    return opened
      .filter(({ id }) => ids.includes(id))
      .map(({ type, content }, index) => ({
        bytes: content,
        mime: type,
        name: `${index + 1}.${type.split('/')[1] ?? 'bin'}`,
      }))
  }

  return {
    /** Writes that join the transaction of the change they tell of: one per linked chat, or one that waits for a chat. */
    async enqueue(notices: readonly OfficeNotice[]): Promise<Write[]> {
      const writes: Write[] = []
      for (const notice of notices) {
        const chats = await links.ofOffice(notice.officeId)
        writes.push(...(chats.length === 0 ? [item(notice, undefined)] : chats.map((link) => item(notice, link))))
      }
      return writes
    },

    /**
     * A notice to one chat: what another chat of the office did, or an announcement. With a case it is dropped when the
     * case is withdrawn first.
     */
    toChat: (link: OfficeLink, reply: Reply, caseId?: string): Write =>
      item({ officeId: link.officeId, caseId: caseId ?? '', reply, final: caseId === undefined }, link),

    /** Notices that waited for a first chat of the office are given to this one. */
    adopt: (officeId: string, linkId: string): Write =>
      db.outboxItem.updateMany({ where: { officeId, linkId: null }, data: { linkId } }),

    /** How many notices about the case are still held back from the office (the most in any of its chats). */
    async held(officeId: string, caseId: string): Promise<number> {
      const rows = await db.outboxItem.findMany({
        where: { officeId, attempts: 0 },
        select: { id: true, linkId: true, sealed: true },
      })
      const counts = new Map<string | null, number>([[null, 0]])
      for (const { id, linkId, sealed } of rows) {
        const bytes = openUnderEpoch(epochs, PURPOSE, sealed, aad(id))
        const payload = bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as Payload)
        if (payload?.caseId === caseId) counts.set(linkId, (counts.get(linkId) ?? 0) + 1)
      }
      return Math.max(...counts.values())
    },

    /**
     * Due notices of linked chats, by chat and oldest first. A chat that is being sent to, or must not be tried yet, has
     * none: what was queued meanwhile would overtake. `busy`: chats that this process is sending to.
     */
    async due(limit: number, busy: readonly string[] = []): Promise<DueItem[][]> {
      const time = BigInt(now().getTime())
      const blocked = await blockedChats(time)
      const items = await db.outboxItem.findMany({
        where: { linkId: { not: null, notIn: [...busy, ...blocked] }, dueAt: { lte: time } },
        orderBy: { position: 'asc' },
        take: limit,
        select: { id: true, officeId: true, linkId: true, attempts: true, dueAt: true },
      })
      const chats = new Map<string | null, DueItem[]>()
      for (const due of items) chats.set(due.linkId, [...(chats.get(due.linkId) ?? []), due])
      return [...chats.values()]
    },

    /** Takes the item for `ms`; false when another worker was faster. */
    async claim({ id, dueAt, attempts }: DueItem, ms: number): Promise<boolean> {
      const { count } = await db.outboxItem.updateMany({
        where: { id, dueAt, attempts },
        data: { dueAt: BigInt(now().getTime() + ms), attempts: attempts + 1 },
      })
      return count === 1
    },

    /** What to send; undefined when it must not be sent any more (withdrawn) or its key is gone. */
    async open(id: string): Promise<Reply | undefined> {
      const row = await db.outboxItem.findUnique({ where: { id }, select: { sealed: true } })
      const bytes = row === null ? undefined : openUnderEpoch(epochs, PURPOSE, row.sealed, aad(id))
      if (bytes === undefined) return undefined
      const { caseId, reply, final, evidence }: Payload = JSON.parse(Buffer.from(bytes).toString('utf8'))
      if (!final && (await db.case.count({ where: { id: caseId, status: { not: 'withdrawn' } } })) === 0)
        return undefined
      return evidence === undefined ? reply : { ...reply, files: await filesOf(caseId, evidence) }
    },

    async delivered(id: string): Promise<void> {
      await db.outboxItem.deleteMany({ where: { id } })
    },

    /**
     * Its chat is no longer linked: at once to another chat of the office, or back to waiting for one.
     */
    async release({ id, officeId }: DueItem): Promise<void> {
      const [heir] = await links.ofOffice(officeId)
      await db.outboxItem.updateMany({
        where: { id },
        data: { linkId: heir?.id ?? null, dueAt: BigInt(now().getTime()) },
      })
    },

    /** Not delivered: again after `ms`, and the later notices of its chat not before it. */
    async later({ id, linkId }: DueItem, ms: number): Promise<void> {
      const dueAt = BigInt(Math.ceil(now().getTime() + ms))
      await db.outboxItem.updateMany({ where: { OR: [{ id }, { linkId, dueAt: { lt: dueAt } }] }, data: { dueAt } })
    },

    /** Cannot be opened: again after `ms`, and meanwhile the later notices of its chat go first. */
    async putAside({ id }: DueItem, ms: number): Promise<void> {
      await db.outboxItem.updateMany({ where: { id }, data: { attempts: 0, dueAt: BigInt(now().getTime() + ms) } })
    },

    /** Milliseconds until the next notice of a linked chat is due; undefined when none waits. `busy` as for `due`. */
    async nextIn(busy: readonly string[] = []): Promise<number | undefined> {
      const time = BigInt(now().getTime())
      const blocked = await blockedChats(time)
      const next = await db.outboxItem.findFirst({
        where: {
          OR: [
            { linkId: { not: null, notIn: [...busy, ...blocked] } },
            { linkId: { in: blocked }, attempts: { gt: 0 }, dueAt: { gt: time } },
          ],
        },
        orderBy: { dueAt: 'asc' },
        select: { dueAt: true },
      })
      return next === null ? undefined : Math.max(0, Number(next.dueAt - time))
    },

    /** Notices waiting, by whether a chat is linked. */
    async waiting(): Promise<{ linked: number; unlinked: number }> {
      const [linked, unlinked] = await Promise.all([
        db.outboxItem.count({ where: { linkId: { not: null } } }),
        db.outboxItem.count({ where: { linkId: null } }),
      ])
      return { linked, unlinked }
    },

    /** Daily: what is still waiting goes on living under today's key. */
    async reseal(): Promise<void> {
      for (const { id, sealed } of await db.outboxItem.findMany({ select: { id: true, sealed: true } })) {
        const fresh = resealUnderEpoch(epochs, PURPOSE, sealed, aad(id), STEP)
        if (fresh !== undefined && fresh !== sealed)
          await db.outboxItem.updateMany({ where: { id }, data: { sealed: fresh } })
      }
      await adoptStrays()
    },
  }
}
export type Outbox = ReturnType<typeof createOutbox>
