/** A case that no office may receive: sealed to the escrow holder, and everybody concerned is told so. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { ESCROW } from '../../src/cases/deps.ts'
import { openBundle, writeBundle } from '../../src/vault/bundle.ts'
import { formatIdentityFile } from '../../src/vault/identity-file.ts'
import { newIdentity } from '../../src/vault/identity.ts'
import { describeStores } from '../support/store.ts'
import { BAWASLU, startWorld } from './world.ts'

describeStores((open) => {
  test('waits for the escrow, opens with its key alone, and is gone when it is withdrawn', async () => {
    const store = await open()
    const [escrow, stranger] = await Promise.all([newIdentity(), newIdentity()])
    const office = { id: BAWASLU, name: 'Bawaslu Kota Semarang', aliases: ['Bawaslu'], authority: 'independent' }
    const world = await startWorld(store.url, {
      authorities: [],
      offices: [{ ...office, recipients: [stranger.recipient] }],
      escrow: { name: 'Lembaga Contoh', recipient: escrow.recipient },
    })
    const official = await world.official(BAWASLU, 'Pak Petugas')
    official.sees()
    const reporter = world.someone('Pelapor')
    await reporter.says('/lapor')
    await reporter.presses('Setuju')
    for (const text of [
      '1',
      '3',
      '2',
      'Ia membagikan wedhusgembel.',
      'selesai',
      'staf di Bawaslu Kota Semarang',
      'kemarin sore',
      'ya',
    ])
      await reporter.says(text)
    await reporter.presses('Hari itu juga')
    for (const text of ['tembalang', '1', 'tidak']) await reporter.says(text)
    const told = await reporter.presses('Kirim')
    const code = /SMG-\w{5}/.exec(told[0] ?? '')?.[0] ?? ''
    const receipt = told.find((text) => /^[\d ]{24}$/.test(text)) ?? ''
    expect(told[0]).toMatch(/belum ada instansi|Belum ada instansi/)
    expect(told[0]).not.toMatch(/terkirim ke/)

    // The operator is told by log and metric; the accused's own office is not.
    expect(world.complaints).toEqual([expect.stringMatching(/A case waits: no office may receive it/)])
    expect(await world.service.metrics.registry.metrics()).toContain('kentongan_cases_waiting 1')
    expect(official.sees()).toEqual([])
    expect(await official.says('/kasus')).toEqual(['Tidak ada kasus yang terbuka.'])

    const found = await store.db.case.findUniqueOrThrow({ where: { code }, include: { offices: true, messages: true } })
    expect([found.status, found.offices.map(({ officeId }) => officeId)]).toEqual(['waiting', [ESCROW]])
    const sealed = found.offices.flatMap(({ officeId, identities }) =>
      identities === null ? [] : [{ office: officeId, sealed: identities }],
    )
    const bundle = await buffer(writeBundle({ code, body: found.body, identities: sealed, messages: [], evidence: [] }))
    const opened = await openBundle(bundle, formatIdentityFile(escrow.identity, escrow.recipient, '2024-01-31'))
    expect(Buffer.from(opened.body ?? []).toString()).toContain('wedhusgembel')
    await expect(
      openBundle(bundle, formatIdentityFile(stranger.identity, stranger.recipient, '2024-01-31')),
    ).rejects.toThrow(/does not open/)

    const phone = world.someone('HP lain')
    await phone.says('cek')
    expect((await phone.says(receipt))[0]).toMatch(/Belum ada instansi yang cocok untuk menerima/)
    await phone.presses('Tarik laporan')
    await phone.presses('Ya, tarik')
    const after = await store.db.case.findUniqueOrThrow({ where: { code }, include: { offices: true } })
    expect([after.status, after.body.length, after.offices.map(({ identities }) => identities)]).toEqual([
      'withdrawn',
      0,
      [null],
    ])
    expect(await world.service.metrics.registry.metrics()).toContain('kentongan_cases_waiting 0')
  })
})

test('the reader of the log hears of it once a day while it lasts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-waiting-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { openStore } = await import('../../src/store/open.ts')
  const { createWaiting } = await import('../../src/cases/waiting.ts')
  const store = await openStore(`file:${join(folder, 'kentongan.db')}`)
  onTestFinished(() => store.close())
  const clock = { now: new Date('2024-02-01T05:00:00Z') }
  const said: unknown[] = []
  const log = { warn: (fields: object) => void said.push(fields) } as never
  const waiting = createWaiting({ db: store.db, log, now: () => clock.now })
  await waiting.remind()
  expect(said).toEqual([])
  const data = {
    formId: 'f',
    formVersion: 1,
    category: '',
    district: '',
    status: 'waiting',
    receivedOn: '2024-02-01',
    touchedOn: '2024-02-01',
    keyId: 'k',
    fileRecipient: '',
    mailboxRecipient: '',
    body: Buffer.from(''),
    mac: Buffer.from(''),
  }
  await store.db.case.create({ data: { ...data, id: 'a', code: 'SMG-22222' } })
  await waiting.remind()
  clock.now = new Date('2024-02-02T05:00:00Z')
  await waiting.remind()
  await waiting.remind()
  expect(said).toEqual([{ cases: 1 }])
})
