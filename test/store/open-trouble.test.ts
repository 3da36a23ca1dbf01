import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { openTrouble } from '../../src/store/open-trouble.ts'
import { prepareFolder } from '../../src/vault/epoch-files.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import { smallDisk } from '../support/small-disk.ts'

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

const disk = smallDisk('64k')

it.skipIf(disk === undefined)(
  'what is mounted read-only, by systemd perhaps, is no matter of the account',
  async () => {
    disk?.lock()
    const below = join(disk?.folder ?? '', 'not', 'there')
    const says = /\(EROFS\)\. It is read-only for this process: .*ReadWritePaths=/
    expect(() => prepareFolder(below, 'the keys of the day')).toThrow(says)
    await expect(openStore(`file:${join(below, 'kentongan.db')}`)).rejects.toThrow(says)
    await expect(loadSecret({ file: join(below, 'secret') })).rejects.toThrow(says)
  },
)
