/**
 * Optimal string alignment distance (Damerau-Levenshtein in which no part is edited twice): insertions, deletions,
 * substitutions and swapped neighbours each cost 1. Answers `limit + 1` as soon as the distance must exceed `limit`,
 * so a long text against a short word costs nothing.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1)
      }
      row.push(cost)
      least = Math.min(least, cost)
    }
    // Safe although a swap reaches back two rows: it costs 1 as well, so it cannot come in under the limit again.
    if (least > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** How many slips a word of this length may hold: none up to 3 letters, then 1, 2 from 7, 3 from 12. */
export function tolerance(length: number): number {
  if (length <= 3) return 0
  if (length <= 6) return 1
  return length <= 11 ? 2 : 3
}
