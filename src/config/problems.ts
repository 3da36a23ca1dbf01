/** What the operator reads when a setting is wrong: one sentence per setting, each with the mend. */

/** Stops the start. `sentences` name every wrong setting at once, so that mending takes one round, not one per mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(['Kentongan did not start, because a setting is wrong:', ...sentences.map((line) => `- ${line}`)].join('\n'))
    this.sentences = sentences
  }
}

/** The nearest of `known` to `word`, if a slip of the fingers explains the difference; otherwise undefined. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // A part left out (TELEGRAM_TOKEN) is many letters away, yet the commonest slip.
  const parts = word.toUpperCase().split('_')
  const longer = known.find((candidate) => parts.every((part) => candidate.toUpperCase().split('_').includes(part)))
  if (longer) return longer
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 4)) + 1
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < least) {
      best = candidate
      least = edits
    }
  }
  return best
}

/** ` Did you mean X?` or a list of what there is. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near ? `Did you mean ${near}?` : `Remove it, or use one of: ${known.join(', ')}.`
}

/** Levenshtein distance in UTF-16 units; settings are short, so the plain quadratic form will do. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
