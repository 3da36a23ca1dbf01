import { type Mention, mentionsUntil } from './mentions.ts'
import type { Word } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { setOf } from '../text/words.ts'

const group = setOf(['keluarga keluargaku kulawarga family parents ortu ortuku orangtua orang wong tiyang'])
const plural = setOf(['they their theirs them mereka'])
/** Mentions gone back over in one sentence: only a text of nothing but "dia" and "saya" has more. */
const farthest = 200

/** Whom "dia" or "-nya" at word `i` stands for: the last person spoken of before, in the same few sentences. */
export function referent(
  mentions: readonly Mention[],
  words: readonly Word[],
  i: number,
  people = false,
  depth = 0,
): Owner | undefined {
  let pronoun = false
  // "Theirs was H 12…": not the husband's of whom was spoken.
  const pronounWord = words[i]?.lower ?? ''
  const several = plural.has(pronounWord)
  const other = she.test(pronounWord) ? man : he.test(pronounWord) ? woman : undefined
  const last = mentionsUntil(mentions, i) - 1
  for (let k = last; k >= 0 && last - k < farthest; k--) {
    const mention = mentions[k]
    if (mention === undefined || mention.to >= i) continue
    if ((words[i]?.sentence ?? 0) - (words[mention.to]?.sentence ?? 0) > 3) break
    // "Beliau" is one person, not the reporter's family as a whole.
    if (mention.kind === 'kin' && several !== group.has(words[mention.from]?.lower ?? '')) continue
    // "Beliau menelepon anak saya. Nomor beliau …": who did it, not to whom it was done.
    const doer = mention.kind === 'kin' && depth < 2 ? sameBefore(mentions, words, k, i) : undefined
    if (doer !== undefined) return referent(mentions, words, doer.from, people, depth + 1) ?? 'other'
    // "Mr X told my wife no. She …": English says of which of them.
    if (other !== undefined && unlike(words, mention, other)) continue
    if (mention.kind === 'kin' || mention.kind === 'person') return mention.owner
    // "Beliau" of whom nobody spoke before is somebody the reporter takes for known.
    pronoun ||= mention.kind === 'anaphor' && mention.thing !== true
    if (people && mention.kind === 'impersonal') continue
    if (mention.kind === 'impersonal' && words[mention.to]?.sentence === words[i]?.sentence) return mention.owner
  }
  return pronoun || several ? 'other' : undefined
}

const she = /^(?:she|her|hers)$/u
const he = /^(?:he|him|his)$/u
/** Words and titles for a man, and for a woman. */
export const man =
  /^(?:mr|pak|bapak|bpk|father|dad|daddy|husband|hubby|son|brother|uncle|grandfather|grandpa|suami|bapake?|bapakku|mas)$/u
export const woman =
  /^(?:mrs|ms|miss|bu|ibu|mother|mom|mum|mama|wife|daughter|sister|aunt|auntie|grandmother|grandma|istri|istriku|ibuku|mbak)$/u
function unlike(words: readonly Word[], { from, to, kind }: Mention, other: RegExp): boolean {
  if (kind !== 'kin' && kind !== 'person') return false
  for (let k = from - 1; k <= to; k++)
    if (other.test(words[k]?.lower ?? '') && (k >= from || words[from]?.gap === ' ')) return true
  // "The secretary, Mr X".
  const next = words[to + 1]
  return next?.gap === ', ' && /^(?:mr|mrs|ms|miss|pak|bu)$/u.test(next.lower) && other.test(next.lower)
}

/** The same "beliau" or "dia" before family in its sentence. */
function sameBefore(mentions: readonly Mention[], words: readonly Word[], k: number, i: number): Mention | undefined {
  const kin = mentions[k]
  const lower = words[i]?.lower
  if (
    kin === undefined ||
    lower === undefined ||
    !/^(?:beliau|dia|dheweke|piyambakipun|panjenenganipun|he|she)$/u.test(lower)
  )
    return undefined
  for (let at = k - 1; at >= 0 && k - at <= 4; at--) {
    const one = mentions[at]
    if (one === undefined || words[one.to]?.sentence !== words[kin.from]?.sentence) return undefined
    if (one.kind === 'anaphor' && one.thing !== true && words[one.from]?.lower === lower) return one
  }
  return undefined
}

/** Of whom a sentence is told: who is spoken of first in it, or who was in the one before. */
export function ofTold(
  { words, mentions }: { words: readonly Word[]; mentions: readonly Mention[] },
  start: number,
  left: number,
): Owner {
  const sentence = words[left]?.sentence ?? 0
  const near = mentions.filter(
    ({ to, kind, thing }) =>
      (words[to]?.end ?? 0) <= start &&
      sentence - (words[to]?.sentence ?? 0) <= 1 &&
      kind !== 'impersonal' &&
      !(kind === 'anaphor' && thing === true),
  )
  const first = near.find(({ to }) => words[to]?.sentence === sentence) ?? near[0]
  if (first === undefined) return 'unknown'
  if (first.kind === 'anaphor') return near.some(({ owner }) => owner === 'reporter') ? 'unknown' : 'other'
  return first.owner
}
