/** "Pak X kirim voice note. … Dr no 08…": a sentence of its own says from which number it came. */
import type { Page } from '../find.ts'
import { mentionsUntil } from '../speech/mentions.ts'
import type { Owner } from '../types.ts'
import type { Word } from '../text/tokens.ts'
import { firstPerson, honorifics, others, setOf } from '../text/words.ts'

const alone =
  /(?:[.!?\n]\s+)(?:dari|dr|saka|saking|seko|from)\s+(?:(?:no|nomor|nomer|nmr|wa|hp|number)\.?\s?){1,2}:?\s*$/iu
const sends =
  /^(?:(?:me|nge?|m)?-?(?:kirim|ngirim|chat|wa|japri|sms|telpon|telp|nelpon|share|sebar|nyebar|broadcast|forward|posting)(?:i|in|kan|ke|ake)?|mengirim(?:kan|i)?|menyebar(?:kan)?|menelepon|menelpon|sends?|sent|texted|called)$/u
/** How far back the sentences are in which somebody sends something. */
const reach = 3

export function sentFrom({ words, mentions, text }: Page, start: number, left: number): Owner | undefined {
  const last = words[left]
  if (last === undefined || !/^(?:no|nomor|nomer|nmr|wa|hp|number)$/u.test(last.lower)) return undefined
  if (!alone.test(text.slice(Math.max(0, start - 32), start))) return undefined
  let first = left
  while (first > 0 && !/[.!?\n]/u.test(words[first]?.gap ?? '')) first--
  let theirs = false
  let own = false
  let since = first
  for (let i = first - 1; i >= 0 && first - i < 80 && last.sentence - (words[i]?.sentence ?? 0) <= reach; i--) {
    if (!sends.test(words[i]?.lower ?? '')) continue
    const who = mentions
      .slice(mentionsUntil(mentions, i - 9), mentionsUntil(mentions, i))
      .findLast(({ to, kind }) => to < i && kind !== 'impersonal' && words[to]?.sentence === words[i]?.sentence)
    if (who === undefined) continue
    // "Vn nya bisa saya kirim": to us, later.
    const later = /^(?:bisa|bs|iso|isa|saged|nanti|mengko|akan|mau)$/u.test(words[who.from - 1]?.lower ?? '')
    since = Math.min(since, i)
    if (who.owner === 'reporter') own ||= !later
    else
      theirs ||=
        who.owner === 'other' &&
        words
          .slice(Math.max(0, who.from - 1), who.to + 1)
          .some(({ lower, stem }) => others.has(stem.base) || honorifics.has(lower))
  }
  // "Pak camat kirim WA. Saya jawab keberatan. Dr no 08…": from either.
  if (own || (theirs && speaksSince(words, since, first))) return 'unknown'
  return theirs ? 'other' : undefined
}

/** The reporter between what was sent and the number, other than as the one it was sent to ("kirim ke saya"). */
const speaksSince = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from + 1, to)
    .some(
      ({ lower, gap }, i) =>
        firstPerson.has(lower) && !(gap === ' ' && (i === 0 || toThem.has(words[from + i]?.lower ?? ''))),
    )
const toThem = setOf(['ke kepada kpd sama marang karo dhateng nang to kirimi wa chat grup group'])
