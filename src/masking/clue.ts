/** What the rules on whose a detail is look at: the words before and after it, who is spoken of there, what stood before. */
import type { Found, Page } from './find.ts'
import type { Judgement } from './ground.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { rightOwner } from './possessor-after.ts'
import { tightOwner } from './possessor-before.ts'
import { requested } from './requests.ts'
import { wordBefore } from './tokens.ts'
import type { Owner } from './types.ts'

export interface Clue {
  page: Page
  found: Found
  /** The finding before it, and whose that was. */
  before: Found | undefined
  beforeOwner: Owner | undefined
  /** The last word before it; -1 when there is none. */
  left: number
  /** The sentence up to it, without what stands before the finding before. */
  head: string
  /** The sentence up to it. */
  whole: string
  /** What follows in the sentence. */
  tail: string
  /** End of the finding before, from which on words speak of this one; -1 for none. */
  floor: number
  /** The possessor after it. */
  right: ReturnType<typeof rightOwner>
  /** The possessor before it. */
  tight: Judgement | undefined
  /** Who is spoken of in `head`. */
  around: readonly Mention[]
  /** Somebody else is among them. */
  spokenOf: boolean
  /** The reporter is among them. */
  firstPerson: boolean
  /** What `head` asks of us, when nobody else is spoken of in it. */
  wish: ReturnType<typeof requested>
}

/** A rule says whose it is and on what ground, or leaves that to the next one. */
export type Rule = (clue: Clue) => Judgement | undefined

/** What costs something is worked out when the first rule asks for it: most details are decided by one of the first. */
export function clueOf(page: Page, found: Found, before: Found | undefined, beforeOwner: Owner | undefined): Clue {
  const { text, words } = page
  const left = wordBefore(words, found.start)
  const sentence = sentenceFrom(page, left, found.start)
  const floor = before !== undefined && before.end <= found.start ? before.end : page.joint === 0 ? 0 : -1
  const head = text.slice(Math.max(sentence, floor), found.start)
  const right = once(() => rightOwner(page, found.end, found.type === 'address'))
  const tight = once(() => tightOwner(page, left, found, floor))
  const around = once(() => mentionsIn(page, found.start - head.length, found.start))
  const spokenOf = once(() => around().some(({ owner, kind }) => owner === 'other' && kind === 'person'))
  const wish = once(() => (spokenOf() && !around().every((one) => party(words, one)) ? undefined : requested(head)))
  return {
    page,
    found,
    before,
    beforeOwner,
    left,
    floor,
    head,
    whole: text.slice(sentence, found.start),
    tail: tailOf(text, found.end),
    get right() {
      return right()
    },
    get tight() {
      return tight()
    },
    get around() {
      return around()
    },
    get spokenOf() {
      return spokenOf()
    },
    get firstPerson() {
      return around().some(({ owner }) => owner === 'reporter')
    },
    get wish() {
      return wish()
    },
  }
}

/** "Transport saksi bisa ditransfer ke …": the reporter speaks of what they are. */
export const party = (words: Page['words'], { owner, kind, from }: Mention): boolean =>
  owner !== 'other' ||
  kind !== 'person' ||
  /^(?:saksi|admin|petugas|mimin|penerima|pengirim)$/u.test(words[from]?.lower ?? '')

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function sentenceFrom({ words }: Page, left: number, at: number): number {
  const sentence = words[left]?.sentence
  let i = left
  while (i > 0 && words[i - 1]?.sentence === sentence && at - (words[i - 1]?.start ?? 0) < 300) i--
  return words[i]?.start ?? 0
}

function tailOf(text: string, end: number): string {
  const rest = text.slice(end, end + 200)
  const stop = /[!?;\n]|\.(?=\s|$)/u.exec(rest)
  return stop === null ? rest : rest.slice(0, stop.index)
}
