/** How a text is read before any rule looks: chat spelling, asides, capitals, words that mean the same. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import { inPlainWriting } from '../../src/masking/reading/plainly.ts'
import { trueCase } from '../../src/masking/reading/true-case.ts'
import { normalise } from '../../src/masking/text/normalise.ts'

const found = (text: string): string[] =>
  mask(text, { about: 'story' }).map(({ action, start, end }) => `${action} ${text.slice(start, end)}`)

describe('typed as in a chat, it is the same', () => {
  it.each([
    ['nomorr sayaaa 081234567890', 'mask 081234567890'],
    ['rumahku di RT 05 RW 11, tolonggg', 'mask RT 05 RW 11'],
    [
      'telp anak saya aja mas nol delapan sembilan tiga lima lima dua satu enam nol delapan',
      'mask nol delapan sembilan tiga lima lima dua satu enam nol delapan',
    ],
    ['nomor saya kak 081234567890', 'mask 081234567890'],
    ['WA saya, mas, 081234567890', 'mask 081234567890'],
    ['motor saya *H 5082 KRA* ikut difoto', 'mask H 5082 KRA'],
    ['kata adik saya.. Danuwarsa.. dia ikut', 'mask Danuwarsa'],
    ['Saya guru di sana 🙏 Nomor saya 081234567890', 'mask 081234567890'],
    ['saya Ratna 🙏 hp 081234567890', 'mask 081234567890'],
    ['terima kasih pak 🙏 Ratna', 'mask Ratna'],
    ['nomor saya (0 8 1 9 0 2 6 6 4 1 7 5)', 'mask 0 8 1 9 0 2 6 6 4 1 7 5'],
    ['I sent it from my own account @sewing.with.tien', 'mask @sewing.with.tien'],
    ['pikapku H 1934 OV dijaluk nyilih pak bayan', 'mask H 1934 OV'],
    ['setor kertu keluarga. Nggonku wis kadung disetor, nomere 3322151004120073', 'mask 3322151004120073'],
    ['pak kades nelpon ke nmr ibuku 0821 3809 4427 nganggo nmr 0812 2930 7756', 'keep 0812 2930 7756'],
    [
      'hape kosong lapan lima tuju empt satu sembilan dua dua tga nol',
      'ask kosong lapan lima tuju empt satu sembilan dua dua tga nol',
    ],
    ['Pengadu: Utari Wresniwira, hp 081234567890', 'mask 081234567890'],
    ['lapak sayurku Los C no 17, bu lurah berhenti di situ', 'mask lapak sayurku Los C no 17'],
  ])('%s', (text, hidden) => {
    expect(found(text)).toContain(hidden)
  })
})

describe('all in small letters, or all in capitals', () => {
  it.each([
    ['suami saya asn di kecamatan, namanya teguh prasetyo', 'mask teguh prasetyo'],
    ['anakku yoga saputra dijanjikan masuk damkar', 'mask yoga saputra'],
    ['ISTRIKU DYAH MUSTIKARINI WIS KADUNG SCAN KUPON', 'mask DYAH MUSTIKARINI'],
    ['warung saya, soto bu ginah, dipakai rapat', 'mask soto bu ginah'],
    ['saya lahir di kendal, 4 maret 1987', 'mask kendal, 4 maret 1987'],
    ['stnk saya tertulis h 6417 adw', 'mask h 6417 adw'],
  ])('%s', (text, hidden) => {
    expect(found(text)).toContain(hidden)
  })

  it.each([
    'saya enggan lapor',
    'saya konten kreator',
    'my mom cries everyday',
    'simbah pikun',
    'mbah putri sare',
    'hormat saya, hamba allah',
    'salam literasi',
    'kula dipun peksa',
  ])('%s: nobody is named', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a title, a pause or a smiley that parts two people still does', () => {
  it.each([
    'yang mukul saya mas 081234567890',
    'yang nabrak saya mas H 1234 AB',
    'yang hujat saya min @darto_hebat',
    'pak lurah bilang "nomor saya bu 081234567890"',
    'pesan lurah: hubungi saya pak 081234567890',
    'hp saya mati\npak 081234567890 yang bagi amplop',
    'Punya saya dipotong 50 ribu, transfer ke bca 1234567890',
    'Duwekku digondol, sing nggawa plat H 1234 AB',
    'saya di trf 50rb dari bca 1234567890',
    'Nama saya Dicatut, tolong',
  ])('%s: is not hidden as the reporter’s', (text) => {
    expect(found(text).filter((one) => one.startsWith('mask'))).toEqual([])
  })

  it.each([
    ['lurah bagi uang... siap jadi saksi... 081234567890', '081234567890'],
    ['pak camat tanya nomor.. 081234567890 saya kasih', '081234567890'],
    ['pak lurah bagi sembako.. ratna 081234567890', '081234567890'],
    ['mohon pak camat ditindak... Ratna', 'Ratna'],
    ['Pak lurah bagi amplop 🙏\nRatna Puspitasari', 'Ratna Puspitasari'],
  ])('%s: is not left open', (text, detail) => {
    expect(found(text)).toContainEqual(expect.stringMatching(new RegExp(`^(?:ask|mask) ${detail}$`, 'u')))
  })
})

describe('the way back', () => {
  const typed = fc.array(
    fc.constantFrom(
      'saya',
      'sayaaa',
      'nomor',
      'kak',
      'pak',
      ' ',
      '..',
      '... ',
      '🙏',
      ' 🙏 ',
      '*',
      '0812',
      '345678',
      'nol delapan satu',
      '\n',
      ',',
      'ßatna',
      'Ratna',
      'İ',
      'ﬁ',
      'H 1234 AB',
      'bungsu',
      '(',
    ),
    { maxLength: 24 },
  )

  it('capitals change no length', () => {
    fc.assert(fc.property(typed, (parts) => trueCase(parts.join('')).length === parts.join('').length))
  })

  it('every place of what is read is a place of what was typed, in order', () => {
    fc.assert(
      fc.property(typed, (parts) => {
        const { text } = normalise(parts.join(''))
        const { read } = inPlainWriting(text)
        if (read === undefined) return
        let last = 0
        for (let at = 0; at < read.text.length; at++) {
          const { start, end } = read.toTyped(at, at + 1)
          expect(start).toBeLessThanOrEqual(end)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })
})
