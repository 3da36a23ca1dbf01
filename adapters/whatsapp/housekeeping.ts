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
  const background = new Set<Promise<unknown>>()
  let timer: NodeJS.Timeout | undefined

  const quietly = (work: Promise<unknown>): void => {
    const settled = work.catch(() => undefined)
    background.add(settled)
    void settled.then(() => background.delete(settled))
  }

  /** Whatever came while we were away. */
  async function sweep(open: Page): Promise<void> {
    const oldest = Math.max(ours.from(), Date.now() / 1000 - tuning.sweepDays * 86_400)
    for (const { id, unread } of await open.chats()) {
      if (unread <= 0 || kindOfChat(id) === undefined) continue
      for (const raw of await open.newest(id, Math.min(unread, MOST_UNREAD))) if (raw.at >= oldest) take(raw)
    }
  }

  /**
   * Resolves when this chat is not being deleted. What is said in the middle of that fails, is said again, and then
   * stands there twice.
   */
  async function still(chat: string): Promise<void> {
    for (let work = going.get(chat); work !== undefined; work = going.get(chat)) await work.catch(() => undefined)
  }

  async function forget(open: Page, chat: string, evenUnread = false): Promise<void> {
    await still(chat)
    const work = remove(open, chat, evenUnread).finally(() => going.delete(chat))
    going.set(chat, work)
    await work
  }

  async function remove(open: Page, chat: string, evenUnread: boolean): Promise<void> {
    // If somebody wrote again at that moment, the end of that turn comes back here.
    if (!(await open.forgetChat(chat, evenUnread))) return
    over.delete(chat)
    forgotten(chat)
  }

  /** Chats that were left for a day, and those that could not be deleted when they were over. */
  async function tidy(open: Page): Promise<void> {
    const quiet = Date.now() / 1000 - tuning.quietMs / 1000
    for (const { id, group, at } of await open.chats()) {
      const old = at < quiet && at > ours.from() && cleared.get(id) !== at
      if (kindOfChat(id) === undefined || busy(id) || !(old || over.has(id))) continue
      // Unread or not: what is answered has been taken up before, and nothing of it is in work; some of what WhatsApp
      // counts is answered never.
      await forget(open, id, true)
      if (group) cleared.set(id, at)
    }
  }

  /** Nothing of this chat is in work any more. */
  function atRest(chat: string): void {
    const open = page()
    if (open === undefined) return
    quietly(
      open
        .seen(chat, taken(chat), ANSWERED)
        .then(() => (over.has(chat) && !busy(chat) ? forget(open, chat) : undefined)),
    )
  }

  async function round(): Promise<void> {
    const open = page()
    if (open === undefined) return
    await sweep(open)
    await tidy(open)
  }

  return {
    start(): void {
      timer = setInterval(() => quietly(round()), tuning.sweepMs)
      timer.unref()
    },

    async ready(open: Page): Promise<void> {
      await ours.settle(open)
      await sweep(open)
      await tidy(open)
    },

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

    async stop(): Promise<void> {
      clearInterval(timer)
      await Promise.all(background)
    },
  }
}
