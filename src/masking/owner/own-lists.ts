/**
 * A list in which the reporter gives their own data: "ini data saya: nama, tempat lahir, NIK, nomor". The heading says
 * whose everything in it is, so nothing in it needs a possessor of its own.
 */
import type { Found, Page } from '../find.ts'
import { type Run, runAt } from '../names/name-runs.ts'
import { wordBefore } from '../text/tokens.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'

export interface OwnList {
  start: number
  end: number
}
const me = '(?:saya|sy|sya|aku|ak|kula|kulo|gue|gw|diri|pribadi|pelapor|kami)'
const heading = ruleOf(
  String.raw`(?<!\p{L})(?:(?:data|biodata|identitas|identitasnya|profil|keterangan|datane|curriculum|cv)(?:\s+(?:diri|pribadi|lengkap))*\s?(?:${me}|ku)(?!\p{L})(?:\s+(?:saya|sendiri|pelapor))?|(?:dataku|biodataku|identitasku)|my\s+(?:personal\s+)?(?:data|details|info|information|particulars|identity)|(?:data|identitas|bio\s?data)\s+(?:diri\s+)?(?:pelapor|pengadu|pengirim|pemohon)|(?:yang|kang)\s+ber?tanda\s?tangan(?:\s+di\s?bawah)?|reporting\s+(?:person|party)|complainant|pelapor)(?!\p{L})[^.:;\n]{0,60}(?::|(?<=pelapor)\s*\n|\n)\s*`,
)
/** "Bukan pelapor, tapi yang dilaporkan: …": the list that follows is the other's. */
const denied = /(?<!\p{L})(?:bukan|bkn|dudu|sanes|not)\s+(?:the\s+|data\s+)?$/iu
const ofReported = /(?<!\p{L})(?:terlapor|(?:yang|yg|sing)\s+(?:di|dipun)?(?:lapor|adu)(?:kan|ke|ake|aken))\s*:\s*$/iu
/** Where somebody else's data begin. */
const stop =
  /(?<!\p{L})(?:dengan\s+ini|bersama\s+ini|hereby|melapor\p{L}*|mengadu\p{L}*|menyampai\p{L}*|menyata\p{L}*|terlapor|yang\s+(?:saya\s+)?(?:dilapor|lapor|adu)\p{L}*|yg\s+(?:sy\s+|saya\s+)?(?:dilapor|lapor|adu)\p{L}*|pelaku|pihak|kronologi|isi|uraian|saksi|kejadian|peristiwa|reported|laporan)(?!\p{L})|[!?]|(?<=\p{L}{5}|\d)\.[ \t]+(?=\p{L}{2})|\.\s*\n(?![^\n:]{1,30}:)|\n\s*\n/iu

export function ownLists(spots: Spots): OwnList[] {
  const headings = matchesOf(spots, heading).filter(
    ({ 0: words, index }) => !ofReported.test(words) || !denied.test(spots.text.slice(Math.max(0, index - 16), index)),
  )
  return headings.map((match) => {
    const start = match.index + match[0].length
    const rest = spots.text.slice(start, start + 400)
    const end = stop.exec(rest)?.index ?? rest.length
    return { start, end: start + end }
  })
}

export const inOwnList = (page: Page, at: number): boolean =>
  page.ownLists.some(({ start, end }) => start <= at && at < end)

/** Names that stand in such a list between commas or at line ends, with or without "nama:" before them. */
export function listedNames(page: Page): Run[] {
  const runs: Run[] = []
  for (const { start, end } of page.ownLists) {
    // A place is not a name: only the first item, or what is labelled, can be one.
    const first = runAt(page, wordBefore(page.words, start) + 1, 'known')
    if (first !== undefined && first.end <= end) runs.push(first)
    for (let i = wordBefore(page.words, start) + 1; (page.words[i]?.end ?? end + 1) < end; i++) {
      if (!/^(?:nama|name|nami|jeneng|asma)$/u.test(page.words[i]?.lower ?? '')) continue
      const run = runAt(page, i + (/^(?:lengkap|asli)$/u.test(page.words[i + 1]?.lower ?? '') ? 2 : 1), 'any')
      if (run !== undefined && run.end <= end) runs.push(run)
    }
  }
  return runs
}

const birth =
  /(?<=^|[,;/\n]\s*)(?:\p{Lu}[\p{L}'.-]+(?:\s+\p{Lu}[\p{L}'.-]+)?\s*,\s*)?\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|\p{L}{3,9})\s*[-/. ]\s*(?:19\d{2}|200\d|\d{2})(?!\d)/gu
/** "Kendal, 21 Juni 1990": no word of birth stands before it in a list. */
export function listedBirths(page: Page): Found[] {
  const found: Found[] = []
  for (const { start, end } of page.ownLists)
    for (const match of page.text.slice(start, end).matchAll(birth))
      found.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        type: 'other',
        owner: 'reporter',
      })
  return found
}
