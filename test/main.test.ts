import { expect, test } from 'vitest'
import { ChannelError } from '../src/channel.ts'
import { mayPass } from '../src/main.ts'
import { StoreError } from '../src/store/open.ts'
import { OperatorError } from '../src/operator-error.ts'

const fullDisk = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' })

test.each<[string, unknown, boolean]>([
  ['the database is away', new StoreError('Session.update', { code: 'P1001' }), true],
  ['the platform is away', new ChannelError('unavailable', 'no answer'), true],
  ['the disk is full', fullDisk, true],
  ['a key file cannot be read', new OperatorError('mend it'), true],
  ['a mistake of ours', new TypeError('x is not a function'), false],
  ['a mistake of ours, thrown by hand', new Error('cannot be'), false],
  ['no error at all', 'x', false],
])('a turn that failed because %s', (_why, error, passes) => {
  expect(mayPass(error)).toBe(passes)
})
