/** Names of which nothing near them tells: by the name before, who is spoken of in the clause, what the sentence does. */
import { personal } from '../name-words.ts'
import type { NameRule } from './name-clue.ts'
import { honorifics, setOf } from '../../text/words.ts'

/** One word that is no known name: inside a sentence it may still be one ("ketemu Jeanne"), at its start it may be any. */
const anyWord: NameRule = (clue) => {
  const { page, run } = clue
  if (!clue.oneWord || (clue.here(clue.back(1)) && run.end - run.start > 3)) return undefined
  return page.words.slice(run.from, run.to + 1).some((word) => personal(word.lower)) ? undefined : 'nobody'
}

/** "Diunggah oleh X", "ditandatangani X". */
const by: NameRule = ({ label }) => (byWhom.has(label) ? 'other' : undefined)
const byWhom = setOf(['oleh dening by ditandatangani diunggah diposting disampaikan dipimpin dikirim diteken'])

/** "Bu Lestari dan Heru": goes with the name before. */
const likeNameBefore: NameRule = ({ page, run, named }) => {
  const last = named.findLast((other) => other.end <= run.start)
  if (last === undefined) return undefined
  return and.test(page.text.slice(last.end, run.start)) ? last.owner : undefined
}
const and = /^\s*(?:,|dan|lan|karo|kaliyan|sama|and|&|,\s*dan)\s*$/iu

/** Somebody else is spoken of in the clause. */
const inTheirClause: NameRule = (clue) => {
  const { page, run, near } = clue
  return near?.kind === 'person' && clue.here(page.words[near.to]) && run.from - near.to <= 5 ? 'other' : undefined
}

/** "Heri Susanto bilang ke saya …": the reporter does not speak of themself so. */
const tellsMe: NameRule = (clue) => {
  const { mentions, words } = clue.page
  const { to } = clue.run
  const after = clue.on(1)
  const sentence = words[to]?.sentence
  if (after?.capital !== false || after.gap !== ' ' || after.sentence !== sentence || clue.here(clue.back(1)))
    return undefined
  return mentions.some(({ from, owner }) => from > to && owner === 'reporter' && words[from]?.sentence === sentence)
    ? 'other'
    : undefined
}

/** "Bu, tadi …": somebody is called, and not by name. */
const called: NameRule = (clue) =>
  !clue.here(clue.back(1)) && clue.oneWord && honorifics.has(clue.first.lower) ? 'nobody' : undefined

export const leftRules: readonly NameRule[] = [anyWord, by, likeNameBefore, inTheirClause, tellsMe, called]
