/** What the finders hand to `mask`: a place in the normalised text, before it is known whose it is. */
import type { MaskAction, MaskContext, MaskType, Owner } from './types.ts'
import type { Quotation } from './quotations.ts'

export interface Found {
  start: number
  end: number
  type: MaskType
  /** Set when the finding itself says whose it is ("nama saya …"); otherwise cues around it decide. */
  owner?: Owner
  /** Not a finding: keeps others from being seen inside it (digits in a web address). */
  shield?: true
  /** Belongs to whom the finding before it does: "08… (Budi)". */
  likeBefore?: boolean
  /** Set when another action than the owner's usual one is right. */
  action?: MaskAction
}
export interface Page {
  /** Normalised text; with the message before in front of it. */
  text: string
  /** Where the text itself begins. */
  joint: number
  quotations: Quotation[]
  context: MaskContext
}

const abbreviation =
  /(?:\b(?:no|jl|jln|gg|ds|dk|kel|kec|kab|bpk|pak|bu|ibu|dr|drs|ir|h|hj|hub|sdr|a\.n|tgl|telp|tlp|rek|prof|st|perum|rt|rw|blok|a|n|p|nmr|nomor|an|mr|mrs|ms)|(?<!\p{L})\p{L})$/iu

/** Start of the sentence that holds `at`. Dots of abbreviations and inside numbers do not end one. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 400)
  for (let i = at - 1; i >= from; i--) {
    const char = text[i]
    if (char === '\n' || char === ';') return i + 1
    if (char === '!' || char === '?') return i + 1
    if (char === '.' && /[\s"]/u.test(text[i + 1] ?? ' ') && !abbreviation.test(text.slice(Math.max(0, i - 8), i)))
      return i + 1
  }
  return from
}
export function sentenceEnd(text: string, at: number): number {
  const to = Math.min(text.length, at + 400)
  for (let i = at; i < to; i++) {
    const char = text[i]
    if (char === '\n' || char === ';' || char === '!' || char === '?') return i
    if (char === '.' && /[\s"]/u.test(text[i + 1] ?? ' ') && !abbreviation.test(text.slice(Math.max(0, i - 8), i)))
      return i
  }
  return to
}
