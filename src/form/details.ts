/** "Add detail": everything that makes a report stronger and that nobody must give. */
import type { Content, Reply } from '../channel.ts'
import type { FormContext } from './context.ts'
import { dress, navigation, say } from './dress.ts'
import { atReview, atStep, type Draft, type Position } from './draft.ts'
import { asMeaning, type Meaning, moved } from './outcome.ts'
import { detailSteps } from './path.ts'
import type { Question } from './question.ts'
import { pickedOf, readInput } from './read.ts'

type AtDetails = Extract<Position, { place: 'details' }>
const PLACE = '!details'
const FINISH = '*finish'

function question(draft: Draft, at: AtDetails, { form, texts }: FormContext): Question {
  const steps = detailSteps(form, draft.answers).filter((step) => texts.has(`row-detail-${step.id}`))
  return {
    text: texts('detail-menu'),
    words: ['done', 'none', 'notMe', 'mask'],
    page: at.page,
    options: [
      {
        id: FINISH,
        label: texts('row-detail-finish'),
        synonyms: ['cukup', 'selesai', 'sudah', 'rampung', 'wis', 'done', 'enough'],
      },
      ...steps.map((step) => ({ id: step.id, label: texts(`row-detail-${step.id}`) })),
    ],
  }
}

/** The menu of details, as it stands now. */
export function askDetails(draft: Draft, at: AtDetails, context: FormContext): Reply[] {
  const asked = question(draft, at, context)
  return [dress(asked.text, PLACE, asked, navigation(undefined, context), context)]
}

/** What a message means in it. */
export function readDetails(draft: Draft, at: AtDetails, content: Content, context: FormContext): Meaning {
  const read = readInput(content, PLACE, question(draft, at, context), context.texts.language)
  switch (read.kind) {
    case 'page':
      return asMeaning(moved(draft, { ...at, page: Math.max(0, at.page + read.by) }))
    case 'guess':
    case 'input':
    case 'out': {
      const picked = pickedOf(read)
      const done = read.kind === 'input' && read.input.kind === 'word' && ['done', 'none'].includes(read.input.word)
      if (picked === FINISH || done) return asMeaning(moved(draft, atReview()))
      if (picked !== undefined) return asMeaning(moved(draft, atStep(picked)))
      return asMeaning(moved(draft, { ...at, tries: at.tries + 1 }, [say(context.texts('choice-again-1'))]))
    }
    default:
      return read
  }
}
