/** Posts that somebody lost: "bapak saya dipaksa mundur dari jabatan Kasi X", "my wife was removed as head of the unit". */
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { lastMention } from '../speech/mentions.ts'
import { referent } from '../speech/referent.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { setOf } from '../text/words.ts'

/** What is done to whom is sent away, or what they do when they go. */
const away =
  /^(?:di|dipun)\s?(?:copot|nonjob|mutasi|lengser|berhenti|pecat|ganti|geser|turun|demosi|lereni|leren|singkir|depak|cabut|bebas|rotasi|pindah|paksa|peksa|pensiun|suruh|kon|kongkon|minta)\p{L}{0,5}$/u
const goes = setOf([
  'mundur mengundurkan resign resigned resigns lengser turun removed dismissed fired demoted ousted forced stripped sacked',
  'suspended transferred pushed relieved replaced lost quit stepped',
])
const sentAway = (lower: string): boolean => goes.has(lower) || (lower.startsWith('di') && away.test(lower))
const outOf = setOf(['dari dr saking saka seka seko from as of sebagai sbg minangka her his their my the down out'])
const post =
  /^(?:jabatan|jabatannya|jabatane|jabatanipun|posisi|posisinya|posisine|kursi|kedudukan|kalungguhan|kalungguhane|kalenggahan|kalenggahanipun|tugas|tugasnya|post|position|job|role|seat|duties|office)$/u
const as = /^(?:sebagai|sbg|selaku|minangka|as|of|dadi|jadi|ning|di)$/u

/** Called for the post with its place, when the one sent away is the reporter or of their family. */
export function lostPosts(page: Page, add: Add): void {
  const { words, mentions } = page
  for (let i = 1; i < words.length; i++) {
    const made = madeOf(page, i)
    if (made === undefined && !sentAway(words[i]?.lower ?? '')) continue
    if (made !== undefined && refusedBefore(page, i)) {
      add(made, phraseEnd(page, made), { action: 'ask' })
      continue
    }
    const who = lastMention(mentions, i, ({ kind, to }) => kind !== 'impersonal' || i - to > 8)
    if (who === undefined || words[who.to]?.sentence !== words[i]?.sentence || i - who.to > 8) continue
    const whose =
      who.kind === 'anaphor' ? referent(mentions, words, who.from) : who.thing === true ? undefined : who.owner
    // "Suami dicopot dari …": whose husband is not said.
    const bare = whose === 'unknown' && who.kind === 'kin'
    if ((whose !== 'reporter' && !bare) || spokenByOther(page, words[i]?.start ?? 0)) continue
    const start = made ?? postAfter(page, i)
    if (start === undefined) continue
    add(start, phraseEnd(page, start), made !== undefined || bare || who.kind === 'anaphor' ? { action: 'ask' } : {})
  }
}

/**
 * "Karena menolak kampanye, dipindah jadi …", "suami ga mau like postingan caleg, saiki dadi …": in a sentence of nobody
 * else's, or that begins with family, who refused was made something else.
 */
function refusedBefore({ words, mentions, text }: Page, i: number): boolean {
  let first = i
  while (first > 0 && words[first - 1]?.sentence === words[i]?.sentence) first--
  const start = words[i]?.start ?? 0
  const head = text.slice(Math.max(words[first]?.start ?? 0, start - 160), start)
  const subject = mentions.find(({ from }) => from >= first && from < i)
  const family = subject?.from === first && subject.kind === 'kin' && subject.owner !== 'other'
  return refused.test(head) && (family || (subject === undefined && opensWithCause.test(head)))
}
const refused =
  /(?<!\p{L})(?:nolak|menolak|(?:ora|gak|nggak|ga|ndak|tidak|tdk|mboten|boten)\s+(?:mau|gelem|purun|ikut|melu|nderek|dukung|ndukung|mendukung|bersedia)|emoh|wegah|refused|refusing|didn't|wouldn't)(?!\p{L})[^.!?\n]*,\s+(?:\p{L}+\s+)?$/iu
const opensWithCause = /^(?:karena|karna|krn|gara-gara|amarga|merga|mergo|amargi|sebab|because|for)(?!\p{L})/iu

/** "Dipindah dadi penjaga gudang X", "demoted to warehouse keeper at X": what they were made instead. */
function madeOf(page: Page, i: number): number | undefined {
  const { words } = page
  const now = nowadays.has(words[i - 1]?.lower ?? '') && into.has(words[i]?.lower ?? '')
  const made = madeInto.has(words[i]?.lower ?? '') || (now && refusedBefore(page, i))
  if (!made && !moved(words[i]?.lower ?? '')) return undefined
  let at = i + 1
  if (!made) {
    if (words[at]?.gap !== ' ' || !into.has(words[at]?.lower ?? '')) return undefined
    at++
  }
  if (words[at]?.gap !== ' ') return undefined
  const head = headAt(page, at, { relative: false, strong: true })
  const to = phraseEnd(page, at)
  return head !== undefined && head !== 'duty' && to > at && tells(page, at, to, head) ? at : undefined
}
const movedAway = /^(?:di|dipun)(?:mutasi|geser|pindah|pindhah|turun|demosi|rotasi|buang)\p{L}{0,5}$/u
const goesAway = setOf(['demoted moved transferred reassigned pindah'])
const moved = (lower: string): boolean => goesAway.has(lower) || (lower.startsWith('di') && movedAway.test(lower))
const into = setOf(['jadi dadi dados menjadi jd sebagai minangka to as'])
const nowadays = setOf(['saiki sekarang skrg skr akhirnya akhire sakniki samenika now'])
const madeInto = setOf(['dijadikan dijadiin didadekke didadekake didadeke dipundadosaken'])

/** Where the post is named: "… mundur dari jabatan X", "… as X". */
function postAfter(page: Page, i: number): number | undefined {
  const { words } = page
  let named = false
  let out = false
  for (let at = i + 1; at <= i + 9 && words[at]?.sentence === words[i]?.sentence; at++) {
    const lower = words[at]?.lower ?? ''
    if (out && post.test(lower)) named = true
    else if (outOf.has(lower) || (named && as.test(lower))) out = true
    else if (out) {
      const head = headAt(page, at, { relative: false, strong: true })
      const to = phraseEnd(page, at)
      if (head !== undefined && head !== 'duty' && (named || tells(page, at, to, head))) return at
      // After "jabatan" stands an office, whatever it is called.
      if (named && to > at && words[at]?.capital === true) return at
      if (/^(?:pak|bu|bapak|ibu|oleh|by|karo|dening)$/u.test(lower)) out = false
      else return undefined
    }
  }
  return undefined
}
