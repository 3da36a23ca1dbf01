/** A function said again over a comma, more exactly: "saya kasir, eh kasir koperasi pegawai dinas pertanian". */
import { made } from '../names/among-strangers.ts'
import type { Page } from '../find.ts'
import { phraseEnd } from './role-extent.ts'
import { small } from './role-bare.ts'
import { type Add, agencies, bodies, fields, gathering, headAt, isFunction, tells, units } from './role-phrases.ts'
import type { Word } from '../text/tokens.ts'
import { honorifics, impersonal, others, setOf } from '../text/words.ts'

/** "Saya dari tim IT, yang pegang server". */
const origin = setOf(['dari dr saking saka seko from di bagian tim kerja bekerja dinas tugas'])
export function again(page: Page, i: number, add: Add): void {
  const { words } = page
  // The first phrase must be about what the reporter is: nothing of what they did.
  let at = i
  while (at < i + 5 && words[at + 1]?.sentence === words[i]?.sentence && !(words[at + 1]?.gap ?? '').includes(',')) at++
  if (!/^, ?$/u.test(words[at + 1]?.gap ?? '')) return
  const before = words[i]?.lower ?? ''
  const first = headAt(page, i, { relative: false, strong: true })
  const said = origin.has(before) || impersonal.has(before)
  const noFunction = first === undefined && !said
  if (noFunction && at - i > 1) return
  let from = at + 1
  while (
    /^(?:eh|maksudnya|maksude|tepatnya|tepate|persisnya|yaitu|yaiku|lebih|i|mean|well|sekaligus|juga|dan|namely)$/u.test(
      words[from]?.lower ?? '',
    )
  )
    from++
  // "Kami dari kelompok tani, ketuanya …": somebody else of it.
  if (words[from]?.sentence !== words[i]?.sentence || /(?:nya|ipun)$/u.test(words[from]?.lower ?? '')) return
  const relative = /^(?:yang|yg|sing|ingkang|who)$/u.test(words[from]?.lower ?? '')
  const start = relative ? from + 1 : from
  // "…, pak kadus teko": somebody else comes.
  if (honorifics.has(words[start]?.lower ?? '')) return
  if (anotherActs(page, start)) return
  const head = headAt(page, start, { relative, strong: false })
  if (head === undefined || (head === 'duty' && !relative)) return
  const to = phraseEnd(page, start)
  if (to === start || !tells(page, start, to, head, relative)) return
  // "Saya takut, operator SIAK Kecamatan X hafal …": the first words are no function, and somebody else does something.
  const told = noFunction || gathering.has(before)
  const does = holderActs(page, start, to)
  const plainly = said || first === 'few' || first === 'many' || first === 'only'
  // "…, pembawa acaranya pegawai dinas": of what was told, so perhaps somebody else's.
  const ofIt = /\p{L}{3}(?:nya|ipun)$/u.test(words[start + 1]?.lower ?? '')
  if ((told || ofIt || !plainly) && (does || knowsMe(page, start, to))) return
  add(from, to, told || does || ofIt ? { action: 'ask' } : {})
}

/**
 * "Saya antri, petugas loket 2 bilang …", "I waited, the nurse at X gave me …": whoever holds the function did it. What a
 * function is for goes on with it ("tukang bagi kupon", "petugas yang masang"), and to whom it was done may be the
 * reporter: "…, bendahara PKK X dipaksa bagi kupon".
 */
export function holderActs({ words, text }: Page, from: number, to: number): boolean {
  for (let i = from + 1; i <= to + 2 && words[i]?.sentence === words[from]?.sentence; i++) {
    if (i > to && words[i]?.gap !== ' ') return false
    const lower = words[i]?.lower ?? ''
    const previous = words[i - 1]?.lower ?? ''
    const next = words[i + 1]?.clause === words[i]?.clause ? (words[i + 1]?.lower ?? '') : ''
    if ((undergoes.test(lower) && !agencies.test(lower)) || (i > to && relativeWord.has(lower))) return false
    if (!(acts.test(lower) || deed.test(lower)) || isFunction(previous) || belongs.has(previous)) continue
    // "Bendahara tim kampanye desa X": what it is for.
    if (/^(?:kampanye|orasi)$/u.test(lower) && (campaigns.has(previous) || placed(words[i + 1]))) continue
    if (asks.test(lower) && forOneself.test(next)) return false
    // "The nurse at X told to campaign"; "… bagi kaos karena dipaksa".
    const end = words[i]?.end ?? 0
    if (next !== 'to') return !made.test(text.slice(end, end + 60).split(/[.!?\n]/u)[0] ?? '')
  }
  return false
}
const campaigns = setOf([
  'tim posko markas mobil truk panggung panitia acara kegiatan kantor logistik dana kaos jadwal',
])
const placed = (word: Word | undefined): boolean =>
  word?.gap === ' ' && (word.capital || units.has(word.lower) || bodies.has(word.lower) || others.has(word.stem.base))
const relativeWord = setOf(['yang yg sing ingkang kang who that'])
const belongs = setOf([
  'yang yg sing ingkang kang who that to and dan lan bagian khusus tugas bertugas untuk buat kanggo tukang biasa',
])
const undergoes =
  /^(?:(?:di|dipun)(?!rektur|reksi|rektorat|klat|namika|agram)\p{L}{4,}|di(?:kon|jak|kek)|is|was|were|been|being|kena|kenek|keno|harus|kudu|wajib|terpaksa|kepeksa|ikut|melu|nderek|must)$/u
const asks = /^(?:(?:me)?minta|njaluk|asks|asked|wants|wanted)$/u
/** What nobody asks for but whoever writes. */
const forOneself =
  /^(?:(?:di|dipun)?(?:rahasia|samar|lindung|bantu|pindah)\p{L}*|per?lindungan|pelindungan|tolong|tulung|maaf|ngapura|mutasi|bantuan|keadilan|not|protection|help)$/u
const acts =
  /^(?:ngomong|omong|bilang|ngendika\p{L}*|dawuh|dhawuh|kandha|teriak|mbengok|kampanye|orasi|mlebu|(?:me)?nyuruh|(?:me)?maksa|meksa|(?:me)?ngancam|ngongkon|ngakon|minta|meminta|njaluk|nagih|menagih|(?:me)?ngajak|(?:me)?ngarah(?:ke|kan)|motong|memotong|ngasih|kasih|memberi|menehi|maringi|nggawa|bawa|membawa|mbagi\p{L}*|(?:mem)?bagi(?:kan|in|-bagi)?|(?:me)?nyelip\p{L}*|(?:me)?nyebar\p{L}*|(?:me)?nempel\p{L}*|masang|memasang|muncul|nolak|menolak|memaki|nesu)$/u
/** "… hafal muka saya", "… kenal bapakku": whom the holder knows. */
function knowsMe({ words, mentions }: Page, from: number, to: number): boolean {
  const me = mentions.find((mention) => mention.from > from && mention.owner === 'reporter')
  if (me === undefined || me.from - to > 3 || words[me.to]?.clause !== words[from]?.clause) return false
  return (
    words[me.to + 1]?.clause !== words[me.to]?.clause &&
    words.slice(Math.max(from, me.from - 2), me.from).some(({ lower }) => knows.test(lower))
  )
}
const knows =
  /^(?:ha[fp]al|apal|kenal|ngenal|mengenal|ngenali|mengenali|ngerti|weruh|pirsa|tahu|tau|nandai|knows?|recogni[sz]es?)$/u

const deed =
  /^(?:(?:force|threaten|invite|hand|want|ask|order|make|say|tell|give|send|collect|distribute|campaign|support|pressure|instruct|demand|require|warn|promise|call|keep|use|take|pay|share|post|lead|come|go|cut)(?:s|d|ed|es)|told|gave|made|said|sent|kept|took|paid|led|came|went|is|was|has|had|will|would)$/u
/** "I'm a teacher, the headmaster forces us …": somebody else does something. */
export function anotherActs({ words }: Page, the: number): boolean {
  if (!/^(?:the|our|my)$/u.test(words[the]?.lower ?? '')) return false
  for (let i = the + 2; i <= the + 5 && words[i]?.gap === ' '; i++) {
    const lower = words[i]?.lower ?? ''
    if (/^(?:who|that|which|and)$/u.test(lower)) return false
    if (deed.test(lower)) return true
  }
  return false
}

/** Neither a place nor a post, and no name. */
export const plain = ({ lower, capital, stem }: Word): boolean =>
  !capital &&
  !units.has(lower) &&
  !bodies.has(lower) &&
  !isFunction(lower) &&
  !fields.has(lower) &&
  !small.has(lower) &&
  !others.has(stem.base)

/** Nothing more is told of it: not "…, kasi trantib Kecamatan X bagi amplop". */
export const closed = ({ words }: Page, to: number): boolean => {
  const next = words[to + 1]
  return (
    next === undefined ||
    next.sentence !== words[to]?.sentence ||
    /[,.;:!?)\n–-]/u.test(next.gap) ||
    /^(?:so|jadi|jd|dadi|dados|makanya|makane|mulane|pramila|and|dan|lan|sejak|since)$/u.test(next.lower)
  )
}
