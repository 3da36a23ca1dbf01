/** What is written under a file in an office's chat: nothing, unless it can still give its reporter away. Pure. */
import type { Texts } from '../texts/texts.ts'
import type { FileNote } from '../vault/sealed-file.ts'

/** By evidence id. In a chat a file stands far from its notice and is passed on by itself, so the warning goes with it. */
export function fileCaptions(code: string, files: ReadonlyMap<string, FileNote>, texts: Texts): Record<string, string> {
  return Object.fromEntries(
    [...files].flatMap(([id, { cleaned }], index) =>
      cleaned === false ? [[id, texts('evidence-uncleaned-flag', { code, i: String(index + 1) })]] : [],
    ),
  )
}
