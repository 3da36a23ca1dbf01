/**
 * Names people give themselves without "nama saya": that say who is there ("Yohana disini", "Aji itu saya"), by which
 * they can be asked for ("cari bu Endang ya", "tangklet griyanipun Mbah Karto"), and by which an official spoke to them
 * in speech without quotation marks ("malah bilang mbak Lia nanti …").
 */
import data from '../data/self-names.json' with { type: 'json' }
import type { Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { lastMention, mentionsUntil } from '../speech/mentions.ts'
import { personal } from './name-words.ts'
import { leftThere } from './own-names.ts'
import { type Run, runAt } from './name-runs.ts'
import { firstPerson, honorifics, labels, others, setOf } from '../text/words.ts'

const seek = setOf(data.seek)
const ask = setOf(data.ask)
const home = setOf(data.home)
const lead = setOf(data.lead)
const soft = setOf(data.soft)
const says = setOf(data.says)
const pass = setOf(data.pass)
const present = setOf(data.present)
const places = setOf(data.at)
const hereabouts = setOf(data.hereabouts)
const is = setOf(data.is)
const presents = new Set(['ini', 'niki', 'iki', 'punika'])
const wants = setOf(data.wants)
const opening = setOf(data.opening)
const where = new Set(['mana', 'endi', 'pundi', 'where'])
const after = setOf(data.after)

/** Words at which one of the rules can begin; all others are passed over at once. */
const triggers = new Set([...present, ...hereabouts, ...firstPerson, ...presents, ...seek, ...ask, ...says, ...where])

export function selfNames(page: Page, names: Names): void {
  const { words } = page
  family(page, names)
  for (let i = 0; i < words.length; i++) {
    const lower = words[i]?.lower ?? ''
    if (!triggers.has(lower) && !lower.endsWith('ku')) continue
    if (present.has(lower) || (hereabouts.has(lower) && places.has(words[i - 1]?.lower ?? '')))
      whoIsThere(page, names, i)
    else if (firstPerson.has(lower) || lower.endsWith('ku')) isMe(page, names, i)
    else if (presents.has(lower) && opensTalk(page, i)) thisIs(page, names, i)
    else if (presents.has(lower)) isHere(page, names, i)
    else if (seek.has(lower) || ask.has(lower)) askedFor(page, names, i)
    else if (says.has(lower)) {
      if (onBehalf.has(words[i + 1]?.lower ?? '')) passedOn(page, names, i)
      else spokenTo(page, names, i)
    } else if (where.has(lower)) houseOf(page, names, i)
  }
}

const lowerAt = ({ words }: Page, i: number): string => words[i]?.lower ?? ''
const sameSentence = ({ words }: Page, a: number, b: number): boolean => words[a]?.sentence === words[b]?.sentence
/** With a capital, or in small letters a name everybody knows; after a title one word of any kind. */
function nameAt(page: Page, i: number): Run | undefined {
  const run = runAt(page, i, page.words[i]?.capital === true && !page.caseless ? 'capital' : 'known')
  if (run !== undefined || !honorifics.has(lowerAt(page, i))) return run
  const any = runAt(page, i, 'any')
  const first = any === undefined ? undefined : page.words[any.from]
  return any === undefined || first === undefined ? undefined : { ...any, to: any.from, end: first.end }
}
/** The name that ends right before word `i`. */
function nameBefore(page: Page, i: number): Run | undefined {
  for (let from = Math.max(0, i - 4); from < i; from++) {
    if (!sameSentence(page, from, i)) continue
    const run = nameAt(page, from)
    if (run?.to === i - 1) return run
  }
  return undefined
}
/** Nothing more is told of the word: "Aji itu saya pak", not "Aji itu saya lihat". */
const endsThere = (page: Page, i: number): boolean => {
  const next = page.words[i + 1]
  return next === undefined || next.clause !== page.words[i]?.clause || after.has(next.lower)
}

/** "Ibu Sulastri (ibu saya)", "Budi itu adik saya": who of the family it is comes after the name. */
function family(page: Page, names: Names): void {
  const { words, mentions } = page
  for (const { kind, owner, from } of mentions) {
    // "Undangan untuk Sdr. X (saya sendiri)".
    if (
      kind === 'self' &&
      /^\s?\(\s?$/u.test(words[from]?.gap ?? '') &&
      inOwnBrackets.test(page.text.slice(words[from]?.start, (words[from]?.start ?? 0) + 24))
    ) {
      const run = nameBefore(page, from)
      if (run !== undefined) names.claim(run, 'reporter')
    }
    // "Yang dipanggil Endang Semu, saya sendiri.": or the two of them.
    if (
      kind === 'self' &&
      /^\s?,\s?$/u.test(words[from]?.gap ?? '') &&
      himself.test(page.text.slice(words[from]?.start, (words[from]?.start ?? 0) + 24))
    ) {
      const run = nameBefore(page, from)
      if (run !== undefined && !others.has(lowerAt(page, run.from - 1))) names.claim(run, 'unknown')
    }
    if (kind !== 'kin' || owner !== 'reporter') continue
    const gap = words[from]?.gap ?? ''
    const linked = gap === ' ' && is.has(lowerAt(page, from - 1))
    // "Pak Yadi, itu bapak saya".
    if (!linked && !/^\s?[(,]\s?$/u.test(gap)) continue
    const run = nameBefore(page, linked ? from - 1 : from)
    if (run !== undefined && !others.has(lowerAt(page, run.from - 1)))
      names.claim(run, linked || gap.includes('(') ? 'reporter' : 'unknown')
  }
}

const himself = /^(?:saya|sy|aku|kula|kulo|myself)\s+(?:sendiri|dewe|dhewe|piyambak)\s*(?:[.!?;)\n]|$)/iu
const inOwnBrackets = /^(?:saya|sy|aku|kula|kulo|me|myself)(?:\s+(?:sendiri|dewe|dhewe|piyambak))?\s?\)/iu

function whoIsThere(page: Page, names: Names, i: number): void {
  const to = hereabouts.has(lowerAt(page, i)) ? i - 1 : i
  const run = nameBefore(page, to)
  if (run === undefined || !endsThere(page, i)) return
  // "Pak Lurah Budi disini" speaks of somebody.
  const first = page.words[run.from]
  const opens = run.from === 0 || !sameSentence(page, run.from - 1, run.from) || /,/u.test(first?.gap ?? '')
  if (opens) names.claim(run, 'reporter')
}

const label = setOf([
  'nama jeneng nami asma panggilan celukan sebutan julukan timbalan lengkap asli kecil akun kontak profil nomor',
  'nomer foto name nickname my',
])

/** "siska itu saya": in small letters any word that nobody uses every day. */
function oneWord(page: Page, i: number): Run | undefined {
  const run = runAt(page, i, 'any')
  return run !== undefined && run.from === i && run.to === i ? run : undefined
}

/** "… di absen: Fitri Handayani TIDAK HADIR. Itu saya": the last name before. */
function justNamed(page: Page, that: number): Run | undefined {
  const { words } = page
  const word = words[that]
  if (word === undefined || !/[.,!?"\n]/u.test(word.gap)) return undefined
  for (let i = that - 1; i >= 0 && word.sentence - (words[i]?.sentence ?? 0) <= 1 && that - i < 16; i--) {
    if (words[i]?.capital !== true || page.caseless) continue
    let run: Run | undefined
    for (let from = i; from >= 0 && i - from < 4; from--) {
      const one = runAt(page, from, 'capital')
      if (one !== undefined && one.to === i) run = one
    }
    if (run !== undefined && words.slice(run.from, run.to + 1).some(({ lower }) => personal(lower))) return run
  }
  return undefined
}

function isMe(page: Page, names: Names, i: number): void {
  // "Fajar itu nama panggilan saya", "Fajar kuwi jenengku".
  let to = i
  if (label.has(lowerAt(page, i).replace(/ku$/u, ''))) to = i
  else if (!firstPerson.has(lowerAt(page, i))) return
  while (label.has(lowerAt(page, to - 1))) to--
  // "Tumini jenengku mas", "slamet nama saya": the name opens the clause, and nothing more is told.
  if (calledMe(page, to, i)) return names.claim(nameBefore(page, to) ?? oneWord(page, to - 1), 'reporter')
  if (!is.has(lowerAt(page, to - 1)) || !sameSentence(page, to - 1, i)) return
  // "Bunda Alisha di grup itu akun saya".
  const there = places.has(lowerAt(page, to - 3)) ? nameBefore(page, to - 3) : undefined
  const run =
    there ??
    nameBefore(page, to - 1) ??
    (to === i ? justNamed(page, to - 1) : undefined) ??
    (/^(?:\.? |\.\n)$/u.test(page.words[to - 1]?.gap ?? '') ? oneWord(page, to - 2) : undefined)
  if (run === undefined || others.has(lowerAt(page, run.from - 1))) return
  if (endsThere(page, i)) names.claim(run, 'reporter')
  // "Fajar itu panggilan saya sehari-hari": wherever; but not what the reporter calls somebody.
  else if (nickname.test(lowerAt(page, to)) && !forSomebody(page, i)) names.claim(run, 'unknown')
}
const nickname = /^(?:panggilan|celukan|sebutan|julukan|timbalan|nickname)(?:ku)?$/u
/** "Wibowo itu julukan saya sehari-hari pada camat": what the reporter calls somebody. */
const forSomebody = ({ words }: Page, i: number): boolean =>
  words
    .slice(i + 1, i + 5)
    .some(
      ({ lower, sentence }) =>
        sentence === words[i]?.sentence &&
        /^(?:untuk|buat|bagi|pada|kanggo|nggo|kagem|ke|kepada|marang|for|to)$/u.test(lower),
    )

const ownName = /^(?:nama|jeneng|nami|asma)(?:ku)?$/u
function calledMe(page: Page, to: number, i: number): boolean {
  const { words } = page
  const run = nameBefore(page, to) ?? oneWord(page, to - 1)
  if (run === undefined || !ownName.test(lowerAt(page, to)) || words[to]?.gap !== ' ' || !endsThere(page, i))
    return false
  const opener = words[run.from]
  let first = run.from
  while (honorifics.has(lowerAt(page, first - 1)) && words[first]?.gap === ' ') first--
  return (
    opener !== undefined &&
    (first === 0 || !sameSentence(page, first - 1, first) || /[,.!?;:(\n]/u.test(words[first]?.gap ?? ''))
  )
}

/** Where a sentence begins, or after nothing but whom it is said to: "Mas admin, ini …". */
function opensTalk(page: Page, i: number): boolean {
  let first = i
  while (first > 0 && i - first < 5 && sameSentence(page, first - 1, i) && addressed.test(lowerAt(page, first - 1)))
    first--
  return !sameSentence(page, first - 1, i)
}
const addressed =
  /^(?:mas|mbak|mba|pak|bu|bapak|ibu|kak|admin|mimin|min|bos|gan|halo|hallo|hai|hi|hello|permisi|punten|maaf|nuwun|sewu|kulanuwun|assalamu\p{L}*|selamat|pagi|siang|sore|malam|sugeng|enjing|sonten|dalu|dear|yth|ya|oh|eh)$/u

/** "Ini Bu Siti RT 3 mau nambah laporan": who calls. "Ini Pak Lurah …" shows somebody. */
function thisIs(page: Page, names: Names, i: number): void {
  const run = nameAt(page, i + 1)
  if (run === undefined || names.has(run) || others.has(lowerAt(page, run.from - 1)) || !sameSentence(page, i, run.to))
    return
  for (let k = run.to + 1; k <= run.to + 6 && sameSentence(page, k, i); k++)
    if (wants.has(lowerAt(page, k))) return names.claim(run, 'reporter')
}

/** "Lapor min. Yatno iki, sing wingi ngirim foto.": after nothing but a greeting, and of what was sent here. */
function isHere(page: Page, names: Names, i: number): void {
  const { words, text, context } = page
  const run = context.about === 'accused' ? undefined : nameBefore(page, i)
  if (run === undefined || words[i]?.gap !== ' ' || others.has(lowerAt(page, run.from - 1))) return
  let first = run.from
  while (honorifics.has(lowerAt(page, first - 1)) && sameSentence(page, first - 1, i)) first--
  if (words.slice(0, first).every(({ lower }) => addressed.test(lower) || /^lapor(?:an)?$/u.test(lower)))
    if (sentIt.test(text.slice(words[i]?.end, (words[i]?.end ?? 0) + 60))) names.claim(run, 'unknown')
}
const sentIt =
  /^\s*,?\s*(?:sing|yang|yg|ingkang|who)\s+(?:\p{L}+\s+){0,3}(?:lapor|melapor|nglapor\p{L}*|ngirim|kirim|mengirim|matur|ngadu|mengadu|cerita|crita|wa|chat)(?!\p{L})/iu

/** "Bilang untuk Bu Heni", "sebut aja dari temennya Ratna": what we are to say to whoever is there. */
function passedOn(page: Page, names: Names, i: number): void {
  const before = lowerAt(page, i - 1)
  const opens = i === 0 || page.words[i - 1]?.clause !== page.words[i]?.clause || lead.has(before)
  let at = i + 2
  while (/^(?:temennya|temannya|kancane|keluarganya|anaknya|rumahnya|tempatnya|aja|saja|wae)$/u.test(lowerAt(page, at)))
    at++
  const run = opens && sameSentence(page, at, i) ? nameAt(page, at) : undefined
  if (run === undefined || others.has(lowerAt(page, run.from - 1))) return
  // "Temen seruangan saya, sebut aja Retno, …".
  const of = page.mentions.findLast((one) => one.to < i && sameSentence(page, one.to, i))
  // "Titip pesan di warung Mbok Semi aja, bilang buat Kardi": where it is left, and for whom.
  const start = page.words[i]?.start ?? 0
  const left = leftThere.test(page.text.slice(Math.max(0, start - 90), start))
  names.claim(run, of?.owner === 'other' && of.kind === 'person' && !left ? 'other' : 'unknown')
}
const onBehalf = setOf(['untuk buat kagem kanggo nggo dari saking saka for from aja saja wae'])

/** "Rumahnya Gianto mana": what to ask on the way. */
function houseOf(page: Page, names: Names, i: number): void {
  const run = nameBefore(page, i)
  let at = (run?.from ?? 0) - 1
  while (honorifics.has(lowerAt(page, at))) at--
  if (run !== undefined && home.has(lowerAt(page, at)) && !others.has(lowerAt(page, at + 1)))
    names.claim(run, 'unknown')
}

/** "Datang ke rumah saya, …. Tanya saja Pak Giyono": whose house it is was said shortly before. */
const atHome = (page: Page, i: number): boolean =>
  page.mentions.some(
    ({ owner, from, to }) =>
      owner === 'reporter' &&
      to < i &&
      i - to < 30 &&
      (home.has(lowerAt(page, from - 1)) || home.has(lowerAt(page, to).replace(/ku$/u, ''))),
  )

/** Only what is said to us: "cari bu Endang ya". "Saya cari Pak Budi" tells what happened. */
function askedFor(page: Page, names: Names, i: number): void {
  const { words, mentions } = page
  const before = words[i - 1]
  const opens =
    before === undefined || before.clause !== words[i]?.clause || lead.has(before.lower) || honorifics.has(before.lower)
  if (!opens) return
  let at = i + 1
  let housed = false
  for (; at < i + 5 && sameSentence(page, at, i); at++) {
    const lower = lowerAt(page, at)
    if (home.has(lower)) housed = true
    else if (!soft.has(lower) || honorifics.has(lower)) break
  }
  if (!sameSentence(page, at, i) || (ask.has(lowerAt(page, i)) && !housed && !atHome(page, i))) return
  const run = nameAt(page, at)
  if (run === undefined || names.has(run) || others.has(lowerAt(page, run.to + 1))) return
  // "Takono mas Kuncoro sing njogo gedung": a witness, of whom more is told.
  if (/^(?:sing|yang|yg|ingkang|who|kasi|staf)$/u.test(lowerAt(page, run.to + 1)) && !housed) return
  const sentence = words[i]?.sentence ?? 0
  const own = mentions.some(
    ({ owner, thing, to, from }) =>
      owner === 'reporter' &&
      (thing === true || labels.has(lowerAt(page, from - 1)) || labels.has(lowerAt(page, to - 1))) &&
      sentence - (words[to]?.sentence ?? 0) >= 0 &&
      sentence - (words[to]?.sentence ?? 0) <= 2,
  )
  const gentle = words.some((word) => word.sentence === sentence && soft.has(word.lower) && !honorifics.has(word.lower))
  if (own) names.claim(run, 'reporter')
  else if (atHome(page, i) || gentle || page.context.about === 'other') names.claim(run, 'unknown')
}

/** "Bu lurah wa aku, malah bilang mbak Lia nanti …": the reporter was written to, so the name may be theirs. */
function spokenTo(page: Page, names: Names, i: number): void {
  const { words, mentions } = page
  let at = i + 1
  let me = false
  for (; at < i + 6 && sameSentence(page, at, i) && pass.has(lowerAt(page, at)); at++)
    me ||= firstPerson.has(lowerAt(page, at))
  // "… aku sing tanggung jawab" iku Pak X": the speech ended.
  const parted = words.slice(i + 1, at + 1).some(({ gap }) => /["”]/u.test(gap))
  if (!sameSentence(page, at, i) || parted) return
  me ||= mentions
    .slice(mentionsUntil(mentions, i - 30), mentionsUntil(mentions, i))
    .some(
      ({ owner, kind, thing, to }) =>
        owner === 'reporter' &&
        (kind === 'self' || kind === 'kin') &&
        thing !== true &&
        to < i &&
        i - to <= 12 &&
        sameSentence(page, to, i),
    )
  // The one who speaks is somebody else.
  const speaker = lastMention(mentions, i, ({ kind }) => kind !== 'anaphor')
  if (speaker?.owner === 'reporter' && speaker.to === i - 1) return
  const run = nameAt(page, at)
  if (run === undefined || names.has(run) || others.has(lowerAt(page, run.to + 1))) return
  const next = words[run.to + 1]
  // "Beliau bilang, mbak Nur kalau …", "pak kades chat: Jo sesuk teko": the name opens what was said.
  me ||= /[,:]/u.test(words[at]?.gap ?? '') && opening.has(next?.lower ?? '')
  if (
    !me ||
    next === undefined ||
    next.sentence !== words[i]?.sentence ||
    /^(?:kasi|staf|dan|lan|sing|yang|yg)$/u.test(next.lower)
  )
    return
  names.claim(run, 'unknown')
}
