import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { splitMasked } from '../../src/form/accused-parts.ts'
import type { Mark, MaskedText } from '../../src/form/answers.ts'
import { marksOf } from '../../src/masking/apply.ts'

const name: Mark = { mask: 'name', id: 'n' }
const phone: Mark = { mask: 'phone', id: 'p' }

describe('a sentence about the accused with hidden spans', () => {
  it.each<[string, MaskedText, Record<string, MaskedText>]>([
    [
      'a hidden name and an office',
      [name, ', Kepala Inspektorat Kota Semarang'],
      { name: [name], position: ['Kepala'], office: ['Inspektorat Kota Semarang'] },
    ],
    [
      'a hidden number is no name',
      ['Bejo Contoh, lurah, ', phone, ' di Kelurahan Contoh'],
      { name: ['Bejo Contoh'], position: ['lurah'], office: [phone, ', Kelurahan Contoh'] },
    ],
    [
      'what ties them to the reporter is no office',
      [{ mask: 'role', id: 'r' }, ', camat Tembalang'],
      { position: [{ mask: 'role', id: 'r' }, ', camat'], office: ['Tembalang'] },
    ],
    ['nothing but a hidden span', [name], { name: [name] }],
    [
      'a web address is not torn at its colon',
      ['Bejo, lurah, https://www.instagram.com/p/Ca(1),2/'],
      { name: ['Bejo'], position: ['lurah'], office: ['https://www.instagram.com/p/Ca(1),2/'] },
    ],
    [
      'a word that looks like ours',
      ['Tersamaraz lurah ', name],
      { name: [name], position: ['lurah'], office: ['Tersamaraz'] },
    ],
  ])('%s', (_, text, parts) => {
    expect(splitMasked(text)).toEqual(parts)
  })

  test('every hidden span is still there, once', () => {
    const piece = fc.oneof(
      fc.constantFrom<Mark['mask']>('name', 'phone', 'role'),
      fc.constantFrom(
        ' ',
        ', ',
        ' (',
        ') ',
        ' di ',
        'lurah ',
        'Pak ',
        'Inspektorat ',
        'namanya ',
        '"',
        'Bulusan',
        'dan',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.map((part, n): string | Mark =>
          part === 'name' || part === 'phone' || part === 'role' ? { mask: part, id: String(n) } : part,
        )
        const parts = Object.values(splitMasked(text)).flat()
        expect(
          marksOf(parts)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(
          marksOf(text)
            .map(({ id }) => id)
            .toSorted(),
        )
        expect(parts.filter((part) => typeof part !== 'string').length).toBe(marksOf(text).length)
      }),
      { numRuns: 500 },
    )
  })
})
