/**
 * Whether a report says enough to be checked. One that does not goes to an independent office first, for a look,
 * instead of ringing at every office: nonsense costs one official a minute, and a short cry for help is still read.
 */
import type { Answers, MaskedText } from '../form/answers.ts'
import type { FormDefinition } from '../form/definition.ts'

/** Fewer letters than a sentence with who, what and where has. */
const LETTERS = 30

const letters = (text: MaskedText | undefined): number =>
  (text ?? []).reduce((sum, part) => sum + (typeof part === 'string' ? (part.match(/\p{L}/gu)?.length ?? 0) : 0), 0)

/** A few words, nothing to look at, and nobody who could be told from others. `answers`: those that count. */
export function isThin({ roles, steps }: FormDefinition, answers: Answers): boolean {
  const story = answers[roles.story]
  if (story?.kind === 'text' && letters(story.text) >= LETTERS) return false
  const accused = answers[roles.accused ?? '']
  if (accused?.kind === 'person') {
    const { name, position, office } = accused
    if (letters(name) > 0 || (letters(position) > 0 && letters(office) > 0)) return false
  }
  return !steps.some(({ id }) => {
    const answer = answers[id]
    if (answer?.kind === 'evidence') return answer.items.length > 0
    return answer?.kind === 'links' && answer.links.length > 0
  })
}
