/** WhatsApp as a `Channel`, by the WhatsApp Business Cloud API: Meta delivers to our webhook, we call its Graph API. */
import { type Channel, ChannelError, type Content, type Incoming, kindOf } from '../../src/channel.ts'
import { withMore } from '../shared/album.ts'
import { soonAfter } from '../shared/cut.ts'
import { createLanes, type Waiting } from '../shared/lanes.ts'
import type { Log } from '../shared/log.ts'
import { createNumbered } from '../shared/numbered.ts'
import { createOpenWork } from '../shared/open-work.ts'
import type { Batch } from './batch.ts'
import { createGraph } from './graph.ts'
import { createMedia } from './media.ts'
import { createOutgoing, type Template } from './outgoing.ts'
import { createOutgoingFiles } from './outgoing-files.ts'
import { createPacer } from './pacer.ts'
import type { CloudStatus } from './payload.ts'
import { createReceipts } from './receipts.ts'
import { createSeen } from './seen.ts'
import { createTrouble } from './trouble.ts'
import { defaultTuning, type Tuning } from './tuning.ts'
import { createWatch } from './watch.ts'
import { createWebhook } from './webhook.ts'
import { createServiceWindow } from './window.ts'

export interface WhatsAppCloudOptions {
  token: string
  /** Meta's id of our number, which is not the number. */
  phoneId: string
  appSecret: string
  verifyToken: string
  /** https://graph.facebook.com, or another address with the same interface. */
  apiRoot: string
  /** What may be sent to somebody who was silent for a day. Without it: nothing. */
  template?: Template | undefined
  log: Log
  /** Said to a person whose message could not be handled again and again. */
  trouble: () => string
  /** Whether a failed turn may succeed later (an outage). Without it every failure is taken for one. */
  passing?: (error: unknown) => boolean
  tuning?: Partial<Tuning>
  now?: () => Date
}

const MINUTE = 60_000
/** As long as a session that has ended still knows what it handled. What comes later must not begin anything. */
const STALE = 15 * MINUTE
/**
 * What is older is left out. The draft that it may have belonged to is gone, and the 24 hours within which it could be
 * answered are over: an answer that comes days later would only light up a phone.
 */
const TOO_OLD = 24 * 60 * MINUTE
/** What Meta tells last of a message. */
const SETTLED = new Set<CloudStatus['status']>(['delivered', 'read', 'failed'])
/** Messages that are known when Meta delivers them again. */
const REMEMBERED = 20_000

export function createWhatsAppCloud(options: WhatsAppCloudOptions): Channel {
  const { token, phoneId, log, trouble, passing = () => true, template, now = () => new Date() } = options
  const tuning = { ...defaultTuning, ...options.tuning }
  const apiRoot = options.apiRoot.replace(/\/+$/, '')
  const stopping = new AbortController()
  const over = soonAfter(stopping.signal, tuning.stopMs)
  const tell = createTrouble(log)
  const graph = createGraph({
    apiRoot,
    token,
    pacer: createPacer(tuning.pairBaseMs),
    tuning,
    onAnswer: (error) => error && tell(error),
    over,
  })
  const media = createMedia({ graph, apiRoot, token, phoneId, requestSeconds: tuning.requestSeconds })
  const files = createOutgoingFiles(media)
  const numbered = createNumbered()
  const receipts = createReceipts(tuning.statusWaitMs, over)
  const window = createServiceWindow(now)
  const outgoing = createOutgoing({ graph, phoneId, files, numbered, receipts, window, template, log })
  const seen = createSeen(graph, phoneId)
  const watch = createWatch({ graph, phoneId, tuning, log })
  const open = createOpenWork(tuning, REMEMBERED)
  let handle: ((message: Incoming) => Promise<void>) | undefined

  const lanes = createLanes(tuning, passing, {
    failed: (attempt, error) =>
      log.warn(
        { attempt, kind: kindOf(error) },
        'A turn failed and will be tried again; its message stays unconfirmed',
      ),
    setAside: (attempts) =>
      log.error(
        { attempts },
        'A message was set aside after failing every time; its sender was asked to send it again',
      ),
    overfull: () =>
      log.warn(
        { most: tuning.openPerChat },
        'A chat has too many open messages; it was asked to send further ones later',
      ),
  })

  async function tellTrouble({ address, content }: Incoming): Promise<boolean> {
    if (content.kind === 'moved') return true
    try {
      await outgoing.send(address.id, { text: trouble() })
      return true
    } catch (error) {
      return error instanceof ChannelError && (error.reason === 'refused' || error.reason === 'gone')
    }
  }

  function begin(message: Incoming, done: () => void, waiting: Waiting): void {
    const { address, content, at } = message
    const chat = address.id
    const age = now().getTime() - at.getTime()
    // Nobody waits for an answer to a new number, and the link of an office hangs on it.
    if (age > TOO_OLD && content.kind !== 'moved') {
      log.warn({}, 'A message older than a day was left out: it cannot be answered any more')
      return done()
    }
    const summoned = window.wasNudged(chat)
    // Who has another number now did not write.
    if (content.kind !== 'moved') {
      window.heard(chat, at)
      if (!message.group) seen.mark(chat, message.messageId)
    }
    const incoming = {
      ...message,
      content: meant(message),
      ...(age > STALE ? { stale: true as const } : {}),
      ...(summoned ? { summoned: true as const } : {}),
    }
    lanes.add(chat, {
      // Meta does not say which pictures were sent together.
      ...(content.kind === 'file' ? { album: 'files', gatherMs: tuning.albumMs } : {}),
      run: async (more) => handle?.(more ? withMore(incoming) : incoming),
      done,
      tellTrouble: () => tellTrouble(incoming),
      waiting,
    })
  }

  /**
   * Where choices were written out with numbers, what was typed may be one of them. In a group the desk reads them: another
   * process may have asked since, and nothing there hangs on our memory.
   */
  function meant({ address, content, group }: Incoming): Content {
    if (content.kind !== 'text' || group) return content
    const read = numbered.read(address.id, content.text)
    return read.kind === 'choice' ? read : content
  }

  function noteStatus(status: CloudStatus): void {
    const failure = receipts.note(status)
    if (SETTLED.has(status.status)) files.settled(status.id)
    if (failure !== undefined) {
      tell(failure)
      log.warn({ code: failure.code }, 'WhatsApp took a message and did not deliver it')
    }
  }

  async function take({ messages, statuses, errors, unread }: Batch): Promise<boolean> {
    for (const status of statuses) noteStatus(status)
    for (const code of errors) log.warn({ code }, 'WhatsApp reports a trouble that belongs to no message')
    if (unread > 0) log.error({ messages: unread }, 'Messages could not be read and were skipped')
    const results = await Promise.all(
      messages.map((message) => open.handle(message.messageId, (done, waiting) => begin(message, done, waiting))),
    )
    return results.every(Boolean)
  }

  return {
    name: 'whatsapp-cloud',
    // Without one WhatsApp takes nothing for whoever was silent for a day: "told here" would not be kept.
    reachesLater: template !== undefined,
    quietInGroups: true,
    routes: createWebhook({ ...options, take }),
    start(handler) {
      handle = handler
      watch.start()
      return Promise.resolve()
    },
    async send(to, reply) {
      await seen.settled(to.id)
      return outgoing.send(to.id, reply)
    },
    // Nothing can be taken back from somebody's phone: every message stays.
    erase: (_to, refs) => Promise.resolve(refs.length),
    fetch: (file) => media.fetch(file),
    release: (file) => void media.remove(file.ref),
    healthy: () => watch.healthy() && lanes.longest() < tuning.hungAfterMs,
    async stop() {
      stopping.abort()
      await Promise.all([watch.stop(), lanes.stop()])
    },
  }
}
