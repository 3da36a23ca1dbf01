/**
 * The conversations on WhatsApp, in one browser: the same answers, down to the last button, which is typed as a number
 * here. What is left out of them, and why, says `asWhatsApp`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Language } from '../../src/texts/texts.ts'
import { hasChromium } from '../support/chromium.ts'
import { chooseLanguage } from '../support/golden/language.ts'
import { readScript, replay } from '../support/golden/transcript.ts'
import {
  asWhatsApp,
  createWhatsAppPlayer,
  type PairedWhatsApp,
  startOnWhatsApp,
  startPairedWhatsApp,
} from '../support/golden/whatsapp.ts'
import { conversations } from './conversations.ts'

describe.skipIf(!hasChromium)('through the service and WhatsApp', () => {
  let paired: PairedWhatsApp

  beforeAll(async () => {
    paired = await startPairedWhatsApp()
  })
  afterAll(async () => {
    expect(await paired.stop()).toBe(0)
  })

  test.each(conversations)('$name', async ({ name }) => {
    const source = asWhatsApp(readFileSync(join(import.meta.dirname, name), 'utf8'))
    const script = readScript(source)
    const live = await startOnWhatsApp(paired, script.languages as Language[])
    onTestFinished(live.stop)
    const player = await createWhatsAppPlayer(paired, live)
    await chooseLanguage(player, script)
    expect(await replay(script, player)).toBe(source)
    expect(paired.complaints()).toEqual([])
  })

  test('asks the page for nothing that the stand-in lacks', () => {
    expect(paired.whatsapp.misses()).toEqual([])
    expect(paired.whatsapp.troubles()).toEqual([])
  })
})
