/** Delivers what waits in the outbox: chats side by side, notices of one chat in order, with back-off and for ever. */
import { type Address, ChannelError, type Reply } from '../channel.ts'
import { errorKind } from '../log.ts'
import { OperatorError } from '../operator-error.ts'
import type { Links, OfficeLink } from '../office/links.ts'
import type { SecretKnown } from '../secret-known.ts'
import { StoreError } from '../store/open.ts'
import type { Outbox } from './outbox.ts'
import type { DueItem, Parting } from './outbox-delivery.ts'
import { keepingLease } from './outbox-leases.ts'
import type { Part } from './outbox-parts.ts'

/** The alarm of a notice whose key was destroyed before it was resealed. */
export const LOST =
  'notices cannot be opened any more: their key of the day is gone. Ask the office to look through its cases (/kasus), then run: npx kentongan purge. Is KENTONGAN_KEYS the wrong folder, correct that instead: they are sent then'

const BROKEN = 'a notice or its evidence cannot be opened: the database was changed or damaged'

/** A file of a notice cannot be opened. */
class Broken extends Error {}

export interface OutboxWorkerDeps {
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
  /** Whether this instance has the server secret of the others. Without it: the only one there is. */
  known?: Pick<SecretKnown, 'look' | 'ready'>
  /** How often the lease of a notice that is being sent is renewed. */
  renewMs?: number
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
const BATCH = 100
const ALONE = { look: () => Promise.resolve(true), ready: () => true }
/** So often a chat may refuse the files of a notice; from then on a sentence stands for each that it does not take. */
const REFUSALS = 3
/** Tries to say a last word: the last ones are minutes apart. */
const PARTINGS = 12
/** However quiet it is, the outbox is looked at this often: another instance may have added something. */
const LONGEST_SLEEP = 30_000

export function createOutboxWorker(deps: OutboxWorkerDeps) {
  const { outbox, links, send, onGone, onMoved, log, known = ALONE, renewMs = RENEW } = deps
  let running: Promise<void> | undefined
  /** Chats being sent to: a slow one (a picture over a bad line) holds back nobody's notices but its own. */
  const busy = new Map<string, Promise<void>>()
  let again = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  /** How often the database failed us in a row, and for how long it is left alone; undefined while it does not. */
  let failures = 0
  let rest: number | undefined
  const waiters: (() => void)[] = []
  /** Told of once. */
  const strangers = new Set<string>()

  /** Doubling, with up to a fifth of chance so that many chats do not come back at once. */
  const pause = (attempts: number): number =>
    Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts, 20) * (1 + Math.random() / 5))

  /** Stops at the first failure: what comes after it must not overtake it. */
  async function deliverInOrder(items: DueItem[]): Promise<void> {
    for (const item of items) if (stopped || !(await deliver(item))) return
  }

  async function deliver(due: DueItem): Promise<boolean> {
    const item = await outbox.claim(due, LEASE)
    if (item === undefined) return false
    const link = await links.byId(item.linkId)
    if (link === undefined) {
      if (!(await known.look())) {
        // The chat may be linked under the secret of the others: theirs at once, or another chat would read it.
        await outbox.putAside(item, 0)
        return false
      }
      const last = await outbox.partingOf(item)
      if (last !== undefined && 'until' in last) {
        await outbox.waitUntil(item, last)
        return true
      }
      if (last !== undefined) return sayLast(item, last)
    }
    if (link === undefined || !links.serves(link)) {
      await outbox.release(item)
      return true
    }
    if (!deps.isOffice(item.officeId)) {
      // Renamed or removed: its people may not be the ones who read there now. It waits until the office is back.
      if (!strangers.has(item.officeId))
        log.warn(
          { office: item.officeId },
          'notices wait for an office that is not in kentongan.yaml (any more); they are not sent',
        )
      strangers.add(item.officeId)
      await outbox.putAside(item, LONGEST_PAUSE)
      return true
    }
    const parts = await outbox.open(item).catch((error: unknown) => unopened(item, error))
    if (parts === 'broken') return true
    if (parts === 'lost') {
      // Never deleted: it was acknowledged to somebody.
      log.error({ office: item.officeId, notices: 1 }, LOST)
      await outbox.setAside(item.id)
      return true
    }
    if (parts === 'withdrawn') {
      await outbox.delivered(item.id)
      return true
    }
    if ('until' in parts) {
      await outbox.waitUntil(item, parts)
      return true
    }
    if ('to' in parts) return sayLast(item, parts)
    try {
      await keepingLease(
        () => outbox.renew(item, LEASE),
        renewMs,
        () => sendParts(item, link, parts),
      )
    } catch (error) {
      if (error instanceof Broken) {
        await unopened(item, error)
        return true
      }
      await failed(item, link, error)
      return false
    }
    await outbox.delivered(item.id)
    return true
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

  /** Resolves to the milliseconds after which there is something to do again. */
  async function round(): Promise<number | undefined> {
    for (;;) {
      again = false
      if (!known.ready()) return undefined
      // What another instance alone can send is its own: taken up here, it would be put off again and again.
      const { chats, nextIn } = await outbox.look(BATCH, [...busy.keys(), ...(await links.elsewhere())])
      for (const items of chats) begin(items)
      if (stopped || !again) return nextIn
    }
  }

  function begin(items: DueItem[]): void {
    const chat = items[0]?.linkId ?? ''
    const done = async (): Promise<void> => {
      const delivered = await deliverInOrder(items).then(() => true, failedToRead)
      busy.delete(chat)
      if (delivered) {
        failures = 0
        wake()
      } else if (running === undefined) sleep(undefined)
    }
    busy.set(chat, done())
  }

  /**
   * The pause grows: a database that takes no writes still shows what is due, and would be asked thousands of times a
   * second. Whoever wakes us meanwhile has committed something, so it is looked again at once.
   */
  function failedToRead(error: unknown): undefined {
    // Another chat of the same look.
    if (rest !== undefined) return
    rest = pause(failures)
    failures += 1
    log.error({ reason: errorKind(error) }, 'the outbox could not be read; it will be tried again')
  }

  function wake(): void {
    again = true
    if (running !== undefined) return
    clearTimeout(timer)
    rest = undefined
    running = (stopped ? Promise.resolve(undefined) : round().catch(failedToRead)).then(sleep)
  }

  function sleep(next: number | undefined): void {
    running = undefined
    if (busy.size === 0 && (stopped || !again)) for (const resolve of waiters.splice(0)) resolve()
    if (stopped) return
    if (again) return wake()
    clearTimeout(timer)
    timer = setTimeout(wake, Math.min(rest ?? next ?? LONGEST_SLEEP, LONGEST_SLEEP))
    timer.unref()
  }

  return {
    wake,
    /** Resolves when nothing is being delivered. */
    idle: (): Promise<void> =>
      running === undefined && busy.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => void waiters.push(resolve)),
    async stop(): Promise<void> {
      stopped = true
      await running
      await Promise.all(busy.values())
      await running
      clearTimeout(timer)
    },
  }
}
export type OutboxWorker = ReturnType<typeof createOutboxWorker>
