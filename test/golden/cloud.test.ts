/** A selection of the conversations, through WhatsApp's Cloud API: the same answers as everywhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Language } from '../../src/texts/texts.ts'
import { asCloud, createCloudPlayer, startCloud } from '../support/golden/cloud.ts'
import { replay } from '../support/golden/transcript.ts'
import { conversations } from './conversations.ts'

/**
 * Both paths, every kind of button, lists with second lines, evidence, erasing, an office, languages. WhatsApp does not
 * say which language a phone speaks, so none that begins in another than the first.
 */
const CHOSEN = /^(02|03|05|07|09|10|11|13|15|19|21)-/
const chosen = conversations.filter(({ name, script }) => CHOSEN.test(name) && script.hint === script.languages[0])

test.each(chosen)('$name', async ({ name, script }) => {
  const live = await startCloud({ languages: script.languages as Language[] })
  onTestFinished(live.stop)
  const played = await replay(script, await createCloudPlayer(live))
  expect(asCloud(played)).toBe(asCloud(readFileSync(join(import.meta.dirname, name), 'utf8')))
  expect(live.complaints).toEqual([])
})
