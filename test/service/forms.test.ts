/** Forms are data: an operator's own one runs alone, and beside the one that comes with Kentongan, without a line of code. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sampleOffices } from '../../src/config/sample.ts'
import { atStep, type Draft } from '../../src/form/draft.ts'
import { loadForms } from '../../src/forms.ts'
import { advance } from '../../src/intake/advance.ts'
import { newState, type SessionState } from '../../src/intake/state.ts'
import { packageRoot } from '../../src/load.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { describeStores, tempStore } from '../support/store.ts'
import { turnContext } from '../support/turn-context.ts'
import { BAWASLU, report, sent, type Someone, startWorld } from './world.ts'

const neutrality = join(packageRoot(), 'forms/asn-neutrality.yaml')
const fees = join(packageRoot(), 'test/fixtures/forms/school-fees.yaml')

/** The whole school form, from its first question to the receipt. */
async function reportFees(reporter: Someone, begun: string[]) {
  expect(begun.join()).toMatch(/Laporan ini tanpa nama dan dijalankan Koalisi Pemilu Contoh/)
  expect((await reporter.presses('Setuju')).join()).toMatch(/1 dari \d+\nPungutan apa\?/)
  expect((await reporter.says('gedung')).join()).toMatch(/Siapa yang meminta\?/)
  await reporter.says('1')
  await reporter.says('Kepala sekolah meminta sumbangan gedung dua juta rupiah.')
  await reporter.says('kemarin')
  await reporter.says('ya')
  await reporter.says('tembalang')
  const review = reporter.person.screen().map(({ text }) => text)
  expect(review.join('\n')).toMatch(/Pungutan: Sumbangan gedung\nPeminta: Kepala sekolah/)
  return sent(await reporter.presses('Kirim'))
}

describeStores((open) => {
  test('two forms: the menu offers each, and cases, notices and lists speak the words of their form', async () => {
    const store = await open()
    const world = await startWorld(store.url, { forms: [neutrality, fees] })
    const official = await world.official(BAWASLU, 'Petugas')
    const reporter = world.someone('Pelapor')
    await reporter.says('/start')
    expect(reporter.buttons()).toEqual([
      'Buat laporan',
      'Pungutan sekolah',
      'Cek kasus saya',
      'Bantuan & perlindungan',
      'Soal privasi',
      'Ganti bahasa',
      'Hapus draf & chat',
    ])

    const first = await reportFees(reporter, await reporter.presses('Pungutan sekolah'))
    const notice = official.sees().join('\n')
    expect(notice).toMatch(new RegExp(`INFORMASI AWAL ${first.code}`))
    expect(notice).toMatch(/Kategori: Sumbangan gedung\n/)
    expect(notice).toMatch(/Peminta: Kepala sekolah/)
    await reporter.says(first.receipt.slice(-4))
    await reporter.presses('Saya cek sendiri')
    await reporter.presses('Nanti saja')

    // The same chat, the other form.
    const second = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.')
    expect(official.sees().join('\n')).toMatch(/Kategori: Uang\/barang\/bansos\n/)
    const list = (await official.says('/kasus')).join('\n')
    expect(list).toContain(`${first.code} · Sumbangan gedung · `)
    expect(list).toContain(`${second.code} · Uang/barang/bansos · `)
    const rows = await store.db.case.findMany({ select: { code: true, formId: true, formVersion: true } })
    expect(rows.toSorted((a, b) => a.formId.localeCompare(b.formId))).toEqual([
      { code: second.code, formId: 'asn-neutrality', formVersion: 1 },
      { code: first.code, formId: 'school-fees', formVersion: 3 },
    ])

    // Its own language, and back in the draft after a look at the menu.
    await reporter.says(second.receipt.slice(-4))
    await reporter.presses('Saya cek sendiri')
    await reporter.presses('Nanti saja')
    await reporter.says('menu')
    await reporter.says('pungutan sekolah')
    await reporter.presses('Setuju')
    expect((await reporter.says('english')).join('\n')).toMatch(/Which fee\?/)
    await reporter.says('menu')
    expect((await reporter.says('1')).join('\n')).toMatch(/Which fee\?/)
    // There is one draft: the other form waits until it is sent or gone.
    expect((await reporter.says('/lapor')).join('\n')).toMatch(/not finished/)
    expect(world.complaints).toEqual([])
  })
})

test('the school form alone', async () => {
  const store = await tempStore()
  // Offices that were in charge of categories of our form: the start would refuse them.
  const changes = sampleOffices.map(({ id }) => [id, { categories: ['uniform', 'building', 'other'] }] as const)
  const world = await startWorld(store.url, { forms: [fees] }, Object.fromEntries(changes))
  const official = await world.official(BAWASLU, 'Petugas')
  const reporter = world.someone('Pelapor')
  // The menu says what the form is about, not what ours is about.
  const greeting = (await reporter.says('/start')).at(-1)
  expect(greeting).toMatch(/Buat laporan: Pungutan sekolah/)
  const { code } = await reportFees(reporter, await reporter.presses('Buat laporan'))
  expect(official.sees().join('\n')).toMatch(/Kategori: Sumbangan gedung\n/)
  expect((await official.says('/kasus')).join()).toContain(`${code} · Sumbangan gedung`)
  expect(world.complaints).toEqual([])
})

test('a draft whose form was taken away is gone, and its reporter is told', async () => {
  const { config, remove } = await sampleConfig()
  afterAll(remove)
  const now = new Date('2024-01-31T15:00:00+07:00')
  const context = turnContext({ config, now, language: 'id', fresh: () => 'x' })
  const draft: Draft = {
    form: { id: 'school-fees', version: 3 },
    caseId: 'c',
    receipt: '0',
    keys: { file: 'f', mailbox: 'm' },
    answers: {},
    at: atStep('what'),
    trail: [],
    introduced: [],
    struck: [],
    turns: 1,
  }
  const before: SessionState = { ...newState('id', now), greeted: true, at: { mode: 'draft' }, draft }
  const says = (text: string) => advance(before, { kind: 'message', content: { kind: 'text', text } }, context)
  const calls: Record<string, object> = {
    '/lapor': { call: 'begin-draft', form: 'asn-neutrality' },
    // With no draft left it can only mean the news.
    batal: { call: 'stop-telling', word: 'cancel' },
  }
  for (const text of ['gedung', '/lapor', 'batal']) {
    const { state, replies, call } = says(text)
    expect(replies[0]?.text).toMatch(/^Formulir laporan itu sudah tidak dipakai/)
    expect(state.draft).toBeNull()
    expect(call).toEqual(calls[text])
  }
})

describe('what is wrong with several forms is said at the start', () => {
  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

  /** A copy of the school form with other words or another id. */
  async function variant({ title = 'form-title = Pungutan sekolah', id = 'school-fees' }): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'kentongan-form-'))
    folders.push(folder)
    await mkdir(join(folder, 'own'))
    const yaml = await readFile(fees, 'utf8')
    const words = await readFile(fees.replace('.yaml', '/id.ftl'), 'utf8')
    await writeFile(join(folder, 'own.yaml'), yaml.replace('id: school-fees', `id: ${id}`))
    await writeFile(join(folder, 'own/id.ftl'), words.replace(/^form-title = .*$/m, title))
    return join(folder, 'own.yaml')
  }

  test('a further form without a title', async () => {
    const own = await variant({ title: '' })
    expect(() => loadForms([neutrality, own])).toThrow(/own\.yaml: texts\.id: The text "form-title" is missing/)
    expect(loadForms([own]).all).toHaveLength(1)
  })

  test('a title that no channel can show', async () => {
    const own = await variant({ title: 'form-title = Pungutan liar di sekolah negeri' })
    expect(() => loadForms([neutrality, own])).toThrow(/"form-title" has 31 characters.*at most 24/)
  })

  test('two forms of one id', async () => {
    const own = await variant({})
    expect(() => loadForms([fees, own])).toThrow(/id: "school-fees" is the id of .*school-fees\.yaml, too/)
  })

  test('a category of a form that is gone is shown by its id', () => {
    const forms = loadForms([fees])
    expect(forms.category('en', 'school-fees', 'building')).toBe('Building fund')
    expect(forms.category('id', 'school-fees', 'gone')).toBe('gone')
    expect(forms.category('id', 'asn-neutrality', 'UANG_BARANG')).toBe('UANG_BARANG')
  })
})
