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
  'anak saya di SD ',
  'her card ',
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
const ends = ['ya 1234567890123', '! 0812345678901', ' x', '@ 0812345678901']

/** In a process of its own, ended after far more than it takes on any machine, and far less than one such pattern takes. */
const done = (file: string, call: string, texts: readonly string[]): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import * as tried from ${JSON.stringify(join(import.meta.dirname, '../../dist/src/masking', file))}
       for (const text of JSON.parse(process.env.TEXTS)) ${call}
       console.log('done')`,
    ],
    { encoding: 'utf8', env: { ...process.env, TEXTS: JSON.stringify(texts) }, timeout: 60_000 },
  )

const repeated = (begin: string): string[] =>
  units.flatMap((unit) => ends.map((end) => begin + unit.repeat(Math.floor(300 / unit.length)) + end))

it.each(begins)('%s and what follows it', (begin) => {
  expect(done('mask.js', "tried.mask(text, { about: 'story' })", repeated(begin))).toBe('done\n')
})

it('one long word after each of them', () => {
  const words = ['a', 'A', 'Ab', 'rek'].map((unit) => unit.repeat(Math.floor(2000 / unit.length)))
  const texts = begins.flatMap((begin) => words.map((word) => `${begin}${word}, x`))
  expect(done('mask.js', "tried.mask(text, { about: 'story' })", texts)).toBe('done\n')
})

it('the question of an official', () => {
  const said = ['apa ', 'apa\t', 'selamat n\t\t', 'silakan\t\t', 'hi\nngapunten\n', 'maaf  ', 'anda ini ', 'ya ']
  const texts = said.flatMap((unit) => ['', '?\n', 'kirim '].map((begin) => `${begin}${unit.repeat(60)}n`))
  expect(done('questions/question.js', 'tried.checkQuestion(text)', texts)).toBe('done\n')
})

it('blank lines, indentation and titles without end', () => {
  const texts = [
    `nomor ${'\n\n '.repeat(1300)}081234567890`,
    `RT 05\n${' '.repeat(3900)}x`,
    `Jl. Mawar\n${' '.repeat(3900)}x`,
    `RT 05${'\v'.repeat(3900)}x`,
    `. Pengirim: 0${' '.repeat(3900)}x`,
    `${'h '.repeat(1950)}1`,
    `${'a'.repeat(3990)}(`,
  ]
  expect(done('mask.js', "tried.mask(text, { about: 'story' })", texts)).toBe('done\n')
})
