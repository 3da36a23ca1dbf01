/**
 * Line breaks that were typed as blanks, or lost on the way: a message written into one field, a letter or a chat pasted
 * into it, a sentence without its full stop. They are put back where nothing else can be meant, as are the colons of a form;
 * and a line that was broken behind an abbreviation is joined.
 */
import { maybeName } from '../names/name-words.ts'
import { type Part, type Read, readWith } from './read.ts'
import type { Spots } from '../text/spots.ts'
import { isSigned } from './closings.ts'

/** The text with its breaks; undefined where none are lost. */
export function withBreaks({ text }: Spots): Read | undefined {
  const put = (places: readonly number[], sign: string): Part[] => places.map((at) => ({ at, end: at + 1, put: sign }))
  return readWith(text, [
    ...put(sentences(text), '. '),
    ...put(requests(text), '\n'),
    ...put(fieldsInARow(text), '\n'),
    ...put(senders(text), '\n'),
    ...put(numbersInARow(text), '\n'),
    ...put(wrapped(text), ' '),
    ...put(colons(text), ':'),
  ])
}

const before = (text: string, pattern: RegExp): number[] => [...text.matchAll(pattern)].map(({ index }) => index - 1)

const tells = String.raw`(?:juga|ikut|melu|nderek|sudah|sdh|udah|wis|sampun|malah|masih|isih|taksih|tetap|tetep|selalu|pernah|akan|arep|badhe|tidak|tdk|ora|mboten|nggak|datang|teka|rawuh|kampanye|marah|nesu|pidato)`
const sentence = new RegExp(
  String.raw`(?:Pak|Bu|Bapak|Ibu|Bpk)\.? \p{L}{2,}(?: \p{Lu}\p{L}+| desa| dinas| dusun)? ${tells} [^.!?\n]*`,
  'gu',
)
const numberEnds =
  /(?<!\d[ ./-]?)\+?(?:\d[ ./-]?){8,14}$|\S@[\w-]+(?:\.[\w-]+)+$|(?<!\p{L})[A-Z]{1,2} ?\d{2,4} ?[A-Z]{1,3}$/u
/** "… a@b ya min". */
const asides = /(?: (?:ya|yo|nggih|min|kak|mas|mbak))+$/u
/** What somebody does with a number may be told of the one before. */
const reaches =
  /(?<!\p{L})(?:nomor|nomer|no|hp|wa|sms|chat|email|akun|rek\p{L}*|mobil\p{L}*|motor\p{L}*|plat|nopol|\p{L}*(?:telp|telpon|telepon|telfon)\p{L}*|nelp\p{L}*|\p{L}*(?:hubungi|kirim|share|sebar|pakai|pake|numpak|transfer|setor))(?!\p{L})/iu

/** "Kabari saya di 08… Bu camat juga ikut.": behind the number by which an answer is to come, and not the one of a paper. */
const sentences = (text: string): number[] =>
  /\b(?:Pak|Bu|Bapak|Ibu|Bpk)\b/.test(text)
    ? [...text.matchAll(sentence)].flatMap(({ 0: said, index }) => {
        const head = text.slice(Math.max(0, index - 100), index - 1)
        return text[index - 1] === ' ' &&
          !reaches.test(said) &&
          (isSigned(head) || (numberEnds.test(head.replace(asides, '')) && answer.test(head)))
          ? [index - 1]
          : []
      })
    : []
const answer =
  /(?<!\p{L})(?:saya|sy|aku|kula|kulo|\p{L}{2,}ku|my|me|(?:di)?hubungi|kabari|balas\p{L}*|bales|jawab\p{L}*|tele(?:gram)?|signal|reach|reply|pengirim|pelapor|kirim|(?:me)?lapor|nopol)(?!\p{L})[^!?\n]{0,60}$/iu

/** Tried first: it is in few messages. */
const anyRequest = / (?:Terima|Makasih|Matur|Mohon|Tolong|Please|Thank|Trims|Suwun)/
const request =
  /(?<=(?:[\p{L}\d)"']|\.\.) )(?<!(?:demikian|sekian|dan|atas|ucapkan|wassalam|salam|hormat|sudah|juga|and|Demikian|Sekian|Wassalam|Salam|[Ww]arung|[Tt]oko|[Kk]edai|RM|[Bb]engkel) )(?:(?:Terima ?[Kk]asih|Makasih|Matur [Ss]?[Nn]?uwun|Thank you|Thanks|Trims|Suwun)(?= ?(?:[.!¤]|\n|$)| (?:pak|bu|min|kak|admin|banyak|sebelumnya|atas|nggih|ya)(?!\p{L}))|(?<=(?<!@\S{1,60})\p{Ll}{3} )(?:Mohon|Tolong|Please)(?= \p{Ll})(?![^.!?\n]{0,120}(?<!\p{L})(?:saya|aku|kula|punya\p{L}*|milik|my|mine)(?!\p{L})))(?!\p{L})/gu
/** "Salam, X Tolong dirahasiakan": with a capital inside a line, thanks and requests begin anew. */
const requests = (text: string): number[] => (anyRequest.test(text) ? before(text, request) : [])

const name = String.raw`\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3}?`
const field = String.raw`(?:NIK|NIP|KK|HP|Hp|WA|No HP|No WA|No\. HP|No\. WA|Telepon|Telp|Tlp|Alamat|Jabatan|Pekerjaan|Instansi|Email|Umur)`
const row = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:pelapor|pengadu|(?:identitas|data)(?: diri)?(?: saya| kami)|identitas pengirim laporan) )Nama:? ${name}(?: ${field}\b[^\n]*)`,
  'gu',
)
const eachField = new RegExp(String.raw`(?<=[^\s,;:] )(?:Nama|${field})\b(?! (?:nya|saya)\b)`, 'gu')
/** "Identitas pelapor Nama X NIK 33… Telepon 08…". */
function fieldsInARow(text: string): number[] {
  if (!text.includes(' Nama')) return []
  return [...text.matchAll(row)].flatMap(({ 0: said, index }) => [
    index - 1,
    ...before(said, eachField).map((at) => index + at),
  ])
}

const sender =
  /(?<=[.!?] )(?:(?:Pelapor ?: ?(?=[+\d(])|(?:Pengirim|Sender) ?: ?(?=[+\d(][\d\s()+.-]{0,40}$))|Nama ?: ?\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3} *(?=\n\p{L}[\p{L} ]{1,20}:))/gu
/** "… namanya Gito. Pengirim: 08…", "… Nama: X⏎Instansi: …": a line of its own, in a letter. */
const senders = (text: string): number[] =>
  / (?:Pengirim|Pelapor|Sender|Nama) ?:/.test(text) ? before(text, sender) : []

/** "3322 0741 0288 0003 0812 2255 6611": after sixteen digits a telephone number begins. */
const numbersInARow = (text: string): number[] =>
  [...text.matchAll(/\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4} (?=(?:0|\+?62[ -]?)8\d)/g)]
    .filter(({ index }) => !/\d[ .-]?$/.test(text.slice(Math.max(0, index - 2), index)))
    .map(({ 0: { length }, index }) => index + length - 1)

const bareField = new RegExp(
  String.raw`(?:(?<=^|\n)(?:Pelapor|Nama (?:pelapor|saya))|^(?:Pengirim|Nama(?: lengkap)?)) (?=(\p{Lu}[\p{L}'.]*)(?: \p{Lu}[\p{L}'.]*){0,3} *\n(?!(?:yang|yg|sing|Jabatan)(?!\p{L})))`,
  'gu',
)
/** "Pengirim X⏎Telp 08…": a form of which the colons were left out. */
const colons = (text: string): number[] =>
  /(?:Pengirim|Pelapor|Nama) [^\n]{1,60}\n/.test(text)
    ? [...text.matchAll(bareField)].flatMap(({ 0: { length }, 1: first = '', index }) =>
        maybeName(first.toLowerCase()) ? [index + length - 1] : [],
      )
    : []

const short = String.raw`(?:drg?|dr[as]|ir|hj?|ust|prof|mrs?|ms|sdri?|bpk|yth|no|a\.n|jln?|gg|kel|kec|kab|ds)\.`
const abbreviated = new RegExp(String.raw`(?<!\p{L})${short}(?=\n(?:${short}|([\p{L}\d][\p{L}\d'-]*)))`, 'giu')
/** "Salam,⏎Dr.⏎Emanuel P.", "Kel.⏎Tambakwuni": a line that was too long, broken behind a full stop that ends nothing. */
const wrapped = (text: string): number[] =>
  text.includes('.\n')
    ? [...text.matchAll(abbreviated)].flatMap(({ 0: { length }, 1: next, index }) =>
        next === undefined || /\d/u.test(next) || (/^\p{Lu}/u.test(next) && maybeName(next.toLowerCase()))
          ? [index + length]
          : [],
      )
    : []
