/** Whom a report has reached: an office that no chat is linked for is not said to have been told. */
import { formatDay, formatList } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'
import type { SentCase } from './turn-types.ts'

/** The first words after sending, with the case code. */
export function whereItWent({ offices, untold, latest, code }: SentCase, texts: Texts): string {
  const list = (names: readonly string[]) => formatList(texts, names)
  if (offices.length === 0) return texts('receipt-waiting', { code })
  if (latest !== undefined) {
    const sealed = texts('receipt-sealed', { offices: list(offices), code, date: formatDay(texts, latest) })
    return [sealed, ...whoIsUntold(untold, texts, true)].join('\n')
  }
  const told = offices.filter((name) => !untold.includes(name))
  const arrived =
    told.length === 0
      ? texts('receipt-kept', { offices: list(offices), code })
      : texts('receipt-sent', { offices: list(told), code })
  return [arrived, ...whoIsUntold(untold, texts)].join('\n')
}

/** Nothing where everybody was told. `later`: a day by which the report arrives was named just before. */
export const whoIsUntold = (untold: readonly string[], texts: Texts, later = false): string[] =>
  untold.length === 0
    ? []
    : [texts(later ? 'offices-untold-later' : 'offices-untold', { offices: formatList(texts, untold) })]
