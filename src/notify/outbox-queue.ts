/** Notices join the outbox: one row for each chat, sealed, in the transaction of the change that they tell of. */
import { randomUUID } from 'node:crypto'
import type { OfficeNotice } from '../cases/deps.ts'
import type { Reply } from '../channel.ts'
import type { Links, OfficeLink } from '../office/links.ts'
import type { Db, Write } from '../store/open.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { NEVER } from './outbox-life.ts'
import { type Payload, readPayload, sealPayload } from './outbox-payload.ts'

/** Held notices become due on the full five minutes: their random delay must not be told from the clear column. */
const DUE_STEP = 5 * 60_000

/** What a write gives back: without it, all of what is sealed. */
const select = { id: true } as const

export interface QueueDeps {
  db: Db
  epochs: EpochKeys
  links: Links
  now: () => Date
}

export function createOutboxQueue({ db, epochs, links, now }: QueueDeps) {
  let counter: bigint | undefined

  /**
   * Rising within a chat, so that its notices keep their order, also when another process queues for it too. A counter
   * and not the time: the delay of an answer could be subtracted from a time, and show when the reporter wrote.
   */
  async function nextPosition(linkId: string | null): Promise<bigint> {
    const highest = async (where: { linkId?: null }) =>
      (await db.outboxItem.findFirst({ where, orderBy: { position: 'desc' }, select: { position: true } }))?.position ??
      0n
    const ofAll = counter === undefined ? await highest({}) : 0n
    const ofChat = linkId === null ? await highest({ linkId }) : await db.direct.outbox.lastPosition(linkId)
    counter = [counter ?? 0n, ofAll, ofChat].reduce((a, b) => (a > b ? a : b)) + 1n
    return counter
  }

  /**
   * 0 when it is due at once: the moment of queueing is nobody's business. Each step of a reporter draws its own delay;
   * one with a short draw waits for what is held already, or the office would read a correction before what it corrects.
   */
  async function dueAtOf({ dueAt, officeId, caseId }: OfficeNotice): Promise<bigint> {
    if (dueAt === undefined) return 0n
    const time = now().getTime()
    const own = dueAt.getTime() <= time ? 0 : Math.ceil(dueAt.getTime() / DUE_STEP) * DUE_STEP
    return BigInt(Math.max(own, caseId === '' ? 0 : await heldUntil(officeId, caseId, time)))
  }

  /** When the last notice about the case that the office does not know yet becomes due; 0 when none is held. */
  async function heldUntil(officeId: string, caseId: string, time: number): Promise<number> {
    const rows = await db.outboxItem.findMany({
      where: { officeId, dueAt: { gt: BigInt(time), lt: NEVER } },
      select: { id: true, sealed: true },
    })
    const dues = rows.map(({ id, sealed }) => {
      const payload = readPayload(epochs, id, sealed)
      // By its own delay: that a chat cannot be reached keeps nothing back from the others.
      return payload?.caseId === caseId ? (payload.notBefore ?? 0) : 0
    })
    return Math.max(0, ...dues.filter((due) => due > time))
  }

  /** In a list, because a write that an async function returns would be run by `await`. */
  async function item(notice: OfficeNotice, link: OfficeLink | undefined, dueAt = 0n): Promise<Write[]> {
    const id = randomUUID()
    const { officeId, caseId, reply, evidence } = notice
    const payload: Payload = {
      caseId,
      reply,
      final: notice.final === true,
      ...(dueAt > 0n && { notBefore: Number(dueAt) }),
      ...(notice.report && { report: true }),
      ...(notice.aside && { aside: true }),
      ...(notice.before && { before: notice.before }),
      // What is held waits for nobody yet: its files have their whole time from the moment it is due.
      ...(evidence && { evidence: { ...evidence, since: jakartaDay(dueAt > 0n ? new Date(Number(dueAt)) : now()) } }),
    }
    const linkId = link?.id ?? null
    const position = await nextPosition(linkId)
    const sealed = sealPayload(epochs, id, payload)
    return [db.outboxItem.create({ data: { id, officeId, linkId, sealed, dueAt, position }, select })]
  }

  return {
    /** Writes that join the transaction of the change they tell of: one per linked chat, or one that waits for a chat. */
    async enqueue(notices: readonly OfficeNotice[]): Promise<Write[]> {
      const writes: Write[] = []
      for (const notice of notices) {
        const chats = await links.ofOffice(notice.officeId)
        const nobody = notice.fleeting === true ? [] : [undefined]
        const dueAt = await dueAtOf(notice)
        for (const link of chats.length === 0 ? nobody : chats) writes.push(...(await item(notice, link, dueAt)))
      }
      return writes
    },

    /**
     * A notice to one chat: what another chat of the office did, or an announcement. With a case it is dropped when the
     * case is withdrawn first.
     */
    toChat: (link: OfficeLink, reply: Reply, caseId?: string): Promise<Write[]> =>
      item({ officeId: link.officeId, caseId: caseId ?? '', reply, final: caseId === undefined }, link),

    /** The last word to a chat that is unlinked in the same transaction; after the writes that do so. */
    async parting({ id: linkId, officeId, address }: OfficeLink, reply: Reply): Promise<Write[]> {
      const id = randomUUID()
      const sealed = sealPayload(epochs, id, { caseId: '', reply, final: true, to: address })
      const position = await nextPosition(linkId)
      return [db.outboxItem.create({ data: { id, officeId, linkId, sealed, dueAt: 0n, position }, select })]
    },

    /** Notices that waited for a first chat of the office are given to this one. */
    adopt: (officeId: string, linkId: string): Write =>
      db.outboxItem.updateMany({ where: { officeId, linkId: null }, data: { linkId } }),

    /** A chat that was linked while a notice was being queued did not get it: given to it now. */
    async adoptStrays(): Promise<void> {
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
    },
  }
}
