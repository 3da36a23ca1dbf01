import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  isoDay,
  jakartaDay,
  jakartaMinutes,
  pasaranOf,
  weekdayOf,
} from '../../src/understanding/calendar.ts'

describe('calendar', () => {
  it.each([
    ['2024-01-31T16:59:59Z', '2024-01-31', 23 * 60 + 59],
    ['2024-01-31T17:00:00Z', '2024-02-01', 0],
    ['2024-02-01T00:20:00+07:00', '2024-02-01', 20],
  ])('at %s it is %s in Jakarta', (now, day, minutes) => {
    expect(jakartaDay(new Date(now))).toBe(day)
    expect(jakartaMinutes(new Date(now))).toBe(minutes)
  })

  it.each([
    ['1945-08-17', 4, 'legi'],
    ['2024-01-31', 2, 'pahing'],
    ['2024-01-12', 4, 'pon'],
    ['2024-01-19', 4, 'kliwon'],
    ['1945-08-16', 3, 'kliwon'],
    // Far apart and independent of the anchor: the first day of Sultan Agung's calendar, and days that the papers named.
    ['1633-07-08', 4, 'legi'],
    ['1961-06-21', 2, 'pon'],
    ['2023-02-01', 2, 'pon'],
  ])('%s is weekday %i, %s', (day, weekday, pasaran) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(pasaranOf(day)).toBe(pasaran)
  })

  it('knows which dates exist', () => {
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29')
    expect(isoDay(2023, 2, 29)).toBeUndefined()
    expect(isoDay(2024, 13, 1)).toBeUndefined()
    expect(isoDay(2024, 1, 0)).toBeUndefined()
  })

  it('adds and counts days, and repeats weekday and pasaran together every 35 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -500, max: 500 }), (start, n) => {
        const day = addDays('2024-01-31', start)
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(addDays(addDays(day, n), -n)).toBe(day)
        const selapan = addDays(day, 35)
        expect([weekdayOf(selapan), pasaranOf(selapan)]).toEqual([weekdayOf(day), pasaranOf(day)])
      }),
    )
  })
})
