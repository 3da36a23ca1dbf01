/** Labels before a name ("namanya X", "a.n. X"), and how far back they point. */
import type { Page } from '../find.ts'
import { mentionOver } from '../speech/mentions.ts'
import { nameLabel } from './name-cues.ts'
import { honorifics, setOf } from '../text/words.ts'

export function isLabel({ words }: Page, from: number): boolean {
  for (let k = from - 1; k >= Math.max(0, from - 3); k--) {
    const lower = words[k]?.lower ?? ''
    if (nameLabel.test(lower)) return true
    if (!honorifics.has(lower) && !/^(?:atas|a|itu|adalah|is|drs?|h|hj)$/u.test(lower)) return false
  }
  return false
}

/** A label inside its sentence, where nobody else was spoken of, does not go back to the sentence before. */
export function startsAnew({ words, mentions }: Page, from: number): boolean {
  const sentence = words[from]?.sentence
  const here = mentions.some(
    ({ to, kind }) => to < from && kind !== 'self' && kind !== 'anaphor' && words[to]?.sentence === sentence,
  )
  return !here && words[from - 2]?.sentence === sentence && words[from - 3]?.sentence === sentence
}

const someone = setOf(['pegawai pegawe staf staff petugas oknum orang warga wong tiyang'])
/** "Saya petugas bernama X", "sebagai warga bernama X", "laporan dari orang bernama X": perhaps who writes. */
export function perhapsMine({ words, mentions }: Page, from: number): boolean {
  const sentence = words[from]?.sentence
  let i = from - 1
  while (i >= Math.max(0, from - 4) && !someone.has(words[i]?.lower ?? '')) i--
  if (!someone.has(words[i]?.lower ?? '')) return false
  for (let k = i - 1; k >= Math.max(0, i - 6) && words[k]?.sentence === sentence; k--) {
    const lower = words[k]?.lower ?? ''
    if (/^(?:sebagai|selaku|sbg|minangka|as|pelapor(?:nya|e|ipun)?|pengirim(?:nya|e|ipun)?|pengadu)$/u.test(lower))
      return true
    if (sources.has(lower)) return reportOf.has(words[k - 1]?.lower ?? '')
    const mention = mentionOver(mentions, k)
    if (mention?.owner === 'reporter' && mention.thing !== true) return true
    if (!between.has(lower)) return false
  }
  return false
}
const sources = setOf(['dari dr saka saking seko oleh dening from by'])
const reportOf = setOf(['laporan lapuran lapor aduan pengaduan informasi report dilaporkan ini iki niki'])
const between = setOf([
  'hanya cuma cuman mung namung seorang sorang adalah ini iki niki memang pancen juga salah satu sebuah itu yaitu',
  'inggih kebetulan kulo a an biasa kecil rakyat se',
])
