/**
 * A way to reach somebody that stands in a sentence or on a line of its own ("… dibagi di balai. 08…", "hp 08…" under
 * "Demikian terima kasih"): nobody is spoken of in it. Who was spoken of before does not reach over a sentence's end, but
 * for a heading right above it ("Pak Lurah Darmaji" and on the next line "HP 08…").
 */
import type { Found, Page } from '../find.ts'
import { official } from './frames.ts'
import type { Ground } from './ground.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { isCommon } from '../names/name-words.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { wordBefore } from '../text/tokens.ts'
import type { MaskType } from '../types.ts'
import { honorifics, impersonal, others } from '../text/words.ts'

const reaches: ReadonlySet<MaskType> = new Set<MaskType>(['phone', 'email', 'account'])

/** Nothing but what such a detail is called, from where a sentence or a line begins. */
const label = String.raw`(?:no|nmr|nomor|nomer|number|hp|hape|ponsel|wa|whatsapp|telp|tlp|tlpn|telpon|telepon|tilpun|phone|mobile|kontak|contact|cp|person|e-?mail|imel|surel|ig|fb|telegram|tele|pengirim|sender|pelapor|dari|from|nb|n\.b|ps|hub|hubungi|call|aktif|sementara|sekarang|skrg|saiki|sakniki|dan|atau|or|and)`
const opening = new RegExp(
  String.raw`(?:^|[.!?…)"]\s+|\n)[\s*•~_>(-]*((?:${label}(?:[\s./:&]{1,3}|\s?[:=(-]\s*|$)){0,5})[\s(:=-]*$`,
  'iu',
)
/** "Pengirim: 08…" on a line of its own. */
const sender = /(?:^|\n)[\s*•~_-]*(?:pengirim|pelapor|sender)(?:\s+(?:hp|wa|no|nomor|nomer|telp)){0,2}\s*:\s*$/iu
const closed = String.raw`(?:terima\s?kasih|makasi+h?|trima\s?kasih|trims|tks|thanks?|thank\s+you|suwun|nuwun|regards|wassalam\p{L}*|salam(?:\s+\p{L}+)?|demikian|sekian|hormat\s+(?:saya|kami|kula)|ttd)`
/** "… matur nuwun, 08…". */
const afterThanks = new RegExp(
  String.raw`(?<!\p{L})${closed}(?:\s+\p{L}+){0,3}\s*[,:/–-]?\s*(?:${label}[\s./:]{1,3}){0,3}$`,
  'iu',
)
const thanked = new RegExp(`^\\s*${closed}`, 'iu')
/** What goes on after it is told of the number ("08… nelpon terus", "08… itu pak carik"); anything else is said of how to reach whom. */
const closing = /^\s*(?:$|[\n.,;!?()/|&–-])/u
const called =
  /^\s*(?:itu|iku|kuwi|niku|adalah|yaitu|is|was|ini|iki|niki)(?!\p{L})(?!\s+(?:nomor|nomer|no|wa|hp)?\s?(?:saya|sy|aku|kula|ku|gue|me|mine|my|yang|yg|sing|aktif))/iu
const belongs =
  /^\s*(?:milik|punya|duwek|kagungan|of|belongs)(?:e|ne|nya|ipun)?\s+(?!(?:saya|sy|aku|kula|gue|kami|pribadi|sendiri|dhewe|dewe|video|bukti|foto|rekaman|saksi|chat|ss|screenshot)\p{L}{0,3}(?!\p{L}))/iu
const tells =
  /^\s*(?:(?:yang|yg|sing|ingkang|terus|sering|selalu|tadi|kemarin|wingi|lalu|malah|juga|sudah|udah|wis|pernah|who|that)\s+){0,2}(?:(?:me)?n[eg]-?(?:telp?(?:on|epon|fon|p)|wa|chat|sms|dm)|nelf?p(?:on)?|menelp\p{L}+|(?:me)?(?:ng|nge|m)(?:irim|ancam|ajak|hubungi|undang|aku|atur|share|umumke)\p{L}{0,3}|mengirim\p{L}*|mengancam|menghubungi|mengajak|mengaku|menyebar\p{L}*|menyuruh|memaksa|meminta|memerintah\p{L}*|memberi(?!\p{L})|menagih|mengumumkan|meneror|neror|nyebar\p{L}*|nyuruh|ngongkon|maksa|nagih|njaluk|(?:minta|kirim|suruh|ajak|ancam|bilang|ngomong|omong)(?!\p{L})(?=[^.!?\n]{0,30}(?<!\p{L})(?:saya|sy|aku|kula|kami|uang|duit|setor\p{L}*|pilih|coblos|dukung\p{L}*|terus|warga|guru|staf|asn))|(?:di|dipun)(?:pakai|pake|enggo|engge|nggo|gunakan|sebar\p{L}*|share|kirim\p{L}*|bagi\p{L}*|pegang|miliki|kelola|pasang|tulis|cantum\p{L}*|umumkan|jadikan)|(?:called|calls|texted|texts|messaged|sent|sends|threatened|told|asked|keeps|wrote|ordered|invited)(?!\p{L}))(?!\p{L})/iu
/** When or for what it may be used: of the number itself nothing is told. */
const offered =
  /^\s*(?:kalau|kalo|klo|kl|jika|bila|nek|yen|menawi|mbok\s?menawi|if|in\s+case|siap|saged|bisa|bs|boleh|iso|bersedia|(?:yang|yg|sing)\s+(?:bisa|aktif|saged|iso)|jangan|jgn|ojo|tolong|tlg|mohon|please|pls|(?:di)?rahasia\p{L}*|takut|wedi|ajrih|anonim|samarkan|bukan|bkn|dudu|sanes|not)(?!\p{L})/iu
/** Who is addressed, or what belongs to the thanks. */
const spokenTo =
  /^\s*(?:malam|malem|pagi|siang|sore|bengi|dalu|setelah|sesudah|habis|bar|bakda|sawise|jam|after|evenings?|any\s?time|kapan|dibalas|balas|saja|aja|wae|only|terima|makasih|trims|suwun|matur|nuwun|thanks|thank|a\.?n|ya|yo|nggih|pak|bu|min|kak|mas|mbak)(?!\p{L})/iu

function ends(page: Page, end: number): boolean {
  const { text, words } = page
  const tail = text.slice(end, end + 60)
  if (closing.test(tail) || offered.test(tail) || spokenTo.test(tail)) return true
  if (called.test(tail) || belongs.test(tail) || tells.test(tail)) return false
  // "… milik timses", "… dari pak carik": somebody else, or whoever was spoken of, in the same clause.
  const next = wordBefore(words, end) + 1
  const stop = /[.,!?;\n]/u.exec(tail)?.index ?? tail.length
  return !mentionsIn(page, end, end + stop).some(
    ({ kind, owner, from, thing }) =>
      from - next <= 3 &&
      (kind === 'anaphor' ? thing !== true || from === next : owner === 'other' && kind === 'person'),
  )
}
/** With it a message begins that goes on to tell of it: "08… Sing nduwe pak modin". */
const goesOn = /^[\s,.;:(-]*\p{L}+\s+\p{L}/u
/** "Pengirim: 08…⏎Bu camat juga ikut.": what is told begins behind it. */
const below =
  /^ *(?:\.\s+|\n\s*)(?:pak|bu|bapak|ibu|bpk|lurah|camat|kades|kepala|saya|kami|kula|aku|tolong|mohon)(?!\p{L})/iu
const reach = 90

/** "Salam,\nArief B.\nStaf Dinas X\na@dinas.go.id | 08…": under a letter, with nothing but lines of who it is from. */
const signature =
  /(?:^|\n)[ \t]*(?:hormat\s+(?:saya|kami|kula)|salam(?:\s+\p{L}+){0,2}|wassalam\p{L}*|regards|(?:best|kind|warm)\s+regards|sincerely|yours(?:\s+\p{L}+)?|terima\s?kasih|ttd|pelapor|matur\s+(?:su)?nuwun)[ \t]*[,.!]?[ \t]*\n(?:[^\n!?]{0,60}\n){0,5}[^\n!?]{0,60}$/iu

export function standsAlone(page: Page, { type, start, end }: Found, ground: Ground): boolean {
  if (
    type === 'email' &&
    ground !== 'said' &&
    signature.test(page.text.slice(Math.max(page.joint, start - 300), start)) &&
    !official.test(page.text.slice(start, end).replace(/@.*/u, ''))
  )
    return true
  if (!reaches.has(type) || (ground === 'done' && type !== 'phone')) return false
  const { text } = page
  const head = text.slice(Math.max(page.joint, start - reach), start)
  if (ground === 'said') return sender.test(head) && (!goesOn.test(text.slice(end)) || below.test(text.slice(end)))
  if (!ends(page, end)) return false
  if (afterThanks.test(head)) return true
  const own = opening.exec(head)
  if (own === null || (start - head.length + own.index === page.joint && goesOn.test(text.slice(end)))) return false
  const from = start - head.length + own.index
  return !headed(page, own.index === 0 ? Math.max(page.joint, start - head.length) : from + 1)
}

/** "Terlapor Bagyo. Nomor telepon 08…": a sentence of nothing but a way to reach whoever stands right above it. */
export function underHeading(page: Page, { type, start, end }: Found): boolean {
  if (!reaches.has(type) || !ends(page, end)) return false
  const head = page.text.slice(Math.max(page.joint, start - reach), start)
  const own = opening.exec(head)
  if (own === null || own.index === 0 || secret.test(page.text.slice(end, end + 80))) return false
  const from = start - head.length + own.index + 1
  return headed(page, from) && named(page, from) && page.mentions.every(({ owner }) => owner !== 'reporter')
}

const secret =
  /(?<!\p{L})(?:(?:di)?rahasia\p{L}*|(?:di)?samar\p{L}*|balas|bales|hubungi|jangan\s+disebar|secret|confidential|melaporkan)(?!\p{L})/iu
/** Somebody who is reported was the last one spoken of before it. */
const named = ({ words, mentions }: Page, at: number): boolean => {
  const last = mentions.findLast(({ to }) => (words[to]?.end ?? Infinity) <= at)
  return last?.owner === 'other' && last.kind === 'person'
}

/** Whether right before `at` stands a line or a sentence that only says of whom: a name, an office, "terlapor:". */
function headed(page: Page, at: number): boolean {
  const { text, words } = page
  let to = at
  while (to > page.joint && /[\s.]/u.test(text[to - 1] ?? '')) to--
  // An empty line parts them.
  if (/\n[ \t]*\n/u.test(text.slice(to, at + 1))) return false
  let from = to
  while (from > page.joint && !/[\n.!?]/u.test(text[from - 1] ?? '')) from--
  const above = text.slice(from, to)
  if (above.trim() === '' || thanked.test(above)) return false
  if (above.trim().length <= 44 && form.test(above)) return true
  let any = false
  for (let i = wordBefore(words, from) + 1; (words[i]?.end ?? Infinity) <= to; i++) {
    const { lower = '', capital = false, stem } = words[i] ?? {}
    const told = others.has(stem?.base ?? '') || honorifics.has(lower) || impersonal.has(lower) || isFunction(lower)
    if (calledSo.test(lower)) continue
    if (!told && !(capital && !isCommon(lower) && !/(?:nya|ne|ipun)$/u.test(lower))) return false
    any = true
  }
  return any
}
const calledSo = /^(?:nama|jeneng|asma|nami)(?:nya|e|ne|ipun)?$|^(?:saya|kami|sy|aku|kula|kita|itu|adalah|yaitu)$/u
/** "Nama: X", "Terlapor:", "2. Budi NIP 19…". */
const form =
  /^\s*(?!(?:laporan|lapor|isi|kronologi|kejadian|peristiwa|kasus|report)(?!\p{L}))(?:[-*•]\s*|\d{1,2}[.)]\s*)?\p{L}[\p{L}. /]{1,24}\s?[:=](?!\S*\/\/)|^\s*(?:nama|nip|jabatan|terlapor|alamat)(?!\p{L})/iu
