/**
 * The server secret is changed under a service on PostgreSQL, where the keys of the day are wrapped by it: with the old
 * secret in second place everything goes on; without it nothing starts until those keys are destroyed.
 */
import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { administer } from '../support/postgres.ts'
import { BAWASLU, newWorld, official } from '../support/proof.ts'
import { goThrough, SEMBAKO } from '../support/reporter.ts'

const NEW = `${'z'.repeat(30)}bcdefghijklmnop`

async function newDatabase(): Promise<string> {
  const { url, template } = inject('postgres')
  const name = `rotation_${randomBytes(6).toString('hex')}`
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  onTestFinished(() => administer(url, `DROP DATABASE ${name} WITH (FORCE)`))
  return Object.assign(new URL(url), { pathname: name }).href
}

test('a running service on PostgreSQL goes over to a new secret, and the old one is dropped at last', {
  timeout: 600_000,
}, async () => {
  const database = await newDatabase()
  const world = await newWorld({ env: { DATABASE_URL: database } })
  const { api, service } = world
  onTestFinished(() => service.kill())
  const file = join(service.dataDir, 'secret')
  await service.start()
  const bawaslu = await official(world, BAWASLU, 'Pak Petugas')
  const first = await goThrough(api, api.person({ name: 'Pelapor' }), SEMBAKO)
  await bawaslu.hears(/^INFORMASI AWAL/)
  const draft = api.person({ name: 'Di tengah' })
  for (const [act, hears] of [
    [() => draft.says('/lapor'), /Setuju\?/],
    [() => draft.presses('Setuju'), /ingin Anda sampaikan/],
    [() => draft.presses('ASN tidak netral'), /soal apa/],
    [() => draft.presses('Jabatan & fasilitas'), /yang mana/],
    [() => draft.presses('Uang/barang/bansos'), /Ceritakan/],
    [() => draft.says('Amplop dibagikan sebelum apel.'), /Lanjutkan menulis/],
  ] as const) {
    await act()
    await draft.hears(hears)
  }
  const check = async (receipt: string | undefined, hears: RegExp) => {
    const phone = api.person({ name: 'HP lain' })
    await phone.says('cek')
    await phone.says(receipt ?? '')
    await phone.hears(hears)
  }
  const restart = async (secret: string): Promise<void> => {
    await service.stop()
    await writeFile(file, `${secret}\n`, { mode: 0o600 })
    await service.start()
  }
  const old = (await readFile(file, 'utf8')).trim()

  await restart(`${NEW},${old}`)
  await draft.presses('Selesai')
  await draft.hears(/Siapa orangnya/)
  await check(first.receipt, new RegExp(`Kasus ${first.code}`))
  const second = await goThrough(api, api.person({ name: 'Pelapor dua' }), SEMBAKO)
  await bawaslu.hears(new RegExp(`^INFORMASI AWAL ${second.code}`))
  expect(await service.cli('secret')).toMatch(
    /^Current secret \(key \w+\): 1 cases\.\nPrevious secret \(key \w+\): 1 cases\. Keep it: .* erased by \d{4}-/,
  )

  // Its last case is gone; the keys of these days are not.
  const store = await openStore(database)
  onTestFinished(() => store.close())
  await store.db.case.update({ where: { code: first.code ?? '' }, data: { status: 'closed', closedOn: '2020-01-01' } })
  await service.cli('purge')
  expect(await service.cli('secret')).toMatch(/Previous secret \(key \w+\): no cases\. Keep it until/)
  await service.stop()
  await writeFile(file, `${NEW}\n`, { mode: 0o600 })
  const said = service.output().length
  service.launch()
  expect(await service.ended()).not.toBe(0)
  expect(service.output().slice(said)).toMatch(
    /belong to another server secret.* KENTONGAN_SECRET_FILE or KENTONGAN_SECRET; .*put it back after a comma/,
  )

  // What its refusal says helps, and nothing was lost by it.
  await writeFile(file, `${NEW},${old}\n`, { mode: 0o600 })
  await service.start()
  await draft.says('lurah di Kelurahan Contoh')
  await draft.hears(/Kapan kejadiannya/)
  await check(second.receipt, new RegExp(`Kasus ${second.code}`))

  // Two days later they are destroyed, in the table and in the copies of the instance, and the hourly work came again.
  await service.stop()
  await store.db.lease.deleteMany()
  await store.db.sharedKey.deleteMany()
  await rm(join(service.dataDir, 'epochs'), { recursive: true })
  await service.start()
  await expect
    .poll(() => service.cli('secret'), { timeout: 60_000, interval: 500 })
    .toMatch(/Previous secret \(key \w+\): nothing needs it any more\. Remove it/)

  await restart(NEW)
  await check(second.receipt, new RegExp(`Kasus ${second.code}`))
  const third = await goThrough(api, draft, SEMBAKO)
  await bawaslu.hears(new RegExp(`^INFORMASI AWAL ${third.code}`))
  await check(third.receipt, new RegExp(`Kasus ${third.code}`))
  expect(await service.cli('audit', 'verify')).toMatch(/none changed or missing/)
})
