/**
 * A tiny rewriting machine for the date rules: a message as a line of codes, patterns over whole codes, and findings
 * that take the place of the codes they were read from (`@0`, `@1` …) so that later rules can build on them.
 */
export interface Line {
  /** The codes, each with a space on either side. */
  codes: string
}

/** Number in digits or as an ordinal. */
export const N = '#(\\d+)(?:th|o)?'

/** Replaces every match of `pattern` (whole codes only) by what `use` returns; undefined leaves it as it is. */
export function rewrite(
  line: Line,
  pattern: RegExp,
  use: (groups: (string | undefined)[]) => string | undefined,
): void {
  line.codes = line.codes
    .replace(pattern, (all: string, ...rest: unknown[]) => {
      const groups = rest.filter((part): part is string | undefined => part === undefined || typeof part === 'string')
      return use(groups) ?? all
    })
    .replace(/ +/g, ' ')
}

/** A pattern of whole codes. Quantifiers must not nest: messages are hostile. */
export function codes(source: string): RegExp {
  return new RegExp(`(?<= )(?:${source})(?= )`, 'g')
}
