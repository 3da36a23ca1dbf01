import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { interactiveOf, LIMITS, shapeOf } from '../../../adapters/whatsapp-cloud/interactive.ts'
import type { Button, Reply } from '../../../src/channel.ts'
import { checkContent } from '../../support/graph/checks.ts'

const button = (label: string, description?: string): Button => ({
  id: `x:${label}`.slice(0, 60),
  label,
  ...(description === undefined ? {} : { description }),
})
const named = (...labels: string[]): Button[] => labels.map((label) => button(label))
const navigation = named('Kembali', 'Bantuan', 'Bahasa', 'Batal')

test('few and short choices are buttons; their navigation stands below, to be typed', () => {
  expect(shapeOf({ text: 'Benar?', buttons: named('Benar', 'Bukan, ganti'), navigation })).toEqual({
    kind: 'buttons',
    text: 'Benar?',
    buttons: named('Benar', 'Bukan, ganti'),
    footer: '⌨ Kembali · Bantuan · Bahasa · Batal',
  })
})

test('where there is room for all of it, navigation is buttons, too', () => {
  expect(shapeOf({ text: '?', buttons: named('Simpan'), navigation: named('Batal') })).toMatchObject({
    kind: 'buttons',
    buttons: named('Simpan', 'Batal'),
    footer: undefined,
  })
})

test('more choices are a list with the navigation in it, and what has no room is named below', () => {
  const seven = named('1', '2', '3', '4', '5', '6', '7')
  const shape = shapeOf({ text: '?', buttons: seven, navigation })
  expect(shape).toMatchObject({ kind: 'list', footer: '⌨ Batal' })
  expect(shape.kind === 'list' && shape.rows.map(({ title }) => title).slice(7)).toEqual([
    'Kembali',
    'Bantuan',
    'Bahasa',
  ])
})

test('a label that is too long for a row stands whole in its second line', () => {
  const label = 'Dinten Setu Pahing, 27 Januari 2024'
  const shape = shapeOf({ text: '?', buttons: [...named('Iya', 'Mboten', 'Ngapunten'), button(label)] })
  expect(shape.kind === 'list' && shape.rows.at(-1)).toEqual({
    id: `x:${label}`,
    title: 'Dinten Setu Pahing, 27…',
    description: label,
  })
})

test.each([
  ['eleven choices', { buttons: named(...'abcdefghijk') }],
  ['two choices of one id', { buttons: [...named('a'), ...named('a')] }],
  ['a label of 73 characters', { buttons: named('x'.repeat(73)) }],
  ['a long label with a description', { buttons: [button('x'.repeat(25), 'lagi')] }],
  ['a description of 73 characters', { buttons: [button('a', 'x'.repeat(73)), ...named('b', 'c', 'd')] }],
] as const)('numbers: %s', (_, reply) => {
  expect(shapeOf({ text: '?', ...reply, buttons: [...reply.buttons] })).toEqual({ kind: 'numbered' })
})

test('two choices of one name cannot be buttons', () => {
  const twice = [
    { id: 'a', label: 'Kota' },
    { id: 'b', label: 'Kota' },
  ]
  expect(shapeOf({ text: '?', buttons: twice }).kind).toBe('list')
})

test('a long text takes a list, which holds more below it', () => {
  expect(shapeOf({ text: 'x'.repeat(1025), buttons: named('Ya') }).kind).toBe('list')
})

test('whatever a reply holds, Meta takes what is made of it, and every choice is in it', () => {
  const label = fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' })
  const buttons = fc.array(fc.record({ label, description: fc.option(label, { nil: undefined }) }), { maxLength: 13 })
  const replies = fc.record({ text: fc.string({ minLength: 1, maxLength: 1500 }), buttons, navigation: buttons })
  fc.assert(
    fc.property(replies, (given) => {
      let n = 0
      const withIds = (list: { label: string; description: string | undefined }[]): Button[] =>
        list.map(({ label: name, description }) => ({
          id: `id:${(n += 1)}`,
          label: name,
          ...(description === undefined ? {} : { description }),
        }))
      const reply: Reply = {
        text: given.text,
        buttons: withIds(given.buttons),
        navigation: withIds(given.navigation).map(({ id, label: name }) => ({ id, label: name })),
      }
      const shape = shapeOf(reply)
      if (shape.kind === 'text' || shape.kind === 'numbered') return
      const checked = checkContent(
        { type: 'interactive', interactive: interactiveOf(shape, shape.text) },
        new Set(),
        false,
      )
      const shown = [
        checked.text,
        checked.footer,
        ...checked.buttons.flatMap((one) => [one.label, one.description ?? '']),
      ]
      for (const { label: name, description = '' } of [...(reply.buttons ?? []), ...(reply.navigation ?? [])]) {
        expect(shown.some((part) => part.includes(name))).toBe(true)
        expect(shown.some((part) => part.includes(description))).toBe(true)
      }
      const ids = new Set(checked.buttons.map(({ data }) => data))
      expect((reply.buttons ?? []).every(({ id }) => ids.has(id))).toBe(true)
      expect(checked.buttons.length).toBeLessThanOrEqual(LIMITS.rows)
    }),
    { numRuns: 300 },
  )
})
