import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jakartaDay } from '../../src/understanding/calendar.ts'
import { readDate } from '../../src/understanding/date.ts'
import { type TryDate, toTryDate } from '../../src/understanding/try.ts'

const now = new Date('2024-01-31T15:00:00+07:00')
const read = (text: string) => readDate(text, now)

/** Hand-checked phrases: what was said, when, and what it means. A part beside a clock time may be worded differently. */
const phrases = readFileSync(new URL('dates.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { text: string; now: string; expect: TryDate } => JSON.parse(line))

describe('phrases', () => {
  it.each(phrases)('$text ($now)', ({ text, now: at, expect: expected }) => {
    const got = toTryDate(readDate(text, new Date(at)))
    const timed = 'time' in expected && expected.time !== null
    expect(timed && 'part' in got ? { ...got, part: expected.part } : got).toEqual(expected)
  })
})

describe('feasts that move', () => {
  it.each([
    ['pas lebaran tahun ini', '2027-05-10', '2027-03-10'],
    ['nyepi tahun ini', '2027-05-10', '2027-03-08'],
    ['lebaran kemarin', '2027-05-10', '2027-03-10'],
    ['lebaran tahun lalu', '2027-05-10', '2026-03-21'],
    ['lebaran kemarin', '2027-02-20', '2026-03-21'],
  ])('%s, said on %s', (text, said, day) => {
    expect(readDate(text, new Date(`${said}T10:00:00+07:00`))).toMatchObject({ kind: 'day', date: day })
  })
})

describe('what must be asked', () => {
  it.each(['lebaran kemarin', 'pas lebaran tahun ini', 'nyepi tahun ini', 'pas puasa kemarin', 'easter this year'])(
    'a feast of which the calendar knows last year only: %s',
    (text) => {
      expect(readDate(text, new Date('2028-06-10T10:00:00+07:00'))).toMatchObject({ kind: 'ask', why: 'vague' })
    },
  )

  it.each(['kemarin sampai besok', 'dari kemarin sampai besok'])('%s: as far as it has been', (text) => {
    expect(read(text)).toMatchObject({ kind: 'range', from: '2024-01-30', to: '2024-01-31' })
  })

  it.each([
    ['Kamis 24 Januari', 'weekday-conflict', ['2024-01-24', '2024-01-25']],
    ['Rebo Pon 24 Januari', 'weekday-conflict', ['2024-01-24', '2024-01-17']],
    ['wingi, Selasa Pon', 'weekday-conflict', ['2024-01-30', '2024-01-02']],
    ['kemarin, pasaran Pon', 'ambiguous', ['2024-01-30', '2024-01-27']],
    ['10 atau 11 januari', 'ambiguous', ['2024-01-10', '2024-01-11']],
    ['dari senin trus selasa', 'ambiguous', undefined],
    ['minggu kemarin', 'week-or-sunday', undefined],
    ['senin atau selasa', 'ambiguous', ['2024-01-29', '2024-01-30']],
    ['kemarin atau besok', 'ambiguous', ['2024-01-30', '2024-02-01']],
    ['besok apa kemarin ya', 'ambiguous', ['2024-02-01', '2024-01-30']],
    ['wingi bengi utawa sesuk', 'ambiguous', ['2024-01-30', '2024-02-01']],
    ['senin lalu atau lusa', 'ambiguous', ['2024-01-29', '2024-02-02']],
    ['antara kemarin dan besok', 'ambiguous', ['2024-01-30', '2024-02-01']],
    ['antarane wingi karo sesuk', 'ambiguous', ['2024-01-30', '2024-02-01']],
    ['between yesterday and tomorrow', 'ambiguous', ['2024-01-30', '2024-02-01']],
    ['antara senin lalu sampai lusa', 'ambiguous', ['2024-01-29', '2024-02-02']],
    ['today or tomorrow', 'ambiguous', ['2024-01-31', '2024-02-01']],
    ['30 februari', 'impossible', undefined],
    ['tempo hari', 'vague', undefined],
    ['tahun lalu', 'vague', undefined],
    ['di balai desa', 'not-understood', undefined],
    ['17 agustus 1945', 'old', ['1945-08-17']],
  ])('%s: %s', (text, why, days) => {
    const reading = read(text)
    expect(reading).toMatchObject({ kind: 'ask', why })
    expect(reading.kind === 'ask' && reading.options?.map((option) => option.date)).toEqual(days)
  })

  it('names the impossible date', () => {
    expect(read('31/4/2023')).toEqual({ kind: 'ask', why: 'impossible', said: '31-4-2023' })
  })

  it('names the day to come when it is known', () => {
    expect(read('14 februari 2024')).toEqual({ kind: 'future', date: '2024-02-14' })
    expect(read('besok pagi')).toEqual({ kind: 'future', date: '2024-02-01', part: 'pagi' })
    expect(read('nanti')).toEqual({ kind: 'future', date: null })
  })

  it.each(['malam ini', 'malam ini jam 7', 'hari ini jam 4 sore', 'tonight', 'hari ini jam 8 malam'])(
    '%s is still today',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'future', date: '2024-01-31' })
    },
  )
})

describe('what is still to come, said on a Wednesday afternoon', () => {
  it.each([
    ['besok', '2024-02-01'],
    ['lusa', '2024-02-02'],
    ['besok lusa', '2024-02-02'],
    ['sesuk', '2024-02-01'],
    ['suk emben', '2024-02-02'],
    ['tomorrow morning', '2024-02-01'],
    ['the day after tomorrow', '2024-02-02'],
    ['2 hari lagi', '2024-02-02'],
    ['in two weeks', '2024-02-14'],
    ['10 jam lagi', '2024-02-01'],
    ['nanti malam', '2024-01-31'],
    ['nanti jam 10', '2024-01-31'],
    ['nanti pagi', '2024-02-01'],
    ['nanti malam Jumat', '2024-02-01'],
    ['besok Jumat', '2024-02-02'],
    ['besok Jumat 2 Februari', '2024-02-02'],
    ['senin depan', '2024-02-05'],
    ['Senin minggu depan', '2024-02-05'],
    ['jumat yang akan datang', '2024-02-02'],
    ['this coming Friday', '2024-02-02'],
    ['sesuk Jemuah Kliwon', '2024-02-23'],
    ['tgl 5 bulan depan', '2024-02-05'],
    ['12 Februari tahun depan', '2025-02-12'],
    ['29 Februari nanti', '2024-02-29'],
    ['rencananya tanggal 3', '2024-02-03'],
    ['akan ada rapat 30 Januari', '2025-01-30'],
    ['nanti pas pemilu', '2024-02-14'],
  ])('%s', (text, date) => {
    expect(read(text)).toMatchObject({ kind: 'future', date })
  })

  it.each([
    ['besok jam 9', { time: '09:00' }],
    ['besok jam 2', { time: '14:00' }],
    ['besok malam jam 7', { time: '19:00', part: 'malam' }],
    ['besok Jumat jam 10 pagi', { date: '2024-02-02', time: '10:00', part: 'pagi' }],
    ['sesuk sore', { part: 'sore' }],
    ['tomorrow at 9am', { time: '09:00' }],
    ['Sabtu depan jam 9', { date: '2024-02-03', options: ['2024-02-03', '2024-02-10'], time: '09:00' }],
    ['14 februari 2024 pukul 08.30', { date: '2024-02-14', time: '08:30' }],
    ['hari ini jam 4 sore', { date: '2024-01-31', time: '16:00', part: 'sore' }],
    // Said at three in the afternoon.
    ['nanti jam 10', { date: '2024-01-31', time: '22:00' }],
    ['nanti jam 2', { time: '14:00' }],
    // An hour counted from now would tell when that was.
    ['10 jam lagi', {}],
    ['2 hari lagi', { date: '2024-02-02' }],
    ['90 menit lagi', { date: '2024-01-31' }],
  ])('%s: the hour, or the part of the day, as it was said', (text, said) => {
    expect(read(text)).toEqual({ kind: 'future', date: '2024-02-01', ...said })
  })

  it.each([
    ['minggu depan', '2024-02-05', '2024-02-11'],
    ['awal bulan depan', '2024-02-01', '2024-02-10'],
    ['akhir pekan depan', '2024-02-10', '2024-02-11'],
    ['sebulan lagi', '2024-02-01', '2024-02-29'],
    ['Desember nanti', '2024-12-01', '2024-12-31'],
    ['mulai besok sampai tanggal 10', '2024-02-01', '2024-02-10'],
    ['besok sampai jumat', '2024-02-01', '2024-02-02'],
    ['dari besok pagi sampai Rabu', '2024-02-01', '2024-02-07'],
    ['besok sampai lusa', '2024-02-01', '2024-02-02'],
    ['lusa sampai minggu depan', '2024-02-02', '2024-02-11'],
    ['sesuk nganti Setu', '2024-02-01', '2024-02-03'],
    ['tomorrow until Sunday', '2024-02-01', '2024-02-04'],
    ['antara besok dan lusa', '2024-02-01', '2024-02-02'],
    ['senin sampai kamis besok', '2024-02-05', '2024-02-08'],
    ['dari senin besok sampai kamis', '2024-02-05', '2024-02-08'],
  ])('%s, a span', (text, date, to) => {
    expect(read(text)).toEqual({ kind: 'future', date, to })
  })

  it.each([
    ['Sabtu depan', '2024-02-03', '2024-02-10'],
    ['malam Minggu depan', '2024-02-03', '2024-02-10'],
    ['next Friday', '2024-02-02', '2024-02-09'],
  ])('%s is the one of this week or of the next', (text, ...options) => {
    expect(read(text)).toMatchObject({ kind: 'future', date: options[0], options })
  })

  it.each(['besok dan lusa', 'besok atau lusa', 'besok pagi atau jumat'])('%s: which of both is asked', (text) => {
    expect(read(text)).toMatchObject({
      why: 'ambiguous',
      options: [{ date: '2024-02-01' }, { date: '2024-02-02' }],
    })
  })

  it.each([
    ['mulai besok', '2024-02-01'],
    ['besok jam 8 sampai jam 10', '2024-02-01'],
    ['besok pagi sampai sore', '2024-02-01'],
    ['sampai besok Jumat', '2024-02-02'],
  ])('%s is one day', (text, date) => {
    expect(read(text)).toMatchObject({ kind: 'future', date })
  })

  it.each(['nanti', 'besok-besok', 'tahun depan', 'pilkada tahun depan'])('%s names no day', (text) => {
    expect(read(text)).toEqual({ kind: 'future', date: null })
  })

  it('a weekday that does not fit its date to come is asked, with both days to come', () => {
    expect(read('besok Kamis 2 Februari')).toMatchObject({
      why: 'weekday-conflict',
      options: [{ date: '2024-02-02' }, { date: '2024-02-01' }],
    })
  })

  it.each([
    ['Senin 29 Januari pas rapat rencana kampanye', '2024-01-29'],
    ['Senin, 22 Januari, nanti saya kirim fotonya', '2024-01-22'],
    ['Rabu 24 Januari waktu sosialisasi rencana pembangunan', '2024-01-24'],
  ])('%s: a weekday that fits the past day only says that it is past', (text, date) => {
    expect(read(text)).toMatchObject({ kind: 'day', date })
  })

  it('of two contradictions the nearer one is asked about', () => {
    expect(read('Kamis 24 Januari nanti')).toMatchObject({
      why: 'weekday-conflict',
      options: [{ date: '2024-01-24' }, { date: '2024-01-25' }],
    })
  })

  it('words for the past are not outweighed', () => {
    expect(read('kemarin tanggal 30, katanya akan ada lagi')).toMatchObject({ kind: 'day', date: '2024-01-30' })
  })
})

describe('typing slips', () => {
  it.each([
    ['kemarn', '2024-01-30'],
    ['kemrain', '2024-01-30'],
    ['yesteday', '2024-01-30'],
    ['slasa', '2024-01-30'],
    ['12 desembr', '2023-12-12'],
    ['12 dsember', '2023-12-12'],
    ['tangal 12', '2024-01-12'],
    ['Jumattt', '2024-01-26'],
    ['ｋｅｍａｒｉｎ', '2024-01-30'],
  ])('%s', (text, date) => {
    expect(read(text)).toMatchObject({ kind: 'day', date })
  })

  it.each(['kami kumpul di kantor', 'dalam rapat', 'jumlah uang', 'bukan siapa-siapa', 'warning'])(
    '%s is no date',
    (text) => {
      expect(read(text)).toEqual({ kind: 'ask', why: 'not-understood' })
    },
  )
})

it.each(['tgl 0-31', '0 - 31 januari', 'antara 0 dan 5 januari'])('%s begins on no day', (text) => {
  expect(read(text)).toMatchObject({ kind: 'ask', why: 'impossible' })
})

it('a year behind a month is no day of it', () => {
  expect(read('januari 2020 dan 31')).toMatchObject({ kind: 'range', from: '2020-01-01', to: '2020-01-31' })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'kemarin malam minggu lalu tgl 12 31 januari sampai antara dan jam setengah - / . : sejak jumat kliwon 2024 bulan ini awal',
    ...'tadi bukan tapi sebelum pemilu h-1 last week 99999 tahun 0 kemarin malam minggu lalu tgl 12 31 januari sampai antara'.split(
      ' ',
    ),
    ...'dan jam setengah - / . : sejak jumat kliwon 2024 bulan ini awal'.split(' '),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 12 }).map((list) => list.join(' ')),
    fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
  )

  it('never throws, never answers with a day to come or one that does not exist', () => {
    fc.assert(
      fc.property(
        text,
        fc.date({ min: new Date('2022-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (t, at) => {
          const today = jakartaDay(at)
          const reading = readDate(t, at)
          const days =
            reading.kind === 'day' ? [reading.date] : reading.kind === 'range' ? [reading.from, reading.to] : []
          for (const day of days) {
            expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
            expect(day <= today).toBe(true)
          }
          if (reading.kind === 'range') expect(reading.from <= reading.to).toBe(true)
          if (reading.kind === 'day' && reading.time !== null) expect(reading.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    '1',
    ' ',
    'a',
    '1 ',
    '1-',
    '1.',
    '1/1/',
    'h-1 ',
    'tgl ',
    'jam ',
    'malam ',
    'senin ',
    'setengah ',
    'sebelum ',
    '12 januari ',
    'satu ',
    "'",
    '-',
    'é',
    '٣',
  ])('ends on 4,096 characters of %j', (piece) => {
    const long = piece.repeat(4096 / piece.length)
    expect(['ask', 'day', 'range', 'future']).toContain(read(`${long}x`).kind)
  })
})
