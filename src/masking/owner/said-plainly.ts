/**
 * What its sender says plainly of a number or an address, with no possessor right beside it: that they write with it ("ini hp
 * saya istrinya 08…", "pake nomor pribadi 08…"), that they can be asked for as a witness there, that they were paid or
 * written to there. Whoever was spoken of before does not answer for it.
 */
import type { Found, Page } from '../find.ts'
import { by, type Judgement } from './ground.ts'
import { type Mention, mentionsIn } from '../speech/mentions.ts'
import { wordBefore } from '../text/tokens.ts'
import { kin, others, setOf } from '../text/words.ts'

const me = '(?:saya|sy|sya|aku|ak|kula|kulo|gue|gw|i)'
const number = '(?:no|nomor|nomer|nmr|number|hp|hape|wa|whatsapp|telp|telepon|telpon|phone)'

/** "Ini hp saya istrinya 08…", "iki nomerku, anake, 08…": with what the one who writes is to whom it is about. */
const asRelative = new RegExp(
  String.raw`(?<!\p{L})(?:ini|iki|niki|punika|this\s+is)\s+(?:${number}\s?){1,2}(?:ku|\s?${me})\s?,?\s+(?:(?:sebagai|sbg|selaku|dados|as)\s+)?\p{L}+\s*[:,(]?\s*$`,
  'iu',
)
/** "Disuruh jadi admin grup, pake nomor pribadi 08…". */
const privately = new RegExp(
  String.raw`(?<!\p{L})(?:pakai|pake|pakek|nganggo|ngangge|migunakake|menggunakan|using|with)\s+(?:${number}\s+){1,2}(?:pribadi|sendiri|dewe|dhewe|piyambak|private)(?:\s+(?:saya|sy|aku|kula))?\s*[:,(]?\s*$`,
  'iu',
)
/** By whom something is done is nobody of whom it is told: "disuruh … oleh atasan". */
const doer = setOf(['oleh dening sama karo kaliyan dari saking saka by from'])
/** "Kalau perlu saksi telp saja 08…". */
const witness = new RegExp(
  String.raw`(?<!\p{L})(?:kalau|kalo|klo|kl|nek|yen|bila|jika|menawi|if)\s+(?:(?:you|memang|pancen|masih)\s+)?(?:perlu|butuh|mbutuhke|mbetahaken|ada|need|needs)\s+(?:\p{L}+\s+){0,3}?(?:hub|hubungi|telp|telpon|telepon|tlp|wa|kontak|call|contact|chat)\s+(?:(?:saja|aja|ae|wae|mawon|langsung|just|ke|di|neng|nang|${number})\.?\s+){0,4}[:(]?\s*$`,
  'iu',
)
const recipient = new RegExp(
  String.raw`(?<!\p{L})${me}(?:'m|\s+am|\s+was|\s+were)?\s+(?:(?:juga|ikut|termasuk|kalebet|mlebu|also|among)\s+)*(?:(?:salah\s+(?:satu|siji|setunggal)|one\s+of)\s+)?(?:(?:the|para|sing|yang|yg|ingkang)\s+)?(?:penerima|tujuan|nampa|nampi|nerima|menerima|recipients?|receivers?)(?:nya|ne|e|ipun)?\s+(?:(?:di|ing|neng|nang|lewat|liwat|via|at|on|through|email|imel|surel|alamat|${number})\s+){1,3}[:(]?\s*$`,
  'iu',
)
const wallet =
  '(?:rek|rekening|norek|ovo|dana|gopay|shopeepay|linkaja|bri|bni|bca|bsi|btn|bpd|mandiri|jateng|bank|no|nomor|nomer)'
/** "Saya dipaksa jadi saksi. Diwenehi uang transport. Ditransfer nang ovo 08…": what came to the reporter came there. */
const cameTo = new RegExp(
  String.raw`(?:^|[,;]\s*)(?:(?:uang|duit|dhuwit|artane|arta|honor|transport)(?:nya|e|ne|ipun)?\s+)?(?:(?:langsung|terus|banjur|lalu)\s+)?(?:di|dipun)(?:transfer|tf|kirim|setor)(?:ke|ake|aken)?\s+(?:ke|nang|neng|ning|dhateng|via|lewat|liwat)\s+(?:${wallet}\.?\s+){1,3}[:(]?\s*$`,
  'iu',
)
const wasGiven = new RegExp(
  String.raw`(?<!\p{L})${me}(?!\p{L})[^?!\n]{0,90}(?<!\p{L})(?:(?:di|dipun)-?(?:wenehi|kei|keki|kek'i|bayar|kasih|kasi|beri|janjeni|janjikan|paringi|upah\p{L}*|sangoni)|dapat|dapet|dpt|entuk|oleh|angsal|terima|nerima|nampa|got|received)(?!\p{L})`,
  'iu',
)
/** "Saya disuruh nyebar kaos. Dibayar 100rb lewat dana 08…": by whose wallet is not said, and no money was asked of them. */
const paidOver = new RegExp(
  String.raw`(?:^|[,;.]\s*)(?:(?:di|dipun)(?:bayar|upah|kasih|wenehi|paringi)|paid)(?:\p{L}{0,3})\s+(?:rp\.?\s?)?(?:\d[\d.,]*\s?(?:rb|ribu|ewu|k|jt|juta)?\s+)?(?:lewat|liwat|via|ke|nang|neng|by|through|to)\s+(?:${wallet}\.?\s+){1,3}[:(]?\s*$`,
  'iu',
)
const made = new RegExp(
  String.raw`(?<!\p{L})${me}\s+(?:\p{L}+\s+)?(?:(?:di|dipun)(?:suruh|kon|kongkon|kengken|paksa|ajak|minta|jak|utus)|melu|ikut|nderek|was|were)(?!\p{L})`,
  'iu',
)
const asksMoney =
  /(?<!\p{L})(?:(?:di|nye|me|ny)?setor\p{L}*|iuran\p{L}*|(?:di)?potong\p{L}*|urunan|nyumbang|sumbangan|(?:mem|m)?bayar|contribute|pay)(?!\p{L})/iu
/** "Nomer bapak 08…": whose father is not said, and nobody is named. */
const ofBareKin = new RegExp(String.raw`(?<!\p{L})${number}(?:nya|e|ne|ipun)?\s+\p{L}+\s*[:,(]?\s*$`, 'iu')
const child =
  /(?<!\p{L})(?:saya|sy|aku|kula|kulo|i'm|i\s+am)\s+(?:ini\s+|iki\s+)?(?:the\s+|a\s+)?(?:anak|putra|putri|istri|suami|adik|kakak|bojo|son|daughter|wife|husband)(?:nya|e|ne|ipun)?(?!\p{L})/iu
const vehicleOfKin =
  /(?<!\p{L})(?:motor|montor|mobil|sepeda|pit|vario|beat|truk|pikap)\s+(?:bapak|ibu|bapake|ibuk|emak|simbok|suami|istri|bojo|anak|kakak|adik|mertua|simbah)\s+(?:(?:plat|pelat|nopol)\s+)?[:(]?\s*$/iu
/** "They wrote down her KK 33…": of whom papers are taken is no official. */
const takenDown =
  /(?<!\p{L})(?:(?:wrote|write|writes|written|noted|took|taken)\s+(?:down\s+)?|copied\s+|copying\s+|photographed\s+|scanned\s+|(?:di|dipun)(?:catat|cathet|cathat|tulis|serat|foto|jaluk|minta|suwun|fotokopi)\s+|(?:me|n)?(?:nyatet|nyathet|catat|ncatet)\s+)(?:\p{L}+\s+)?(?:(?:her|his|their)\s+)?(?:kk|nik|ktp|id)(?:ne|nya|ipun|e)?(?:\s+(?:number|card|no|nomor|nomer))?\s*[:,(]?\s*$/iu

/** "NIK mamaku 33… ada di sampelnya, sebelahnya 33…": another one than that. */
const besideIt =
  /(?<!\p{L})(?:sebelah|samping|jejer|sanding|bawah|atas|ngisor|dhuwur|next\s+to|below|above|beside)(?:nya|e|ne|ipun|\s+it|\s+mine|\s+hers)\s+(?:(?:ada|ana|itu|is|was)\s+)?(?:nik\s+|kk\s+|no\s+|nomor\s+)?[:(]?\s*$/iu
/** "… 08…, yg ttd kepala dinas NIP 19…": somebody else, in a clause of its own behind the reporter's. */
const whoElse = /^\s*\)?\s*,\s+(?:yang|yg|sing|ingkang|who)\s+[^,]{2,60}$/iu
/** "The campaign page facebook.com/…". */
const campaignPage =
  /(?<!\p{L})(?:campaign|candidate's|candidate|supporters'?)\s+(?:page|channel|account|group|site)\s*(?:at\s+|on\s+)?[:(]?\s*$|(?<!\p{L})(?:halaman|akun|kanal|channel|page|fanpage|ig|fb|facebook|instagram|tiktok)\s+(?:kampanye|relawan|paslon|pemenangan|timses)(?:nya|e|ne)?\s*[:(]?\s*$/iu
/** "Nomer HP sing ngirim undangan 08…": what is sent there is no report. */
const whoSent = new RegExp(
  String.raw`(?<!\p{L})(?:${number}\s+){1,2}(?:yang|yg|sing|ingkang|who|that|which)\s+(?:me?ngirim\p{L}{0,3}|kirim|ngirimi?|ngintun|nyebar\p{L}{0,2}|menyebar\p{L}{0,3}|ngedarke|mengedarkan|nge-?share|share|broadcast|sent|posted|spread)\s+(?:the\s+)?(?:undangan|edaran|broadcast|instruksi|perintah|ancaman|formulir|jadwal|amplop|ulem|ulem-ulem|invitations?|orders?|threats?|instructions?)(?:nya|e|ne|ipun)?(?:\s+(?:itu|iku|kuwi|niku))?\s*[:,(]?\s*$`,
  'iu',
)
/** "Rek 13… Mandiri an koperasi pegawai". */
const ofBody =
  /^\s*[,(]?\s*(?:bank\s+)?(?:(?:bca|bri|bni|bsi|btn|bpd|bkk|jateng|mandiri|seabank)\s+){0,2}(?:a\.?\s?n\.?|atas\s+nama)\s+(?:koperasi|kpri|dinas|panitia|paguyuban|yayasan|pt|cv|kelompok|posko|tim|timses|desa|kelurahan|kecamatan|kas)(?!\p{L})/iu
/** "Staf minta KK. … Nomornya 33… ditulis": that of the card which was asked for. */
const cardAsked =
  /(?<!\p{L})(?:minta|njaluk|jaluk|nyuwun|pinjam|nyilih|motret|foto|difoto|dijaluk|diminta|nyatet|catat|dicatat|asked\s+for|wanted)\s+(?:(?:foto|fotokopi|copy|my|our|the)\s+)?(?:kk|ktp|nik|kartu\s+keluarga)(?!\p{L})(?!\s*(?:pak|bu|nya|ne|mereka|warga|semua|kabeh))/iu
const itsNumber = /(?:^|[.!?\n]\s*|,\s*)(?:no|nomor|nomer)(?:nya|e|ne|ipun)\s*[:,]?\s*$/iu
/** "Yg upload a@b", "sing nggawe grup 08…": of whom that is told. */
const whoShared =
  /(?<!\p{L})(?:yang|yg|sing|ingkang|who)\s+(?:(?:meng|ng)?unggah\p{L}{0,3}|(?:me)?(?:ng|nge)?-?upload|(?:me)?(?:nge)?-?share|(?:mem|m)?posting|(?:me)?nyebar\p{L}{0,3}|(?:mem|m)?bagi(?:kan|in|ke)?|(?:mem|m|ng)?bikin\s+grup(?:nya|e)?|(?:ng)?gawe\s+grup(?:e)?|jadi\s+admin(?:nya)?|uploaded|shared|posted)(?:\s+(?:itu|iku|kuwi|niku|filenya|fotonya|videonya|it|them))?\s*[,:(]?\s*$/iu
/** "Kadis share contact card 08…": whose card somebody else handed round. */
const cardOf =
  /(?<!\p{L})(?:share|nge-?share|kirim|ngirim|bagi\p{L}{0,3}|mbagi|shared|sent)\s+(?:contact|kontak|kartu\s+nama|nomor|nomer)(?:\s+(?:card|wa|hp))?(?!\p{L})(?!\s+(?:saya|aku|kula|sy|my))[^.!?\n]{0,50}$/iu
/** "His private number, which he gave to all of us, is 08…". */
const whichHe =
  /(?<!\p{L})(?:his|her|their)\s+(?:\p{L}+\s+){0,2}(?:number|phone|email|account|address|plate)\s*,\s+(?:which|that)\s+(?:he|she|they)\s[^,.!?\n]{2,60},\s+(?:is|was)\s*:?\s*$/iu
/** "Baris pertama 33…": of a list that is told of. */
const inRow =
  /(?<!\p{L})(?:baris|urutan|kolom|row|line|entry)\s+(?:(?:ke|kaping)\s?-?)?(?:pertama|pisanan|sepisan|paling\s+atas|kedua|ketiga|first|second|third|one|two|\d{1,2})\s*[,:(]?\s*(?:(?:nik|nip|kk|hp|wa|no|nomor)\s*:?\s*)?$/iu
/** "Lists residents' ID numbers, e.g. 33…". */
const ofMany =
  /(?<!\p{L})(?:residents?|villagers?|voters?|members?|recipients?|citizens?|people)['’]?s?['’]?\s+(?:nik|ktp|id|identity)\s*(?:(?:numbers?|cards?)\s*)?[,:(]?\s*(?:(?:e\.?\s?g\.?|for\s+example|for\s+instance|such\s+as|like)\s*[,:]?\s*)?$/iu
const whoseAfter =
  /^\s*[,(]?\s*(?:punya|milik|duwe\p{L}*|gadhah\p{L}*|kagung\p{L}*|itu|iku|kuwi|niku|atas\s+nama|a\.?n)(?!\p{L})/iu
/** "Yg sy telp 08…". */
const whomICalled =
  /(?<!(?:no|nomor|nomer|hp|wa)\s+(?:\p{L}+\s+)?)(?<!\p{L})(?:yang|yg|sing|ingkang)\s+(?:(?:saya|sy|aku|kula)\s+|tak\s?|dak\s?)(?:telp|telpon|telepon|hubungi)\s*[:,(]?\s*$/iu
/** "… pengawas sekolah pak marjuki nomornya 08…". */
const officials =
  /(?<!\p{L})(\p{L}+)\s+(?:pak|bu|bapak|ibu|bpk)\s+\p{L}{3,}\s+(?:no|nomor|nomer|hp|wa)(?:nya|ne|e|ipun)\s*[:(]?\s*$/iu
/** "Mobil dinas H 12…". */
const serviceCar =
  /(?<!\p{L})(?:mobil|montor|motor|bus|bis|truk|truck|ambulans|car)\s+(?:(?:sampah|tangki|box|bak|damkar|patroli)\s+)?(?:dinas|dines|pemkot|pemkab|pemda|satpol|dishub|dlh|damkar|puskesmas|rsud|kelurahan|kecamatan|kabupaten|pelat\s+merah|plat\s+merah|plat\s+abang)(?:nya|e|ne)?\s+(?:(?:nopol|plat|pelat|nomor|nomer)\s+)?[:(]?\s*$/iu
const driving = /(?<!\p{L})(?:sopir|supir|driver|nyopir|nyupir|setir|nyetir|bawa|gawa|pegang|nyekel|drive|drove)/iu
/** "Both in the name of his wife": told of the numbers before, whosoever they were. */
const bothOf =
  /^[^?!\n]{0,90}?(?<!\p{L})(?:dua2nya|dua-duanya|duaduanya|keduanya|loro-lorone|lorone|kekalihipun|both)\s+(?:(?:are|itu|iku|kuwi|sama-sama|padha|pada)\s+)?(?:a\.?\s?n\.?|atas\s+nama|in\s+the\s+name\s+of|milik|punya|duweke|kagungan)\s+/iu
/** "I only know his plate, H 12…": of whom else nothing is known. */
const onlyHis =
  /(?<!\p{L})(?:know|got|have|saw|noted|remember)\s+(?:\p{L}+\s+)?(?:his|her|their)\s+(?:licen[cs]e\s+)?(?:plate|number\s+plate|car)(?:\s+number)?\s*[,:(]?\s*$/iu
/** "Disuruh transfer ke gopay bu sekre 08…". */
const ordered =
  /(?<!\p{L})(?:disuruh|disuruhnya|suruh|nyuruh|wajib|diminta|dikon|dikongkon|kudu|harus|dipunutus|told|ordered|asked)(?!\p{L})[^.!?\n]{0,60}(?<!\p{L})(?:gopay|ovo|dana|shopeepay|linkaja|rek|rekening|norek)\s+(?:pak|bu|bapak|ibu|bpk)\s+(?!mertua|saya|aku|kula)\p{L}{3,}\s*[:(]?\s*$/iu

/** "Camat nyuruh kita topup ke dana nya 08…": that of who had it done. */
const intoTheirs =
  /(?<!\p{L})(?:nyuruh|menyuruh|suruh|ngongkon|minta|njaluk|maksa|memaksa|mewajibkan|dhawuhi|told|ordered|asked|made)\s+(?:kita|kami|semua|kabeh|para|staf|guru|warga|us|everyone|all)(?!\p{L})[^.!?\n]{0,50}(?<!\p{L})(?:top\s?-?up|isi|ngisi|transfer|tf|setor|kirim|bayar|pay|send)(?!\p{L})[^.!?\n]{0,24}(?:ke|to|nang|neng|dhateng)\s+(?:his|her|(?:no|nomor|akun|rek|rekening)\s+)?\s*(?:gopay|ovo|dana|shopeepay|linkaja|rek|rekening|norek|account)\s?(?:-?nya|-?ne|-?e|ipun)?\s*[:(]?\s*$/iu
/** "Tersimpan "Bos X": 08…": whom a contact is called after, with a title that is no relative's. */
const savedAs =
  /(?:simp[ae]n|saved|stored|(?:di|dipun)(?:tulis|jenengi|namai|serat))\p{L}{0,3}(?:\s+(?:as|sebagai|dengan\s+nama|nama|jenenge|namanya))?\s*[:,]?\s*"(?:bos|boss|kabid|kadis|kabag|kasi|camat|lurah|kades|kadus|sekdes|sekcam|ajudan|(?:pak|bu|bpk)\s+(?:bos|kabid|kadis|kabag|kasi|camat|lurah|kades|kadus|rt|rw|sekdes|sekcam)|(?<=(?:koordinator|mandor|pengepul|timses|kader|admin)\p{L}*\s[^.!?\n]{0,30}")(?:pak|bu|mas|mbak))\s[^"\n]{2,40}"\s*[:,(]?\s*$/iu
/** "Nama saya di daftar ditulis "Bu X"", "di hp pak lurah aku disimpen "Bos Y"". */
const iAmSaved =
  /(?<!\p{L})(?<!(?:hp|hape|kontak|contacts?|telepon|telpon)\s+)(?:saya|sy|aku|kula)\s+(?:\p{L}+\s+){0,6}?(?:di|dipun|ter)?(?:simp|tulis|jeneng|nama|serat)/iu
const ownNumber =
  /(?<!\p{L})(?<!(?:kontak|contacts?|di|neng|ing|nang)\s+)(?:(?:no|nomor|nomer|wa|hp)(?:ku|\s+(?:saya|sy|aku|kula))|my\s+(?:number|phone))(?!\p{L})/iu
/** Whose it is, where it is as plainly said to be another's. */
function saidTheirs(page: Page, found: Found, before: Found | undefined, head: string): Judgement | undefined {
  const { text, words, mentions } = page
  const { type, start, end } = found
  // "Yang share 08… itu nomor istri saya", "rekening saya 13… an koperasi": said to be ours, or perhaps.
  const behind = (): Mention[] => mentionsIn(page, end, Math.min(text.length, end + 90))
  const ours = (): boolean =>
    [...mentionsIn(page, start - head.length, start), ...behind()].some(
      ({ owner, kind }) => owner === 'reporter' || kind === 'kin',
    )
  if (whoShared.test(head) && !ours()) return by('done', 'other')
  if (whichHe.test(head) && !ours() && !mentions.some(({ kind }) => kind === 'kin')) return by('said', 'other')
  if (type === 'account' || type === 'email') return campaignPage.test(head) ? by('said', 'other') : undefined
  if (type === 'bank' && ofBody.test(text.slice(end, end + 50)) && !ours()) return by('said', 'other')
  if (
    (inRow.test(head) || (type === 'nik' && ofMany.test(text.slice(Math.max(0, start - 60), start)))) &&
    !whoseAfter.test(text.slice(end, end + 24)) &&
    !ours() &&
    !mentions.some(({ owner }) => owner === 'reporter')
  )
    return by('said', 'other')
  if (before?.type === type && besideIt.test(head)) return by('said', 'unknown')
  const around = mentionsIn(page, start - head.length, start)
  const self = around.some(({ owner }) => owner === 'reporter')
  const last = around.findLast(({ kind }) => kind !== 'anaphor')
  if (before !== undefined && whoElse.test(head) && !self && last?.owner === 'other' && last.kind === 'person')
    return by('said', 'other')
  if (type === 'plate') {
    if (serviceCar.test(head) && !driving.test(head)) return by('said', 'other')
    return onlyHis.test(text.slice(Math.max(0, start - 60), start)) && !mentions.some(({ kind }) => kind === 'kin')
      ? by('said', 'other')
      : undefined
  }
  if (type !== 'phone' && type !== 'bank') return undefined
  if (whoSent.test(head)) return by('done', 'other')
  if (whomICalled.test(head) && !behind().some(({ owner, kind }) => owner === 'reporter' || kind === 'kin'))
    return by('done', 'other')
  if (intoTheirs.test(head) && !behind().some(({ owner }) => owner === 'reporter')) return by('said', 'other')
  const lead = text.slice(Math.max(0, start - 90), start)
  if (
    type === 'phone' &&
    savedAs.test(lead) &&
    !ownNumber.test(lead) &&
    !iAmSaved.test(lead) &&
    !behind().some(({ owner }) => owner === 'reporter')
  )
    return by('said', 'other')
  if (cardOf.test(head) && !ours() && around.some(({ owner, kind }) => owner === 'other' && kind === 'person'))
    return by('done', 'other')
  // "Kami … disuruh transfer ke …": told so, whoever they are.
  if (ordered.test(head) && last?.owner !== 'reporter') return by('said', 'other')
  const office = officials.exec(head)?.[1]
  if (office !== undefined && (others.has(office.toLowerCase()) || institutions.test(office)))
    return by('said', 'other')
  const both = bothOf.exec(text.slice(end, end + 140))
  if (both === null || self) return undefined
  const holder = mentionsIn(page, end + both[0].length, end + both[0].length + 40)
  const at = wordBefore(words, end + both[0].length) + 1
  return holder.some(({ owner, kind, from }) => owner === 'other' && kind === 'person' && from - at <= 3) &&
    !holder.some(({ owner }) => owner === 'reporter')
    ? by('said', 'other')
    : undefined
}
const reaches = setOf(['phone email account bank plate'])
/** "Kadis share kontak 08… ke semua orang, itu nomor pribadi saya": in a clause of its own, and no other number before it. */
const mineAfterAll =
  /^[^.!?\n\d@]{0,50},\s+(?:padahal\s+|sedangkan\s+)?(?:itu|iku|kuwi|niku|that's|that\s+is)\s+(?:(?:no|nomor|nomer|hp|wa|akun|email|rekening|rek|plat|motor|mobil)\s+){1,2}(?:(?:pribadi|lama|baru|anyar|lawas|utama|kedua|lain|liyane|istri|suami|anak|ibu|bapak|bojo|adik|kakak|mertua)\s+)?(?:saya|sy|aku|kula|kulo)(?=\s*(?:[.,!?)]|$))/iu
const institutions = /^(?:sekolah|kecamatan|kelurahan|dinas|puskesmas|pasar|desa|kantor)$/iu

/** Whose it is, where that is said so. */
export function saidPlainly(page: Page, found: Found, before: Found | undefined, head: string): Judgement | undefined {
  return saidMine(page, found, head) ?? saidTheirs(page, found, before, head)
}

function saidMine(page: Page, found: Found, head: string): Judgement | undefined {
  const { text, words } = page
  const { type, start, end } = found
  if (reaches.has(type) && mineAfterAll.test(text.slice(end, end + 80))) return by('said', 'reporter')
  // "Motor bapak H 12… dipinjam": whose father is not said.
  if (type === 'plate' && vehicleOfKin.test(head)) return by('said', 'unknown')
  if (type === 'nik' || type === 'kk')
    return takenDown.test(head) || (itsNumber.test(head) && cardAsked.test(text.slice(Math.max(0, start - 200), start)))
      ? by('said', 'unknown')
      : undefined
  if (type === 'email' && recipient.test(head)) return by('said', 'reporter')
  const last = words[wordBefore(words, start)]
  const relative = last !== undefined && kin.has(last.stem.base)
  if (type === 'phone' && relative && asRelative.test(head)) return by('said', 'reporter')
  if (type === 'phone' || type === 'bank') {
    if (cameTo.test(head) && wasGiven.test(text.slice(Math.max(0, start - head.length - 140), start - head.length)))
      return by('said', 'unknown')
    const told = text.slice(Math.max(0, start - head.length - 140), start - head.length)
    if (paidOver.test(head) && made.test(told + head) && !asksMoney.test(told)) return by('said', 'unknown')
  }
  if (type !== 'phone') return undefined
  if (recipient.test(head)) return by('said', 'reporter')
  if (witness.test(head)) return by('said', 'unknown')
  if (relative && ofBareKin.test(head) && child.test(text.slice(0, start))) return by('said', 'unknown')
  if (!privately.test(head)) return undefined
  const around = mentionsIn(page, start - head.length, start)
  const someone = around.some(
    ({ kind, owner, from }) =>
      (kind === 'anaphor' || (owner === 'other' && kind === 'person')) && !doer.has(words[from - 1]?.lower ?? ''),
  )
  if (around.some(({ owner }) => owner === 'reporter')) return by('said', 'unknown')
  return someone ? undefined : by('said', 'unknown')
}
