import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { age } from '../../src/vault/age.ts'
import { createKeyThread } from '../../src/vault/key-thread.ts'

const mortal = new URL('fixtures/mortal-thread.mjs', import.meta.url)
const content = Buffer.from('apel pagi di halaman kantor')

it('makes keys, seals and opens in the thread', async () => {
  const thread = createKeyThread()
  const { identity, recipient } = await thread.ask('makeIdentity')
  expect(await thread.ask('recipientOf', identity)).toBe(recipient)
  const sealed = await thread.ask('seal', [recipient], content, 512)
  expect(Buffer.from(sealed).includes(content)).toBe(false)
  expect(Buffer.from(await thread.ask('open', identity, sealed)).toString()).toBe(content.toString())
})

it('stretches what a receipt is keyed to, as ever: an older receipt must still open its case', async () => {
  // Worked out by Python's hashlib.scrypt.
  const known =
    'c3acea66ef33260514d0c88e4de8626b930aa29dea48d3456bec22670b03c682' +
    'e3968aacc126781cae0f2e70fba2f13536c55bdc4df7b80c160e2ad9282e651f'
  const stretched = await createKeyThread().ask('stretch', new Uint8Array(32))
  expect(Buffer.from(stretched).toString('hex')).toBe(known)
})

it.skipIf(process.platform !== 'linux')(
  'gives way to turns: the thread has a low priority, the others keep theirs',
  async () => {
    // Field 19 of proc(5) `stat`; the name before it is in brackets and may hold spaces.
    const nice = (path: string): string | undefined => readFileSync(path, 'utf8').split(') ')[1]?.split(' ')[16]
    const before = nice('/proc/self/stat')
    await createKeyThread().ask('makeIdentity')
    const all = readdirSync('/proc/self/task').map((thread) => nice(`/proc/self/task/${thread}/stat`))
    expect(all).toContain('5')
    expect(nice('/proc/self/stat')).toBe(before)
  },
)

it('rejects as the library does', async () => {
  const thread = createKeyThread()
  const [one, other] = await Promise.all([thread.ask('makeIdentity'), thread.ask('makeIdentity')])
  const sealed = await thread.ask('seal', [one.recipient], content, 1)
  await expect(thread.ask('open', other.identity, sealed)).rejects.toThrow(/no identity matched/i)
  // And goes on.
  expect((await thread.ask('open', one.identity, sealed)).length).toBe(content.length)
})

it('loses nothing when the thread dies, and has another one afterwards', async () => {
  const { identity, recipient } = await age.makeIdentity()
  const thread = createKeyThread(mortal)
  const asked = await Promise.all([1, 2, 3].map(() => thread.ask('seal', [recipient], content, 1)))
  for (const sealed of asked) expect(Buffer.from(await age.open(identity, sealed)).toString()).toBe(content.toString())
  expect(await thread.ask('makeIdentity')).toBe('from the thread')
})

it('takes the memory of a large file over, and says so when it dies with it', async () => {
  const { identity, recipient } = await age.makeIdentity()
  const about = { type: 'image/png' }
  const thread = createKeyThread()
  const [first, second] = [Buffer.alloc(100_000, 1), Buffer.alloc(100_000, 2)]
  // A thread that has not answered yet may never begin.
  const sealed = [await thread.give('sealWhole', first, recipient, about)]
  expect(first.length).toBe(100_000)
  sealed.push(await thread.give('sealWhole', second, recipient, about))
  expect(second.length).toBe(0)
  for (const [i, { sealed: file, note }] of sealed.entries()) {
    // A piece of Node's pool would end the thread on newer releases of Node, and be cloned with the whole pool on this.
    expect(note.buffer.byteLength).toBe(note.length)
    expect(Buffer.from(await age.open(identity, file)).equals(Buffer.alloc(100_000, i + 1))).toBe(true)
  }

  const dying = createKeyThread(mortal)
  await dying.ask('makeIdentity')
  await expect(dying.give('sealWhole', Buffer.alloc(100_000), recipient, about)).rejects.toThrow(/died with a file/)
})

it('works without a thread where none can be started', async () => {
  const thread = createKeyThread(new URL('fixtures/there-is-none.mjs', import.meta.url))
  expect((await thread.ask('makeIdentity')).recipient).toMatch(/^age1pq1/)
  const file = Buffer.alloc(100_000)
  const { recipient } = await thread.ask('makeIdentity')
  expect((await thread.give('sealWhole', file, recipient, { type: 'image/png' })).sealed.length).toBeGreaterThan(
    100_000,
  )
})

it('keeps a process alive until it has answered, and not longer', async () => {
  const built = new URL('../../dist/src/vault/identity.js', import.meta.url)
  const program = `const { newIdentity } = await import('${built.href}'); console.log((await newIdentity()).recipient.slice(0, 7))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  expect(stdout.trim()).toBe('age1pq1')
})
