import type { Page } from '../../find.ts'
import { firstPerson } from '../../text/words.ts'
import type { Run } from '../name-runs.ts'

/** "Karo aku dhewe, Mantri X": perhaps what the reporter is called, perhaps the next one of those who were there. */
export const justMe = ({ words, text }: Page, from: number, run: Run): boolean =>
  /^\s*(?:[.!?]|$)/u.test(text.slice(run.end)) &&
  /^\s?, $/u.test(words[from]?.gap ?? '') &&
  /^(?:sendiri|dhewe|dewe|piyambak)$/u.test(words[from - 1]?.lower ?? '') &&
  firstPerson.has(words[from - 2]?.lower ?? '')
