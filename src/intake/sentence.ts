/** Whether somebody writes in words of their own, or only meant a row. Pure. */
import type { Content } from '../channel.ts'

/** Fewer words are a greeting, or a row that was not understood. */
const LEAST_WORDS = 4

/** May be all that somebody dares to write: "pak lurah kampanye di balai" must not vanish without a word. */
export const isSentence = (content: Content): content is Extract<Content, { kind: 'text' }> =>
  content.kind === 'text' && content.text.trim().split(/\s+/u).length >= LEAST_WORDS
