/** The server secret is changed under a service that has cases and chats, and the old one dropped when nothing needs it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLinks } from '../../src/office/links.ts'
import { openStore } from '../../src/store/open.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { newSecret } from '../cases/fixtures.ts'
import { BAWASLU, newWorld, official } from '../support/proof.ts'
import { goThrough, SEMBAKO } from '../support/reporter.ts'
import { describeStores } from '../support/store.ts'

const OLD = `${'a'.repeat(30)}bcdefghijklmnop`
const NEW = `${'z'.repeat(30)}bcdefghijklmnop`

test('a running service goes over to a new secret, and the old one is dropped at last', {
  timeout: 600_000,
}, async () => {
  const world = await newWorld()
  const { api, service } = world
  const file = join(service.dataDir, 'secret')
  await service.start()
  const bawaslu = await official(world, BAWASLU, 'Pak Petugas')
  const first = await goThrough(api, api.person({ name: 'Pelapor' }), SEMBAKO)
  await bawaslu.hears(/^INFORMASI AWAL/)
  const check = async (receipt: string | undefined, hears: RegExp) => {
    const phone = api.person({ name: 'HP lain' })
    await phone.says('cek')
    await phone.says(receipt ?? '')
    await phone.hears(hears)
  }

  await service.stop()
  const old = (await readFile(file, 'utf8')).trim()
  await writeFile(file, `${NEW},${old}\n`, { mode: 0o600 })
  await service.start()
  await check(first.receipt, new RegExp(`Kasus ${first.code}`))
  await bawaslu.says(`/tanya ${first.code} Apakah ada barang yang dibagikan?`)
  await bawaslu.presses('Kirim')
  await bawaslu.hears(/tersimpan/)
  const second = await goThrough(api, api.person({ name: 'Pelapor dua' }), SEMBAKO)
  await bawaslu.hears(new RegExp(`^INFORMASI AWAL ${second.code}`))
  expect(await service.cli('secret')).toMatch(
    /^Current secret \(key \w+\): 1 cases\.\nPrevious secret \(key \w+\): 1 cases\. Keep it: .* erased by \d{4}-/,
  )
  expect(await service.cli('audit')).toMatch(/ secret {2}\w+ {2}service$/m)

  // Its time comes.
  const store = await openStore(`file:${service.dataDir}/kentongan.db`)
  onTestFinished(() => store.close())
  await store.db.case.update({ where: { code: first.code ?? '' }, data: { status: 'closed', closedOn: '2020-01-01' } })
  await service.cli('purge')
  expect(await service.cli('secret')).toMatch(/Previous secret \(key \w+\): nothing needs it any more\. Remove it/)

  await service.stop()
  await writeFile(file, `${NEW}\n`, { mode: 0o600 })
  await service.start()
  await check(second.receipt, new RegExp(`Kasus ${second.code}`))
  await bawaslu.says('/kasus')
  await bawaslu.hears(new RegExp(`Kasus Bawaslu Kota Semarang \\(1\\)[^]*${second.code}`))
  await bawaslu.says(`/kasus ${second.code}`)
  await bawaslu.presses('Sudah dibaca')
  await bawaslu.hears(/dinyatakan dibaca/)
  expect(await service.cli('audit', 'verify')).toMatch(
    /none changed or missing[^]*under a dropped secret; the later ones/,
  )
  // Dropped too early it would have been said.
  await writeFile(file, `${OLD}\n`, { mode: 0o600 })
  expect(await service.cli('secret')).toMatch(/is not loaded, but 1 cases need it: put that secret after a comma/)
})

describeStores((open) => {
  test('chats linked under the old secret are brought under the new one, and found as before', async () => {
    const store = await open()
    const { db } = store
    const folder = await mkdtemp(join(tmpdir(), 'kentongan-rotation-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const epochs = await openEpochs({ dir: folder, now: () => new Date() })
    const linksOf = async (secret: string) => createLinks({ db, secret: await newSecret(secret), epochs })
    const address = { channel: 'telegram', id: '-100123' } as const
    const before = await linksOf(OLD)
    const { write, link } = before.create(BAWASLU, address, true, '2024-02-01')
    await db.$transaction([write])
    const both = await linksOf(`${NEW},${OLD}`)
    expect([await both.underPrevious(), (await both.find(address))?.id]).toEqual([1, link.id])
    await both.renew()
    await both.renew()
    expect(await both.underPrevious()).toBe(0)
    const after = await linksOf(NEW)
    expect(await after.find(address)).toMatchObject({ id: link.id, officeId: BAWASLU, address, group: true })
    expect(await before.find(address)).toBeUndefined()
  })
})
