/** What needs no browser: pace, handles, names, reasons, stray rejections, and what gets through of a message. */
import { mkdtempSync, rmSync, symlinkSync, mkdirSync, lstatSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromCall, fromEdit, fromReaction, fromUnreadable, toIncoming } from '../../../adapters/whatsapp/incoming.ts'
import { asSent } from '../../../adapters/whatsapp/outgoing.ts'
import { createPace } from '../../../adapters/whatsapp/pace.ts'
import { call, isStray, PageError } from '../../../adapters/whatsapp/page-error.ts'
import { findChromium, takeProfile } from '../../../adapters/whatsapp/profile.ts'
import { rawMessage } from '../../../adapters/whatsapp/raw.ts'
import { keyOf, refOfSent } from '../../../adapters/whatsapp/refs.ts'
import { endOf } from '../../../adapters/whatsapp/states.ts'
import { defaultTuning } from '../../../adapters/whatsapp/tuning.ts'

describe('pace', () => {
  const at = (now: { ms: number }) =>
    createPace(
      { ...defaultTuning, patienceMs: 10 * 60_000 },
      () => now.ms,
      () => 0.5,
    )

  test('some at once, then no more than the rate, to everybody together', () => {
    const now = { ms: 0 }
    const pace = at(now)
    const waits = Array.from({ length: 40 }, (_, i) => pace.reserve(`chat ${i}`, 10))
    expect(waits.filter((ms) => ms < 3000).length).toBeLessThanOrEqual(11)
    // 30 after the first ten, at 20 a minute.
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(29 * 3000)
  })

  test('within a chat at least the spacing, and longer texts take longer to type', () => {
    const now = { ms: 0 }
    const pace = at(now)
    const first = pace.reserve('a', 10)
    expect(pace.reserve('a', 10)).toBeGreaterThanOrEqual(first + defaultTuning.spacingMs)
    expect(pace.reserve('b', 10_000)).toBe(defaultTuning.typingMs.most)
    expect(pace.reserve('c', 1)).toBeLessThan(1000)
  })

  test('who would have to wait too long does not take a place', () => {
    const now = { ms: 0 }
    const pace = createPace(
      { ...defaultTuning, patienceMs: 5000 },
      () => now.ms,
      () => 0.5,
    )
    const waits = Array.from({ length: 30 }, (_, i) => pace.reserve(`chat ${i}`, 10))
    expect(waits.filter((ms) => ms <= 5000).length).toBeLessThan(14)
    now.ms = 60_000
    expect(pace.reserve('chat x', 10)).toBeLessThan(3000)
  })
})

describe('what gets through of a message', () => {
  const data = {
    id: { fromMe: false, remote: '200000000000001@lid', id: 'ABC', _serialized: 'false_200000000000001@lid_ABC' },
    type: 'chat',
    t: 1_700_000_000,
    body: 'halo',
    notifyName: 'Ani Wijaya',
    quotedMsg: { body: 'rahasia' },
  }
  test('no name and no quoted message; the address stays as it is', () => {
    const incoming = toIncoming(rawMessage(data))
    expect(incoming).toEqual({
      address: { channel: 'whatsapp', id: '200000000000001@lid' },
      messageId: 'iABC',
      at: new Date(1_700_000_000_000),
      group: false,
      content: { kind: 'text', text: 'halo' },
    })
  })
  test.each(['e2e_notification', 'gp2', 'protocol', 'revoked', 'call_log', 'ciphertext', 'toString', 'something new'])(
    '%s is nothing for us',
    (type) => {
      expect(toIncoming(rawMessage({ ...data, type }))).toBeUndefined()
    },
  )
  test.each(['0@c.us', 'status@broadcast', '123@newsletter', '123@broadcast', 'somebody', ''])(
    'nobody talks to us from %j',
    (remote) => {
      expect(toIncoming(rawMessage({ ...data, id: { ...data.id, remote } }))).toBeUndefined()
    },
  )
  test('the thumbnail of a picture is no caption, nor is the name of a document', () => {
    const file = { ...data, body: '/9j/4AAQ', directPath: '/x', size: 5, mimetype: 'image/jpeg' }
    expect(toIncoming(rawMessage({ ...file, type: 'image' }))?.content).not.toHaveProperty('caption')
    const document = { ...file, type: 'document', caption: 'KTP Ani.pdf', filename: 'KTP Ani.pdf' }
    expect(JSON.stringify(toIncoming(rawMessage(document)))).not.toContain('KTP')
  })
  test.each([
    ['video/mp4', 'video'],
    ['audio/ogg; codecs=opus', 'audio'],
    ['image/heic', 'photo'],
    ['application/pdf', 'document'],
    [undefined, 'document'],
  ])('a document of %s is %s', (mimetype, media) => {
    const document = { ...data, type: 'document', directPath: '/x', size: 5, mimetype }
    expect(toIncoming(rawMessage(document))?.content).toMatchObject({ kind: 'file', media })
  })
  test('ours, odd shapes, and what people do among themselves', () => {
    expect(toIncoming(rawMessage({ ...data, id: { ...data.id, fromMe: true } }))).toBeUndefined()
    expect(toIncoming(rawMessage(undefined))).toBeUndefined()
    expect(fromReaction({ id: 'r', chat: '1@g.us', removed: false, fromMe: false, at: 1 })).toBeUndefined()
    expect(fromReaction({ id: 'r', chat: '1@lid', removed: true, fromMe: false, at: 1 })).toBeUndefined()
    expect(fromCall({ id: 'c', chat: '1@lid', fromMe: false, group: true }, new Date())).toBeUndefined()
    expect(fromUnreadable({ ...rawMessage(data), viewOnce: true })?.content).toEqual({ kind: 'odd', what: 'view-once' })
    expect(fromEdit({ ...rawMessage(data), editedAt: 5 })?.messageId).toBe('eABC.5')
  })
})

describe('handles', () => {
  const raw = (remote: string) => ({
    ...rawMessage({ id: { fromMe: true, remote, id: 'OUR', _serialized: `true_${remote}_OUR` } }),
    chat: remote,
  })
  test('do not name the chat, unless our key names another address of the same person', () => {
    expect(refOfSent('1@lid', raw('1@lid'))).toBe('oOUR')
    expect(keyOf('1@lid', 'oOUR')).toEqual({ key: 'true_1@lid_OUR', own: true })
    const other = refOfSent('2@c.us', raw('1@lid'))
    expect(keyOf('2@c.us', other)).toEqual({ key: 'true_1@lid_OUR', own: true })
    expect(keyOf('1@lid', 'iABC')).toEqual({ key: 'false_1@lid_ABC', own: false })
    for (const none of ['eABC.5', 'cABC', 'rABC', '']) expect(keyOf('1@lid', none)).toBeUndefined()
  })
  test('files go out under names that say nothing', () => {
    const bytes = new Uint8Array([1])
    expect(asSent({ bytes, mime: 'image/jpeg', name: 'SMG-7F4K2-1.jpg' }, 0)).toMatchObject({
      name: 'SMG-7F4K2-1.jpg',
      as: 'shown',
    })
    expect(asSent({ bytes, mime: 'application/pdf', name: 'Surat Ani.pdf' }, 1)).toMatchObject({
      name: 'file-2.pdf',
      as: 'document',
    })
    expect(asSent({ bytes, mime: 'audio/ogg', name: 'x.ogg' }, 0)).toMatchObject({
      as: 'voice',
      mime: 'audio/ogg; codecs=opus',
    })
  })
})

describe('what goes wrong', () => {
  test('a call that does not come back is given up, and no error says what was said', async () => {
    await expect(call('send', 10, () => new Promise(() => undefined))).rejects.toMatchObject({ kind: 'hung' })
    const error = await call('send', 1000, () => Promise.reject(new Error('628120000@c.us rahasia'))).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(PageError)
    expect(JSON.stringify([String(error), (error as Error).stack, (error as Error).cause])).not.toMatch(/62812|rahasia/)
  })
  test('only rejections of a page that went away are strays', () => {
    const named = (name: string, message = '') => Object.assign(new Error(message), { name })
    for (const stray of [
      'auth timeout',
      named('TargetCloseError'),
      new Error('Execution context was destroyed, most likely because of a navigation.'),
      new Error("Attempted to use detached Frame 'ABC'."),
    ])
      expect(isStray(stray)).toBe(true)
    for (const real of ['text', undefined, new TypeError('x is not a function'), new Error('Connection closed')])
      expect(isStray(real)).toBe(false)
  })
  test.each([
    ['LOGOUT', 'logged-out'],
    ['UNPAIRED', 'logged-out'],
    ['CONFLICT', 'conflict'],
    ['DEPRECATED_VERSION', 'outdated'],
    ['TOS_BLOCK', 'blocked'],
    ['something', 'browser-gone'],
  ])('%s: %s', (reason, end) => {
    expect(endOf(reason)).toBe(end)
  })
})

describe('profile', () => {
  test('locks of a browser that was killed elsewhere go before the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kentongan-wa-lock-'))
    const profile = takeProfile(folder)
    try {
      mkdirSync(join(folder, 'session'))
      symlinkSync('old-host-4711', join(folder, 'session', 'SingletonLock'))
      await profile.tidy()
      expect(() => lstatSync(join(folder, 'session', 'SingletonLock'))).toThrow(/ENOENT/)
      expect(() => takeProfile(folder)).toThrow(/in use by another process/)
      profile.release()
      takeProfile(folder).release()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  test('a browser that is not there is named with its setting', () => {
    expect(() => findChromium('/nowhere/chromium')).toThrow(/WHATSAPP_CHROMIUM/)
    expect(findChromium(process.execPath)).toBe(process.execPath)
  })
})
