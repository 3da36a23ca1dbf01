/** What belongs to a phrase that says who somebody is, on either side of it. */
import type { Page } from '../find.ts'
import { stops } from './role-phrases.ts'
import { kin, setOf } from '../text/words.ts'

const relative = setOf(['yang yg sing ingkang'])
const moved = /^(?:di|dipun)(?:pindah|mutasi|copot|ganti|pecat|nonjob|geser|rotasi|rumah|berhenti|lereni)\p{L}{0,5}$/u
const when = setOf([
  'januari februari maret april mei juni juli agustus september oktober november desember tahun taun bulan sasi',
  'wulan minggu akhir awal lalu kemarin wingi kepungkur ini iki itu kae last year month',
])

/** "Istri dari kepala SDN X": the tie stands before the "dari" with which the phrase was begun. */
export function fromTie({ words }: Page, from: number): number {
  const tie = words[from - 1]
  return /^(?:dari|dr|saking|saka|seko|of)$/u.test(words[from]?.lower ?? '') &&
    words[from]?.gap === ' ' &&
    tie !== undefined &&
    kin.has(tie.stem.base) &&
    tie.stem.suffix === undefined
    ? from - 1
    : from
}

/** "Ajudan pak sekda yang dipindah Agustus lalu": of those who were, the one who was moved. */
export function untilMoved({ words }: Page, to: number): number {
  if (!relative.has(words[to + 1]?.lower ?? '') || words[to + 1]?.gap !== ' ') return to
  if (!moved.test(words[to + 2]?.lower ?? '')) return to
  let last = to + 2
  while (
    last < to + 5 &&
    /^ (?:\d{1,4} )?$/u.test(words[last + 1]?.gap ?? '') &&
    (when.has(words[last + 1]?.lower ?? '') ||
      (/^(?:ke|saka|dari)$/u.test(words[last + 1]?.lower ?? '') && !stops.has(words[last + 2]?.lower ?? '')))
  )
    last++
  return last
}
