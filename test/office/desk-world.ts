import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import type { Submission } from '../../src/cases/submit.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { createDistrust } from '../../src/cases/trust.ts'
import { type Address, type Button, ChannelError, type Content, type Incoming, type Reply } from '../../src/channel.ts'
import { sampleOffices } from '../../src/config/sample.ts'
import type { Office } from '../../src/config.ts'
import { createFarewell } from '../../src/intake/farewell.ts'
import { createSessions } from '../../src/intake/sessions.ts'
import { createInbox } from '../../src/inbox.ts'
import { createDeadlines } from '../../src/notify/deadlines.ts'
import { createNews } from '../../src/notify/news.ts'
import { createOutbox } from '../../src/notify/outbox.ts'
import { createOutboxWorker } from '../../src/notify/outbox-worker.ts'
import { createDesk } from '../../src/office/desk.ts'
import { createInvitations } from '../../src/office/invitations.ts'
import { createLinks } from '../../src/office/links.ts'
import type { Store } from '../../src/store/open.ts'
import { briefFiles } from '../../src/vault/brief-files.ts'
import { createBriefKeys } from '../../src/vault/brief-keys.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import type { ServerSecret } from '../../src/vault/secret.ts'
import { newDeps, newSubmission, texts } from '../cases/fixtures.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

export const say = texts('id')
export const OPERATOR = { name: 'Contoh', contact: 'kontak@contoh.example' }

/** Bawaslu takes groups here, Inspektorat speaks English, both have the case of the fixtures; the kabupaten has not. */
export const offices: Office[] = sampleOffices.map((office) =>
  office.id === 'bawaslu-kota'
    ? { ...office, allowGroups: true }
    : office.id === 'inspektorat-kota'
      ? { ...office, language: 'en' }
      : office,
)

export type World = Awaited<ReturnType<typeof newWorld>>

/**
 * The desk with real store, vault and outbox; the far side of the channel only notes what reaches it. `instance`: a
 * second instance of the same service, perhaps with other settings.
 */
export async function newWorld(
  store: Store,
  instance?: { secret: ServerSecret; folder: string; configured?: Office[] },
) {
  const configured = instance?.configured ?? offices
  const folder = instance?.folder ?? (await mkdtemp(join(tmpdir(), 'kentongan-desk-')))
  folders.push(folder)
  const clock = { time: Date.parse('2024-02-01T20:00:00Z') }
  const now = () => new Date(clock.time)
  const base = await newDeps(store, { offices: configured, ...(instance && { secret: instance.secret }) })
  const epochs = await openEpochs({ dir: folder, now })
  const { db } = store
  const { secret } = base
  const links = createLinks({ db, secret, epochs, offices: configured })
  const deadlines = createDeadlines({ db, epochs, now })
  const outbox = createOutbox({ db, epochs, links, now })
  const warnings: string[] = []
  const errors: string[] = []
  const log = {
    warn: (fields: object, text: string) => void warnings.push(`${text} ${JSON.stringify(fields)}`),
    error: (fields: object, text: string) => void errors.push(`${text} ${JSON.stringify(fields)}`),
  }
  const cases = {
    ...base,
    now,
    enqueue: outbox.enqueue,
    forget: outbox.forget,
    onWithdrawn: () => undefined,
    keepDeadline: deadlines.keep,
    onDistrust: createDistrust({ log, now }),
  }

  const sent: { to: string; reply: Reply; by: 'desk' | 'outbox' }[] = []
  const trouble = new Map<string, ChannelError>()
  const drafts = new Set<string>()
  const reports: string[] = []
  const erased: string[] = []
  const sendAs =
    (by: 'desk' | 'outbox') =>
    async (address: Address, reply: Reply): Promise<void> => {
      const error = trouble.get(address.id)
      if (error !== undefined) throw error
      sent.push({ to: address.id, reply, by })
    }
  const news = createNews(configured, texts)
  const worker = createOutboxWorker({
    outbox,
    links,
    send: sendAs('outbox'),
    isOffice: (id) => configured.some((office) => office.id === id),
    fileRefused: news.fileRefused,
    withoutFiles: news.withoutFiles,
    onGone: (link) => desk.gone(link),
    onMoved: (link, to) => desk.moved(link, to),
    log,
  })
  const audit = createAudit({ db, secret, now })
  const invitations = createInvitations({ db, audit, now })
  const brief = createBriefKeys({ home: briefFiles(join(folder, 'minutes')), now })
  const farewell = createFarewell({ sessions: createSessions({ db, epochs, brief }), now })
  const desk = createDesk({
    cases,
    config: { offices: configured, operator: OPERATOR },
    links,
    outbox,
    audit,
    invitations,
    hasDraft: async ({ id }) => drafts.has(id),
    texts,
    category: (language, _form, category) => texts(language)(`row-category-${category}`),
    send: sendAs('desk'),
    farewell,
    erase: async ({ messageId }) => void erased.push(messageId),
    wake: () => worker.wake(),
    log,
    now,
  })
  const inbox = createInbox({
    findLink: links.find,
    quietInGroups: (channel) => channel.startsWith('whatsapp'),
    desk,
    intake: { handle: report },
  })
  /** What intake does as far as an office's chat can tell. */
  async function report(message: Incoming): Promise<void> {
    const { content, address, messageId } = message
    const forOffice = content.kind === 'odd' && content.what === 'for-office'
    const first = forOffice ? [{ text: say('office-not-linked', { contact: OPERATOR.contact }) }] : []
    const before = await farewell.again(message)
    if (before === undefined && !forOffice) reports.push(messageId)
    for (const reply of before ?? first) await sendAs('desk')(address, reply)
  }

  let count = 0
  const incoming = (id: string, content: Content, more: Partial<Incoming> = {}): Incoming => {
    count += 1
    return {
      address: { channel: 'telegram', id },
      messageId: `m${count}`,
      at: now(),
      group: more.member !== undefined,
      content,
      ...more,
    }
  }
  /** Delivers a message and returns what its chat was answered, notices of the outbox left out. */
  async function deliver(message: Incoming): Promise<Reply[]> {
    const from = sent.length
    await inbox(message)
    return sent.slice(from).flatMap(({ to, by, reply }) => (to === message.address.id && by === 'desk' ? [reply] : []))
  }
  const settle = async (): Promise<void> => {
    worker.wake()
    await worker.idle()
  }
  const chat = (id: string, more: Partial<Incoming> = {}) => ({
    id,
    /** The last message of this chat, as the platform would deliver it again. */
    last: undefined as Incoming | undefined,
    async says(text: string): Promise<string[]> {
      return this.sends({ kind: 'text', text })
    },
    async presses(button: Button | string | undefined): Promise<string[]> {
      if (button === undefined) throw new Error('That button was not offered')
      return this.sends({ kind: 'choice', id: typeof button === 'string' ? button : button.id })
    },
    async sends(content: Content): Promise<string[]> {
      await settle()
      this.last = incoming(id, content, more)
      return (await deliver(this.last)).map(({ text }) => text)
    },
    async again(): Promise<string[]> {
      if (this.last === undefined) throw new Error('Nothing was sent yet')
      await settle()
      return (await deliver(this.last)).map(({ text }) => text)
    },
    /** Everything that reached the chat, oldest first. */
    got: (): Reply[] => sent.flatMap(({ to, reply }) => (to === id ? [reply] : [])),
    texts: (): string[] => sent.flatMap(({ to, reply }) => (to === id ? [reply.text] : [])),
    /** A button of the newest message with buttons, by label or id ending. */
    button(name: string): Button | undefined {
      const reply = sent.findLast((item) => item.to === id && item.reply.buttons !== undefined)?.reply
      return [...(reply?.buttons ?? []), ...(reply?.navigation ?? [])].find(
        (button) => button.label === name || button.id.endsWith(`:${name}`),
      )
    },
  })
  type Chat = ReturnType<typeof chat>

  return {
    secret,
    folder,
    db,
    cases,
    links,
    outbox,
    deadlines,
    worker,
    audit,
    invitations,
    farewell,
    desk,
    clock,
    sent,
    trouble,
    warnings,
    errors,
    drafts,
    reports,
    erased,
    incoming,
    deliver,
    settle,
    chat,
    /** A chat that is linked, with its welcome and waiting notices delivered. */
    async linked(officeId: string, id: string, more: Partial<Incoming> = {}): Promise<Chat> {
      const one = chat(id, more)
      await one.says(`/petugas ${(await invitations.create(officeId)).code}`)
      await settle()
      return one
    },
    async newCase(): Promise<{ submission: Submission; code: string; id: string }> {
      const submission = await newSubmission()
      const { code } = await submitCase(cases, submission)
      await settle()
      return { submission, code, id: submission.caseId }
    },
  }
}
export type DeskChat = ReturnType<World['chat']>
