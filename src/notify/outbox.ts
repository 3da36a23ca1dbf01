/**
 * Notices that still have to reach an office. They wait sealed under the key of the day and are deleted on delivery: the
 * server can read only what it has still to deliver. Delivery is at least once; repeats are recognisable by their code.
 */
import { randomUUID } from 'node:crypto'
import type { Reply } from '../channel.ts'
import type { OfficeNotice, SeenCase } from '../cases/deps.ts'
import { release } from '../cases/hold.ts'
import type { Links, OfficeLink } from '../office/links.ts'
import type { Db, Write } from '../store/open.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { createOutboxLife, NEVER, type ResealReport } from './outbox-life.ts'
import { type Part, partsOf } from './outbox-parts.ts'
import { openPayload, type Payload, type Progress, sealPayload } from './outbox-payload.ts'

/** Held notices become due on the full five minutes: their random delay must not be told from the clear column. */
const DUE_STEP = 5 * 60_000

/** Notices without a chat that are opened in one go. */
const LOOKED_THROUGH = 20

export interface DueItem {
  id: string
  officeId: string
  linkId: string | null
  attempts: number
  dueAt: bigint
}

export function createOutbox({ db, epochs, links, now }: { db: Db; epochs: EpochKeys; links: Links; now: () => Date }) {
  const life = createOutboxLife({ db, epochs, now })
  let counter: bigint | undefined

  /**
   * Rising within a chat, so that its notices keep their order, also when another process queues for it too. A counter
   * and not the time: the delay of an answer could be subtracted from a time, and show when the reporter wrote.
   */
  async function nextPosition(linkId: string | null): Promise<bigint> {
    const highest = async (where: { linkId?: string | null }) =>
      (await db.outboxItem.findFirst({ where, orderBy: { position: 'desc' }, select: { position: true } }))?.position ??
      0n
    const [ofAll, ofChat] = [counter === undefined ? await highest({}) : 0n, await highest({ linkId })]
    counter = [counter ?? 0n, ofAll, ofChat].reduce((a, b) => (a > b ? a : b)) + 1n
    return counter
  }

  /** 0 when it is due at once: the moment of queueing is nobody's business. */
  function dueAtOf(due: Date | undefined): bigint {
    const time = due?.getTime() ?? 0
    return time <= now().getTime() ? 0n : BigInt(Math.ceil(time / DUE_STEP) * DUE_STEP)
  }

  const isHeld = ({ notBefore = 0 }: Payload): boolean => notBefore > now().getTime()

  /** In a list, because a write that an async function returns would be run by `await`. */
  async function item(notice: OfficeNotice, link: OfficeLink | undefined): Promise<Write[]> {
    const id = randomUUID()
    const { officeId, caseId, reply, evidence } = notice
    const dueAt = dueAtOf(notice.dueAt)
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
    return [db.outboxItem.create({ data: { id, officeId, linkId, sealed, dueAt, position } })]
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

  /** False once it was withdrawn or erased. One that was held until now is shown to its offices first. */
  async function canBeSeen(caseId: string): Promise<boolean> {
    const status = async () =>
      (await db.case.findUnique({ where: { id: caseId }, select: { status: true } }))?.status ?? 'withdrawn'
    const found = await status()
    if (found !== 'held') return found !== 'withdrawn'
    await release(db, caseId)
    return (await status()) !== 'withdrawn'
  }

  const progressIn = (link: string, { progress }: Payload): Progress =>
    progress?.link === link ? progress : { link, sent: 0, refused: 0 }

  /** Notes how far a notice came that is being delivered; undefined when it is gone. */
  async function noteProgress(
    { id, linkId }: DueItem,
    how: (was: Progress) => Progress,
  ): Promise<Progress | undefined> {
    const row = await db.outboxItem.findUnique({ where: { id }, select: { sealed: true } })
    const payload = row === null ? undefined : openPayload(epochs, id, row.sealed)
    if (payload === undefined || linkId === null) return undefined
    const is = how(progressIn(linkId, payload))
    const sealed = sealPayload(epochs, id, { ...payload, progress: is })
    await db.outboxItem.updateMany({ where: { id }, data: { sealed } })
    return is
  }

  function isReport(caseId: string, { id, sealed }: { id: string; sealed: Uint8Array }): boolean {
    try {
      const payload = openPayload(epochs, id, sealed)
      return payload?.report === true && payload.caseId === caseId
    } catch {
      // Changed in the database: whom it was about, nobody knows.
      return false
    }
  }

  return {
    /**
     * Ids of the offices that have not been told of the case because no chat is linked: its report waits for their first
     * one. What was added later may wait for an office that has the report and lost its chat. Newest first, because it
     * is asked right after sending.
     */
    async untold(caseId: string, officeIds: readonly string[]): Promise<string[]> {
      const waits = async (officeId: string): Promise<boolean> => {
        for (let before: bigint | undefined; ; ) {
          const rows = await db.outboxItem.findMany({
            where: { officeId, linkId: null, ...(before !== undefined && { position: { lt: before } }) },
            orderBy: { position: 'desc' },
            take: LOOKED_THROUGH,
            select: { id: true, sealed: true, position: true },
          })
          if (rows.some((row) => isReport(caseId, row))) return true
          before = rows.at(-1)?.position
          if (before === undefined) return false
        }
      }
      const waiting = await Promise.all(officeIds.map(waits))
      return officeIds.filter((_, n) => waiting[n])
    },

    /** Writes that join the transaction of the change they tell of: one per linked chat, or one that waits for a chat. */
    async enqueue(notices: readonly OfficeNotice[]): Promise<Write[]> {
      const writes: Write[] = []
      for (const notice of notices) {
        const chats = await links.ofOffice(notice.officeId)
        const nobody = notice.fleeting === true ? [] : [undefined]
        for (const link of chats.length === 0 ? nobody : chats) writes.push(...(await item(notice, link)))
      }
      return writes
    },

    /**
     * A notice to one chat: what another chat of the office did, or an announcement. With a case it is dropped when the
     * case is withdrawn first.
     */
    toChat: (link: OfficeLink, reply: Reply, caseId?: string): Promise<Write[]> =>
      item({ officeId: link.officeId, caseId: caseId ?? '', reply, final: caseId === undefined }, link),

    /** Notices that waited for a first chat of the office are given to this one. */
    adopt: (officeId: string, linkId: string): Write =>
      db.outboxItem.updateMany({ where: { officeId, linkId: null }, data: { linkId } }),

    /** Withdrawn cases of which the office has no news yet, by id, as it sees them until then. */
    async withdrawing(officeId: string): Promise<Map<string, SeenCase>> {
      const rows = await db.outboxItem.findMany({
        where: { officeId, dueAt: { lt: NEVER } },
        select: { id: true, sealed: true },
      })
      return new Map(
        rows.flatMap(({ id, sealed }) => {
          const payload = openPayload(epochs, id, sealed)
          return payload?.before === undefined || !isHeld(payload) ? [] : [[payload.caseId, payload.before]]
        }),
      )
    },

    /**
     * How many notices about the case are still held back from the office (the most in any of its chats), without those
     * of answers to others. A chat that cannot be reached holds nothing back from the rest.
     */
    async held(officeId: string, caseId: string): Promise<number> {
      const rows = await db.outboxItem.findMany({
        where: { officeId, dueAt: { lt: NEVER } },
        select: { id: true, linkId: true, sealed: true },
      })
      const counts = new Map<string | null, number>([[null, 0]])
      for (const { id, linkId, sealed } of rows) {
        const payload = openPayload(epochs, id, sealed)
        if (payload?.caseId === caseId && isHeld(payload) && payload.aside !== true)
          counts.set(linkId, (counts.get(linkId) ?? 0) + 1)
      }
      return Math.max(...counts.values())
    },

    /**
     * Due notices of linked chats, by chat and oldest first, and in how many milliseconds the next of another chat is due
     * (undefined when none waits). A chat that is being sent to, or must not be tried yet, has none: what was queued
     * meanwhile would overtake. `busy`: chats that this process is sending to, or leaves to another one.
     */
    async look(
      limit: number,
      busy: readonly string[] = [],
    ): Promise<{ chats: DueItem[][]; nextIn: number | undefined }> {
      const time = BigInt(now().getTime())
      const blocked = await blockedChats(time)
      const items = await db.outboxItem.findMany({
        where: { linkId: { not: null, notIn: [...busy, ...blocked] }, dueAt: { lte: time } },
        orderBy: { position: 'asc' },
        take: limit,
        select: { id: true, officeId: true, linkId: true, attempts: true, dueAt: true },
      })
      const chats = new Map<string, DueItem[]>()
      for (const due of items) if (due.linkId !== null) chats.set(due.linkId, [...(chats.get(due.linkId) ?? []), due])
      const next = await db.outboxItem.findFirst({
        where: {
          OR: [
            { linkId: { not: null, notIn: [...busy, ...blocked, ...chats.keys()] } },
            { linkId: { in: blocked }, attempts: { gt: 0 }, dueAt: { gt: time } },
          ],
        },
        orderBy: { dueAt: 'asc' },
        select: { dueAt: true },
      })
      return {
        chats: [...chats.values()],
        nextIn: next === null ? undefined : Math.max(0, Number(next.dueAt - time)),
      }
    },

    /** Takes the item for `ms`; false when another worker was faster. */
    async claim({ id, dueAt, attempts }: DueItem, ms: number): Promise<boolean> {
      const { count } = await db.outboxItem.updateMany({
        where: { id, dueAt, attempts },
        data: { dueAt: BigInt(now().getTime() + ms), attempts: attempts + 1 },
      })
      return count === 1
    },

    /** Keeps a claimed item for another `ms`: it is still being sent. */
    async renew({ id, attempts }: DueItem, ms: number): Promise<void> {
      const dueAt = BigInt(now().getTime() + ms)
      await db.outboxItem.updateMany({ where: { id, attempts: attempts + 1 }, data: { dueAt } })
    },

    /**
     * What is still to be sent, in order. `withdrawn`: it must not be sent any more; `lost`: its key is gone.
     * @throws when the row was changed
     */
    async open({ id, linkId }: DueItem): Promise<Part[] | 'withdrawn' | 'lost'> {
      const row = await db.outboxItem.findUnique({ where: { id }, select: { sealed: true } })
      if (row === null) return 'withdrawn'
      let payload = openPayload(epochs, id, row.sealed)
      if (payload === undefined) {
        await epochs.learn()
        payload = openPayload(epochs, id, row.sealed)
      }
      if (payload === undefined) return 'lost'
      if (!payload.final && !(await canBeSeen(payload.caseId))) return 'withdrawn'
      return partsOf(db, payload, progressIn(linkId ?? '', payload).sent)
    },

    /** A part of a notice arrived, and more of it follows. */
    async partDelivered(due: DueItem, { file }: Part): Promise<void> {
      await noteProgress(due, (was) => ({ ...was, sent: file + 1 }))
    },

    /** The chat did not take a file of the notice; resolves to how often that happened. */
    async fileRefused(due: DueItem): Promise<number> {
      return (await noteProgress(due, (was) => ({ ...was, refused: was.refused + 1 })))?.refused ?? 0
    },

    async delivered(id: string): Promise<void> {
      await db.outboxItem.deleteMany({ where: { id } })
    },

    /**
     * Its chat is no longer linked, is a group that the office does not take any more, or is on a channel that was
     * switched off: at once to another chat of the office, or back to waiting for one.
     */
    async release({ id, officeId }: DueItem): Promise<void> {
      const [heir] = await links.ofOffice(officeId)
      await db.outboxItem.updateMany({
        where: { id },
        data: { linkId: heir?.id ?? null, dueAt: 0n },
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

    /** Notices waiting, by whether a chat is linked. */
    async waiting(): Promise<{ linked: number; unlinked: number }> {
      const [linked, unlinked] = await Promise.all([
        db.outboxItem.count({ where: { linkId: { not: null }, dueAt: { lt: NEVER } } }),
        db.outboxItem.count({ where: { linkId: null, dueAt: { lt: NEVER } } }),
      ])
      return { linked, unlinked }
    },

    forget: life.forget,
    setAside: life.setAside,
    dropLost: life.dropLost,

    /** Hourly, before any key is destroyed: what is still waiting goes on living under today's key. */
    async reseal(): Promise<ResealReport> {
      const report = await life.reseal()
      await adoptStrays()
      return report
    },
  }
}
export type Outbox = ReturnType<typeof createOutbox>
