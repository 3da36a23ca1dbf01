/**
 * What the one who writes is, after words that say it is of them without a "saya" beside it: "me? school bus driver, X",
 * "ditunjuk paksa jadi koordinator …", "used to be head of …", "speaking as the only vet at …". Asked about.
 */
import type { Page } from '../find.ts'
import { phraseEnd } from './role-extent.ts'
import { closed } from './role-again.ts'
import { functionAt } from './role-kin-told.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { spokenByOther } from '../text/quotations.ts'
import { isIn, ruleOf } from '../text/spots.ts'
import { superior } from './role-bare.ts'
import { firstPerson, honorifics, others, setOf } from '../text/words.ts'

const made = setOf([
  'ditunjuk didapuk dipaksa disuruh diminta dipeksa dikon dikongkon dipundhawuhi dipunutus diangkat dipilih ditugasi ditugaskan kepeksa terpaksa',
])
const becoming = setOf(['jadi dadi dados sebagai minangka menjadi'])
const telling = setOf(['speaking writing reporting talking'])
const alone = setOf(['sendiri dhewe dewe piyambak'])
/** "Bos saya sendiri, kepala bidang": what he is. */
const possessor = setOf([
  'bos boss atasan pimpinan kepala lurah camat kades kadus ketua teman temen kanca konco rekan tetangga tangga guru',
  'dosen majikan juragan sahabat kolega partner pacar',
])
/** "… gampang dikenali, soalnya cuma saya": whoever is told apart so easily writes this. */
const guessed =
  /^[^.!?\n]{0,20}?\s+(?:gampang|mudah|gampil|easy|easily)\s+(?:to\s+)?(?:di)?(?:tebak|kenali|kenal|cari|lacak|bedek|guess|recogni[sz]e|identif|trace)[^.!?\n]{0,40}(?<!\p{L})(?:cuma|cm|hanya|mung|namung|only|just)\s+(?:saya|sy|aku|kula|me|i)(?!\p{L})/iu

const easily = ruleOf(/(?<!\p{L})(?:gampang|mudah|gampil|easy|easily)(?!\p{L})/iu)

export function openingRoles(page: Page, add: Add): void {
  const { words, text, spots } = page
  // Few messages hold such a word, and looking at each clause costs most.
  const easy = isIn(spots, easily)
  for (const { index: i, lower, sentence, start, gap } of words) {
    const begins = i === 0 || words[i - 1]?.sentence !== sentence || (gap !== ' ' && /[,:]/u.test(gap))
    const at = begins ? after(page, i) : undefined
    if (at !== undefined && !spokenByOther(page, start)) asked(page, at, add)
    // "Sopirnya saya sendiri, sopir mobil jenazah Desa X."
    if (
      firstPerson.has(lower) &&
      alone.has(words[i + 1]?.lower ?? '') &&
      /^, ?$/u.test(words[i + 2]?.gap ?? '') &&
      !possessor.has(words[i - 1]?.lower ?? '') &&
      !spokenByOther(page, start)
    ) {
      const to = functionAt(page, i + 2)
      if (to !== undefined && closed(page, to)) add(i + 2, to, { action: 'ask' })
    }
    if (!begins || !easy) continue
    // "Petugas loket 2 Samsat X gampang dikenali, cuma saya".
    const to = headAt(page, i, { relative: false, strong: false }) === undefined ? i : phraseEnd(page, i)
    if (to <= i) continue
    const mark = words.slice(i, to + 2).findIndex((word) => /^(?:gampang|mudah|gampil|easy|easily)$/u.test(word.lower))
    const last = mark > 1 ? i + mark - 1 : to
    if (last > i && guessed.test(text.slice(words[last]?.end, (words[last]?.end ?? 0) + 90)))
      add(i, last, { action: 'ask' })
  }
}

/** Where the function begins that is said of the writer, when the clause at word `i` begins so. */
function after({ words }: Page, i: number): number | undefined {
  const lower = words[i]?.lower ?? ''
  const next = words[i + 1]
  // "Me? School bus driver".
  if (firstPerson.has(lower) && /^\s?\?\s+$/u.test(next?.gap ?? '')) return i + 1
  if (next?.sentence !== words[i]?.sentence) return undefined
  if (lower === 'used' && next?.lower === 'to' && words[i + 2]?.lower === 'be') return i + 3
  if (telling.has(lower) && next?.lower === 'as') return i + 2
  // "Setahun jadi operator …", "sudah tiga tahun jadi penjaga …": where it begins.
  if (words[i]?.sentence === 0) {
    let at = i
    while (at < i + 3 && already.has(words[at]?.lower ?? '')) at++
    if (counted.has(words[at]?.lower ?? '')) at++
    else if (spell.has(words[at]?.lower ?? '')) at++
    else if (spell.has(words[at + 1]?.lower ?? '')) at += 2
    else at = -1
    if (at > i && /^(?:lebih|ini|iki|kerja|bekerja)$/u.test(words[at]?.lower ?? '')) at++
    if (at > i && becoming.has(words[at]?.lower ?? '') && !superior.has(words[at + 1]?.lower ?? '')) return at + 1
  }
  if (made.has(lower)) {
    const at = /^(?:paksa|camat|lurah|kepala|atasan|untuk|kanggo|kangge)$/u.test(next?.lower ?? '') ? i + 2 : i + 1
    return becoming.has(words[at]?.lower ?? '') ? at + 1 : undefined
  }
  return undefined
}

const already = setOf(['sudah udah sdh wis wes sampun hampir meh baru lagi kurang lebih selama'])
const counted = setOf(['setahun sebulan sataun sesasi setengah-tahun bertahun-tahun tahunan taunan puluhan'])
const spell = setOf(['tahun taun thn th bulan bln wulan sasi warsa'])

function asked(page: Page, at: number, add: Add): void {
  const head = headAt(page, at, { relative: false, strong: true })
  if (head === undefined || head === 'duty') return
  const to = phraseEnd(page, at)
  // "Ditunjuk jadi ketua panitia, pak camat …": he was.
  const next = page.words[to + 1]
  if (next !== undefined && /,/u.test(next.gap) && (honorifics.has(next.lower) || others.has(next.stem.base))) return
  if (to > at && tells(page, at, to, head)) add(at, to, { action: 'ask' })
}
