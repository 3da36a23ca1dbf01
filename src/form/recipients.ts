/** Who will receive the report, as the review page names them, and the list in which they are struck out. Pure. */
import { formatList } from '../texts/dates.ts'
import type { FormContext } from './context.ts'
import { say } from './dress.ts'
import { atReview, type Draft } from './draft.ts'
import { moved, type Outcome } from './outcome.ts'
import type { QuestionOption } from './question.ts'

/** The direction is part of the option: a second tap on "strike out" must not take it back. */
const STRIKE = 'strike-'
const RESTORE = 'restore-'

/** In a sentence or two: who receives it, and who not and why. */
export function recipientsText(draft: Draft, context: FormContext): string {
  const { texts } = context
  const { offices, leftOut } = context.recipients(draft)
  const sent =
    offices.length === 0
      ? texts('recipients-none')
      : texts('review-recipients', {
          offices: formatList(
            texts,
            offices.map(({ name }) => name),
          ),
        })
  const unknown = leftOut.some(({ unknownOffice }) => unknownOffice) ? [texts('pressure-unknown-office')] : []
  const thin = leftOut.some((office) => office.thin) ? [texts('recipients-thin')] : []
  const near = leftOut.filter((office) => !office.unknownOffice && !office.thin)
  return [sent, ...thin, ...unknown, ...near.map(({ name }) => texts('recipients-left-out', { office: name }))].join(
    '\n',
  )
}

/** The draft, knowing which offices its reporter is shown now. */
export const withNamed = (draft: Draft, context: FormContext): Draft => ({ ...draft, named: officesOf(draft, context) })

/** They are those that were shown last: nobody else is ever sent a report. */
export function isAsNamed(draft: Draft, context: FormContext): boolean {
  const now = officesOf(draft, context)
  return draft.named?.length === now.length && now.every((id) => draft.named?.includes(id))
}

const officesOf = (draft: Draft, context: FormContext): string[] =>
  context.recipients(draft).offices.map(({ id }) => id)

/** One for each office: to strike it out, or to take it back in. */
export function recipientOptions(draft: Draft, context: FormContext): QuestionOption[] {
  const { texts } = context
  return [
    ...context.recipients(draft).offices.map(({ id, name }) => ({
      id: `${STRIKE}${id}`,
      label: texts('row-recipient-on', { office: name }),
      synonyms: [name],
    })),
    ...draft.struck.map((id) => ({
      id: `${RESTORE}${id}`,
      label: texts('row-recipient-off', { office: context.officeName(id) }),
      synonyms: [context.officeName(id)],
    })),
  ]
}

/** Strikes an office out or takes it back in; undefined for any other option. The last independent office stays. */
export function pickRecipient(picked: string, draft: Draft, context: FormContext): Outcome | undefined {
  const said = (struck: string[], key: string, id: string): Outcome =>
    moved({ ...draft, struck }, atReview('recipients'), [say(context.texts(key, { office: context.officeName(id) }))])
  if (picked.startsWith(STRIKE)) {
    const id = picked.slice(STRIKE.length)
    return context.recipients(draft).kept?.id === id
      ? said(draft.struck, 'recipients-keep-one', id)
      : said([...draft.struck, id], 'recipients-struck', id)
  }
  if (!picked.startsWith(RESTORE)) return undefined
  const id = picked.slice(RESTORE.length)
  return said(
    draft.struck.filter((other) => other !== id),
    'recipients-restored',
    id,
  )
}
