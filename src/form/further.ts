/** A text that comes in several messages: hidden as one, so that nothing slips through where it was cut. */
import { joinMasked, plain } from '../masking/apply.ts'
import { findLinks } from '../masking/links.ts'
import { mask } from '../masking/mask.ts'
import type { MaskContext, MaskType } from '../masking/types.ts'
import type { Texts } from '../texts/texts.ts'
import type { MaskedText } from './answers.ts'
import { hide, type HiddenText } from './hide.ts'

/** Longest message of Telegram: a phone cuts a longer text there, in the middle of a word or a number. */
const FULL = 4096

/** What comes next may go on in the middle of a word. */
export const isCutOff = (message: string): boolean => message.length === FULL

/** Where a cut may hide something: a number, or the piece of a word. */
const UNFINISHED = { number: /[+(]?\d[\d\s().\-–+]{0,40}$/u, word: /\S{1,60}$/u }

/**
 * Hides what is to be hidden in `words`, which follow `before` in the same text.
 *
 * @param cut the message before was cut off, see `isCutOff`
 * @returns `text` is both together
 */
export function hideFurther(
  before: MaskedText,
  words: string,
  { context, cut = false }: { context: MaskContext; cut?: boolean },
  texts: Texts,
  fresh: () => string,
): HiddenText {
  if (before.length === 0) return hide(words, context, texts, fresh)
  const seam = cut ? '' : '\n'
  const last = before.at(-1)
  const said = typeof last === 'string' ? last : ''
  const tail = (cut ? UNFINISHED.word : UNFINISHED.number).exec(said)?.[0] ?? ''
  // The half that was kept already is hidden as well, if it turns out to be one.
  if (tail !== '' && crosses(tail + seam, words, context)) {
    const rest = [...before.slice(0, -1), said.slice(0, -tail.length)]
    const hidden = hide(tail + seam + words, { ...context, ...earlier(rest) }, texts, fresh)
    return { ...hidden, text: joinMasked(rest, hidden.text, '') }
  }
  const hidden = hide(words, { ...context, ...earlier(before) }, texts, fresh)
  return { ...hidden, text: joinMasked(before, hidden.text, seam) }
}

function crosses(head: string, words: string, context: MaskContext): boolean {
  const whole = head + words
  const isAcross = ({ start, end }: { start: number; end: number }): boolean =>
    start < head.trimEnd().length && end > head.length
  return (
    mask(whole, context).some((span) => span.action !== 'keep' && isAcross(span)) || findLinks(whole).some(isAcross)
  )
}

/** What masking may know of the messages before: never what was hidden in them, only that one ended in it. */
function earlier(collected: MaskedText): { before: string; continues?: MaskType } {
  const last = collected.findLast((part) => typeof part !== 'string' || /[^\s.,…-]/u.test(part))
  const before = plain(collected, () => '')
  return typeof last === 'object' ? { before, continues: last.mask } : { before }
}
