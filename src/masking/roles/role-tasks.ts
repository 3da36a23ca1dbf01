/**
 * Tasks by which one person can be told: "saya yang mengetik undangannya", "my job is handling the mayor's page". Many
 * did what was done, but few did that, so the reporter is asked.
 */
import type { Found, Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import type { Mention } from '../speech/mentions.ts'
import { phraseEnd } from './role-extent.ts'
import { headAt, isFunction, tells } from './role-phrases.ts'
import { copula } from '../speech/copula.ts'
import { honorifics, others, setOf } from '../text/words.ts'

/** Called with the first and last word of a phrase that may tell who the reporter is. */
type Ask = (from: number, to: number, extra: Partial<Found>) => void

export function askedTasks(page: Page, ask: Ask): void {
  for (const mention of page.mentions) {
    if (mention.thing === true || spokenByOther(page, page.words[mention.from]?.start ?? 0)) continue
    if (mention.owner === 'reporter' && (mention.kind === 'self' || mention.kind === 'kin')) {
      didIt(page, mention, ask)
      partOf(page, mention, ask)
      doesIt(page, mention, ask)
      servesThere(page, mention, ask)
      theOnly(page, mention, ask)
    }
    if (mention.owner === 'unknown' && mention.kind === 'kin') bareKin(page, mention, ask)
  }
  ownJob(page, ask)
  turns(page, ask)
}

const relative = /^(?:yang|yg|sing|ingkang|kang|who|that)$/u
/** Active verbs of the three languages by their prefix or ending. */
const active =
  /^(?:me[mn]?\p{L}{4,}|ng\p{L}{3,}|ny\p{L}{3,}|m[bp]\p{L}{3,}|mo\p{L}{3,}|n[dtj]\p{L}{3,}|maos|maca|moco|mimpin|mandhegani|mandegani|mranata|mundhut|mbikak|masang|muter|muterke|anter|anterke|nata|mulang|nyetir|bikin|buat|pasang|jaga|pegang|antar|masak\p{L}{0,4}|adang|cetak|jahit|rakit|urus|atur|dandan|gawe|garap|khotbah|kutbah|ceramah|pidato|doa|azan|adzan|nyanyi|joget|tampil|sambutan|ndalang|ngemsi|ngemc)$/u
const english =
  /^(?:drive|drove|cook|clean|print|type|organis|organiz|prepar|deliver|manage|handl|carr|guard|look|translat|record|count|collect|keep|kept|serve|book|order|hold|held|run|ran|set|wrote|took|drew|design)\p{L}{0,4}$/u
/** What anybody sees, feels, says or suffers tells nobody apart. */
const everybodys =
  /^(?:me|men|mem|meng|meny|ng|ny|nge|n|m)?(?:lihat|liat|delok|deleng|ndelok|ndeleng|dengar|denger|krungu|ireng|lapor|adu|alami|rasa|saksi|kuti|tahu|ngerti|gerti|erti|ketahui|tonton|onton|onton|hadir|hadiri|erima|ompo|dapat|antuk|olak|andha|andhani|omong|gomong|asih|ehi|ajak|inta|jaluk|ninta|akon|anya|anyak|bayar|anggung|ngeluh|eluh|bilang|rekam|grekam|foto|oto|otret|simpan|simpen|irim|girim|ulis|ada|untut|gada|angis|gangis|eti|emui|emukan|emokake|atur|aturaken|inggal|anggon|ebut|gebut|unggu|ilih|galami|gadep|hadap|hadapi|akui|asa|iji|aku|aksanakan|unjukin|unjukkan|kasih|kandhani|eritain|eritakan|antah|bantah|andatangani)(?:i|kan|ke|ake|aken|in|an|e|nya)?$/u

/** What one becomes with many others, or by what was done. */
const fate =
  /^(?:korban\p{L}*|saksi|sasaran|tumbal|bahan|bingung|takut|wedi|penerima|warga|masalah|susah|repot|beban|tersangka|orang|wong|begini|ngene|terdaftar|tercatat)$/u
/** What is hired or lent for an event. */
const lent =
  /^(?:tenda|tendha|tarub|sound|soundnya|panggung|mobil|truk|pickup|pikap|bis|bus|lahan|tanah|sawah|gedung|rumah|omah|warung|toko|kursi|genset|kapal|perahu|lapangan|kios|the)$/u

const stall =
  /^(?:kantin|warung|kios|lapak|toko|koperasi|fotokopi\p{L}*|warteg|angkringan|stan|stand|los|laundry|bengkel|salon)$/u
const passive = /^(?:di|dipun|ter|ke|ora|ga|gak|tidak|mboten|boten|not|is|was)/u

/** What few do: neither what everybody sees, says or suffers, nor what is done to somebody. */
export const unusual = (verb: string): boolean => {
  const lower = verb.toLowerCase()
  return chosen.test(lower) || care.has(lower) || (active.test(lower) && !everybodys.test(lower))
}
/** Words that only look like one of those: "momong" is no "ngomong". */
const care = setOf(['momong ngemong mengasuh ngasuh nggarap nyawah mijeti mijet ngurut nyuci nggosok'])
const chosen =
  /^(?:ditugas\p{L}*|di(?:pun)?pasrah\p{L}*|di(?:pun)?percaya\p{L}*|dipunpitad\p{L}*|di(?:pun)?titip\p{L}*|ditunjuk|kebagian|didapuk|jadi|dadi|dados|jaga|njaga|piket|motret|memotret|nyatet|nulis)$/u

/** "Aku sing masang sound system", "my cousin who drives the mayor's car". */
function didIt(page: Page, mention: Mention, ask: Ask): void {
  const { words } = page
  let i = mention.to + 1
  const here = (at: number): boolean => words[at]?.sentence === words[mention.to]?.sentence && words[at]?.gap === ' '
  while (here(i) && copula.has(words[i]?.lower ?? '') && !relative.test(words[i]?.lower ?? '') && i - mention.to < 4)
    i++
  // "Aku wong sing adang neng acara kuwi".
  const one = /^(?:wong|orang|orangnya|wonge|tiyang|person|one)$/u.test(words[i]?.lower ?? '')
  if (one && here(i)) i++
  if (!here(i) || !relative.test(words[i]?.lower ?? '')) return
  let at = i + 1
  while (
    /^(?:biasa|biasane|biasanya|selalu|tiap|sering|kebagian|bagian|tugas|ditugasi|kemarin|wingi|waktu|itu|memang)$/u.test(
      words[at]?.lower ?? '',
    ) &&
    here(at)
  )
    at++
  const verb = words[at]?.lower ?? ''
  // "Anakku sing dadi paskibra", "kami yang punya tenda yang disewa panitia".
  const next = words[at + 1]?.lower ?? ''
  const became = /^(?:jadi|dadi|dados|sebagai)$/u.test(verb) && !fate.test(next) && !copula.has(next)
  const owns = /^(?:punya|duwe|nduwe|gadhah|kagungan|owns?)$/u.test(verb) && lent.test(next)
  // "Bude saya yg buka kantin di kantor itu".
  const sells = /^(?:(?:mem|m|em)?buka|bukak|mbukak|nyewa|menyewa)$/u.test(verb) && stall.test(next)
  if ((became || owns || sells) && here(at) && here(at + 1)) {
    const to = phraseEnd(page, at)
    if (to > at) ask(mention.kind === 'kin' ? mention.from : i, to, {})
    return
  }
  if (
    !here(at) ||
    !here(at + 1) ||
    (everybodys.test(verb) && !care.has(verb)) ||
    !(active.test(verb) || english.test(verb) || chosen.test(verb) || (one && !passive.test(verb)))
  )
    return
  const to = phraseEnd(page, at)
  if (to > at)
    ask(mention.kind === 'kin' ? mention.from : one ? i - (words[i - 2]?.lower === 'the' ? 2 : 1) : i, to, {})
}

/** "Saya bagian fotokopi di kantor itu", "saya sedang piket jaga di pos satpam", "bapak saya mantan lurah". */
function partOf(page: Page, mention: Mention, ask: Ask): void {
  const { words } = page
  const here = (at: number): boolean => words[at]?.gap === ' ' && words[at]?.sentence === words[mention.to]?.sentence
  let i = mention.to + 1
  while (here(i) && i - mention.to < 5 && (copula.has(words[i]?.lower ?? '') || busy.has(words[i]?.lower ?? ''))) {
    if (former.test(words[i]?.lower ?? '') && offices.has(words[i + 1]?.lower ?? '')) break
    i++
  }
  const next = words[i + 1]?.lower ?? ''
  if (!here(i) || !here(i + 1) || /^(?:dari|saking|of|yang|sing)$/u.test(next)) return
  const word = words[i]?.lower ?? ''
  const told =
    section.has(word) ||
    word === 'piket' ||
    (/^n?jaga$/u.test(word) && /^(?:di|neng|nang|ing|pos|malam|malem|bengi|loket|gudang)$/u.test(next)) ||
    (former.test(word) && offices.has(next))
  const to = told ? phraseEnd(page, i) : i
  // "Saya bagian pengadaan": every office has one.
  if (to > (section.has(word) ? i + 1 : i)) ask(i, to, {})
}
const section = setOf(['bagian seksi divisi regu kru crew tim unit subbag'])
const busy = setOf(['sedang lagi pas waktu itu kebagian dapat giliran ikut saat dulu biyen'])
const former = /^(?:mantan|eks|bekas|former)$/u
const offices = new Set(
  'lurah camat kades kadus bupati walikota kapus kepsek sekdes sekcam seklur carik bayan modin kadis kabid kabag ajudan sekda'.split(
    ' ',
  ),
)

/** "I drive his official car", "my mother cleans the regent's house", "aku ngetik undangane". */
function doesIt(page: Page, mention: Mention, ask: Ask): void {
  const { words } = page
  let i = mention.to + 1
  while (/^(?:usually|always|often|also|just|biasa|biasane|biasanya|sing|kerep|sering)$/u.test(words[i]?.lower ?? ''))
    i++
  const here = (at: number): boolean => words[at]?.gap === ' ' && words[at]?.sentence === words[mention.to]?.sentence
  if (!here(i) || !here(i + 1) || !craft.test(words[i]?.lower ?? '')) return
  const to = phraseEnd(page, i)
  const object = words.slice(i + 1, to + 1)
  const definite = object.some(
    ({ lower, stem }) =>
      definer.has(lower) || /\p{L}{3}(?:nya|nipun)$/u.test(lower) || lower.endsWith("'s") || others.has(stem.base),
  )
  if (definite && !object.some(({ lower }) => keepsakes.test(lower))) ask(i, to, {})
}
/** "My aunt, who cleans the regent's residence": over a comma as well, where it is told for whom or in whose house. */
function servesThere(page: Page, mention: Mention, ask: Ask): void {
  const { words } = page
  const at = mention.to + 1
  if (mention.kind !== 'kin' || words[at]?.gap !== ', ' || !relative.test(words[at]?.lower ?? '')) return
  const verb = words[at + 1]
  if (verb?.gap !== ' ' || !(craft.test(verb.lower) || care.has(verb.lower) || tends.test(verb.lower))) return
  const to = phraseEnd(page, at + 1)
  const whose = words
    .slice(at + 2, to + 1)
    .some(({ lower, stem }) => others.has(stem.base) || /^(?:his|her|their|beliau|dheweke)$/u.test(lower))
  if (whose) ask(mention.from, to, {})
}
const tends =
  /^(?:bersih-bersih|bersihin|membersihkan|resik-resik|(?:ng|mem)resiki|ngepel|nyapu|bantu-bantu|rewang|momong|kerja|bekerja|works?|worked|gardens?|nannies|launders?|tends?|momongi|ngladeni|melayani|ngurus|mengurus)$/u
/** Work for which one or two are called, whatever the event. */
const craft =
  /^(?:runs?|plays?|performs?|sings?|danc(?:es?|ed)|driv(?:e|es|ing)|drove|cook(?:s|ed)?|clean(?:s|ed)?|type[sd]?|typing|organi[sz]e[sd]?|prepare[sd]?|manage[sd]?|handle[sd]?|print(?:s|ed)?|translate[sd]?|interpret(?:s|ed)?|design(?:s|ed)?|edit(?:s|ed)?|cater(?:s|ed)?|host(?:s|ed)?|chair(?:s|ed)?|moderate[sd]?|drew|sew(?:s|ed)?|iron(?:s|ed)?|guard(?:s|ed)?|sells?|fix(?:es|ed)?|repairs?|(?:ng|menge)?tik(?:ke|kan|aken)?|ngetik\p{L}*|mengetik\p{L}*|(?:ny|meny)(?:opir|upir|etir)\p{L}*|masak\p{L}*|memasak|nyetak\p{L}*|mencetak|(?:n|men)?jahit\p{L}*|ngedit\p{L}*|(?:m|me)mandu\p{L}*|ngemsi\p{L}*|ngemc|nyetrika\p{L}*|ngawal\p{L}*|mengawal|notulen|ngerias|merias|ngrias|ndandani)$/u
const definer = setOf(['his her their the that itu iku kuwi kui niku punika beliau beliaunya dheweke'])
const keepsakes =
  /^(?:screenshots?|photos?|videos?|recordings?|evidence|proof|copy|copies|chat|foto\p{L}*|video\p{L}*|bukti\p{L}*|laporan|report)$/u

/** "I'm the wheelchair user in the third row", "aku kan the caterer of their meetings": in English "the" means one. */
function theOnly(page: Page, mention: Mention, ask: Ask): void {
  const { words } = page
  const here = (at: number): boolean => words[at]?.gap === ' ' && words[at]?.sentence === words[mention.to]?.sentence
  let i = mention.to + 1
  while (here(i) && copula.has(words[i]?.lower ?? '') && !endsWalk.has(words[i]?.lower ?? '')) i++
  // "I the …", "my brother the …" is not how it is said in English, and "dia kirim aku the list" is told of somebody else.
  if (i === mention.to + 1 && words[mention.to]?.lower !== "i'm") {
    const before = words[mention.from - 1]
    const subject = before?.clause !== words[mention.from]?.clause || joins.has(before?.lower ?? '')
    if (mention.kind !== 'self' || !subject || words[mention.from]?.lower === 'i') return
  }
  if (words[i]?.lower !== 'the' || !here(i) || !here(i + 1) || nobodys.has(words[i + 1]?.lower ?? '')) return
  const to = phraseEnd(page, i + 1)
  // "I'm the courier."
  if (to > i + 1 || isFunction(words[to]?.lower ?? '')) ask(mention.kind === 'kin' ? mention.from : i, to, {})
}
const joins = setOf([
  'karena krn karna soale soalnya amarga amargi mergo wong lha kebetulan padahal because since and but so basically btw',
  'tapi ning bahwa yen nek kalau kalo',
])
/** Where the walk to "the" ends. */
const endsWalk = setOf(['the not bukan dudu sanes'])
const nobodys = setOf([
  'one same kind sort type people public citizen citizens resident residents voter voters community undersigned victim',
  'witness reporter sender target reason problem best worst first next other only person whole opposite',
])

/** "Giliran saya jaga buku tamu", "pas aku kebagian piket neng pendhapa". */
function turns(page: Page, ask: Ask): void {
  const { words, mentions } = page
  for (const { kind, from, to } of mentions) {
    if (kind !== 'self' || !/^(?:giliran|gilirane|jadwal|jatah|tugas|shift)$/u.test(words[from - 1]?.lower ?? ''))
      continue
    const next = words[to + 1]
    if (next?.gap !== ' ' || next.sentence !== words[to]?.sentence || !unusual(next.lower)) continue
    const end = phraseEnd(page, to + 1)
    if (end > to + 1) ask(to + 1, end, {})
  }
}

/** "Suami ajudan bupati": whose husband is not said, but who else would say it so. */
function bareKin(page: Page, mention: Mention, ask: Ask): void {
  const { words, mentions } = page
  // "Bapak mertua imam masjid X" is nobody spoken to.
  if (mention.from === mention.to && honorifics.has(words[mention.from]?.lower ?? '')) return
  const sentence = words[mention.from]?.sentence
  if (mentions.some(({ to, owner }) => to < mention.from && owner === 'other' && words[to]?.sentence === sentence))
    return
  let i = mention.to + 1
  while (
    /^(?:yang|yg|sing|ingkang|kerja|bekerja|makarya|nyambut|damel|sebagai|selaku|jadi|dadi|dados|itu|niku|juga|seorang|saya)$/u.test(
      words[i]?.lower ?? '',
    )
  )
    i++
  if (words[i]?.sentence !== sentence || words[i]?.gap !== ' ') return
  const head = headAt(page, i, { relative: false, strong: false })
  // "Suami kapus": an office of which there is one.
  if (head === undefined && others.has(words[i]?.lower ?? '')) return ask(i, phraseEnd(page, i), {})
  if (head === undefined || head === 'duty') return
  const to = phraseEnd(page, i)
  if (to > i && tells(page, i, to, head)) ask(i, to, {})
}

/** Each with the endings that say whose: "tugasku" is the reporter's. */
const jobs = new Map(
  'tugas pekerjaan kerjaan penggawean pegaweyan padamelan posisi peran bagian job role position duty task'
    .split(' ')
    .flatMap((word) => [[word, false] as const, [`${word}ku`, true] as const]),
)
const gap =
  /^(?:saya|sy|aku|kula|kulo|ku|my|waktu|itu|saat|niku|kuwi|adalah|is|was|yaitu|yaiku|inggih|cuma|hanya|mung|memang|di|situ|sana|kono|sehari-hari|harian|sebagai|jadi|there|the)$/u
/** "Posisi saya waktu itu petugas absensi", "my job is handling …". */
function ownJob(page: Page, ask: Ask): void {
  for (let i = 0; i < page.words.length; i++) {
    const mine = jobs.get(page.words[i]?.lower ?? '')
    if (mine !== undefined) jobAt(page, i, mine, ask)
  }
}
function jobAt(page: Page, i: number, mine: boolean, ask: Ask): void {
  const { words, mentions } = page
  const own = mine || mentions.some(({ from, to, kind }) => kind === 'self' && (from === i + 1 || to === i - 1))
  if (!own) return
  let at = i + 1
  while (gap.test(words[at]?.lower ?? '') && at - i < 7) at++
  const next = words[at]
  if (next === undefined || next.sentence !== words[i]?.sentence || !/^[ :]{1,2}$/u.test(next.gap)) return
  const head = headAt(page, at, { relative: false, strong: true })
  if (head === undefined && !/^(?:me|ng|ny)\p{L}{4,}$|ing$/u.test(next.lower)) return
  const to = phraseEnd(page, at)
  if (to > at) ask(at, to, {})
}
