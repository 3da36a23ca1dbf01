/**
 * Promises 1 and 2: whole conversations with values that can be recognised, then a search through every byte that was
 * written, logged, measured, exported, or sent to anybody but the reporter. What names the reporter is nowhere. What
 * was answered is in the offices' notices and, in clear, nowhere else.
 */
import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { openEpochs, pseudonym } from '../../src/vault/epochs.ts'
import { openBundle } from '../../src/vault/bundle.ts'
import { framed } from '../../src/vault/bytes.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import type { Person } from '../support/bot-api.ts'
import { findCanaries, shapesOf } from '../support/canaries.ts'
import { CANARY as EXIF, picture, withTraces } from '../support/images.ts'
import { findTools } from '../../src/evidence/tools.ts'
import { pdf } from '../support/documents.ts'
import { recording } from '../support/recordings.ts'
import { BAWASLU, INSPEKTORAT, newWorld, official, type World } from '../support/proof.ts'
import { newAddress, newId, openTab } from '../support/web-tab.ts'

/** Who the reporter is, in every way in which the platforms say it. Nowhere, for nobody. */
const identity = {
  chat: '7913553771337',
  draftChat: '7913553999111',
  userName: 'kenarihandle77',
  firstName: 'Wulankenari',
  lastName: 'Pratikenara',
  contactPhone: '+6281290007733',
  language: 'id-kenarix',
  deepLink: 'kenaripromo2027',
  listedLink: 'kenaritautan88',
  fileName: 'IMG_kenari_galaxy.jpg',
  videoName: 'VID_kenarihape_7.mp4',
  documentName: 'SuratKenariPribadi.pdf',
  exif: EXIF,
  latitude: '-7.0512893',
  tracking: 'kenariigshid99',
  webAddress: newAddress(),
  userAgent: 'KenariBrowser/77.1',
  forwardedFor: '203.0.113.77',
  loopback: '127.77.33.11',
  webMessage: 'kenariWebMessageId01',
}
/** What the reporter gave away in words: masked before anything is kept. */
const masked = {
  phone: '0812-9000-7755',
  digits: '081290007755',
  name: 'Sukmakenari',
  email: 'sukmakenari@contoh.example',
}
/** Answers: for the offices, and sealed everywhere else. */
const answers = {
  story: 'kenarizulvana',
  accused: 'Brotokenarwan',
  place: 'Kanariwiratama',
  link: 'CkenariKode7',
  spot: 'aulakenaringrat',
  /** In a recording that cannot be cleaned, with the reporter's yes. */
  recording: 'kenarirekaman',
  caption: 'kenaritulisan',
}
/** Said later, within the case. */
const later = { question: 'bungkusankenarwati', reply: 'amplopkenarsono' }
/** Answers of drafts that were never sent: for nobody. */
const unsent = {
  story: 'kenarimbulan',
  accused: 'Drafkenarjo',
  webStory: 'kenarwebtangga',
  /** In recordings that were never said yes to. */
  recording: 'kenarisuaradraf',
  dropped: 'kenarisuarabuang',
  webRecording: 'kenarisuaraweb',
}

const tools = await findTools()
let world: World
let ani: Person
let draft: Person
let bawaslu: Person
let code = ''
let receipt = ''
/** Platform ids of everything in the reporters' chats. */
let platformIds: string[] = []
const kept = new Map<string, Buffer>()

/** Adds everything that can be seen from outside right now. */
async function collect(moment: string): Promise<void> {
  const { api, service } = world
  for (const [path, bytes] of await service.files()) {
    if (path === 'kentongan.yaml') continue
    kept.set(`${moment}: file ${path}`, bytes)
  }
  kept.set('output', Buffer.from(service.output()))
  for (const [name, url] of [
    ['metrics', `${service.adminUrl}/metrics`],
    ['readyz', `${service.url}/readyz`],
    ['healthz', `${service.url}/healthz`],
  ] as const) {
    const text = await fetch(url).then(
      (response) => response.text(),
      () => undefined,
    )
    if (text !== undefined) kept.set(`${moment}: ${name}`, Buffer.from(text))
  }
  const own = new Set([ani.id, draft.id])
  api.received.forEach(({ method, chatId, body }, index) => {
    if (chatId === undefined || own.has(chatId)) return
    kept.set(`sent to ${chatId === bawaslu.id ? 'the official' : 'another chat'}: ${method} ${index}`, body)
  })
}

const sentToOfficials = (): Buffer =>
  Buffer.concat([...kept].filter(([place]) => place.startsWith('sent to')).map(([, bytes]) => bytes))
const withoutNotices = (): Map<string, Buffer> => new Map([...kept].filter(([place]) => !place.startsWith('sent to')))
const everything = (...groups: object[]): string[] => groups.flatMap((group) => Object.values(group).map(String))

async function drive(person: Person, ...acts: [press: boolean, act: string, hears: RegExp][]): Promise<void> {
  for (const [press, act, hears] of acts) {
    await (press ? person.presses(act) : person.says(act))
    await person.hears(hears)
  }
}
const press = (label: string, hears: RegExp): [boolean, string, RegExp] => [true, label, hears]
const say = (text: string, hears: RegExp): [boolean, string, RegExp] => [false, text, hears]

beforeAll(async () => {
  world = await newWorld({
    api: { idsFrom: 1_913_773_000 },
    env: { LOG_LEVEL: 'trace', WEB_CHAT: 'on' },
    office: { evidence: 'chat' },
    settings: { links: [{ id: identity.listedLink, offices: [INSPEKTORAT] }] },
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
  await report()
  await unsentDraft()
  await web()
  await trouble()
  platformIds = [...ani.chat.history.keys(), ...draft.chat.history.keys(), ...api.updates.confirmed].map(String)
  await collect('running')
  await service.cli('export', code, '--out', join(service.folder, 'case.tar'))
  await service.cli('doctor')
  await collect('exported')
  await service.stop()
  await collect('stopped')
}, 120_000)

/** The last line of the review page. */
const REVIEWED = /sudah bisa dikirim|masih dibersihkan|tidak bisa kami bersihkan/

async function report(): Promise<void> {
  const { api } = world
  const photo = await withTraces(picture()).jpeg().toBuffer()
  await drive(ani, say(`/start ${identity.deepLink}`, /Mau melakukan apa/))
  await ani.sendsOther({ contact: { phone_number: identity.contactPhone, first_name: identity.firstName } })
  await ani.hears(/Kartu kontak/)
  await ani.sendsOther({ location: { latitude: Number(identity.latitude), longitude: 110.43771 } })
  await ani.hears(/Lokasi HP/)
  await drive(
    ani,
    say(`/start ${identity.listedLink}`, /Setuju\?/),
    press('Setuju', /ingin Anda sampaikan/),
    press('ASN tidak netral', /soal apa/),
    press('Medsos & grup chat', /yang mana/),
    press('Unggah/sebar kampanye', /Ceritakan/),
    say(
      `Ia mengunggah gambar ${answers.story} di grup kantor. Nama saya ${masked.name}, nomor saya ${masked.phone}, email saya ${masked.email}.`,
      /Lanjutkan menulis/,
    ),
    press('Selesai', /Siapa orangnya/),
    say(`Pak ${answers.accused}, camat di kecamatan Contoh`, /Kapan kejadiannya/),
    say('kemarin', /Benar\?/),
    press('Benar', /mengetahuinya/),
    press('Hari itu juga', /Di mana kejadiannya/),
    press('Kota Semarang', /kecamatan apa/),
    say(answers.place, /belum menemukan/),
    say(answers.place, /Dari mana Anda tahu/),
    say('2', /khawatir/),
    press('Ya, khawatir', /sudah bisa dikirim/),
    press('Tambah detail', /Mau menambah apa/),
    press('Foto, video, dokumen', /Ada foto/),
  )
  await ani.sends(photo, { as: 'document', name: identity.fileName })
  await ani.hears(/Bukti diterima/)
  await ani.sends(Buffer.from(`tidak bisa dibuka ${EXIF}`), { as: 'document', name: identity.fileName })
  await ani.hears(/2 berkas|rusak/)
  const voice = (words: string, caption = ''): Promise<number> =>
    ani.sends(recording(words), { as: 'audio', mime: 'audio/amr', name: identity.videoName, caption })
  await voice(answers.recording, `${answers.caption}, nomor saya ${masked.phone}`)
  await ani.hears(/kami tambahkan ke cerita/)
  await voice(unsent.dropped)
  await ani.hears(/berkas diterima/)
  // Its author, its title and an earlier revision name the reporter. Cleaned where mat2 is installed, dropped elsewhere.
  await ani.sends(pdf(), { as: 'document', mime: 'application/pdf', name: identity.documentName })
  await ani.hears(/berkas diterima/)
  await collect('drafting')
  await ani.presses('Selesai')
  // Fetched and looked at meanwhile, or not: the review page asks about the rest.
  if (/tidak bisa kami bersihkan/.test((await ani.hears(/Mau menambah apa|tidak bisa kami bersihkan/)).text))
    await drive(ani, say('selesai', /Mau menambah apa/))
  await collect('asked')
  await drive(
    ani,
    press('Tautan di internet', /kirim tautannya/),
    say(`https://www.instagram.com/p/${answers.link}/?igsh=${identity.tracking}`, /Tautan dicatat/),
    press('Selesai', /Mau menambah apa/),
    say('Tempat persisnya', /Di mana persisnya/),
    say(answers.spot, /Mau menambah apa/),
    press('Sudah cukup', REVIEWED),
  )
  // The review waits for files that are still being looked at, and asks about those that cannot be cleaned.
  for (;;) {
    const [last] = ani.screen().slice(-1)
    const labels = last?.buttons.flat().map(({ label }) => label) ?? []
    if (labels.includes('Kirim')) break
    const first = last?.text.startsWith('Berkas 2') === true
    const act = labels.includes('Cek lagi') ? 'Cek lagi' : first ? 'Ya, sertakan' : 'Buang berkas ini'
    await drive(ani, press(act, REVIEWED))
  }
  await ani.presses('Kirim')
  code = /SMG-\w{5}/.exec((await ani.hears(/Kode kasus/)).text)?.[0] ?? ''
  receipt = (await ani.hears(/^[\d ]{24}$/)).text
  await ani.hears(/4 angka terakhir/)
  // The address is kept from here on: sealed, in a row that is no part of the case.
  await drive(
    ani,
    say(receipt.slice(-4), /Mau dikabari/),
    press('Kabari di sini', /hapus isi chat/),
    press('Nanti saja', /Jaga diri/),
  )
  await bawaslu.hears(new RegExp(code))
  await drive(
    bawaslu,
    say(`/tanya ${code} Apakah ada ${later.question} yang dibagikan?`, new RegExp(later.question)),
    press('Kirim', /tersimpan/),
  )
  await drive(ani, say('/cek', /nomor rahasia/i), say(receipt, new RegExp(later.question)))
  await ani.presses('Jawab')
  await ani.hears(/./)
  await ani.says(`Ada ${later.reply}, nomor saya ${masked.phone}`)
  await ani.presses('Kirim')
  await bawaslu.hears(new RegExp(later.reply))
  await api.settled()
}

async function unsentDraft(): Promise<void> {
  await drive(
    draft,
    say('/lapor', /Setuju\?/),
    press('Setuju', /ingin Anda sampaikan/),
    press('ASN tidak netral', /soal apa/),
    press('Jabatan & fasilitas', /yang mana/),
    press('Fasilitas negara', /Ceritakan/),
    say(`Mobil ${unsent.story} dipakai. Nomor saya ${masked.phone}.`, /Lanjutkan menulis/),
    press('Selesai', /Siapa orangnya/),
    say(`Pak ${unsent.accused}, camat`, /Kapan kejadiannya/),
  )
  await draft.sends(recording(unsent.recording), { as: 'voice', mime: 'audio/amr' })
  await draft.hears(/kami catat sebagai bukti/)
}

async function web(): Promise<void> {
  const { url } = world.service
  const tab = openTab(url, identity.webAddress)
  const stream = await tab.listen()
  const seen = (pattern: RegExp) => stream.until((lines) => lines.some(({ text = '' }) => pattern.test(text)))
  const headers = { 'user-agent': identity.userAgent, 'x-forwarded-for': identity.forwardedFor }
  const type = (text: string, id = newId()) =>
    tab.post({ id, kind: 'text', text, language: identity.language }, headers)
  await type('lapor', identity.webMessage)
  await seen(/Setuju\?/)
  await type('setuju')
  await seen(/ingin Anda sampaikan/)
  await type('1')
  await seen(/soal apa/)
  await type('3')
  await seen(/yang mana/)
  await type('2')
  await seen(/Ceritakan/)
  await from(identity.loopback, url, identity.webAddress, `Ada ${unsent.webStory}. Nomor saya ${masked.phone}.`)
  await seen(/Lanjutkan menulis/)
  const sound = Uint8Array.from(recording(unsent.webRecording))
  await tab.upload(sound, newId(), 'audio/amr')
  await seen(/kami catat sebagai bukti/)
  // Nonsense, too, so that refusals are written.
  await tab.post(`{"${identity.webMessage}`, headers)
  await fetch(`${url}/${identity.webAddress}`, { headers })
  stream.close()
}

/** One message over a connection whose own network address can be recognised. */
async function from(localAddress: string, url: string, address: string, text: string): Promise<void> {
  const body = JSON.stringify({ id: newId(), kind: 'text', text })
  await new Promise<void>((resolve, reject) => {
    const sending = request(
      `${url}/chat/messages`,
      {
        method: 'POST',
        localAddress,
        headers: {
          authorization: `Bearer ${address}`,
          'content-type': 'application/json',
          'user-agent': identity.userAgent,
        },
      },
      (response) => response.resume().once('end', resolve),
    )
    sending.once('error', reject).end(body)
  })
}

/** The platform quotes the person in its refusals, hangs up, and the database is locked by somebody else. */
async function trouble(): Promise<void> {
  const { api, service } = world
  const description = `Bad Request: ${identity.firstName} ${identity.chat} said ${answers.story}`
  for (const [method, code_] of [
    ['editMessageText', 400],
    ['sendMessage', 500],
    ['sendMessage', 400],
    ['answerCallbackQuery', 400],
    ['getUpdates', 502],
  ] as const) {
    api.fail(method, { kind: 'error', code: code_, description })
    await drive(draft, say('bantuan', /./))
  }
  api.fail('sendMessage', { kind: 'drop', moment: 'after', chat: draft.id })
  await drive(draft, say('bantuan', /KEMBALI untuk mundur/))
  api.fail('getFile', { kind: 'error', code: 400, description })
  await draft.sends(Buffer.from(EXIF), { as: 'document', name: identity.fileName })
  await draft.hears(/berkas|Bukti/i)
  const other = new Database(join(service.dataDir, 'kentongan.db'))
  other.exec('BEGIN EXCLUSIVE')
  const logged = service.output().length
  await draft.says(`kemarin ${unsent.story}`)
  await service.printed(/"msg":"A turn failed/, logged)
  other.exec('ROLLBACK')
  other.close()
  await draft.hears(/Kapan|Benar/)
  await api.settled(30_000)
}

describe('who reported', () => {
  test('is in no file, log line, metric, export or message to anybody else', { timeout: 120_000 }, () => {
    expect(kept.size).toBeGreaterThan(20)
    const phone = identity.contactPhone.slice(1)
    const found = findCanaries(kept, [...everything(identity, masked), phone, ...platformIds])
    expect(found).toEqual([])
  })

  test('and cannot be computed from what is kept: no keyed hash of the chat stands on a case', async () => {
    const { dataDir } = world.service
    const hashes = await hashesOf(identity.chat, dataDir)
    const rows = tablesOf(join(dataDir, 'kentongan.db'))
    expect(rows.get('Case')?.length).toBe(1)
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

describe('what was reported', () => {
  test.each(Object.values(answers).concat(Object.values(later)))('%s reaches the office', (answer) => {
    const notices = sentToOfficials().toString()
    expect(notices.includes(answer) || notices.includes(answer.toLowerCase())).toBe(true)
  })

  test('is in clear nowhere else', () => {
    expect(findCanaries(withoutNotices(), everything(answers, later))).toEqual([])
  })

  test('is for nobody while it is a draft', () => {
    expect(findCanaries(kept, everything(unsent))).toEqual([])
  })

  test('opens with a receipt that is kept nowhere', () => {
    expect(receipt.replaceAll(' ', '')).toMatch(/^\d{20}$/)
    expect(findCanaries(kept, [receipt, receipt.replaceAll(' ', '')])).toEqual([])
  })

  test('the photo reaches the office without what the camera wrote, and is sealed at rest', async () => {
    const bundle = kept.get('exported: file case.tar') ?? Buffer.alloc(0)
    const { evidence } = await openBundle(bundle, world.keys.get(BAWASLU) ?? '')
    const shown = bawaslu.screen().flatMap(({ file }) => (file === undefined ? [] : [file]))
    // With the recording that was said yes to, and without the one that was not.
    expect(Object.fromEntries(evidence.map(({ type, cleaned }) => [type, cleaned]))).toEqual({
      'audio/amr': false,
      'image/jpeg': undefined,
      ...(tools.mat2 !== undefined && { 'application/pdf': undefined }),
    })
    expect(evidence).toHaveLength(tools.mat2 === undefined ? 2 : 3)
    expect(shown.map(({ kind, name }) => [kind, name])).toEqual([
      ['photo', '1.jpg'],
      ['document', '2.amr'],
      ...(tools.mat2 === undefined ? [] : [['document', '3.pdf']]),
    ])
    const photos = [
      ...shown.filter(({ kind }) => kind === 'photo').map(({ bytes }) => bytes),
      ...evidence.filter(({ type }) => type === 'image/jpeg').map(({ content }) => content),
    ]
    expect(photos).toHaveLength(2)
    for (const photo of photos.map((bytes) => Buffer.from(bytes))) {
      const { width, exif, xmp, iptc } = await sharp(photo).metadata()
      expect([width, exif, xmp, iptc]).toEqual([640, undefined, undefined, undefined])
      expect(findCanaries(new Map([['photo', photo]]), everything(identity))).toEqual([])
      const stretch = photo.subarray(200, 260)
      expect([...withoutNotices()].flatMap(([place, bytes]) => (bytes.includes(stretch) ? [place] : []))).toEqual([])
    }
  })
})

describe('the search fails when one canary is planted', () => {
  const everyShape = shapesOf(identity.chat)

  test('in any place that was searched, in any shape', () => {
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

  test('in a row, a log line, a metric, an export or a notice of the real service', async () => {
    const { api, service } = world
    const clean = new Map(kept)
    const path = join(service.dataDir, 'kentongan.db')
    const db = new Database(path)
    db.prepare('UPDATE "Case" SET district = ?').run(`33.74 ${identity.chat}`)
    db.prepare('UPDATE OutboxItem SET sealed = ?').run(Buffer.from('x'))
    db.prepare('INSERT INTO Invitation (hash, officeId, expiresAt) VALUES (?, ?, ?)').run(
      Buffer.from('planted'),
      BAWASLU,
      BigInt(identity.draftChat),
    )
    db.close()
    await fetch(`${api.url}/bot${api.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: bawaslu.id, text: `Pelapor: ${identity.userName}` }),
    })
    service.print(`{"level":30,"msg":"turn of ${Buffer.from(`xx${masked.name}`).toString('base64')}"}`)
    await collect('planted')
    const found = findCanaries(kept, [identity.chat, identity.draftChat, identity.userName, masked.name])
    const seen = (canary: string) => found.flatMap((one) => (one.canary === canary ? [one.place] : []))
    expect(seen(identity.chat)).toEqual([expect.stringContaining('kentongan.db')])
    expect(seen(identity.draftChat)).toEqual([expect.stringContaining('kentongan.db')])
    expect(seen(identity.userName)).toEqual([expect.stringContaining('sent to the official')])
    expect(seen(masked.name)).toEqual(['output'])
    kept.clear()
    for (const [place, bytes] of clean) kept.set(place, bytes)
  })
})

/** Every row of every table as the bytes of its columns. */
function tablesOf(path: string): Map<string, Buffer[][]> {
  const db = new Database(path, { readonly: true })
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const tables = new Map(
    names.map((name) => [
      name,
      db
        .prepare(`SELECT * FROM "${name}"`)
        .raw()
        .all()
        .map((row) => (row as unknown[]).map((cell) => (Buffer.isBuffer(cell) ? cell : Buffer.from(String(cell))))),
    ]),
  )
  db.close()
  return tables
}

/** What somebody who stole all files could compute of a chat they suspect, under every key that lies there. */
async function hashesOf(chat: string, dataDir: string): Promise<{ how: string; forms: Buffer[] }[]> {
  const secret = await loadSecret({ file: join(dataDir, 'secret') })
  const epochs = await openEpochs({ dir: join(dataDir, 'epochs'), now: () => new Date() })
  const files = [
    join(dataDir, 'secret'),
    ...readdirSync(join(dataDir, 'epochs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  ]
  const keys: [string, Buffer][] = [['no key', Buffer.alloc(0)]]
  for (const file of files)
    for (const word of readFileSync(file, 'utf8').split(/[\s,:]+/))
      for (const encoding of ['utf8', 'hex', 'base64url'] as const)
        if (word !== '') keys.push([`a key of ${file}`, Buffer.from(word, encoding)])
  for (const purpose of [
    'receipt',
    'office-tag',
    'office-link',
    'office-step',
    'row-mac',
    'pseudonym',
    'draft',
    'audit',
    'audit case',
  ]) {
    keys.push([`secret for ${purpose}`, secret.subkey(purpose)])
    keys.push([`epoch for ${purpose}`, epochs.today().subkey(purpose)])
  }
  const values = [chat, `telegram\0${chat}`, `telegram:${chat}`, `telegram${chat}`, `telegram/${chat}`]
  const forms = (digest: Buffer): Buffer[] => [
    digest.subarray(0, 16),
    Buffer.from(digest.toString('hex').slice(0, 32)),
    Buffer.from(digest.toString('base64url').slice(0, 20)),
    Buffer.from(digest.toString('base64').slice(0, 20)),
  ]
  const list = keys.flatMap(([how, key]) =>
    values.flatMap((value) => [
      { how, forms: forms(createHmac('sha256', key).update(value).digest()) },
      { how, forms: forms(createHash('sha256').update(key).update(value).digest()) },
      { how, forms: forms(createHash('sha256').update(value).update(key).digest()) },
    ]),
  )
  for (const id of [chat, identity.draftChat])
    for (const epoch of epochs.recent())
      list.push({
        how: 'pseudonym',
        forms: forms(Buffer.from(pseudonym(epoch, { channel: 'telegram', id }), 'base64url')),
      })
  for (const epoch of epochs.recent())
    list.push({ how: 'tag for news', forms: forms(epoch.subkey('ping chat', framed('telegram', chat))) })
  return list
}
