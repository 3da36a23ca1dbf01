/**
 * What is said beside a number about what we are to do with it, or that it puts another right. Whoever was spoken of before
 * does not answer for it: "… oleh kades. Nomornya 08…, tapi tolong telepon malam saja" is asked of us.
 */
import type { Found, Page } from '../find.ts'
import { by, type Judgement } from './ground.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { reported } from './requests.ts'
import type { Owner } from '../types.ts'
import { setOf } from '../text/words.ts'

const ask = '(?:hubungi|hub|telp|telpon|telepon|telfon|tlp|call|wa|chat|kabari|bales|balas|text|kontak|contact)'
/** "…, tapi tolong telp malam saja", "… Telp habis magrib ya". */
const whenToCall = new RegExp(
  String.raw`^[\s,.)]{1,3}(?:(?:tapi|tp|cuma|namun|ning|nanging|but)\s+)?(?:(?:tolong|tlg|mohon|mhn|please|pls|kalau|nek|yen|if)\s+)?(?:mau\s+|bisa\s+)?(?:di)?${ask}(?:nya|ne)?\s+(?:saja\s+|aja\s+|ya\s+|only\s+)?(?:malam|malem|pagi|siang|sore|mbengi|bengi|esuk|awan|habis|setelah|sesudah|bar|bakda|jam|pukul|pas|sebelum|after|before|at|in\s+the)(?!\p{L})`,
  'iu',
)
/** "Kalau perlu rekaman hub 08…": with a need of ours before it. */
const ifNeeded =
  /(?<!\p{L})(?:kalau|kalo|klo|kl|nek|yen|bila|jika|menawi|if)\s+[^.!?\n]{0,60}(?<!\p{L})(?:hub|hubungi|wa|telp|telpon|call|kontak|contact|chat|cp)\.?\s*(?:ke\s+|di\s+|no\s+|nomor\s+)?[:.]?\s*$/iu
/** "… ah salah. 08… ini yang benar". */
const slip = /(?<!\p{L})(?:salah|keliru|klentu|kleru|luput|ralat|typo|wrong|oops|ups)(?!\p{L})/iu

const right =
  /^\s*(?:(?:yang|yg|sing|ingkang)\s+(?:benar|bener|betul|leres|aktif)|(?:benarnya|harusnya|seharusnya|kudune|maksudnya|should\s+be))\s?(?:itu|iku|adalah|is)?\s?[:,]?\s*$/iu
const sentUs =
  /(?<!\p{L})(?:foto|video|file|berkas|rekaman|bukti|lampiran|gambar|photos?|files?|pictures?|recordings?|evidence)(?:nya|ne|e|ipun|s)?(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:dari|dr|saking|saka|from|by)\s+(?:(?:akun|email|imel|drive|alamat|the|account)\s+){0,2}$/iu
const notThere =
  /(?<!\p{L})(?:jangan|jgn|ojo|aja|ampun|sampun|don't|not)\s+(?:(?:di)?(?:hubungi|telp|telpon|wa|chat|kontak|balas|bales|bls|kirim|email|call|write|send|reply)\s+(?:it\s+|back\s+)?)?(?:di|ke|neng|nang|lewat|via|dhateng|to|at|on)\s+(?:(?:no|nomor|nomer|hp|wa|the|my|yang|yg|sing|e-?mail|imel|surel|akun|alamat|kantor|dinas|kerja|kantoran|work|office|ya|yo|nggih|lho|lo)(?:ku|nya|ne|e)?\s+){0,5}$/iu
const receiving =
  /(?<!\p{L})(?:no|nomor|nomer|hp|wa|telp|number)\s+(?:yang|yg|sing|ingkang|that|which)\s+(?:menerima|nerima|terima|nampa|nampi|ditelpon|ditelepon|dihubungi|dichat|dikirimi|diteror|dianc[ae]m|dimaki|disebar|dipun\p{L}+|received|was\s+(?:called|threatened))(?:\s+(?:oleh\s+|sama\s+|karo\s+|by\s+)?(?:\p{L}+\s+){0,3}?(?:lewat|liwat|via|by|through)\s+(?:wa|whatsapp|sms|telp|telpon|chat|phone))?\s?(?:itu|iku|is|was|adalah)?\s?[:,]?\s*$/iu

/** Whose the number is, where that is said so. */
export function askedByNumber(
  page: Page,
  found: Found,
  before: Found | undefined,
  beforeOwner: Owner | undefined,
  head: string,
): Judgement | undefined {
  const { text } = page
  if (found.type !== 'phone' && found.type !== 'account' && found.type !== 'email') return undefined
  if (before?.type === found.type && beforeOwner === 'reporter') {
    const between = text.slice(before.end, found.start)
    if (between.length <= 40 && slip.test(between)) return by('said', 'reporter')
  }
  // "Jangan di 08…, itu hp dinas": where an answer should not go we were not told of as evidence.
  if (notThere.test(head)) return by('said', 'unknown')
  // "Salah ketik nomor. Yang benar 08…".
  if (right.test(head)) return by('said', 'unknown')
  // "Fotonya sudah di email, dari a@b": what we were sent, and by nobody who is named.
  if (
    found.type !== 'phone' &&
    !/\.(?:go|desa)\.id$/iu.test(text.slice(found.start, found.end)) &&
    sentUs.test(head) &&
    !mentionsIn(page, found.start - head.length, found.start).some(
      ({ owner, kind }) => kind === 'anaphor' || (owner === 'other' && kind === 'person'),
    )
  )
    return by('said', 'unknown')
  // "Nomor WA yang menerima 08…": to which it came.
  if (receiving.test(head)) return by('said', 'unknown')
  if (reported.test(head)) return undefined
  if (ifNeeded.test(head) || whenToCall.test(text.slice(found.end, found.end + 60))) return by('said', 'unknown')
  return onOwnCard(text, found.start) ? by('said', 'unknown') : undefined
}

const reachedBy = setOf(['phone email account'])
export const orElse = ({ text }: Page, before: Found, found: Found): boolean =>
  reachedBy.has(before.type) &&
  reachedBy.has(found.type) &&
  /^\s*(?:,?\s?(?:atau|or|utawa|utawi)|\/)\s*(?:(?:ke|di|lewat|via|email|e-mail|imel|surel|wa|hp|no|ig|telegram|at|by|to)\s+){0,3}@?$/iu.test(
    text.slice(before.end, found.start),
  )

const label =
  /(?:^|\n)[ \t*•-]*(?:no(?:mor|mer)?\.?\s+)?(?:hp|wa|telp|telepon|telpon|e-?mail|ig|fb|telegram|kontak|cp)(?:\s?\/\s?(?:hp|wa))?\s*:\s*$/iu
const name = /(?:^|\n)[ \t*•-]*(?:nama|nami|jeneng|name)(?:\s+(?:lengkap|saya|pelapor))?\s*:/iu
const event = /\n[ \t*•-]*(?:kejadian|kronologi|laporan|isi|uraian|cerita|peristiwa|what)[^:\n]{0,20}:/iu
const another = /\n[ \t*•-]*(?:terlapor|pelaku|saksi|yang\s+dilaporkan|yg\s+dilaporkan|reported)[^:\n]{0,20}:/iu
/** A line of a form that its sender filled in: with their name above, and what happened in between. */
function onOwnCard(text: string, at: number): boolean {
  const above = text.slice(0, at)
  return label.test(above.slice(-40)) && name.test(above) && event.test(above) && !another.test(above)
}
