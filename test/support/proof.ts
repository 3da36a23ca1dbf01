/** What the hostile tests share: a service before the stand-in, its offices with keys, officials at their phones. */
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { writeBundle, openBundle } from '../../src/vault/bundle.ts'
import { fromJson } from '../../src/vault/bytes.ts'
import { formatIdentityFile } from '../../src/vault/identity-file.ts'
import { newIdentity } from '../../src/vault/identity.ts'
import { sealedEvidence } from '../../src/evidence/read.ts'
import type { CaseBody } from '../../src/cases/body.ts'
import type { MaskedText } from '../../src/form/answers.ts'
import { plain } from '../../src/masking/apply.ts'
import { openStore } from '../../src/store/open.ts'
import { type BotApi, type BotApiOptions, type Person, startBotApi } from './bot-api.ts'
import { prepareService, type ProcessOptions, type ServiceProcess } from './process.ts'

export interface World {
  api: BotApi
  service: ServiceProcess
  /** Another instance of the service with the same settings, not started, with data and ports of its own. */
  another(): Promise<ServiceProcess>
  /** The text of each office's identity file, by office id. */
  keys: Map<string, string>
}

export const BAWASLU = 'bawaslu-kota'
export const INSPEKTORAT = 'inspektorat-kota'

const apis: BotApi[] = []
afterAll(() => Promise.all(apis.map((api) => api.stop())))

/** A stand-in, and a service (not started) with two offices that hold keys. */
export async function newWorld(
  options: { office?: object; api?: BotApiOptions } & Partial<ProcessOptions> = {},
): Promise<World> {
  const api = await startBotApi(options.api)
  apis.push(api)
  const keys = new Map<string, string>()
  const recipient = async (office: string) => {
    const { identity, recipient: line } = await newIdentity()
    keys.set(office, formatIdentityFile(identity, line, '2027-01-01'))
    return [line]
  }
  const settings = {
    operator: { name: 'Posko Uji', contact: 'posko@example.org' },
    offices: [
      {
        id: BAWASLU,
        name: 'Bawaslu Kota Semarang',
        kind: 'election-supervisor',
        authority: 'independent',
        recipients: await recipient(BAWASLU),
        ...options.office,
      },
      {
        id: INSPEKTORAT,
        name: 'Inspektorat Kota Semarang',
        kind: 'inspectorate',
        authority: 'pemkot-semarang',
        categories: ['UANG_BARANG', 'FASILITAS_NEGARA', 'HADIR_KAMPANYE'],
        districts: ['33.74'],
        recipients: await recipient(INSPEKTORAT),
        ...options.office,
      },
    ],
    limits: { messagesPerMinute: 600, messagesPerHour: 6000, draftsPerDay: 100, draftsPerHour: 100_000 },
    delays: { answerMinutes: [0, 0] },
    ...options.settings,
  }
  const another = () =>
    prepareService({
      ...(options.parent === undefined ? {} : { parent: options.parent }),
      ...(options.hook === undefined ? {} : { hook: options.hook }),
      ...(options.program === undefined ? {} : { program: options.program }),
      settings,
      env: { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url, ...options.env },
    })
  return { api, service: await another(), another, keys }
}

/** Links a new chat to the office, as an official does; the service must be running. */
export async function official({ api, service }: World, office: string, name: string): Promise<Person> {
  const { code }: { code: string } = JSON.parse(await service.cli('invite', '--office', office, '--json'))
  const person = api.person({ name })
  await person.says(`/petugas ${code}`)
  await person.hears(/terhubung/i)
  return person
}

export interface StoredCase {
  id: string
  code: string
  offices: string[]
  body: CaseBody
  messages: { sender: string; text: string }[]
  evidence: number
}

/** Every case of the database, exported and opened with an office's key: each office's copy must open. */
export async function openCases(
  { service, keys }: World,
  url = `file:${service.dataDir}/kentongan.db`,
): Promise<StoredCase[]> {
  const store = await openStore(url)
  try {
    const rows = await store.db.case.findMany({
      include: { offices: true, messages: { orderBy: { sequence: 'asc' } } },
    })
    return await Promise.all(
      rows.map(async ({ id, code, body, offices, messages }) => {
        const identities = offices.flatMap(({ officeId, identities: sealed }) =>
          sealed === null ? [] : [{ office: officeId, sealed }],
        )
        const evidence = await sealedEvidence(store.db, id)
        const bundle = await buffer(writeBundle({ code, body, identities, messages, evidence }))
        const opened = await Promise.all(identities.map(({ office }) => openBundle(bundle, keys.get(office) ?? '')))
        const [first] = opened
        if (first?.body === undefined) throw new Error(`No office holds a key of case ${code}`)
        const closed = opened.flatMap(({ doubts }) => doubts.filter((doubt) => doubt.startsWith('Cannot be opened')))
        if (closed.length > 0) throw new Error(`Case ${code}: ${closed.join(' ')}`)
        return {
          id,
          code,
          offices: offices.map(({ officeId }) => officeId).toSorted(),
          body: fromJson<CaseBody>(first.body),
          messages: first.messages.map(({ sender, content }) => ({
            sender,
            text: Buffer.from(content).toString('utf8'),
          })),
          evidence: first.evidence.length,
        }
      }),
    )
  } finally {
    await store.close()
  }
}

/** What the text holds in clear; a masked span shows as #. */
export const inClear = (text: MaskedText | undefined): string | undefined => text && plain(text, () => '#')

/** Seeded, so that a failing run can be repeated: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
