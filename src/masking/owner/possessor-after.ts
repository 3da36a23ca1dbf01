/** The possessor that stands after a detail: "08… itu nomor saya", "08… (hp suami saya)". */
import type { Page } from '../find.ts'
import { mentionsUntil } from '../speech/mentions.ts'
import { personal } from '../names/name-words.ts'
import { wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { fillers, honorifics, kin, kinPattern, labels, others, setOf } from '../text/words.ts'

const linker = setOf([
  "itu iku kuwi niku punika menika ini iki niki adalah is that's this that yaiku yaitu yakni namely inggih ya yo ki",
  'kagungane kagunganipun n milik milike milikipun punya punyanya punyane duwe duweke duwene gadhahan gadhahanipun gadhahipun',
  'belongs atas an dipegang pemilik pemiliknya aslinya alias jenenge namanya tulisane',
])

/** "08… itu nomor saya", "08… (hp suami saya)". `sure`: said outright, over whatever stands before. */
export function rightOwner(page: Page, end: number, address: boolean): { owner: Owner; sure: boolean } | undefined {
  const { words, mentions, text } = page
  const theirs = (ofWhoever.exec(text.slice(end, end + 48)) ?? heldBy.exec(text.slice(end, end + 80)))?.[1]
  if (
    theirs !== undefined &&
    !kin.has(theirs.toLowerCase()) &&
    !/^(?:reporter|sender|writer|informant|whistle-?blower|complainant|undersigned|victim|witness|plaintiff)$/iu.test(
      theirs,
    ) &&
    !/(?<!\p{L})(?:i|i'm|me|my|mine|please|hide|secret)(?!\p{L})/iu.test(text.slice(end, end + 90))
  )
    return { owner: 'other', sure: true }
  // "Nomor 08… telepon ibu saya terus": what it did, not what it is called.
  if (callsUs.test(text.slice(end, end + 60)) && !reachAt.test(text.slice(Math.max(0, end - 50), end)))
    return { owner: 'other', sure: false }
  const first = wordBefore(words, end) + 1
  let said = false
  /** By "ini", which points ahead as well. */
  let ahead = false
  let label = false
  let comma = false
  let at = end
  for (let i = first; i < first + 7; i++) {
    const word = words[i]
    if (word === undefined) return undefined
    const gap = text.slice(at, word.start)
    if (!/^[\s,("'=:)–/-]{0,4}$/u.test(gap) && !(i === first && /^[\s,("'=:)–/.?!-]{0,4}$/u.test(gap))) return undefined
    if (i === first && /^\s*[.!?]/u.test(gap) && !/^(?:itu|iku|kuwi|ini|iki|niki|that|this)$/u.test(word.lower))
      return undefined
    // "… hp 08….\nIni saya: X": a heading of what comes next.
    if (
      i === first &&
      /[.!?\n]/u.test(gap) &&
      here.has(word.lower) &&
      aheadOnly.test(text.slice(word.end, word.end + 40))
    )
      return undefined
    if (/\(/u.test(gap)) said = true
    if (gap.includes(',')) comma = true
    // "X ya, hp ini punya kantor": of what it is written with, not of the detail.
    if (gap.includes(',') && /^(?:hp|hape|henpon|wa|phone)$/u.test(word.lower) && here.has(words[i + 1]?.lower ?? ''))
      return undefined
    const mention = mentions[mentionsUntil(mentions, i) - 1]
    if (mention?.from === i && mention.kind !== 'anaphor') {
      if (mention.thing === true) label = true
      // "(Ibu Sri, istri)": who of a family it is comes last.
      const family =
        said && mention.kind === 'person'
          ? familyLast.exec(text.slice(words[mention.to]?.end, (words[mention.to]?.end ?? 0) + 60))
          : null
      if (family !== null) return { owner: family[1] === undefined ? 'unknown' : 'reporter', sure: true }
      const last = words[mention.to]
      const after = text.slice(last?.end ?? 0, (last?.end ?? 0) + 14)
      // "08…, nomor saya 08…", "08…, ini nomor saya 08…": those words belong to the next number.
      if (
        (!said || ahead) &&
        /^[\s:,(]*(?:(?:yg|yang|itu|is|adalah|bca|bri|bni|mandiri|baru)\s+)?(?:[+(]?[\d@]|[A-Z]{1,5}-?\d\d)/iu.test(
          after,
        )
      )
        return undefined
      // "Kode beliau BKD-077, punya saya BKD-091".
      if (comma && said && /^[\s:]{1,3}(?=\S*\d\d)[A-Z]{0,5}-?\d/u.test(after)) return undefined
      // "His phone ends in 0338, mine ends in 6614".
      if (comma && !said && /^(?:\s+\p{L}+){1,3}[\s:]+[+(]?\d/u.test(text.slice(last?.end ?? 0, (last?.end ?? 0) + 30)))
        return undefined
      // "08… bu kader": written right after it, without a word between.
      if (!said && !label && mention.kind === 'kin' && i === first && gap === ' ')
        return { owner: 'unknown', sure: false }
      if (!said && !label)
        return mention.kind === 'person' && i === first && gap === ' ' && honorifics.has(word.lower)
          ? { owner: mention.owner, sure: false }
          : undefined
      // "08… itu yang saya laporkan" says nothing of whose it is.
      // In "08… yaitu saya. Terima kasih" another sentence begins there.
      const next = words[mention.to + 1]
      if (mention.kind === 'self' && !label && !/[.!?]/u.test(next?.gap ?? '') && verb.test(next?.lower ?? ''))
        return undefined
      if (mention.kind === 'impersonal' && !said && (!label || comma)) return undefined
      // "(di kontakku namanya …)": where it is kept, not whose it is.
      if (mention.thing === true && /^(?:di|ing|neng|nang|in|ning)$/u.test(words[i - 1]?.lower ?? '')) return undefined
      if (!said && comma) return { owner: mention.owner, sure: false }
      return { owner: mention.owner, sure: said || mention.owner === 'reporter' }
    }
    const { base, suffix } = word.stem
    // "Perum X Blok B2, Ungaran, itu rumah calonnya": the town goes with the address.
    if (address && i < first + 2 && word.capital && /,/u.test(gap)) {
      at = word.end
      continue
    }
    // "Misscall dari 08… ke hp ku": where it came to.
    if (i === first && goal.has(word.lower)) return undefined
    if (mine.test(word.lower) && !ofNext.test(text.slice(word.end, word.end + 30)))
      return { owner: 'reporter', sure: true }
    // "Punya bapak", "atas nama anak": whose father is not said, and nobody is named.
    if (said && kin.has(word.lower) && bareEnd(words, i)) return { owner: 'unknown', sure: true }
    if (linker.has(word.lower)) {
      said = true
      ahead ||= /^(?:ini|iki|niki|this)$/u.test(word.lower)
    } else if ((labels.has(base) && suffix !== 'their') || bank.test(word.lower)) label = true
    else if (!fillers.has(word.lower) && !passing.has(word.lower) && !(suffix === 'their' && labels.has(base)))
      return laterSaid(page, i, address)
    at = word.end
  }
  return undefined
}
/** "33…, that's the muezzin's", "…, registered to the bureau head", "…, belongs to the agency". */
const ofWhoever =
  /^\s*[,(]?\s*(?:that's|that\s+is|it's|which\s+is|it\s+is)\s+the\s+(?:\p{L}+\s+){0,2}?(\p{L}+)['’]s(?!\p{L})(?!\s+\p{L}{3})/iu
const heldBy =
  /^\s*[,(]?\s*(?:which\s+|that\s+)?(?:is\s+)?(?:registered|belongs|belonging)\s+(?:to|under)\s+the\s+(?:\p{L}+\s+){0,2}?(\p{L}+)(?=['’]s(?!\p{L})|\s*[.,;!?)]|\s+(?:and|but|not|had|has|was|is|office)(?!\p{L})|$)/iu
const callsUs = new RegExp(
  String.raw`^\s+(?:itu\s+|iku\s+)?(?:(?:terus|sering|selalu|tadi|kemarin|wingi)\s+)?(?:telepon|telpon|nelpon|nelepon|telp|nelp|wa|sms|chat|call|calls|called|texts|texted)\s+(?:(?:${kinPattern})(?:ku|\s+(?:saya|sy|aku|kula))|my\s+\p{L}+)\s+(?:terus|tiap|saben|setiap|berkali|bola|minta|njaluk|nyuruh|ngancam|ngancem|nagih|maksa|asking|demanding|again)(?!\p{L})`,
  'iu',
)
const reachAt = /(?<!\p{L})(?:hubungi|hub|reach|call|kontak|contact|ini|iki|niki|nik|kk|nip)(?!\p{L})[^.!?\n]*$/iu
const here = setOf(['ini iki niki punika this'])
const aheadOnly = /^(?:\s+\p{L}+){1,4}\s?:/u
const familyLast = new RegExp(
  String.raw`^[^()\n]{0,30},\s*(?:${kinPattern})(?:\s?-?(ku|\s+(?:saya|sy|aku|kula|kami)))?\s*\)`,
  'iu',
)
/** "08… dikick dari grup, itu nomer suami saya": a clause of its own says so. */
function laterSaid(page: Page, from: number, address: boolean): { owner: Owner; sure: boolean } | undefined {
  const { words } = page
  for (let i = from + 1; i < from + 6; i++) {
    const gap = words[i]?.gap ?? '.'
    if (!/^[ ,]+$/u.test(gap) || words[i]?.sentence !== words[from]?.sentence) return undefined
    if (!gap.includes(',') || !/^(?:itu|iku|kuwi|niku|punika|that's)$/u.test(words[i]?.lower ?? '')) continue
    const said = rightOwner(page, words[i - 1]?.end ?? 0, address)
    return said?.owner === 'reporter' ? said : undefined
  }
  return undefined
}
/** No name follows. */
const bareEnd = (words: Page['words'], i: number): boolean => {
  const next = words[i + 1]
  if (next === undefined || next.gap !== ' ') return true
  // "Punya istri pak camat"; "punya bapak, pak" and "punya bapak pak, …" call whoever reads.
  const after = words[i + 2]
  if (honorifics.has(next.lower) && after?.gap === ' ') return !(after.capital || others.has(after.stem.base))
  return !next.capital && !personal(next.lower) && !others.has(next.stem.base)
}
const mine = /^(?:punyaku|punyakku|milikku|duwekku|duwèkku|nggonku|gonku|kagunganku|mine)$/u
/** "…, punyaku sendiri 08…": of the number that comes. */
const ofNext = /^[\s:,(]*(?:(?:sendiri|dewe|dhewe|piyambak|itu|iku|yang|yg|sing|is)\s+){0,2}[+(]?[\d@]/iu
const goal = setOf(['ke dhateng nang neng ning marang menyang to kepada'])
const bank = /^(?:bank|bca|bri|bni|bsi|btn|bpd|bkk|jateng|mandiri|seabank)$/u
/** Says nothing of whose it is, and stands between what does. */
const passing = setOf([
  'to of nama a min mas mbak kak from kedua kaping cadangan serep lama lawas baru anyar satunya sijine lain lainnya',
  'liya liyane pribadi my other second persis persise plek identik exactly old new work kerja kerjo gawe sekolah',
  'kuliah alt backup private',
])
const verb =
  /^(?:lapor\p{L}*|lihat|liat|dapat|terima|simpan|simpen|catat|foto|maksud|ss|screenshot|kirim|sebut|report|lali|lupa|weruh|ngerti|tahu|tau|kenal|inget|ingat|eling|kelingan|hafal|apal|pirsa|mangertos)$/u
