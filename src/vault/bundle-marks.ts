/** What an export found out about the parts of a case, and the words for whoever opens it. */

/** `unchecked`: the server secret under which the case was made was not there. */
export type Mark = 'intact' | 'changed' | 'unchecked'

export interface Marks {
  report: Mark
  /** In the order of the messages. */
  messages: readonly Mark[]
  /** Numbers of messages that are gone. */
  missing: readonly number[]
}

/** In sentences; empty when nothing speaks against the case. */
export function doubtsOf(numbers: readonly number[], { report, messages, missing }: Marks): string[] {
  const changed = numbers.filter((_, i) => messages[i] === 'changed')
  return [
    ...(report === 'changed' ? ['The report is not the one that came in.'] : []),
    ...(changed.length > 0 ? [`Not written by whom they name: messages ${changed.join(', ')}.`] : []),
    ...(missing.length > 0 ? [`Removed: messages ${missing.join(', ')}.`] : []),
    ...(report === 'unchecked' ? ['Nothing could be checked: the server secret of this case was not there.'] : []),
  ]
}

/** What cannot be opened: the numbers. */
export interface Closed {
  report: boolean
  messages: number[]
  files: number[]
}

export function doubtsOfClosed({ report, messages, files }: Closed): string[] {
  const which = [
    ...(report ? ['the report'] : []),
    ...(messages.length > 0 ? [`messages ${messages.join(', ')}`] : []),
    ...(files.length > 0 ? [`files ${files.join(', ')}`] : []),
  ]
  return which.length > 0 ? [`Cannot be opened, changed or damaged: ${which.join('; ')}.`] : []
}

/** Somebody changed the case, for certain. */
export const isChanged = ({ report, messages, missing }: Marks): boolean =>
  report === 'changed' || messages.includes('changed') || missing.length > 0

/** Stands before the report, for whoever opens it. */
export const changedNote = (
  code: string,
  doubts: readonly string[],
): string => `Case ${code} was changed in the database by somebody else, or damaged. Do not act on what is named here.

${doubts.join('\n')}

Kasus ${code} diubah orang lain di basis data, atau rusak. Jangan bertindak atas dasar bagian yang disebut di atas; hubungi pengelola.
`
