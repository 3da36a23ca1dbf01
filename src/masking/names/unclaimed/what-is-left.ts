/** Names of which nothing near them tells: by the name before, who is spoken of in the clause, what the sentence does. */
import { personal } from '../name-words.ts'
import { perhapsName } from '../unheard.ts'
import type { NameClue, NameRule } from './name-clue.ts'
import { honorifics, setOf } from '../../text/words.ts'

/** One word that is no known name: inside a sentence it may still be one ("ketemu Jeanne"), at its start it may be any. */
const anyWord: NameRule = (clue) => {
  const { run, first } = clue
  if (!clue.oneWord || (clue.here(clue.back(1)) && run.end - run.start > 3)) return undefined
  return personal(first.lower) || standsAsName(clue) ? undefined : 'nobody'
}

/** "Yuyutsu, 0812…", "Jihan mau lapor", "Jihan iki pak, …", "… (Jihan)", "0812… Jihan": where only who writes puts a word nobody uses. */
function standsAsName(clue: NameClue): boolean {
  const { page, run, first } = clue
  if (!/^\p{Lu}[\p{L}'’-]{3,}$/u.test(first.text) || !perhapsName(first.lower)) return false
  if (setApart(clue)) return true
  return !clue.here(clue.back(1)) && asSender.test(page.text.slice(run.end, run.end + 60))
}
const asSender =
  /^(?:,?\s+(?:mau|ingin|pengin|pengen|arep|badhe|hendak|izin|ijin|mohon|nyuwun)\s+(?:lapor|melapor\p{L}*|ngadu|mengadu|matur|nglapor\p{L}*|laporan)|\s+(?:ini|iki|niki|(?:di\s)?sini)\s*(?:pak|bu|min|mas|mbak|kak|[,.])|\s+(?:yang|yg|sing|ingkang)\s+(?:nulis|menulis|ngetik|mengetik|kirim|ngirim|mengirim|lapor|melapor)\s+(?:ini|iki|niki)(?!\p{L})|\s+(?:yang|yg|sing|ingkang)\s+(?:tadi|kemarin|wingi|wau|mau)\s+(?:kirim|ngirim|mengirim|lapor|melapor|chat|wa|telp|telpon|nelpon)|\s*,\s*(?:(?:hp|wa|no|nomor|nomer|telp)\s+)*(?:\+?\d[\d .-]{8,}|(?:nol|kosong|nul|zero|oh)\s)|\s*,\s*(?:lahir|ttl|umur|usia)(?!\p{L}))/iu
/** In brackets that are a sentence of their own, or right behind a number, and the last of the message. */
function setApart({ page: { text }, run, first }: NameClue): boolean {
  const rest = text.slice(run.end)
  return first.gap.endsWith('(')
    ? /[.!?\n]\s*\($/u.test(first.gap) && /^\)\s*[.!]?\s*$/u.test(rest)
    : /^\s*[.!]?\s*$/u.test(rest) && behindNumber.test(text.slice(Math.max(0, run.start - 24), run.start))
}
const behindNumber = /(?:^|[^\p{L}\d])\+?\d[\d .-]{7,}\d\s+$/u

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
