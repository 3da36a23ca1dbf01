/**
 * Whose a detail is, from the words around it: the nearest possessor decides ("nomor saya", "hpnya", "rekening beliau"),
 * then what the sentence does with it ("hubungi saya di …", "transfer ke rekening …"). When nothing tells, it is unknown
 * and the reporter is asked: a needless question is better than a reporter exposed or evidence lost.
 */
import { type Found, type Page, sentenceEnd, sentenceStart } from './find.ts'
import type { Owner } from './types.ts'
import { firstPerson, honorifics, kin, labelPattern, labels, others, possessor } from './words.ts'

interface Token {
  word: string
  start: number
  end: number
}
const me = String.raw`(?:saya|sy|sya|aku|ak|kula|kulo|gue|gw|gua|ku|me|kami|i)`
const linking = String.raw`(?:itu|iku|kuwi|niku|punika|menika|ini|iki|adalah|is|that's|this is|ya|yaiku|inggih|kagungane|kagunganipun|milik|milike|punya|punyanya|duweke|duwene|gadhahanipun|belongs to|nomor|nomer|nomere|nomornya|no|nmr|wa|hp|hpne|telp|akun|akune|email|rek|rekening|plat|mobil|motor|kontak|a\.n\.?|an|atas nama|yg|yang|sing)`
const right = new RegExp(
  String.raw`^["')\].,]?\s*(?:\(|,|-|=|:)?\s*(?:${linking}\s+){1,5}((?:si\s+)?[\p{L}']+)(?:\s+([\p{L}']+))?`,
  'iu',
)
const inBrackets = /^\s*\(\s*(?:wa|hp|nomor|no|punya|milik)?\s*(saya|sy|aku|kula|gue|me|mine|[\p{L}']+)/iu
const secrecy =
  /(?:rahasia\p{L}*|jangan\s+(?:di)?(?:sebar|bocor)|ojo\s+disebar|keep\s+(?:it|this)\s+(?:secret|private)|confidential|jangan\s+sampai\s+(?:bocor|tersebar)|simpen|disimpan|tolong\s+disamarkan)/iu
/** Imperatives to us: answers are to come there. */
const replyTo =
  /(?:^|[.,!?\n]\s*|(?:tolong|mohon|please|bisa|monggo|mangga|silakan|silahkan|langsung|kalau|kalo|klo|nek|jawab|jawabannya|hasilnya|balasan|balasannya|update|kabar|perkembangan|infonya|info)\s+(?:[\p{L}]+\s+){0,3}?)(?:kirim|kirimkan|kirimi|balas|bales|kabari|jawab|infokan|reply|send|forward|update|hubungi|call|text|reach|contact|telp|telpon|telepon|wa|japri|dm|chat|kontak|email)\s+(?:[\p{L}]+\s+){0,4}?(?:ke|di|lewat|via|nang|neng|at|on|to|aja|saja|wae|dhateng|through)\s+(?:[\p{L}]+\s+){0,3}$/iu
const reached =
  /(?:(?:saya|sy|aku|kula|i)\s+(?:bisa|siap|saged|iso|can)\s+(?:di|be\s+)?(?:hubungi|hub|telpon|telp|kontak|reached|contacted|called|wa))/iu
const payTo =
  /(?:transfer|ditransfer|tf|setor|disetor|setorkan|kirim|dikirim|bayar|dibayar|iuran|nyetor|setoran|masuk|ngirim|mbayar)[^.!?\n]{0,40}?\s(?:ke|kepada|nang|neng|ning|dhateng|to|menyang)\s+(?:(?:no|nomor|nomer|rek|rekening|norek|bank|akun|dana|ovo|gopay|bca|bri|bni|bsi|mandiri|jateng)\.?\s*)*$/iu
const paidBy =
  /(?:saya|sy|aku|kula|kami|i|we)\s+(?:[\p{L}]+\s+){0,3}?(?:transfer|tf|setor|kirim|bayar|disuruh|diminta|dikon|dipaksa|harus|wajib|kudu|were|was|had|have)/iu
const orderTo =
  /(?:suruh|nyuruh|disuruh|minta|diminta|wajib|perintah|ngongkon|dikongkon|dikon|harus|kudu|dhawuh|instruksi|mewajibkan|menyuruh|meminta|kumpulkan)/iu
const receivedFrom =
  /(?:dari|from|saka|saking|seko|oleh|pakai|pake|nganggo|ngangge|lewat|via|using|pakek)\s+(?:(?:no|nomor|nomer|number|wa|hp|akun|nomer|account|email|the|a|ini|iki|this)\s*:?\s*)*$/iu
const receiver = new RegExp(
  String.raw`(?:(?:wa|chat|japri|telp|telpon|nelpon|nelp|menelpon|sms|hubungi|menghubungi|dm|kirim|ngirimi|kirimi|ancam|ngancam|mengancam|neror|teror|called|texted|messaged|threatened)\s+${me}(?!\p{L})|(?:saya|sy|aku|kula|i)\s+(?:di|dapat|dpt|nerima|terima|menerima|entuk|angsal|oleh|got|received|was|dipun)\p{L}*|masuk\s+ke|(?:pesan|chat|sms|wa|undangan|message)\s+(?:[\p{L}]+\s+){0,4}?(?:dari|saka|from|saking))`,
  'iu',
)
const ownFrom =
  /(?:saya|sy|aku|kula|i)\s+(?:sudah\s+|sdh\s+|wis\s+)?(?:transfer|tf|setor|kirim|bayar|ngirim|mbayar|paid|transferred|sent|lapor|wa|chat|telp|nelpon|nulis)\s[^.!?\n]{0,30}?(?:dari|pakai|pake|saka|saking|from|lewat|nganggo)\s+(?:(?:no|nomor|nomer|rek|rekening|akun|bank|bca|bri|bni|mandiri)\s*)*$/iu

export function ownerOf(page: Page, found: Found, before: Found | undefined, beforeOwner: Owner | undefined): Owner {
  const quotation = page.quotations.find((quote) => found.start >= quote.start && found.end <= quote.end)
  if (quotation !== undefined) return quotation.own ? 'reporter' : 'other'
  const { text } = page
  const from = Math.max(
    sentenceStart(text, found.start),
    before !== undefined && before.end <= found.start ? before.end : 0,
  )
  const head = text.slice(from, found.start)
  const tail = text.slice(found.end, sentenceEnd(text, found.end))
  // "X dan Y", "X / Y": the second belongs to whom the first does.
  if (
    before !== undefined &&
    beforeOwner !== undefined &&
    before.type === found.type &&
    /^\s*(?:dan|lan|kaliyan|karo|atau|or|and|sama|utawi|[,/&;])\s*(?:juga\s+|hp\s+|wa\s+|no\s+|di\s+)?$/iu.test(head)
  )
    return beforeOwner
  const attached = rightOwner(tail)
  if (attached !== undefined) return attached
  const whole = text.slice(sentenceStart(text, found.start), found.start)
  const near = leftOwner(head)
  if (near?.tight === true) return near.owner
  if (ownFrom.test(whole)) return 'reporter'
  if (payTo.test(whole) && (found.type === 'bank' || found.type === 'phone'))
    return near?.owner === 'other' || paidBy.test(whole) ? 'other' : 'unknown'
  if (reached.test(whole)) return 'reporter'
  if (receivedFrom.test(head) && receiver.test(whole)) return 'other'
  if (
    near?.owner === 'other' &&
    !orderTo.test(whole) &&
    /(?:ke|nang|neng|to|dhateng)\s+(?:no|nomor|nomer|wa|hp|number)?\s*$/iu.test(head) &&
    found.type === 'phone' &&
    /(?:telp|telpon|nelpon|nelp|wa|chat|japri|sms|called|texted|hubungi|kirim|ngirim)/iu.test(head)
  )
    return 'unknown'
  if (found.type === 'address') return addressOwner(head, text.slice(found.start, found.end), near?.owner)
  if (near === undefined || near.owner === 'reporter') {
    if (near !== undefined) return near.owner
    if (replyTo.test(head) && !/^hub\s*\.?\s*$/iu.test(head.trim())) return 'reporter'
    if (secrecy.test(tail)) return 'reporter'
  }
  if (near !== undefined) return near.owner
  return fallback(page, found, before, beforeOwner, from, tail)
}

/**
 * Whose the name after a cue such as "saya …" or "bernama …" is. Asked who is reported, "atasan saya Budi" names the
 * reporter's superior; in a story, and for family, it stays the reporter's own. `at` is where the cue stands.
 */
export function ownerOfNamed({ text, context }: Page, at: number, cue: string): Owner {
  if (
    context.about !== 'accused' ||
    !/^(?:(?:yang|sing|ingkang)?\s*bernama|saya|sy|sya|saia|aku|ak|kula|kulo|gue|gua|gw|kami)(?!\p{L})/iu.test(cue)
  )
    return 'reporter'
  const clause =
    text
      .slice(Math.max(sentenceStart(text, at), at - 60), at)
      .split(/[,;:(]/u)
      .at(-1) ?? ''
  const before = tokens(clause).map(({ word }) => word)
  while (firstPerson.has(before.at(-1) ?? '')) before.pop()
  const last = before.at(-1) ?? ''
  if (kin.has(last) || !before.slice(-3).some((word) => others.has(word))) return 'reporter'
  // "Mau lapor lurah saya Budi" may be two clauses, and "kepala sekolah saya Budi" one.
  return others.has(last) && !before.some((word) => /lapor|adu/u.test(word)) ? 'other' : 'unknown'
}

const homeWord =
  /(?<!\p{L})(?:rumah|omah|griya|kos|kost|kontrakan|kontrak|toko|warung|kios|lapak|alamat|tinggal|manggon|mapan|ngekos|warga|wong|asal|saking|dari|saka|house|home|live|stay|place|address|shop|stall|dalem|bengkel|salon)(?:ku|-ku)?(?!\p{L})/iu
const venue =
  /(?<!\p{L})(?:acara|acarane|acaranya|kegiatan|rapat|deklarasi|kampanye|kantor|gedung|hotel|posko|balai|gor|stadion|restoran|resto|rm|aula|senam|apel|event|rally|meeting|office)\p{L}{0,3}(?!\p{L})/iu
/** An address is the reporter's only when a home is spoken of: "saya lihat di Jl. X 5" says where it happened. */
function addressOwner(head: string, address: string, near: Owner | undefined): Owner {
  const alone = /^rt\.?\s*\d+$/iu.test(address)
  if (new RegExp(String.raw`(?<!\p{L})${me}(?!\p{L})[^.!?]{0,30}(?:warga|wong|tinggal|manggon)\s*$`, 'iu').test(head))
    return 'reporter'
  if (near === 'reporter' && homeWord.test(head)) return 'reporter'
  // Whose house "di rumah Blok C4" is stays open; a lone RT is the scene.
  if (near === 'other' && !/(?<!\p{L})(?:rumah|omah|griya|house|alamat)\s*[,:]?\s*$/iu.test(head)) return 'other'
  return alone || (venue.test(head) && !homeWord.test(head)) ? 'other' : 'unknown'
}

const published =
  /^\s*(?:yang|yg|sing|ingkang|which|who|that)?\s*(?:meng|ng|di)?(?:unggah|upload|uplod|posting|post|nyebar|menyebar|share|nge-?share|live|komentar|like|repost|retweet|bagikan|membagikan|mengomentari)/iu
const publishedBy =
  /(?:unggah|diunggah|upload|diupload|posting|diposting|disebar|disebarkan|dibagikan|diposkan|posted|shared|published|dipublikasikan)\s+(?:[\p{L}]+\s+){0,4}$/iu
/** A name that is an office or a title: "@kec.semu.official", "umum@….go.id". */
const official =
  /(?:\.go\.id|camat|lurah|kades|kabid|kadis|kabag|kasi[._]|pejabat|dinas|pemkot|pemkab|kecamatan|kelurahan|bupati|walikota|official|relawan|timses|caleg|dprd)/iu

/** Nothing in the clause says it: look at the rest of the sentence, the sentence before, and what was asked. */
function fallback(
  page: Page,
  found: Found,
  before: Found | undefined,
  beforeOwner: Owner | undefined,
  from: number,
  tail: string,
): Owner {
  const { text } = page
  // Details of one person follow each other: "Budi, NIP …", "(Kartamarma, wa …)".
  if (
    before !== undefined &&
    beforeOwner !== undefined &&
    beforeOwner !== 'unknown' &&
    found.start - before.end <= 24 &&
    !/[.!?\n]/u.test(text.slice(before.end, found.start))
  )
    return beforeOwner
  if (found.type === 'account' && (published.test(tail) || publishedBy.test(text.slice(from, found.start))))
    return 'other'
  if ((found.type === 'account' || found.type === 'email') && official.test(text.slice(found.start, found.end)))
    return 'other'
  const later = rightScan(tail)
  if (later !== undefined) return later
  const line = text.slice(Math.max(0, from - 120), from)
  if (/(?:nomor|kontak|wa|hp)\s?(?:saya|ku|sy)\s*[:.]?\s*$/iu.test(line)) return 'reporter'
  const bare = text.slice(page.joint).replace(/[\s.,;:()-]/gu, '').length - (found.end - found.start) < 12
  if (page.context.about === 'accused' && !bare) return 'other'
  return 'unknown'
}

function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}][\p{L}'’]*(?:-(?=\p{L})[\p{L}]+)?/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The nearest possessor to the left. `tight`: it stands with the label of the detail ("nomor WA saya 08…"). */
function leftOwner(head: string): { owner: Owner; tight: boolean } | undefined {
  const all = tokens(head)
  for (let i = all.length - 1, seen = 0; i >= 0 && seen < 24; i--, seen++) {
    const token = all[i]
    if (token === undefined) break
    const owner = decide(all, i)
    if (owner === undefined) continue
    const between = head.slice(token.end).toLowerCase()
    const onlyLabels = between
      .replace(
        new RegExp(
          `(?<!\\p{L})(?:${labelPattern}|yang|yg|sing|itu|ini|adalah|is|iku|kuwi|pribadi|baru|lama|aktif|ya|aja|wae|saja|di|ke|on|at|bca|bri|bni|bsi|mandiri|bank|jateng|lengkap|asli|satunya)(?!\\p{L})`,
          'gu',
        ),
        '',
      )
      .replace(/[\s:.,()=-]/gu, '')
    return { owner, tight: onlyLabels === '' }
  }
  return undefined
}

function decide(all: readonly Token[], i: number): Owner | undefined {
  const token = all[i]
  if (token === undefined) return undefined
  const previous = all[i - 1]?.word ?? ''
  const next = all[i + 1]?.word ?? ''
  const word = token.word
  if (firstPerson.has(word)) {
    // "atasan saya", "lurah saya": somebody the reporter has, not the reporter. Family is the exception. Not so over a
    // comma: "di grup warga, saya di 08…" speaks of the reporter.
    const adjoining = token.start - (all[i - 1]?.end ?? 0) <= 1
    if (
      adjoining &&
      (others.has(previous) || (honorifics.has(previous) && !kin.has(previous))) &&
      !kin.has(previous) &&
      !labels.has(previous) &&
      word !== 'i'
    )
      return 'other'
    return 'reporter'
  }
  if (/^(?:laporkan|lapor)$/u.test(next) && /^(?:saya|sy|aku)$/u.test(word)) return 'other'
  // Javanese "WA ne", "akun e", Indonesian "twitter nya": the possessive written apart.
  if (/^(?:ne|e|nya|ipun|nipun)$/u.test(word) && (labels.has(previous) || previous.length > 2))
    return labels.has(previous) || others.has(previous) ? 'other' : undefined
  if (kin.has(word)) {
    if (firstPerson.has(next)) return 'reporter'
    return honorifics.has(word) && next !== '' && !labels.has(next) ? 'other' : undefined
  }
  if (/^(?:perkenalkan|kenalkan|pelapor|ttd)$/u.test(word)) return 'reporter'
  if (others.has(word) && firstPerson.has(next) && kin.has(word)) return 'reporter'
  return possessor(word)
}

function rightOwner(tail: string): Owner | undefined {
  const match = right.exec(tail)
  const word = match?.[1]?.toLowerCase()
  // "08…, nomor saya 08…": those words belong to the next number.
  const after =
    match === null || word === undefined ? '' : tail.slice(match[0].toLowerCase().indexOf(word, 1) + word.length)
  if (word !== undefined && !/^[\s:,]*(?:(?:yg|yang|itu|is|adalah|bca|bri|bni|mandiri)\s+)?[+(]?[\d@]/iu.test(after)) {
    const next = match?.[2]?.toLowerCase() ?? ''
    if (kin.has(word) && firstPerson.has(next)) return 'reporter'
    if (firstPerson.has(word) && !/^(?:yang|yg|sing|i)$/u.test(word))
      return /(?:yang|yg|sing)\s+\S+$/iu.test(match?.[0] ?? '') && next !== '' ? undefined : 'reporter'
    const owner = possessor(word)
    if (owner !== undefined) return owner
    if (/(?:a\.n\.?|\ban|atas nama)\s+\S+/iu.test(match?.[0] ?? '')) return 'other'
  }
  const bracket = inBrackets.exec(tail)?.[1]?.toLowerCase()
  if (bracket === undefined) return undefined
  if (firstPerson.has(bracket)) return 'reporter'
  return honorifics.has(bracket) || others.has(bracket) ? 'other' : undefined
}

function rightScan(tail: string): Owner | undefined {
  const all = tokens(tail.split(/[,(]/u)[0] === '' ? tail.slice(1) : tail).slice(0, 7)
  for (let i = 0; i < all.length; i++) {
    const owner = decide(all, i)
    if (owner !== undefined) return owner
  }
  return undefined
}
