/** What the review page shows and asks: every answer, what was hidden, what is missing, and what can be done. Pure. */
import { formatList } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'
import { allMarks } from './answer-texts.ts'
import type { FormContext } from './context.ts'
import { beingCovered } from './cover.ts'
import type { Draft, Position } from './draft.ts'
import { filesOf, pendingFiles } from './evidence-items.ts'
import { fileQuestion } from './file-questions.ts'
import { thingsInWords } from './hide.ts'
import { activeAnswers, activeSteps, type AskedStep, pathSteps } from './path.ts'
import type { Question, QuestionOption } from './question.ts'
import { recipientOptions } from './recipients.ts'
import { whenQuestion } from './send-when.ts'
import { answerInWords } from './words.ts'

/** Where somebody is in it. */
export type AtReview = Extract<Position, { place: 'review' }>
/** Place of its buttons. */
export const PLACE = '!review'

/** Steps with a line on the review page that hold an answer. */
export function answered(draft: Draft, { form }: FormContext): AskedStep[] {
  return activeSteps(form, draft.answers)
    .filter((step) => step.type !== 'review')
    .filter((step) => step.type !== 'consent' && !step.hidden && draft.answers[step.id] !== undefined)
}

/** Text keys of what is still needed before sending. */
export function missing(draft: Draft, { form }: FormContext): string[] {
  const counted = activeAnswers(form, draft.answers)
  const holds = (id: string): boolean => {
    const answer = counted[id]
    if (answer === undefined || answer.kind === 'skipped' || answer.kind === 'unknown') return false
    return answer.kind === 'links' ? answer.links.length > 0 : true
  }
  return form.needs.filter(({ oneOf }) => !oneOf.some(holds)).map((need) => need.missing)
}

/** Nothing on the required path is open, and what a report must hold is there. */
export const isComplete = (draft: Draft, context: FormContext): boolean =>
  missing(draft, context).length === 0 &&
  pathSteps(context.form, draft.answers).every(({ id }) => draft.answers[id] !== undefined)

/** Every answer, and what was hidden. */
export function pageText(draft: Draft, context: FormContext): string {
  const { texts } = context
  const lines = answered(draft, context).map((step) => {
    const answer = draft.answers[step.id]
    return texts('review-line', {
      label: texts(`review-label-${step.id}`),
      answer: answer === undefined ? '' : answerInWords(texts, step, answer),
    })
  })
  const marks = allMarks(activeAnswers(context.form, draft.answers))
  const masked =
    marks.length === 0
      ? texts('review-masked-none')
      : texts('review-line', {
          label: texts('review-label-masked'),
          answer: thingsInWords(
            texts,
            marks.map(({ mask }) => mask),
          ),
        })
  return [texts('review-title'), ...lines, masked].join('\n')
}

const editRow = (texts: Texts): QuestionOption => ({
  id: 'edit',
  label: texts('btn-review-edit'),
  synonyms: ['ubah', 'ganti', 'edit', 'owah'],
})

/** What stands behind "more". */
export const moreQuestion = ({ texts }: FormContext): Question => ({
  text: texts('review-ask'),
  options: [
    editRow(texts),
    { id: 'mask', label: texts('row-review-mask'), synonyms: ['samarkan', 'mask'] },
    {
      id: 'recipients',
      label: texts('row-review-recipients'),
      synonyms: ['penerima', 'ganti penerima', 'coret penerima', 'recipients', 'sing nampa', 'ingkang nampi'],
    },
    { id: 'when', label: texts('row-review-later'), synonyms: ['kirim nanti', 'nanti', 'later'] },
    { id: 'cancel', label: texts('row-review-cancel'), synonyms: ['batal', 'hapus', 'cancel'] },
  ],
})

/** What stands in the way of sending comes first: files on their way, what is to be decided of them, what is missing. */
function pageQuestion(draft: Draft, context: FormContext): Question {
  const { texts } = context
  const files = filesOf(draft, context)
  const more: QuestionOption = { id: 'more', label: texts('btn-review-more'), synonyms: ['lain', 'opsi', 'more'] }
  const pending = pendingFiles(files, context)
  if (pending > 0)
    return {
      text: texts(beingCovered(files, context).length > 0 ? 'cover-pending' : 'evidence-pending', {
        n: String(pending),
      }),
      options: [
        // Whoever types "send" means all of it, not "send without the file".
        {
          id: 'check',
          label: texts('btn-pending-check'),
          synonyms: ['cek', 'check', 'kirim', 'krm', 'send', 'kintun'],
        },
        { id: 'drop', label: texts('btn-pending-drop') },
        more,
      ],
    }
  const asked = fileQuestion(files, context)
  if (asked !== undefined) return { ...asked, options: [...asked.options, more] }
  const open = missing(draft, context).map((key) => texts(key))
  const add: QuestionOption = { id: 'add', label: texts('btn-detail-add'), synonyms: ['tambah', 'detail', 'add'] }
  // "One clue about the person" is an answer to be changed, not a detail to be added.
  const sendRow = { id: 'send', label: texts('btn-review-send'), synonyms: ['kirim', 'krm', 'send', 'kintun'] }
  return {
    text: open.length > 0 ? texts('review-missing', { items: formatList(texts, open) }) : texts('detail-offer'),
    row: true,
    options: [open.length > 0 ? editRow(texts) : sendRow, add, more],
  }
}

/** What is asked in this view of it. */
export function reviewQuestion(draft: Draft, at: AtReview, context: FormContext): Question {
  const { texts } = context
  switch (at.view) {
    case 'page':
      return pageQuestion(draft, context)
    case 'more':
      return moreQuestion(context)
    case 'when':
      return whenQuestion(draft, context)
    case 'edit':
      return {
        text: texts('edit-which'),
        page: at.page,
        options: answered(draft, context).map((step) => ({ id: step.id, label: texts(`review-label-${step.id}`) })),
      }
    case 'recipients':
      return {
        text: texts('recipients-ask'),
        page: at.page,
        options: [
          ...recipientOptions(draft, context),
          { id: 'page', label: texts('btn-done'), synonyms: ['selesai', 'cukup', 'done'] },
        ],
      }
  }
}
