/** What the rules on whose a detail is look at: the words before and after it, who is spoken of there, what stood before. */
import type { Found, Page } from '../find.ts'
import type { Judgement } from './ground.ts'
import { type Mention, mentionsIn } from '../speech/mentions.ts'
import { rightOwner } from './possessor-after.ts'
import { tightOwner } from './possessor-before.ts'
import { requested } from './requests.ts'
import { wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'

/** What costs something is worked out when the first rule asks for it: most details are decided by one of the first. */
export class Clue {
  /** The last word before it; -1 when there is none. */
  readonly left: number
  /** The sentence up to it, without what stands before the finding before. */
  readonly head: string
  /** The sentence up to it. */
  readonly whole: string
  /** What follows in the sentence. */
  readonly tail: string
  readonly page: Page
  readonly found: Found
  /** The finding before it, and whose that was. */
  readonly before: Found | undefined
  readonly beforeOwner: Owner | undefined
  /** End of the finding before, from which on words speak of this one; -1 for none. */
  readonly #floor: number
  #right: { is: ReturnType<typeof rightOwner> } | undefined
  #tight: { is: Judgement | undefined } | undefined
  #around: readonly Mention[] | undefined
  #wish: { is: ReturnType<typeof requested> } | undefined

  constructor(page: Page, found: Found, before: Found | undefined, beforeOwner: Owner | undefined) {
    const { text, words } = page
    this.page = page
    this.found = found
    this.before = before
    this.beforeOwner = beforeOwner
    this.left = wordBefore(words, found.start)
    const sentence = sentenceFrom(page, this.left, found.start)
    this.#floor = before !== undefined && before.end <= found.start ? before.end : page.joint === 0 ? 0 : -1
    this.whole = unbroken(text.slice(sentence, found.start))
    this.head = this.whole.slice(Math.max(0, this.#floor - sentence))
    this.tail = tailOf(text, found.end)
  }

  /** The possessor after it. */
  get right(): ReturnType<typeof rightOwner> {
    const { page, found } = this
    return (this.#right ??= { is: rightOwner(page, found.end, found.type === 'address') }).is
  }

  /** The possessor before it. */
  get tight(): Judgement | undefined {
    return (this.#tight ??= { is: tightOwner(this.page, this.left, this.found, this.#floor) }).is
  }

  /** Who is spoken of in `head`. */
  get around(): readonly Mention[] {
    return (this.#around ??= mentionsIn(this.page, this.found.start - this.head.length, this.found.start))
  }

  /** Somebody else is among them. */
  get spokenOf(): boolean {
    return this.around.some(({ owner, kind }) => owner === 'other' && kind === 'person')
  }

  /** The reporter is among them. */
  get firstPerson(): boolean {
    return this.around.some(({ owner }) => owner === 'reporter')
  }

  /** What `head` asks of us, when nobody else is spoken of in it. */
  get wish(): ReturnType<typeof requested> {
    return (this.#wish ??= { is: this.#wished() }).is
  }

  #wished(): ReturnType<typeof requested> {
    const others = this.spokenOf && !this.around.every((one) => party(this.page.words, one))
    return others ? undefined : requested(this.head)
  }
}

/** "Saya kirim 300.000 dari BRI …", "jam 14.10": no sentence ends between two digits, as the rules would think. */
const unbroken = (said: string): string => said.replace(/(?<=\d)\.(?=\d)/gu, '·')

/** A rule says whose it is and on what ground, or leaves that to the next one. */
export type Rule = (clue: Clue) => Judgement | undefined

/** "Transport saksi bisa ditransfer ke …": the reporter speaks of what they are. */
export const party = (words: Page['words'], { owner, kind, from }: Mention): boolean =>
  owner !== 'other' ||
  kind !== 'person' ||
  /^(?:saksi|admin|petugas|mimin|penerima|pengirim)$/u.test(words[from]?.lower ?? '')

function sentenceFrom({ words }: Page, left: number, at: number): number {
  const sentence = words[left]?.sentence
  let i = left
  while (i > 0 && words[i - 1]?.sentence === sentence && at - (words[i - 1]?.start ?? 0) < 300) i--
  return words[i]?.start ?? 0
}

function tailOf(text: string, end: number): string {
  const rest = text.slice(end, end + 200)
  const stop = /[!?;\n]|\.(?=\s+|$)/u.exec(rest)
  return stop === null ? rest : rest.slice(0, stop.index)
}
