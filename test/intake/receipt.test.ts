/** The first words after sending: whom the report has reached, and what the secret number opens. */
import { expect, test } from 'vitest'
import { showReceipt } from '../../src/intake/finished.ts'
import { newState } from '../../src/intake/state.ts'
import type { SentCase } from '../../src/intake/turn-types.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { turnContext } from '../support/turn-context.ts'

const NOW = new Date('2024-02-02T03:00:00Z')
const [BAWASLU, INSPEKTORAT] = ['Bawaslu Kota Semarang', 'Inspektorat Kota Semarang']

async function told(change: Partial<SentCase>): Promise<string[]> {
  const { config, remove } = await sampleConfig()
  await remove()
  const sent: SentCase = {
    caseId: 'case',
    code: 'SMG-7F4K2',
    offices: [BAWASLU, INSPEKTORAT],
    untold: [],
    deadline: undefined,
    receiptOpensMailboxOnly: true,
    ...change,
  }
  const context = turnContext({ config, now: NOW, language: 'id', fresh: () => 'x' })
  return showReceipt(newState('id', NOW), '1'.repeat(20), sent, context).replies.map(({ text }) => text)
}

test.each<[string, Partial<SentCase>, string[]]>([
  ['everybody was told', {}, [`terkirim ke: ${BAWASLU} dan ${INSPEKTORAT}\n`]],
  [
    'one office was',
    { untold: [INSPEKTORAT] },
    [`terkirim ke: ${BAWASLU}\n`, `belum diberi tahu: ${INSPEKTORAT}. Begitu terhubung`],
  ],
  [
    'nobody was',
    { untold: [BAWASLU, INSPEKTORAT] },
    [`tersegel untuk: ${BAWASLU} dan ${INSPEKTORAT}\nKode kasus: SMG-7F4K2\nBelum terhubung`],
  ],
  [
    'it is sent later',
    { untold: [INSPEKTORAT], latest: '2024-02-05' },
    [
      `sampai ke ${BAWASLU} dan ${INSPEKTORAT} dalam`,
      `Belum terhubung dengan layanan ini: ${INSPEKTORAT}. Kalau sampai hari itu`,
    ],
  ],
])('%s', async (_, change, lines) => {
  const [first = ''] = await told(change)
  for (const line of lines) expect(first).toContain(line)
  expect(first.includes('elum terhubung')).toBe((change.untold ?? []).length > 0)
})

test('where no office has a key, the number is not said to keep the report closed', async () => {
  expect((await told({})).join('\n')).toContain('yang terbuka hanya percakapan dengan petugas')
  const keyless = (await told({ receiptOpensMailboxOnly: false })).join('\n')
  expect(keyless).not.toContain('hanya percakapan')
  expect(keyless).toContain('bersama salinan data kami, isi laporan juga')
})

test.each<[string, SentCase['deadline'], string]>([
  ['open', { day: '2024-02-05', passed: false }, 'paling lambat Senin, 5 Februari 2024'],
  ['over', { day: '2024-01-31', passed: true }, 'kemungkinan sudah lewat (Rabu, 31 Januari 2024)'],
  [
    'over by one rule only',
    { day: '2024-01-31', passed: true, still: '2024-02-02' },
    'kalau ini soal pilkada, kemungkinan sudah lewat (Rabu, 31 Januari 2024). Kalau soal pemilu, masih sampai Jumat, 2 Februari 2024',
  ],
])('the deadline of a formal report is %s', async (_, deadline, line) => {
  expect((await told({ deadline })).join('\n')).toContain(line)
})
