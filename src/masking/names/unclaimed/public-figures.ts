/** Those of whom everybody speaks: national figures, and who stands for election. */
import type { NameRule } from './name-clue.ts'
import { setOf } from '../../text/words.ts'

/** Nobody signs with such a name. */
export const publicOnly = (lower: string): boolean => figure.test(lower) && !alsoAName.test(lower)
const figure = /^(?:prabowo|jokowi|gibran|megawati|ganjar|anies|mahfud|luthfi|andika|soekarno|soeharto)(?:'s)?$/u
const alsoAName = /^(?:ganjar|luthfi|andika)/u

/** "Prabowo's picture", "gambar Jokowi". */
export const publicFigure: NameRule = (clue) => {
  const { lower } = clue.first
  if (!figure.test(lower)) return undefined
  const shown = /^'s?(?!\p{L})/u.test(clue.right) || lower.endsWith("'s") || shownOrHonoured.has(clue.label)
  return shown || !alsoAName.test(lower) ? 'other' : undefined
}
const shownOrHonoured = setOf([
  'gambar gambare gambarnya foto fotonya fotone pak kaos stiker baliho picture of president presiden capres',
])

/** "Pasangan Hari-Siska", "tim Sukses Rudi", "nyoblos Rudi". */
export const candidate: NameRule = (clue) =>
  standing.has(clue.label) || (clue.back(1)?.capital === true && pair.has(clue.back(2)?.lower ?? ''))
    ? 'other'
    : undefined
const pair = setOf(['pasangan paslon duet'])
const standing = setOf([
  'pasangan paslon duet calon calonnya candidate kandidat relawan pendukung nomor urut',
  'coblos nyoblos mencoblos pilih milih memilih dukung ndukung mendukung menangkan memenangkan percaya',
  'vote elect supporting',
])
