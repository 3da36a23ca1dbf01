/** Words under a question whether to delete or to withdraw, beside a plain yes or no. */
import type { Content } from '../channel.ts'
import type { Read } from '../form/read.ts'
import type { Language } from '../texts/texts.ts'
import { readCommand, readYesNo } from '../understanding/commands.ts'
import { isPlainlySaid } from '../understanding/plainly.ts'

/** "Hapus laporan", "batalkan laporan" ask for it once more. */
const NAMES_IT = /lapor|lapur|report|hapus|busak|delete/iu

const DONE = /^(?:su?da?h|udah|udh|dah|wis|uwis|sampun|done)\b/iu

/** What follows a yes; undefined without one. */
function afterYes(content: Content, language: Language): string | undefined {
  const [, first = '', rest] = content.kind === 'text' ? (/^\s*(\S+)\s+(\S.*)$/su.exec(content.text) ?? []) : []
  // "Sudah hapus" has done it already.
  return !DONE.test(first) && readYesNo(first, language) === true ? rest : undefined
}

/** "Iya, hapus saja": a yes, and what it agrees to. "Ya batal" may be either. */
export const agrees = (content: Content, language: Language): boolean =>
  content.kind === 'text' &&
  isPlainlySaid(content.text, language) &&
  readCommand(afterYes(content, language) ?? '', { language }) === 'erase'

/**
 * "Batal", "tidak jadi", "tidak usah": whoever calls off a question whether to delete means no. Asked again, they would
 * take their next "ya" for having called it off.
 */
export const callsOff = (read: Read, content: Content, language: Language): boolean =>
  read.kind === 'command' &&
  (read.command === 'cancel' || read.command === 'skip') &&
  content.kind === 'text' &&
  !NAMES_IT.test(content.text) &&
  afterYes(content, language) === undefined
