/** What somebody typed to link a chat. Pure. */

const COMMAND = /^\s*\/(?:petugas|official)(?:@\w+)?(?:\s+|$)/iu
/** Many paste the code alone, or forget the slash. No sentence has five words of five letters, then one of one. */
const ALONE = /^\W*(?:(?:petugas|official)[\s:]+)?((?:[0-9A-Z]{5}[\s\p{Pd}]+){5}[0-9A-Z])\W*$/iu

/** As it is printed, among other words: with a thank-you behind it, or passed on with all that the operator read. */
const PRINTED = /(?<![0-9A-Z\p{Pd}])((?:[0-9A-Z]{5}\p{Pd}){5}[0-9A-Z])(?![0-9A-Z\p{Pd}])/iu
/** Longer than what is printed with a code. */
const LONG = 1000

const printedIn = (text: string): string | undefined => (text.length > LONG ? undefined : PRINTED.exec(text)?.[1])

/** The code that stands in the text as it is printed; else what stands after `/petugas`, or the code that is all of the message. */
export function typedCode(text: string): string | undefined {
  const printed = printedIn(text)
  if (printed !== undefined) return printed
  const command = COMMAND.exec(text)
  if (command !== null) return text.slice(command[0].length)
  // Longer than a code with its word and its dashes.
  const alone = text.length > 100 ? undefined : ALONE.exec(text)?.[1]
  return alone !== undefined && /\d/.test(alone) ? alone : undefined
}
