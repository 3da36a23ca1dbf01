/** What the rules on a name that no introduction claimed look at: the name, the words around it, who was spoken of. */
import type { Found, Page } from '../../find.ts'
import type { Run } from '../name-runs.ts'
import type { Mention } from '../../speech/mentions.ts'
import type { Word } from '../../text/tokens.ts'
import type { Owner } from '../../types.ts'
import { setOf } from '../../text/words.ts'

export type Named = Found & { owner: Owner; run: Run }

/** What costs something is worked out when the first rule asks for it. */
export class NameClue {
  readonly page: Page
  readonly run: Run
  /** The names found so far. */
  readonly named: readonly Named[]
  /** The first word of the name. */
  readonly first: Word
  #near: { is: Mention | undefined } | undefined
  #quoted: boolean | undefined

  constructor(page: Page, run: Run, first: Word, named: readonly Named[]) {
    this.page = page
    this.run = run
    this.first = first
    this.named = named
  }

  /** The word so many before the name. */
  back(count: number): Word | undefined {
    return this.page.words[this.run.from - count]
  }

  /** The word so many behind the name. */
  on(count: number): Word | undefined {
    return this.page.words[this.run.to + count]
  }

  /** The word before the name in small letters, empty when there is none. */
  get label(): string {
    return this.back(1)?.lower ?? ''
  }

  /** Up to so many characters before the name. */
  head(length: number): string {
    return this.page.text.slice(Math.max(0, this.run.start - length), this.run.start)
  }

  /** The 40 characters behind the name. */
  get right(): string {
    return this.page.text.slice(this.run.end, this.run.end + 40)
  }

  get oneWord(): boolean {
    return this.run.from === this.run.to
  }

  /** The word stands in the sentence of the name. */
  here(word: Word | undefined): boolean {
    return word?.sentence === this.first.sentence
  }

  /** Who was spoken of last before the name. */
  get near(): Mention | undefined {
    return (this.#near ??= { is: nearest(this) }).is
  }

  /** Somebody is quoted, and the name is in what they said. */
  get quoted(): boolean {
    const { quotations } = this.page
    return (this.#quoted ??= quotations.some(({ start, end }) => start <= this.run.start && this.run.end <= end))
  }
}

/** A rule says whose a name is, or that it is nobody's, or leaves that to the next one. */
export type NameRule = (clue: NameClue) => Owner | 'nobody' | undefined

function nearest({ page: { words, mentions }, run, first }: NameClue): Mention | undefined {
  const last = mentions.findLast(({ to }) => to < run.from)
  if (last?.kind !== 'impersonal' || !inOrFrom.has(words[last.from - 1]?.lower ?? '')) return last
  // "Koncoku sing kerjo neng kelurahan, Ayuk": where they work stands between.
  const whoWorksThere = mentions.findLast(
    ({ kind, to }) =>
      kind === 'person' && to < last.from && words[to]?.sentence === first.sentence && run.from - to <= 5,
  )
  return whoWorksThere ?? last
}
const inOrFrom = setOf(['di neng nang ning ing wonten at in ke dari'])
