/** A text that comes in several messages: hidden as one, so that nothing slips through where it was cut. */
import { joinMasked, plain } from '../masking/apply.ts'
import { findLinks } from '../masking/links/links.ts'
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

/** `cut`: the message before was cut off, see `isCutOff`. */
interface Following {
  context: MaskContext
  cut?: boolean
}

/** What was hidden in words that follow others. */
export interface HiddenAfter extends HiddenText {
  /** How much of the end of what was before now stands in `text`, hidden: UTF-16 units. */
  taken: number
}

/** Hides what is to be hidden in `words`, which follow `before`; `text` is the words without it, unless some of it was taken. */
export function hideAfter(
  before: MaskedText,
  words: string,
  { context, cut = false }: Following,
  texts: Texts,
  fresh: () => string,
): HiddenAfter {
  if (before.length === 0) return { ...hide(words, context, texts, fresh), taken: 0 }
  const seam = cut ? '' : '\n'
  const last = before.at(-1)
  const said = typeof last === 'string' ? last : ''
  const tail = (cut ? UNFINISHED.word : UNFINISHED.number).exec(said)?.[0] ?? ''
  // The half that was kept already is hidden as well, if it turns out to be one.
  const taken = tail !== '' && crosses(tail + seam, words, context) ? tail.length : 0
  const all = taken > 0 ? tail + seam + words : words
  return { ...hide(all, { ...context, ...earlier(withoutEnd(before, taken)) }, texts, fresh), taken }
}

/** The same with both together as its `text`. */
export function hideFurther(
  before: MaskedText,
  words: string,
  following: Following,
  texts: Texts,
  fresh: () => string,
): HiddenText {
  const { taken, ...hidden } = hideAfter(before, words, following, texts, fresh)
  const seam = following.cut === true || taken > 0 ? '' : '\n'
  return { ...hidden, text: joinMasked(withoutEnd(before, taken), hidden.text, seam) }
}

/** Without its last `length` UTF-16 units, or what there is of them behind the last mark. */
export function withoutEnd(text: MaskedText, length: number): MaskedText {
  const last = text.at(-1)
  if (length === 0 || typeof last !== 'string') return text
  return length < last.length ? [...text.slice(0, -1), last.slice(0, -length)] : text.slice(0, -1)
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
