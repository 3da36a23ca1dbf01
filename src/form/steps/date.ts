/** A day or a range, always echoed with its weekday before it is accepted. */
import { marksOf } from '../../masking/apply.ts'
import { dayWords, formatDay, javaneseDay, weekdayName } from '../../texts/dates.ts'
import type { Texts } from '../../texts/texts.ts'
import { jakartaDay, weekdayOf } from '../../understanding/calendar.ts'
import { readYesNo } from '../../understanding/commands.ts'
import { OLD_YEARS, readDate } from '../../understanding/date.ts'
import type { DateAnswer } from '../answers.ts'
import type { StepOf } from '../definition.ts'
import { hide, remember } from '../hide.ts'
import type { Question, QuestionOption, StepContext, StepResult, StepType } from '../question.ts'
import { dateInWords } from '../words.ts'
import { asPlanned, pastOfPlan, plannedAnswer, planQuestion, timeOfDay } from './date-plan.ts'
import { accept, confirm, understood } from './date-read-back.ts'
import { sameWords } from './same-day.ts'

type Context = StepContext<StepOf<'date'>>
const LONGEST = 200
const ROUGH = ['week', 'month', 'long'] as const
/** Said before it is offered: no day is to be had from it. */
const longAgo =
  'sudah lama,sudah lama sekali,lama,lama sekali,udah lama,sudah lama banget,dari dulu,sejak dulu,dulu sekali,wis suwe,suwe,wis suwe banget,sampun dangu,dangu,biyen,long ago,a long time ago,ages ago'.split(
    ',',
  )

function sameAs({ step, draft }: Context): DateAnswer | undefined {
  const answer = step.same === undefined ? undefined : draft.answers[step.same]
  return answer?.kind === 'date' ? answer : undefined
}

function questionOf(context: Context): Question {
  const { step, texts, args, sub } = context
  const yesNo = [
    {
      id: 'yes',
      label: texts('btn-right'),
      synonyms: ['ya', 'iya', 'inggih', 'yes', 'right', 'betul', 'leres', 'bener'],
    },
    { id: 'no', label: texts('btn-wrong'), synonyms: ['bukan', 'salah', 'sanes', 'wrong', 'dede'] },
  ]
  switch (sub.ask) {
    case 'confirm-date':
      return { text: echo(texts, sub.reading, sub.old), options: yesNo, row: true, free: true, of: agreed(sub.reading) }
    case 'pick-date':
      return {
        text: (sub.conflict === true ? conflict(texts, sub.options) : undefined) ?? texts('date-ambiguous'),
        options: sub.options.map((day) => ({ id: day, label: formatDay(texts, day) })),
        free: true,
      }
    case 'week-or-sunday':
      return {
        text: texts('date-week-or-sunday'),
        options: [
          { id: 'sunday', label: texts('btn-date-sunday'), synonyms: ['hari', 'minggu', 'dinten', 'dina', 'day'] },
          { id: 'week', label: texts('btn-date-week'), synonyms: ['pekan', 'seminggu', 'sepekan', 'sapekan', 'week'] },
        ],
        row: true,
        free: true,
      }
    case 'plan':
      return planQuestion(sub, context)
    case 'rough':
      return {
        text: texts(`step-${step.id}-forgot`),
        options: ROUGH.map((id) => ({ id, label: texts(`row-rough-${id}`) })),
        free: true,
      }
    case 'other-day':
      return { text: texts(`step-${step.id}-date-ask`, args), options: [], free: true }
    default:
      return {
        text: texts(`step-${step.id}-ask`, args),
        free: true,
        row: true,
        options: sameAs(context) === undefined ? [] : sameOrOther(context),
        ...(step.forget && { unseen: [{ id: 'long', label: texts('row-rough-long'), synonyms: longAgo }] }),
      }
  }
}

const sameOrOther = ({ step, texts }: Context): QuestionOption[] => [
  { id: 'same', label: texts(`btn-${step.id}-same`), synonyms: sameWords },
  { id: 'other', label: texts(`btn-${step.id}-other`), synonyms: ['lain', 'beda', 'other'] },
  // A required question that could not be left without guessing would end many reports.
  { id: 'unknown', label: texts('btn-dont-know') },
]

export const dateStep: StepType<StepOf<'date'>> = {
  ask: (context) => ({ ...questionOf(context), words: context.step.forget ? ['forgot', 'dontKnow'] : ['dontKnow'] }),
  read(input, context) {
    const { step, texts, fresh, args } = context
    if (input.kind === 'word' && (input.word === 'forgot' || input.word === 'unknown') && step.forget)
      return { kind: 'sub', sub: { ask: 'rough' } }
    if (input.kind === 'word' && input.word === 'unknown') return { kind: 'answer', answer: { kind: 'unknown' } }
    if (input.kind === 'picked') return asked(picked(input.ids[0] ?? '', context))
    if (input.kind !== 'text') return { kind: 'again', say: texts('text-needed') }
    if ([...input.text].length > LONGEST)
      return {
        kind: 'again',
        say: texts('text-too-long', { length: String([...input.text].length), max: String(LONGEST) }),
      }
    // "Iya" chooses neither of the two.
    if (context.sub.ask === 'plan' && readYesNo(input.text, texts.language) !== undefined)
      return { kind: 'again', say: texts('date-plan-or-past') }
    const {
      text: said,
      hidden,
      notes,
    } = hide(input.text, { about: 'other', question: texts(`step-${step.id}-ask`, args) }, texts, fresh)
    const typed = step.plan ? asPlanned(input.text) : input.text
    const result = understood(readDate(typed, context.now), said, context)
    return asked({ ...result, notes: [...notes, ...(result.notes ?? [])], effects: remember(hidden) })
  },
}

/** Once a day is agreed on, the reporter is asked whose the hidden things in their words are. */
function asked(result: StepResult): StepResult {
  if (result.kind !== 'answer' || result.answer.kind !== 'date') return result
  const whose = marksOf(result.answer.said).flatMap((mark) => (mark.open === true ? [mark.id] : []))
  return { ...result, whose }
}

function roughly(id: string): StepResult {
  const rough = ROUGH.find((choice) => choice === id)
  return rough === undefined
    ? { kind: 'again' }
    : { kind: 'answer', answer: { kind: 'date', said: [], certainty: 'rough', rough } }
}

function picked(id: string, context: Context): StepResult {
  const { step, sub, now } = context
  const again: StepResult = {
    kind: 'sub',
    sub: step.same === undefined || sub.ask === 'none' ? { ask: 'none', page: 0 } : { ask: 'other-day' },
  }
  switch (sub.ask) {
    case 'confirm-date':
      return id === 'yes' ? { kind: 'answer', answer: sub.reading } : again
    case 'pick-date':
      if (!sub.options.includes(id)) return { kind: 'again' }
      return sub.coming === true || id > jakartaDay(now)
        ? understood({ kind: 'future', date: id, ...timeOfDay(sub) }, sub.said, context)
        : accept({ kind: 'date', said: sub.said, from: id, to: id, certainty: 'echoed' }, context)
    case 'week-or-sunday':
      return understood(readDate(id === 'sunday' ? 'hari minggu' : 'pekan lalu', now), sub.said, context)
    case 'plan': {
      if (id === 'plan') return { kind: 'answer', answer: plannedAnswer(sub) }
      const past = pastOfPlan(sub, context)
      return past === undefined ? again : understood(past, sub.said, context)
    }
    case 'rough':
      return roughly(id)
    default: {
      if (id === 'long') return roughly(id)
      const same = sameAs(context)
      if (id === 'same' && same !== undefined) {
        const answer = sameDay(same, jakartaDay(now))
        // Beside a plan it is today, which has not been read back yet.
        return answer.to === same.to ? { kind: 'answer', answer } : confirm(answer, context)
      }
      if (id === 'unknown') return { kind: 'answer', answer: { kind: 'unknown' } }
      return { kind: 'sub', sub: { ask: 'other-day' } }
    }
  }
}

/** What "right" agrees to, for its button. */
const agreed = ({ from = '', to = from, time, part }: DateAnswer): string =>
  [from, ...(to === from ? [] : [to]), time ?? '', part ?? '']
    .map((said) => said.replace(/[-:]/gu, ''))
    .filter((said) => said !== '')
    .join('-')

/** "The same day": of a range the last day, and never a day to come (an announced plan is known today). */
function sameDay(other: DateAnswer, today: string): DateAnswer {
  const { part: _part, time: _time, planned, ...rest } = other
  // Of a plan without a day ("minggu depan") the words are not the day on which it became known.
  const last = rest.to ?? rest.from ?? (planned === true ? today : undefined)
  if (last === undefined) return rest
  const day = last > today ? today : last
  return { ...rest, from: day, to: day, ...(planned === true ? {} : { same: true }) }
}

/** "Kamis 24 Januari" when the 24th was a Wednesday; "Rabu Pon 24 Januari" when it was a Rabu Wage. */
function conflict(texts: Texts, [date, other]: string[]): string | undefined {
  if (date === undefined || other === undefined) return undefined
  const words = dayWords(texts, date)
  return weekdayOf(date) === weekdayOf(other)
    ? texts('date-weekday-conflict', { ...words, weekday: javaneseDay(texts, date), said: javaneseDay(texts, other) })
    : texts('date-weekday-conflict', { ...words, said: weekdayName(texts, weekdayOf(other)) })
}

function echo(texts: Texts, reading: DateAnswer, old = false): string {
  if (reading.from === undefined) return texts('date-noted-rough', { answer: dateInWords(texts, reading) })
  if (reading.to !== undefined && reading.to !== reading.from)
    return texts('date-range', { from: formatDay(texts, reading.from), to: formatDay(texts, reading.to) })
  const day = dayWords(texts, reading.from)
  if (old) return texts('date-old', { ...day, years: String(OLD_YEARS) })
  if (reading.time !== undefined) return texts('date-echo-time', { ...day, time: reading.time })
  if (reading.part !== undefined) return texts('date-echo-part', { ...day, part: texts(`daypart-${reading.part}`) })
  return texts('date-echo', day)
}
