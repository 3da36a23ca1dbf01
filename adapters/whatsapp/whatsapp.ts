/** WhatsApp as a `Channel`, through WhatsApp Web in a browser of our own. */
import { type Channel, ChannelError, type Content, type Incoming, kindOf } from '../../src/channel.ts'
import { withMore } from '../shared/album.ts'
import { createLanes } from '../shared/lanes.ts'
import type { Log } from '../shared/log.ts'
import { createNumbered } from '../shared/numbered.ts'
import { createRecent } from '../shared/recent.ts'
import { createFetching } from './fetching.ts'
import { createHousekeeping } from './housekeeping.ts'
import { fromCall, fromDeletion, fromEdit, fromReaction, fromUnread, fromUnreadable, toIncoming } from './incoming.ts'
import { type LibraryOptions, type OpenPage, openLibrary } from './library.ts'
import { createOurs } from './ours.ts'
import { createOutgoing } from './outgoing.ts'
import { createPace, type PaceSettings, paceTuning } from './pace.ts'
import { inTerminal, pairingRoutes } from './pairing.ts'
import { type Profile, takeProfile } from './profile.ts'
import type { RawMessage } from './raw.ts'
import { createSession } from './session.ts'
import { STATES } from './states.ts'
import { defaultTuning, type Tuning } from './tuning.ts'

export interface WhatsAppOptions extends Pick<LibraryOptions, 'chromium' | 'chromiumArgs' | 'pinned'> {
  /** Folder of the browser's profile: the account itself. */
  profile: string
  log: Log
  /** Said to a person whose message could not be handled again and again. */
  trouble: (language: string | undefined) => string
  /** Whether a failed turn may succeed later (an outage). Without it every failure is taken for one. */
  passing?: (error: unknown) => boolean
  /** Shows the code to scan in the terminal, when there is one. */
  show?: (text: string) => void
  pace?: PaceSettings
  tuning?: Partial<Tuning>
  open?: OpenPage
}

/** More than one chat sends in a second. */
const TAKEN = 30

export function createWhatsApp(options: WhatsAppOptions): Channel {
  const { log, passing = () => true, open = openLibrary } = options
  const tuning: Tuning = {
    ...defaultTuning,
    ...(options.pace && paceTuning(options.pace)),
    ...options.tuning,
  }
  const ours = createOurs(options.profile, log)
  const numbered = createNumbered()
  const known = createRecent<true>(20_000)
  /** Keys of the last messages that were taken up, by chat. */
  const taken = createRecent<readonly string[]>(20_000)
  /** Messages of each chat that are in work. */
  const inWork = new Map<string, number>()
  /** Chats whose turn runs, and whether it has said something yet. */
  const turns = new Map<string, boolean>()
  const hurry = new AbortController()
  let profile: Profile | undefined
  let handle: ((message: Incoming) => Promise<void>) | undefined
  let shown: string | undefined

  const session = createSession({
    async open(events) {
      return open(
        { ...options, callMs: tuning.callMs, fileMs: tuning.fileMs, openMs: tuning.openMs, closeMs: tuning.closeMs },
        {
          ...events,
          qr(code) {
            events.qr(code)
            void showCode(code)
          },
        },
      )
    },
    tidy: async () => profile?.tidy(),
    forget: async () => profile?.forget(),
    incoming: {
      message: (raw) => take(toIncoming(raw), raw),
      unreadable: (raw) => take(fromUnreadable(raw), raw),
      edited: (raw) => take(fromEdit(raw), raw),
      deleted: (raw) => take(fromDeletion(raw), raw),
      reaction: (raw) => take(fromReaction(raw)),
      call: (raw) => take(fromCall(raw, new Date())),
    },
    codeShown: ours.codeShown,
    ready: (page) => housekeeping.ready(page),
    idle: () => inWork.size === 0,
    log,
    tuning,
  })
  const outgoing = createOutgoing({
    page: session.page,
    numbered,
    pace: createPace(tuning),
    suspect: session.suspect,
    hurry: hurry.signal,
    tuning,
  })
  const housekeeping = createHousekeeping({
    page: session.page,
    busy: (chat) => inWork.has(chat),
    taken: (chat) => taken.get(chat) ?? [],
    take: (raw) => take(fromUnread(raw, new Date(), tuning.unreadableMs / 1000), raw),
    forgotten: (chat) => numbered.forget(chat),
    ours,
    tuning,
  })
  const lanes = createLanes(tuning, passing, {
    failed: (attempt, error) =>
      log.warn({ attempt, kind: kindOf(error) }, 'A turn failed and will be tried again; its message stays unread'),
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

  /** The first code of a pairing is worth a line; each further one only replaces it. */
  async function showCode(code: string): Promise<void> {
    if (shown === undefined)
      log.info({}, 'WhatsApp waits to be paired: open /whatsapp on the admin address and scan the code with the phone')
    shown = code
    options.show?.(await inTerminal(code))
  }

  async function tellTrouble({ address, language }: Incoming): Promise<boolean> {
    try {
      await outgoing.send(address.id, { text: options.trouble(language) })
      return true
    } catch (error) {
      return error instanceof ChannelError && error.reason === 'refused'
    }
  }

  function take(incoming: Incoming | undefined, raw?: RawMessage): void {
    // What was said before the number was ours can come late, too.
    if (incoming === undefined || (raw !== undefined && raw.at < ours.from())) return
    const chat = incoming.address.id
    const id = `${chat} ${incoming.messageId}`
    // Events and the look through unread chats bring the same message, and the library some of them twice.
    if (known.get(id) === true) return
    known.set(id, true)
    if (raw !== undefined) taken.set(chat, [...(taken.get(chat) ?? []), raw.key].slice(-TAKEN))
    inWork.set(chat, (inWork.get(chat) ?? 0) + 1)
    let content: Content | undefined
    lanes.add(chat, {
      // WhatsApp does not say which pictures were sent together.
      ...(incoming.content.kind === 'file' ? { album: 'files', gatherMs: tuning.albumMs } : {}),
      async run(more) {
        await housekeeping.still(chat)
        // Read once, when its turn has come: what it answers was the last thing said then, but not when it is tried again.
        content ??=
          incoming.content.kind === 'text' ? readText(chat, incoming.content, incoming.member) : incoming.content
        const meant = { ...incoming, content }
        turns.set(chat, false)
        try {
          await handle?.(more ? withMore(meant) : meant)
        } finally {
          turns.delete(chat)
        }
      },
      done: () => finished(chat),
      tellTrouble: () => tellTrouble(incoming),
    })
  }

  function readText(chat: string, content: Extract<Content, { kind: 'text' }>, member?: string): Content {
    const read = numbered.read(chat, content.text, member)
    return read.kind === 'text' ? { ...content, ...read } : read
  }

  /** What WhatsApp shows as unread is what was not answered: it comes again after a restart. */
  function finished(chat: string): void {
    const left = (inWork.get(chat) ?? 1) - 1
    if (left > 0) return void inWork.set(chat, left)
    inWork.delete(chat)
    housekeeping.atRest(chat)
  }

  return {
    name: 'whatsapp',
    reachesLater: true,
    quietInGroups: true,
    adminRoutes: pairingRoutes({ state: session.state, qr: session.qr }),
    condition: { all: STATES, now: session.state },
    async start(handler) {
      handle = handler
      profile = takeProfile(options.profile)
      session.start()
      housekeeping.start()
    },
    async send(to, reply) {
      await housekeeping.still(to.id)
      const refs = await outgoing.send(to.id, reply, turns.get(to.id))
      // With many people at once a turn takes long, and goes forward all the same.
      lanes.moved(to.id)
      if (turns.has(to.id)) turns.set(to.id, true)
      return refs
    },
    async typing(to) {
      await session
        .page()
        ?.typing(to.id)
        .catch(() => undefined)
    },
    erase: (to, refs, whole) => housekeeping.erase(to.id, refs, whole === true),
    ended: (to) => housekeeping.ended(to.id),
    fetch: createFetching({ page: session.page, connected: session.healthy }),
    healthy: () => session.healthy() && lanes.longest() < tuning.hungAfterMs,
    async stop() {
      hurry.abort()
      housekeeping.stop()
      await lanes.stop()
      await housekeeping.rest()
      await session.stop()
      profile?.release()
    },
  }
}
