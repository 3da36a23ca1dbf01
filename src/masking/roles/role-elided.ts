/** What somebody is now, in a clause without its subject: "Bapak saya dulu TNI. Sekarang ketua LVRI ranting X". */
import type { Page } from '../find.ts'
import { lastMention } from '../speech/mentions.ts'
import { referent } from '../speech/referent.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { setOf } from '../text/words.ts'

/** "Bapak saya dulu TNI. Sekarang ketua LVRI ranting X": of whom the sentence before spoke. */
export function elided(page: Page, add: Add): void {
  const { words, mentions } = page
  let at = 0
  for (let i = 1; i < words.length; i++) {
    const begins = words[i]?.sentence !== words[i - 1]?.sentence
    // "Aku dulu magang, sekarang jadi …".
    if (!lead.has(words[i]?.lower ?? '') || !(begins || /^, ?$/u.test(words[i]?.gap ?? ''))) continue
    // Of several such words each begins anew, but where they end is looked for once.
    if (at <= i) at = i + 1
    while (lead.has(words[at]?.lower ?? '')) at++
    const about = begins
      ? mentions.find(({ from }) => words[from]?.sentence === words[i - 1]?.sentence)
      : lastMention(
          mentions,
          i,
          // "… ga mau like postingan paslon, saiki dadi penjaga …": those who stand for election get no such post.
          ({ from, to }) => words[to]?.sentence === words[i]?.sentence && !stands.test(words[from]?.lower ?? ''),
        )
    const whose = about?.kind === 'anaphor' ? referent(mentions, words, about.from) : about?.owner
    if (whose !== 'reporter' || words[at]?.sentence !== words[i]?.sentence) continue
    const head = headAt(page, at, { relative: false, strong: false })
    if (head === undefined || head === 'duty') continue
    const to = phraseEnd(page, at)
    if (tells(page, at, to, head)) add(at, to, { action: 'ask' })
  }
}
const stands = /^(?:paslon|capres|cawapres|cabup|cawabup|cagub|cawali|caleg|kandidat|candidate)(?:nya|e)?$/u
const lead = setOf([
  'sekarang skrg saiki sakniki sakmenika dulu biyen rumiyin terakhir pungkasan pungkasanipun last lastly kerja bekerja pekerjaan kerjanya kerjane tugas tugasnya',
  'jadi jd dadi dados sebagai sbg now currently work works as a an',
])
