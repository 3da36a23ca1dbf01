/** A day to come is asked about: still a plan, or has it happened already? */
import { formatDay } from '../../texts/dates.ts'
import { jakartaDay } from '../../understanding/calendar.ts'
import { readPastDate } from '../../understanding/date.ts'
import type { DateReading, TimeOfDay } from '../../understanding/types.ts'
import type { DateAnswer } from '../answers.ts'
import type { StepOf } from '../definition.ts'
import type { Sub } from '../draft.ts'
import type { Question, StepContext } from '../question.ts'
import { dateInWords } from '../words.ts'

type Context = StepContext<StepOf<'date'>>
type PlanSub = Extract<Sub, { ask: 'plan' }>

/** Not so of a later hour of today: the day itself has come. */
export const isToCome = (date: string | null, { now }: Context): date is string =>
  date !== null && date > jakartaDay(now)

const notYet =
  /(?<!\p{L})(?:belum|blum|blm|belom|durung|dereng|dèrèng|has ?n[o'’]?t(?: yet)?|not(?: yet)?|yet to)\s+(?:(?:akan|ada|jadi|sempat|sampai|dados|saestu)\s+)?(?:terjadi|kejadian|berlangsung|dilaksanakan|dilakukan|terlaksana|kelampahan|kelakon|kelaksanan|klakon|kedadeyan|kedadean|kedadosan|lumampah|happen(?:ed)?|taken place)(?:\s+yet)?(?!\p{L})(?!\s+(?:lagi|hal|sebelum\p{L}*|seperti|malih|maneh|before|again|since)(?!\p{L}))/giu

/** "Belum terjadi" says what "rencana" says, and that the reading of days knows. */
export const asPlanned = (text: string): string => text.replace(notYet, 'rencana')

/** "Masih rencana, atau sudah terjadi?" */
export function planQuestion(sub: PlanSub, context: Context): Question {
  const { texts } = context
  return {
    text: planWords(sub, context),
    options: [
      { id: 'plan', label: texts('btn-date-plan') },
      { id: 'past', label: texts('btn-date-past') },
    ],
    row: true,
    free: true,
    of: [sub.date ?? 'later', sub.to, sub.time?.replace(':', ''), sub.part]
      .filter((said) => said !== undefined)
      .join('-'),
  }
}

/** The hour that was said, or the part of the day: officials who mean to be there need it. */
export const timeOfDay = ({ time, part }: TimeOfDay): TimeOfDay => ({
  ...(time !== undefined && { time }),
  ...(part !== undefined && { part }),
})

/** The plan as it is kept. */
export function plannedAnswer({ date, to, said, ...sub }: PlanSub): DateAnswer {
  return {
    kind: 'date',
    said,
    ...(date === null ? {} : { from: date, to: to ?? date, ...timeOfDay(sub) }),
    certainty: 'rough',
    planned: true,
  }
}

/**
 * "Sudah terjadi": the day itself if it has come, otherwise the same words as a past day ("29 Januari, nanti saya
 * kirim"). Undefined when they name none.
 */
export function pastOfPlan({ date, to, said, time, part }: PlanSub, context: Context): DateReading | undefined {
  const today = jakartaDay(context.now)
  if (date !== null && date <= today) {
    const end = to === undefined || to < today ? (to ?? date) : today
    return end === date
      ? { kind: 'day', date, time: time ?? null, part: part ?? null }
      : { kind: 'range', from: date, to: end, part: null }
  }
  const reading = readPastDate(said.filter((words) => typeof words === 'string').join(' '), context.now)
  const named = reading.kind === 'day' || reading.kind === 'range'
  return named || (reading.kind === 'ask' && reading.options !== undefined) ? reading : undefined
}

/** A plan is read back with its day or span, as every date is; of a day that has come meanwhile nothing is claimed. */
function planWords(sub: PlanSub, context: Context): string {
  const { texts, now } = context
  const { date, to } = sub
  if (date === null) return texts('date-future-plan')
  const when = dateInWords(texts, plannedAnswer(sub))
  if (!isToCome(date, context) && (to !== undefined || date !== jakartaDay(now)))
    return texts('date-future-plan-begun', { when })
  if (to !== undefined)
    return texts('date-future-plan-range', { from: formatDay(texts, date), to: formatDay(texts, to) })
  return texts(isToCome(date, context) ? 'date-future-plan-day' : 'date-future-plan-today', { when })
}
