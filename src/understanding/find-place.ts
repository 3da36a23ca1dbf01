/** Which district or village a typed place means: spelling variants, abbreviations, slips, and names that occur twice. */
import data from './data/place-words.json' with { type: 'json' }
import { distance } from './distance.ts'
import { collapse, words } from './normalise.ts'
import type { PlaceReading, Region } from './types.ts'

const districtWords = new Set(data.district)
const villageWords = new Set(data.village)
const cityWords = new Set(data.city)
const regencyWords = new Set(data.regency)
const fillers = new Set(data.fillers)
/** Words that no place is called, and that come near to one. */
const everyday = new Set(data.everyday)
const short = new Map(Object.entries(data.short))
const aliases = Object.entries(data.aliases)

interface Name {
  /** Spelling without spaces and variants, see `spelling`. */
  spelled: string
  consonants: string
  first: string
  several: boolean
  /** An everyday name for more than one official place. */
  town: boolean
  reading: PlaceReading
}
interface Found {
  name: Name
  /** Words of the text it was read from. */
  from: number
  to: number
  slips: number
}
interface Word {
  text: string
  /** What a marker before it says it must be ("kec tembalang"). */
  as: 'district' | 'village' | undefined
}

/**
 * Districts and villages that `text` may mean, best first; empty when none comes near. Exact names push out similar
 * ones. A name that is both district and village gives both (district first); a village named together with its
 * district gives that village alone. Of equally good places those in `within.region` win; a place found only in
 * another region is returned all the same, so the caller must look at `region`. In a sentence nothing is `exact`: who
 * writes "dekat Tugu Muda" is not in the district of Tugu.
 */
export function findPlace(text: string, regions: Region[], within: { region?: string } = {}): PlaceReading[] {
  const { list, hint } = read(text, regions)
  if (list.length === 0) return []
  const names = namesOf(regions)
  let found = exactly(list, names)
  const named = found.length > 0
  const exact = named && list.every((word, i) => word.as !== undefined || found.some((f) => f.from <= i && i < f.to))
  if (!named && list.length <= 6) found = startingWith(list, names)
  if (found.length === 0 && list.length <= 6) found = nearly(list, names)
  found = asMarked(found, list)
  const whole = together(found)
  // Bare "Ungaran" is the town, that is two districts, rather than the village of that name.
  found = whole === found && list.every((word) => word.as === undefined) ? preferring(found, (f) => f.name.town) : whole
  found = preferring(found, (f) => f.name.reading.region.code === (hint ?? within.region))
  const least = Math.min(...found.map((f) => f.slips))
  const seen = new Set<string>()
  return found
    .filter((f) => f.slips === least && !seen.has(codeOf(f.name.reading)) && seen.add(codeOf(f.name.reading)))
    .map(({ name }) => ({ ...name.reading, exact }))
    .toSorted((a, b) => kindRank(a) - kindRank(b))
    .slice(0, 10)
}

/** Words that can be part of a name, with what the marker before them says, and the region named beside them. */
function read(text: string, regions: Region[]): { list: Word[]; hint: string | undefined } {
  const all = words(text).slice(0, 200)
  const list: Word[] = []
  let hint: string | undefined
  let as: Word['as']
  for (const [i, word] of all.entries()) {
    const next = all[i + 1]
    if (districtWords.has(word)) as = 'district'
    // There is a village called Kelurahan (in Jambu): with nothing after it that could be a name, the word is one.
    else if (villageWords.has(word) && !(word === 'kelurahan' && (next === undefined || districtWords.has(next))))
      as = 'village'
    else if (cityWords.has(word)) hint = regions.find((r) => r.name.startsWith('Kota'))?.code
    else if (regencyWords.has(word)) hint = regions.find((r) => r.name.startsWith('Kabupaten'))?.code
    else if (
      word === 'semarang' &&
      hint !== undefined &&
      (next === undefined || districtWords.has(next) || villageWords.has(next))
    )
      as = undefined
    else if (!fillers.has(word)) list.push({ text: short.get(word) ?? word, as })
  }
  return { list, hint }
}

function exactly(list: Word[], names: Name[]): Found[] {
  const found: Found[] = []
  for (let from = 0; from < list.length; from++) {
    for (let to = from + 1; to <= Math.min(from + 4, list.length); to++) {
      const part = list.slice(from, to)
      const said = spelling(part)
      // "semarang west", only when nothing else was said: "kidul pedurungan" is the end of one name and another.
      const turned = list.length === 2 && to - from === 2 ? spelling(part.toReversed()) : said
      const hits = names.filter((name) => name.spelled === said || name.spelled === turned)
      for (const name of hits) found.push({ name, from, to, slips: 0 })
    }
  }
  // "Tanjung Mas" is not the village Tanjung.
  return found.filter((f) => !found.some((g) => g.from <= f.from && g.to >= f.to && g.to - g.from > f.to - f.from))
}

/** "srondol" for Srondol Kulon and Srondol Wetan. */
function startingWith(list: Word[], names: Name[]): Found[] {
  const found: Found[] = []
  for (const [from, word] of list.entries()) {
    const spelled = spelling([word])
    for (const name of names) {
      if (name.several && name.first === spelled) found.push({ name, from, to: from + 1, slips: 1 })
    }
  }
  return found
}

function nearly(list: Word[], names: Name[]): Found[] {
  const found: Found[] = []
  for (let from = 0; from < list.length; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, list.length); to++) {
      const part = list.slice(from, to)
      const said = spelling(part)
      if (part.some((word) => everyday.has(word.text))) continue
      // Among other words another word is likelier than a slip: "saya jual beras" is not Bergas.
      const alone = part.length === list.length || part.some((word) => word.as !== undefined)
      const most = said.length < 4 ? 0 : (said.length < 7 ? 1 : 2) - (alone ? 0 : 1)
      for (const name of names) {
        const slips = Math.min(distance(said, name.spelled, most), skeleton(said, name) ? most : most + 1)
        if (slips <= most) found.push({ name, from, to, slips })
      }
    }
  }
  return found
}

/** "tmblng" for Tembalang: the same consonants and hardly a vowel. */
function skeleton(said: string, name: Name): boolean {
  const consonants = said.replace(/[aeiou]/g, '')
  return consonants.length >= 4 && consonants === name.consonants && said.length - consonants.length <= 2
}

function asMarked(found: Found[], list: Word[]): Found[] {
  return preferring(found, (f) => {
    const as = list[f.from]?.as
    return as === undefined || as === f.name.reading.kind
  })
}

/** A village and its own district, named side by side, are that village. */
function together(found: Found[]): Found[] {
  const villages = found.filter(
    (f) =>
      f.name.reading.kind === 'village' &&
      found.some(
        (g) =>
          g.name.reading.kind === 'district' &&
          g.name.reading.district === f.name.reading.district &&
          (g.to <= f.from || g.from >= f.to),
      ),
  )
  return villages.length > 0 ? villages : found
}

function preferring(found: Found[], wanted: (f: Found) => boolean): Found[] {
  const some = found.filter(wanted)
  return some.length > 0 ? some : found
}

const cache = new WeakMap<Region[], Name[]>()

function namesOf(regions: Region[]): Name[] {
  const known = cache.get(regions)
  if (known) return known
  const all: Name[] = []
  for (const region of regions) {
    for (const district of region.districts) {
      add(district.name, { kind: 'district', district, region, exact: true })
      for (const village of district.villages)
        add(village.name, { kind: 'village', village, district, region, exact: true })
    }
  }
  for (const [alias, codes] of aliases) {
    for (const { reading } of all.filter((n) => codes.includes(codeOf(n.reading))))
      add(alias, reading, codes.length > 1)
  }
  cache.set(regions, all)
  return all

  function add(name: string, reading: PlaceReading, town = false): void {
    const list = words(name).map((text): Word => ({ text, as: undefined }))
    const spelled = spelling(list)
    const first = spelling(list.slice(0, 1))
    all.push({ spelled, consonants: spelled.replace(/[aeiou]/g, ''), first, several: list.length > 1, town, reading })
  }
}

/** One spelling for many: no spaces, no doubled letters, Javanese dh and th as d and t, old oe, tj and dj as u, c and j. */
function spelling(list: Word[]): string {
  const joined = list.map((word) => word.text).join('')
  return collapse(
    joined.replace(/dh/g, 'd').replace(/th/g, 't').replace(/oe/g, 'u').replace(/dj/g, 'j').replace(/tj/g, 'c'),
    1,
  )
}

function codeOf(reading: PlaceReading): string {
  return reading.kind === 'village' ? reading.village.code : reading.district.code
}

function kindRank(reading: PlaceReading): number {
  return reading.kind === 'district' ? 0 : 1
}
