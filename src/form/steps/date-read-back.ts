/** A day that was understood is read back before it is taken; what is not clear is asked. */
import { dayWords, formatDay } from '../../texts/dates.ts'
import type { DateReading } from '../../understanding/types.ts'
import type { DateAnswer, MaskedText } from '../answers.ts'
import type { StepOf } from '../definition.ts'
import type { StepContext, StepResult } from '../question.ts'
import { isToCome, timeOfDay } from './date-plan.ts'

type Context = StepContext<StepOf<'date'>>

/** The day this one may not lie before, when that is known. */
function earliest({ step, draft }: Context): string | undefined {
  const answer = step.after === undefined ? undefined : draft.answers[step.after]
  // What is only planned is known before it happens.
  return answer?.kind === 'date' && answer.planned !== true ? answer.from : undefined
}

/** An answer that has been agreed to, unless it lies before what it must follow. */
export function accept(answer: DateAnswer, context: Context): StepResult {
  const limit = earliest(context)
  if (limit !== undefined && answer.to !== undefined && answer.to < limit)
    return {
      kind: 'again',
      say: context.texts(`step-${context.step.id}-before`, { date: formatDay(context.texts, limit) }),
    }
  return { kind: 'answer', answer }
}

/** What follows from a reading: it is read back, one of two days is to be picked, or why it must be said again. */
export function understood(reading: DateReading, said: MaskedText, context: Context): StepResult {
  switch (reading.kind) {
    case 'day': {
      const answer: DateAnswer = { kind: 'date', said, from: reading.date, to: reading.date, certainty: 'echoed' }
      if (reading.time !== null) answer.time = reading.ago === true ? halfHour(reading.time) : reading.time
      if (reading.part !== null) answer.part = reading.part
      return confirm(answer, context)
    }
    case 'range': {
      const answer: DateAnswer = { kind: 'date', said, from: reading.from, to: reading.to, certainty: 'range' }
      if (reading.part !== null) answer.part = reading.part
      return confirm(answer, context)
    }
    case 'future':
      return stillToCome(reading, said, context)
    case 'ask':
      return unclear(reading, said, context)
  }
}

type Reading<K extends DateReading['kind']> = Extract<DateReading, { kind: K }>

/** A plan, where the form takes one; otherwise nothing that can be reported as having happened. */
function stillToCome(
  { date, to, options, ...time }: Reading<'future'>,
  said: MaskedText,
  context: Context,
): StepResult {
  const { texts, step } = context
  if (!step.plan)
    return {
      kind: 'again',
      say:
        to === undefined && isToCome(date, context)
          ? texts('date-future', dayWords(texts, date))
          : texts('date-future-plain'),
    }
  if (options !== undefined)
    return { kind: 'sub', sub: { ask: 'pick-date', options, ...timeOfDay(time), said, coming: true } }
  return { kind: 'sub', sub: { ask: 'plan', date, ...(to !== undefined && { to }), ...timeOfDay(time), said } }
}

/** Of several days one is picked, the only one is agreed to; without any it is said again. */
function unclear(reading: Reading<'ask'>, said: MaskedText, context: Context): StepResult {
  const { texts } = context
  const options = [...new Set((reading.options ?? []).map((option) => option.date))]
  if (options.length > 1) {
    const twoSaid = reading.why === 'weekday-conflict' ? { conflict: true as const } : {}
    const coming = options.every((day) => isToCome(day, context)) ? { coming: true as const } : {}
    return { kind: 'sub', sub: { ask: 'pick-date', options, said, ...twoSaid, ...coming } }
  }
  const [only] = options
  if (only !== undefined && isToCome(only, context)) return understood({ kind: 'future', date: only }, said, context)
  if (only !== undefined)
    return confirm(
      { kind: 'date', said, from: only, to: only, certainty: 'echoed' },
      context,
      reading.why === 'old' ? { old: true } : {},
    )
  switch (reading.why) {
    case 'vague':
    case 'ambiguous':
      return { kind: 'again', say: texts('date-vague') }
    case 'week-or-sunday':
      return { kind: 'sub', sub: { ask: 'week-or-sunday', said } }
    case 'impossible':
      return { kind: 'again', say: texts('date-impossible', { date: reading.said ?? '?' }) }
    case 'year':
      return { kind: 'again', say: texts('date-year-ask') }
    default:
      return { kind: 'again', say: texts('date-not-understood') }
  }
}

/**
 * "Dua jam lalu" at 15.07 is "13.00": 13.07 would tell the minute at which it was written to whoever can see, or ask a
 * provider, who was at their phone then. Down, so that it never lies ahead.
 */
const halfHour = (time: string): string => `${time.slice(0, 3)}${Number(time.slice(3)) < 30 ? '00' : '30'}`

/** Asks for agreement, unless it already breaks the order of dates: then there is nothing to agree to. */
export function confirm(answer: DateAnswer, context: Context, more: { old?: true } = {}): StepResult {
  const checked = accept(answer, context)
  return checked.kind === 'answer' ? { kind: 'sub', sub: { ask: 'confirm-date', reading: answer, ...more } } : checked
}
