/**
 * Words by which a text says whose a detail is: Indonesian, Javanese (ngoko and krama) and English as people in and
 * around Semarang type them, chat spellings included. The words themselves are data (`data/people.json`, `labels.json`).
 */
import labelData from '../data/labels.json' with { type: 'json' }
import peopleData from '../data/people.json' with { type: 'json' }

export const listOf = (lines: readonly string[]): string[] => lines.join(' ').split(' ')
export const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(listOf(lines))

export const firstPerson = setOf(peopleData.firstPerson)
/** English "my": what follows is the reporter's, or somebody the reporter has. */
export const possessive = setOf(peopleData.possessive)
/** Family: what is theirs can name the reporter as well. */
export const kin = setOf(peopleData.kin)
export const kinModifier = setOf(peopleData.kinModifier)
/** "Dia", "beliau": whoever was spoken of last. */
export const anaphor = setOf(peopleData.anaphor)
/** Someone who is not the reporter: officials, candidates, their staff, witnesses. */
/** "Kadispora", "kajari": of which a town has one. */
export const agencyHead = setOf(peopleData.agencyHead)
export const others = setOf([...peopleData.others, ...peopleData.agencyHead])
/** Offices and people in general: whose a detail is only when they stand right beside it. */
export const impersonal = setOf(peopleData.impersonal)
/** "Yang saya laporkan": what follows is the accused. */
export const accusedVerb = setOf(peopleData.accusedVerb)
export const honorifics = setOf(peopleData.honorific)
/** People whom the reporter has without being family: "teman saya", "my boss". */
export const friends = setOf(peopleData.friend)
export const friendModifier = setOf(peopleData.friendModifier)

/** Things that have a number, an account or a place: "nomorku", "hp-nya", "rekening beliau". */
export const labels = setOf(labelData.label)
/** Words that may stand between a label and its number. */
export const fillers = setOf(labelData.filler)

const byLength = (words: ReadonlySet<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|')
export const kinPattern = byLength(kin)

export interface Stem {
  base: string
  /** `own`: -ku. `their`: -nya, -ne, -e, -ipun. `your`: -mu. */
  suffix?: 'own' | 'their' | 'your'
}
/** By their last letter, so that most words are passed over at one look; of two that fit the longer one. */
const endings = new Map<string, [string, NonNullable<Stem['suffix']>][]>([
  [
    'n',
    [
      ['nipun', 'their'],
      ['ipun', 'their'],
    ],
  ],
  ['a', [['nya', 'their']]],
  [
    'u',
    [
      ['mu', 'your'],
      ['ku', 'own'],
      ['qu', 'own'],
    ],
  ],
  [
    'e',
    [
      ['ne', 'their'],
      ['e', 'their'],
    ],
  ],
  ['q', [['q', 'own']]],
  ['s', [["'s", 'their']]],
])
/** Words that can have such an ending. */
export const known: ReadonlySet<string> = new Set(
  [labels, kin, kinModifier, others, impersonal, friends].flatMap((set) => [...set]),
)

/** "Nomerku" is nomer and -ku. Only words we know are taken apart: "buku", "laku" and "wae" stay whole. */
export function stem(word: string): Stem {
  const fitting = endings.get(word.at(-1) ?? '')
  if (fitting === undefined || known.has(word) || word === 'wae') return { base: word }
  for (const [ending, suffix] of fitting) {
    if (!word.endsWith(ending)) continue
    const base = word.slice(0, word.at(-ending.length - 1) === '-' ? -ending.length - 1 : -ending.length)
    if (known.has(base)) return { base, suffix }
  }
  return { base: word }
}
