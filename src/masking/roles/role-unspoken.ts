/**
 * What somebody is or does, in a sentence without a subject: "Undangannya saya simpan. Oh iya, bendahara PKK Semu.",
 * "Saben esuk nyopiri Pak Camat, mosok ora krungu", "Mantan istri beliau, jadi paham wataknya". People leave "I" out. All of
 * it is asked about, and only where nobody was named just before of whom it may be told.
 */
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { article, inMinutes, small, superior, told } from './role-bare.ts'
import { phraseEnd } from './role-extent.ts'
import { bodies, headAt, isFunction, tells, units } from './role-phrases.ts'
import { stemAt } from '../text/tokens.ts'
import { anaphor, honorifics, kin, others, setOf } from '../text/words.ts'

/** Called with the first and last word of a phrase that may tell who the reporter is. */
type Ask = (from: number, to: number, extra: Partial<{ action: 'ask' }>) => void

const fillers = setOf([
  'oh iya ya yo o lha lah wong lho kebetulan kan soalnya soale memang pancen cuma mung hanya well yes actually btw jujur maklum lagian',
])
/** "Tiap hari", "saben esuk", "sudah 5 tahun", "wes 3 th". */
const time =
  /^(?:(?:tiap|setiap|saben)\s+\p{L}+(?:\s+(?:pagi|sore|malam|isuk|esuk|bengi))?|saben(?:dina|dinten)|(?:sudah|udah|sdh|wis|wes|sampun)\s+(?:\d{1,2}|\p{L}+)\s+(?:tahun|taun|thn|th|bulan|wulan|sasi|warsa)(?:\s+lebih)?|every\s+(?:day|morning|week)|for\s+\d{1,2}\s+years)\s+/iu
const serves =
  /^(?:momong|ngemong|(?:meng|ng)asuh|mijeti?|mijitin?|ngurut|nyuci\p{L}{0,3}|nyetrika\p{L}{0,3}|nggosok|(?:ny|meny)[uo]pir(?:in?|i|kan)?|nyetir(?:in?|i)?|mengemudi\p{L}*|masak(?:in|ke)?|ngepel|bersihin|(?:ng|mem)resiki|membersihkan|ngeterke|ngater\p{L}*|nganter(?:in)?|mengantar|njaga|jaga|menjaga|nggarap|ng?rumat|(?:me|ng)rawat|ngedit|ngetik(?:in|ke)?|mengetik|ngladeni|melayani|ngawal|mengawal|ngajar|mulang|ngelesi|drives?|drove|cook(?:s|ed)?|clean(?:s|ed)?|iron(?:s|ed)?|typed?|types|tutor(?:s|ed)?|babysits?|babysat|guard(?:s|ed)?)$/u
const english =
  /^(?:drives?|drove|cook(?:s|ed)?|clean(?:s|ed)?|iron(?:s|ed)?|typed?|types|tutor(?:s|ed)?|babysits?|babysat|guard(?:s|ed)?)$/u
/** What follows from it for the one who tells. */
const follows =
  /^\s?[,-]\s?(?:jadi|jd|dadi|dados|makanya|makane|mulane|mangkane|pramila|kebetulan|so|hence|thus|that's|mosok|lha|(?:nanging|ning|tapi)\s+(?:aja|ojo|jangan|ampun)|(?:sampun|sudah|wis|wes|udah)\s+\p{L}+\s+(?:taun|tahun|th|thn)|(?:ga|gak|nggak|tidak|ora|mboten)\s+(?:bisa|iso|isa|wani|berani|saged|perlu)|(?:di|dipun)(?:paksa|peksa|suruh|kon|kongkon|minta)|retired|no\s+name|krungu|denger|dengar)(?!\p{L})/iu
/** After "so": somebody else. */
const theirs = setOf(['dia beliau dheweke ia mereka he she they semua kabeh warga'])
const tie =
  /^(?:(?:istri|suami|anak|adik|kakak|keponakan|ponakan|sepupu|menantu|mertua|besan|ipar|tetangga|tonggo|tanggi|sopir|supir|sekretaris|ajudan|pembantu|asisten|pacar|bojo|sopire|supire|tanggane|ponakane|adhine|kakange|mantune|keponakannya|adiknya|kakaknya|sepupunya|menantunya|tetangganya|sopirnya|asistennya|pembantunya)$)/u
const former = /^(?:mantan|eks|bekas|tilas|ex|former)$/u
/** The sentence before asks who it was, or names them. */
const blames =
  /^(?:pelaku\p{L}*|yang|yg|sing|ingkang|oknum\p{L}*|terlapor\p{L}*|sumber\p{L}*|saksi\p{L}*|tahu|ngerti)$/u

export function unspoken(page: Page, names: readonly { start: number; owner: string }[], ask: Ask): void {
  const { words, text } = page
  if (page.context.about === 'accused') return
  for (let i = 0; i < words.length; i++) {
    const sentence = words[i]?.sentence
    if (i > 0 && words[i - 1]?.sentence === sentence) continue
    let at = i
    while (fillers.has(words[at]?.lower ?? '') && words[at + 1]?.sentence === sentence) at++
    const timed = time.exec(text.slice(words[at]?.start, (words[at]?.start ?? 0) + 48))?.[0].length ?? 0
    if (timed > 0) {
      const until = (words[at]?.start ?? 0) + timed
      while ((words[at]?.start ?? until) < until) at++
    }
    if (words[at]?.sentence !== sentence || spokenByOther(page, words[at]?.start ?? 0)) continue
    // "Kebetulan yang nyetrika baju bu camat".
    const relative = at > i && /^(?:yang|yg|sing|ingkang)$/u.test(words[at]?.lower ?? '')
    const verb = relative ? at + 1 : at
    if (serves.test(words[verb]?.lower ?? '')) {
      const to = phraseEnd(page, verb)
      if (
        to > verb &&
        (at > i || english.test(words[verb]?.lower ?? '') || goesOn(page, to)) &&
        (timed > 0 || relative || english.test(words[verb]?.lower ?? '') || goesOn(page, to)) &&
        somebody(page, verb + 1, to)
      )
        ask(at, to, {})
      continue
    }
    const to = isTie(page, at) ?? isPost(page, at)
    if (to === undefined) continue
    const after = words[to + 1]
    const whole = after === undefined || after.sentence !== sentence
    if (goesOn(page, to)) ask(at, to, {})
    else if (whole && i > 0 && !toldBefore(page, i, names)) ask(at, to, {})
  }
}

/** "…, jadi paham betul": but not "…, jadi dia kampanye". */
function goesOn({ words, text }: Page, to: number): boolean {
  const end = words[to]?.end ?? 0
  const tail = follows.exec(text.slice(end, end + 40))?.[0]
  if (tail === undefined) return false
  const next = words.slice(to + 1, to + 8).find(({ start }) => start >= end + tail.length)
  return !theirs.has(next?.lower ?? '') && !others.has(next?.stem.base ?? '') && !honorifics.has(next?.lower ?? '')
}

/** Somebody was named in the sentence before, or asked for, of whom this one may tell. */
function toldBefore({ words }: Page, i: number, names: readonly { start: number; owner: string }[]): boolean {
  const sentence = words[i - 1]?.sentence
  let first = i - 1
  while (first > 0 && words[first - 1]?.sentence === sentence) first--
  const from = words[first]?.start ?? 0
  const until = words[i]?.start ?? 0
  return (
    blames.test(words[first]?.lower ?? '') ||
    names.some(({ start, owner }) => owner !== 'reporter' && from <= start && start < until)
  )
}

const somebody = ({ words }: Page, from: number, to: number): boolean =>
  words
    .slice(from, to + 1)
    .some(
      ({ lower, stem }) =>
        honorifics.has(lower) ||
        anaphor.has(lower) ||
        others.has(stem.base) ||
        /^(?:him|his|her|their|them)$/u.test(lower),
    )

/** "Bendahara PKK Semu": a post that has its place, and none that is reported oftener than it reports. */
function isPost(page: Page, at: number): number | undefined {
  const { words, text } = page
  const first = words[at]?.lower ?? ''
  if (article.has(first) || honorifics.has(first)) return undefined
  if (inMinutes(page, at)) return undefined
  const head = headAt(page, at, { relative: false, strong: false })
  if (head !== 'few' && head !== 'many' && head !== 'only') return undefined
  if (head !== 'only' && /(?:nya|ipun)$/u.test(first)) return undefined
  let to = phraseEnd(page, at)
  // "Nurse at X clinic here": that it is oneself is no part of it.
  while (to > at && /^(?:here|nih|saya|sy|aku|kula)$/u.test(words[to]?.lower ?? '')) to--
  if (superior.has(first) && !secret.test(text.slice(words[to]?.end, (words[to]?.end ?? 0) + 40))) return undefined
  const pointed = that.test(words[to]?.lower ?? '')
  const phrase = words.slice(at + 1, pointed ? to : to + 1)
  const placed = pointed || phrase.some(({ capital }) => capital) || somebody(page, at + 1, to)
  if (to === at || phrase.length > 8 || !placed || !tells(page, at, to, head)) return undefined
  // "Kader dari 19 kecamatan naik 26 bus": of words that name neither a place nor a post few may stand there.
  const strange = phrase.filter(
    ({ lower, capital, stem }) =>
      !capital &&
      !units.has(lower) &&
      !bodies.has(lower) &&
      !isFunction(lower) &&
      !small.has(lower) &&
      !others.has(stem.base),
  )
  const most = pointed ? 2 : 1
  return strange.length > most || phrase.some(({ lower }) => !honorifics.has(lower) && told.test(lower))
    ? undefined
    : to
}
const that = /^(?:itu|iku|kuwi|niku|that|ini|iki)$/u
/** Nobody asks so for somebody they report. */
const secret =
  /^[,.]?\s+(?:(?:nanging|ning|tapi)\s+)?(?:aja|ojo|jangan|ampun|tolong|mohon)\s+(?:\p{L}+\s+)?(?:di)?(?:sebut|rahasia|samar)/iu

/** "Mantan istri beliau", "tetangga depan rumah Pak X", "his youngest daughter", "married to his son". */
function isTie({ words }: Page, at: number): number | undefined {
  const { lower = '', sentence } = words[at] ?? {}
  const here = (i: number): boolean => words[i]?.gap === ' ' && words[i]?.sentence === sentence
  if (/^(?:his|her|their)$/u.test(lower) || (lower === 'married' && words[at + 1]?.lower === 'to')) {
    for (let i = at + 1; i <= at + 4 && here(i); i++) if (kin.has(stemAt(words, i).base) && !here(i + 1)) return i
    return undefined
  }
  const first = former.test(lower) ? at + 1 : at
  if (!tie.test(words[first]?.lower ?? '')) return undefined
  let to: number | undefined
  for (let i = first; i <= first + 5 && (i === first || here(i)); i++) {
    const word = words[i]?.lower ?? ''
    if (i > first && /^(?:menika|punika|niku|itu|iku|kuwi|adalah|mantan|ikut|yang|sing)$/u.test(word)) break
    if (
      anaphor.has(word) ||
      /(?:nya|ipun)$/u.test(word) ||
      /^(?:tanggane|ponakane|sopire|supire|adhine|kakange|mantune)$/u.test(word)
    )
      to = i
    else if (i > first && others.has(words[i]?.stem.base ?? '')) to = i
    else if (honorifics.has(word) && here(i + 1)) to = i + 1
    else if (to !== undefined && i > to) break
  }
  return to === undefined || here(to + 1) ? undefined : to
}
