/** Names that do not look like any, right after the first "saya": what stands around the word tells that it is one. */
import type { Page } from '../find.ts'
import { isEveryday } from './everyday-words.ts'
import type { Names } from './find-names.ts'
import { relative } from '../owner/evidence.ts'
import { type Run, runAt } from './name-runs.ts'
import { maybeName } from './name-words.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { honorifics, setOf } from '../text/words.ts'

/** "SAYA SUPARJI PENJAGA SEKOLAH": a word nobody uses every day, then what one is. */
const beforeFunction = ({ words }: Page, i: number): boolean => {
  const [word, what] = [words[i], words[i + 1]]
  return (
    word?.gap === ' ' &&
    what?.gap === ' ' &&
    word.lower.length > 3 &&
    maybeName(word.lower) &&
    !isFunction(word.lower) &&
    !/^(?:arek|cah|lare|bocah|tilas)$/u.test(word.lower) &&
    what.lower.length > 3 &&
    isFunction(what.lower) &&
    !/^(?:anak|bapak|ibu|only|owner|member|office)$/u.test(what.lower)
  )
}
const wordRun = ({ words }: Page, i: number): Run | undefined => {
  const word = words[i]
  return word === undefined ? undefined : { from: i, to: i, start: word.start, end: word.end, capital: false }
}

const passive = setOf([
  'msh isih taksih belum blm durung dereng sudah sdh udah wis wes sampun akan bakal tidak tdk gak ga ora mboten masih sempat',
  'langsung pernah baru yang yg sing ingkang',
])
const wants = setOf(['mau ingin pengin arep badhe izin ijin mohon nyuwun'])
const reports = setOf(['lapor melapor melaporkan ngadu mengadu nglaporke nglaporake matur laporan izin ijin'])
/** "Saya memet, mau lapor": a word nobody uses every day, alone after the first "saya". */
export function opening(page: Page, i: number, names: Names): void {
  if (beforeFunction(page, i)) return names.claim(wordRun(page, i), 'unknown')
  const run = runAt(page, i, 'any')
  const next = run === undefined ? undefined : page.words[run.to + 1]
  if (run === undefined || run.from !== run.to || run.end - run.start < 4 || page.words[i]?.gap !== ' ') return
  // "Riwayatnya belum sy hapus, …": what was done, or not, with what was told of.
  if (passive.has(page.words[i - 2]?.lower ?? '') && page.words[i - 1]?.gap === ' ') return
  // "Aku dhewe sing moto, …": what they did.
  if (relative.test(page.words[i - 1]?.lower ?? '') && isEveryday(page.words[i]?.lower ?? '')) return
  // "I teach, …".
  if (/^(?:i(?:'\p{L}+)?|my|our)$/u.test(page.words[i - 1]?.lower ?? '')) return
  if (
    next === undefined ||
    next.gap.includes(',') ||
    // "Sy ucup (di kantor dipanggil gitu)".
    /^\s+\($/u.test(next.gap) ||
    // "Saya gendon mas, …".
    (honorifics.has(next.lower) && /[,.!]/u.test(page.words[run.to + 2]?.gap ?? '')) ||
    /^(?:dari|saking|saka|seko|from|warga|asal|umur)$/u.test(next.lower) ||
    // "SAYA KEYLA MAU LAPOR".
    (wants.has(next.lower) && reports.has(page.words[run.to + 2]?.lower ?? ''))
  )
    names.claim(run, 'unknown')
}

/** "Kula bakul pecel ngajeng kelurahan, mbok Tukinem.": what one is, then one's name at the end of the sentence. */
export function setApart(page: Page, names: Names): void {
  const { words, mentions } = page
  for (const { kind, to, thing } of mentions) {
    if (kind !== 'self' || thing === true) continue
    if (words[to - 1]?.sentence === words[to]?.sentence || !isFunction(words[to + 1]?.lower ?? '')) continue
    for (let i = to + 3; words[i]?.sentence === words[to]?.sentence && i - to < 14; i++) {
      if (words[i]?.gap !== ', ' || !honorifics.has(words[i]?.lower ?? '')) continue
      const run = runAt(page, i, 'capital')
      if (run !== undefined && run.from === i + 1 && words[run.to + 1]?.sentence !== words[to]?.sentence)
        names.claim(run, 'unknown')
    }
  }
}
