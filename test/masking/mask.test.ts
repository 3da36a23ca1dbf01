import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyMasks, plain, restore } from '../../src/masking/apply.ts'
import { mask } from '../../src/masking/mask.ts'
import { containsReceipt } from '../../src/masking/receipt.ts'
import { tryMask } from '../../src/masking/try.ts'
import type { MaskContext } from '../../src/masking/types.ts'
import { parse, read, score } from './fixture.ts'

const shown = (text: string, context: MaskContext = { about: 'story' }) =>
  mask(text, context).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)

describe('messages of our own', () => {
  // Rules were written with these in view: what fails here was broken.
  it.each(['tuned', 'messages', 'own-tuned'])('%s: 99 % of the reporter, 1 % harm, 3 % needless questions', (set) => {
    const { reporter, structured, harmed, needless } = score(read(set))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.99)
    expect(harmed[0] / harmed[1]).toBeLessThanOrEqual(0.01)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.03)
  })
  // Before rules were written with these in view they stood at 87 % of the reporter, 92 % of numbers and no harm.
  it('second-tuned: 98 % of the reporter, every number, no harm, 5 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('second-tuned'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.98)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.05)
  })
  // Full of numbers of lists, tasks and names in odd places. Before rules were written with these in view: 81, 61, 85,
  // 46, 87, 63 and 71 % of the reporter in the seven batches they were written in.
  it('third-tuned: 94 % of the reporter and of numbers, no harm, 5 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('third-tuned'))
    expect(structured[0] / structured[1]).toBeGreaterThanOrEqual(0.94)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.94)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.05)
  })
  // Ways of speaking of oneself without "nama saya" and "nomor saya". Before rules were written with these in view: 82 and
  // 74 % of the reporter in the two batches, 96 and 90 % of numbers.
  it('fourth-tuned: 93 % of the reporter, 96 % of numbers, no harm, 5 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('fourth-tuned'))
    expect(structured[0] / structured[1]).toBeGreaterThanOrEqual(0.96)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.93)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.05)
  })
  // Nine more batches. At first sight: 77, 86, 85, 93, 83, 84, 86, 82 and 79 % of the reporter; 73, 89 and since then 100 %
  // of numbers. What ties the one reported to the reporter ("mantan suami saya, X") is asked about, and is no detail here.
  it('fifth-tuned: 95 % of the reporter, 98 % of numbers, 2 % harm, 11 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('fifth-tuned'))
    expect(structured[0] / structured[1]).toBeGreaterThanOrEqual(0.98)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.95)
    expect(harmed[0] / harmed[1]).toBeLessThanOrEqual(0.02)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.11)
  })
  // Families rather than messages: who did what only one did, who sat or lives beside whom, shops, tickets, plain handles,
  // and of each some of whom the same words tell nothing. At first sight: 67 % of the reporter.
  it('sixth-tuned: 98 % of the reporter, every number, no harm, 4 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('sixth-tuned'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.98)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.04)
  })
  // Long stories and letters that hold the sender's numbers and those of others in one breath, and thirty that hold only
  // others'. At first sight: 79 % of the reporter, 82 % of numbers, one of 65 harmed, 6 % needless questions.
  it('mixed-tuned: 98 % of the reporter, every number, 2 % harm, 3 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('mixed-tuned'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.98)
    expect(harmed[0] / harmed[1]).toBeLessThanOrEqual(0.02)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.03)
  })
  // Two more batches by families. At first sight: 78 % of the reporter in both, 7 and no % needless questions.
  it('seventh-tuned: 98 % of the reporter, every number, no harm, 4 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('seventh-tuned'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.98)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.04)
  })
  // Three more batches of the kind, and short ones full of cards, shops, classes and addresses. At first sight: 85 % of the
  // reporter, 92 % of numbers, four of 86 harmed, 10 % needless questions.
  it('mixed-seen: 97 % of the reporter, every number, 2 % harm, 3 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('mixed-seen'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.97)
    expect(harmed[0] / harmed[1]).toBeLessThanOrEqual(0.02)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.03)
  })
  // Half of 123 messages from hospital, harbour, market, school, village and from those who work abroad, written before
  // the rules were tried on them. At first sight all of them stood at 81 % of the reporter, every number, no harm and 11 %
  // needless questions; what was missed then was looked at since.
  it('fourth-seen: 90 % of the reporter, every number, no harm, 8 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('fourth-seen'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.9)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.08)
  })
  // Sixty in other voices, scored once before they were looked at: 89 % of the reporter, no harm, 15 % needless questions.
  it('voices-seen: 94 % of the reporter, every number, no harm, 4 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('voices-seen'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.94)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.04)
  })
  // Two batches as hard as those, for which no rule was changed. The rules before those changes: 80 and 91 % of the
  // reporter, 7 % needless questions.
  it('third-fresh: 87 % of the reporter, every number, no harm, 10 % needless questions', () => {
    const { reporter, structured, harmed, needless } = score(read('third-fresh'))
    expect(structured[0] / structured[1]).toBe(1)
    expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.87)
    expect(harmed[0]).toBe(0)
    expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.1)
  })
  // No rule was changed for these: they show what the rules do with wording they were not tuned on.
  it.each(['held-out', 'own-fresh'])(
    '%s: 95 % of the reporter, 99 % of numbers, 4 % harm, 10 % needless questions',
    (set) => {
      const { reporter, structured, harmed, needless } = score(read(set))
      expect(structured[0] / structured[1]).toBeGreaterThanOrEqual(0.99)
      expect(reporter[0] / reporter[1]).toBeGreaterThanOrEqual(0.95)
      expect(harmed[0] / harmed[1]).toBeLessThanOrEqual(0.04)
      expect(needless[0] / needless[1]).toBeLessThanOrEqual(0.1)
    },
  )
})

describe('what was masked stays masked', () => {
  it('in a second pass nothing more is taken out', () => {
    for (const { text, about } of [...read('messages'), ...read('own-fresh')]) {
      let id = 0
      const once = plain(applyMasks(text, mask(text, { about }), () => String(id++)).text, () => '[…]')
      const twice = plain(applyMasks(once, mask(once, { about }), () => String(id++)).text, () => '[…]')
      expect(twice).toBe(once)
    }
  })
})

describe('one number, many spellings', () => {
  it.each([
    '081200004471',
    '0812-0000-4471',
    '0812 0000 4471',
    '0812.0000.4471',
    '+62 812 0000 4471',
    '62812-0000-4471',
    '(0812) 00004471',
    'O8I2 OOOO 447I',
    '08l2oooo4471',
    '08 12 00 00 44 71',
    '0 8 1 2 0 0 0 0 4 4 7 1',
    '０８１２００００４４７１',
    '٠٨١٢٠٠٠٠٤٤٧١',
    '0️⃣8️⃣1️⃣2️⃣0️⃣0️⃣0️⃣0️⃣4️⃣4️⃣7️⃣1️⃣',
    '0\u200b8\u200b1\u200b2\u200b0000\u200b4471',
    '꧐꧘꧑꧒꧐꧐꧐꧐꧔꧔꧗꧑',
    'nol delapan satu dua nol nol nol nol empat empat tujuh satu',
    'kosong lapan satu dua kosong kosong kosong kosong empat empat tujuh satu',
    'nol wolu siji loro nol nol nol nol papat papat pitu siji',
    'zero eight one two zero zero zero zero four four seven one',
    'nol-delapan-satu-dua-nol-nol-nol-nol-empat-empat-tujuh-satu',
    'noldelapansatudua nolnolnolnol empatempattujuhsatu',
    'kosong delapan satu dua, dobel nol dobel nol, empat empat tujuh satu',
    'nol wolu siji loro nul nul nul nul papat papat pitung siji',
    'nol delapan dua belas nol nol nol nol empat puluh empat tujuh satu',
    'o8l2.oooo.447I',
    '0812 strip 0000 strip 4471',
    '0812\n00004471',
    '0*8*1*2*0*0*0*0*4*4*7*1',
    '0812/0000/4471',
    '(+62) 812-0000-4471',
    '08satu2 0000 44tujuh1',
    '0812 double zero double zero 4471',
  ])('%s', (number) => {
    const text = `nomor saya ${number}, tolong`
    expect(shown(text)).toEqual([`mask phone ${number}`])
  })
})

describe('a number over two lines', () => {
  it.each([
    ['NIK saya 33740145\n06900001', 'nik 33740145\n06900001'],
    ['nik ku 3374 0145\n0690 0001 tolong', 'nik 3374 0145\n0690 0001'],
    ['NIP saya 19850312\n201001 2 003', 'nip 19850312\n201001 2 003'],
    ['NPWP saya 09.254.294.3-\n407.000', 'npwp 09.254.294.3-\n407.000'],
    ['KK saya 3374010203\n040005', 'kk 3374010203\n040005'],
    ['rekening BRI saya 1234-01-\n005678-53-4', 'bank 1234-01-\n005678-53-4'],
    ['plat motor saya H\n4521 XY', 'plate H\n4521 XY'],
  ])('%j', (text, span) => {
    expect(shown(text)).toEqual([`mask ${span}`])
  })
  it.each([
    ['two numbers, one under the other', 'NIK saya 3374014506900001\n2500', ['mask nik 3374014506900001']],
    ['a sum under an account', 'rek saya 5521098834\n150000', ['mask bank 5521098834']],
    ['counts of a table', 'TPS 3\n1203\n3301\n1203\n8840', []],
    ['a list with letters', 'daftar kursi\nA\n12 orang', []],
  ])('%s', (_, text, spans) => {
    expect(shown(text)).toEqual(spans)
  })
})

describe('not personal', () => {
  it.each([
    'Rp 812.345.678 untuk 16 kecamatan',
    'Anggarannya dari kode rekening 5.1.02.01.01.0052, pagu 48.600.000',
    'suara sah TPS 07: 112, 87, 45; tidak sah 9',
    'Jembatan Kali Garang dan Jl. Dr. Cipto',
    'surat no. 005/1321/Setda/2024',
    'TPS 012 dapat 120 suara, TPS 013 dapat 95',
    'surat nomor 800/0812/2024',
    '08-11-2023 13.00 sampai 15.30',
    'jam 08.15-09.45, lalu 10.00',
    '-7.0051, 110.4381',
    'jatah 177 KK, RT 25 juta',
    'kode rekening 7.01.02.2.01',
    'kelas 9 B, SMP 29',
    'B 50 RB per orang',
    'Zoom ID 812 3456 7890',
    'IMG_20240113_194502.jpg',
    '500 pcs @ Rp 38.500',
    'no. pesanan 240108-7731-0056',
    'Nama saya tidak perlu dicantumkan.',
    'Saya warga biasa.',
    'saya ASN',
    'Aku krungu saka tonggo, dudu weruh dhewe.',
    'Pak Lurah Bambang membagikan kaus di balai RW.',
    'Bu Rina (Kasi Pemerintahan) yang pegang daftar hadir.',
    'Saya lihat sendiri di lapangan RT 05, sekitar jam 9.',
    'saya Senin kemarin di kantor',
    'I work at the tax office',
    'Hubungi Bawaslu Kota Semarang saja.',
    'siji loro telu papat',
    '',
  ])('%s', (text) => {
    expect(shown(text).filter((line) => !line.startsWith('keep'))).toEqual([])
  })
})

describe('whose it is', () => {
  it.each([
    ['nomor pak lurah ⟦phone o:0812-0000-4471⟧'],
    ['⟦phone o:0812-0000-4471⟧ itu nomor Pak Kabid'],
    ['⟦phone r:0812-0000-4471⟧ itu nomor saya'],
    ['akun camat ⟦account o:@camat_semu⟧'],
    ['NIP-nya ⟦nip o:19700101 199503 1 999⟧'],
    ['hp bapak saya ⟦phone r:0812-0000-4471⟧'],
    ['telpon atasan saya ⟦phone o:0812-0000-4471⟧'],
    ['wa tonggoku ⟦phone u:0812-0000-4471⟧'],
    ['nomor pak lurah ⟦phone o:0812-0000-4471⟧, nomor saya ⟦phone r:0812-0000-4472⟧'],
    ['camat bilang "WA saya ⟦phone o:0812-0000-4471⟧ ya pak" kepada staf'],
    ['⟦phone u:0812-0000-4471⟧'],
  ])('%s', (marked) => {
    const { text, spans } = parse(marked)
    const found = mask(text, { about: 'story' })
    for (const span of spans) {
      const hit = found.find((f) => f.start === span.start && f.end === span.end)
      expect(hit?.type).toBe(span.type)
      if (!text.startsWith('wa tonggoku')) expect(hit?.owner).toBe(span.owner)
      else expect(hit?.owner).not.toBe('reporter')
    }
  })

  it('takes a detail typed as the accused for theirs, unless it says otherwise', () => {
    expect(shown('Kasi Trantib, NIP 19700101 199503 1 999', { about: 'accused' })).toEqual([
      'keep nip 19700101 199503 1 999',
    ])
    expect(shown('Kasi Trantib, nomor saya 0812 0000 4471', { about: 'accused' })).toEqual([
      'mask phone 0812 0000 4471',
    ])
  })
})

it('who alone did something is found at whole words: "pusing" ends in "sing"', () => {
  expect(shown('Yang tidak datang ke acara itu cuma saya.')).toEqual([
    'ask role Yang tidak datang ke acara itu cuma saya',
  ])
  expect(shown('Yang bikin pusing tidak datang semua cuma saya.')[0]).not.toMatch(/role sing/)
  expect(shown('Kami pusing tidak datang ke acara cuma saya.')).toEqual([])
})

describe('receipts', () => {
  const receipt = '5123-9999-1111-2222-0000'
  it.each([
    receipt,
    receipt.replaceAll('-', ' '),
    receipt.replaceAll('-', ''),
    receipt.replaceAll('-', '').split('').join(' '),
    '5123 9999 1111 2222 OOOO',
  ])('%s never leaves', (typed) => {
    expect(containsReceipt(`kode ${typed}.`)).toBe(true)
    expect(shown(`pak lurah kasih kode ${typed}.`)).toEqual([`mask other ${typed}`])
  })
  it.each(['5123-9999-1111-2222', '1234567890123456789', '123456789012345678901', 'TPS 1 2 3'])(
    '%s is none',
    (text) => {
      expect(containsReceipt(text)).toBe(false)
    },
  )
})

describe('a number split over two messages', () => {
  it('masks the half in this message', () => {
    expect(shown('0000 4471', { about: 'story', before: 'nomor saya 0812' })).toEqual(['mask phone 0000 4471'])
    expect(shown('0812 0000 4471', { about: 'story', before: 'ini nomor WA saya' })[0]).toContain(
      'phone 0812 0000 4471',
    )
  })
  it.each(['nomor saya 0812', 'wa ku 0857 0000', 'hp saya: nol delapan satu dua'])(
    '%s hides what was begun',
    (text) => {
      expect(shown(text)[0]).toMatch(/^mask phone (?:0|nol)/u)
    },
  )
  it.each(['0000 4471', 'lanjutannya 0000 4471, jangan disebar', 'terus 4471'])(
    '%s goes on with a hidden number',
    (text) => {
      expect(shown(text, { about: 'story', before: 'nomor saya ', continues: 'phone' })[0]).toMatch(
        /^mask phone (?:0000 )?4471$/u,
      )
    },
  )
  it.each(['40 orang hadir di aula', '2 juta dari kas RT', 'Rapat jam 9, 40 orang'])('%s does not', (text) => {
    expect(shown(text, { about: 'story', before: 'nomor saya ', continues: 'phone' })).toEqual([])
  })
  it.each(['rapat jam 08.15', 'TPS 081', 'surat nomor 0812', 'pukul 08'])('%s is no number begun', (text) => {
    expect(shown(text)).toEqual([])
  })
})

describe('properties', () => {
  const pieces = fc.constantFrom(
    'saya ',
    'nomor ',
    '0812 ',
    '0000',
    ' 4471',
    ' Budi',
    '"',
    '\n',
    '@',
    'gmail',
    '.com',
    ' titik ',
    'Jl. ',
    'RT 03 ',
    'pak lurah ',
    '👨‍👩‍👧',
    '0️⃣',
    '\u202e',
    '٠',
    'ﬃ',
    'nol ',
    'delapan ',
    '(',
    ')',
    ' at ',
    'H 12 AB ',
    '🇮🇩',
    'é',
    '. ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  )
  it('spans are in order, in range and apart; restoring every mark gives the text back', () => {
    fc.assert(
      fc.property(texts, fc.option(texts, { nil: undefined }), (text, before) => {
        const spans = mask(text, { about: 'story', ...(before === undefined ? {} : { before }) })
        let at = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at)
          expect(span.end).toBeGreaterThan(span.start)
          at = span.end
        }
        expect(at).toBeLessThanOrEqual(text.length)
        let count = 0
        const { text: masked, originals } = applyMasks(text, spans, () => String(count++))
        let back = masked
        for (const [id, original] of originals) back = restore(back, id, original)
        expect(plain(back, () => '?')).toBe(text)
      }),
      { numRuns: 400 },
    )
  })

  // A rule that backtracks runs for minutes on these; the test's time limit is the check.
  it.each([
    'a',
    '0',
    '1 ',
    'saya ',
    'saya Budi ',
    'jl. ',
    'jalan a ',
    'a.',
    'a@',
    '@',
    '"a b c',
    '(',
    'nol ',
    'o',
    'RT 1 ',
    'anak saya ',
    'H 1 A ',
    'https://',
    'a at b dot ',
    'nomor ',
    'blok a ',
    'my ',
    'I am the ',
    '\n',
    '\u0301',
    '👨‍👩‍👧',
    'saya, ',
    'perum a ',
    '漢字',
    'kelas ',
    ' ',
  ])('4,096 characters of %j end quickly', { timeout: 5000 }, (unit) => {
    const text = unit.repeat(Math.ceil(4096 / unit.length)).slice(0, 4096)
    expect(() => mask(text, { about: 'story', before: text })).not.toThrow()
  })
})

it('prints what a reader would see', () => {
  expect(tryMask('WA saya 0812 0000 4471', (type) => `[${type}]`, 'narrative')).toEqual({
    masked: 'WA saya [phone]',
    spans: [{ start: 8, end: 22, type: 'phone', owner: 'reporter', action: 'mask' }],
  })
})
