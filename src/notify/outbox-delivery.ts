/** The worker's side of the outbox: what is due, taken for a while, opened, and how far it came. */
import { release } from '../cases/hold.ts'
import type { Address, Reply } from '../channel.ts'
import type { Links } from '../office/links.ts'
import type { DueRow } from '../store/direct-outbox.ts'
import type { Db } from '../store/open.ts'
import type { Bytes } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { mayOpenLater } from '../vault/sealed.ts'
import { type Part, partsOf } from './outbox-parts.ts'
import { openPayload, type Payload, type Progress, readPayload, sealPayload } from './outbox-payload.ts'

export type DueItem = DueRow

/** Taken by this worker, with what is sealed in it. */
export interface ClaimedItem extends DueItem {
  sealed: Bytes
}

/** Milliseconds after which a notice is tried again whose key may come back. */
const ASK_AGAIN = 60_000

/** It became due too soon: what it tells of is held longer, or its key is not back yet. */
export interface Early {
  until: number
}

/** The last word to a chat that is linked no more. */
export interface Parting {
  to: Address
  reply: Reply
}

export interface DeliveryDeps {
  db: Db
  epochs: EpochKeys
  links: Links
  now: () => Date
}

export function createOutboxDelivery({ db, epochs, links, now }: DeliveryDeps) {
  /**
   * Whether its offices may see the case now; `withdrawn` also when it was erased. One that was held until now is shown to
   * them first. The moment that counts is its own: the due time of a notice is also moved by leases and pauses.
   */
  async function seen(caseId: string): Promise<'now' | 'withdrawn' | Early> {
    const find = () => db.direct.caseShown(caseId)
    const shown = (status: string | undefined) => (status === undefined || status === 'withdrawn' ? 'withdrawn' : 'now')
    const found = await find()
    if (found?.status !== 'held') return shown(found?.status)
    const until = Number(found.heldUntil ?? 0)
    if (until > now().getTime()) return { until }
    await release(db, caseId)
    return shown((await find())?.status)
  }

  const progressIn = (link: string, { progress }: Payload): Progress =>
    progress?.link === link ? progress : { link, sent: 0, refused: 0 }

  /**
   * Notes how far a notice came that is being delivered, in what stands there now: it may be resealed, or lose its files,
   * at the same moment. Undefined when it is gone.
   */
  async function noteProgress(
    { id, linkId }: DueItem,
    how: (was: Progress) => Progress,
  ): Promise<Progress | undefined> {
    for (;;) {
      const row = await db.outboxItem.findUnique({ where: { id }, select: { sealed: true } })
      const payload = row === null ? undefined : openPayload(epochs, id, row.sealed)
      if (row === null || payload === undefined) return undefined
      const is = how(progressIn(linkId, payload))
      const sealed = sealPayload(epochs, id, { ...payload, progress: is })
      const { count } = await db.outboxItem.updateMany({ where: { id, sealed: row.sealed }, data: { sealed } })
      if (count > 0) return is
    }
  }

  /** Looked for once more at the other instances when its key is not here. */
  async function payloadOf(open: () => Payload | undefined): Promise<Payload | undefined> {
    const payload = open()
    if (payload !== undefined) return payload
    await epochs.learn()
    return open()
  }

  const askAgain = (sealed: Bytes): Early | undefined =>
    mayOpenLater(epochs, sealed) ? { until: now().getTime() + ASK_AGAIN } : undefined

  const partingIn = ({ to, reply }: Payload): Parting | undefined => (to === undefined ? undefined : { to, reply })

  return {
    /**
     * Due notices of linked chats, by chat and oldest first, and in how many milliseconds the next of another chat is due
     * (undefined when none waits). A chat that is being sent to, or must not be tried yet, has none: what was queued
     * meanwhile would overtake. `busy`: chats that this process is sending to, or leaves to another one.
     */
    async look(
      limit: number,
      busy: readonly string[] = [],
    ): Promise<{ chats: DueItem[][]; nextIn: number | undefined }> {
      if (!(await db.direct.outbox.waits(busy))) return { chats: [], nextIn: undefined }
      const time = BigInt(now().getTime())
      const left = [...busy, ...(await db.direct.outbox.tried(time))]
      const chats = new Map<string, DueItem[]>()
      for (const due of await db.direct.outbox.due(time, left, limit))
        chats.set(due.linkId, [...(chats.get(due.linkId) ?? []), due])
      const next = await db.direct.outbox.next(time, [...left, ...chats.keys()])
      return {
        chats: [...chats.values()],
        nextIn: next === undefined ? undefined : Math.max(0, Number(next - time)),
      }
    },

    /** Takes the item for `ms`; undefined when another worker was faster. */
    async claim(item: DueItem, ms: number): Promise<ClaimedItem | undefined> {
      const sealed = await db.direct.outbox.claim(item, BigInt(now().getTime() + ms))
      return sealed && { ...item, sealed }
    },

    /** Keeps a claimed item for another `ms`: it is still being sent. */
    async renew({ id, attempts }: DueItem, ms: number): Promise<void> {
      const dueAt = BigInt(now().getTime() + ms)
      await db.outboxItem.updateMany({ where: { id, attempts: attempts + 1 }, data: { dueAt } })
    },

    /**
     * What is still to be sent, in order. `withdrawn`: it must not be sent any more; `lost`: its key is gone; `until`: not
     * before then, in milliseconds since 1970. A last word is for its own chat, whichever it waits for.
     * @throws when the row was changed; OperatorError when its key is there and cannot be read
     */
    async open({ id, linkId, sealed }: ClaimedItem): Promise<Part[] | Parting | 'withdrawn' | 'lost' | Early> {
      const payload = await payloadOf(() => openPayload(epochs, id, sealed))
      if (payload === undefined) return askAgain(sealed) ?? 'lost'
      const parting = partingIn(payload)
      if (parting !== undefined) return parting
      const { notBefore = 0 } = payload
      if (notBefore > now().getTime()) return { until: notBefore }
      const state = payload.final ? 'now' : await seen(payload.caseId)
      if (state !== 'now') return state
      return partsOf(db, payload, progressIn(linkId, payload).sent)
    },

    /** What a notice without its chat is as a last word; undefined for every other one, `until` while nobody can tell. */
    async partingOf({ id, sealed }: ClaimedItem): Promise<Parting | Early | undefined> {
      const payload = await payloadOf(() => readPayload(epochs, id, sealed))
      return payload === undefined ? askAgain(sealed) : partingIn(payload)
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
      await db.direct.outbox.remove(id)
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

    /** It was taken too early: it waits as if nobody had tried, and holds back nothing that is due. */
    async waitUntil({ id }: DueItem, { until }: Early): Promise<void> {
      await db.outboxItem.updateMany({ where: { id }, data: { attempts: 0, dueAt: BigInt(until) } })
    },

    /** Cannot be opened: again after `ms`, and meanwhile the later notices of its chat go first. */
    async putAside({ id }: DueItem, ms: number): Promise<void> {
      await db.outboxItem.updateMany({ where: { id }, data: { attempts: 0, dueAt: BigInt(now().getTime() + ms) } })
    },
  }
}
