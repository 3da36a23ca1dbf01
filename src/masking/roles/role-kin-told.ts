/**
 * What somebody of the family is, told beside them: "yang diperintah suami, kaur umum Desa X", "bapakku, Lik Parto, ki
 * kebayan Desa X", "saya dan istri (dia kasi kesejahteraan Desa X)", "my mother happens to be the only dentist at X". All of it is
 * asked about, as what follows a comma may be told of somebody new.
 */
import type { Page } from '../find.ts'
import { type Mention, mentionOver, mentionsUntil } from '../speech/mentions.ts'
import { closed, holderActs, plain } from './role-again.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { spokenByOther } from '../text/quotations.ts'
import type { Word } from '../text/tokens.ts'
import { honorifics, kinPattern, others, setOf } from '../text/words.ts'

/** As far as what stands between may go: a name, a village's word for it, what they did. */
const reach = 12
const spouse = setOf(['suami istri isteri bojo garwa semah husband wife'])
const ownParent = setOf(['mamah mama papah papa emak mamak simbok bunda umi abah bapake ibune'])
/** Between family and what they are. */
const being =
  /^(?:dia|beliau|dheweke|deweke|piyambakipun|ki|kuwi|iku|itu|niku|punika|is|was|be|being|jabatan|jabatannya|jabatane|he's|she's|memang|pancen|kebetulan|sekarang|saiki|dulu|biyen|namely|yaitu|yaiku)$/u

export function kinTold(page: Page, add: Add): void {
  const { words, mentions } = page
  for (const mention of mentions) {
    if (mention.kind !== 'kin' || mention.owner === 'other') continue
    if (mention.owner === 'reporter' || nobodyBefore(page, mention.from)) toldOf(page, mention.to, mention.owner, add)
  }
  // "Suami kasi pelayanan Kecamatan X.": no more than what he is, and nobody else was named.
  for (const { index: i, lower, start } of words) {
    // "Mamah bidan desa di X, disuruh …": the message begins with what she is.
    const parent = i === 0 && ownParent.has(lower)
    if (
      !(parent || spouse.has(lower)) ||
      (!parent && mentionOver(mentions, i)?.kind === 'kin') ||
      words[i + 1]?.gap !== ' '
    )
      continue
    if (honorifics.has(words[i + 1]?.lower ?? '') || spokenByOther(page, start) || !nobodyBefore(page, i)) continue
    const to = functionAt(page, i + 1)
    // "Istri camat, ketua PKK …": told of somebody else's wife.
    // "Istri lurah Sri Hartini keliling bawa kartu": what she does.
    if (to !== undefined && words.slice(i + 2, to + 1).filter(plain).length > 1) continue
    const one = (word: Word, k: number): boolean => !doing.test(word.lower) && (k === 0 || !word.gap.includes(','))
    if (to !== undefined && closed(page, to) && words.slice(i + 1, to + 1).every(one)) add(i + 1, to, { action: 'ask' })
  }
}

/** "Istri camat jadi ketua panitia": told of somebody else's. */
const doing =
  /^(?:jadi|dadi|dados|ikut|melu|nderek|adalah|sebagai|selaku|yang|yg|sing|ingkang|itu|iku|kuwi|niku|juga|sudah|wis|sampun|(?:di|dipun)\p{L}{4,}|(?:me[mn]|ny|ng)\p{L}{4,})$/u

/** Whose family it would be was not spoken of in the sentence. */
const nobodyBefore = ({ words, mentions }: Page, i: number): boolean => {
  const last = mentionsUntil(mentions, i - 1) - 1
  for (let k = last; k >= 0 && last - k < 40; k--) {
    const { to, owner, kind } = mentions[k] ?? { to: -1, owner: 'reporter', kind: 'self' }
    if (to < 0 || words[to]?.sentence !== words[i]?.sentence) return true
    if (to < i && kind !== 'impersonal' && (owner === 'other' || kind === 'anaphor')) return false
  }
  return true
}

function toldOf(page: Page, last: number, owner: Mention['owner'], add: Add): void {
  const { words } = page
  if (spokenByOther(page, words[last]?.start ?? 0)) return
  for (let i = last + 1; i - last <= reach && words[i]?.sentence === words[last]?.sentence; i++) {
    const word = words[i]
    if (word === undefined) return
    // "Ibune anak2 (bojoku) bidan X": what stood in brackets says who she is.
    const behind = i === last + 1 && word.gap === ') '
    const apart = behind || /^\s?[,(–-]{1,2}\s?$/u.test(word.gap)
    if (apart || (i > last + 1 && word.gap === ' ' && being.test(words[i - 1]?.lower ?? ''))) {
      const to = functionAt(page, i)
      if (to !== undefined && closed(page, to)) return add(i, to, { action: 'ask' })
    }
    // Somebody else is spoken of. What one is called may stand between: "wong-wong ngarani Lik Parto, …".
    const mention = mentionOver(page.mentions, i)
    if (mention?.from !== i || mention.kind === 'anaphor' || mention.kind === 'impersonal') continue
    const title = words.slice(mention.from, mention.to + 1).every(({ lower }) => honorifics.has(lower))
    const name = honorifics.has(words[mention.from - 1]?.lower ?? '') && word.capital
    if (mention.kind !== 'person' || !((title || name) && owner === 'reporter')) return
  }
}

const origin = setOf(['dari dr saking saka seko from of oleh dening by karo sama dan lan and'])

/** The last word of a function that begins at word `i` and tells who has it. */
export function functionAt(page: Page, i: number): number | undefined {
  const { words } = page
  const lower = words[i]?.lower ?? ''
  if (honorifics.has(lower) || being.test(lower) || origin.has(lower) || /(?:nya|ne|ipun)$/u.test(lower))
    return undefined
  const head = headAt(page, i, { relative: false, strong: true }) ?? (others.has(lower) ? 'many' : undefined)
  if (head === undefined || head === 'duty' || head === 'perhaps') return undefined
  const to = phraseEnd(page, i)
  return to > i && tells(page, i, to, head === 'few' ? 'many' : head) && !holderActs(page, i, to) ? to : undefined
}

/** "Chatnya di hp bapak. Beliau koordinator …": whose father is not said, but whose phone holds it. */
export const ofBareKin = ({ words, text }: Page, { from }: Mention): boolean => {
  const start = words[from]?.start ?? 0
  return theirThing.test(text.slice(Math.max(0, start - 60), start))
}
const theirThing = new RegExp(
  String.raw`(?<!\p{L})(?:hp|hape|handphone|ponsel|laptop|tas|dompet|kamar|lemari|buku|memori|galeri|motor|jaket|phone|bag)(?:ne|nya|e|ipun)?\s+(?:(?:ne|e|milik|punya|duweke|kagungane)\s+)?(?:${kinPattern})\s?[.,;]\s+$`,
  'iu',
)
