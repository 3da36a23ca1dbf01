/** Words that may fit one person only: the reporter sees them quoted and may put something more general in their place. */
import { allMarks } from './answer-texts.ts'
import type { FormContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Question } from './question.ts'
import { quote } from './quote.ts'

export const isRole = ({ answers }: Draft, mark: string): boolean =>
  allMarks(answers).some(({ id, mask }) => id === mark && mask === 'role')

export const fitsOne = (mark: string, { texts }: FormContext): Question => ({
  text: texts('mask-quasi-ask', { quote: quote(mark) }),
  options: [
    { id: 'change', label: texts('btn-quasi-change'), synonyms: ['tulis ulang', 'ganti', 'ubah', 'rewrite', 'change'] },
    { id: 'mask', label: texts('btn-quasi-mask'), synonyms: ['samarkan', 'tutup', 'mask', 'hide'] },
    { id: 'keep', label: texts('btn-quasi-keep'), synonyms: ['biarkan', 'tetap', 'keep', 'leave it'] },
  ],
})

/** Help while the reporter is asked about something hidden; undefined at other questions. */
export function helpWithMasks(draft: Draft, { texts }: FormContext): string | undefined {
  const { at } = draft
  if (at.place !== 'whose' && at.place !== 'rewrite') return undefined
  return texts(isRole(draft, at.mark) ? 'mask-quasi-help' : 'mask-whose-help')
}
