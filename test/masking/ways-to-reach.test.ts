/**
 * Numbers and addresses of the reporter in places where somebody else was spoken of last: closing lines, answers, lists
 * of those reported, papers that others used. Beside them what is told of others, which stays.
 */
import { describe, expect, it } from 'vitest'
import { read, score } from './fixture.ts'

describe('a detail of the reporter after others were spoken of', () => {
  it.each(read('ways-tuned').map((message) => [message.text, message] as const))('%s', (_, message) => {
    expect(score([message]).failures).toEqual([])
  })
})
