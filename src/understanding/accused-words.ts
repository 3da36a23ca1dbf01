/** The words of a sentence about the person reported: read one by one, and looked up in the lists. Pure. */
import data from './data/accused.json' with { type: 'json' }
import { words } from './normalise.ts'
import { findPlace, places } from './places.ts'

const positions = new Set(data.positions)
/** Who somebody is by a person who has a post: "istri pak lurah" is not the lurah. */
const beside = new Set(data.beside)
const joiners = new Set(data.joiners)
export const honorifics = new Set(data.honorifics)
export const offices = new Set(data.offices)
export const links = new Set(data.links)

export interface Word {
  /** As typed, without commas and brackets. */
  raw: string
  key: string
  /** A comma, bracket, dash or line break stood before it. */
  breaks: boolean
}

/** The words of a sentence, in order; of a very long one the first. */
export function read(text: string): Word[] {
  const list: Word[] = []
  let breaks = false
  for (const piece of text.slice(0, 4096).match(/[,;:()\n\r]|[^\s,;:()]+/g) ?? []) {
    const key = words(piece).join('')
    if (key === '') breaks = true
    else {
      list.push({ raw: piece, key, breaks })
      breaks = false
    }
  }
  return list
}

/** How many words from `at` name a position, 0 when none. */
export function positionAt(list: readonly Word[], at: number): number {
  for (let n = Math.min(3, list.length - at); n > 0; n--) {
    const run = list.slice(at, at + n)
    if (run.slice(1).some((word) => word.breaks)) continue
    if (positions.has(bare(run.map(({ key }) => key).join(' ')))) return n
  }
  return 0
}

/** How many words from `at` stand before a post and say that it is another's ("istrinya pak" lurah), 0 when none. */
export function besideAt(list: readonly Word[], at: number): number {
  const said = (n: number): string =>
    bare(
      list
        .slice(at, at + n)
        .map(({ key }) => key)
        .join(' '),
      beside,
    )
  const known = [2, 1].find((n) => beside.has(said(n)))
  if (known === undefined) return 0
  const rest = list.slice(at + known, at + known + FURTHEST)
  const title = rest.findIndex((word) => !isBetween(word))
  const typed = list
    .slice(at, at + known)
    .map(({ key }) => key)
    .join(' ')
  // "Staf keuangan", "ajudan bupati": posts themselves, read as such. "Putri camat": a name, unless it is "putrine camat".
  if (title < (positions.has(said(known)) || alsoNames.has(typed) ? 1 : 0)) return 0
  const unbroken = list.slice(at + 1, at + known + title + 1).every(({ breaks }) => !breaks)
  return unbroken && positionAt(list, at + known + title) > 0 ? known + title : 0
}
const alsoNames = new Set(['putra', 'putri', 'rayi', 'paman', 'garwa'])
/** Words that may stand between the two ("of the", "pak"), and the post. */
const FURTHEST = 4
const isBetween = ({ key }: Word): boolean => honorifics.has(key) || of.has(key)
const of = new Set(['of', 'the', 'dari', 'to'])

/** "Di balai desa": where it was, or where they work. */
export function leadsToOffice(list: readonly Word[], at: number): boolean {
  const next = list[at + 1]
  return links.has(list[at]?.key ?? '') && next !== undefined && (offices.has(next.key) || placeAt(list, at + 1) > 0)
}

/** "Lurahnya", "camate". */
export const bare = (said: string, known: ReadonlySet<string> = positions): string => {
  const stem = said.replace(/(?:nipun|ipun|nya|ne|e)$/u, '')
  return !known.has(said) && known.has(stem) ? stem : said
}

/** "Pak lurah karo pak carik": "karo" is "and" only before another person; it is a surname and a head of a bureau too. */
export function joinsTwo(list: readonly Word[], at: number): boolean {
  const next = list[at + 1]
  if (!joiners.has(list[at]?.key ?? '') || next === undefined || next.breaks) return false
  return honorifics.has(next.key) || positionAt(list, at + 1) > 0
}

/** How many words from `at` are exactly a known place, 0 when none. */
export function placeAt(list: readonly Word[], at: number): number {
  for (let n = Math.min(2, list.length - at); n > 0; n--) {
    const run = list.slice(at, at + n)
    if (run.slice(1).some((word) => word.breaks)) continue
    const [best] = findPlace(run.map(({ key }) => key).join(' '), places)
    if (
      best?.exact === true &&
      (n === 1 || words(nameOf(best)).length > 1 || words(nameOf(best)).join('') === run.map(({ key }) => key).join(''))
    )
      return n
  }
  return 0
}

function nameOf(reading: ReturnType<typeof findPlace>[number]): string {
  return reading.kind === 'village' ? reading.village.name : reading.district.name
}

/** "S.Pd", "M.Si.": a degree belongs to the name before it. */
export function isDegree(raw: string): boolean {
  return /^[SMAD]\.?[A-Za-z]{1,4}\.[A-Za-z]{0,4}\.?$/.test(raw) || /^[SMAD]\.[A-Za-z]{1,5}\.?$/.test(raw)
}
