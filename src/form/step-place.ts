/** Asking and reading one step, including "Maksud Anda …?" over its near matches. */
import type { Content, Reply } from '../channel.ts'
import type { FormContext } from './context.ts'
import { dress, dressStep, navigation, say } from './dress.ts'
import { atStep, type Draft, type Position, type Sub } from './draft.ts'
import type { Meaning, Outcome } from './outcome.ts'
import { type Guess, guessQuestion, meantBy } from './guess.ts'
import { type AskedStep, findStep } from './path.ts'
import type { Question, StepResult } from './question.ts'
import { readInput } from './read.ts'
import { typeOf } from './steps/index.ts'

type AtStep = Extract<Position, { place: 'step' }>
type Plain = Exclude<Sub, { ask: 'guess' }>

/** Always there: a draft whose step is gone was moved on before (`upgrade.ts`). */
function stepOf(at: AtStep, { form }: FormContext): AskedStep | undefined {
  const step = findStep(form, at.step)
  return step === undefined || step.type === 'review' ? undefined : step
}

/** Talking about what was hidden is possible at every step. */
const ABOUT_MASKS = ['notMe', 'mask'] as const
const questionOf = (step: AskedStep, sub: Sub, draft: Draft, context: FormContext): Question => {
  const question = typeOf(step).ask({ ...context, step, sub, draft })
  return { ...question, words: [...(question.words ?? []), ...ABOUT_MASKS] }
}

const guessOf = (step: AskedStep, sub: Guess, draft: Draft, context: FormContext): Question => ({
  ...guessQuestion(questionOf(step, sub.under, draft, context), sub, context.texts),
  words: ABOUT_MASKS,
})

/** The question of the step, with what introduces it the first time. */
export function askStep(draft: Draft, at: AtStep, context: FormContext): Outcome {
  const step = stepOf(at, context)
  if (step === undefined) return { draft, replies: [], effects: [] }
  const here = at.step === step.id ? at : atStep(step.id)
  if (here.sub.ask === 'guess') {
    const question = guessOf(step, here.sub, draft, context)
    return {
      draft,
      effects: [],
      replies: [dress(question.text, step.id, question, navigation(step, context), context)],
    }
  }
  const introductions: Reply[] = draft.introduced.includes(step.id)
    ? []
    : step.intro.map((key) => say(context.texts(key, context.args)))
  return {
    draft:
      introductions.length === 0
        ? { ...draft, at: here }
        : { ...draft, at: here, introduced: [...draft.introduced, step.id] },
    effects: [],
    replies: [...introductions, dressStep(step, questionOf(step, here.sub, draft, context), draft, context)],
  }
}

export type StepRead = { kind: 'result'; step: AskedStep; result: StepResult } | Exclude<Meaning, { kind: 'moved' }>

/** What a message means there; `old` when the step is gone. */
export function readStep(draft: Draft, at: AtStep, content: Content, context: FormContext): StepRead {
  const step = stepOf(at, context)
  if (step === undefined) return { kind: 'old' }
  const sub: Sub = at.step === step.id ? at.sub : { ask: 'none', page: 0 }
  if (sub.ask === 'guess') return readGuess(step, sub, draft, content, context)
  return readPlain(step, sub, draft, content, context)
}

function readGuess(step: AskedStep, sub: Guess, draft: Draft, content: Content, context: FormContext): StepRead {
  const read = readInput(content, step.id, guessOf(step, sub, draft, context), context.texts.language)
  const under = (result: StepResult): StepRead => ({ kind: 'result', step, result })
  if (read.kind === 'input' && read.input.kind === 'picked') {
    const ids = meantBy(read.input.ids, sub)
    if (ids === undefined) return under({ kind: 'sub', sub: sub.under })
    return under(typeOf(step).read({ kind: 'picked', ids }, { ...context, step, sub: sub.under, draft }))
  }
  // Not a yes or no: another try at the question itself.
  return readPlain(step, sub.under, draft, content, context)
}

function readPlain(step: AskedStep, sub: Plain, draft: Draft, content: Content, context: FormContext): StepRead {
  const { texts } = context
  const question = questionOf(step, sub, draft, context)
  const read = readInput(content, step.id, question, context.texts.language)
  const result = (value: StepResult): StepRead => ({ kind: 'result', step, result: value })
  switch (read.kind) {
    case 'input':
      return result(typeOf(step).read(read.input, { ...context, step, sub, draft }))
    case 'page':
      return result({ kind: 'sub', sub: 'page' in sub ? { ...sub, page: Math.max(0, sub.page + read.by) } : sub })
    case 'guess':
      return result({
        kind: 'sub',
        sub: { ask: 'guess', choices: read.ids, ...(read.all && { all: true }), under: sub },
      })
    case 'out':
      return result({
        kind: 'again',
        say: texts('choice-number-out', { number: String(read.number), max: String(read.max) }),
      })
    default:
      return read
  }
}
