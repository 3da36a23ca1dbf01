/**
 * Who is spoken of, and where: the reporter ("saya"), their family ("istri saya", "bojoku"), anybody else ("Pak Lurah",
 * "teman saya"), or whoever was spoken of last ("dia", "nomornya"). Owners of details are told from these.
 */
import { countOf, type Word, wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'

export interface Mention {
  /** First and last word of it. */
  from: number
  to: number
  owner: Owner
  kind: 'self' | 'kin' | 'person' | 'impersonal' | 'anaphor'
  /** The last word is a thing with a possessive ending: "nomorku", "hpne". */
  thing?: true
  /** "Lurah saya", "atasan saya": a new clause may begin with "saya". */
  mine?: true
}

/** How many mentions begin at word `i` or before it. */
export const mentionsUntil = (mentions: readonly Mention[], i: number): number =>
  countOf(mentions, ({ from }) => from <= i)
/** Who is spoken of at word `i`. */
export function mentionOver(mentions: readonly Mention[], i: number): Mention | undefined {
  const until = mentionsUntil(mentions, i)
  const last = mentions[until - 1]
  // One may stand inside the one before: "kakak istri", when a wife was spoken of.
  const outer = mentions[until - 2]
  return outer !== undefined && outer.to >= i ? outer : last !== undefined && last.to >= i ? last : undefined
}

/** The last mention that ends before word `i` and fits. */
export function lastMention(
  mentions: readonly Mention[],
  i: number,
  fits: (mention: Mention) => boolean = () => true,
): Mention | undefined {
  for (let k = mentionsUntil(mentions, i) - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (mention !== undefined && mention.to < i && fits(mention)) return mention
  }
  return undefined
}
/** Whoever is spoken of in the text from `start` to `end`: where the mention begins counts. */
export function mentionsIn(
  { words, mentions }: { words: readonly Word[]; mentions: readonly Mention[] },
  start: number,
  end: number,
): Mention[] {
  // Words that begin before a place: one may stand across it.
  const before = (place: number): number => {
    const ended = wordBefore(words, place)
    return (words[ended + 1]?.start ?? place) < place ? ended + 1 : ended
  }
  return mentions.slice(mentionsUntil(mentions, before(start)), mentionsUntil(mentions, before(end)))
}
