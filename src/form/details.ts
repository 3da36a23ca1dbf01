/** "Add detail": everything that makes a report stronger and that nobody must give. */
import type { Content, Reply } from '../channel.ts'
import type { FormContext } from './context.ts'
import { dress, navigation, say } from './dress.ts'
import { atReview, atStep, type Draft, type Position } from './draft.ts'
import { followed, type Meaning } from './engine.ts'
import { detailSteps } from './path.ts'
import type { Question } from './question.ts'
import { readInput } from './read.ts'

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

export function askDetails(draft: Draft, at: AtDetails, context: FormContext): Reply[] {
  const asked = question(draft, at, context)
  return [dress(asked.text, PLACE, asked, navigation(false, context), context)]
}

export function readDetails(draft: Draft, at: AtDetails, content: Content, context: FormContext): Meaning {
  const read = readInput(content, PLACE, question(draft, at, context), context.texts.language)
  const moved = (next: Draft, replies: Reply[] = []): Meaning => ({
    kind: 'moved',
    outcome: followed({ draft: next, replies, effects: [] }, context),
  })
  switch (read.kind) {
    case 'page':
      return moved({ ...draft, at: { ...at, page: Math.max(0, at.page + read.by) } })
    case 'guess':
      return moved({ ...draft, at: atStep(read.ids[0] ?? '') })
    case 'input':
    case 'out': {
      const picked = read.kind === 'input' && read.input.kind === 'picked' ? read.input.ids[0] : undefined
      const done =
        read.kind === 'input' &&
        read.input.kind === 'word' &&
        (read.input.word === 'done' || read.input.word === 'none')
      if (picked === FINISH || done) return moved({ ...draft, at: atReview() })
      if (picked !== undefined) return moved({ ...draft, at: atStep(picked) })
      return moved({ ...draft, at: { ...at, tries: at.tries + 1 } }, [say(context.texts('choice-again-1'))])
    }
    default:
      return read
  }
}
