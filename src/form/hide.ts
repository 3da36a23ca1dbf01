/** Takes personal details out of what the reporter just wrote, and words the note that says so. */
import { applyMasks, marksOf } from '../masking/apply.ts'
import { mask } from '../masking/mask.ts'
import type { MaskContext, MaskType } from '../masking/types.ts'
import { formatList } from '../texts/dates.ts'
import { renderMasked } from '../texts/render.ts'
import type { Texts } from '../texts/texts.ts'
import type { MaskedText } from './answers.ts'
import type { Hidden } from './question.ts'

export interface HiddenText {
  text: MaskedText
  hidden: Hidden[]
  /** Marks whose owner cannot be told: the reporter is asked. */
  whose: string[]
  /** What was hidden, for the reporter; empty when nothing was. */
  notes: string[]
}

/** Names of hidden things without repeats, e.g. "nomor telepon dan nama". */
export function thingsInWords(texts: Texts, types: MaskType[]): string {
  return formatList(
    texts,
    [...new Set(types)].map((type) => texts(`thing-${type}`)),
  )
}

export function hide(raw: string, context: MaskContext, texts: Texts, fresh: () => string): HiddenText {
  // "Whose is it?" makes no sense of a role: words that single the reporter out are hidden, and "bukan saya" brings them back.
  const spans = mask(raw, context).map((span) =>
    span.type === 'role' && span.action === 'ask' ? { ...span, action: 'mask' as const } : span,
  )
  const { text, originals } = applyMasks(raw, spans, fresh)
  const marks = marksOf(text)
  const hidden = [...originals].map(([id, original]) => ({ id, original }))
  const sure = marks.filter((mark) => mark.open !== true)
  const notes =
    sure.length === 0
      ? []
      : [
          texts('mask-done', {
            items: thingsInWords(
              texts,
              sure.map((mark) => mark.mask),
            ),
            text: renderMasked(texts, text),
          }),
          texts('mask-done-hint'),
        ]
  return { text, hidden, whose: marks.filter((mark) => mark.open === true).map((mark) => mark.id), notes }
}

/** The effect that keeps originals in memory only; none when nothing was hidden. */
export const remember = (hidden: Hidden[]): { kind: 'remember'; hidden: Hidden[] }[] =>
  hidden.length === 0 ? [] : [{ kind: 'remember', hidden }]
