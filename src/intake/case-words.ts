/** Words under the files for an open case: kept with their file, and when that does not come, by themselves. Pure. */
import type { EvidenceItem, MaskedText } from '../form/answers.ts'
import { withoutEnd } from '../form/further.ts'
import { joinMasked, textLength } from '../masking/apply.ts'
import type { CaseAsk } from './state.ts'

/** What is sent to an open case at once: as much as two of the longest messages hold. */
export const LONGEST = 8000

type AskFiles = Extract<CaseAsk, { at: 'evidence' }>
type WithWords = Pick<AskFiles, 'files' | 'left'>

/** The words under each file, in their order; those whose file is gone come first. */
export const wordsOf = ({ files, left }: WithWords): MaskedText[] =>
  [left, ...files.map(({ words }) => words)].filter((words) => words !== undefined)

/** All of them, one line for each file; undefined when there are none. */
export const wordsWith = (ask: WithWords): MaskedText | undefined => {
  const [first, ...others] = wordsOf(ask)
  return first && others.reduce((before, words) => joinMasked(before, words, '\n'), first)
}

/** With these files only. What was written under the others says something without them too. */
export function keepingWords<A extends WithWords>(ask: A, files: EvidenceItem[]): A {
  const gone = ask.files.filter(({ id, words }) => words !== undefined && files.every((file) => file.id !== id))
  if (gone.length === 0) return { ...ask, files }
  const left = wordsWith({ files: gone, ...(ask.left && { left: ask.left }) })
  return { ...ask, files, ...(left && { left }) }
}

/** Without the end of the words, as `wordsWith` joins them. */
export function withoutLast({ left: before, ...ask }: WithWords, length: number): WithWords {
  let over = length
  const shortened = (words: MaskedText | undefined): MaskedText | undefined => {
    if (words === undefined) return undefined
    const kept = withoutEnd(words, over)
    // What is gone, and the end of the line before it.
    over = Math.max(0, over - (textLength(words) - textLength(kept)) - 1)
    return kept.length === 0 ? undefined : kept
  }
  const files = ask.files
    .toReversed()
    .map(({ words, ...file }) => {
      const kept = shortened(words)
      return kept === undefined ? file : { ...file, words: kept }
    })
    .toReversed()
  const left = shortened(before)
  return { files, ...(left && { left }) }
}
