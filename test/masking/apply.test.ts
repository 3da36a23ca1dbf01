import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyMasks,
  joinMasked,
  marksOf,
  maskWord,
  plain,
  restore,
  settle,
  textLength,
} from '../../src/masking/apply.ts'
import type { Span } from '../../src/masking/types.ts'

const counter = () => {
  let n = 0
  return () => `m${++n}`
}
const span = (start: number, end: number, action: Span['action'] = 'mask', type: Span['type'] = 'phone'): Span => ({
  start,
  end,
  type,
  owner: action === 'mask' ? 'reporter' : action === 'keep' ? 'other' : 'unknown',
  action,
})

describe('applyMasks', () => {
  it('takes masked and asked spans out and leaves kept ones', () => {
    const applied = applyMasks(
      'WA 0800 dan 0811 dan 0822',
      [span(3, 7), span(12, 16, 'keep'), span(21, 25, 'ask')],
      counter(),
    )
    expect(applied.text).toEqual([
      'WA ',
      { mask: 'phone', id: 'm1' },
      ' dan 0811 dan ',
      { mask: 'phone', id: 'm2', open: true },
    ])
    expect(Object.fromEntries(applied.originals)).toEqual({ m1: '0800', m2: '0822' })
    expect(plain(applied.text, (type) => `[${type}]`)).toBe('WA [phone] dan 0811 dan [phone]')
  })

  it('gives the input back when every mark is restored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(40), { maxLength: 12 }), (text, cuts) => {
        const points = [...new Set(cuts.filter((cut) => cut <= text.length))].toSorted((a, b) => a - b)
        const spans: Span[] = []
        for (let i = 0; i + 1 < points.length; i += 2)
          spans.push(span(points[i]!, points[i + 1]!, i % 4 ? 'ask' : 'mask'))
        const applied = applyMasks(text, spans, counter())
        let back = applied.text
        for (const [id, original] of applied.originals) back = restore(back, id, original)
        expect(back).toEqual(text === '' ? [] : [text])
      }),
    )
  })
})

describe('maskWord', () => {
  it.each([
    ['Bu Tutik datang', 'tutik', ['Bu ', { mask: 'other', id: 'x' }, ' datang']],
    [
      'Tutik, tutik. TUTIK',
      'Tutik',
      [{ mask: 'other', id: 'x' }, ', ', { mask: 'other', id: 'x' }, '. ', { mask: 'other', id: 'x' }],
    ],
    ['loket  3 buka', ' loket 3 ', [{ mask: 'other', id: 'x' }, ' buka']],
    ['nilai (a+b) sama', '(a+b)', ['nilai ', { mask: 'other', id: 'x' }, ' sama']],
    ['Tutikah', 'Tutik', undefined],
    ['apa saja', '   ', undefined],
    ['apa saja', '.', undefined],
    ['kepada anak-anak', 'anak-anak', ['kepada ', { mask: 'other', id: 'x' }]],
  ])('%s / %s', (text, needle, expected) => {
    expect(maskWord([text], needle, 'x')).toEqual(expected)
  })

  it('does not look inside marks and never throws', () => {
    expect(maskWord([{ mask: 'name', id: 'm' }, ' datang'], 'name', 'x')).toBeUndefined()
    fc.assert(fc.property(fc.string(), fc.string({ unit: 'binary' }), (a, b) => void maskWord([a], b, 'x')))
  })
})

it('settles an open mark', () => {
  expect(
    settle(
      [
        { mask: 'phone', id: 'a', open: true },
        { mask: 'phone', id: 'b', open: true },
      ],
      'a',
    ),
  ).toEqual([
    { mask: 'phone', id: 'a' },
    { mask: 'phone', id: 'b', open: true },
  ])
})

it('lists a mark that stands twice once', () => {
  const text = [
    { mask: 'name', id: 'a' } as const,
    ' dan ',
    { mask: 'name', id: 'a' } as const,
    { mask: 'nik', id: 'b' } as const,
  ]
  expect(marksOf(text).map((mark) => mark.id)).toEqual(['a', 'b'])
})

it('joins and measures', () => {
  expect(joinMasked([], ['b'], '\n')).toEqual(['b'])
  expect(joinMasked(['a'], [], '\n')).toEqual(['a'])
  expect(joinMasked(['a'], ['b', { mask: 'nik', id: 'c' }], '\n')).toEqual(['a\nb', { mask: 'nik', id: 'c' }])
  expect(textLength(['abc', { mask: 'nik', id: 'c' }, 'd'])).toBe(5)
})
