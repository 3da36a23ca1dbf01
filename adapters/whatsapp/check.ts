/**
 * Whether the WhatsApp Web of today still works with our library: a browser with a profile that is thrown away afterwards,
 * up to the code that nobody scans. Pairs nothing, and says nothing about whether messages would arrive.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../../src/channel.ts'
import { type LibraryEvents, type LibraryOptions, openLibrary } from './library.ts'
import { NEEDS } from './needs.ts'
import { PageError } from './page-error.ts'

/** The whole check takes less than a minute. */
const TIMES = { openMs: 40_000, callMs: 10_000, fileMs: 10_000, closeMs: 5000 }

export type CheckOptions = Pick<LibraryOptions, 'chromium' | 'chromiumArgs' | 'pinned'>

const WAYS = [
  'update Kentongan (a newer whatsapp-web.js may know the new page)',
  'use a WhatsApp Web build that still worked: WHATSAPP_WEB_VERSION and WHATSAPP_WEB_CACHE',
  'or use the Cloud API, which does not depend on that page',
].join('; ')

export async function checkWhatsApp(options: CheckOptions): Promise<Finding[]> {
  const profile = mkdtempSync(join(tmpdir(), 'kentongan-whatsapp-check-'))
  let code: (seen: true) => void = () => undefined
  const shown = new Promise<true>((resolve) => (code = resolve))
  const page = await openLibrary(
    { ...options, ...TIMES, profile },
    eventsWith(() => code(true)),
  )
  try {
    const opened = await page.open().then(
      () => undefined,
      (error: unknown) => error,
    )
    if (opened !== undefined) return [await whyNotOpened(page, opened)]
    const version = await page.version().catch(() => 'of unknown version')
    const seen = await Promise.race([shown, after(TIMES.callMs)])
    const missing = await page.missing([...NEEDS])
    return [
      { level: 'ok', says: `The browser starts and opens WhatsApp Web ${clean(version)}.` },
      seen === true
        ? { level: 'ok', says: 'It shows a code to pair with.' }
        : { level: 'bad', says: 'It shows no code to pair with.', mend: `Do one of these: ${WAYS}.` },
      missing.length === 0
        ? { level: 'ok', says: `All ${NEEDS.length} parts of it that are needed are there.` }
        : {
            level: 'bad',
            says: `WhatsApp Web has changed; what is needed is not there: ${missing.join(', ')}.`,
            mend: `Do one of these: ${WAYS}.`,
          },
    ]
  } catch (error) {
    return [{ level: 'bad', says: `WhatsApp Web did not answer (${kind(error)}).`, mend: `Try again; then ${WAYS}.` }]
  } finally {
    await page.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function whyNotOpened(page: { version(): Promise<string> }, error: unknown): Promise<Finding> {
  const version = await page.version().catch(() => undefined)
  if (version === undefined)
    return {
      level: 'bad',
      says: `The browser did not start, or WhatsApp Web could not be opened (${kind(error)}).`,
      mend: 'Look whether this account can start the browser (WHATSAPP_CHROMIUM; in a container it may need --no-sandbox in WHATSAPP_CHROMIUM_ARGS), whether this machine reaches web.whatsapp.com, and whether WHATSAPP_WEB_VERSION names a file in WHATSAPP_WEB_CACHE.',
    }
  return {
    level: 'bad',
    says: `WhatsApp Web ${clean(version)} opens, but our library does not find its way in it.`,
    mend: `Do one of these: ${WAYS}.`,
  }
}

const kind = (error: unknown): string => (error instanceof PageError ? error.kind : 'failed')
const clean = (version: string): string => version.replace(/[^A-Za-z0-9. -]/g, '').slice(0, 60)
const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref())

function eventsWith(qr: () => void): LibraryEvents {
  const nothing = (): void => undefined
  return {
    qr,
    authenticated: nothing,
    progress: nothing,
    ready: nothing,
    state: nothing,
    disconnected: nothing,
    gone: nothing,
    message: nothing,
    unreadable: nothing,
    edited: nothing,
    deleted: nothing,
    reaction: nothing,
    call: nothing,
  }
}
