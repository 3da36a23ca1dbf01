/**
 * A name known as the reporter's or their family's in one place is theirs wherever it stands again, whole or in part:
 * "menantu saya Anjar …, nuwun sewu mas Anjar", "Suwarno … rumah pak Warno".
 */
import type { Found, Page } from '../find.ts'
import { isCommon } from './name-words.ts'
import type { Run } from './name-runs.ts'
import type { Owner } from '../types.ts'
import { honorifics, others } from '../text/words.ts'

type Named = Found & { owner: Owner; run: Run }

export function knownEverywhere(page: Page, found: Named[]): Named[] {
  const { words } = page
  const known = new Map<string, Owner>()
  for (const owner of ['unknown', 'reporter'] as const)
    for (const name of found)
      if (name.owner === owner)
        for (let i = name.run.from; i <= name.run.to; i++) {
          const lower = words[i]?.lower ?? ''
          if (lower.length > 2) known.set(lower, owner)
        }
  if (known.size === 0) return found
  // "Calege Niken Pratiwi … sing mbayari Mbak Niken": known as somebody else's by the whole name.
  const theirs = new Set(
    found
      .filter(({ owner, run }) => owner === 'other' && run.to > run.from)
      .flatMap(({ run }) => range(run.from, run.to).map((i) => words[i]?.lower ?? '')),
  )
  for (const name of found)
    if (
      name.owner === 'unknown' &&
      range(name.run.from, name.run.to).every(
        (i) => theirs.has(words[i]?.lower ?? '') && known.get(words[i]?.lower ?? '') === 'unknown',
      )
    )
      name.owner = 'other'
  for (const [word, owner] of known) if (owner === 'unknown' && theirs.has(word)) known.delete(word)
  const taken = new Set(found.flatMap(({ run }) => range(run.from, run.to)))
  const all = found.map((name) => (name.owner === 'reporter' ? name : renamed(page, name, known)))
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || taken.has(i)) continue
    const owner = known.get(word.lower)
    if (owner === undefined || (isCommon(word.lower) && !word.capital)) continue
    const run: Run = { from: i, to: i, start: word.start, end: word.end, capital: word.capital }
    all.push({ start: run.start, end: run.end, type: 'name', owner, run })
  }
  return all
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k)

function renamed(page: Page, name: Named, known: ReadonlyMap<string, Owner>): Named {
  const { words } = page
  let owner: Owner | undefined
  for (const i of range(name.run.from, name.run.to)) {
    const lower = words[i]?.lower ?? ''
    const whole = known.get(lower)
    // Another family name makes another person: "Budi Santoso" and "Budi Raharjo".
    if (whole === undefined && i > name.run.from) return owner === undefined ? name : { ...name, owner: 'unknown' }
    owner ??= whole ?? (name.run.from === name.run.to && i === name.run.from ? shortened(lower, known) : undefined)
  }
  if (owner === undefined) return name
  let at = name.run.from - 1
  while (honorifics.has(words[at]?.lower ?? '')) at--
  // "Pak Lurah Budi" beside "saya Budi": two people of one name.
  if (others.has(words[at]?.lower ?? '') || others.has(words[name.run.to + 1]?.lower ?? ''))
    return { ...name, owner: name.owner === 'other' ? 'unknown' : name.owner }
  return { ...name, owner }
}

/** "Warno" of Suwarno, "Lia" of Aurelia: what people are called is the end of their name, or its beginning. */
function shortened(lower: string, known: ReadonlyMap<string, Owner>): Owner | undefined {
  if (lower.length < 3) return undefined
  for (const [whole, owner] of known)
    if (whole.length > lower.length && (whole.endsWith(lower) || (lower.length > 3 && whole.startsWith(lower))))
      return owner
  return undefined
}

/** Said again, whole or in part ("Suwarno … Pak Warno"): the same person. */
export function sameName(
  page: Page,
  run: Run,
  named: readonly (Found & { owner: Owner; run: Run })[],
): Owner | undefined {
  const lower = page.words[run.from]?.lower ?? ''
  for (const other of named) {
    for (let i = other.run.from; i <= other.run.to; i++) {
      const had = page.words[i]?.lower ?? ''
      if (had.length > 2 && (had === lower || (lower.length > 3 && had.endsWith(lower)))) return other.owner
    }
  }
  return undefined
}
