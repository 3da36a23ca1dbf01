import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { openTrouble } from '../../src/store/open-trouble.ts'
import { prepareFolder } from '../../src/vault/epoch-files.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import { administer } from '../support/postgres.ts'
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

it('PostgreSQL: a role without rights, a name that is wrong, and nothing of the address', async () => {
  const { url } = inject('postgres')
  await administer(url, 'CREATE ROLE without_rights LOGIN')
  await administer(url, 'CREATE DATABASE of_somebody_else')
  const refusal = (parts: Partial<URL>) =>
    openStore(Object.assign(new URL(url), parts).href).then(
      () => 'it opened',
      (error: Error) => error.message,
    )
  const denied = await refusal({ pathname: 'of_somebody_else', username: 'without_rights' })
  expect(denied).toMatch(/^The database of DATABASE_URL cannot be opened \(42501\)\. Its role may not make tables/)
  expect(denied).not.toMatch(/without_rights|of_somebody_else/)
  expect(await refusal({ pathname: 'no_such_name' })).toMatch(/\(DatabaseDoesNotExist\)\. There is no database/)
  expect(await refusal({ username: 'nobody_known' })).toMatch(/\. Role or password is not right/)
  expect(await refusal({ search: '?sslmode=verify-full' })).toMatch(/\(TlsConnectionError\)\. Look at sslmode/)
  expect(await refusal({ port: '1' })).toMatch(/\(DatabaseNotReachable\)\. Look whether it runs/)
})
