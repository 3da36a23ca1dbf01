/** The conversations through WhatsApp's Cloud API: the same answers as everywhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Language } from '../../src/texts/texts.ts'
import { asCloud, createCloudPlayer, startCloud } from '../support/golden/cloud.ts'
import { chooseLanguage } from '../support/golden/language.ts'
import { replay } from '../support/golden/transcript.ts'
import { conversations } from './conversations.ts'

test.each(conversations)('$name', async ({ name, script }) => {
  // With it news can be promised here as elsewhere.
  const template = { name: 'ada_pesan', language: 'id' }
  const live = await startCloud({ languages: script.languages as Language[], template })
  onTestFinished(live.stop)
  const player = await createCloudPlayer(live)
  await chooseLanguage(player, script)
  const played = await replay(script, player)
  expect(asCloud(played)).toBe(asCloud(readFileSync(join(import.meta.dirname, name), 'utf8')))
  expect(live.complaints).toEqual([])
})
