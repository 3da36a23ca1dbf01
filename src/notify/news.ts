/** What offices are told of a reporter's steps after sending. The reporter's words are hostile text here, as in a notice. */
import type { Config } from '../config.ts'
import type { CaseNews } from '../intake/calls.ts'
import { formatDay } from '../texts/dates.ts'
import { renderMasked } from '../texts/render.ts'
import type { Language, Texts } from '../texts/texts.ts'
import { inert } from './inert.ts'
import { caseButtons } from './summary.ts'

export function createNews(offices: Config['offices'], textsOf: (language: Language) => Texts): CaseNews {
  const speak = (officeId: string): Texts => textsOf(offices.find(({ id }) => id === officeId)?.language ?? 'id')
  const about = (text: string, code: string, texts: Texts) => ({
    text,
    protect: true,
    layout: 'row' as const,
    buttons: caseButtons(code, texts),
  })
  return {
    answer(code, text, officeId) {
      const texts = speak(officeId)
      return about(texts('answer-arrived', { code, text: inert(renderMasked(texts, text)) }), code, texts)
    },
    refused: (code, officeId) => ({ text: speak(officeId)('answer-refused', { code }) }),
    message(code, text, officeId) {
      const texts = speak(officeId)
      return about(texts('message-arrived', { code, text: inert(renderMasked(texts, text)) }), code, texts)
    },
    evidence: (code, files, officeId) => ({ text: speak(officeId)('more-evidence', { code, n: String(files) }) }),
    withdrawn(code, day, officeId) {
      const texts = speak(officeId)
      return { text: texts('office-withdrawn', { code, date: formatDay(texts, day) }) }
    },
  }
}
