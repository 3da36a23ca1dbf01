/**
 * Several instances of the whole service in this process, on one PostgreSQL, with chats that any of them may write to: a
 * test says which of them a message goes to, and what happens while it is at work.
 */
import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Channel, Content, Incoming, Reply } from '../../src/channel.ts'
import { startService } from '../../src/service.ts'
import { createComplaints } from './complaints.ts'
import { sampleConfig } from './sample-config.ts'

/** Wednesday. */
const START = new Date('2024-01-31T15:00:00+07:00')
const PAUSE_SECONDS = 10
const RECEIPT = /^[\d ]{24}$/

interface Shown {
  id: string
  reply: Reply
}

export async function startInstances(databaseUrl: string, count: number, settings: object = {}) {
  const secret = randomBytes(32).toString('base64url')
  const { complaints, log } = createComplaints()
  const clock = { now: START }
  const chats = new Map<string, Shown[]>()
  const world = {
    /** Runs once, when an instance has noted what it begins and is about to do it. */
    meanwhile: undefined as (() => Promise<void>) | undefined,
    /** Runs before each message that is sent. */
    sends: undefined as (() => Promise<void>) | undefined,
    clockStands: false,
  }
  let running = Promise.resolve()
  let last = 1000
  const nextId = (): string => `m${(last += 1)}`
  const channel = (): Channel => ({
    name: 'telegram',
    reachesLater: true,
    start: async () => undefined,
    async send(to, reply) {
      await world.sends?.()
      const id = nextId()
      chats.set(to.id, [...(chats.get(to.id) ?? []), { id, reply }])
      return [id]
    },
    async erase(to, refs) {
      chats.set(
        to.id,
        (chats.get(to.id) ?? []).filter(({ id }) => !refs.includes(id)),
      )
      for (const ref of refs) erased.add(ref)
      return 0
    },
    async typing() {
      const { meanwhile } = world
      world.meanwhile = undefined
      if (meanwhile !== undefined) running = meanwhile()
    },
    healthy: () => true,
    stop: async () => undefined,
  })
  const erased = new Set<string>()
  const services = await Promise.all(
    Array.from({ length: count }, async () => {
      const sample = await sampleConfig({ settings })
      const service = await startService({
        config: { ...sample.config, databaseUrl, secret: { value: secret } },
        channels: [channel()],
        log,
        now: () => clock.now,
      })
      onTestFinished(async () => {
        await service.stop()
        await sample.remove()
      })
      return service
    }),
  )

  function person(chat: string) {
    const screen = (): Shown[] => chats.get(chat) ?? []
    const message = (content: Content): Incoming => {
      if (!world.clockStands) clock.now = new Date(clock.now.getTime() + PAUSE_SECONDS * 1000)
      const messageId = nextId()
      const address = { channel: 'telegram' as const, id: chat }
      return { address, messageId, at: clock.now, order: last, language: 'id', group: false, content }
    }
    const press = (label: string): Incoming => {
      const buttons = screen()
        .toReversed()
        .flatMap(({ reply }) => [...(reply.buttons ?? []), ...(reply.navigation ?? [])])
      const id = buttons.find((button) => button.label === label)?.id
      if (id === undefined) throw new Error(`No button "${label}" among ${buttons.map((one) => one.label).join(', ')}`)
      return message({ kind: 'choice', id })
    }
    const text = (words: string): Incoming => message({ kind: 'text', text: words })
    /** What the chat showed afterwards. */
    async function give(incoming: Incoming, to = 0): Promise<string[]> {
      const before = new Set(screen().map(({ id }) => id))
      await services[to]?.receive(incoming)
      await running
      return screen().flatMap(({ id, reply }) => (before.has(id) ? [] : [reply.text]))
    }
    const says = (words: string, to = 0) => give(text(words), to)
    const presses = (label: string, to = 0) => give(press(label), to)
    return {
      screen: () => screen().map(({ reply }) => reply.text),
      receipt: () =>
        screen()
          .map(({ reply }) => reply.text)
          .findLast((words) => RECEIPT.test(words)) ?? '',
      text,
      press,
      message,
      give,
      says,
      presses,
      /** One goes to the first instance, the other to the second, once the first has begun to do what it was asked. */
      async both(one: Incoming, other: Incoming): Promise<string[]> {
        world.meanwhile = async () => services[1]?.receive(other)
        return give(one)
      },
      async toReview(): Promise<void> {
        await says('/lapor')
        await presses('Setuju')
        const answers = ['1', '3', '2', 'Lurah membagikan amplop di balai desa untuk paslon.', 'selesai']
        for (const words of [...answers, 'lurah di Kelurahan Contoh', 'kemarin sore', 'ya']) await says(words)
        await presses('Hari itu juga')
        for (const words of ['tembalang', '1', 'tidak']) await says(words)
      },
      /** Sent, and opened with its number. */
      async toCase(): Promise<void> {
        await this.toReview()
        await presses('Kirim')
        const receipt = this.receipt()
        await says(receipt.slice(-4))
        await presses('Saya cek sendiri')
        await presses('Nanti saja')
        await says('cek')
        await says(receipt)
      },
    }
  }
  const [first] = services
  if (first === undefined) throw new Error('no instance')
  return { db: first.store.db, services, clock, erased, complaints, person, world }
}
