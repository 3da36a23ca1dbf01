import { expect, it } from 'vitest'
import { openTrouble } from '../../src/store/open-trouble.ts'

it('a driver built for another Node.js is no matter of permissions', () => {
  const error = Object.assign(new Error('was compiled against a different Node.js version'), {
    code: 'ERR_DLOPEN_FAILED',
  })
  expect(openTrouble('/data/kentongan.db', error).message).toMatch(/for another release of Node\.js.*"npm ci"/)
})
