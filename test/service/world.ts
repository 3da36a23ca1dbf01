/**
 * The whole service in this process: real store, real Telegram adapter over HTTP against the stand-in, the browser chat
 * and the server in front of it. Acts resolve when the service has nothing left to do, so nothing is waited for blindly.
 */
import { onTestFinished } from 'vitest'
import { createTelegram } from '../../adapters/telegram/telegram.ts'
import { createWeb } from '../../adapters/web/web.ts'
import { sampleOffices } from '../../src/config/sample.ts'
import type { Config } from '../../src/config.ts'
import { createServer } from '../../src/server.ts'
import { startService } from '../../src/service.ts'
import { formatIdentityFile } from '../../src/vault/identity-file.ts'
import { newIdentity } from '../../src/vault/identity.ts'
import { type Person, startBotApi } from '../support/bot-api.ts'
import { createComplaints } from '../support/complaints.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { newId, openTab, texts as textsOf } from '../support/web-tab.ts'

export const BAWASLU = 'bawaslu-kota'
export const INSPEKTORAT = 'inspektorat-kota'
/** Wednesday. */
const START = new Date('2024-01-31T15:00:00+07:00')
const QUICK = { retryBaseMs: 2, retryCapMs: 20, pollSeconds: 5, tickMs: 2, tickCapMs: 10 }

/** Somebody in a chat, one step at a time. */
export interface Someone {
  person: Person
  /** Each act resolves to what the chat showed afterwards. */
  says(text: string): Promise<string[]>
  presses(label: string): Promise<string[]>
  sends(photo: Uint8Array): Promise<string[]>
  /** Anything else that this person does. */
  acts(act: Promise<unknown>): Promise<string[]>
  /** What came since the last look: notices, mostly. */
  sees(): string[]
  /** Labels of the buttons of the newest message that has any. */
  buttons(): string[]
}

/** `changes`: what differs from the sample, by office id. */
export async function startWorld(
  databaseUrl: string,
  settings: object = {},
  changes: Record<string, object> = {},
  start = START,
) {
  const api = await startBotApi()
  const key = await newIdentity()
  const offices = sampleOffices.map((office) => ({
    ...office,
    recipients: [key.recipient],
    evidence: office.id === BAWASLU ? 'chat' : 'console',
    allowGroups: office.id === BAWASLU,
    ...changes[office.id],
  }))
  const sample = await sampleConfig({
    telegram: { token: api.token, url: api.url },
    settings: { offices, ...settings },
  })
  const { complaints, unserved, log } = createComplaints()
  const clock = { now: start }
  const web = createWeb({ mode: 'on', log })
  const config = { ...sample.config, databaseUrl }
  const begin = (changed: Partial<Config> = {}) => {
    const telegram = createTelegram({
      token: api.token,
      apiRoot: api.url,
      log,
      commands: [],
      trouble: () => 'Sedang ada gangguan.',
      tuning: QUICK,
    })
    return startService({
      config: { ...config, ...changed },
      channels: [telegram, web],
      log,
      now: () => clock.now,
    })
  }
  let service = await begin()
  const app = await createServer({
    routes: web.routes === undefined ? [] : [web.routes],
    ready: () => service.ready(),
  })
  const url = (await app.listen({ host: '127.0.0.1', port: 0 })).replace(/\/$/, '')
  onTestFinished(async () => {
    await service.stop()
    await app.close()
    await api.stop()
    await sample.remove()
  })

  const quiet = async (): Promise<void> => {
    await api.settled()
    await service.idle()
  }

  /** `person`: somebody who is there already, in a group perhaps. */
  function someone(name: string, language = 'id', person = api.person({ name, language })): Someone {
    let looked = 0
    const sees = (): string[] => {
      const shown = person.chat.sights.slice(looked).map(({ message }) => message.text)
      looked = person.chat.sights.length
      return shown
    }
    const acts = async (act: Promise<unknown>): Promise<string[]> => {
      // Slowly enough for every limit on floods.
      clock.now = new Date(clock.now.getTime() + 10_000)
      looked = person.chat.sights.length
      await act
      await quiet()
      return sees()
    }
    return {
      person,
      sees,
      acts,
      says: (text) => acts(person.says(text)),
      presses: (label) => acts(person.presses(label)),
      sends: (photo) => acts(person.sends(photo)),
      buttons: () =>
        (person.screen().findLast(({ buttons }) => buttons.length > 0)?.buttons ?? []).flat().map(({ label }) => label),
    }
  }

  return {
    api,
    url,
    config,
    get service() {
      return service
    },
    /** What only the process knew is lost. `meanwhile`: what an operator does before the next start. */
    async restart(changed: Partial<Config> = {}, meanwhile = () => Promise.resolve()): Promise<void> {
      await service.stop()
      await meanwhile()
      service = await begin(changed)
    },
    clock,
    complaints,
    /** Warnings of offices that nobody listens at. */
    unserved,
    /** Opens what the offices received. */
    identityFile: formatIdentityFile(key.identity, key.recipient, '2024-01-31'),
    quiet,
    someone,
    /** A chat linked to the office by an invitation. */
    async official(officeId: string, name: string): Promise<Someone> {
      const official = someone(name)
      await official.says(`/petugas ${(await service.invitations.create(officeId)).code}`)
      return official
    },
    /** A browser tab: says or picks, and resolves to the texts that came. */
    async tab() {
      const tab = openTab(url)
      const stream = await tab.listen()
      onTestFinished(() => stream.close())
      let seen = 0
      const answered = async (posted: Promise<Response>): Promise<string[]> => {
        clock.now = new Date(clock.now.getTime() + 10_000)
        const { status } = await posted
        if (status >= 300) throw new Error(`The page's message was answered ${status}`)
        await quiet()
        const lines = await stream.until((all) => all.filter(({ type }) => type === 'reply').length > seen)
        const replies = textsOf(lines)
        const fresh = replies.slice(seen)
        seen = replies.length
        return fresh.map((text) => text ?? '')
      }
      return {
        says: (text: string) => answered(tab.say(text)),
        async picks(label: string) {
          const buttons = stream.lines.flatMap(
            (line) => (Array.isArray(line['buttons']) ? line['buttons'] : []) as { id: string; label: string }[],
          )
          const choice = buttons.findLast((button) => button.label === label)?.id
          if (choice === undefined) throw new Error(`The page shows no button ${label}`)
          return answered(tab.post({ id: newId(), kind: 'choice', choice }))
        },
      }
    },
  }
}
export type ServiceWorld = Awaited<ReturnType<typeof startWorld>>

/** The required path of the neutrality form, from the menu to the receipt. */
export async function report(reporter: Someone, story: string, photo?: Uint8Array, begin = '/lapor') {
  await toReview(reporter, story, photo, begin)
  return sent(await reporter.presses('Kirim'))
}

/** The same as far as the review page. */
export async function toReview(reporter: Someone, story: string, photo?: Uint8Array, begin = '/lapor'): Promise<void> {
  await reporter.says(begin)
  await reporter.presses('Setuju')
  if (photo !== undefined) await reporter.sends(photo)
  for (const text of ['1', '3', '2', story, 'selesai', 'lurah di Kelurahan Contoh', 'kemarin sore', 'ya'])
    await reporter.says(text)
  await reporter.presses('Hari itu juga')
  for (const text of ['tembalang', '1', 'tidak']) await reporter.says(text)
  // A photo that recorded when and where it was taken is asked about.
  if (reporter.buttons().includes('Ya, simpan')) await reporter.presses('Tidak')
}

/** Code, receipt and offices, as the bot tells them after sending. */
export function sent(replies: string[]): { code: string; receipt: string; offices: string } {
  const [, offices = '', code = ''] =
    /(?:terkirim ke|tersegel untuk): (.*)\nKode kasus: (\S+)/.exec(replies[0] ?? '') ?? []
  const receipt = replies.find((text) => /^[\d ]{24}$/.test(text)) ?? ''
  if (code === '' || receipt === '') throw new Error(`This is not the end of a report:\n${replies.join('\n')}`)
  return { code, receipt, offices }
}
