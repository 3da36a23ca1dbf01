/**
 * A pattern that can read the same words in two ways tries every combination before it gives up: one message of a hundred
 * characters would hold the thread that answers everybody. In a process of its own, which can be ended.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const begins = [
  'transfer saya dari ',
  'saya transfer dari ',
  'ngasih saya ',
  'kirim ke ',
  'setor ke ',
  'balas lewat ',
  'hubungi saya lewat ',
  'save ',
  'dari nomor ',
  'Nama Budi',
]
/** Words that run into each other, or into the spaces around them. */
const units = [
  'norek ',
  'norek',
  'no. ',
  'no.rek',
  'norekan',
  'nomor  ',
  'bankbri',
  'emailemail',
  'a ',
  ',A  ',
  ',As ',
  '1/2/',
]
const ends = ['ya 1234567890123', '! 0812345678901']

const program = `
  import { mask } from ${JSON.stringify(join(import.meta.dirname, '../../dist/src/masking/mask.js'))}
  for (const text of JSON.parse(process.env.TEXTS)) mask(text, { about: 'story' })
  console.log('done')
`
const masked = (texts: readonly string[]): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, TEXTS: JSON.stringify(texts) },
    // Far more than it takes on any machine, and far less than one such pattern takes.
    timeout: 60_000,
  })

it.each(begins)('%s and what follows it', (begin) => {
  const texts = units.flatMap((unit) => ends.map((end) => begin + unit.repeat(Math.floor(300 / unit.length)) + end))
  expect(masked(texts)).toBe('done\n')
})
