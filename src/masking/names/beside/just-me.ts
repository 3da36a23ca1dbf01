import type { Page } from '../../find.ts'
import { firstPerson } from '../../text/words.ts'
import type { Run } from '../name-runs.ts'

/** "Karo aku dhewe, Mantri X": perhaps what the reporter is called, perhaps the next one of those who were there. `title`: its word. */
export const justMe = ({ words, text }: Page, title: number, run: Run): boolean =>
  /^\s*(?:[.!?]|$)/u.test(text.slice(run.end)) &&
  /^\s?, $/u.test(words[title]?.gap ?? '') &&
  /^(?:sendiri|dhewe|dewe|piyambak)$/u.test(words[title - 1]?.lower ?? '') &&
  firstPerson.has(words[title - 2]?.lower ?? '')
