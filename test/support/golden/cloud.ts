/**
 * Plays a conversation against the whole service through WhatsApp's Cloud API: real store, real adapter and server, over
 * HTTP, against the stand-in. What is shown is told as Telegram shows it, one button a line, so that both can be compared.
 */
import { createWhatsAppCloud } from '../../../adapters/whatsapp-cloud/whatsapp-cloud.ts'
import { WEBHOOK_PATH } from '../../../adapters/whatsapp-cloud/webhook.ts'
import { startService } from '../../../src/service.ts'
import type { Language } from '../../../src/texts/texts.ts'
import { START } from '../conversation.ts'
import { labelOf, type Person, type ShownMessage } from '../graph/person.ts'
import { type GraphApi, startGraphApi } from '../graph-api.ts'
import { createComplaints } from '../complaints.ts'
import { listeners, listenEverywhere } from '../listeners.ts'
import { sampleConfig } from '../sample-config.ts'
import { hooked } from '../telegram/hooked.ts'
import { sampleTexts } from '../turn-context.ts'
import { createPlayer, type Deed, playedFiles } from './player.ts'
import type { OddThing, Party, Player, Said } from './transcript.ts'

const QUICK = { retryBaseMs: 2, retryCapMs: 20, pairBaseMs: 2, albumMs: 200 }

export interface CloudService {
  graph: GraphApi
  service: Awaited<ReturnType<typeof startService>>
  complaints: string[]
  clock: { now: Date }
  quiet(): Promise<void>
  stop(): Promise<void>
}

export async function startCloud(
  options: { languages?: readonly Language[]; settings?: object; template?: { name: string; language: string } } = {},
): Promise<CloudService> {
  const clock = { now: START }
  const templates = options.template === undefined ? [] : [`${options.template.name}/${options.template.language}`]
  const graph = await startGraphApi({ now: () => clock.now, templates })
  const front = await hooked()
  const sample = await sampleConfig(options)
  const { complaints, log } = createComplaints()
  const channel = createWhatsAppCloud({
    token: graph.token,
    phoneId: graph.phoneId,
    appSecret: graph.appSecret,
    verifyToken: graph.verifyToken,
    apiRoot: graph.url,
    template: options.template,
    log,
    trouble: () => 'Sedang ada gangguan.',
    tuning: QUICK,
    now: () => clock.now,
  })
  await front.serve(channel)
  graph.hook(new URL(front.webhook.url).origin + WEBHOOK_PATH)
  const service = await startService({
    config: sample.config,
    channels: [channel, listeners],
    log,
    now: () => clock.now,
  })
  await listenEverywhere(service, sample.config)
  return {
    graph,
    service,
    complaints,
    clock,
    async quiet() {
      await graph.settled()
      await service.idle()
      await graph.settled()
    },
    async stop() {
      graph.heal()
      await service.stop()
      await front.close()
      await graph.stop()
      await sample.remove()
    },
  }
}

const ODD: Record<OddThing, Record<string, unknown>> = {
  sticker: { type: 'sticker', sticker: { id: '1', mime_type: 'image/webp' } },
  location: { type: 'location', location: { latitude: -7, longitude: 110 } },
  contact: { type: 'contacts', contacts: [{ name: { first_name: 'Orang' }, phones: [{ phone: '+6280000000000' }] }] },
  poll: { type: 'unsupported', unsupported: { type: 'poll_creation' }, errors: [{ code: 131_051 }] },
}

/** `heard`: everything that somebody was told so far. */
export async function createCloudPlayer(live: CloudService): Promise<Player & { heard(by: Party): string[] }> {
  const { graph, service, clock } = live
  const reporter = graph.person({ name: 'Pelapor', userId: 'ID.1349120865530274' })
  const official = graph.person({ name: 'Petugas' })
  const people: Record<Party, Person> = { reporter, office: official }
  const filesOf = await playedFiles({ as: 'audio', voice: true } as const)
  const seen: Record<Party, number> = { reporter: 0, office: 0 }

  async function perform(person: Person, act: Deed): Promise<unknown> {
    switch (act.act) {
      case 'says':
        return person.says(act.text)
      case 'photo':
      case 'sends': {
        const { bytes, how } = filesOf(act)
        return person.sends(bytes, how)
      }
      case 'odd':
        return person.sendsOther(ODD[act.what])
      case 'edits':
        return person.sendsOther({ type: 'edit', edit: { message: { text: { body: act.text } } } })
      case 'presses':
        return press(person, act.label, act.late)
      case 'blocks':
        throw new Error('nobody tells a business that they blocked it')
    }
  }

  /** What stands in small letters below the buttons is typed. */
  function press(person: Person, label: string, late: boolean): unknown {
    const newest = person.screen().findLast(({ buttons }) => buttons.length > 0)
    if (late) return person.pressesLate(label)
    return newest !== undefined && wordsOf(newest).includes(label) ? person.says(label) : person.presses(label)
  }

  const player = await createPlayer({
    service,
    clock,
    async perform(by, act) {
      await perform(people[by], act)
      await live.quiet()
    },
    look(to) {
      const shown = people[to].chat.messages.slice(seen[to])
      seen[to] += shown.length
      return shown.filter(({ from }) => from === 'bot').map((message) => asSaid(to, message))
    },
  })
  return { ...player, heard: (by) => people[by].chat.sights.map(({ message }) => message.text) }
}

/** Commands named below the buttons, to be typed. */
const wordsOf = ({ footer }: ShownMessage): string[] => (footer === '' ? [] : footer.replace(/^⌨ /u, '').split(' · '))

function asSaid(to: Party, message: ShownMessage): Said {
  const { text, kind, buttons } = message
  // In Telegram second lines stand below the text.
  const notes =
    kind === 'list'
      ? buttons.flatMap(({ label, description }) =>
          description === undefined || label.endsWith('…') ? [] : [`• ${label}: ${description}`],
        )
      : []
  return {
    to,
    text: notes.length === 0 ? text : `${text}\n\n${notes.join('\n')}`,
    rows: [...buttons.map(labelOf), ...wordsOf(message)].map((label) => [label]),
  }
}

/** Of the notice before a report. */
const WHO_KNOWS = [
  ['Telegram tahu Anda memakai bot ini.', 'WhatsApp (Meta) bisa baca chat ini.'],
  ['Telegram knows that you use this bot.', 'WhatsApp (Meta) can read this chat.'],
  ['Telegram mangertos panjenengan ngangge bot punika.', 'WhatsApp (Meta) saged maos chat punika.'],
] as const

/** A file of a conversation as it is told here: one button a line, and what is said of another platform. */
export function asCloud(source: string): string {
  let told = source.replace(/^ {2}\[.*\]$/gm, (row) =>
    [...row.matchAll(/\[[^\]]*\]/g)].map(([label]) => `  ${label}`).join('\n'),
  )
  for (const [telegram, meta] of WHO_KNOWS) told = told.replaceAll(telegram, meta)
  for (const language of ['id', 'en', 'jv'] as const) {
    const texts = sampleTexts(language)
    told = told
      .replaceAll(texts('erase-chat-done-telegram'), texts('erase-chat-none'))
      .replaceAll(texts('erase-self-telegram'), texts('erase-self-whatsapp-cloud'))
      .replaceAll(texts('info-platform'), texts('info-platform-whatsapp-cloud'))
      .replaceAll(texts('erase-offer'), texts('erase-offer-whatsapp-cloud'))
      .replaceAll(texts('desc-menu-erase'), texts('desc-menu-erase-whatsapp-cloud'))
      .replaceAll(texts('erase-chat-ask'), texts('erase-chat-ask-whatsapp-cloud'))
  }
  return told.replaceAll('Telegram', 'WhatsApp')
}
