/** Works off the outbox: chats side by side, notices of one chat in order, with back-off and for ever. */
import { errorKind } from '../log.ts'
import type { SecretKnown } from '../secret-known.ts'
import type { DueItem } from './outbox-delivery.ts'
import { createSend, pause, type SendDeps } from './outbox-send.ts'

export interface OutboxWorkerDeps extends Omit<SendDeps, 'known'> {
  /** Whether this instance has the server secret of the others. Without it: the only one there is. */
  known?: Pick<SecretKnown, 'look' | 'ready'>
}

const BATCH = 100
const ALONE = { look: () => Promise.resolve(true), ready: () => true }
/** However quiet it is, the outbox is looked at this often: another instance may have added something. */
const LONGEST_SLEEP = 30_000

/** It rests until it is woken for the first time. */
export function createOutboxWorker({ known = ALONE, ...deps }: OutboxWorkerDeps) {
  const { outbox, links, log } = deps
  const deliver = createSend({ ...deps, known })
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

  /** Stops at the first failure: what comes after it must not overtake it. */
  async function deliverInOrder(items: DueItem[]): Promise<void> {
    for (const item of items) if (stopped || !(await deliver(item))) return
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
