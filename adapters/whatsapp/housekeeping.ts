/**
 * What happens to chats beside talking: unread ones are looked through, answered ones are marked as seen, and what is
 * over is cleared and deleted on our device.
 */
import type { MessageRef } from '../../src/channel.ts'
import { ANSWERED, kindOfChat } from './incoming.ts'
import type { Page } from './library.ts'
import type { Ours } from './ours.ts'
import type { RawMessage } from './raw.ts'
import { keyOf } from './refs.ts'
import type { Tuning } from './tuning.ts'

export interface HousekeepingParts {
  page(): Page | undefined
  /** A message of this chat is in work. */
  busy(chat: string): boolean
  /** Keys of the last messages of this chat that were taken up. */
  taken(chat: string): readonly string[]
  /** Found unread. */
  take(raw: RawMessage): void
  /** The chat is gone from our device. */
  forgotten(chat: string): void
  ours: Ours
  tuning: Pick<Tuning, 'sweepMs' | 'sweepDays' | 'quietMs'>
}

/** More unread messages of one chat than anybody writes while we are away. */
const MOST_UNREAD = 200

export function createHousekeeping({ page, busy, taken, take, forgotten, ours, tuning }: HousekeepingParts) {
  const over = new Set<string>()
  /** Chats that are being deleted right now. */
  const going = new Map<string, Promise<unknown>>()
  /** Groups are only cleared; each once after its last message. */
  const cleared = new Map<string, number>()
  /**
   * Whether everything unread of a chat was handed over at the last look: right after a pairing the page knows that
   * something is unread, and has not loaded it yet.
   */
  const handed = new Map<string, boolean>()
  const background = new Set<Promise<unknown>>()
  let timer: NodeJS.Timeout | undefined

  const quietly = (work: Promise<unknown>): void => {
    const settled = work.catch(() => undefined)
    background.add(settled)
    void settled.then(() => background.delete(settled))
  }

  /** What was said before is not answered any more. */
  const tooOld = (): number => Date.now() / 1000 - tuning.sweepDays * 86_400

  /** Whatever came while we were away. */
  async function sweep(open: Page): Promise<void> {
    const oldest = Math.max(ours.from(), tooOld())
    for (const { id, unread } of await open.chats()) {
      handed.delete(id)
      if (unread <= 0 || kindOfChat(id) === undefined) continue
      const count = Math.min(unread, MOST_UNREAD)
      const found = await open.newest(id, count)
      handed.set(id, found.length >= count)
      for (const raw of found) if (raw.at >= oldest) take(raw)
    }
  }

  /**
   * Resolves when this chat is not being deleted. What is said in the middle of that fails, is said again, and then
   * stands there twice.
   */
  async function still(chat: string): Promise<void> {
    for (let work = going.get(chat); work !== undefined; work = going.get(chat)) await work.catch(() => undefined)
  }

  /** Resolves to whether it was done. */
  async function forget(open: Page, chat: string, evenUnread = false): Promise<boolean> {
    await still(chat)
    const work = remove(open, chat, evenUnread).finally(() => going.delete(chat))
    going.set(chat, work)
    return work
  }

  async function remove(open: Page, chat: string, evenUnread: boolean): Promise<boolean> {
    // If somebody wrote again at that moment, the end of that turn comes back here.
    if (!(await open.forgetChat(chat, evenUnread))) return false
    over.delete(chat)
    forgotten(chat)
    return true
  }

  /** Chats that were left for a day, and those that could not be deleted when they were over. */
  async function tidy(open: Page): Promise<void> {
    const quiet = Date.now() / 1000 - tuning.quietMs / 1000
    for (const { id, group, at } of await open.chats()) {
      const old = at < quiet && at >= ours.from() && cleared.get(id) !== at
      if (kindOfChat(id) === undefined || busy(id) || !(old || over.has(id))) continue
      // Some of what WhatsApp counts as unread is answered never, so that alone keeps no chat; what may still be a
      // message that nobody has seen does.
      const evenUnread = handed.get(id) === true || at < tooOld()
      if ((await forget(open, id, evenUnread)) && group) cleared.set(id, at)
    }
  }

  /** Nothing of this chat is in work any more. */
  function atRest(chat: string): void {
    const open = page()
    // Marked as seen, what is unread and not handed over yet would not be looked for any more.
    if (open === undefined || handed.get(chat) === false) return
    quietly(
      open
        .seen(chat, taken(chat), ANSWERED)
        .then(() => (over.has(chat) && !busy(chat) ? forget(open, chat) : undefined)),
    )
  }

  async function ready(open: Page): Promise<void> {
    await ours.settle(open)
    await sweep(open)
    await tidy(open)
  }

  async function round(): Promise<void> {
    const open = page()
    if (open !== undefined) await ready(open)
  }

  return {
    start(): void {
      timer = setInterval(() => quietly(round()), tuning.sweepMs)
      timer.unref()
    },

    ready,
    still,
    atRest,

    /** The conversation is over. While its last turn runs, its end is waited for. */
    ended(chat: string): void {
      over.add(chat)
      if (!busy(chat)) atRest(chat)
    },

    /** Resolves to how many could not be erased as far as WhatsApp lets us. */
    async erase(chat: string, refs: MessageRef[], whole: boolean): Promise<number> {
      const open = page()
      if (open === undefined) return refs.length
      let left = 0
      for (const ref of new Set(refs)) {
        const found = keyOf(chat, ref)
        if (found === undefined) continue
        // What WhatsApp does not take back from everybody any more still goes here, with the chat.
        const work = found.own ? open.revoke(found.key) : open.deleteHere(found.key)
        await work.catch(() => (left += 1))
      }
      if (!whole) return left
      // From here on nothing of it is on our device; what the other side holds is theirs, and they are told so.
      return forget(open, chat, true).then(
        () => 0,
        () => refs.length,
      )
    },

    /** No further rounds. */
    stop: () => clearInterval(timer),

    /** What was begun is done: the last turns leave chats to be marked as seen, or deleted, when they end. */
    async rest(): Promise<void> {
      await Promise.all(background)
    },
  }
}
