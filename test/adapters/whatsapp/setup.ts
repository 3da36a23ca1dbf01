/** The adapter on the stand-in, with a handler that only notes; and what a test waits for. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { openLibrary, type Page } from '../../../adapters/whatsapp/library.ts'
import { sinceFile } from '../../../adapters/whatsapp/since.ts'
import type { Tuning } from '../../../adapters/whatsapp/tuning.ts'
import { createWhatsApp } from '../../../adapters/whatsapp/whatsapp.ts'
import type { Channel, Incoming } from '../../../src/channel.ts'
import type { WhatsApp } from '../../support/whatsapp/whatsapp.ts'

export const QUICK: Partial<Tuning> = {
  lookMs: 100,
  beatMs: 200,
  beats: 2,
  callMs: 5000,
  restartBaseMs: 50,
  restartCapMs: 200,
  perMinute: 6000,
  burst: 1000,
  spacingMs: 0,
  typingMs: { least: 0, each: 0, most: 0 },
  retryBaseMs: 20,
  retryCapMs: 50,
  // Tests that want rounds make them come.
  sweepMs: 60 * 60_000,
  albumMs: 0,
}

export interface Desk {
  readonly channel: Channel
  readonly got: Incoming[]
  readonly logged: string[]
  /** Called for each message before it counts as handled. */
  onMessage: (message: Incoming) => Promise<void>
  /** Each page that is opened, as the adapter gets it: for one whose calls fail. */
  onPage: (page: Page) => Page
  state(): string
  readonly profile: string
  start(): Promise<void>
  stop(): Promise<void>
  /** The page that the adapter opened last. */
  page(): Page
  /** Asks the pages of the admin address. */
  admin(path: string): Promise<{ statusCode: number; body: string; type: unknown }>
  remove(): void
}

const text = (fields: object, message: string) => `${message} ${JSON.stringify(fields)}`

export function newDesk(whatsapp: WhatsApp, tuning: Partial<Tuning> = {}, profile = newProfile()): Desk {
  const got: Incoming[] = []
  const logged: string[] = []
  const note = (fields: object, message: string) => void logged.push(text(fields, message))
  let page: Page | undefined
  const channel = createWhatsApp({
    profile,
    open: async (...given) => (page = desk.onPage(await openLibrary(...given))),
    chromium: whatsapp.chromium,
    chromiumArgs: whatsapp.chromiumArgs,
    pinned: { version: whatsapp.version, cache: whatsapp.cache },
    log: { info: note, warn: note, error: note },
    trouble: () => 'ada gangguan',
    tuning: { ...QUICK, ...tuning },
  })
  const desk: Desk = {
    channel,
    got,
    logged,
    onMessage: async () => undefined,
    onPage: (opened) => opened,
    state: () => channel.condition?.now() ?? 'none',
    profile,
    start: () =>
      channel.start(async (message) => {
        await desk.onMessage(message)
        got.push(message)
      }),
    stop: () => channel.stop(),
    page() {
      if (page === undefined) throw new Error('no page was opened')
      return page
    },
    async admin(path) {
      const app = Fastify()
      if (channel.adminRoutes !== undefined) await app.register(channel.adminRoutes)
      const { statusCode, body, headers } = await app.inject({ url: path })
      return { statusCode, body, type: headers['content-type'] }
    },
    remove() {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      rmSync(sinceFile(profile), { force: true })
    },
  }
  return desk
}

export const newProfile = () => mkdtempSync(join(tmpdir(), 'kentongan-wa-profile-'))
