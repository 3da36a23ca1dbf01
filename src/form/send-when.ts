/** Now or later: asked of whoever is under pressure, and offered to everybody among the other choices. */
import { formatDay } from '../texts/dates.ts'
import type { FormContext } from './context.ts'
import type { Draft } from './draft.ts'
import { activeAnswers } from './path.ts'
import { isPressure } from './pressure.ts'
import type { Question } from './question.ts'

/** Whether the report tells of pressure on its reporter. */
export const underPressure = ({ answers }: Draft, { form }: FormContext): boolean =>
  isPressure(form, activeAnswers(form, answers))

/** With the deadline that sending later may miss. */
export function whenQuestion(draft: Draft, context: FormContext): Question {
  const { texts, form } = context
  const now = { id: 'now', label: texts('btn-send-now'), synonyms: ['sekarang', 'now', 'saiki'] }
  const later = { id: 'later', label: texts('btn-send-later'), synonyms: ['nanti', 'later', 'mengko'] }
  const deadline = context.deadline(activeAnswers(form, draft.answers))
  return {
    text: [
      texts('send-when-ask'),
      texts('send-when-help'),
      ...(deadline === undefined ? [] : [texts('send-later-deadline', { deadline: formatDay(texts, deadline) })]),
    ].join('\n'),
    row: true,
    // Who is under pressure is watched: what protects them comes first.
    options: underPressure(draft, context) ? [later, now] : [now, later],
  }
}
