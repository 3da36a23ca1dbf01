/** Words around a number that say what kind it is: "no KK …", "rek BRI …", "… (mandiri)". */
import type { Window } from './groups.ts'
import { kinPattern } from '../text/words.ts'
import type { MaskType } from '../types.ts'

export interface Cue {
  type: MaskType
  distance: number
  /** "BNI saya dicatut lurah. Nomornya …": said of what the sentence before was about. */
  its?: true
}
/** Right before the number, or of what was said just before. */
export const isClose = ({ distance, its }: Cue): boolean => distance <= 12 || its === true

/** Fewest and most digits of what a label says it is. */
export const lengths: Partial<Record<MaskType, readonly [number, number]>> = {
  nik: [14, 17],
  kk: [14, 17],
  nip: [15, 19],
  npwp: [15, 16],
  bank: [10, 17],
  other: [10, 17],
}
/** Whether so many digits can be what the label says. */
export const fitsLabel = (type: MaskType, digits: number): boolean => {
  const [fewest, most] = lengths[type] ?? [1, 0]
  return fewest <= digits && digits <= most
}
const owner = String.raw`(?:${kinPattern}|saya|sy|sya|aku|ak|kula|kulo|kami|gue|gw|my|mine)`
const ownBefore = new RegExp(
  String.raw`(?:(?<!\p{L})${owner}|\p{L}{3}ku)(?:\s+(?:yang|yg|sing|adalah|itu|is|no|nomor|nomer|bank|bri|bca|bni|bsi|btn|mandiri))*\s*[:=(,]*\s*$`,
  'iu',
)
/** "Rek BRI saya 00…": whose it is stands right before it, so it is no amount and no list. */
export const isOwned = (text: string, start: number): boolean =>
  ownBefore.test(text.slice(Math.max(0, start - 40), start))
const phoneCue =
  /(?:(?<![\p{L}])(?:hp|hape|handphone|henpon|nope|wa|whatsapp|whatsap|telp|tlp|telpon|telepon|telfon|nelpon|nelp|ditelp|ditelpon|hub|hubungi|dihubungi|ditelepon|dipuntelpon|telpun|tilpun|kontak|contact|call|called|phone|mobile|cell|reach|text|sms|japri|nomor|nomer|nomernya|no|nmr|nomore|nomere|number|dana|ovo|gopay|shopeepay|linkaja)(?:ku|nya|ne|e|ipun|-ku)?)(?![\p{L}])/giu
/** Banks by the names people have for them. */
const banks =
  'bca|bri|briva|bni|bsi|btn|btpn|bpd|bpr|bkk|bjb|dki|mandiri|jateng|danamon|cimb|niaga|permata|jago|seabank|muamalat|jenius|ocbc|nisp|maybank|panin|mega|blu|simpedes|britama|sinarmas|bukopin|superbank|krom|neo|neobank|allo|uob|hsbc'
const cues: [MaskType, RegExp][] = [
  ['kk', /(?<!\p{L}|\d\s?)(?:no\.?\s*)?(?:kk|kartu\s+keluarga|family\s+card)(?:ku|nya|ne|e)?(?!\p{L})/giu],
  ['nip', /(?<!\p{L})(?:nip|nipnya|ni\s?pppk|nippppk|nrp)(?:ku|ne|e|-nya|-ipun)?(?!\p{L})/giu],
  ['npwp', /(?<!\p{L})(?:npwp|tax\s+(?:id|number))(?:ku|nya|ne|e)?(?!\p{L})/giu],
  [
    'nik',
    /(?<!\p{L})(?:nik|ktp|e-?ktp|id\s+card|identity\s+(?:card|number))(?:ku|nya|ne|e|-nya|-ipun|ipun)?(?!\p{L})/giu,
  ],
  [
    'bank',
    new RegExp(
      String.raw`(?<!\p{L})(?:rek|rekening|norek|no\.?rek|rekeninge|atm|account(?:\s+number)?|acc|bank|tabungan|${banks}|transfer|tf|ditransfer|setor|nyetor|nransfer|disetor|a\/c|va)(?:ku|nya|ne|e)?(?!\p{L})`,
      'giu',
    ),
  ],
  ['phone', phoneCue],
  [
    'other',
    /(?<!\p{L})(?:bpjs|jkn|kis|sim(?!\s?-?card)|nisn|nuptk|paspor|passport|imei|kitas|kitap|nrg|karpeg|taspen|id\s+pelanggan|nmid|nopes|serdik|sertifikat|no(?:mor|mer)?\.?\s+(?:peserta|pegawai|induk|absen|pendaftaran|tiket|aduan|anggota|sertifikat)|(?:tiket|ticket|aduan|complaint)(?:\s+(?:no|nomor|nomer|number))?|kode\s+pegawai|employee\s+(?:id|code|number)|staff\s+(?:id|number)|badge(?:\s+(?:no|number))?|no\s+absen|callsign|certificate\s+(?:no|number)|student\s+(?:id|number)|nis|nim)(?:ku|nya|ne|e)?(?!\p{L})/giu,
  ],
]

/** The cue closest before a number, within its clause; behind "nomornya" that of the sentence before. */
export function cueBefore(text: string, start: number): Cue | undefined {
  const head = text.slice(Math.max(0, start - 48), start)
  const best = nearest(head, Math.max(head.lastIndexOf('\n'), head.search(/[.!?]\s+(?=\S+\s*$)/u)))
  if (best?.type !== 'phone' || !its.test(head)) return best
  const told = nearest(text.slice(Math.max(0, start - 110), start).replace(its, ''), -1)
  // As far as a telephone number may be meant after all.
  return told === undefined || told.type === 'phone' ? best : { type: told.type, distance: 26, its: true }
}
/** It opens its clause: "surat nomornya 123" is of the letter. */
const its = /(?:^|[.!?;,\n])\s*(?:no|nomor|nomer|nmr)(?:nya|ne|e|ipun)\s*[:,]?\s*$/iu

/** @param stop where the sentence before ends in `head`: what stands there counts only close by */
function nearest(head: string, stop: number): Cue | undefined {
  let best: Cue | undefined
  for (const [type, pattern] of cues) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(head); match !== null; match = pattern.exec(head)) {
      const distance = head.length - (match.index + match[0].length)
      if (match.index < stop && distance > 12) continue
      // "nomor" says nothing against a more exact word: "nomor rekening", "no KK".
      const general = type === 'phone' && /^(?:no|nomor|nomer|nmr|number|no\.)/iu.test(match[0])
      const weight = distance + (general ? 20 : 0)
      if (best === undefined || weight < best.distance) best = { type, distance: weight }
    }
  }
  return best
}

const named = new RegExp(
  String.raw`^\s?[,(]?\s?(?:(?:itu|iku|kuwi|niku|punika|adalah|is)\s+)?(?:bank\s+)?(?:${banks})(?!\p{L})`,
  'iu',
)
/** No account has so few digits, but days and amounts have. */
const account =
  /^\s?[,(]?\s?(?:(?:itu|iku|kuwi|niku|punika|adalah|is)\s+)?(?:(?:no|nomor|nomer)\.?\s+)?(?:rekening(?:ku|nya|e|ipun)?(?!\s+(?:kegiatan|belanja|anggaran|program|koran))|norek|rek|(?:my|his|her|our)\s+(?:bank\s+)?account)(?!\p{L})/iu
const ownAccount =
  /(?<!\p{L})(?:rekening|rek|norek)(?:ku|\s+(?:saya|sy|aku|kula|istri|suami|ibu|bapak))(?!\p{L})|(?<!\p{L})my\s/iu
/** "0902000113 BCA", "1380… (mandiri)", "5921… itu rekening saya". */
export const bankAfter = (text: string, { end, digits }: Window): Cue | undefined =>
  digits.length >= 8 &&
  !digits.startsWith('08') &&
  (named.test(text.slice(end, end + 30)) ||
    ((digits.length >= 10 || ownAccount.test(text.slice(end, end + 40))) && account.test(text.slice(end, end + 40))))
    ? { type: 'bank', distance: 0 }
    : undefined

/** What a number is not: money, votes, households, letters, budget codes, polling stations, meetings. */
export const notBefore =
  /(?:(?:rp|idr|rp\.)\s*\.?|(?<!\p{L})(?:tps|surat|edaran|sk|undangan|invoice|nota|pesanan|resi(?:\s+(?:paket|kiriman|pengiriman|barang))?(?:\s+(?:jne|j&t|jnt|tiki|pos|sicepat|anteraja|ninja|spx|wahana|lion|shopee|idexpress))?|order|kegiatan|anggaran|zoom|meeting\s+id|passcode|perkara|perda|pasal|undang-undang|uu|pp|perwal|koordinat\w*|spt|sprin|agenda|ref|proposal|dpa|frekuensi|faktur|kuitansi|laporan polisi|tender|lelang)\.?\s*(?:tugas|edaran|undangan)?\s*(?:kode\s+)?(?:no|nomor|nomer|number|id)?\.?\s*:?\s*(?:is\s+)?(?:[a-z]{1,4}-)?|(?:kode\s+rekening\s*\w*|rekening\s+(?:kegiatan|belanja|anggaran|program))\s*:?\s*)$/iu
