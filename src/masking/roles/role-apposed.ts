/** What somebody is, set beside what was said: "saya auditor. Tepatnya ketua tim …", "saya lagi KKN, koordinator desa X". */
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { mentionOver, type Mention } from '../speech/mentions.ts'
import { anotherActs, holderActs } from './role-again.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { witnesses } from '../speech/witness.ts'
import { copula } from '../speech/copula.ts'
import { setOf } from '../text/words.ts'

/** All of it is asked about: what was meant is told by the place of the words alone. */
export function apposed(page: Page, add: Add): void {
  const { words, mentions } = page
  precisely(page, add)
  for (const [k, mention] of mentions.entries()) {
    if (spokenByOther(page, words[mention.from]?.start ?? 0)) continue
    if (mention.kind === 'self' && mention.thing !== true) beside(page, mention, mentions[k + 1], add)
    else if (mention.kind === 'kin' && mention.owner === 'reporter') tiedTo(page, mention, add)
  }
}

/** "Lebih jelasnya satpam pos belakang kantor dinas X": narrower than what was said of the reporter just before. */
function precisely(page: Page, add: Add): void {
  const { words, mentions } = page
  for (const { index: i, lower, sentence, start } of words) {
    if (!narrower.has(lower) || spokenByOther(page, start)) continue
    const self = mentions.some(
      ({ kind, to }) => kind === 'self' && to < i && i - to <= 12 && sentence - (words[to]?.sentence ?? 0) <= 1,
    )
    const after = mentionOver(mentions, i + 1)
    if (
      self &&
      after?.kind !== 'anaphor' &&
      words[i + 1]?.sentence === sentence &&
      !placed.has(words[i + 1]?.lower ?? '')
    )
      add(i + 1, phraseEnd(page, i + 1), { action: 'ask' })
  }
}
const narrower = setOf([
  'tepatnya jelasnya persisnya tepate jelase persise pasnya pasipun leresipun precisely specifically',
])
/** "Tepatnya di depan balai desa": where, or when. */
const placed = setOf([
  'di neng nang ing wonten pada jam pukul hari tanggal tgl dina dinten at on in sekitar itu saat waktu pas',
])

/** A clause of the sentence that is nothing but a function: whose, when nobody else was spoken of. */
function beside(page: Page, mention: Mention, next: Mention | undefined, add: Add): void {
  const { words } = page
  const self = mention.to
  // "I have the screenshots, 17 of them, yg paling parah …".
  if (witnesses(words, mention)) return
  for (let i = self + 2; words[i]?.sentence === words[self]?.sentence && i - self <= 14; i++) {
    if (next !== undefined && next.kind !== 'impersonal' && next.from < i) return
    if (!/,/u.test(words[i]?.gap ?? '')) continue
    const first = firstAfter(words, self)
    // "Kula iki pesuruh kantor kecamatan, sing tuwa dhewe".
    if (relative.test(words[i]?.lower ?? '') && most(words, i + 1) && first < i)
      return add(first, i + 2, { action: 'ask' })
    // "Di depan rumah saya, pak bayan turun": somebody else.
    if (anotherActs(page, i) || polite.has(words[i]?.lower ?? '')) continue
    const head = headAt(page, i, { relative: false, strong: true })
    // "…, moderatornya pejabat", "…, MC nya pegawai": whose it is that was told of.
    if (
      (head !== 'few' && head !== 'many') ||
      ofIt.test(words[i]?.lower ?? '') ||
      ending.has(words[i + 1]?.lower ?? '')
    )
      continue
    const to = phraseEnd(page, i)
    const closed = words[to + 1]?.sentence !== words[i]?.sentence || /[,)]/u.test(words[to + 1]?.gap ?? '')
    if (closed && to > i && tells(page, i, to, head) && !holderActs(page, i, to)) add(i, to, { action: 'ask' })
  }
}

const polite = setOf(['pak bapak bpk bu ibu mas mbak'])
const ofIt = /(?:nya|ne|ipun)$/u
const ending = setOf(['nya ne e ipun'])
const relative = /^(?:yang|yg|sing|ingkang)$/u
const most = (words: Page['words'], i: number): boolean =>
  /^paling$/u.test(words[i]?.lower ?? '') || /^(?:dhewe|dewe|piyambak)$/u.test(words[i + 1]?.lower ?? '')
const firstAfter = (words: Page['words'], self: number): number => {
  let i = self + 1
  while (copula.has(words[i]?.lower ?? '')) i++
  return i
}

/** "Beliau besan saya", "dia itu kakak ipar saya": the one reported is of the family. */
function tiedTo({ words }: Page, { from, to }: Mention, add: Add): void {
  let i = from - 1
  while (from - i <= 3 && copula.has(words[i]?.lower ?? '') && words[i + 1]?.gap === ' ') i--
  if (!/^(?:beliau|dia|dheweke|dewekne|piyambakipun|panjenenganipun|he|she)$/u.test(words[i]?.lower ?? '')) return
  if (words[i + 1]?.gap !== ' ' || /^(?:juga|jg|an|a)$/u.test(words[i + 1]?.lower ?? '')) return
  const next = words[to + 1]
  // "Dia istri saya telpon": done to her.
  if (
    next === undefined ||
    next.gap !== ' ' ||
    /^(?:sendiri|dhewe|dewe|piyambak|jadi|jd|dadi|makanya|karena)$/u.test(next.lower)
  )
    add(from, to, { action: 'ask' })
}
