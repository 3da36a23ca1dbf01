/**
 * A selection of the conversations on WhatsApp, in one browser: the same answers, down to the last button, which is typed
 * as a number here. WhatsApp does not say which language a phone speaks, so none that begins in another than the first.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Language } from '../../src/texts/texts.ts'
import { hasChromium } from '../support/chromium.ts'
import { readScript, replay } from '../support/golden/transcript.ts'
import {
  asWhatsApp,
  createWhatsAppPlayer,
  type PairedWhatsApp,
  startOnWhatsApp,
  startPairedWhatsApp,
} from '../support/golden/whatsapp.ts'
import { conversations } from './conversations.ts'

/** Languages, evidence, odd things, an office, erasing, sending later. */
const CHOSEN = /^(09|11|13|19|20|21)-/
const chosen = conversations.filter(({ name, script }) => CHOSEN.test(name) && script.hint === script.languages[0])

describe.skipIf(!hasChromium)('through the service and WhatsApp', { timeout: 120_000 }, () => {
  let paired: PairedWhatsApp

  beforeAll(async () => {
    paired = await startPairedWhatsApp()
  })
  afterAll(async () => {
    expect(await paired.stop()).toBe(0)
  })

  test.each(chosen)('$name', async ({ name }) => {
    const source = asWhatsApp(readFileSync(join(import.meta.dirname, name), 'utf8'))
    const script = readScript(source)
    const live = await startOnWhatsApp(paired, script.languages as Language[])
    onTestFinished(live.stop)
    expect(await replay(script, await createWhatsAppPlayer(paired, live, script))).toBe(source)
    expect(paired.complaints()).toEqual([])
  })

  test('asks the page for nothing that the stand-in lacks', () => {
    expect(paired.whatsapp.misses()).toEqual([])
    expect(paired.whatsapp.troubles()).toEqual([])
  })
})
