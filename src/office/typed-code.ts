/** What somebody typed to link a chat. Pure. */

const COMMAND = /^\s*\/(?:petugas|official)(?:@\w+)?(?:\s+|$)/iu
/** Many paste the code alone, or forget the slash. No sentence has five words of five letters, then one of one. */
const ALONE = /^\W*(?:(?:petugas|official)[\s:]+)?((?:[0-9A-Z]{5}[\s\p{Pd}]+){5}[0-9A-Z])\W*$/iu

/** What stands after `/petugas`, or the code that is all of the message; undefined when it is neither. */
export function typedCode(text: string): string | undefined {
  const command = COMMAND.exec(text)
  if (command !== null) return text.slice(command[0].length)
  // Longer than a code with its word and its dashes.
  const alone = text.length > 100 ? undefined : ALONE.exec(text)?.[1]
  return alone !== undefined && /\d/.test(alone) ? alone : undefined
}
