/**
 * What speaks against taking a detail for somebody else's. A sentence about an official and about the reporter's own
 * things holds both, and to believe only the official exposes the reporter: unless the possessor was said outright, the
 * reporter is asked as soon as anything in the clause could make it theirs.
 */
import { askedHere } from './asked-here.ts'
import { demanded, ofPupil, relative } from './evidence.ts'
import type { Found, Page } from '../find.ts'
import { lastMention, type Mention, mentionOver } from '../speech/mentions.ts'
import { isCommon } from '../names/name-words.ts'
import { ranks } from '../speech/mention-words.ts'
import { superior } from '../roles/role-bare.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { numbered } from './open-handed.ts'
import { shownByMe } from './own-use.ts'
import type { Ground } from './ground.ts'
import { spokenByOther } from '../text/quotations.ts'
import { witnesses } from '../speech/witness.ts'
import { topicOf } from '../speech/topics.ts'
import { wordBefore } from '../text/tokens.ts'
import type { MaskType, Owner } from '../types.ts'
import { honorifics, impersonal, kin, others, setOf } from '../text/words.ts'

/** "Honor dipotong dari rekening …": from whom it was taken is hardly who took it. */
const takenFrom =
  /(?<!\p{L})(?:(?:di|ke|ter)(?:potong|debet|tarik|sedot|kuras|ambil)|dijupuk|dipundhut|hilang|ilang|deducted|withdrawn)(?!\p{L})[^.!?,;\n]{0,20}(?<!\p{L})(?:dari|dr|saka|seko|saking|from)\s+(?:(?:rek\p{L}*|norek|no|nomor|nomer|tabungan|bank|bri|bni|bca|bsi|btn|bpd|jateng|mandiri|account|the)\.?\s?){1,4}:?\s*$/iu

/** "…, dua-duanya saya pakai", "…, which I use". */
const usedByMe =
  /^[^.!?;\n]{0,40}?(?<!\p{L})(?:(?:saya|sy|aku|kula|kami|i)\s+(?:yang\s+|sing\s+|juga\s+)?(?:pakai|pake|pegang|punya|enggo|engge|miliki|duwe|gadhah|own|use)(?!\p{L})(?!\s+(?:untuk|buat|bukti|rekaman|fotonya|foto|ss|screenshot|videonya|video|chatnya))|tak\s?(?:enggo|nggo|cekel))(?!\p{L})/iu
/** "Nomor hp juga tolong dihapus, yang buntutnya 8813": nobody asks that for the one who is reported. */
const toBeHidden =
  /(?<!\p{L})(?:no|nomor|nomer|hp|wa|kontak|nik|ktp|nip|rek\p{L}*|email|akun|plat|nopol|number|phone)(?:nya|ne|e)?(?:\s+(?:hp|wa|telp|telpon|rekening|juga|jg|ini|itu|iki|kuwi|saya|sy|aku|kula))*\s+(?:(?:tolong|tlg|mohon|mhn|harap|please)\s+(?:di)?(?:hapus|samar|rahasia|sensor|sembunyi|tutup)\p{L}*|(?:jangan|jgn|ojo|ampun|don't|do\s+not)\s+(?:sampai\s+|nganti\s+)?(?:di)?(?:sebar|bocor|share|tampil|cantum|tulis|publish)\p{L}*)(?!\p{L})[^.!?\n]{0,30}$/iu
/** "H 2685 AT kuwi tukonanku dhewe": bought, and paid for. */
const boughtByMe = /^\s*(?:itu|iku|kuwi|niku)?\s*(?:tukonan|belian|cicilan)(?:ku(?!\p{L})|\s+(?:saya|sy|aku|kula))/iu
/** "…, lalu saya tarik tunai": who can has the account. */
const tookOut =
  /^(?:(?!(?<!\p{L})(?:bukti|foto|screenshot|ss|skrinsut|struk|resi|slip|nota|rekaman|video|gambar|salinan|kwitansi|chat)(?:nya|ne|e|ipun)?(?:\s+\p{L}+){0,2}\s+(?:saya|sy|aku|kula|kami|i|tak)(?!\p{L}))[^.!?\n]){0,30}?(?<!\p{L})(?:(?:saya|sy|aku|kula|kami|i)\s+(?:yang\s+|sing\s+)?(?:tarik|ambil|jupuk|pendhet|cairkan|pakai|pindahkan|withdrew)|tak\s?(?:jupuk|tarik|ambil))(?!\p{L})(?!\s+(?:\p{L}+\s+)?(?:bukti|foto|screenshot|ss|skrinsut|struk|resi|slip|nota|rekaman|video|gambar|salinan|kwitansi|chat)(?:nya|ne|e|ipun)?(?!\p{L}))/iu
const ownPapers: ReadonlySet<MaskType> = new Set<MaskType>(['nik', 'kk', 'nip', 'npwp', 'other'])
/** "NIP 19… dipakai pak kabag buat …, padahal saya cuti": whoever uses it, it is not said to be theirs. */
const used =
  /^\s+(?:(?:juga|ikut|ternyata|malah|tiba-tiba|kok|jebul|jebule)\s+)?(?:di|dipun)(?:pakai|pake|enggo|engge|nggo|anggo|gunakan|catut|palsu\p{L}*|salahgunakan|manfaatkan|masuk\p{L}*|daftar\p{L}*|input|catat|cathet|pinjam|silih|lebok\p{L}*)(?!\p{L})/iu
function misused({ text, mentions, words }: Page, { end }: Found): boolean {
  if (!used.test(text.slice(end, end + 40))) return false
  const sentence = words[wordBefore(words, end) + 1]?.sentence
  return mentions.some(
    (mention) =>
      mention.owner === 'reporter' &&
      (words[mention.from]?.start ?? 0) >= end &&
      words[mention.from]?.sentence === sentence &&
      !witnesses(words, mention),
  )
}

/** What a person has one of: spoken of for its owner, also in the sentence after. */
const papers: ReadonlySet<MaskType> = new Set<MaskType>(['nik', 'kk', 'npwp', 'bank', 'other'])

/** By what somebody is reached. */
const reachedBy: ReadonlySet<MaskType> = new Set<MaskType>(['phone', 'email', 'account'])

/** "Yang memesan pak camat, tulis ke x@…": asked of us, where a clause begins. */
const writeThere =
  /(?:^|[.,!?;\n(]\s*)(?:(?:tolong|mohon|silakan|silahkan|monggo|mangga)\s+)?(?:tulis|tulislah|surati|serati)\s+(?:(?:saja|aja|wae|mawon|ke|dhateng|nang|neng|lewat|via|email|wa|surel)\s+){0,3}$/iu

/** The owner instead, or undefined when nothing speaks against it. */
export function doubted(page: Page, found: Found, ground: Ground): Owner | undefined {
  if (ground === 'said' || found.type === 'address') return undefined
  const { words, mentions } = page
  const left = wordBefore(words, found.start)
  if (reachedBy.has(found.type) && writeThere.test(page.text.slice(Math.max(0, found.start - 40), found.start)))
    return 'unknown'
  if (toBeHidden.test(page.text.slice(Math.max(0, found.start - 90), found.start))) return 'unknown'
  if (found.type === 'plate' && boughtByMe.test(page.text.slice(found.end, found.end + 40))) return 'unknown'
  if (reachedBy.has(found.type) && usedByMe.test(page.text.slice(found.end, found.end + 70))) return 'unknown'
  if (found.type === 'bank' && tookOut.test(page.text.slice(found.end, found.end + 60))) return 'unknown'
  if (demanded(page, found) || ofPupil(page, found)) return 'unknown'
  if (ground === 'done') return undefined
  if (reachedBy.has(found.type) && (askKinAfter(page, found, left) || endsWithMe(page, found))) return 'unknown'
  if (ownPapers.has(found.type) && (misused(page, found) || shownByMe(page, found))) return 'unknown'
  if (found.type === 'nip' && presentsThemselves(page, left)) return 'unknown'
  if (reachedBy.has(found.type) && askedHere(page, found)) return 'unknown'
  if (found.type === 'bank' && takenFrom.test(page.text.slice(Math.max(0, found.start - 70), found.start)))
    return 'unknown'
  const topic = topicOf(page, found, left)
  // A telephone is spoken of all the time ("hpku rusak"), papers and accounts hardly but for their number.
  if (topic === 'reporter')
    return ground === 'near' || found.type === 'phone' || found.type === 'plate' ? 'unknown' : 'reporter'
  if (topic !== undefined) return topic === 'unknown' ? topic : undefined
  const sentence = words[left]?.sentence ?? 0
  const own = lastMention(
    mentions,
    left + 1,
    (mention) =>
      mention.owner === 'reporter' &&
      !spokenByOther(page, words[mention.from]?.start ?? 0) &&
      speaks(page, mention, left, sentence, ground, found.type),
  )
  if (own !== undefined) return 'unknown'
  if (ground === 'near' && ofThemselves(page, found) && !(spokenOf(page, left) && !takesPart(page))) return 'unknown'
  return ground === 'near' && taken(page, found, left) ? 'unknown' : undefined
}

/** "Pak lurah bagi kupon, minta bukti ke saya 08…": he asked for it, or we are to. Told as somebody's words it is theirs. */
function endsWithMe({ text }: Page, { start }: Found): boolean {
  const head = text.slice(Math.max(0, start - 140), start)
  const asked = toMe.exec(head)
  return asked !== null && !asSaid.test(/[^.!?\n]*$/u.exec(head.slice(0, asked.index))?.[0] ?? '')
}
const toMe =
  /(?<!\p{L})(?:minta|tanya|kontak|kirim|lapor|balas|njaluk|takon|ask|send|write)\p{L}{0,3}(?:\s+\p{L}+){0,2}\s+(?:ke|kepada|dhateng|nang|neng|karo|marang|sama|to)\s+(?:saya|sy|aku|kula|kulo|me)\s*(?:(?:di|lewat|via|no|nomor|wa|hp|at|on)\s+){0,2}[:,(]?\s*$/iu
const asSaid =
  /(?<!\p{L})(?:kata|katanya|jarene|jare|bilang|ngomong|pesan\p{L}*|disuruh|dikon|nyuruh|menyuruh|ngongkon|perintah\p{L}*|instruksi\p{L}*|said|told|ordered)(?!\p{L})/iu

/** "Videonya di hp suami, minta ke dia 08…": asked of us, and of the one just spoken of, whose relative is not said. */
function askKinAfter({ text, words }: Page, { start }: Found, left: number): boolean {
  if (!askThem.test(text.slice(Math.max(0, start - 60), start))) return false
  const sentence = words[left]?.sentence
  for (let i = left; i >= 0 && left - i < 24 && words[i]?.sentence === sentence; i--) {
    const next = words[i + 1]
    if (
      kin.has(words[i]?.lower ?? '') &&
      !honorifics.has(words[i]?.lower ?? '') &&
      !(next?.gap === ' ' && (next.capital || others.has(next.stem.base) || honorifics.has(next.lower)))
    )
      return true
  }
  return false
}
const askThem =
  /(?<!\p{L})(?:minta|mintalah|njaluk|nyuwun|tanya|tanyakan|takon|tanglet|hubungi|hub|kontak|telp|telpon|telepon|wa|chat|ask|call|contact|text)\s+(?:(?:ke|sama|karo|dengan|marang|dhateng|kaliyan|saja|aja|langsung|wae)\s+){0,2}(?:dia|beliau|dheweke|deweke|piyambakipun|orangnya|wonge|tiyangipun|him|her|them)(?!\p{L})[^.!?\n]{0,24}$/iu

/**
 * "Mohon izin melapor. Guru SMP, NIP 19…": a sentence of nothing but what one is, without an office of which there is one and
 * without a name. Whoever is reported is called by something, or something is told of them.
 */
function presentsThemselves({ words, mentions }: Page, left: number): boolean {
  const sentence = words[left]?.sentence
  let first = left
  while (first > 0 && words[first - 1]?.sentence === sentence) first--
  if (left - first > 7) return false
  let what = false
  for (let i = first; i <= left; i++) {
    const { lower = '', capital = false, stem } = words[i] ?? {}
    if (told.test(lower) || superior.has(lower)) return false
    const mention = mentionOver(mentions, i)
    if (mention?.kind === 'anaphor') return false
    what ||= isFunction(lower) || ranks.has(lower)
    if (mention?.owner !== 'other' || mention.kind !== 'person') continue
    // A name is somebody; "linmas" is what one is.
    if (!(isFunction(lower) || others.has(stem?.base ?? '') || impersonal.has(lower)) && capital) return false
  }
  return what
}
const told =
  /^(?:terlapor|pelaku|tersangka|dilaporkan|ada|ana|ono|wonten|seorang|oknum|yang|yg|sing|ingkang|pak|bu|bapak|ibu|bpk|mas|mbak|si|itu|iku|kuwi|niku|tersebut|a|the|an|mr|mrs|ms|(?:di|dipun)\p{L}{4,}|\p{L}{3,}-?(?:nya|ne|ipun))$/u

/**
 * In an answer that is neither about the accused nor about what happened the reporter speaks of themselves, also without
 * a "saya": a number is somebody else's there only when they are spoken of in its sentence and the reporter nowhere.
 */
const ofThemselves = ({ context }: Page, { type }: Found): boolean => context.about === 'other' && numbered.has(type)
const spokenOf = ({ words, mentions }: Page, left: number): boolean =>
  mentions.some(
    ({ owner, kind, to }) =>
      (owner === 'other' || kind === 'anaphor') && to <= left && words[to]?.sentence === words[left]?.sentence,
  )
const takesPart = ({ words, mentions }: Page): boolean =>
  mentions.some((mention) => mention.owner === 'reporter' && !witnesses(words, mention)) ||
  words.some(({ lower }) => lower.length > 4 && lower.endsWith('ku') && !isCommon(lower))

/** Nobody knows the NIK of an official who asks for papers or takes them: it is that of whoever gave theirs. */
const taken = (page: Page, found: Found, left: number): boolean =>
  (found.type === 'nik' || found.type === 'kk') &&
  // "Pegawai X, NIK-nya sempat kefoto di map: …": what came into sight.
  !(page.context.about === 'accused' && inSight.test(page.text.slice(Math.max(0, found.start - 50), found.start))) &&
  !page.words
    .slice(Math.max(0, left - 24), left + 12)
    .some(({ sentence, stem }) => sentence === page.words[left]?.sentence && residents.has(stem.base))
const inSight =
  /(?<!\p{L})(?:nik|ktp|kk)\s?(?:-?nya|ne|e|ipun)\s+(?:\p{L}+\s+)?(?:(?:ke|ter)(?:foto|baca|lihat|jepret|rekam|catat|tulis)|kelihatan|ketok|katon|ketingal|ketoro)(?!\p{L})[^.!?\n]{0,24}$/iu
const residents = setOf([
  'warga penduduk tetangga tetanggaku tangga tanggi tonggo tanggaku tonggoku neighbour neighbor resident residents orang wong tiyang teman temen kanca konco daftar',
])

const threatens =
  /^(?:(?:me)?ng?an?c[ae]m|ngancem|ngancam|mengancam|(?:me)?n?eror|neror|maksa|memaksa|meksa|nyuruh|menyuruh|nagih|menagih|ngongkon|nekan|menekan|meres|memeras|ngintimidasi|mengintimidasi|threatened|pressured|blackmailed)$/u

/** Of family the sentences before count as well: "adik saya disuruh … Pulang motornya …". */
function speaks(
  { words }: Page,
  mention: Mention,
  left: number,
  sentence: number,
  ground: Ground,
  type: MaskType,
): boolean {
  if (mention.to > left || mention.thing === true) return false
  // "Kasi X sing ngancem aku ki nomere …": to whom it was done.
  if (
    mention.kind === 'self' &&
    threatens.test(words[mention.from - 1]?.lower ?? '') &&
    relative.test(words[mention.from - 2]?.lower ?? '')
  )
    return false
  const away = sentence - (words[mention.to]?.sentence ?? 0)
  if (mention.kind === 'kin') return away <= (ground === 'meant' ? 2 : 0)
  // "Transfer ke saya, bukti tf ke 90…", "kirim email ke saya, a@b": what came to them came there.
  const paid =
    (type === 'bank' || type === 'email') &&
    /^(?:ke|kepada|to|marang|dhateng|nang)$/u.test(words[mention.from - 1]?.lower ?? '')
  return away <= (papers.has(type) ? 1 : 0) && (paid || !witnesses(words, mention))
}
