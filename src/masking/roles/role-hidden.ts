/** A job that the reporter asks to keep out: "jangan cantumkan kerjaan saya ya kak: pramubakti ruang kepala dinas". */
import type { Page } from '../find.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import { wordBefore } from '../text/tokens.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add, headAt } from './role-phrases.ts'

const job = ruleOf(
  String.raw`(?<!\p{L})(?:(?:kerja|kerjaan|kerjane|pekerjaan|gawean|gaweyan|pagawean|pakaryan|padamelan|profesi|jabatan|posisi|tugas)\s?(?:-?ku|\s+(?:saya|sy|aku|kula|kulo|kami))|(?:my|our)\s+(?:job|position|occupation|post))(?!\p{L})[^.!?\n:,]{0,40}[:,]\s*`,
)
const hide =
  /(?<!\p{L})(?:jangan|jgn|ojo|ampun|tolong|mohon|don't|do\s+not|please|(?:di)?rahasia\p{L}*|(?:di)?samar\p{L}*)(?!\p{L})/iu

export function keptOutJobs(page: Page, add: Add): void {
  for (const {
    index,
    0: { length },
  } of matchesOf(page.spots, job)) {
    if (!hide.test(page.text.slice(Math.max(0, index - 30), index + length))) continue
    const i = wordBefore(page.words, index + length) + 1
    if (headAt(page, i, { relative: false, strong: true }) !== undefined) add(i, phraseEnd(page, i), { action: 'ask' })
  }
}
