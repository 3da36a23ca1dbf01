/**
 * Taking masked spans out of a text and putting them back. A `MaskedText` never holds what was masked: the originals are
 * returned apart, and whoever keeps them decides for how long.
 */
import type { Mark, MaskedText } from '../form/answers.ts'
import type { MaskType, Span } from './types.ts'

/** Text with its spans taken out, and what stood there by mark id. The map is the only copy: drop it and it is gone. */
export interface Applied {
  text: MaskedText
  originals: Map<string, string>
}

/**
 * Takes every span to be masked or asked about out of `text`; spans to keep stay in the text. `newId` must give a fresh
 * id each time (ids live in one draft). Spans must be ordered and must not overlap, as `mask` returns them.
 */
export function applyMasks(text: string, spans: readonly Span[], newId: () => string): Applied {
  const out: MaskedText = []
  const originals = new Map<string, string>()
  let at = 0
  for (const span of spans) {
    if (span.action === 'keep' || span.start < at || span.end <= span.start) continue
    const id = newId()
    out.push(text.slice(at, span.start))
    out.push(span.action === 'ask' ? { mask: span.type, id, open: true } : { mask: span.type, id })
    originals.set(id, text.slice(span.start, span.end))
    at = span.end
  }
  out.push(text.slice(at))
  return { text: tidy(out), originals }
}

/** Puts one masked span back ("bukan saya"). A mark that is not there changes nothing. */
export function restore(text: MaskedText, id: string, original: string): MaskedText {
  return replaceMark(text, id, [original])
}

/** Puts other words where a mark stands, which may hold marks of their own. */
export function replaceMark(text: MaskedText, id: string, by: MaskedText): MaskedText {
  return tidy(text.flatMap((part) => (typeof part !== 'string' && part.id === id ? by : [part])))
}

/** The reporter said whose it is: the span stays masked and is not asked about again. */
export function settle(text: MaskedText, id: string): MaskedText {
  return text.map((part) => (typeof part !== 'string' && part.id === id ? { mask: part.mask, id } : part))
}

/**
 * Masks words that the reporter names: every whole occurrence, whatever its case. All marks share `id`, so one
 * `restore` brings them back. Undefined when the words do not occur outside marks (or only inside longer words).
 */
export function maskWord(
  text: MaskedText,
  needle: string,
  id: string,
  type: MaskType = 'other',
): MaskedText | undefined {
  const wanted = needle.trim().replace(/\s+/gu, ' ')
  if (wanted === '') return undefined
  // Not the hyphen: outside a class, escaping it is an error under the `u` flag.
  const escaped = wanted.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(' ', '\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
  let found = false
  const out: MaskedText = []
  for (const part of text) {
    if (typeof part !== 'string') {
      out.push(part)
      continue
    }
    let at = 0
    for (const match of part.matchAll(pattern)) {
      found = true
      out.push(part.slice(at, match.index), { mask: type, id })
      at = match.index + match[0].length
    }
    out.push(part.slice(at))
  }
  return found ? tidy(out) : undefined
}

/** The marks of a text in order; a mark that stands in several places comes once. */
export function marksOf(text: MaskedText): Mark[] {
  const marks = new Map<string, Mark>()
  for (const part of text) if (typeof part !== 'string' && !marks.has(part.id)) marks.set(part.id, part)
  return [...marks.values()]
}

/** The text for a reader: `token` gives the stand-in of a type, such as `[nama disamarkan]`. */
export function plain(text: MaskedText, token: (type: MaskType) => string): string {
  return text.map((part) => (typeof part === 'string' ? part : token(part.mask))).join('')
}

/** Two messages of one answer as one text. An empty side adds no separator. */
export function joinMasked(a: MaskedText, b: MaskedText, separator: string): MaskedText {
  if (a.length === 0) return b
  if (b.length === 0) return a
  return tidy([...a, separator, ...b])
}

/** Length in UTF-16 units of what the reporter wrote and is kept; a mark counts as one. */
export function textLength(text: MaskedText): number {
  return text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0)
}

/** Neighbouring strings become one, empty ones go: two texts that read the same are then equal. */
function tidy(parts: MaskedText): MaskedText {
  const out: MaskedText = []
  for (const part of parts) {
    const last = out.at(-1)
    if (typeof part !== 'string') out.push(part)
    else if (typeof last === 'string') out[out.length - 1] = last + part
    else if (part !== '') out.push(part)
  }
  return out
}
