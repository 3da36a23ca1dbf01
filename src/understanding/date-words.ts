/** The vocabulary of dates: which code a word or a phrase has, slips of typing included. */
import words from './data/date-words.json' with { type: 'json' }
import events from './data/events.json' with { type: 'json' }
import { distance } from './distance.ts'
import { collapse } from './normalise.ts'

const singles = new Map<string, string>()
for (const [code, spellings] of Object.entries(words.codes)) {
  for (const spelling of spellings.split(' ')) if (!singles.has(spelling)) singles.set(spelling, code)
}
for (const [i, spellings] of words.weekdays.entries()) for (const s of spellings.split(' ')) singles.set(s, `wd${i}`)
for (const [i, spellings] of words.months.entries()) for (const s of spellings.split(' ')) singles.set(s, `mo${i + 1}`)
for (const [i, spellings] of words.pasaran.entries()) for (const s of spellings.split(' ')) singles.set(s, `ps${i}`)

/** Codes of phrases, their words apart by one space. */
export const phrases = new Map<string, string>()
/** In pieces, of which a sign may be one. */
export let longestPhrase = 1
for (const [code, list] of Object.entries(words.phrases)) for (const phrase of list) addPhrase(phrase, code)
for (const [i, event] of events.events.entries()) for (const name of event.names) addPhrase(name, `ev${i}`)

const notFuzzy = new Set(words.notFuzzy.split(' '))

/** The code of one word; `_` when it has no meaning for dates. */
export function single(word: string): string {
  const exact = singles.get(word) ?? singles.get(collapse(word, 2)) ?? singles.get(collapse(word, 1))
  if (exact !== undefined) return exact
  for (const ending of words.endings) {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : ''
    const code = stem.length >= 4 ? singles.get(stem) : undefined
    if (code !== undefined) return code
  }
  if (word.length < 5 || notFuzzy.has(word)) return '_'
  const near = words.fuzzy.find(
    (known) => distance(word, known, known.length >= 8 ? 2 : 1) <= (known.length >= 8 ? 2 : 1),
  )
  return near === undefined ? '_' : (singles.get(near) ?? '_')
}

function addPhrase(phrase: string, code: string): void {
  phrases.set(phrase, code)
  longestPhrase = Math.max(longestPhrase, phrase.split(' ').length * 2)
}
