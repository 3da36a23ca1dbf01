/**
 * Speech of somebody else inside the text: quotation marks, and lines of a pasted chat ("[12/1 20.14] Pak X: …").
 * "Saya" in there is the quoted speaker, not the reporter.
 */
import { honorifics, others, stem } from './words.ts'

export interface Quotation {
  start: number
  end: number
  /** The reporter's own lines of a pasted chat. */
  own: boolean
  /** A line of a pasted chat: where its speaker's name stands. */
  speaker?: { start: number; end: number }
}

/** With whom a line of a pasted chat begins: an office or a title. "Terlapor: X" is a field of a form. */
const speaks = (speaker: string): boolean => {
  const [first = '', second = ''] = speaker.toLowerCase().split(/[\s.]+/u)
  return (
    (honorifics.has(first) || others.has(stem(first).base) || /^(?:staf|staff|admin)$/u.test(first)) &&
    !/^(?:terlapor|pelaku|saksi|korban|pengirim|penerima|pelapor|tersangka|oknum|sponsor|witness|officer|candidate|calon|paslon)$/u.test(
      first,
    ) &&
    !/^(?:desa|kelurahan|kecamatan|dinas|rt|rw|lokasi)$/u.test(second)
  )
}
/** "Semuwan Kasi Pem": a name with its office, as it is saved in a telephone. */
const holds = (speaker: string): boolean =>
  /^\p{Lu}/u.test(speaker) &&
  speaker
    .toLowerCase()
    .split(/[\s.]+/u)
    .slice(1)
    .some((word) => others.has(stem(word).base))

/** "~" stands before whoever is not saved in the telephone. */
const spokenLine = /^[ \t]*~?\s?(\p{L}[\p{L}\d. ]{1,30}?)\s?:\s+(?=\p{L})/u
/** "Kabid X: yg belum … japri aku 08…", "Staf A: nggih pak": a chat pasted without its times, two lines of it or more. */
function pasted(text: string): Quotation[] {
  const lines: Quotation[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const speaker = spokenLine.exec(line)?.[1]
    // Where the chat begins, if it did.
    const from = lines[0]?.start ?? at
    if (
      speaker !== undefined &&
      (speaks(speaker) || (holds(speaker) && pastedBelow.test(text.slice(Math.max(0, from - 160), from))))
    ) {
      const start = at + line.indexOf(speaker)
      lines.push({ start, end: at + line.length, own: false, speaker: { start, end: start + speaker.length } })
    }
    at += line.length + 1
  }
  // Two lines of a title and a colon may be a list of who did what, told by the reporter.
  const said = (line: Quotation): string => text.slice((line.speaker?.end ?? 0) + 1, line.end)
  const [one] = lines
  const head = text.slice(0, one?.start ?? 0)
  const above = head.replace(/~\s?$/u, '')
  const copied =
    above !== head && /(?<!\p{L})(?:grup|group|gc|chat|obrolan)(?!\p{L})/iu.test(above) && pastedBelow.test(above)
  if ((lines.length < 2 && !copied) || lines.some((line) => deed.test(said(line)))) return []
  const first = ({ speaker }: Quotation): string =>
    text
      .slice(speaker?.start, speaker?.end)
      .toLowerCase()
      .split(/[\s.]+/u)[0] ?? ''
  const again = lines.some((line, i) => lines.some((other, k) => k > i && first(other) === first(line)))
  return again || pastedBelow.test(above) ? lines : []
}
/** What somebody did, and not what they said. */
const deed =
  /^\s*(?!nggih|nggak|ngga|nyuwun|menawi|mengko)(?:me[mn]\p{L}{3,}|ng\p{L}{3,}|ny\p{L}{3,}|nelp\p{L}*|telp\p{L}*|telepon|datang|dateng|teka|rawuh|bagi\p{L}*|mbagi\p{L}*|minta|njaluk|maksa|kirim|bawa|nggawa|ikut|hadir|dia|beliau|(?:saya|aku|kula)(?!\s+(?:tidak|tdk|nggak|gak|ga|ndak|ora|mboten|boten|takut|wedi|ajrih|emoh|wegah)(?!\p{L})))(?!\p{L})/iu
const pastedBelow =
  /(?<!\p{L})(?:tempel|tak\s?tempel|copas|salin|salinan|isi(?:ne|nya)?\s+(?:grup|chat|obrolan)|percakapan|obrolan)(?!\p{L})[^\n]*\n\s*$/iu

/** Longest quotation taken as one: a lone quotation mark must not swallow the rest of the story. */
const longestQuote = 600
const chatLine =
  /^\s*(?:\[\d{1,2}[/.:-]\d{1,2}[^\]\n]{0,24}\](?=\s*(?:\+?[\d -]{8,20}|[^:\n]{1,50}):)|\d{1,2}[/.-]\d{1,2}[/.-]?\d{0,4},? \d{1,2}[.:]\d{2}[^\n]{0,6} -|\d{1,2}[.:]\d{2}(?=\s*[^:\n\d]{1,50}:)|~(?=\s?\p{L}[^:\n]{1,50}:\s)(?!\s?(?:\p{L}+\s+){0,3}(?:nama|jeneng|asma|alamat|nik|nip|kk|npwp|hp|no|nomor|nomer|wa|telp|kontak|email|rumah|omah|rek\p{L}*|yang|yg|sing|lapor|pelapor\p{L}*|korban|saya|sy|aku|kula|tempat|tanggal|ttl|pekerjaan|usia|umur|name|address|phone|\p{L}+ku)(?!\p{L})))\s*([^:\n]{1,50}):/iu
const self = /^\s*(?:saya|sy|aku|kula|kulo|gue|gw|me|i|you|anda|inyong)\s*$/iu

/** "SUPARDI, S.Sos": a name with its degree is no speech. */
const named = /^["'][\p{Lu}][\p{L}. ]{2,40},\s*(?:(?:S|M|A|Dr|Ir)\.?\s?\p{Lu}\p{L}{0,4}\.?\s?,?\s?){1,3}["']$/u
/** "Lurah: piye Yem? aku: dereng pak": speech told as in a play. */
const turn = /(?<=^|[.!?\n]\s{0,3})(\p{L}[\p{L} ]{1,24}?)\s?:\s+(?=\p{L})/gu
function dialogue(text: string): Quotation[] {
  if (!text.includes(': ') || !/(?:aku|saya|sy|kula|me|gue) ?: /i.test(text)) return []
  const turns = [...text.matchAll(turn)]
  if (turns.length < 2 || !turns.some((match) => self.test(match[1] ?? ''))) return []
  return turns.map((match, i) => {
    const speaker = match[1] ?? ''
    return {
      start: match.index,
      end: turns[i + 1]?.index ?? match.index + (text.slice(match.index).split('\n')[0]?.length ?? 0),
      own: self.test(speaker),
      speaker: { start: match.index, end: match.index + speaker.length },
    }
  })
}

/** "Bu Kasi: kirim ke email saya …", "Pak Kabid bilang begini: …": speech without marks, to the end of its sentence. */
const opens =
  /(?<=^|\n)\s*(?:pak|bu|ibu|bapak|bpk)\s+(?![^:\n]*(?:punya|duwe|bawa|nggawa|daftar|data|catatan|isi))\p{L}[\p{L} ]{1,30}:\s+(?=\p{L})|(?<!\p{L})(?:bilang|bicara|ngomong|ngendika|ngendiko|dawuh|pidato|sambutan|pesan|tulis|nulis|menulis|said|wrote)(?:nya|e|ne)?\s+(?:\p{L}+\s+){0,4}?(?:begini|gini|ngene|ngaten|ngeten|mengkene)(?:\s+\p{L}+){0,3}\s?:\s+(?=\p{L})/giu
const ownWords = /(?<!\p{L})(?:saya|sy|aku|kula|kulo|gue|i)\s+(?:\p{L}+\s+){0,1}$/iu
function unmarked(text: string, found: readonly Quotation[]): Quotation[] {
  if (!text.includes(': ')) return []
  return [...text.matchAll(opens)].flatMap((match) => {
    const start = match.index + match[0].length
    const said = /^[^.!?\n"]*(?:[.](?=\S)[^.!?\n"]*)*/u.exec(text.slice(start, start + longestQuote))?.[0] ?? ''
    const inside = found.some((quote) => quote.start <= start && start < quote.end)
    return inside || said.length < 24 || ownWords.test(text.slice(Math.max(0, match.index - 24), match.index))
      ? []
      : [{ start, end: start + said.length, own: false }]
  })
}

/** "Saya tulis begini: "…"", "copying what I sent to the office: "…"": the reporter's own words are no speech of others. */
const ownText =
  /(?<!\p{L})(?:(?:saya|sy|aku|kula|kulo|gue|i|we|kami)\s+(?:\p{L}+\s+)?|tak\s?)(?:kirim|ngirim|tulis|nulis|menulis|jawab|mengirim|balas|bales|sampaikan|sent|wrote|answered|replied|submitted)(?!\p{L})[^."\n]{0,60}$/iu

/** The lines of a pasted chat that begin with the time they were written at. */
function stamped(text: string): Quotation[] {
  const found: Quotation[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const match = chatLine.exec(line)
    if (match !== null) {
      const speaker = match[1] ?? ''
      const start = at + match[0].length - 1 - speaker.length
      found.push({
        start: at,
        end: at + line.length,
        own: self.test(speaker),
        speaker: { start, end: start + speaker.length },
      })
    }
    at += line.length + 1
  }
  return found
}

export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const match of !/["']/u.test(text)
    ? []
    : text.matchAll(/"([^"]{2,600})"|(?<=[\s:(,]|^)'((?:[^'\n]|(?<=\p{L})'(?=\p{L})){8,400})'(?!\p{L})/gu)) {
    const words = (match[1] ?? match[2])?.match(/\p{L}{2,}/gu)?.length ?? 0
    // A quoted number or title is not speech.
    if (
      match[0].length <= longestQuote &&
      (words >= 3 || (words === 2 && /[,!?]/u.test(match[0]))) &&
      !named.test(match[0]) &&
      !ownText.test(text.slice(Math.max(0, match.index - 100), match.index))
    )
      found.push({ start: match.index, end: match.index + match[0].length, own: false })
  }
  const spoken = dialogue(text)
  found.push(...(spoken.length > 0 ? spoken : pasted(text)))
  found.push(...unmarked(text, found))
  found.push(...stamped(text))
  return found
}

/** Inside the speech of somebody else "saya" is not the reporter. */
export const spokenByOther = ({ othersSpeak }: { othersSpeak: Uint8Array | undefined }, at: number): boolean =>
  othersSpeak?.[at] === 1
