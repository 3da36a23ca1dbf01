/** Masked text as a reader sees it: `Nomor saya [nomor telepon disamarkan]`. */
import type { MaskedText } from '../form/answers.ts'
import type { Texts } from './texts.ts'

/** Puts the stand-in of the language where each masked span was. */
export function renderMasked(texts: Texts, text: MaskedText): string {
  return text.map((part) => (typeof part === 'string' ? part : texts(`mask-token-${part.mask}`))).join('')
}
