import { describe, expect, it } from 'vitest'
import { choicesFrom, isOver, isStatus, mayBecome, statuses } from '../../src/cases/status.ts'

describe('the status of a case', () => {
  it('can always be withdrawn by the reporter, once', () => {
    expect(statuses.filter((status) => !mayBecome(status, 'withdrawn'))).toEqual(['withdrawn'])
    expect(statuses.filter((status) => mayBecome('withdrawn', status))).toEqual([])
  })

  it.each([
    ['received', ['read', 'in-review', 'forwarded', 'need-more', 'closed']],
    ['in-review', ['in-review', 'forwarded', 'need-more', 'closed']],
    ['closed', ['in-review']],
    ['withdrawn', []],
    ['waiting', []],
  ] as const)('an office may turn %s into %j', (from, to) => {
    expect(choicesFrom(from)).toEqual(to)
  })

  it('never goes back to received or waiting', () => {
    expect(statuses.filter((from) => mayBecome(from, 'received'))).toEqual(['held', 'waiting'])
    expect(statuses.filter((from) => mayBecome(from, 'waiting'))).toEqual(['held'])
  })

  it('knows its own words only', () => {
    expect(['closed', 'toString', 'Closed', ''].map(isStatus)).toEqual([true, false, false, false])
    expect(statuses.filter(isOver)).toEqual(['closed', 'withdrawn'])
  })
})
