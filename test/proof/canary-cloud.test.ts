/** The search for canaries, through WhatsApp's Business Cloud API: who wrote is nowhere, what was written only with the office. */
import { beforeAll, expect, test } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { lookAround, type Places, sentToOthers } from '../support/canary/everywhere.ts'
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
  webhook: 'kenaritandatangan',
}
const masked = { phone: '0812-9000-1155', digits: '081290001155' }
const answers = { story: 'kenarimetazul', accused: 'Brotokenarmeta', caption: 'kenarimetatulis' }
const unsent = { story: 'kenarimetadraf' }

let graph: GraphApi
let bawaslu: Official
const kept: Places = new Map()
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
  const keep = (moment: string, seen: Places): void => {
    for (const [place, bytes] of seen) kept.set(`${moment}: ${place}`, bytes)
  }
  keep('running', await lookAround(service))
  await service.stop()
  keep('stopped', await lookAround(service))
  keep('telegram', sentToOthers(api, new Set(), bawaslu.id))
}, 900_000)

const notices = (): Places => new Map([...kept].filter(([place]) => place.includes('sent to')))

test('who wrote is in no file, log line, metric or message to an office', () => {
  expect(kept.size).toBeGreaterThan(10)
  expect(findCanaries(kept, values(identity, masked, unsent))).toEqual([])
  const planted = new Map([...kept, ['planted', Buffer.from(`"from":"${identity.phone}"`)]])
  expect(findCanaries(planted, values(identity))).toHaveLength(1)
})

test('what was written reaches the office, and is in clear nowhere else', () => {
  const said = Buffer.concat([...notices().values()]).toString()
  for (const answer of values(answers)) expect(said).toContain(answer)
  const others = new Map([...kept].filter(([place]) => !place.includes('sent to')))
  expect(findCanaries(others, values(answers))).toEqual([])
})
