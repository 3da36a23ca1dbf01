import { describe, expect, it } from 'vitest'
import { loadTexts, packageRoot } from '../../src/load.ts'
import { dayWords, formatDay, formatList } from '../../src/texts/dates.ts'
import { renderMasked } from '../../src/texts/render.ts'
import { TextError, createTexts, languages, readKeys } from '../../src/texts/texts.ts'

const small = {
  id: ['hello = Halo { $name }\nonly-id = Hanya ini\nsecond =\n    satu\n    dua\n'],
  en: ['hello = Hello { $name }\n'],
  jv: [''],
}

describe('createTexts', () => {
  const texts = createTexts(small)

  it('fills in arguments without marks around them, and numbers as they are', () => {
    expect(texts('en')('hello', { name: 'Sari' })).toBe('Hello Sari')
    expect(texts('id')('hello', { name: 12_345 })).toBe('Halo 12345')
  })

  it('falls back to Indonesian', () => {
    expect(texts('en')('only-id')).toBe('Hanya ini')
    expect(texts('jv')('hello', { name: 'Sari' })).toBe('Halo Sari')
    expect(texts('en').has('only-id')).toBe(true)
    expect(texts('en').has('nothing')).toBe(false)
  })

  it('keeps line breaks', () => {
    expect(texts('id')('second')).toBe('satu\ndua')
  })

  it('takes markup in an argument as plain text', () => {
    expect(texts('en')('hello', { name: '{ $name } [x] {"y"}' })).toBe('Hello { $name } [x] {"y"}')
  })

  it('throws for an unknown key, naming it', () => {
    expect(() => texts('en')('nothing')).toThrow(TextError)
    expect(() => texts('en')('nothing')).toThrow(/"nothing"/)
  })

  it('throws for a missing argument by default', () => {
    expect(() => texts('en')('hello')).toThrow(/"hello" lacks an argument.*name/)
  })

  it('leaves a gap instead where the service asks for that', () => {
    const missing: TextError[] = []
    const lenient = createTexts(small, { onMissingArgument: (error) => missing.push(error) })
    expect(lenient('en')('hello')).toBe('Hello …')
    expect(missing.map(({ code, key }) => [code, key])).toEqual([['missing-argument', 'hello']])
  })

  it('refuses a key that stands in two sources', () => {
    expect(() => createTexts({ id: ['a = 1\n', 'a = 2\n'], en: [], jv: [] })).toThrow(/id.*"a"/)
  })
})

it('readKeys gives texts with their placeholders', () => {
  expect([...readKeys(small.id[0] ?? '')]).toEqual([
    ['hello', 'Halo {name}'],
    ['only-id', 'Hanya ini'],
    ['second', 'satu\ndua'],
  ])
})

describe('words for days and lists', () => {
  const texts = loadTexts(packageRoot())

  it.each([
    ['2024-01-26', 'Jumat, 26 Januari 2024', 'Friday, 26 January 2024', 'Jemuwah Pahing, 26 Januari 2024'],
    ['2024-02-29', 'Kamis, 29 Februari 2024', 'Thursday, 29 February 2024', 'Kemis Legi, 29 Februari 2024'],
    ['2023-12-31', 'Minggu, 31 Desember 2023', 'Sunday, 31 December 2023', 'Minggu Legi, 31 Desember 2023'],
    ['2024-11-27', 'Rabu, 27 November 2024', 'Wednesday, 27 November 2024', 'Rebo Pon, 27 November 2024'],
  ])('%s', (iso, id, en, jv) => {
    expect(languages.map((language) => formatDay(texts(language), iso))).toEqual([id, en, jv])
  })

  it('agrees with Intl on every weekday and month of a leap year', () => {
    const intl = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
    for (let day = 0; day < 366; day += 1) {
      const date = new Date(Date.UTC(2024, 0, 1 + day))
      expect(formatDay(texts('en'), date.toISOString().slice(0, 10)).replace(',', '')).toBe(
        intl.format(date).replace(',', ''),
      )
    }
  })

  it.each(['2023-02-29', '2024-13-01', '2024-1-1', 'kemarin', ''])('refuses "%s"', (iso) => {
    expect(() => dayWords(texts('id'), iso)).toThrow(RangeError)
  })

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a dan b'],
    [['a', 'b', 'c'], 'a, b dan c'],
  ])('lists %j', (items, expected) => {
    expect(formatList(texts('id'), items)).toBe(expected)
  })

  it('shows masked spans in the words of the language', () => {
    const text = ['Nomor saya ', { mask: 'phone' as const, id: 'm1' }, '.']
    expect(renderMasked(texts('id'), text)).toBe('Nomor saya [nomor telepon disamarkan].')
    expect(renderMasked(texts('en'), text)).toBe('Nomor saya [phone number masked].')
  })
})
