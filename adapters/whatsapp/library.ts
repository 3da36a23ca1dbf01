/**
 * whatsapp-web.js behind one thin wrapper: the only file that knows it. What comes out is cut down to our own types, what
 * goes wrong is a `PageError`, and nothing waits for ever.
 */
import type { Browser, Page as PuppeteerPage } from 'puppeteer'
import type { Message } from 'whatsapp-web.js'
import * as inPage from './in-page.ts'
import { isViewOnce, REVOKED } from './incoming.ts'
import { call, PageError } from './page-error.ts'
import { type RawCall, type RawMessage, type RawReaction, rawCall, rawMessage, rawReaction } from './raw.ts'

export interface LibraryOptions {
  /** The browser keeps its profile below it, in `session`. */
  profile: string
  chromium: string
  chromiumArgs: readonly string[]
  /** A WhatsApp Web build to use instead of today's: `<cache>/<version>.html`. */
  pinned?: { version: string; cache: string }
  callMs: number
  fileMs: number
  openMs: number
  closeMs: number
}

export interface LibraryEvents {
  /** A code to scan; comes again whenever WhatsApp shows another one. */
  qr(code: string): void
  /** The phone has accepted us. Like `ready`, it can come more than once. */
  authenticated(): void
  /** What waited for us is being loaded, and more of it came. */
  progress(): void
  ready(): void
  /** The connection to WhatsApp, as the page sees it: `CONNECTED`, `TIMEOUT`, `OPENING` … */
  state(state: string): void
  /** `LOGOUT`, or a state of WhatsApp's: `CONFLICT`, `UNPAIRED`, `DEPRECATED_VERSION` … */
  disconnected(reason: string): void
  /** The browser has ended, or its page has crashed: nothing else says so. */
  gone(what: 'browser' | 'page'): void
  message(message: RawMessage): void
  /** It cannot be read here: because it may be looked at once only, or after everything was tried. */
  unreadable(message: RawMessage): void
  edited(message: RawMessage): void
  deleted(message: RawMessage): void
  reaction(reaction: RawReaction): void
  call(call: RawCall): void
}

export interface OutgoingFile {
  bytes: Uint8Array
  mime: string
  name: string
  caption?: string
  as: 'shown' | 'voice' | 'document'
}

/** One run of the browser. */
export interface Page {
  /** Resolves when WhatsApp Web was reached and either shows a code or restores its session. */
  open(): Promise<void>
  /** Ends the browser, gently if it can: it writes the session down on its way. Never rejects. */
  close(): Promise<void>
  state(): Promise<{ state: string | null; synced: boolean }>
  sayThatItSynced(): Promise<void>
  refreshQr(): Promise<void>
  leaveChatsAlone(): Promise<void>
  version(): Promise<string>
  /** Our own number, as soon as it is known. */
  number(): Promise<string | undefined>
  missing(paths: string[]): Promise<string[]>
  chats(): Promise<inPage.ChatFacts[]>
  newest(chat: string, count: number): Promise<RawMessage[]>
  sendText(chat: string, text: string): Promise<RawMessage>
  sendFile(chat: string, file: OutgoingFile): Promise<RawMessage>
  typing(chat: string): Promise<void>
  /** Up to this message, unless there are others after it of types that are answered. */
  seen(chat: string, taken: readonly string[], answered: readonly string[]): Promise<void>
  /** Takes a message of ours back from everybody, or, when it is too late for that, deletes it here. */
  revoke(key: string): Promise<boolean>
  /** Deletes a message on this account only. */
  deleteHere(key: string): Promise<void>
  /** Resolves to false when something unread is in it, which only `evenUnread` deletes. */
  forgetChat(chat: string, evenUnread: boolean): Promise<boolean>
  /**
   * `gone` when the message is not there any more, or was taken back; undefined when it is, and its file could not be
   * had. `tooBig` looks at its announced size first.
   */
  download(key: string, tooBig: (bytes: number) => boolean): Promise<Uint8Array | undefined | 'gone' | 'too-big'>
}

export type OpenPage = (options: LibraryOptions, events: LibraryEvents) => Promise<Page>

/** A desktop Chrome of these days; the library's own is years old, and the browser's says that nobody sits before it. */
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'

/** Crash reports are copies of memory. */
const ARGS = ['--disable-breakpad', '--disable-crash-reporter', '--no-first-run', '--disable-sync']

/** What the browser gets of our environment, where secrets may stand. */
const ENVIRONMENT = ['PATH', 'LANG', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'XDG_RUNTIME_DIR']

/** Puppeteer's types of the same cannot be passed through a generic function. */
interface Asked {
  evaluate(within: (...given: never[]) => unknown, ...given: unknown[]): Promise<unknown>
}

/** The part of the library's client that its types leave out or get wrong. */
interface Inner {
  pupBrowser?: Browser | null
  pupPage?: PuppeteerPage | null
  inject(): Promise<void>
  info?: { wid?: { _serialized?: string } }
}

export const openLibrary: OpenPage = async (options, events) => {
  const { callMs, fileMs, profile } = options
  // Debug output of puppeteer holds everything that is said. Our programs take this away before anything is loaded
  // (src/no-debug.ts); this is for whoever uses the adapter without them.
  delete process.env['DEBUG']
  // The package is CommonJS: only its default import works at run time, whatever its types say.
  const { default: library } = await import('whatsapp-web.js')
  const { Client, LocalAuth, MessageMedia } = library

  const watched = new WeakSet<Browser>()
  let closing = false
  const auth = new LocalAuth({ dataPath: profile })
  // As soon as there is a browser: it may die before the library knows more of it.
  auth.afterBrowserInitialized = async () => {
    const { pupBrowser, pupPage } = inner
    if (pupBrowser == null || watched.has(pupBrowser)) return
    watched.add(pupBrowser)
    // A write into the pipe of a browser that was just killed: puppeteer has stopped listening, and Node would end us.
    for (const stream of pupBrowser.process()?.stdio ?? []) stream?.on('error', () => undefined)
    pupBrowser.on('disconnected', () => events.gone('browser'))
    pupPage?.on('error', () => events.gone('page'))
    // We were told to stop while it was being started.
    if (closing) await pupBrowser.close()
  }
  // The library deletes the profile while the browser writes to it. We do so afterwards.
  auth.logout = async () => undefined

  const client = new Client({
    authStrategy: auth,
    authTimeoutMs: options.openMs,
    takeoverOnConflict: false,
    userAgent: USER_AGENT,
    ...(options.pinned === undefined
      ? { webVersionCache: { type: 'none' } }
      : {
          webVersion: options.pinned.version,
          // Not strict, it would take today's page without a word when the file is not there.
          webVersionCache: { type: 'local', path: options.pinned.cache, strict: true },
        }),
    puppeteer: {
      executablePath: options.chromium,
      headless: true,
      // Through a pipe the browser ends when this process does, however that ends.
      pipe: true,
      // Its own handlers kill the browser, and with it what the session wrote last.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      protocolTimeout: Math.max(callMs, fileMs),
      env: {
        ...Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
        HOME: profile,
      },
      args: [...ARGS, ...options.chromiumArgs],
    },
  })
  const inner = client as unknown as Inner

  const on = (name: string, listener: (...given: never[]) => void): unknown =>
    (client as { on(name: string, listener: (...given: never[]) => void): unknown }).on(name, listener)
  const dataOf = (message: { rawData?: unknown }): RawMessage => rawMessage(message.rawData)
  on('qr', (code: string) => events.qr(code))
  on('authenticated', () => events.authenticated())
  on('loading_screen', () => events.progress())
  on('ready', () => events.ready())
  on('change_state', (state: string) => events.state(state))
  on('disconnected', (reason: string) => events.disconnected(reason))
  on('message', (message: Message) => events.message(dataOf(message)))
  on('message_ciphertext', (message: Message) => {
    const raw = dataOf(message)
    if (isViewOnce(raw)) events.unreadable({ ...raw, viewOnce: true })
  })
  on('message_ciphertext_failed', (message: Message) => events.unreadable(dataOf(message)))
  on('message_edit', (message: Message) => events.edited(dataOf(message)))
  on('message_revoke_everyone', (message: Message) => events.deleted(dataOf(message)))
  on('message_reaction', (reaction: object) => events.reaction(rawReaction(reaction)))
  on('call', (incoming: object) => events.call(rawCall(incoming)))

  const page = (what: string): PuppeteerPage => {
    if (inner.pupPage == null) throw new PageError('closed', what)
    return inner.pupPage
  }
  /** Runs one of our functions inside the page. */
  const ask = <Given extends unknown[], Answer>(
    what: string,
    within: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ): Promise<Answer> =>
    call(what, callMs, async () => (await (page(what) as Asked).evaluate(within, ...given)) as Answer)

  async function send(chat: string, content: unknown, more: object, ms: number): Promise<RawMessage> {
    const how = {
      linkPreview: false,
      parseVCards: false,
      // Seen is our receipt for a message: given once its turn is over, not whenever something is said in the chat.
      sendSeen: false,
      waitUntilMsgSent: true,
      ...more,
    }
    const sent: Message | null | undefined = await call('send', ms, () =>
      client.sendMessage(chat, content as string, how),
    )
    // Queued is not sent: the library says nothing when the server refused.
    const raw = sent ? dataOf(sent) : undefined
    if (raw === undefined || raw.ack < 0) throw new PageError('failed', 'send')
    return raw
  }

  async function find(key: string): Promise<Message | null> {
    return call('find', callMs, () => client.getMessageById(key))
  }

  return {
    async open() {
      // It rejects with bare text at times, and leaves the browser running.
      await call('open', options.openMs, () => client.initialize())
      // It runs again after each navigation, and nobody waits for it then: a page that goes away under it would end our
      // process, and one in which it fails hears nothing any more.
      const again = inner.inject.bind(client)
      inner.inject = () => again().catch(() => events.gone('page'))
    },
    async close() {
      closing = true
      const browser = inner.pupBrowser
      if (browser == null) return
      const process = browser.process()
      await call('close', options.closeMs, () => browser.close()).catch(() => undefined)
      if (process !== null && process.exitCode === null && process.signalCode === null) process.kill('SIGKILL')
    },
    state: () => ask('state', inPage.state),
    sayThatItSynced: () => ask('synced', inPage.sayThatItSynced),
    refreshQr: () => ask('refreshQr', inPage.refreshQr),
    leaveChatsAlone: () => ask('leaveChatsAlone', inPage.leaveChatsAlone),
    version: () => call('version', callMs, () => client.getWWebVersion()),
    number: async () => inner.info?.wid?._serialized,
    missing: (paths) => ask('missing', inPage.missing, paths),
    chats: () => ask('chats', inPage.chats),
    newest: async (chat, count) => (await ask('newest', inPage.newest, chat, count)).map((data) => rawMessage(data)),
    sendText: (chat, text) => send(chat, text, {}, callMs * 2),
    sendFile: (chat, { bytes, mime, name, caption, as }) =>
      send(
        chat,
        new MessageMedia(mime, Buffer.from(bytes).toString('base64'), name, bytes.length),
        {
          ...(caption === undefined ? {} : { caption }),
          ...(as === 'voice' ? { sendAudioAsVoice: true } : {}),
          ...(as === 'document' ? { sendMediaAsDocument: true } : {}),
        },
        fileMs,
      ),
    typing: (chat) => ask('typing', inPage.typing, chat),
    seen: (chat, taken, answered) => ask('seen', inPage.seen, chat, [...taken], [...answered]),
    async revoke(key) {
      if (!(await ask('revoke', inPage.canRevoke, key))) return false
      const message = await find(key)
      if (message === null) return false
      await call('revoke', callMs, () => message.delete(true))
      return true
    },
    async deleteHere(key) {
      const message = await find(key)
      if (message !== null) await call('delete', callMs, () => message.delete(false))
    },
    forgetChat: (chat, evenUnread) => ask('forgetChat', inPage.forgetChat, chat, evenUnread),
    async download(key, tooBig) {
      const message = await find(key)
      if (message === null) return 'gone'
      const { type, file } = dataOf(message)
      if (type === REVOKED) return 'gone'
      if (tooBig(file?.bytes ?? 0)) return 'too-big'
      const media: { data: string } | undefined = await call('download', fileMs, () => message.downloadMedia())
      return media === undefined ? undefined : Buffer.from(media.data, 'base64')
    },
  }
}
