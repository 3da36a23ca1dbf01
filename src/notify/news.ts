/** What offices are told of a reporter's steps after sending. The reporter's words are hostile text here, as in a notice. */
import type { Reply } from '../channel.ts'
import type { Config } from '../config.ts'
import type { MaskedText } from '../form/answers.ts'
import type { CaseNews } from '../intake/later-steps.ts'
import { factsLine } from '../form/photo-facts.ts'
import { formatDay } from '../texts/dates.ts'
import { renderMasked } from '../texts/render.ts'
import type { Language, Texts } from '../texts/texts.ts'
import { inertQuote } from './inert.ts'
import { caseButtons } from './summary.ts'

export function createNews(offices: Config['offices'], textsOf: (language: Language) => Texts) {
  const officeOf = (id: string) => offices.find((office) => office.id === id)
  const hasKey = (id: string) => (officeOf(id)?.recipients.length ?? 0) > 0
  const nameOf = (id: string) => officeOf(id)?.name ?? id
  const speak = (officeId: string): Texts => textsOf(officeOf(officeId)?.language ?? 'id')
  const about = (text: string, code: string, texts: Texts) => ({
    text,
    protect: true,
    layout: 'row' as const,
    buttons: caseButtons(code, texts),
  })
  /** What a reporter wrote goes to offices with `notice: full` only; the others open it with their key. */
  const written = (
    keys: { full: string; pointer: string },
    code: string,
    text: MaskedText,
    officeId: string,
    named: { office?: string } = {},
  ) => {
    const texts = speak(officeId)
    const words =
      officeOf(officeId)?.notice === 'pointer'
        ? texts(keys.pointer, { code, ...named })
        : texts(keys.full, { code, ...named, text: inertQuote(renderMasked(texts, text)) })
    return about(words, code, texts)
  }
  return {
    answer: (code, text, officeId, asker) =>
      asker === undefined
        ? written({ full: 'answer-arrived', pointer: 'answer-arrived-pointer' }, code, text, officeId)
        : written({ full: 'answer-arrived-other', pointer: 'answer-arrived-other-pointer' }, code, text, officeId, {
            office: nameOf(asker),
          }),
    refused: (code, officeId, asker) => ({
      text:
        asker === undefined
          ? speak(officeId)('answer-refused', { code })
          : speak(officeId)('answer-refused-other', { code, office: nameOf(asker) }),
    }),
    message: (code, text, officeId) =>
      written({ full: 'message-arrived', pointer: 'message-arrived-pointer' }, code, text, officeId),
    evidence(code, { files, before, text, noted = [] }, officeId) {
      const texts = speak(officeId)
      // As an export numbers them: two files of one case with one number would be taken for each other.
      const numbers = files === 1 ? String(before + 1) : `${before + 1}–${before + files}`
      const more = texts('more-evidence', { code, n: String(files), numbers })
      const said = [
        ...noted.map(({ file, facts }) => factsLine(texts, before + file, facts)),
        ...(text === undefined ? [] : [texts('more-evidence-words', { text: inertQuote(renderMasked(texts, text)) })]),
      ]
      if (said.length === 0 || officeOf(officeId)?.notice === 'pointer') return { text: more }
      return about([more, ...said].join('\n'), code, texts)
    },
    /** Said instead of a file that the chat of the office does not take. */
    fileRefused: (officeId: string, file: number) => ({
      text: speak(officeId)(hasKey(officeId) ? 'office-file-refused' : 'office-file-refused-keyless', {
        i: String(file),
      }),
      protect: true,
    }),
    /** A notice that waited so long for a chat that its files no longer go with it: it names them, so it says so. */
    withoutFiles: (officeId: string, reply: Reply): Reply => {
      const left = speak(officeId)(hasKey(officeId) ? 'office-files-left' : 'office-files-left-keyless')
      return { ...reply, text: reply.text === '' ? left : `${reply.text}\n\n${left}` }
    },
    closedIdle: (officeId: string, code: string, days: number) => ({
      text: speak(officeId)('office-closed-idle', { code, days: String(days) }),
    }),
    erased: (officeId: string, codes: readonly string[]) => ({
      text: codes.map((code) => speak(officeId)('office-erased', { code })).join('\n'),
    }),
    /** Said by hand that it was withdrawn, after a backup was restored: the office knows better than whoever typed it. */
    withdrawnAgain: (officeId: string, code: string) => ({
      text: speak(officeId)('office-withdrawn-again', { code }),
    }),
    withdrawn(code, day, officeId) {
      const texts = speak(officeId)
      return { text: texts('office-withdrawn', { code, date: formatDay(texts, day) }) }
    },
  } satisfies CaseNews & Record<string, unknown>
}
export type News = ReturnType<typeof createNews>
