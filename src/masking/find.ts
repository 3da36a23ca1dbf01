/** What the finders work on and hand to `mask`: a place in the normalised text, before it is known whose it is. */
import { mentionsOf } from './speech/find-mentions.ts'
import type { Mention } from './speech/mentions.ts'
import { ownLists, type OwnList } from './owner/own-lists.ts'
import { quotations, type Quotation } from './text/quotations.ts'
import type { Spots } from './text/spots.ts'
import { type Word, wordsOf } from './text/tokens.ts'
import type { MaskAction, MaskContext, MaskType, Owner } from './types.ts'

export interface Found {
  start: number
  end: number
  type: MaskType
  /** Set when the finding itself says whose it is ("nama saya …"); otherwise the words around it decide. */
  owner?: Owner
  /** Not a finding: keeps others from being seen inside it (digits in a web address). */
  shield?: true
  /** Belongs to whom the finding before it does: "08… (Budi)". */
  likeBefore?: boolean
  /** Of a number in pieces this is the first: where the last one ends, behind which its owner may be named. */
  until?: number
  /** Set when another action than the owner's usual one is right. */
  action?: MaskAction
}
export interface Page {
  /** Normalised text; with the message before in front of it. */
  text: string
  /** Where the text itself begins. */
  joint: number
  /** Where rules on the text can begin. */
  spots: Spots
  quotations: Quotation[]
  /** 1 where somebody else speaks. */
  othersSpeak: Uint8Array | undefined
  /** Where the reporter lists their own data. */
  ownLists: OwnList[]
  words: Word[]
  mentions: Mention[]
  /** All in capitals, or every word with one: capitals then say nothing about names. */
  caseless: boolean
  context: MaskContext
  /** Where the last name ended of which the reporter is asked whose it is, until another is known. */
  asked?: number | undefined
  /** Once it is asked: how many letters and digits were typed. */
  said?: number
  /** Once it is asked, by type: the words for things of which such a detail is the number. */
  things?: Map<MaskType, readonly number[]>
  /** By word, once it is asked: whether something that is handed out was spoken of before it. */
  written?: readonly boolean[]
  /** Once it is asked: whether it says who posted it in a group. */
  pasted?: boolean
}

export function pageOf(spots: Spots, joint: number, context: MaskContext): Page {
  const { text } = spots
  const words = wordsOf(text)
  const speech = quotations(text)
  return {
    text,
    joint,
    quotations: speech,
    othersSpeak: othersSpeak(text.length, speech),
    spots,
    ownLists: ownLists(spots),
    words,
    mentions: mentionsOf(words),
    caseless: isCaseless(words),
    context,
  }
}

function othersSpeak(length: number, speech: readonly Quotation[]): Uint8Array | undefined {
  if (speech.length === 0) return undefined
  const spoken = new Uint8Array(length)
  for (const { start, end, own } of speech) if (!own) spoken.fill(1, start, end)
  return spoken
}

function isCaseless(words: readonly Word[]): boolean {
  let long = 0
  let shouted = 0
  let capital = 0
  for (const word of words) {
    if (word.text.length < 2) continue
    long++
    if (word.capital) capital++
    // A look at the first letter spares most words the rest.
    if ((word.text < 'a' || word.text > '{') && word.text === word.text.toUpperCase()) shouted++
  }
  return (long > 4 && shouted > long * 0.6) || (long > 9 && capital > long * 0.88)
}
