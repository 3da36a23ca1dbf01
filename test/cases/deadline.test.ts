import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineFacts, electionOf, toldDeadline } from '../../src/cases/deadline.ts'
import { addDays, weekdayOf } from '../../src/understanding/calendar.ts'

/** Isra Mikraj and the joint leave after Imlek, 2024. */
const HOLIDAYS = ['2024-02-08', '2024-02-09']

describe('the deadline of a formal report', () => {
  it('of a Pemilu is the seventh working day after it was known', () => {
    expect(deadlineFacts({ election: 'pemilu', known: '2024-01-31' }, '2024-01-31', HOLIDAYS)).toEqual({
      election: 'pemilu',
      known: '2024-01-31',
      working: { day: '2024-02-13', left: 7 },
    })
  })

  it('of a Pilkada is the seventh calendar day', () => {
    expect(deadlineFacts({ election: 'pilkada', known: '2024-01-31' }, '2024-02-02', HOLIDAYS)).toEqual({
      election: 'pilkada',
      known: '2024-01-31',
      calendar: { day: '2024-02-07', left: 5 },
    })
  })

  it('is worked out by both rules when the election is unclear', () => {
    const facts = deadlineFacts({ election: 'unclear', known: '2024-01-31' }, '2024-01-31', HOLIDAYS)
    expect([facts.working?.day, facts.calendar?.day]).toEqual(['2024-02-13', '2024-02-07'])
  })

  it('cannot be worked out without the day it was known', () => {
    expect(deadlineFacts({ election: 'pemilu' }, '2024-01-31', HOLIDAYS)).toEqual({ election: 'pemilu' })
  })

  it.each([
    ['on the last day nothing is left', '2024-02-13', 0, '2024-02-07', 0],
    ['over the weekend before, working days do not run', '2024-02-10', 2, '2024-02-06', 1],
    ['afterwards it is negative, also when only a weekend lies between', '2024-02-14', -1, '2024-02-08', -1],
  ])('%s', (_, working, workingLeft, calendar, calendarLeft) => {
    const known = '2024-01-31'
    expect(deadlineFacts({ election: 'pemilu', known }, working, HOLIDAYS).working?.left).toBe(workingLeft)
    expect(deadlineFacts({ election: 'pilkada', known }, calendar, HOLIDAYS).calendar?.left).toBe(calendarLeft)
  })

  it('of a Pemilu falls on an open day, at least nine days on, and never earlier with more holidays', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n))
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }), (known, off) => {
        const holidays = off.map((n) => addDays(known, n))
        const end = deadlineFacts({ election: 'pemilu', known }, known, holidays).working?.day ?? ''
        const plain = deadlineFacts({ election: 'pemilu', known }, known, []).working?.day ?? ''
        expect(weekdayOf(end)).toBeLessThan(5)
        expect(holidays).not.toContain(end)
        expect(end >= plain && plain >= addDays(known, 9)).toBe(true)
      }),
    )
  })
})

it.each([
  ['president', 'pemilu'],
  ['legislature', 'pemilu'],
  ['head', 'pilkada'],
  ['party', 'unclear'],
  ['unclear', 'unclear'],
] as const)('favouring %s means %s', (choice, election) => {
  expect(electionOf({ kind: 'choice', choice })).toBe(election)
})
it('an unanswered question leaves the election unclear', () => {
  expect([electionOf(undefined), electionOf({ kind: 'skipped' })]).toEqual(['unclear', 'unclear'])
})

it.each([
  ['the earlier one while it is open', '2024-01-29', { day: '2024-01-29', passed: false }],
  ['both when only the earlier one is over', '2024-01-30', { day: '2024-01-29', passed: true, still: '2024-01-31' }],
  ['both on the last day of the later one', '2024-01-31', { day: '2024-01-29', passed: true, still: '2024-01-31' }],
  ['the later one when both are over', '2024-02-01', { day: '2024-01-31', passed: true }],
])('of an election that is unclear the reporter is told %s', (_, today, told) => {
  expect(toldDeadline(deadlineFacts({ election: 'unclear', known: '2024-01-22' }, today, []), today)).toEqual(told)
})
it('of one election the reporter is told its own deadline, over or not', () => {
  const told = (election: 'pemilu' | 'pilkada', today: string) =>
    toldDeadline(deadlineFacts({ election, known: '2024-01-22' }, today, []), today)
  expect(told('pemilu', '2024-01-31')).toEqual({ day: '2024-01-31', passed: false })
  expect(told('pilkada', '2024-01-31')).toEqual({ day: '2024-01-29', passed: true })
  expect(toldDeadline({ election: 'unclear' }, '2024-01-31')).toBeUndefined()
})
