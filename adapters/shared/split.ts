/** Where a text may be parted, best first. Each leaves the mark with the part before it. */
const SEAMS = [/\n\s*\n/g, /\n/g, /[.!?…;:]\s/g, /\s/g]

/** Before each line that somebody else wrote: what goes on in the next part is still theirs. */
const QUOTED = '> '
/** Shorter parts would be little else. */
const ROOM = 100

const isQuoted = (part: string): boolean => part.slice(part.lastIndexOf('\n') + 1).startsWith(QUOTED)

/**
 * Parts a text so that no part is longer than `limit` UTF-16 units: between paragraphs, lines, sentences or words, and
 * within a word only when there is nothing else, never within a character. Nothing but white space at the seams is
 * lost, and a quoted line (`> `) that is parted is a quoted line in the next part too. Half characters (lone surrogates) become U+FFFD: Telegram refuses them.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = []
  let rest = text.replace(/\p{Surrogate}/gu, '\uFFFD').trim()
  while (rest.length > limit) {
    const at = seam(rest, limit)
    const part = rest.slice(0, at).trimEnd()
    parts.push(part)
    rest = rest.slice(at)
    const goesOn = limit >= ROOM && !/^\s*\n/.test(rest) && isQuoted(part)
    rest = (goesOn ? QUOTED : '') + rest.trimStart()
  }
  if (rest !== '') parts.push(rest)
  return parts
}

function seam(text: string, limit: number): number {
  const window = text.slice(0, limit + 1)
  for (const [rank, pattern] of SEAMS.entries()) {
    let best = -1
    for (const found of window.matchAll(pattern)) {
      const end = found.index + found[0].trimEnd().length
      if (end <= limit) best = end
    }
    // A seam in the first half would leave a stub; a lesser seam further on reads better.
    if (best > (rank === SEAMS.length - 1 ? QUOTED.length : limit / 2)) return best
  }
  const code = text.charCodeAt(limit - 1)
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit
}
