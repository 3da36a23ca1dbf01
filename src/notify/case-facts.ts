/** Completeness and deadline of a case in words, as they were worked out when it was received. Pure. */
import type { CaseBody } from '../cases/body.ts'
import type { Deadline, DeadlineFacts } from '../cases/deadline.ts'
import { formatDay } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'

/** What a formal report would need, and whether it is there. */
export function completenessLines({ completeness }: CaseBody, texts: Texts): string[] {
  const said = (there: boolean) => texts(there ? 'completeness-yes' : 'completeness-no')
  const { place, time, story, evidence, person } = completeness
  return [
    texts('completeness-title'),
    texts('completeness-material', {
      place: said(place),
      time: said(time),
      story: said(story),
      evidence: said(evidence),
    }),
    texts('completeness-person', { person: said(person) }),
    texts('completeness-formal'),
  ]
}

/** Of two possible deadlines the later one decides whether time is over: the earlier may not apply. */
export function deadlineLines({ working, calendar }: DeadlineFacts, texts: Texts): string[] {
  const last = working ?? calendar
  if (!last) return [texts('deadline-unknown')]
  const day = (deadline: Deadline) => formatDay(texts, deadline.day)
  if (last.left < 0) return [texts('deadline-passed', { deadline: day(last) })]
  const line =
    working && calendar
      ? texts('deadline-both', { working: day(working), calendar: day(calendar) })
      : texts(working ? 'deadline-pemilu' : 'deadline-pilkada', { deadline: day(last), n: last.left })
  return last.left === 0 ? [line, texts('deadline-today')] : [line]
}
