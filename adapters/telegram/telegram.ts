/** Telegram as a `Channel`, by long polling of the Bot API or by its webhook. */
import type { LanguageCode, Update } from 'grammy/types'
import { type Channel, ChannelError, type Incoming, kindOf } from '../../src/channel.ts'
import { createClient } from './client.ts'
import { download } from './download.ts'
import { eraseMessages } from './erase.ts'
import { albumOf, pressedOf, toIncoming } from './incoming.ts'
import { withMore } from '../shared/album.ts'
import { soonAfter } from '../shared/cut.ts'
import { createLanes } from '../shared/lanes.ts'
import type { Log } from '../shared/log.ts'
import { TelegramError } from './errors.ts'
import { createOutgoing } from './outgoing.ts'
import { createPacer } from './pacer.ts'
import { createPolling } from './polling.ts'
import type { Take } from './receiving.ts'
import { defaultTuning, type Tuning } from './tuning.ts'
import { createWebhook } from './webhook.ts'

export interface TelegramOptions {
  token: string
  /** https://api.telegram.org, or a Bot API server of one's own. */
  apiRoot: string
  log: Log
  /** Telegram delivers to this address, path included. Without it we poll. */
  webhook?: { url: string; secret: string }
  /** What the client offers behind the "/" key, by language; without a language it is for all others. */
  commands: { language?: LanguageCode; commands: { command: string; description: string }[] }[]
  /**
   * Said to a person whose message could not be handled again and again: there is trouble here, it may not have been
   * saved, please send it again later. As long as the platform lets us say so, no message is set aside without it.
   */
  trouble: (language: string | undefined) => string
  /** Whether a failed turn may succeed later (an outage). Without it every failure is taken for one. */
  passing?: (error: unknown) => boolean
  tuning?: Partial<Tuning>
}

export function createTelegram({
  token,
  apiRoot: root,
  log,
  webhook,
  commands,
  trouble,
  passing = () => true,
  tuning: given,
}: TelegramOptions): Channel {
  const tuning = { ...defaultTuning, ...given }
  const apiRoot = root.replace(/\/+$/, '')
  const stopping = new AbortController()
  const over = soonAfter(stopping.signal, tuning.stopMs)
  const api = createClient({ token, apiRoot, tuning, pacer: createPacer(), over })
  const outgoing = createOutgoing(api)
  const background = new Set<Promise<unknown>>()
  let handle: ((message: Incoming) => Promise<void>) | undefined
  let userName: string | undefined

  /** Lets something run that nobody waits for and whose failure costs nothing. */
  const inBackground = (work: Promise<unknown>) => {
    const quiet = work.catch(() => undefined)
    background.add(quiet)
    void quiet.then(() => background.delete(quiet))
  }

  const lanes = createLanes(tuning, passing, {
    failed: (attempt, error) => {
      // The name of the error's class only: messages may quote what somebody wrote.
      const kind = kindOf(error)
      log.warn({ attempt, kind }, 'A turn failed and will be tried again; its update stays unconfirmed')
    },
    setAside: (attempts) => {
      log.error({ attempts }, 'A message was set aside after failing every time; its sender was asked to send it again')
    },
    overfull: () =>
      log.warn(
        { most: tuning.openPerChat },
        'A chat has too many open messages; it was asked to send further ones later',
      ),
  })

  async function tellTrouble({ address, language, content }: Incoming): Promise<boolean> {
    if (content.kind === 'gone' || content.kind === 'moved') return true
    try {
      await outgoing.send(address.id, { text: trouble(language) })
      return true
    } catch (error) {
      return isFinal(error)
    }
  }

  function read(update: Update): Incoming | undefined {
    try {
      return toIncoming(update, userName)
    } catch {
      // Never happened; but one update of a shape nobody foresaw must not stop all that come after it.
      log.error({}, 'An update could not be read and was skipped')
      return undefined
    }
  }

  const take: Take = (update, done, waiting) => {
    const incoming = read(update)
    // The platform shows a spinner on the button until it is answered; that must not wait for the turn.
    if (update.callback_query) inBackground(api.answerCallbackQuery(update.callback_query.id))
    if (incoming === undefined) return done()
    // Where it stands, which is not always the chat that it speaks of: that it was upgraded stands first in the new
    // group as well, and what is written there waits until it is handled.
    const chat = String(update.message?.chat.id ?? incoming.address.id)
    const pressed = pressedOf(update)
    if (update.message) outgoing.arrived(chat, update.message.message_id)
    const album = albumOf(update)
    lanes.add(chat, {
      ...(album === undefined ? {} : { album }),
      async run(more) {
        if (pressed !== undefined) outgoing.pressed(chat, pressed)
        try {
          await handle?.(more ? withMore(incoming) : incoming)
        } finally {
          outgoing.settled(chat)
        }
      },
      done,
      tellTrouble: () => tellTrouble(incoming),
      ...(waiting === undefined ? {} : { waiting }),
    })
  }

  const hook =
    webhook &&
    createWebhook({
      ...webhook,
      setWebhook: (url, options) => api.setWebhook(url, options),
      getWebhookInfo: () => api.getWebhookInfo(),
      take,
      lanes,
      log,
      tuning,
    })
  const receiving =
    hook ??
    createPolling({
      // @ts-expect-error: grammY's types name the class of the abort-controller package; Node's own is the same thing.
      getUpdates: (poll, signal) => api.raw.getUpdates(poll, signal),
      // Pending updates are people's messages: they stay.
      prepare: () => api.deleteWebhook({ drop_pending_updates: false }),
      take,
      lanes,
      log,
      tuning,
    })

  async function introduce() {
    userName = (await api.getMe()).username
    for (const { language, commands: list } of commands)
      await api.setMyCommands(list, language === undefined ? {} : { language_code: language })
  }

  return {
    name: 'telegram',
    reachesLater: true,
    ...(hook === undefined ? {} : { routes: hook.routes }),
    start(handler) {
      handle = handler
      receiving.start()
      inBackground(
        introduce().catch(() =>
          log.warn({}, 'The commands could not be registered with Telegram; they work all the same'),
        ),
      )
      return Promise.resolve()
    },
    send: (to, reply) => outgoing.send(to.id, reply),
    async typing(to) {
      await api.sendChatAction(to.id, 'typing').catch(() => undefined)
    },
    async erase(to, refs) {
      const left = await eraseMessages(api, to.id, refs)
      if (left > 0 && over.aborted) throw new TelegramError('deleteMessages', 'unavailable', 'network')
      return left
    },
    fetch: (file) => download(api, file, { token, apiRoot, requestSeconds: tuning.requestSeconds }),
    healthy: () => receiving.healthy(),
    async stop() {
      stopping.abort()
      await receiving.stop()
      await Promise.all([outgoing.rest(), ...background])
    },
  }
}

/** Nothing can be said in this chat, now or later: asking again would hold back everybody else. */
const isFinal = (error: unknown) =>
  error instanceof ChannelError && (error.reason === 'gone' || error.reason === 'moved' || error.reason === 'refused')
