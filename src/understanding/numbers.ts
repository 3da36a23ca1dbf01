/** Numbers in words, 0 to 99: Indonesian, Javanese (ngoko and krama) and English, cardinal and ordinal. */
import data from './data/numbers.json' with { type: 'json' }

const units = new Map(Object.entries(data.units))
const fixed = new Map(Object.entries(data.fixed))
const tens = new Map(Object.entries(data.tens))

/**
 * Reads the number that starts at `at` among folded words: digits ("21", "21st", "ke-2") or words ("dua puluh satu",
 * "rongpuluh", "selikur", "kalih welas", "twenty first"). Undefined when none starts there.
 */
export function numberAt(list: readonly string[], at: number): { value: number; used: number } | undefined {
  const word = list[at]
  if (word === undefined) return undefined
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)
  if (digits) return { value: Number(digits[1]), used: 1 }
  const known = fixed.get(word) ?? joined(word)
  if (known !== undefined) return withUnit(list, at, known)
  const ten = tens.get(word)
  if (ten !== undefined) return withUnit(list, at, ten)
  const unit = units.get(word)
  if (unit === undefined) return undefined
  const next = list[at + 1] ?? ''
  if (data.plus10.includes(next)) return { value: unit + 10, used: 2 }
  if (data.plus20.includes(next)) return { value: unit + 20, used: 2 }
  if (!data.times10.includes(next)) return { value: unit, used: 1 }
  const whole = withUnit(list, at + 1, unit * 10)
  return { value: whole.value, used: whole.used + 1 }
}

/** 20 or 30 may be followed by a unit ("twenty one", "telung puluh siji"); anything else stands alone. */
function withUnit(list: readonly string[], at: number, value: number): { value: number; used: number } {
  const unit = units.get(list[at + 1] ?? '')
  if (value >= 20 && value % 10 === 0 && unit !== undefined && unit > 0) return { value: value + unit, used: 2 }
  return { value, used: 1 }
}

/** Words written together: "duapuluh", "tigabelas", "rongpuluh", "telungpuluh". */
function joined(word: string): number | undefined {
  for (const [endings, value] of [
    [data.times10, (u: number) => u * 10],
    [data.plus10, (u: number) => u + 10],
    [data.plus20, (u: number) => u + 20],
  ] as const) {
    for (const ending of endings) {
      if (!word.endsWith(ending)) continue
      const unit = units.get(word.slice(0, -ending.length))
      if (unit !== undefined && unit > 0) return value(unit)
    }
  }
  return undefined
}
