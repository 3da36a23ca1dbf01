/** Whatever an error carries, the log says its kind. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChannelError } from '../src/channel.ts'
import { createLog, errorKind } from '../src/log.ts'
import { hostileError, SECRETS } from './support/hostile-error.ts'

test('no name, code, message, stack, field or cause of an error is passed on that could be data', () => {
  const said = JSON.stringify(errorKind(hostileError()))
  for (const secret of SECRETS) expect(said).not.toContain(secret)
})

test('what an operator needs is: the kind, and codes as programs write them', () => {
  const refused = Object.assign(new Error('connect 10.0.0.1:443'), { code: 'ECONNREFUSED' })
  expect(errorKind(new ChannelError('unavailable', 'x'))).toEqual({ type: 'ChannelError' })
  expect(errorKind(new TypeError('fetch failed', { cause: refused }))).toEqual({
    type: 'TypeError',
    cause: { type: 'Error', code: 'ECONNREFUSED' },
  })
  for (const code of ['P2002', 'SQLITE_BUSY', '23505', '40P01', 'ENOSPC'])
    expect(errorKind(Object.assign(new Error('x'), { code }))).toEqual({ type: 'Error', code })
})

test('digits and small letters are no code, whatever they are', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(\d{6,20}|[a-z]{2,20}\d*)$/), (data) => {
      const error = Object.assign(new Error(data), { name: data, code: data })
      expect(JSON.stringify(errorKind(error))).toBe('{"type":"Error"}')
    }),
  )
})

test.each(['err', 'error'])('as the field %s of a log line, too', (field) => {
  const lines: string[] = []
  createLog('trace', { write: (line) => void lines.push(line) }).error({ [field]: hostileError() }, 'it failed')
  for (const secret of SECRETS) expect(lines.join()).not.toContain(secret)
  expect(lines.join()).toContain('it failed')
})
