/**
 * What makes a detail evidence although nobody is named: it stands on something the accused hand out ("catatan di balik
 * amplop"), in a list of residents, or is the number from which the reporter was called.
 */
import data from '../data/evidence.json' with { type: 'json' }
import type { Found, Page } from '../find.ts'
import { shownByMe } from './own-use.ts'
import { topicOf } from '../speech/topics.ts'
import { wordBefore, type Word } from '../text/tokens.ts'
import type { MaskType } from '../types.ts'
import { setOf } from '../text/words.ts'
import { witnesses } from '../speech/witness.ts'

const papers: ReadonlySet<MaskType> = new Set<MaskType>(['nik', 'kk', 'nip', 'npwp', 'other'])
const carriers = setOf(data.carrier)
const pointing = setOf(data.pointing)
const letters = setOf(data.letter)
/** What is done to whoever gets a call: "saya ditelpon 08…" and "08… itu yang neror". */
const called = setOf(data.called)
export const calling = setOf(data.calling)
const between = setOf(data.between)

export function evident(page: Page, found: Found): boolean {
  if (
    found.type === 'name' ||
    found.type === 'role' ||
    demanded(page, found) ||
    shownByMe(page, found) ||
    ofPupil(page, found)
  )
    return false
  const left = wordBefore(page.words, found.start)
  return (
    pasted(page) ||
    (written(page, left, found.start) && !bidden(page, found.start) && !ofFamily(page, left, papers.has(found.type))) ||
    (found.type === 'phone' && caller(page, found, left)) ||
    (papers.has(found.type) && topicOf(page, found, left) === 'other')
  )
}

/** "INFO GRUP … CP: X 08… (copas grup pkk, yg posting bu seklur)": what somebody who is named put there, with nothing of the reporter's. */
const pasted = (page: Page): boolean =>
  (page.pasted ??= postedBy.test(page.text)) && !page.mentions.some(({ owner }) => owner === 'reporter')
const postedBy =
  /(?<!\p{L})(?:copas|copy\s?paste|salinan|terusan|diteruskan|forward\p{L}{0,4}|fwd)\s+(?:(?:dari|dr|saka|from)\s+)?(?:grup|group|wag|gc|wa)(?!\p{L})[^.!?\n]{0,50}(?<!\p{L})(?:yang|yg|sing|ingkang)\s+(?:posting|mosting|ngirim|kirim|nge-?share|share|nyebar|upload)\s+(?:pak|bu|bapak|ibu|bpk|kepala|lurah|camat|admin)(?!\p{L})/iu

/** "Ibu saya diminta tanda tangan di daftar. Di daftar itu nomor KK …": hers, on whatever it stands. */
const ofFamily = ({ words, mentions }: Page, left: number, paper: boolean): boolean =>
  mentions.some(
    (mention) =>
      mention.owner === 'reporter' &&
      (paper || mention.kind === 'kin') &&
      mention.to <= left &&
      (words[left]?.sentence ?? 0) - (words[mention.to]?.sentence ?? 0) <= 2 &&
      !witnesses(words, mention),
  )

/** "Data yang difoto lurah: 33…", "foto KK 33… diminta pak RT": what an official copies is of whoever has to show it. */
export const demanded = ({ text }: Page, { type, start, end }: Found): boolean =>
  ((type === 'nik' || type === 'kk' || type === 'npwp') && toFillIn.test(text.slice(Math.max(0, start - 80), start))) ||
  ((type === 'nik' || type === 'kk') &&
    (copied.test(text.slice(Math.max(0, start - 50), start)) || copied.test(text.slice(end, end + 40))))
/** "Disuruh ngisi NPWP 08…": whoever has to gives their own. */
const toFillIn =
  /(?:suruh|kon|kongkon|minta|wajib)\p{L}{0,4}\s+(?:\p{L}+\s+){0,2}(?:isi|ngisi|mengisi|setor|nyetor|kirim|ngirim)\s+(?:nik|kk|npwp|ktp)\s*:?\s*$/iu
const copied =
  /^[^.!?\n]*?(?<!\p{L})(?:di|dipun)(?:foto|potret|minta|jaluk|suwun|catat|cathet|salin|pinjam|silih|fotokopi|scan)\p{L}{0,3}\s+(?:(?:sama|oleh|karo|dening)\s+)?(?:pak|bu|lurah|camat|kades|kadus|rt|rw|carik|kader|perangkat|petugas|sekdes|bayan|modin|kepala|staf)(?!\p{L})/iu

/** "… lewat anak saya. Di situ tercetak X, NISN 01…": a pupil's number, when a child of the family is told of. */
export const ofPupil = ({ text, mentions }: Page, { type, start }: Found): boolean =>
  type === 'other' &&
  /(?<!\p{L})(?:nisn|nis)(?:nya|ne|e)?\s*:?\s*$/iu.test(text.slice(Math.max(0, start - 10), start)) &&
  mentions.some(({ kind, owner }) => kind === 'kin' && owner === 'reporter')

/** A name on a receipt or a banner. */
export const writtenName = (page: Page, start: number): boolean =>
  written(page, wordBefore(page.words, start), start) || pasted(page)

/** "Nomor di spanduk itu …", "ada cp di brosur …", with nothing of the reporter's in the sentence. */
function written(page: Page, left: number, start: number): boolean {
  const { words, mentions } = page
  // "… bagi amplop. 08… (Rini)": a number begins the next sentence.
  if (/[.!?]\s/u.test(page.text.slice(words[left]?.end, start)) && !shortened.has(words[left]?.lower ?? ''))
    return false
  const sentence = words[left]?.sentence
  const own = mentions.some(
    (mention) =>
      // "Videonya di hp suami": whose husband is not said.
      (mention.owner === 'reporter' || (mention.kind === 'kin' && mention.owner === 'unknown')) &&
      mention.to <= left &&
      words[mention.to]?.sentence === sentence &&
      !witnesses(words, mention),
  )
  if (own || taking.test(page.text.slice(Math.max(0, (words[left]?.end ?? 0) - 40), words[left]?.end))) return false
  page.written ??= writtenIn(words)
  return page.written[left] === true
}

/** "Di spanduk tertulis no. 08…". */
const shortened = setOf(['no nmr cp hp rek drs dra yth telp tlp wa an a n nb bpk dr hub'])
/** "Fotone ana, call 08…": asked of us; what stands on a flyer is written there. */
const bidden = ({ text }: Page, start: number): boolean =>
  bids.test(text.slice(Math.max(0, start - 40), start)) && !handedOut.test(text.slice(Math.max(0, start - 120), start))
const bids =
  /(?:(?:^|[.,!?;\n(]\s*)(?:(?:tolong|silakan|silahkan|monggo|mangga|please|langsung|bisa)\s+)?|(?<!\p{L})(?:tolong|silakan|silahkan|monggo|mangga|please|langsung|bisa|iso|isa|saged|boleh)\s+)(?:sms|call|text|phone|ring|wa|telp|tlp|telpon|telepon|telfon|hub|hubungi|kontak|chat|japri|dm|kabari|bel|minta|njaluk|nyuwun|tanya|takon|ambil|jupuk)(?:\s+(?:ke|aja|saja|wae|mawon|no|nomor|nomer|di|me|on|at|kula|saya|aku|hp)){0,3}\s*[:]?\s*$/iu
const handedOut =
  /(?<!\p{L})(?:spanduk|brosur|poster|baliho|pamflet|selebaran|leaflet|stiker|sticker|banner|kalender|kupon|flyer|pengumuman|plang|edaran|undangan|broadcast|iklan|kartu|plakat|tertulis|ditulis|tulisan\p{L}*|printed|written)/iu

/** "Foto saya ambil pakai hp, nomornya …": with what a picture was made. */
const taking =
  /(?<!\p{L})(?:saya|sy|aku|kula|tak)\s+(?:ambil|jepret|foto|rekam|jupuk|pendhet|kirim)\s+(?:pakai|pake|dari|lewat|nganggo|ngangge)\s+(?:hp|hape|nomor|nomer|no|wa)(?!\p{L})/iu

/** For each word whether by then its sentence has spoken of something on which the accused hand out numbers. */
function writtenIn(words: readonly Word[]): boolean[] {
  let [carrier, letter, pointed, onLetter, before] = [false, false, false, false, false]
  return words.map(({ lower, sentence }, i) => {
    if (sentence !== words[i - 1]?.sentence) {
      before = carrier || letter
      carrier = letter = pointed = onLetter = false
    }
    const bare = lower.replace(ending, '')
    letter ||= letters.has(lower) || letters.has(bare)
    carrier ||=
      carriers.has(lower) ||
      carriers.has(bare) ||
      (lower === 'nama' && carriers.has(`${words[i - 1]?.lower ?? ''}-nama`))
    pointed ||= pointing.has(lower)
    onLetter ||= letter && pointing.has(lower)
    // "Ada edaran … Di situ ditulis narahubung …": on what was spoken of just before.
    return carrier || onLetter || (pointed && before)
  })
}
const ending = /(?:nya|ipun|ne|e)$/u

/** "Nomor yang dipakai nyebar undangan 08…", and nobody's said before "yang". */
const spreads =
  /(?<!\p{L})(?:no|nomor|nomer|hp|wa)(?:nya|ne|e)?\s+(?:yang|yg|sing|ingkang)\s+(?:di|dipun)?(?:pakai|pake|enggo|nggo|ngge|anggo|gunakan|gunakake)\s+(?:(?:buat|untuk|utk|nggo|kangge|kanggo)\s+)?(?:(?:me)?nyebar\p{L}*|(?:ber)?kampanye|(?:me)?neror|(?:me)?ngancam|ngancem|menagih|nagih|broadcast|blast|(?:nge-?)?share|ngajak)(?!\p{L})[^.!?,\n]{0,24}$/iu
/** "Ditelpon 08…", "ada yang neror, nomornya 08…", "08… itu yang ngancam". */
function caller({ words, text }: Page, found: Found, left: number): boolean {
  if (spreads.test(text.slice(Math.max(0, found.start - 80), found.start))) return true
  for (let i = left; i > left - 6 && i >= 0; i--) {
    const word = words[i]
    if (word === undefined || word.sentence !== words[left]?.sentence) break
    // "Hpku sing ditelpon 08…": the one that was called.
    if (called.has(word.lower) && relative.test(words[i - 1]?.lower ?? '')) return false
    // "Nyuwun dipuntelpon 08…": what somebody asks for.
    if (called.has(word.lower) && wishes.has(words[i - 1]?.lower ?? '')) return false
    // "Suami saya juga ditelepon, 08…": by whom, or where.
    if (called.has(word.lower) && /,/u.test(text.slice(word.end, found.start))) return false
    if (called.has(word.lower) || (calling.has(word.lower) && relative.test(words[i - 1]?.lower ?? ''))) return true
    if (!between.has(word.lower) && !between.has(word.stem.base)) break
  }
  let i = wordBefore(words, found.end) + 1
  if (!/^[\s,(]{0,3}$/u.test(text.slice(found.end, words[i]?.start ?? found.end + 9))) return false
  if (/^(?:itu|iku|kuwi|niku|ini|iki|adalah|is)$/u.test(words[i]?.lower ?? '')) i++
  return (
    relative.test(words[i]?.lower ?? '') &&
    (calling.has(words[i + 1]?.lower ?? '') || calling.has(words[i + 2]?.lower ?? ''))
  )
}
const wishes = setOf([
  'minta njaluk nyuwun mohon tolong pengin pengen ingin mau arep badhe bisa bs iso isa saged boleh harap please monggo mangga',
])
export const relative = /^(?:yang|yg|sing|ingkang|kang|who|that|which)$/u
