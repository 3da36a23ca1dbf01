/** What the operator is told: by the check of today's page, by doctor, at the start. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { checkWhatsApp } from '../../../adapters/whatsapp/check.ts'
import { examineWhatsApp } from '../../../adapters/whatsapp/doctor.ts'
import { NEEDS } from '../../../adapters/whatsapp/needs.ts'
import { writePairing } from '../../../adapters/whatsapp/profile.ts'
import { isSafe, refuseTraces, storageOfFolder } from '../../../adapters/whatsapp/storage.ts'
import { hasChromium } from '../../support/chromium.ts'
import { startWhatsApp } from '../../support/whatsapp/whatsapp.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentongan-wa-operator-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const levels = (findings: readonly { level: string; says: string }[]) =>
  findings.map(({ level, says }) => `${level}: ${says}`).join('\n')

describe.skipIf(!hasChromium)('the check', () => {
  async function check(without: string[], pinned?: { version: string; cache: string }) {
    const whatsapp = await startWhatsApp({ without })
    try {
      const { chromium, chromiumArgs, version, cache } = whatsapp
      // A folder of its own: others on this machine may be at the same.
      vi.stubEnv('TMPDIR', mkdtempSync(join(folder, 'tmp-')))
      const findings = await checkWhatsApp({ chromium, chromiumArgs, pinned: pinned ?? { version, cache } })
      expect(readdirSync(tmpdir()).filter((name) => name.startsWith('kentongan-'))).toEqual([])
      return findings
    } finally {
      vi.unstubAllEnvs()
      await whatsapp.stop()
    }
  }

  test('passes where everything is that the library needs', async () => {
    const findings = await check([])
    expect(levels(findings)).not.toContain('bad')
    expect(findings).toHaveLength(3)
    expect(levels(findings)).toContain('shows a code')
    expect(levels(findings)).toContain(`All ${NEEDS.length} parts`)
  })

  test('names what the page of today has not, and what to do', async () => {
    const findings = await check(['WAWebChatClearBridge.sendClear', 'WAWebStreamModel'])
    const bad = findings.find(({ level }) => level === 'bad')
    expect(bad?.says).toContain('WAWebStreamModel.Stream.markAvailable, WAWebChatClearBridge.sendClear')
    expect(bad?.mend).toMatch(/WHATSAPP_WEB_VERSION.*Cloud API/)
  })

  test('says so when the page cannot be had, and leaves no browser', async () => {
    const findings = await check([], { version: 'gone', cache: folder })
    expect(levels(findings)).toMatch(/^bad: .*could not be opened/)
  })
})

describe('doctor', () => {
  const look = (profile: string, more: object = {}) =>
    examineWhatsApp({
      profile,
      chromium: process.execPath,
      acceptTraces: false,
      admin: 'http://127.0.0.1:9',
      ...more,
    })

  test('says what is wrong with a profile, its disk and its number', async () => {
    const profile = join(folder, 'profile')
    mkdirSync(profile, { mode: 0o700 })
    const fine = await look(profile)
    expect(levels(fine)).toContain('There is a browser')
    expect(levels(fine)).toContain('the number can be banned')
    expect(levels(fine)).not.toMatch(/has mode|had \d+ chats/)
    chmodSync(profile, 0o755)
    writePairing(profile, { at: 1, chats: 12 })
    const wrong = levels(await look(profile, { chromium: '/nowhere/chromium', pinned: {} }))
    expect(wrong).toMatch(/bad: .* has mode 0755/)
    expect(wrong).toContain('warn: The paired number had 12 chats already')
    expect(wrong).toContain('bad: WHATSAPP_CHROMIUM names a file that is not there')
    expect(wrong).toContain('warn: WhatsApp Web is pinned')
  })

  test('claims nothing of a disk that it cannot see', async () => {
    // No disk at all, which Linux calls by no name that says so.
    const found = levels(await look('/proc/whatsapp-of-nobody', { acceptTraces: true }))
    expect(found).toContain(
      'warn: The profile of WhatsApp lies where it could not be told whether the disk is encrypted',
    )
    expect(found).not.toContain('not encrypted:')
  })

  test.each([
    ['ready', 'ok: WhatsApp is linked'],
    ['logged-out', 'bad: WhatsApp is not ready: logged-out'],
    ['<script>', ''],
  ])('asks the running service: %s', async (state, says) => {
    const server = createServer((_request, response) => response.end(JSON.stringify({ state })))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const found = levels(await look(folder, { admin: `http://127.0.0.1:${port}` }))
    server.close()
    expect(found).toContain(says)
    expect(found).not.toContain('<script>')
  })
})

test('where deleted chats would stay readable it refuses to start, with the reason and the mend', () => {
  // The root of a machine is no tmpfs; whether it is encrypted, this machine says.
  const profile = '/whatsapp-of-nobody'
  const refuse = () => refuseTraces({ profile, acceptTraces: false })
  if (isSafe(storageOfFolder(profile))) expect(refuse).not.toThrow()
  else
    expect(refuse).toThrow(
      /deleted chats of reporters stay readable in its files\. .*LUKS.*WHATSAPP_ACCEPT_TRACES=true/,
    )
  expect(() => refuseTraces({ profile, acceptTraces: true })).not.toThrow()
  expect(storageOfFolder('/dev/shm')).toBe('memory')
})
