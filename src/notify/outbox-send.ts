/** Sends one notice of the outbox to its chat, and notes what became of it. */
import { type Address, ChannelError, type Reply } from '../channel.ts'
import { OperatorError } from '../operator-error.ts'
import type { Links, OfficeLink } from '../office/links.ts'
import type { SecretKnown } from '../secret-known.ts'
import { StoreError } from '../store/open.ts'
import type { Outbox } from './outbox.ts'
import type { ClaimedItem, DueItem, Parting } from './outbox-delivery.ts'
import { keepingLease } from './outbox-leases.ts'
import type { Part } from './outbox-parts.ts'

/** The alarm of a notice whose key was destroyed before it was resealed. */
export const LOST =
  'notices cannot be opened any more: their key of the day is gone. Ask the office to look through its cases (/kasus), then run: npx kentongan purge. Is KENTONGAN_KEYS the wrong folder, correct that instead: they are sent then'

const BROKEN = 'a notice or its evidence cannot be opened: the database was changed or damaged'

/** A file of a notice cannot be opened. */
class Broken extends Error {}

export interface SendDeps {
  outbox: Outbox
  links: Links
  send(address: Address, reply: Reply): Promise<unknown>
  /** The office stands in the configuration. */
  isOffice(officeId: string): boolean
  /** Said instead of a file that a chat does not take. */
  fileRefused(officeId: string, file: number): Reply
  /** The reply, and that its files no longer come by chat. */
  withoutFiles(officeId: string, reply: Reply): Reply
  /** The chat can never be reached again (it removed the bot). */
  onGone(link: OfficeLink): Promise<void>
  /** The chat lives on under another id. */
  onMoved(link: OfficeLink, to: string): Promise<void>
  log: { warn(fields: object, text: string): void; error(fields: object, text: string): void }
  /** Whether this instance has the server secret of the others. */
  known: Pick<SecretKnown, 'look'>
  /** How often the lease of a notice that is being sent is renewed. */
  renewMs?: number | undefined
}

/** After so long the notice of an instance that died is due again for the others; who lives renews it. */
const LEASE = 20_000
const RENEW = LEASE / 3
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 10 * 60_000
/**
 * The platform, or our session with it, is away: asked again this often, for what waits is due the moment it is back. A
 * try costs next to nothing then, and tries that a killed process began count as well.
 */
const WHILE_AWAY = 30_000
/** So often a chat may refuse the files of a notice; from then on a sentence stands for each that it does not take. */
const REFUSALS = 3
/** Tries to say a last word: the last ones are minutes apart. */
const PARTINGS = 12
/** Milliseconds after so many tries: doubling, with up to a fifth of chance so that many chats do not come back at once. */
export const pause = (attempts: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts, 20) * (1 + Math.random() / 5))

/** The function resolves to false when what comes after the notice in its chat must not be sent either. */
export function createSend(deps: SendDeps): (due: DueItem) => Promise<boolean> {
  const { outbox, links, send, onGone, onMoved, log, known, renewMs = RENEW } = deps
  /** Told of once. */
  const strangers = new Set<string>()

  async function deliver(due: DueItem): Promise<boolean> {
    const item = await outbox.claim(due, LEASE)
    if (item === undefined) return false
    const link = await links.byId(item.linkId)
    if (link === undefined) return withoutChat(item)
    if (!links.serves(link)) return over(outbox.release(item))
    if (!deps.isOffice(item.officeId)) return withoutOffice(item)
    const parts = await outbox.open(item).catch((error: unknown) => unopened(item, error))
    if (parts === 'broken') return true
    if (parts === 'lost') {
      // Never deleted: it was acknowledged to somebody.
      log.error({ office: item.officeId, notices: 1 }, LOST)
      return over(outbox.setAside(item.id))
    }
    if (parts === 'withdrawn') return over(outbox.delivered(item.id))
    if ('until' in parts) return over(outbox.waitUntil(item, parts))
    if ('to' in parts) return sayLast(item, parts)
    try {
      await keepingLease(
        () => outbox.renew(item, LEASE),
        renewMs,
        () => sendParts(item, link, parts),
      )
    } catch (error) {
      if (error instanceof Broken) return over(unopened(item, error))
      await failed(item, link, error)
      return false
    }
    return over(outbox.delivered(item.id))
  }

  /** The next notice of the chat may follow. */
  async function over(noted: Promise<unknown>): Promise<true> {
    await noted
    return true
  }

  async function withoutChat(item: ClaimedItem): Promise<boolean> {
    if (!(await known.look())) {
      // The chat may be linked under the secret of the others: theirs at once, or another chat would read it.
      await outbox.putAside(item, 0)
      return false
    }
    const last = await outbox.partingOf(item)
    if (last === undefined) return over(outbox.release(item))
    return 'until' in last ? over(outbox.waitUntil(item, last)) : sayLast(item, last)
  }

  /** Renamed or removed: its people may not be the ones who read there now. It waits until the office is back. */
  async function withoutOffice(item: DueItem): Promise<boolean> {
    if (!strangers.has(item.officeId))
      log.warn(
        { office: item.officeId },
        'notices wait for an office that is not in kentongan.yaml (any more); they are not sent',
      )
    strangers.add(item.officeId)
    return over(outbox.putAside(item, LONGEST_PAUSE))
  }

  /** It waits, and the later notices of its chat go first. */
  async function unopened(item: DueItem, error: unknown): Promise<'broken'> {
    const sentence = error instanceof OperatorError ? error.message : BROKEN
    log.error({ office: item.officeId }, sentence)
    await outbox.putAside(item, LONGEST_PAUSE)
    return 'broken'
  }

  /** The last word to a chat that was unlinked. It must not reach another one, and is not worth trying for ever. */
  async function sayLast(item: DueItem, { to, reply }: Parting): Promise<boolean> {
    try {
      // Linked anew meanwhile: it would read that it is not.
      if ((await links.find(to)) === undefined) await send(to, reply)
    } catch (error) {
      const reason = error instanceof ChannelError ? error.reason : 'unknown'
      if (reason !== 'gone' && reason !== 'moved' && reason !== 'refused' && item.attempts < PARTINGS) {
        await outbox.later(item, pause(item.attempts))
        return false
      }
    }
    await outbox.delivered(item.id)
    return true
  }

  /** What arrived is noted at once: when a later part fails, it is not sent again. */
  async function sendParts(item: DueItem, link: OfficeLink, parts: Part[]): Promise<void> {
    for (const [index, part] of parts.entries()) {
      await sendPart(item, link, part)
      if (index < parts.length - 1) await outbox.partDelivered(item, part)
    }
  }

  /** A file that the chat does not take must not withhold for ever what comes after it. */
  async function sendPart(item: DueItem, { address }: OfficeLink, part: Part): Promise<void> {
    const { file, filesLeft } = part
    const made = await part.reply().catch((error: unknown) => {
      throw error instanceof StoreError ? error : new Broken()
    })
    if (made === undefined) return
    const reply = filesLeft === true ? deps.withoutFiles(item.officeId, made) : made
    try {
      await send(address, reply)
    } catch (error) {
      const refused = file > 0 && error instanceof ChannelError && error.reason === 'refused'
      if (!refused || (await outbox.fileRefused(item)) < REFUSALS) throw error
      log.error(
        { office: item.officeId, file },
        'a chat does not take a file of a notice, which was left out: the office opens it with its key',
      )
      await send(address, deps.fileRefused(item.officeId, file))
    }
  }

  async function failed(item: DueItem, link: OfficeLink, error: unknown): Promise<void> {
    const reason = error instanceof ChannelError ? error.reason : 'unknown'
    if (reason === 'gone') {
      await onGone(link)
      // Not only when this attempt's lease is over.
      await outbox.release(item)
      return
    }
    if (error instanceof ChannelError && error.movedTo !== undefined) {
      await onMoved(link, error.movedTo)
      await outbox.later(item, 0)
      return
    }
    const wait =
      error instanceof ChannelError && error.retryAfter !== undefined
        ? error.retryAfter * 1000
        : Math.min(pause(item.attempts), reason === 'unavailable' ? WHILE_AWAY : Infinity)
    log.warn(
      { office: item.officeId, reason, attempts: item.attempts + 1 },
      'a notice was not delivered yet; it will be tried again',
    )
    await outbox.later(item, wait)
  }

  return deliver
}
