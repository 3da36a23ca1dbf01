/**
 * Check digit by H. Michael Damm: "Total anti-symmetrische Quasigruppen", dissertation, Marburg 2004
 * (https://doi.org/10.17192/z2004.0516), quasigroup of order 10. It finds every single wrong digit and every swap of
 * neighbours, which Luhn does not (09 and 90 look alike there).
 */
const TABLE = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

/** The digit to append to a string of ASCII digits. Over digits that already end with it, the result is 0. */
export function dammDigit(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = TABLE[interim]?.[Number(digit)] ?? Number.NaN
  if (Number.isNaN(interim)) throw new RangeError('dammDigit takes ASCII digits only')
  return interim
}
