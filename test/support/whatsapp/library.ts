/** The real client of whatsapp-web.js, set up as an adapter would, in front of the stand-in. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import library from 'whatsapp-web.js'
import type { Client, Message } from 'whatsapp-web.js'
import { createWaiter } from '../telegram/waiter.ts'
import { browsersIn, killBrowserIn } from './browser.ts'
import type { WhatsApp } from './whatsapp.ts'

export interface Bot {
  client: Client
  /** Names of what the library said, in order. */
  events: string[]
  qrs: string[]
  messages: Message[]
  until<T>(look: () => T | undefined, what: string): Promise<T>
  /** Resolves when the library says so, for the `times`th time. */
  says(event: string, times?: number): Promise<void>
  stop(): Promise<void>
}

export interface Profile {
  readonly folder: string
  /** Starts a client on this profile, and does not wait until it is ready. */
  start(): Promise<Bot>
  browsers(): number
  remove(): void
}

const SAID = ['qr', 'authenticated', 'ready', 'disconnected', 'change_state', 'auth_failure', 'loading_screen'] as const

export function newProfile(whatsapp: WhatsApp): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-profile-'))

  async function start(): Promise<Bot> {
    const { Client: Make, LocalAuth } = library
    const waiter = createWaiter()
    const client = new Make({
      authStrategy: new LocalAuth({ dataPath: folder }),
      webVersion: whatsapp.version,
      webVersionCache: { type: 'local', path: whatsapp.cache, strict: true },
      puppeteer: {
        executablePath: whatsapp.chromium,
        args: whatsapp.chromiumArgs,
        headless: true,
        pipe: true,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      },
    })
    const bot: Bot = {
      client,
      events: [],
      qrs: [],
      messages: [],
      until: (look, what) =>
        waiter.until(look, () => `Waited in vain for ${what}. Said: ${bot.events.join(', ')}`, 90_000),
      async says(event, times = 1) {
        const count = () => bot.events.filter((said) => said === event).length
        await bot.until(() => (count() >= times ? true : undefined), event)
      },
      stop: () => client.destroy(),
    }
    for (const event of SAID)
      client.on(event as 'ready', () => {
        bot.events.push(event)
        waiter.changed()
      })
    client.on('qr', (qr) => {
      bot.qrs.push(qr)
      waiter.changed()
    })
    client.on('message', (message) => {
      bot.messages.push(message)
      waiter.changed()
    })
    await client.initialize()
    return bot
  }

  return {
    folder,
    start,
    browsers: () => browsersIn(folder),
    remove() {
      killBrowserIn(folder)
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
