/** The search for canaries, through WhatsApp's Business Cloud API: who wrote is nowhere, what was written only with the office. */
import { beforeAll, expect, test } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { createMemory, lookAround, type Places, sentToOthers } from '../support/canary/everywhere.ts'
import { newCloudWorld, WEBHOOK } from '../support/graph/cloud-world.ts'
import type { GraphApi, Person } from '../support/graph-api.ts'
import { picture, withTraces } from '../support/images.ts'
import { BAWASLU, official } from '../support/proof.ts'
import type { Person as Official } from '../support/bot-api.ts'

/** What Meta says of a person. */
const identity = {
  phone: '6281290017733',
  otherPhone: '6281290018844',
  userId: 'ID.13491208655377331',
  name: 'Wulankenarimeta',
  fileName: 'IMG-kenarimeta-WA0001.jpg',
  exif: 'CANARY-PAK-BUDI-GALAXY',
  taken: '2027-02-09T07:41',
  laterFile: 'IMG-kenarimeta-WA0002.jpg',
  webhook: 'kenaritandatangan',
}
const masked = { phone: '0812-9000-1155', digits: '081290001155', laterPhone: '0857-4400-1166' }
const answers = {
  story: 'kenarimetazul',
  accused: 'Brotokenarmeta',
  caption: 'kenarimetatulis',
  question: 'bungkusankenarmeta',
  reply: 'amplopkenarmeta',
  later: 'kenarimetatambah',
}
const unsent = { story: 'kenarimetadraf' }

let graph: GraphApi
let bawaslu: Official
/** What Meta calls the messages of the reporter, their files, and the addresses from which these are fetched. */
let platformIds: string[] = []
const { places: kept, keep } = createMemory()
const values = (...groups: object[]): string[] => groups.flatMap((group) => Object.values(group).map(String))

async function says(person: Person, ...said: [text: string, hears: RegExp][]): Promise<void> {
  for (const [text, hears] of said) {
    person.says(text)
    await person.hears(hears, 90_000)
  }
}

beforeAll(async () => {
  const world = await newCloudWorld({ env: { LOG_LEVEL: 'trace' }, office: { evidence: 'chat' } })
  graph = world.graph
  const { service, api } = world
  await service.start({ PUBLIC_URL: service.url, TELEGRAM_MODE: 'polling' })
  graph.hook(service.url + WEBHOOK)
  bawaslu = await official(world, BAWASLU, 'Pak Bawaslu')
  const ani = graph.person({ phone: identity.phone, userId: identity.userId, name: identity.name })
  await says(
    ani,
    ['lapor', /Setuju\?/],
    ['setuju', /ingin Anda sampaikan/],
    ['1', /soal apa/],
    ['3', /yang mana/],
    ['2', /Ceritakan/],
  )
  keep('begun', await lookAround(service))
  const photo = await withTraces(picture()).jpeg().toBuffer()
  ani.sends(photo, { as: 'document', name: identity.fileName, caption: answers.caption })
  await ani.hears(/catat sebagai bukti/, 90_000)
  await says(
    ani,
    [`Lurah membagikan ${answers.story} di balai, nomor saya ${masked.phone}.`, /Lanjutkan menulis/],
    ['selesai', /Siapa orangnya/],
    [`Pak ${answers.accused}, lurah di Kelurahan Contoh`, /Kapan kejadiannya/],
    ['kemarin', /Benar\?/],
    ['ya', /mengetahuinya/],
    ['hari itu juga', /Di mana kejadiannya/],
    ['tembalang', /Dari mana Anda tahu/],
    ['1', /khawatir/],
    ['tidak', /sudah bisa dikirim|masih dibersihkan|tercatat/],
  )
  while (!/sudah bisa dikirim/.test(ani.screen().at(-1)?.text ?? ''))
    await says(ani, [
      /tercatat/.test(ani.screen().at(-1)?.text ?? '') ? 'tidak' : 'cek lagi',
      /sudah bisa dikirim|masih dibersihkan|tercatat/,
    ])
  await says(ani, ['kirim', /4 angka terakhir/])
  await bawaslu.hears(/INFORMASI AWAL/)
  keep('sent', await lookAround(service))
  await wholeCase(ani, photo, async (moment) => keep(moment, await lookAround(service)))
  // Known by the number only, and never sent; and Meta refuses what is said.
  const other = graph.person({ phone: identity.otherPhone, name: identity.name })
  await says(
    other,
    ['lapor', /Setuju\?/],
    ['setuju', /ingin Anda sampaikan/],
    ['1', /soal apa/],
    ['3', /yang mana/],
    ['2', /Ceritakan/],
    [`Ada ${unsent.story} di kantor.`, /Lanjutkan menulis/],
  )
  graph.fail('messages', { kind: 'error', code: 131_026 })
  other.says('bantuan')
  await graph.settled()
  for (const body of ['{', JSON.stringify({ entry: [{ id: identity.webhook }] })])
    await fetch(`${service.url}${WEBHOOK}?${identity.webhook}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': identity.webhook },
      body,
    })
  platformIds = [
    ...ani.screen().map(({ id }) => id),
    ...graph.media.keys(),
    ...graph.received.flatMap(({ what, path }) => (what === 'download' ? [path.slice(path.indexOf('hash='))] : [])),
  ]
  keep('running', await lookAround(service))
  await service.stop()
  keep('stopped', await lookAround(service))
  keep('telegram', sentToOthers(api, new Set(), bawaslu.id))
}, 900_000)

/** The office asks, the reporter answers, adds a photo, and erases the chat. */
async function wholeCase(ani: Person, photo: Buffer, look: (moment: string) => Promise<void>): Promise<void> {
  const said = ani.transcript()
  const code = /SMG-\w{5}/.exec(said)?.[0] ?? '?'
  const receipt = /(?:\d{4} ){4}\d{4}/.exec(said)?.[0] ?? '?'
  await bawaslu.says(`/tanya ${code} Apakah ada ${answers.question}?`)
  await bawaslu.presses('Kirim')
  await bawaslu.hears(/tersimpan/)
  await says(
    ani,
    [receipt.slice(-4), /./],
    ['cek', /nomor rahasia/i],
    [receipt, new RegExp(answers.question)],
    ['jawab', /Tulis jawaban/],
    [`Ada ${answers.reply}, nomor saya ${masked.laterPhone}`, /Kirim\?/],
    ['kirim', /Mau melakukan apa/],
  )
  await bawaslu.hears(new RegExp(answers.reply))
  await look('answered')
  await says(ani, ['tambah bukti', /Kirim buktinya/])
  ani.sends(photo, { as: 'document', name: identity.laterFile, caption: `Ini ${answers.later}.` })
  await ani.hears(/diterima/, 90_000)
  for (let act = 'selesai'; act !== ''; ) {
    ani.says(act)
    const { text } = await ani.hears(/masih dibersihkan|tercatat waktu|Bukti ditambahkan/, 90_000)
    act = /masih/.test(text) ? 'selesai' : /tercatat/.test(text) ? 'tidak' : ''
  }
  await bawaslu.hears(/menambah 1 berkas/)
  await look('added')
  await says(ani, ['hapus', /Hapus yang kami catat dari chat ini/], ['ya, hapus', /Terima kasih/])
  await look('erased')
}

const notices = (): Places => new Map([...kept].filter(([place]) => place.includes('sent to')))

test('who wrote is in no file, log line, metric or message to an office', () => {
  expect(kept.size).toBeGreaterThan(10)
  expect(findCanaries(kept, values(identity, masked, unsent))).toEqual([])
  expect(platformIds.length).toBeGreaterThan(40)
  expect(findCanaries(kept, platformIds)).toEqual([])
  const planted = new Map([...kept, ['planted', Buffer.from(`"from":"${identity.phone}"`)]])
  expect(findCanaries(planted, values(identity))).toHaveLength(1)
})

test('what was written reaches the office, and is in clear nowhere else', () => {
  const said = Buffer.concat([...notices().values()]).toString()
  for (const answer of values(answers)) expect(said).toContain(answer)
  const others = new Map([...kept].filter(([place]) => !place.includes('sent to')))
  expect(findCanaries(others, values(answers))).toEqual([])
})
