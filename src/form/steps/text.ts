/** Free text, masked before it is kept; with `several`, messages are collected until "done". */
import { marksOf, textLength } from '../../masking/apply.ts'
import type { StepOf } from '../definition.ts'
import { hideFurther, isCutOff } from '../further.ts'
import { remember } from '../hide.ts'
import type { StepType } from '../question.ts'

const DONE = '*done'
const ANEW = '*anew'

export const textStep: StepType<StepOf<'text'>> = {
  ask({ step, texts, args, sub, draft }) {
    const done = { id: DONE, label: texts('btn-done') }
    const question = { free: true, tells: true, words: ['done'] as const }
    if (sub.ask === 'more-text' && sub.first === true)
      return { ...question, text: texts(`step-${step.id}-ask`, args), options: [done] }
    if (sub.ask === 'more-text')
      return { ...question, text: texts(sub.short ? `step-${step.id}-short` : `step-${step.id}-more`), options: [done] }
    const answered = draft.answers[step.id]?.kind === 'text'
    if (answered && step.several && sub.ask !== 'anew') {
      const anew = { id: ANEW, label: texts('btn-text-anew'), synonyms: ['ganti semua', 'replace'] }
      return { ...question, text: texts('text-again'), options: [done, anew] }
    }
    return { ...question, text: texts(`step-${step.id}-ask`, args), options: answered ? [done] : [] }
  },
  read(input, { step, texts, args, sub, draft, fresh }) {
    const answer = draft.answers[step.id]
    const kept = answer?.kind === 'text' ? answer.text : undefined
    // Whoever comes back to a story means to add to it more often than not, and could not know that it would be gone.
    const collected = step.several && sub.ask !== 'anew' ? kept : undefined
    if (input.kind === 'picked' && input.ids[0] === ANEW) return { kind: 'sub', sub: { ask: 'anew' } }
    if ((input.kind === 'word' && input.word === 'done') || input.kind === 'picked') {
      // "Done" before anything new was written leaves what was written earlier as it is.
      if (kept === undefined)
        return { kind: 'again', say: texts(step.several ? `step-${step.id}-empty` : 'text-needed') }
      const short = step.several && textLength(kept) < step.min
      const asked = sub.ask === 'more-text' && sub.short
      // One more sentence is asked for once; a second "done" is taken as it is: little is better than nothing.
      if (short && !asked) return { kind: 'sub', sub: { ask: 'more-text', short: true } }
      return {
        kind: 'answer',
        answer: { kind: 'text', text: kept },
        notes: short ? [texts(`step-${step.id}-short-accepted`)] : [],
        whose: marksOf(kept).flatMap((mark) => (mark.open === true ? [mark.id] : [])),
      }
    }
    if (input.kind !== 'text') return { kind: 'again', say: texts('text-needed') }
    const length = [...input.text].length + (collected === undefined ? 0 : textLength(collected))
    if (length > step.max)
      return {
        kind: 'again',
        say: texts(step.several ? `step-${step.id}-long` : 'text-too-long', {
          length: String(length),
          max: String(step.max),
        }),
      }
    const question = texts(`step-${step.id}-ask`, args)
    const context = { about: step.about, question }
    const cut = sub.ask === 'more-text' && sub.cut === true
    const { text, hidden, whose, notes } = hideFurther(collected ?? [], input.text, { context, cut }, texts, fresh)
    const effects = remember(hidden)
    if (!step.several)
      return length < step.min
        ? { kind: 'again' }
        : { kind: 'answer', answer: { kind: 'text', text }, whose, notes, effects }
    return {
      kind: 'sub',
      sub: { ask: 'more-text', short: false, ...(isCutOff(input.text) && { cut: true as const }) },
      answer: { kind: 'text', text },
      notes,
      effects,
    }
  },
}
