/** Vehicle plates: area letters, up to four digits, up to three letters. Peraturan Kapolri 7/2021. */
import type { Found, Page } from '../find.ts'
import { digitWords } from './number-words.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import { kinPattern } from '../text/words.ts'

const areas =
  'AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB|PG|PS|A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z'
const plate = ruleOf(
  String.raw`(?<![\p{L}\p{N}/.@-])(${areas})([ .\-_/\n]{0,3})(\d[\dO]{2,3}(?<=O\d*)(?=[ .\-_]{0,3}[a-z]{1,3}(?!\p{L}))|\d{1,4}|\d(?:[ .]?\d){1,3})([ .\-_/\n]{0,3})([a-z]{1,3}|[a-z](?: [a-z]){1,2}|(?<=\d{3}[ .-]?)\*{1,2}[a-z]{0,2}|(?<=\d{3} )[a-z]{1,2}\*{1,2})(?:\/(?:xx|[a-z]{2}))?(?![\p{L}\p{N}@*])`,
)
/** Without its letters, or without its area: only where a plate or the reporter's own vehicle is spoken of. */
const me = '(?:saya|sy|aku|kula|kami)'
const vehicle = '(?:motor|mobil|montor|vespa|pit|truk|truck|pikap|pickup|angkot|kendaraan|honda|beat|vario)'
const bare = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:plat(?:e|nya|nomor|\s+(?:nomor|nomer|no|number|merah|hitam|putih))*(?:\s+(?:motor|mobil))?(?:ku|\s+${me})?|nopol(?:nya|e)?(?:ku|\s+${me})?|nomor\s+polisi(?:\s+${me})?|(?:${vehicle}(?:ne|nya|e)?(?:ku|\s+${me}|\s+(?:${kinPattern})(?:ku|\s+${me}))(?:\s+(?:beat|vario|scoopy|mio|supra|vega|revo|nmax|aerox|avanza|xenia|brio|innova|hitam|putih|merah|abang|ireng|biru|abu-abu|silver)){0,2}|my\s+(?:\p{L}+'s\s+)?(?:car|motorbike|motorcycle|bike|scooter|van|truck)(?:\s+(?:is|plate|number|with|the))*,?)(?=\s+(?:(?:${areas})[ .-]?\d{3,4}(?!\d|\p{L})|\d{4}\s+[a-z]{2,3}(?!\p{L}))))\s*:?\s*((?:${areas})?[ .-]?\d{2,4}[ .-]?[a-z]{0,3})(?![\p{L}\p{N}])`,
)
/** Read out to a telephone that writes: "plat nomornya ha tujuh dua satu lima o ge". */
const letter =
  '(?:a|be|ce|se|de|e|ef|ge|ha|i|je|ka|el|em|en|o|pe|ki|qiu|er|es|te|u|ve|fe|we|eks|iks|ye|zet|zed|ze|[b-df-hj-np-tv-z])'
const spoken = [...digitWords].flatMap(([word, { length }]) => (length === 1 ? [word] : [])).join('|')
const dictated = ruleOf(
  String.raw`(?<!\p{L})(?:plat|pelat|nopol|nomor\s+polisi|(?:motor|mobil|montor|sepeda|pit)(?=(?:ku|nya|e|ne)?\s+(?:\p{L}{2,8}\s+){0,2}(?:${areas}|ha|ka|be|ge|er|aa|ad|a\s+de|a\s+a)\s+(?:${spoken})\s+))(?:nya|e|ne|ku)?\s+(?:(?:nomor|nomer|nomornya|nomere|mobil|motor|itu|kuwi|saya|aku|kula|bapak|ibu|istri|suami|plat|pelat|ku)\s+){0,3}((?:${letter}(?:\s+${letter})?|${areas})(?:\s+(?:${spoken}|\d)){1,4}(?:(?:\s+${letter}){1,3}|\s+(?!(?:di|ke|yg|dan|lan|itu|ada|ana|aja|wae|nya|tak|dr)(?!\p{L}))\p{L}{2,3}))(?![\p{L}\p{N}])`,
)
/** "Ha dua empat lima sembilan ka es": nothing else is read out so, whatever stands before. */
const readOut = ruleOf(
  String.raw`(?<!\p{L})(?:${areas}|ha|ka|be|ge|er|a\s+de|a\s+a|a\s+ge)\s+(?!nol|zero|kosong)(?:${spoken})(?:\s+(?:${spoken})){2,3}(?:(?:\s+${letter}){2,3}|\s+(?!(?:di|ke|yg|dan|lan|itu|ada|ana|aja|wae|nya|tak|dr|rb|jt|the|and)(?!\p{L}))\p{L}{2,3})(?![\p{L}\p{N}]|\s+(?:${spoken}|\d))`,
)
/** "H 3359 mp punya kakak saya", "h 2790 vc itu motor saya". */
const cueAfter =
  /^\s*,?\s*(?:(?:itu|iku|kuwi|niku|ya|is|that's)\s+)?(?:punya|punyane|punyaku|milik|duwek|duweke|gadhahan\p{L}*|kagungan\p{L}*|motor|mobil|montor|my\s+(?:\p{L}+'s\s+)?(?:car|motorbike|bike|motorcycle|van|truck)|belongs)(?:ku|e|ne|nya)?(?!\p{L})/iu
const cue =
  /(?<!\p{L})(?:matic|matik|bebek|naik|nunggang|nitih|numpaki|satunya|satune|sijine|roda (?:dua|tiga|empat)|moge|trail|klx|crf|plat|pelat|plate|plates|nopol|nomor polisi|motor|mobil|car|motorbike|motorcycle|avanza|innova|xenia|ertiga|brio|fortuner|pajero|vario|beat|nmax|scoopy|supra|vixion|mio|sepeda|truk|truck|pickup|pick up|pick-up|pikap|pikep|pikup|kijang|carry|l300|colt|agya|ayla|sigra|calya|panther|angkot|minibus|traktor|tossa|viar|bentor|revo|jupiter|vega|aerox|pcx|bus|elf|ambulans|kendaraan|van|vespa|numpak|pit|montor|hilux|jeep|sedan|toyota|honda|yamaha|suzuki|daihatsu|mitsubishi)(?:ku|nya|ne|e|-ku|-nya)?(?!\p{L})/iu
const called = /(?<!\p{L})(?:plat|pelat|plate|plates|nopol|nomor polisi)(?:ku|nya|ne|e)?(?!\p{L})/iu
/** Words and units that stand where a plate's last letters would: "B 50 RB", "M 3 KG", "TPS 12 di". */
const notSuffix =
  /^(?:rb|jt|kg|km|rp|m|cm|mb|gb|kb|rw|rt|kk|di|yg|dr|ke|sd|nya|dan|lan|tps|wib|org|pcs|lt|ml|gr|am|pm|th|thn|hr|bln|jam|tgl|orang|an|of|in|to|the|is|at|on|or|and|aja|ada|iku|ki|yo|ya|ini|itu|sm|sy|aku|nang|neng|ing|go|no|jl|gg|k|st|nd|rd|sk|ok|tok|wae|x)$/iu

const measure =
  /^(?:kg|km|m|cm|mb|gb|kb|pcs|lt|ml|gr|am|pm|th|thn|hr|bln|tgl|sm|jl|gg|st|nd|rd|sk|x|rb|jt|rt|rw|kk|rp|sd)$/iu

/** "Motor abang ha 2719 dj": the area by the name of its letter. */
const halfSpoken = ruleOf(
  String.raw`(?<!\p{L})(?:ha|ka|ge|er|ef|a\s+de|a\s+a|a\s+ge)\s+\d{2,4}\s+[a-z]{2,3}(?![\p{L}\p{N}]|\s?\d)`,
)

export function findPlates({ text, spots, caseless }: Page): Found[] {
  const found: Found[] = []
  for (const match of matchesOf(spots, plate)) {
    const [whole, area = '', gap1 = '', written = '', , suffix = ''] = match
    const digits = written.replace(/\D/gu, '')
    // "Plat saya H" at the end of a line: elsewhere a line that ends with a letter is a list.
    if (whole.includes('\n') && !called.test(text.slice(Math.max(0, match.index - 32), match.index))) continue
    const capital = whole === whole.toUpperCase()
    // "h4421lt": nothing else is written so.
    const glued = written.length === 4 && whole.length === area.length + 4 + suffix.length
    const last = found.at(-1)
    const cued =
      cue.test(text.slice(Math.max(0, match.index - 48), match.index)) ||
      // Where one plate was told, another may follow.
      (last !== undefined && match.index - last.end < 80) ||
      cueAfter.test(text.slice(match.index + whole.length, match.index + whole.length + 40))
    if (notSuffix.test(suffix) && !glued && (caseless || !capital || digits.length < 3)) {
      // "Plat h 4421 lt": who speaks of a plate measures nothing; "plat h 4421 di depan" has its last letters unsaid.
      if (!cued || digits.length < 4) continue
      const end =
        match.index +
        whole.length -
        (measure.test(suffix) && !/^\s?\d/u.test(text.slice(match.index + whole.length)) ? 0 : suffix.length)
      found.push({
        start: match.index,
        end: match.index + text.slice(match.index, end).trimEnd().length,
        type: 'plate',
      })
      continue
    }
    // "H/4421/LT" may be the number of a letter, "A 3 4 di" a count.
    if (!cued && (/[_/]|[ .-]{3}/u.test(whole) || digits !== written || suffix.includes(' '))) continue
    const enough = cued
      ? digits.length >= (capital ? 1 : 2)
      : capital && digits.length >= 3 && suffix.length >= 1 && !(gap1 === '-' && area.length === 1)
    if (enough) found.push({ start: match.index, end: match.index + whole.length, type: 'plate' })
  }
  for (const match of matchesOf(spots, bare)) {
    const said = match[1] ?? ''
    const end = match.index + match[0].length
    const clean = said.replace(/[ .-]+$/u, '')
    const letters = /[a-z]+$/iu.exec(clean)?.[0] ?? ''
    const kept = notSuffix.test(letters) ? clean.slice(0, -letters.length).trimEnd() : clean
    const start = end - said.length + (said.length - said.trimStart().length)
    // "Motor saya 2019 di bengkel": a year and a word.
    if (/^\d/u.test(kept.trimStart()) && (kept === clean ? letters !== letters.toUpperCase() : !called.test(match[0])))
      continue
    if (kept.replace(/\D/gu, '').length >= 2) found.push({ start, end: start + kept.trimStart().length, type: 'plate' })
  }
  for (const match of matchesOf(spots, halfSpoken)) {
    const end = match.index + match[0].length
    if (
      !notSuffix.test(/[a-z]+$/iu.exec(match[0])?.[0] ?? '') &&
      (cue.test(text.slice(Math.max(0, match.index - 32), match.index)) || cueAfter.test(text.slice(end, end + 40)))
    )
      found.push({ start: match.index, end, type: 'plate' })
  }
  for (const match of matchesOf(spots, readOut))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'plate' })
  for (const match of matchesOf(spots, dictated))
    found.push({
      start: match.index + match[0].length - (match[1]?.length ?? 0),
      end: match.index + match[0].length,
      type: 'plate',
    })
  return found
}
