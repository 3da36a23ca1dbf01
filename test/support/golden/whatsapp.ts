/**
 * Plays a conversation against the whole service through WhatsApp: the real adapter and library in a real browser,
 * against the stand-in. Choices are typed by their numbers; what people see is written down as Telegram would have shown
 * it, once every button was found in the text under its number or name.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyboardOf, textOf } from '../../../adapters/telegram/keyboard.ts'
import { createWhatsApp } from '../../../adapters/whatsapp/whatsapp.ts'
import type { Channel, Incoming, Reply } from '../../../src/channel.ts'
import { startService } from '../../../src/service.ts'
import type { Language } from '../../../src/texts/texts.ts'
import { START } from '../conversation.ts'
import { createComplaints } from '../complaints.ts'
import { listeners, listenEverywhere } from '../listeners.ts'
import { sampleConfig } from '../sample-config.ts'
import { sampleTexts } from '../turn-context.ts'
import { createWaiter } from '../telegram/waiter.ts'
import { browsersIn } from '../whatsapp/browser.ts'
import type { OtherThing } from '../whatsapp/person.ts'
import { type Person, startWhatsApp } from '../whatsapp/whatsapp.ts'
import { createPlayer, type Deed, playedFiles } from './player.ts'
import type { OddThing, Party, Player, Said } from './transcript.ts'

/** Waits so short that a test does not notice them. */
const QUICK = {
  perMinute: 60_000,
  burst: 1000,
  spacingMs: 0,
  typingMs: { least: 0, each: 0, most: 0 },
  lookMs: 50,
  albumMs: 0,
  retryBaseMs: 2,
  retryCapMs: 20,
}
const DAY = 24 * 60

type Handle = (message: Incoming) => Promise<void>

let officials = 0

/** One paired browser; the services of many conversations use it, one after the other. */
export async function startPairedWhatsApp() {
  const whatsapp = await startWhatsApp()
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-golden-whatsapp-'))
  const waiter = createWaiter()
  const { complaints, log } = createComplaints()
  const adapter = createWhatsApp({
    profile: join(folder, 'whatsapp'),
    chromium: whatsapp.chromium,
    chromiumArgs: whatsapp.chromiumArgs,
    pinned: { version: whatsapp.version, cache: whatsapp.cache },
    log,
    trouble: () => 'Sedang ada gangguan.',
    tuning: QUICK,
  })
  let current: Handle | undefined
  let handled = 0
  let replies: { to: string; reply: Reply }[] = []
  await adapter.start(async (message) => {
    await current?.(message)
    handled += 1
    waiter.changed()
  })
  await whatsapp.scan()
  await whatsapp.listens()

  const channel: Channel = {
    ...adapter,
    async start(handle) {
      current = handle
      complaints.length = 0
      replies = []
    },
    async send(to, reply) {
      replies.push({ to: to.id, reply })
      return adapter.send(to, reply)
    },
    stop: async () => void (current = undefined),
  }

  return {
    whatsapp,
    channel,
    log,
    complaints: () => complaints,
    /** What was said to this address, as replies. */
    repliesTo: (address: string) => replies.flatMap(({ to, reply }) => (to === address ? [reply] : [])),
    handled: () => handled,
    async handles(count: number): Promise<void> {
      await waiter.until(
        () => (handled >= count ? true : undefined),
        () => `Turn ${count} never ended. ${complaints.join('\n')} ${whatsapp.troubles().join('\n')}`,
        60_000,
      )
    },
    /** Resolves to how many processes of the browser were left. */
    async stop(): Promise<number> {
      await adapter.stop()
      const left = browsersIn(folder)
      await whatsapp.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      return left
    },
  }
}

export type PairedWhatsApp = Awaited<ReturnType<typeof startPairedWhatsApp>>

/** A service of its own for one conversation. */
export async function startOnWhatsApp({ channel, log }: PairedWhatsApp, languages: Language[]) {
  const sample = await sampleConfig({ languages })
  const clock = { now: START }
  const service = await startService({
    config: sample.config,
    channels: [channel, listeners],
    log,
    now: () => clock.now,
  })
  await listenEverywhere(service, sample.config)
  return {
    service,
    clock,
    async stop() {
      await service.stop()
      await sample.remove()
    },
  }
}

const ODD: Record<Exclude<OddThing, 'sticker'>, OtherThing> = {
  location: 'location',
  contact: 'vcard',
  poll: 'poll_creation',
}

export async function createWhatsAppPlayer(
  paired: PairedWhatsApp,
  { service, clock }: Awaited<ReturnType<typeof startOnWhatsApp>>,
): Promise<Player> {
  const { whatsapp } = paired
  const reporter = whatsapp.person({ name: 'Pelapor' })
  officials += 1
  const official = whatsapp.person({ phone: `62800001${String(officials).padStart(5, '0')}`, name: 'Petugas' })
  const people: Record<Party, Person> = { reporter, office: official }
  const filesOf = await playedFiles({ as: 'ptt' } as const)
  const seen: Record<Party, number> = { reporter: 0, office: 0 }
  const read: Record<Party, number> = { reporter: 0, office: 0 }
  let lastText = ''

  /** Each reply is one message, and its files follow it. */
  function look(to: Party): Said[] {
    const replies = paired.repliesTo(people[to].address)
    const sights = people[to].chat.sights.filter(({ kind }) => kind === 'sent')
    const said: Said[] = []
    while (seen[to] < sights.length) {
      const message = sights[seen[to]++]?.message
      const reply = message?.file === undefined ? replies[read[to]++] : { text: message.text }
      if (message === undefined || reply === undefined) throw new Error('a message that was no reply')
      said.push({ to, ...asTelegram(message.text, reply) })
    }
    return said
  }

  /** A day of silence ends with the chat deleted on our device; the adapter counts it by the real clock. */
  async function forgotten({ address }: Person): Promise<void> {
    const gone = (): number => whatsapp.device.deleted.filter((chat) => chat === address).length
    const before = gone()
    paired.channel.ended?.({ channel: 'whatsapp', id: address })
    await whatsapp.until(() => gone() > before || undefined, 'the chat to be deleted')
  }

  function perform(person: Person, act: Deed): Promise<string> {
    switch (act.act) {
      case 'says':
        return person.says(act.text)
      case 'photo':
      case 'sends': {
        const { bytes, how } = filesOf(act)
        return person.sends(bytes, how)
      }
      case 'odd':
        return act.what === 'sticker'
          ? person.sends(new Uint8Array(30), { as: 'sticker' })
          : person.sendsOther(ODD[act.what])
      case 'edits':
        return person.edits(lastText, act.text)
      case 'presses':
        return person.presses(act.label)
      case 'blocks':
        throw new Error('nobody is told who blocks whom')
    }
  }

  return createPlayer({
    service,
    clock,
    async perform(by, act) {
      const before = paired.handled()
      const id = await perform(people[by], act)
      if (act.act === 'says' && by === 'reporter') lastText = id
      await paired.handles(before + 1)
      await service.idle()
    },
    look,
    waited: async (by, minutes) => (minutes >= DAY ? forgotten(people[by]) : undefined),
  })
}

const withoutNumber = (label: string): string => label.replace(/^\d{1,2}\. /u, '')

/** The same as Telegram would show it; every choice must stand in the text, under a number, by its name or as a command. */
export function asTelegram(shown: string, reply: Reply): Omit<Said, 'to'> {
  const { buttons = [], navigation = [] } = reply
  const lines = shown.split('\n')
  const found: string[] = []
  const wanted = [...buttons, ...navigation].map(({ label }) => withoutNumber(label))
  const next = (): string[] => {
    const line = lines.at(-1) ?? ''
    const names = line.split(' · ')
    if (line !== '' && names.every((name) => wanted.includes(name))) return names
    const command = [...buttons, ...navigation].find(({ label, typed }) => line === `${label}: ${typed}`)
    if (command !== undefined) return [command.label]
    const [, row = ''] = /^\d+\. (.*)$/u.exec(line) ?? []
    const name = wanted.find((label) => row === label || row.startsWith(`${label} (`))
    return name === undefined ? [] : [name]
  }
  while (found.length < wanted.length) {
    const names = next()
    if (names.length === 0) throw new Error(`choices are missing (${wanted.join(', ')}) in: ${shown}`)
    found.unshift(...names)
    lines.pop()
    while (lines.at(-1) === '') lines.pop()
  }
  if (found.join() !== wanted.join()) throw new Error(`other choices: ${found.join(', ')}, not ${wanted.join(', ')}`)
  if (lines.join('\n') !== reply.text.trimEnd()) throw new Error(`another text: ${shown}`)
  const keyboard = keyboardOf(reply)?.inline_keyboard ?? []
  return { text: textOf(reply), rows: keyboard.map((row) => row.map(({ text }) => text)) }
}

/**
 * A conversation as it is on WhatsApp: nobody can press what has left the screen, and what is said of the platform is
 * said of another one.
 */
export function asWhatsApp(source: string): string {
  const blocks = source.trimEnd().split(/\n\n(?=(?:office)?> |#)/)
  let told = `${blocks.filter((block) => !/^.*\] \(late\)$/m.test(block)).join('\n\n')}\n`
  for (const language of ['id', 'en', 'jv'] as const) {
    const texts = sampleTexts(language)
    for (const name of ['erase-chat-done', 'erase-self'] as const)
      told = told.replaceAll(texts(`${name}-telegram`), texts(`${name}-whatsapp`))
    told = told.replaceAll(texts('erase-offer'), texts('erase-offer-whatsapp'))
  }
  // Some sentences speak of both.
  const ours = (line: string): string => (line.includes('WhatsApp') ? line : line.replaceAll('Telegram', 'WhatsApp'))
  return told.split('\n').map(ours).join('\n')
}
