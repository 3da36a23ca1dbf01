/**
 * Tasks by which one person can be told: "saya yang mengetik undangannya", "my job is handling the mayor's page". Many
 * did what was done, but few did that, so the reporter is asked.
 */
import type { Found, Page } from './find.ts'
import { spokenByOther } from './find-names.ts'
import type { Mention } from './mentions.ts'
import { headAt, phraseEnd, tells } from './role-phrases.ts'
import { copula } from './copula.ts'
import { honorifics, others } from './words.ts'

/** Called with the first and last word of a phrase that may tell who the reporter is. */
type Ask = (from: number, to: number, extra: Partial<Found>) => void

export function askedTasks(page: Page, ask: Ask): void {
  for (const mention of page.mentions) {
    if (mention.thing === true || spokenByOther(page, page.words[mention.from]?.start ?? 0)) continue
    if (mention.owner === 'reporter' && (mention.kind === 'self' || mention.kind === 'kin')) didIt(page, mention, ask)
    if (mention.owner === 'unknown' && mention.kind === 'kin') bareKin(page, mention, ask)
  }
  ownJob(page, ask)
}

const relative = /^(?:yang|yg|sing|ingkang|kang|who|that)$/u
/** Active verbs of the three languages by their prefix or ending. */
const active =
  /^(?:me[mn]?\p{L}{4,}|ng\p{L}{3,}|ny\p{L}{3,}|m[bp]\p{L}{3,}|mo\p{L}{3,}|n[dtj]\p{L}{3,}|masang|nata|mulang|nyetir|bikin|buat|pasang|jaga|pegang|antar|masak|cetak|jahit|rakit|urus|atur|dandan|gawe|garap|khotbah|kutbah|ceramah|pidato|doa|azan|adzan|nyanyi|joget|tampil|sambutan|ndalang|ngemsi|ngemc)$/u
const english =
  /^(?:drive|drove|cook|clean|print|type|organis|organiz|prepar|deliver|manage|handl|carr|guard|look|translat|record|count|collect|keep|kept|serve|book|order|hold|held|run|ran|set|wrote|took|drew|design)\p{L}{0,4}$/u
/** What anybody sees, feels, says or suffers tells nobody apart. */
const everybodys =
  /^(?:me|men|mem|meng|meny|ng|ny|nge|n|m)?(?:lihat|liat|delok|deleng|ndelok|ndeleng|dengar|denger|krungu|ireng|lapor|adu|alami|rasa|saksi|kuti|tahu|ngerti|gerti|erti|ketahui|tonton|onton|onton|hadir|hadiri|erima|ompo|dapat|antuk|olak|andha|andhani|omong|gomong|asih|ehi|ajak|inta|jaluk|ninta|akon|anya|anyak|bayar|anggung|ngeluh|eluh|bilang|rekam|grekam|foto|oto|otret|simpan|simpen|irim|girim|ulis|ada|untut|gada|angis|gangis|eti|emui|emukan|emokake|atur|aturaken|inggal|anggon|ebut|gebut|unggu|ilih|galami|gadep|hadap|hadapi|akui|asa|iji|aku|aksanakan|unjukin|unjukkan|kasih|kandhani|eritain|eritakan|antah|bantah|andatangani)(?:i|kan|ke|ake|aken|in|an|e|nya)?$/u

const passive = /^(?:di|dipun|ter|ke|ora|ga|gak|tidak|mboten|boten|not|is|was)/u

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
  if (
    !here(at) ||
    !here(at + 1) ||
    everybodys.test(verb) ||
    !(active.test(verb) || english.test(verb) || (one && !passive.test(verb)))
  )
    return
  const to = phraseEnd(page, at)
  if (to > at)
    ask(mention.kind === 'kin' ? mention.from : one ? i - (words[i - 2]?.lower === 'the' ? 2 : 1) : i, to, {})
}

/** "Suami ajudan bupati": whose husband is not said, but who else would say it so. */
function bareKin(page: Page, mention: Mention, ask: Ask): void {
  const { words, mentions } = page
  if (honorifics.has(words[mention.from]?.lower ?? '')) return
  const sentence = words[mention.from]?.sentence
  if (mentions.some(({ to, owner }) => to < mention.from && owner === 'other' && words[to]?.sentence === sentence))
    return
  let i = mention.to + 1
  while (/^(?:yang|yg|sing|ingkang|kerja|jadi|dadi|dados|itu|niku|juga|seorang|saya)$/u.test(words[i]?.lower ?? '')) i++
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
  const { words, mentions } = page
  for (let i = 0; i < words.length; i++) {
    const mine = jobs.get(words[i]?.lower ?? '')
    if (mine === undefined) continue
    const own = mine || mentions.some(({ from, to, kind }) => kind === 'self' && (from === i + 1 || to === i - 1))
    if (!own) continue
    let at = i + 1
    while (gap.test(words[at]?.lower ?? '') && at - i < 7) at++
    const next = words[at]
    if (next === undefined || next.sentence !== words[i]?.sentence || !/^[ :]{1,2}$/u.test(next.gap)) continue
    const head = headAt(page, at, { relative: false, strong: true })
    if (head === undefined && !/^(?:me|ng|ny)\p{L}{4,}$|ing$/u.test(next.lower)) continue
    const to = phraseEnd(page, at)
    if (to > at) ask(at, to, {})
  }
}
