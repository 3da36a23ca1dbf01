import { expect, it } from 'vitest'
import { openTrouble } from '../../src/store/open-trouble.ts'

it('a driver built for another Node.js is no matter of permissions', () => {
  const error = Object.assign(new Error('was compiled against a different Node.js version'), {
    code: 'ERR_DLOPEN_FAILED',
  })
  expect(openTrouble('/data/kentongan.db', error).message).toMatch(/for another release of Node\.js.*"npm ci"/)
})

it('a client that was never generated is no matter of permissions either', () => {
  const error = Object.assign(new Error('Cannot find module'), { code: 'ERR_MODULE_NOT_FOUND' })
  const { message } = openTrouble('/data/kentongan.db', error)
  expect(message).toMatch(/"npm ci".*--ignore-scripts/)
  expect(message).not.toMatch(/disk|access/)
})
