/**
 * A stand-in for WhatsApp: its servers, the phones of people, and the page that the real whatsapp-web.js drives in a
 * real browser, through the library's own cache of page versions. No certificate, no patch, and nothing leaves the
 * machine. It shows that our code keeps to the library's contract; not that the library fits WhatsApp of today.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumCommand } from '../chromium.ts'
import type { Faults } from '../telegram/faults.ts'
import { createWaiter } from '../telegram/waiter.ts'
import { createDevice, type Device } from './device.ts'
import { createGroup, type Group } from './groups.ts'
import { createLine } from './line.ts'
import { VERSION, writePage } from './page.ts'
import { createPerson, type Person } from './person.ts'
import { openDoor } from './server.ts'
import { openChat, type World } from './world.ts'

export type { Person } from './person.ts'
export type { ShownMessage } from './world.ts'

export interface WhatsApp {
  /** `webVersionCache: { type: 'local', path: cache, strict: true }` and `webVersion: version`. */
  readonly cache: string
  readonly version: string
  /** The browser's path, and the arguments without which the page cannot reach its phone. */
  readonly chromium: string
  readonly chromiumArgs: string[]
  /** The text of the QR code that the page shows now. */
  shown(): string | undefined
  /** The next QR code, as every 20 seconds. */
  rotate(): void
  /** The last QR code has run out: UNPAIRED_IDLE. */
  idle(): void
  /**
   * The owner's phone scans the QR code; resolves when history is synced. With `qr`, exactly this code, which may have
   * run out.
   */
  scan(qr?: string): Promise<void>
  /** True while a device is linked. */
  linked(): boolean
  /** The owner removes the device on the phone. */
  unlink(): void
  /** Another browser took over. */
  conflict(): void
  /** The connection's state, as WhatsApp names them: `TIMEOUT`, `CONNECTED`, `DEPRECATED_VERSION` … */
  state(state: string): void
  /** History is synced once more: the library says "ready" again. */
  resync(): void
  /** From the next opening on, history is synced after so many milliseconds, whoever listens or not; null waits. */
  syncsAfter(ms: number | null): void
  /** Resolves when the library listens for messages. */
  listens(timeoutMs?: number): Promise<void>
  /** A page is open. */
  open(): boolean
  person(options?: { lid?: string; phone?: string; name?: string }): Person
  group(options: { title?: string; members: Person[] }): Group
  /** The bot's own address. */
  readonly number: string
  /** The phone tells that so much is unread in this chat, the last of it of `t` (seconds), and hands none of it over yet. */
  announces(chat: string, count: number, t: number): void
  /** Any message, as the page would hold it, with what it names; for what no person does. */
  push(message: Record<string, unknown>): void
  readonly device: Device
  /** `download`, `decrypt`, `upload`, `send`, `revoke`, `cleared`, `deleted`, `seen` … may meet trouble. */
  fail: Faults['fail']
  heal: Faults['heal']
  /** Modules and members that the library asked for in vain. */
  misses(): string[]
  /** What went wrong inside the page. */
  troubles(): string[]
  /** Resolves when `look` finds something; looked at after every change. */
  until<T>(look: () => T | undefined, what: string, timeoutMs?: number): Promise<T>
  /** Resolves when the device has everything that was sent to it. */
  settled(timeoutMs?: number): Promise<void>
  stop(): Promise<void>
}

export interface WhatsAppOptions {
  /** A browser other than the one from npm. */
  chromium?: string
  /** Modules or members taken away from the page. */
  without?: string[]
}

/** Without the second flag the page may not speak to this machine; without the third it might to any other. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-features=LocalNetworkAccessChecks',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

export async function startWhatsApp(options: WhatsAppOptions = {}): Promise<WhatsApp> {
  const waiter = createWaiter()
  const bot = { pn: '6280000000001@c.us', lid: '100000000000001@lid' }
  const world: World = { waiter, chats: new Map(), media: new Map(), bot }
  const line = createLine(() => waiter.changed())
  const misses = new Set<string>()
  const troubles: string[] = []
  let ref = newRef()
  let linked: string | undefined
  let shown: string | undefined
  let listens = false
  let synced = 0
  let syncAfterMs: number | null = null
  let people = 0

  function rotate(): void {
    ref = newRef()
    shown = undefined
    line.now({ type: 'ref', ref })
  }
  function unlink(): void {
    linked = undefined
    line.forget()
    ref = newRef()
  }
  const { device, answers } = createDevice(world, rotate)
  const door = await openDoor(
    world,
    {
      ...answers,
      got: ({ seqs }) => line.confirm(seqs as number[]),
      shown: ({ qr }) => void (shown = String(qr)),
      listens: () => void (listens = true),
      synced: () => void (synced += 1),
      miss: ({ name }) => void misses.add(String(name)),
      trouble: ({ text }) => void troubles.push(String(text)),
      logout: () => unlink(),
      takeover: () => undefined,
    },
    (id, response) => {
      shown = undefined
      listens = false
      line.opens(id, response, () => ({ type: 'hello', linked: linked === id, ref, me: bot, syncAfterMs }))
    },
  )
  const cache = mkdtempSync(join(tmpdir(), 'kentongan-whatsapp-'))
  writePage(cache, { base: door.base, without: options.without ?? [] })

  const until: WhatsApp['until'] = (look, what, timeoutMs) =>
    waiter.until(
      look,
      () => `Waited in vain for ${what}. Missed: ${[...misses].join(', ')}. In the page: ${troubles.join('\n')}`,
      timeoutMs,
    )

  return {
    cache,
    version: VERSION,
    chromium: options.chromium ?? (await chromiumCommand()),
    chromiumArgs: CHROMIUM_ARGS,
    shown: () => shown,
    rotate,
    idle: () => void line.now({ type: 'state', state: 'UNPAIRED_IDLE' }),
    async scan(qr) {
      const now = await until(() => shown, 'a QR code', 90_000)
      if (qr !== undefined && qr !== now) throw new Error('WhatsApp says: this QR code is not valid any more')
      linked = line.device()
      const before = synced
      line.now({ type: 'linked', me: bot, syncAfterMs })
      await until(() => (synced > before ? true : undefined), 'the page to be synced', 90_000)
    },
    linked: () => linked !== undefined,
    unlink() {
      unlink()
      line.now({ type: 'unlinked' })
    },
    conflict: () => void line.now({ type: 'state', state: 'CONFLICT' }),
    state: (state) => void line.now({ type: 'state', state }),
    resync: () => void line.now({ type: 'resync' }),
    syncsAfter: (ms) => void (syncAfterMs = ms),
    async listens(timeoutMs = 90_000) {
      await until(() => (listens && line.device() !== undefined) || undefined, 'the library to listen', timeoutMs)
    },
    open: () => line.device() !== undefined,
    person({ lid, phone, name = 'Ani' } = {}) {
      people += 1
      const address = phone === undefined ? `${lid ?? 200000000000000 + people}@lid` : `${phone}@c.us`
      return createPerson(world, line, openChat(world, address, name), address, name)
    },
    group({ title = 'Posko', members }) {
      people += 1
      return createGroup(world, line, `${120363000000000000n + BigInt(people)}@g.us`, title, members)
    },
    number: bot.pn,
    announces: (chat, count, t) => line.queue({ type: 'unread', chat, count, t }),
    push(message) {
      const usual = { type: 'chat', t: Math.floor(Date.now() / 1000), to: bot.pn, isNewMsg: true, ack: 1 }
      line.queue({ type: 'message', message: { ...usual, ...message } })
    },
    device,
    fail: door.fail,
    heal: door.heal,
    misses: () => [...misses].toSorted(),
    troubles: () => troubles,
    until,
    async settled(timeoutMs) {
      await until(() => line.waiting() === 0 || undefined, 'the device to have everything', timeoutMs)
    },
    async stop() {
      line.close()
      await door.close()
      rmSync(cache, { recursive: true, force: true })
    },
  }
}

const newRef = (): string => `2@${randomBytes(48).toString('base64')}`
