import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dammDigit } from '../../src/vault/damm.ts'
import {
  formatReceipt,
  keysToLookUp,
  newReceipt,
  readReceipt,
  readSaidReceipt,
  receiptKeys,
  unwrapUnderReceipt,
  wrapUnderReceipt,
} from '../../src/vault/receipt.ts'
import { SlotsFull } from '../../src/slots.ts'
import { loadSecret } from '../../src/vault/secret.ts'

const receipt = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 19, maxLength: 19 })
  .map((digits) => digits.join('') + dammDigit(digits.join('')))

const secretText = (fill: string) => `${fill}0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ`
const secret = (text: string) => loadSecret({ secret: text, file: '/nowhere' })

describe('check digit', () => {
  // 572 -> 4 is the worked example of Damm's scheme in the literature.
  test.each([
    ['572', 4],
    ['5724', 0],
    ['', 0],
    ['0000', 0],
  ])('%s -> %i', (digits, check) => expect(dammDigit(digits)).toBe(check))

  test('takes ASCII digits only', () => expect(() => dammDigit('12a')).toThrow(RangeError))

  test('every single wrong digit is found', () =>
    fc.assert(
      fc.property(receipt, fc.nat(19), fc.integer({ min: 1, max: 9 }), (right, at, add) => {
        const wrong = right.slice(0, at) + ((Number(right[at]) + add) % 10) + right.slice(at + 1)
        expect(readReceipt(wrong)).toEqual({ kind: 'mistyped' })
      }),
    ))

  test('every swap of neighbours is found', () =>
    fc.assert(
      fc.property(receipt, fc.nat(18), (right, at) => {
        fc.pre(right[at] !== right[at + 1])
        const wrong = `${right.slice(0, at)}${right[at + 1]}${right[at]}${right.slice(at + 2)}`
        expect(readReceipt(wrong)).toEqual({ kind: 'mistyped' })
      }),
    ))
})

describe('a new receipt', () => {
  test('has 20 digits, reads back, and never twice the same', () => {
    const many = Array.from({ length: 500 }, newReceipt)
    for (const one of many) {
      expect(one).toMatch(/^\d{20}$/)
      expect(readReceipt(formatReceipt(one))).toEqual({ kind: 'ok', receipt: one })
    }
    expect(new Set(many).size).toBe(500)
  })

  test('is shown in groups of four', () =>
    expect(formatReceipt('12345678901234567890')).toBe('1234 5678 9012 3456 7890'))
})

describe('forgiving entry', () => {
  const digits = '10345019876100102610'
  const inScript = (zero: number) => digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

  test.each([
    ['groups of four', formatReceipt(digits)],
    ['dashes, dots, slashes', '1034-5019.8761/0010,2610'],
    ['long dashes and no-break spaces', '1034—5019–8761\u00A00010\u202F2610'],
    ['line breaks', '1034 5019\n8761 0010\r\n2610'],
    ['letter O and o', digits.replaceAll('0', 'O').replace('O', 'o')],
    ['l, I and |', digits.replace('1', 'l').replace('1', 'I').replace('1', '|')],
    ['WhatsApp bold and monospace', '*1034 5019* `8761 0010 2610`'],
    ['full-width', inScript(0xff10)],
    ['Arabic-Indic', inScript(0x0660)],
    ['Persian', inScript(0x06f0)],
    ['Javanese', inScript(0xa9d0)],
    ['Balinese', inScript(0x1b50)],
    ['Devanagari', inScript(0x0966)],
    ['bold mathematical', inScript(0x1d7ce)],
    ['monospace mathematical', inScript(0x1d7f6)],
    ['keycap emoji', digits.replace(/\d/g, '$&\uFE0F\u20E3')],
    ['keycap ten', digits.replaceAll('10', '\u{1F51F}')],
    ['invisible marks', digits.split('').join('\u200B')],
  ])('%s', (_, typed) => {
    expect(dammDigit(digits)).toBe(0)
    expect(readReceipt(typed)).toEqual({ kind: 'ok', receipt: digits })
  })

  test('any digit of any script that Unicode knows', () => {
    for (let zero = 0; zero < 0x1f000; zero += 1) {
      if (!/^\p{Nd}$/u.test(String.fromCodePoint(zero)) || Number(String.fromCodePoint(zero).normalize('NFKC')) >= 0)
        continue
      if (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) continue
      expect(readReceipt(inScript(zero)), `U+${zero.toString(16)}`).toEqual({ kind: 'ok', receipt: digits })
    }
  })

  test.each([
    ['1234', { kind: 'short', length: 4 }],
    [`${digits}7`, { kind: 'long', length: 21 }],
    ['SMG-7F4K2', { kind: 'case-code' }],
    ['smg 7f4k2', { kind: 'case-code' }],
    ['*SMG–7F4K2*', { kind: 'case-code' }],
    ['', { kind: 'not-digits' }],
    ['lol', { kind: 'not-digits' }],
    ['nomor saya hilang', { kind: 'not-digits' }],
    [`nomor saya ${digits}`, { kind: 'not-digits' }],
    ['5678S', { kind: 'not-digits' }],
  ])('%s -> %o', (typed, entry) => expect(readReceipt(typed)).toEqual(entry))

  test('never throws, whatever is typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readReceipt(text).kind).toMatch(/^(ok|mistyped|short|long|case-code|not-digits)$/)
      }),
    ))
})

describe('keys of a receipt', () => {
  test('are the same each time, differ by receipt and by server, and are two independent halves', async () => {
    const here = await secret(secretText('here-'))
    const there = await secret(secretText('there-'))
    const keys = await receiptKeys(here, '10345019876100102610')
    expect(await receiptKeys(here, '10345019876100102610')).toEqual(keys)
    expect([keys.tag.length, keys.wrapKey.length]).toEqual([32, 32])
    const others = await Promise.all([receiptKeys(there, '10345019876100102610'), receiptKeys(here, newReceipt())])
    const all = [keys, ...others].flatMap(({ tag, wrapKey }) =>
      [tag, wrapKey].map((key) => Buffer.from(key).toString('hex')),
    )
    expect(new Set(all).size).toBe(6)
  })

  test('stay reachable under the previous server secret', async () => {
    const before = await secret(secretText('before-'))
    const after = await secret(`${secretText('after-')},${secretText('before-')}`)
    const keys = await receiptKeys(before, '10345019876100102610')
    expect(await receiptKeys(after, '10345019876100102610', before.keyId)).toEqual(keys)
    expect(await receiptKeys(after, '10345019876100102610')).not.toEqual(keys)
  })

  test('are found for a report that is sent although many look theirs up; of those only so many may wait', async () => {
    const here = await secret(secretText('here-'))
    const order: string[] = []
    const lookUps = Array.from({ length: 40 }, () =>
      keysToLookUp(here, newReceipt()).then(
        () => order.push('look-up'),
        (error: unknown) => order.push(error instanceof SlotsFull ? 'refused' : 'failed'),
      ),
    )
    const sent = receiptKeys(here, newReceipt()).then(() => order.push('sent'))
    await Promise.all([...lookUps, sent])
    const served = order.filter((what) => what !== 'refused')
    expect(served).toHaveLength(1 + 26)
    expect(served.indexOf('sent')).toBeLessThan(3)
  })

  test('wrap and unwrap, bound to the case; the size does not tell one identity from two', async () => {
    const { wrapKey } = await receiptKeys(await secret(secretText('here-')), '10345019876100102610')
    const bytes = Buffer.from('mailbox identity')
    const wrapped = wrapUnderReceipt(wrapKey, bytes, 'case-1')
    expect(Buffer.from(unwrapUnderReceipt(wrapKey, wrapped, 'case-1'))).toEqual(bytes)
    expect(() => unwrapUnderReceipt(wrapKey, wrapped, 'case-2')).toThrow()
    expect(wrapUnderReceipt(wrapKey, Buffer.alloc(160), 'case-1').length).toBe(wrapped.length)
  })
})

test('a case code that ends in a digit right before the number does not lengthen it', () => {
  const [number = ''] = fc.sample(receipt, 1)
  expect(readSaidReceipt(`SMG-7F4K2 ${formatReceipt(number)}`)).toEqual({ kind: 'ok', receipt: number })
})
