/** Splits a masked sentence about the person reported; no hidden span is torn from it or lost. */
import { joinMasked, plain } from '../masking/apply.ts'
import { rawLinks } from '../masking/links/links.ts'
import { type Accused, splitAccused } from '../understanding/accused.ts'
import type { Mark, MaskedText } from './answers.ts'

export type AccusedParts = { [part in keyof Accused]?: MaskedText }

/** What is left to read of a text, for matching; hidden spans are gaps. */
export const unmasked = (text: MaskedText): string => plain(text, () => ' ').trim()

/**
 * Each hidden span, and each web address, goes through the split as one made-up word: its office is known although a
 * name beside it is hidden. Should a made-up word not come back exactly once, the whole text stays together as the name.
 */
export function splitMasked(text: MaskedText): AccusedParts {
  const said = unmasked(text)
  // A word that nobody wrote: a reporter's own words must not turn into a mark.
  let stem = 'Tersamar'
  while (said.toLowerCase().includes(stem.toLowerCase())) stem += 'q'
  const kept = new Map<string, Mark | string>()
  const opaque = (piece: Mark | string): string => {
    // Only hidden names may pass for a name; digits keep the others out of it.
    const isName = typeof piece !== 'string' && piece.mask === 'name'
    const made = `${stem}${isName ? letters(kept.size) : kept.size}z`
    kept.set(made, piece)
    return ` ${made} `
  }
  const whole = text.map((piece) => (typeof piece === 'string' ? withoutLinks(piece, opaque) : opaque(piece))).join('')
  const { name, position, office } = splitAccused(whole.trim(), (made) => {
    const piece = kept.get(made)
    return typeof piece === 'object' && piece.mask === 'role'
  })
  const word = new RegExp(`(${stem}(?:[a-y]+|\\d+)z)`, 'u')
  const back = (part: string): MaskedText => joined(part.split(word).map((piece) => kept.get(piece) ?? piece))
  const parts: AccusedParts = {
    ...(name === undefined ? {} : { name: back(name) }),
    ...(position === undefined ? {} : { position: back(position) }),
    ...(office === undefined ? {} : { office: back(office) }),
  }
  const returned = [name, position, office]
    .flatMap((part) => part?.split(word) ?? [])
    .filter((piece) => kept.has(piece))
  const once = returned.length === kept.size && new Set(returned).size === kept.size
  return once && Object.keys(parts).length > 0 ? parts : { name: text }
}

/** A comma or bracket of the split would tear them. */
function withoutLinks(text: string, opaque: (link: string) => string): string {
  let out = ''
  let at = 0
  for (const { start, end } of rawLinks(text)) {
    out += text.slice(at, start) + opaque(text.slice(start, end))
    at = end
  }
  return out + text.slice(at)
}

const joined = (pieces: MaskedText): MaskedText =>
  pieces.reduce<MaskedText>((all, piece) => joinMasked(all, [piece], ''), [])

/** 0 is "a", 24 is "y", 25 is "ba"; "z" ends the word. */
const letters = (n: number): string => (n < 25 ? '' : letters(Math.floor(n / 25))) + String.fromCharCode(97 + (n % 25))
