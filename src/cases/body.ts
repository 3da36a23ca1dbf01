/**
 * What a case holds, sealed to its file identity. Pure: built once from the draft, at submission. Whatever officials
 * read is worked out here; the notice only puts it into words.
 */
import { textsIn } from '../form/answer-texts.ts'
import type { Answer, Answers, MaskedText } from '../form/answers.ts'
import type { FormDefinition, Step } from '../form/definition.ts'
import { activeAnswers } from '../form/path.ts'
import { isPressure } from '../form/pressure.ts'
import type { MaskType } from '../masking/types.ts'
import { isThin } from './substance.ts'
import { type DeadlineFacts, deadlineFacts, electionOf } from './deadline.ts'

/** Roles whose meaning the service knows, whatever the form calls the step. */
export type Role = 'category' | 'story' | 'accused' | 'when' | 'known' | 'place' | 'favours' | 'fear'

export interface BodyEntry {
  step: string
  role?: Role
  /** Where the labels of its choices are found (`row-<labels>-<choice>`): the form may have changed when it is read. */
  labels?: string
  answer: Answer
}

/** Material requirements of Perbawaslu 7/2022 article 15(4); the reporter's identity (formal) is never asked for. */
export interface Completeness {
  place: boolean
  time: boolean
  story: boolean
  evidence: boolean
  /** A name, or position and office. */
  person: boolean
}

export interface CaseBody {
  version: 1
  form: { id: string; version: number }
  /** Language the reporter wrote in. */
  language: string
  /** ISO day in Jakarta. */
  received: string
  category: string
  /** Region code or `online`. */
  region: string
  district?: string
  pressure: boolean
  /** Answers in the order of the form; skipped ones are left out. */
  entries: BodyEntry[]
  /** How many details of each kind are masked. */
  masked: Partial<Record<MaskType, number>>
  /** Offices that the reporter struck out: the receiving ones should not forward the case there. */
  struck: string[]
  recipients: string[]
  evidence: string[]
  completeness: Completeness
  /** It says so little that an independent office looks at it first. */
  thin?: boolean
  deadline: DeadlineFacts
}

export interface BodyDetails {
  language: string
  received: string
  struck: readonly string[]
  recipients: readonly string[]
  evidence: readonly string[]
  holidays: readonly string[]
  /** It reaches the offices days after it was written, and must not say on which day that was. */
  later?: boolean
}

/** `given` may hold answers to questions that an edit took off the review page: offices never see those. */
export function buildBody(form: FormDefinition, given: Answers, details: BodyDetails): CaseBody {
  const { roles } = form
  const answers = activeAnswers(form, given)
  const entries = form.steps.flatMap((step) => entryOf(step, answers, roles, details))
  const placed = placeOf(form, answers)
  return {
    version: 1,
    form: { id: form.id, version: form.version },
    language: details.language,
    received: details.received,
    category: categoryOf(form, answers),
    ...placed,
    pressure: isPressure(form, answers),
    entries,
    masked: countMasked(entries),
    struck: [...details.struck],
    recipients: [...details.recipients],
    evidence: [...details.evidence],
    completeness: completenessOf(form, answers, details.evidence),
    ...(isThin(form, answers) && { thin: true }),
    deadline: deadlineOf(form, answers, details),
  }
}

/** `received`: the day from which what is left is counted; the deadline itself runs from the day it was known. */
export function deadlineOf(
  { roles }: FormDefinition,
  answers: Answers,
  { received, holidays }: Pick<BodyDetails, 'received' | 'holidays'>,
): DeadlineFacts {
  const election = electionOf(answers[roles.favours ?? ''])
  return deadlineFacts({ election, known: dayOf(answers[roles.known ?? '']) }, received, holidays)
}

/** Choice id of the category; `none` when the form was not asked for one. */
export function categoryOf({ roles }: FormDefinition, answers: Answers): string {
  const answer = answers[roles.category]
  return answer?.kind === 'choice' ? answer.choice : 'none'
}

/** Where it happened, for routing. A form without a place is treated like something online. */
export function placeOf({ roles }: FormDefinition, answers: Answers): { region: string; district?: string } {
  const answer = answers[roles.place ?? '']
  if (answer?.kind !== 'place') return { region: 'online' }
  return { region: answer.region, ...(answer.district !== undefined && { district: answer.district }) }
}

function entryOf(
  step: Step,
  answers: Answers,
  roles: FormDefinition['roles'],
  { later }: Pick<BodyDetails, 'later'>,
): BodyEntry[] {
  const given = answers[step.id]
  if (!given || given.kind === 'consent' || given.kind === 'skipped') return []
  const answer = forReading(given, later === true)
  const role = ROLES.find((name) => roles[name] === step.id)
  const labels = 'labels' in step ? step.labels : undefined
  return [{ step: step.id, answer, ...(role && { role }), ...(labels !== undefined && { labels }) }]
}
/** The answer without what an office is not to read out of it. */
function forReading(answer: Answer, later: boolean): Answer {
  // "Kemarin" beside its day names the day on which it was written; the day alone does not.
  if (answer.kind === 'date' && answer.from !== undefined && later) return { ...answer, said: [] }
  if (answer.kind !== 'person') return answer
  // Routing had it from the draft. In here it would name an office whose words were hidden since.
  const { officeId: _routed, ...read } = answer
  return read
}
const ROLES: readonly Role[] = ['category', 'story', 'accused', 'when', 'known', 'place', 'favours', 'fear']

/** The day to count from; of a range the first one, so that the deadline is never shown too late. */
const dayOf = (answer: Answer | undefined): string | undefined => (answer?.kind === 'date' ? answer.from : undefined)

function completenessOf({ roles, steps }: FormDefinition, answers: Answers, evidence: readonly string[]): Completeness {
  const place = answers[roles.place ?? '']
  const story = answers[roles.story]
  const accused = answers[roles.accused ?? '']
  const links = steps.some((step) => {
    const answer = answers[step.id]
    return answer?.kind === 'links' && answer.links.length > 0
  })
  return {
    place: place?.kind === 'place',
    time: dayOf(answers[roles.when ?? '']) !== undefined,
    story: story?.kind === 'text' && says(story.text),
    evidence: evidence.length > 0 || links,
    person: accused?.kind === 'person' && (says(accused.name) || (says(accused.position) && says(accused.office))),
  }
}

/** Something other than masked spans is left to read. */
const says = (text: MaskedText | undefined): boolean =>
  text?.some((part) => typeof part === 'string' && /[\p{L}\p{N}]/u.test(part)) ?? false

function countMasked(entries: readonly BodyEntry[]): Partial<Record<MaskType, number>> {
  const counts: Partial<Record<MaskType, number>> = {}
  const answers = Object.fromEntries(entries.map(({ step, answer }) => [step, answer]))
  for (const part of textsIn(answers).flat())
    if (typeof part !== 'string') counts[part.mask] = (counts[part.mask] ?? 0) + 1
  return counts
}
