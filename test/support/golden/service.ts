/** Plays a conversation against the whole service: real store, real Telegram adapter, over HTTP, against the stand-in. */
import { createTelegram } from '../../../adapters/telegram/telegram.ts'
import { startService } from '../../../src/service.ts'
import type { Language } from '../../../src/texts/texts.ts'
import { type BotApi, startBotApi, type ShownMessage } from '../bot-api.ts'
import { createComplaints } from '../complaints.ts'
import { listeners, listenEverywhere } from '../listeners.ts'
import { sampleConfig } from '../sample-config.ts'
import { hooked } from '../telegram/hooked.ts'
import type { Person } from '../telegram/person.ts'
import { START } from '../conversation.ts'
import { createPlayer, type Deed, playedFiles } from './player.ts'
import type { OddThing, Party, Player, Said, Script } from './transcript.ts'

/** Waits so short that a test does not notice them. */
const QUICK = { retryBaseMs: 2, retryCapMs: 20, pollSeconds: 5, tickMs: 2, tickCapMs: 10 }

export interface LiveService {
  api: BotApi
  service: Awaited<ReturnType<typeof startService>>
  /** What was logged as a warning or an error. */
  complaints: string[]
  clock: { now: Date }
  /** Every update confirmed, every notice out, every file cleaned. */
  quiet(): Promise<void>
  stop(): Promise<void>
}

/** `hook`: Telegram delivers by webhook, through the real server. */
export async function startLive(
  options: { languages?: readonly Language[]; settings?: object; hook?: boolean } = {},
): Promise<LiveService> {
  const api = await startBotApi()
  const front = options.hook === true ? await hooked() : undefined
  const sample = await sampleConfig({ ...options, telegram: { token: api.token, url: api.url } })
  const { complaints, log } = createComplaints()
  const clock = { now: START }
  const channel = createTelegram({
    token: api.token,
    apiRoot: api.url,
    log,
    commands: [],
    trouble: () => 'Sedang ada gangguan.',
    tuning: QUICK,
    ...(front === undefined ? {} : { webhook: front.webhook }),
  })
  await front?.serve(channel)
  const service = await startService({
    config: sample.config,
    channels: [channel, listeners],
    log,
    now: () => clock.now,
  })
  await listenEverywhere(service, sample.config)
  return {
    api,
    service,
    complaints,
    clock,
    async quiet() {
      await api.settled()
      await service.idle()
    },
    async stop() {
      api.heal()
      await service.stop()
      await front?.close()
      await api.stop()
      await sample.remove()
    },
  }
}

const ODD: Record<OddThing, Record<string, unknown>> = {
  sticker: { sticker: { file_id: 's', file_unique_id: 's', type: 'regular', width: 9, height: 9 } },
  location: { location: { latitude: -7, longitude: 110 } },
  contact: { contact: { phone_number: '+6280000000000', first_name: 'Orang' } },
  poll: { poll: { id: 'p', question: '?', options: [] } },
}

export async function createServicePlayer(live: LiveService, script: Script): Promise<Player> {
  const { api, service, clock } = live
  const reporter = api.person({ language: script.hint, name: 'Pelapor' })
  const official = api.person({ language: 'id', name: 'Petugas' })
  const people: Record<Party, Person> = { reporter, office: official }
  const filesOf = await playedFiles({ as: 'voice' } as const)
  const seen: Record<Party, number> = { reporter: 0, office: 0 }
  let lastText = 0

  async function perform(person: Person, act: Deed): Promise<unknown> {
    switch (act.act) {
      case 'says':
        await person.says(act.text)
        lastText = person.screen().at(-1)?.id ?? 0
        return undefined
      case 'photo':
      case 'sends': {
        const { bytes, how } = filesOf(act)
        return person.sends(bytes, how)
      }
      case 'odd':
        return person.sendsOther(ODD[act.what])
      case 'edits':
        return person.edits(lastText, act.text)
      case 'blocks':
        return person.blocks()
      case 'presses': {
        const shown = act.late ? Array.from(person.chat.history.values()) : person.screen()
        const asking = shown.findLast(({ buttons }) => buttons.flat().some(({ label }) => label === act.label))
        if (asking === undefined) throw new Error(`there is no button [${act.label}]`)
        return act.late ? person.pressesLate(asking.id, act.label) : person.presses(act.label)
      }
    }
  }

  return createPlayer({
    service,
    clock,
    async perform(by, act) {
      await perform(people[by], act)
      await live.quiet()
    },
    look(to) {
      const sights = people[to].chat.sights.slice(seen[to])
      seen[to] += sights.length
      return sights.map(({ message }) => asSaid(to, message))
    },
  })
}

const asSaid = (to: Party, { text, buttons }: ShownMessage): Said => ({
  to,
  text,
  rows: buttons.map((row) => row.map(({ label }) => label)),
})
