/**
 * "Kantor bapakku … Bapak ngomel …, bapak jenenge X": once a father was said to be the reporter's, the bare word after it is
 * he. "Bapak Camat" and "mohon Bapak …" are not.
 */
import type { Mention } from './mentions.ts'
import { isCommon } from '../names/name-words.ts'
import type { Word } from '../text/tokens.ts'
import { honorifics, kin, others, setOf } from '../text/words.ts'

/** Before it, we are spoken to: "kepada Bapak", "mohon Ibu". */
const addressing = setOf([
  'mohon mhn tolong kepada yth kasih nuwun selamat siang pagi sore malam apakah dear nggih inggih ya yo maaf',
  'permisi dan atau',
])
const otherNames: Record<string, string> = {
  bpk: 'bapak',
  ibuk: 'ibu',
  isteri: 'istri',
  bojone: 'bojo',
  bapake: 'bapak',
  ibune: 'ibu',
}
const spouse = setOf(['suami istri isteri bojo garwa semah husband wife'])
const and = /^(?:dan|lan|karo|sama|and)$/u
const humble =
  /^(?:marb[ou]t|penjaga|satpam|sopir|supir|driver|tukang|juru|kuli|buruh|petani|tani|bakul|pedagang|penjual|pensiunan|nelayan|operator|honorer|security|linmas|hansip|muadzin|takmir)$/u
const modest = (words: readonly Word[], i: number): boolean =>
  humble.test(words[i + 1]?.lower ?? '') && words[i + 1]?.gap === ' ' && words[i + 1]?.capital === false
const baseOf = (word: string): string => otherNames[word] ?? word

export function withBareKin(words: readonly Word[], mentions: Mention[]): Mention[] {
  const own = new Map<string, number>()
  for (const { owner, kind, from, to } of mentions)
    if (owner === 'reporter' && kind === 'kin')
      for (let i = from; i <= to; i++) {
        const base = baseOf(words[i]?.stem.base ?? '')
        if (kin.has(base) && !own.has(base)) own.set(base, i)
      }
    // "Saya dan suami".
    else if (kind === 'self' && and.test(words[to + 1]?.lower ?? '') && spouse.has(words[to + 2]?.lower ?? ''))
      own.set(words[to + 2]?.lower ?? '', to + 2)
  if (own.size === 0) return mentions
  const taken = new Set<number>()
  for (const { from, to, owner, kind } of mentions)
    if (!(kind === 'kin' && owner === 'unknown') && !(kind === 'person' && modest(words, from)))
      for (let i = from; i <= to; i++) taken.add(i)
  const added: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const known = word === undefined ? undefined : own.get(baseOf(word.lower))
    if (known === undefined || known >= i || taken.has(i) || !bare(words, i)) continue
    added.push({ from: i, to: i, owner: 'reporter', kind: 'kin' })
  }
  if (added.length === 0) return mentions
  const at = new Set(added.map(({ from }) => from))
  return [
    ...mentions.filter(({ from, kind }) => !((kind === 'kin' || kind === 'person') && at.has(from))),
    ...added,
  ].toSorted((a, b) => a.from - b.from)
}

function bare(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  const before = words[i - 1]
  if (before !== undefined && words[i]?.gap === ' ' && addressing.has(before.lower)) return false
  // "Bapak/Ibu".
  if (/\//u.test(words[i]?.gap ?? '') || next?.gap.startsWith('/') === true) return false
  if (next === undefined || next.gap !== ' ') return next !== undefined
  return (
    !honorifics.has(next.lower) &&
    // "Suami operator SIAK": what he is; "bapak lurah" is somebody else.
    // "Bapak marbot masjid X": nobody is addressed so.
    (!others.has(next.stem.base) || spouse.has(words[i]?.lower ?? '') || humble.test(next.lower)) &&
    !kin.has(next.stem.base) &&
    !/^(?:kos|kost|kelas|buah|didik|guru|asuh|desa|kecamatan|kelurahan)/u.test(next.lower) &&
    (!next.capital || isCommon(next.lower))
  )
}
