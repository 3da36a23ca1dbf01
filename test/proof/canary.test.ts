/**
 * Promises 1 and 2: whole conversations with values that can be recognised, then a search through every byte that was
 * written, logged, measured, exported, printed by a command, or sent to anybody but the reporter. What names the
 * reporter is nowhere. What was answered is in the offices' notices and, in clear, nowhere else.
 */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { findTools } from '../../src/evidence/tools.ts'
import { loadForms } from '../../src/forms.ts'
import { openBundle } from '../../src/vault/bundle.ts'
import type { Person } from '../support/bot-api.ts'
import { findCanaries, findNumbers, shapesOf } from '../support/canaries.ts'
import { fromTheBrowser } from '../support/canary/browser.ts'
import type { Cast } from '../support/canary/cast.ts'
import { everyCommand, printedBy } from '../support/canary/commands.ts'
import { createMemory, lookAround, type Places, sentToOthers } from '../support/canary/everywhere.ts'
import { moreEvidence, report, unsentDraft } from '../support/canary/telegram.ts'
import { trouble } from '../support/canary/trouble.ts'
import { answers, everything, held, identity, later, masked, unsent } from '../support/canary/values.ts'
import { secondLife } from '../support/canary/webhook.ts'
import { prepareService } from '../support/process.ts'
import { BAWASLU, INSPEKTORAT, newWorld, official, type World } from '../support/proof.ts'
import { columnsOf, hashesOf, tablesOf } from '../support/suspects.ts'

const tools = await findTools()
let world: World
let ani: Person
let draft: Person
let bawaslu: Person
let code = ''
let receipt = ''
/** Kinds of the files that were added to the case later. */
let added: string[] = []
/** Platform ids of everything in the reporters' chats. */
let platformIds: string[] = []
const { places: kept, keep } = createMemory()

/** Adds everything that can be seen from outside right now. */
const collect = async (moment: string): Promise<void> => keep(moment, await lookAround(world.service))

const isNotice = (place: string): boolean => place.includes('sent to')
const notices = (): Places => new Map([...kept].filter(([place]) => isNotice(place)))
const withoutNotices = (): Places => new Map([...kept].filter(([place]) => !isNotice(place)))
const sentTo = ({ id }: Person): Buffer =>
  Buffer.concat(world.api.received.flatMap(({ chatId, body }) => (chatId === id ? [body] : [])))

beforeAll(async () => {
  world = await newWorld({
    api: { idsFrom: 1_913_773_000 },
    env: { LOG_LEVEL: 'trace', WEB_CHAT: 'on' },
    office: { evidence: 'chat' },
    settings: {
      links: [{ id: identity.listedLink, offices: [INSPEKTORAT] }],
      limits: { messagesPerMinute: 600, messagesPerHour: 6000, draftsPerDay: 100, evidenceFiles: 20 },
    },
  })
  const { api, service } = world
  await service.start()
  bawaslu = await official(world, BAWASLU, 'Pak Bawaslu')
  await official(world, INSPEKTORAT, 'Bu Inspektorat')
  const someone = (id: string): Person => {
    const person = api.person({
      id: Number(id),
      name: identity.firstName,
      username: identity.userName,
      language: identity.language,
    })
    return Object.assign(person, { user: Object.assign(person.user, { last_name: identity.lastName }) })
  }
  ani = someone(identity.chat)
  draft = someone(identity.draftChat)
  const cast: Cast = { world, ani, draft, bawaslu, collect }
  // Whoever writes another adapter adds its conversations here, as long as those of Telegram.
  const known = await report(cast)
  code = known.code
  receipt = known.receipt
  added = await moreEvidence(cast)
  await unsentDraft(cast)
  await fromTheBrowser(cast)
  await trouble(cast)
  await collect('running')
  await secondLife(cast, code, receipt)
  await collect('by webhook')
  platformIds = [...ani.chat.history.keys(), ...draft.chat.history.keys(), ...api.updates.confirmed].map(String)
  keep('commands', await printedBy(service, everyCommand(join(service.folder, 'case.tar'), code, BAWASLU)))
  await collect('exported')
  await service.stop()
  await collect('stopped')
  keep('all along', sentToOthers(api, new Set([ani.id, draft.id]), bawaslu.id))
}, 900_000)

describe('who reported', () => {
  test('is in no file, log line, metric, export, command or message to anybody else', () => {
    expect(kept.size).toBeGreaterThan(60)
    expect(findCanaries(kept, everything(identity, masked))).toEqual([])
    expect(platformIds.length).toBeGreaterThan(200)
    expect(findNumbers(withoutNotices(), platformIds, 7)).toEqual([])
    // The messages of officials have numbers that begin alike.
    expect(findCanaries(notices(), platformIds)).toEqual([])
  })

  test('and cannot be computed from what is kept: no keyed hash of the chat stands on a case', async () => {
    const { dataDir } = world.service
    const hashes = await hashesOf([identity.chat, identity.draftChat], dataDir)
    const rows = tablesOf(join(dataDir, 'kentongan.db'))
    expect(rows.get('Case')?.length).toBe(3)
    expect(rows.get('Message')?.length).toBeGreaterThan(1)
    const joined = new Map([...rows].map(([table, list]) => [table, Buffer.concat(list.flat())]))
    const found = [...joined].flatMap(([table, bytes]) =>
      hashes.flatMap(({ how, forms }) => (forms.some((form) => bytes.includes(form)) ? [`${how} in ${table}`] : [])),
    )
    const own = new Set(['pseudonym in Session', 'tag for news in Ping'])
    expect(found.filter((one) => !own.has(one))).toEqual([])
    // The session row is found by exactly such a hash, so the search would see one on a case.
    expect(found).toContain('pseudonym in Session')
    expect(found).toContain('tag for news in Ping')
  })
})

test('a backup holds not even a hash of a chat', async () => {
  const hashes = await hashesOf([identity.chat, identity.draftChat], world.service.dataDir)
  const rows = tablesOf(join(world.service.folder, 'case.tar.backup'))
  expect(rows.get('Case')?.length).toBe(3)
  const cells = [...rows.values()].flat(2)
  const found = hashes.filter(({ forms }) => forms.some((form) => cells.some((cell) => cell.includes(form))))
  expect(found).toEqual([])
})

describe('what was reported', () => {
  test('has a canary in every step into which people write', () => {
    const written = new Set(['text', 'person', 'date', 'place', 'nip', 'evidence', 'link'])
    // A type that is in neither list is new: does anybody write into it?
    const picked = new Set(['consent', 'choice', 'nested-choice', 'multi-choice', 'yes-no', 'review'])
    const steps = loadForms(undefined).all.flatMap(({ definition }) => definition.steps)
    expect(steps.filter(({ type }) => !written.has(type) && !picked.has(type))).toEqual([])
    const open = steps.flatMap(({ id, type }) => (written.has(type) ? [id] : []))
    expect(open.filter((id) => !(id in answers))).toEqual([])
  })

  // Of these two days officials see what was understood; the words stay in the case.
  const { known: _known, posted: _posted, ...told } = answers
  test.each(Object.values(told).concat(Object.values(later)))('%s reaches the office', (answer) => {
    const said = Buffer.concat([...notices().values()]).toString()
    expect(said.includes(answer) || said.includes(answer.toLowerCase())).toBe(true)
  })

  test('is in clear nowhere else', () => {
    expect(findCanaries(withoutNotices(), everything(answers, later))).toEqual([])
  })

  test('is for nobody while it is a draft, nor when it was taken back before its day', () => {
    expect(findCanaries(kept, everything(unsent))).toEqual([])
  })

  test('is with no office yet while it is held, and sealed where it waits', () => {
    expect(findCanaries(kept, everything(held))).toEqual([])
    const tables = tablesOf(join(world.service.dataDir, 'kentongan.db'))
    expect(tables.get('OutboxItem')?.length).toBeGreaterThan(0)
    const db = new Database(join(world.service.dataDir, 'kentongan.db'), { readonly: true })
    expect(db.prepare(`SELECT count(*) FROM "Case" WHERE status = 'held'`).pluck().get()).toBe(1)
    db.close()
  })

  test('is said to nobody but whoever wrote it: not in the chat of another reporter', () => {
    const heard = (person: Person, ...said: object[]) =>
      findCanaries(new Map([['chat', sentTo(person)]]), everything(...said))
    expect(heard(draft, answers, later, held)).toEqual([])
    expect(heard(ani, unsent, held)).toEqual([])
    // It would be seen: each is shown what they said themselves.
    expect(heard(ani, answers)).not.toEqual([])
    expect(heard(draft, unsent)).not.toEqual([])
  })

  test('opens with a receipt that is kept nowhere', () => {
    expect(receipt.replaceAll(' ', '')).toMatch(/^\d{20}$/)
    expect(findCanaries(kept, [receipt, receipt.replaceAll(' ', '')])).toEqual([])
  })

  test('files reach the office without what devices and programs wrote, and are sealed at rest', async () => {
    const bundle = kept.get('exported: file case.tar') ?? Buffer.alloc(0)
    const { evidence } = await openBundle(bundle, world.keys.get(BAWASLU) ?? '')
    const shown = bawaslu.screen().flatMap(({ file }) => (file === undefined ? [] : [file]))
    // With the recording that was said yes to, and without those that were not.
    const first = ['image/jpeg', 'audio/amr', ...(tools.mat2 === undefined ? [] : ['application/pdf'])]
    // What iPhones write is painted anew as JPEG.
    const more = added.map((type) => (type === 'image/heic' ? 'image/jpeg' : type))
    expect(evidence.map(({ type }) => type).toSorted()).toEqual([...first, ...more].toSorted())
    expect(evidence.filter(({ cleaned }) => cleaned === false).map(({ type }) => type)).toEqual(['audio/amr'])
    // What is added later stays with the case: the office hears how much it is.
    expect(shown).toHaveLength(first.length)
    const photos = evidence.filter(({ type }) => type.startsWith('image/'))
    expect(photos.length).toBeGreaterThan(3)
    for (const { content } of photos) {
      const { width, exif, xmp, iptc } = await sharp(content).metadata()
      expect([width, exif, xmp, iptc]).toEqual([640, undefined, undefined, undefined])
    }
    const opened: Places = new Map(evidence.map(({ type, content }) => [type, Buffer.from(content)]))
    expect(findCanaries(opened, everything(identity, masked))).toEqual([])
    for (const { content } of evidence) {
      const stretch = Buffer.from(content).subarray(200, 260)
      expect([...withoutNotices()].flatMap(([place, bytes]) => (bytes.includes(stretch) ? [place] : []))).toEqual([])
    }
  })
})

describe('the search fails when one canary is planted', () => {
  const found = (places: Places) => findCanaries(places, [identity.chat]).map(({ place }) => place)

  test('in any place that was searched, in any shape', () => {
    const everyShape = shapesOf(identity.chat)
    for (const [place, bytes] of kept) {
      for (const { shape, bytes: needle } of everyShape) {
        // The middle of the real bytes, where it is found only when all of them are looked at.
        const middle = bytes.length >> 1
        const planted = Buffer.concat([bytes.subarray(middle, middle + 4096), needle, bytes.subarray(middle - 4096)])
        expect(findCanaries(new Map([[place, planted]]), [identity.chat])).toContainEqual({
          canary: identity.chat,
          place,
          shape,
        })
      }
    }
  })

  test('in any column of any table', async () => {
    const { dataDir, files } = world.service
    const clean = (await files()).get('data/kentongan.db') ?? Buffer.alloc(0)
    // Says that there is no log beside it: a database in memory has none.
    clean.fill(1, 18, 20)
    const columns = columnsOf(join(dataDir, 'kentongan.db'))
    expect(columns.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['Session', 'Case', 'Message', 'Evidence', 'OutboxItem', 'Ping', 'AuditEntry']),
    )
    expect(found(new Map([['clean', clean]]))).toEqual([])
    const missed = columns.filter(({ table, column, all }) => {
      const db = new Database(clean)
      db.pragma('foreign_keys = OFF')
      // A row of its own: tables may be empty, and it does not matter what else is in it.
      db.prepare(`INSERT INTO "${table}" VALUES (${all.map(() => '?').join()})`).run(
        all.map((name, index) => (name === column ? identity.chat : `filled ${index}`)),
      )
      const planted = db.serialize()
      db.close()
      return found(new Map([['planted', planted]])).length !== 1
    })
    expect(missed).toEqual([])
  })

  test('by a service that writes it into its log, metrics, data, temporary files or last words', async () => {
    const { chat, userName, firstName, lastName, fileName } = identity
    const planted = { log: chat, metrics: userName, data: firstName, temporary: lastName, crash: fileName }
    const service = await prepareService({
      program: join(import.meta.dirname, '..', '..', 'dist', 'test', 'support', 'canary', 'planted-service.js'),
      settings: { operator: { name: 'Posko Uji', contact: 'posko@example.org' } },
      env: { WEB_CHAT: 'on', PLANTED: JSON.stringify(planted) },
    })
    await service.start()
    await service.printed(/a turn/)
    const running = await lookAround(service)
    service.signal('SIGUSR2')
    expect(await service.ended()).toBe(1)
    const where = (places: Places, canary: string) => findCanaries(places, [canary]).map(({ place }) => place)
    expect(where(running, planted.log)).toEqual(['output'])
    expect(where(running, planted.metrics)).toEqual(['metrics'])
    expect(where(running, planted.data)).toEqual(['file data/cache/last'])
    expect(where(running, planted.temporary)).toEqual(['file tmp/upload'])
    expect(where(running, planted.crash)).toEqual([])
    expect(where(await lookAround(service), planted.crash)).toEqual(['output'])
  })

  test('in an export, in what a command prints, or in a notice', async () => {
    const { api, service } = world
    const db = new Database(join(service.dataDir, 'kentongan.db'))
    db.prepare(`UPDATE Message SET sender = ? WHERE sender = 'reporter'`).run(identity.userName)
    db.prepare(`UPDATE AuditEntry SET detail = ? WHERE action = 'export'`).run(identity.lastName)
    db.close()
    await fetch(`${api.url}/bot${api.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: bawaslu.id, text: `Pelapor: ${identity.firstName}` }),
    })
    const seen = new Map([
      ...(await printedBy(service, [['export', code, '--out', 'planted.tar'], ['audit']])),
      ...(await lookAround(service)),
      ...sentToOthers(api, new Set([ani.id, draft.id]), bawaslu.id),
    ])
    const where = (canary: string) => findCanaries(seen, [canary]).map(({ place }) => place)
    expect(where(identity.userName)).toContain('file planted.tar')
    expect(where(identity.lastName)).toContain('command audit')
    expect(where(identity.firstName)).toEqual([expect.stringContaining('sent to the official')])
  })
})
