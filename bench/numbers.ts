/** Percentiles, and the table that is printed. */

export interface Spread {
  count: number
  p50: number
  p99: number
  max: number
}

/** Nearest rank, so that a number that is printed was really measured. Zero when nothing was. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}

export const median = (values: readonly number[]): number => spread(values).p50

/** One line of the result: what, how much, and what the number depends on. */
export interface Row {
  what: string
  value: number
  unit: string
  note?: string
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, unit, note = '' }) => [what, `${rounded(value)} ${unit}`, note])
  const width = (column: number): number => Math.max(...cells.map((line) => line[column]?.length ?? 0))
  const [first, second] = [width(0), width(1)]
  return cells
    .map(([what = '', value = '', note = '']) => `${what.padEnd(first)}  ${value.padStart(second)}  ${note}`.trimEnd())
    .join('\n')
}

/** Three figures say all that a shared machine can repeat. */
export const rounded = (value: number): string =>
  value === 0 || Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
