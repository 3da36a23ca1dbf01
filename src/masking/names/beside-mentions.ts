/** Names right after whoever they are of: "istri saya, Bu X", "saya X", "Pak Lurah X", "teman saya X". */
import { addressedToReporter } from './addressed-names.ts'
import { afterKin, betweenCommas, suffersBetween } from './everyday-names.ts'
import { ofServing, parentOf, relatedTo, serves, setOff } from './family-names.ts'
import type { Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { kinBeside } from './kin-beside.ts'
import { ofKin } from './kin-names.ts'
import { type Run, runAt } from './name-runs.ts'
import { opening } from './opening-names.ts'
import type { Mention } from '../speech/mentions.ts'
import { copula } from '../speech/copula.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { toKnowledge } from '../speech/witness.ts'
import { spokenByOther } from '../text/quotations.ts'
import { stemAt, wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { firstPerson, friends, honorifics, kin, labels, others, possessive, setOf } from '../text/words.ts'

/** After it the clause tells of somebody else: "yang maksa saya namanya pak X". */
export const clauseWord = /^(?:yang|yg|sing|ingkang|who)$/u

/** What may stand between a person and their name. */
const between = setOf([
  'yang yg sing ingkang si namanya namane jenenge asmane asmanipun naminipun bernama nama jeneng called named wae',
  'aja saja sendiri sendirian dhewe dewe piyambak pribadi kan itu iku kuwi niku ini iki niki juga almarhum alm',
  'adalah yaitu yaiku is was inggih kandung kula dengan biasa biasanya biasane sering kerep akrab dipanggil diceluk',
  'dikenal disebut diarani sapaan sapaane namely sejati baru lama kami who satu-satunya satu2nya siji-sijine tunggal',
])

/** "A friend of mine, X", "a cousin of ours called X": named after whom the reporter has. */
function ofMine(page: Page, i: number, names: Names): boolean {
  const { words } = page
  if (!/^(?:mine|ours)$/u.test(words[i]?.lower ?? '') || words[i - 1]?.lower !== 'of') return false
  const { base } = stemAt(words, i - 2)
  let at = i + 1
  while (/^(?:called|named|whose|name|is)$/u.test(words[at]?.lower ?? '')) at++
  const run = words[at]?.sentence === words[i]?.sentence ? runAt(page, at, 'capital') : undefined
  if (run !== undefined) names.claim(run, kin.has(base) ? 'reporter' : 'other')
  return true
}

/** "Istri saya, Bu X", "saya X", "Pak Lurah X", "teman saya X". */
export function besideMentions(page: Page, names: Names): void {
  for (const mention of page.mentions) {
    if (mention.kind === 'anaphor' || mention.thing === true || mention.kind === 'impersonal') continue
    if (mention.kind === 'self' && /^(?:me|us|we|kita|q|qu|ku)$/u.test(page.words[mention.to]?.lower ?? '')) continue
    // "Ketua kelompok kami Rangga": one of us is somebody else.
    if (mention.kind !== 'kin' && page.words[mention.to]?.lower === 'kami' && page.words[mention.to + 1]?.gap === ' ')
      continue
    // "A neighbour of mine, Mulyadi": the one before it.
    if (mention.kind === 'self' && ofMine(page, mention.from, names)) continue
    let i = mention.to + 1
    let named = false
    let called = false
    while (between.has(page.words[i]?.lower ?? '') && i - mention.to < 6 && inReach(page, mention.to, i)) {
      // "Mas admin, kula Budi …": from here on the reporter speaks of themselves.
      if (mention.owner === 'other' && firstPerson.has(page.words[i]?.lower ?? '')) break
      if (/^(?:nam|jeneng|asma|bernama|called)/u.test(page.words[i]?.lower ?? '')) named = true
      // "Suami saya dipanggil Pak Rudi": so he is called, or that one sent for him.
      if (
        /^di(?:panggil|celuk)$/u.test(page.words[i]?.lower ?? '') &&
        page.words[i - 1]?.stem.base === page.words[mention.to]?.stem.base
      )
        called = true
      i++
    }
    if (!inReach(page, mention.to, i) || /:\s*"/u.test(page.words[i]?.gap ?? '')) continue
    if (mention.kind === 'self') {
      const relative = relatedTo(page, mention.to + 1) ?? parentOf(page, mention.to)
      if (relative !== undefined && !spokenByOther(page, page.words[mention.from]?.start ?? 0))
        names.claim(relative, 'reporter')
    }
    // "Setahu saya namanya X": what the reporter knows of somebody.
    if (named && mention.kind === 'self' && toKnowledge.has(page.words[mention.from - 1]?.lower ?? '')) continue
    const quoted = spokenByOther(page, page.words[mention.from]?.start ?? 0)
    // "Tanya marbot kami Mas X": who has that function is somebody else.
    if (mention.kind === 'self' && holderOf(page, mention.from)) {
      const holder = runAt(page, i, 'capital')
      if (holder !== undefined) names.claim(holder, 'other')
      continue
    }
    const bare = mention.kind === 'kin' && mention.owner === 'unknown' && !quoted ? suffersBetween(page, i) : undefined
    if (bare !== undefined) {
      names.claim(bare, 'unknown')
      continue
    }
    const whole =
      mention.kind === 'kin' && mention.owner === 'reporter' && !quoted && /^,? $/u.test(page.words[i]?.gap ?? '')
        ? runAt(page, i, 'known')?.from === i
          ? undefined
          : (afterKin(page, i) ?? betweenCommas(page, i))
        : undefined
    if (whole !== undefined) {
      // "Lare kula, Pinten Wijayadi, …": set off by commas it is a name; otherwise a new clause may begin.
      const off = /,/u.test(page.words[i]?.gap ?? '') && /^\s?,/u.test(page.text.slice(whole.end, whole.end + 2))
      names.claim(whole, off && whole.from < whole.to && !isReported(page, mention.from) ? 'reporter' : 'unknown')
      continue
    }
    const run = runAt(page, i, named && mention.kind !== 'person' ? 'any' : 'known')
    if (run === undefined) {
      // "Istriku wiwin": a word nobody uses every day, right after family. It may be a name.
      const word = page.words[i]
      if (mention.kind === 'kin' && mention.owner === 'reporter' && !quoted) setOff(page, mention.to, names)
      const maybe =
        mention.kind === 'kin' &&
        mention.owner === 'reporter' &&
        i === mention.to + 1 &&
        word?.gap === ' ' &&
        word.lower.length > 3 &&
        // "My husband doesn't": in English a verb follows in small letters.
        !possessive.has(page.words[mention.from]?.lower ?? '')
          ? runAt(page, i, 'any')
          : undefined
      if (maybe !== undefined && maybe.from === maybe.to && !quoted) names.claim(maybe, 'unknown')
      else if (mention.kind === 'self' && word?.sentence === 0 && !quoted) opening(page, i, names)
      continue
    }
    // "Yang maksa saya namanya pak X": of whom the clause tells.
    if (
      named &&
      mention.kind === 'self' &&
      page.words.slice(Math.max(0, mention.from - 3), mention.from).some(({ lower }) => clauseWord.test(lower))
    ) {
      names.claim(run, 'other')
      continue
    }
    // "Nama yang mencoret bantuan kami: X", "yang menampar istri saya: X": who did it to us.
    if (
      (mention.kind === 'self' || mention.kind === 'kin') &&
      mention.owner === 'reporter' &&
      /^\s?:\s?$/u.test(page.words[mention.to + 1]?.gap ?? '') &&
      whoDid(page, mention.from)
    ) {
      names.claim(run, 'other')
      continue
    }
    // "Yang dipukul lurah: X": to whom it was done.
    if (run.capital && mention.owner === 'other' && undergone(page, mention.from, mention.to))
      names.claim(run, 'unknown')
    // "Pulang bareng suami, mas Yoyok": whose husband is not said.
    if (mention.kind === 'kin' && mention.owner === 'unknown' && run.capital && !quoted) names.claim(run, 'unknown')
    // Over a comma, "saya, Budi, …" still names the reporter; "saya lihat, Budi" does not come here.
    if (mention.owner === 'reporter')
      names.claim(
        run,
        quoted
          ? saidToMe(page, run)
          : isReported(page, mention.from) || called
            ? 'unknown'
            : serves(page, mention.from)
              ? ofServing(page, mention.from, run)
              : selfOwner(page, mention.from, mention.kind, i, run),
      )
    // "Gurune anakku Yoga": the teacher or the child.
    else if (
      run.capital &&
      mention.owner === 'other' &&
      run.from === mention.to + 1 &&
      page.words[run.from]?.gap === ' ' &&
      childOf(page, mention.to)
    )
      names.claim(run, 'unknown')
    else if (run.capital && mention.owner === 'other' && !names.has(run) && paired(page, mention.from, run, names))
      names.claim(run, 'reporter')
    else if (run.capital && mention.owner === 'other' && !names.has(run))
      names.claim(
        run,
        (mention.mine === true ? undefined : kinBeside(page, run)) ??
          ofKin(page, run) ??
          (quoted
            ? saidToMe(page, run)
            : justMe(page, mention.from, run) || inPart(page, mention)
              ? 'unknown'
              : mention.mine === true
                ? ofSuperior(page, mention.from, mention.to, run)
                : 'other'),
      )
  }
}

/** "Selaku wali murid saya, X, keberatan": of who writes, or of who has that part for them. */
const inPart = ({ words }: Page, { from, to }: Mention): boolean =>
  [1, 2].some((back) => part.test(words[from - back]?.lower ?? '')) && firstPerson.has(words[to]?.lower ?? '')
const part = /^(?:selaku|sebagai|sbg|minangka)$/u

/** "Karo aku dhewe, Mantri X": perhaps what the reporter is called, perhaps the next one of those who were there. */
const justMe = ({ words, text }: Page, from: number, run: Run): boolean =>
  /^\s*(?:[.!?]|$)/u.test(text.slice(run.end)) &&
  /^\s?, $/u.test(words[from]?.gap ?? '') &&
  /^(?:sendiri|dhewe|dewe|piyambak)$/u.test(words[from - 1]?.lower ?? '') &&
  firstPerson.has(words[from - 2]?.lower ?? '')

/** "Yang memotong gaji ", before "kami:": somebody's deed. What was written or reported is the reporter's own. */
function whoDid({ words }: Page, me: number): boolean {
  for (let i = me - 1; i >= me - 6 && words[i + 1]?.gap === ' '; i--)
    if (clauseWord.test(words[i]?.lower ?? '') || /^(?:pelaku|oknum)$/u.test(words[i]?.lower ?? ''))
      return deedTo.test(words[i + 1]?.lower ?? '')
  return false
}
function undergone({ words }: Page, from: number, to: number): boolean {
  return (
    /^\s?:\s?$/u.test(words[to + 1]?.gap ?? '') &&
    /^(?:di|dipun)\p{L}{4,}$/u.test(words[from - 1]?.lower ?? '') &&
    clauseWord.test(words[from - 2]?.lower ?? '')
  )
}
const deedTo =
  /^(?:mem?otong|motong|menampar|nampar|napuk|memukul|mukul|menendang|nendang|menganiaya|menghajar|ngantemi|nggebuki|mengeroyok|ngroyok|melempari|meludahi|mencoret|nyoret|mengancam|ngancam|ngancem|menekan|nekan|memaksa|maksa|meksa|menipu|nipu|ngapusi|memeras|meras|menahan|nahan|mencopot|nyopot|memecat|mecat|mencatut|nyatut|menghapus|ngapus|memarahi|marahi|nyeneni|menyuruh|nyuruh|ngongkon|memalsu(?:kan)?|malsu|mengambil|ngambil|njupuk|njukuk|merampas|ngrampas|mengintimidasi|meneror|neror|mengusir|ngusir|menyita|nyita|memutasi|mutasi|hit|slapped|beat|punched|kicked|threatened|forced|bullied|sacked|robbed)$/u

/** "Di surat pernyataan itu ketikannya "saya X siap memenangkan …", padahal saya belum …": typed for whoever is to sign it. */
function inStatement({ text, words, mentions, quotations }: Page, run: Run): boolean {
  const quote = quotations.find(
    ({ start, end, speaker }) => speaker === undefined && start <= run.start && run.end <= end,
  )
  if (quote === undefined) return false
  const head = text.slice(Math.max(0, quote.start - 90), quote.start)
  if (!statement.test(head)) return false
  const near = wordBefore(words, quote.start)
  return (
    mentions.some(({ kind, from }) => kind === 'self' && (words[from]?.start ?? 0) > quote.end) &&
    !mentions.some(({ kind, owner, to }) => kind === 'person' && owner === 'other' && to <= near && near - to < 8)
  )
}
const statement =
  /(?<!\p{L})(?:pernyataan|kesanggupan|kesediaan|formulir|blangko|blanko|pakta|ikrar|kuitansi|kwitansi|statement|pledge|form)(?:nya|ne|e)?(?!\p{L})[^.!?\n"]{0,60}$/iu

/** "Anak buah saya X ini contoh …": said of the one it is said to, or of whoever else. */
const saidToMe = (page: Page, run: Run): Owner =>
  addressedToReporter(page, run) || inStatement(page, run) ? 'unknown' : 'other'

/** "Orang tua saya (Pak Sastra dan Bu Ngatmi)": both of them. */
const paired = ({ text, words, mentions }: Page, at: number, second: Run, names: Names): boolean =>
  /^(?:dan|lan|karo|kaliyan|sama|and|&)$/u.test(words[at - 1]?.lower ?? '') &&
  // "Mertua saya Mbok X dan tetangga saya, Pak Y", "… dan pak RT, Pak Y": who the second one is, is said.
  !friends.has(words[at]?.stem.base ?? '') &&
  !text.slice(words[at]?.start, second.start).includes(',') &&
  names.found.some(({ owner, run }) => owner === 'reporter' && run.to === at - 2) &&
  mentions.some(
    ({ owner, kind, from, to }) =>
      kind === 'kin' &&
      owner === 'reporter' &&
      to < at &&
      at - to < 8 &&
      words.slice(from, to + 1).some(({ lower }) => several.test(lower)),
  )
const several =
  /^(?:tua|tuwa|sepuh|tuaku|ortu|ortuku|orangtua|wongtuwa|wongtuwaku|parents|family|keluarga|keluargaku|anak-anak|anak2|anak-anakku|mertua|mertuaku|kakek-nenek|sekeluarga|children|kids)$/u

/** "Gurune anakku", "atasan suami saya": the last word is of the reporter's family. */
const childOf = ({ words }: Page, i: number): boolean =>
  (kin.has(stemAt(words, i).base) &&
    (stemAt(words, i).suffix === 'own' || firstPerson.has(words[i + 1]?.lower ?? ''))) ||
  (firstPerson.has(words[i]?.lower ?? '') && kin.has(stemAt(words, i - 1).base))

const holderOf = ({ words }: Page, me: number): boolean =>
  words[me]?.gap === ' ' &&
  isFunction(words[me - 1]?.lower ?? '') &&
  !honorifics.has(words[me - 1]?.lower ?? '') &&
  !kin.has(words[me - 1]?.lower ?? '') &&
  !firstPerson.has(words[me - 2]?.lower ?? '') &&
  !copula.has(words[me - 2]?.lower ?? '')

/** "Yang saya lapor itu kakak saya sendiri, X": family, and evidence. */
const isReported = ({ text, words }: Page, from: number): boolean =>
  /(?<!\p{L})(?:yang|yg|sing|ingkang)\s+(?:\p{L}+\s+)?(?:di|dipun|tak|dak)?\s?(?:lapor|adu|atur)\p{L}*\s*[,:]?\s*(?:(?:itu|iku|kuwi|niku|adalah|ya|yaitu|yaiku|inggih|nggih)\s+){0,2}$/iu.test(
    text.slice(Math.max(0, (words[from]?.start ?? 0) - 60), words[from]?.start),
  )

const inReach = ({ words }: Page, from: number, i: number): boolean =>
  words[i] !== undefined &&
  words[i]?.sentence === words[from]?.sentence &&
  /^[\s,.:(="'-]{0,4}$/u.test(words[i]?.gap ?? '')

/** "Mau lapor lurah saya Budi" may be two clauses; "atasan saya, Bu Sri" is one, and so is "atasan saya Budi" asked who it is. */
function ofSuperior({ words, context }: Page, from: number, to: number, run: Run): Owner {
  // "Lurah kami Suroto": nobody names themselves after "kami".
  if (run.from > to + 1 || words[run.from]?.gap !== ' ' || /^(?:kami|kita|our)$/u.test(words[to]?.lower ?? ''))
    return 'other'
  // "Saksi temen saya Anggit": a friend, who is told of.
  const friend = words
    .slice(from, to + 1)
    .some(({ stem }) => friends.has(stem.base) && !/^(?:atasan|pimpinan|bos|boss|majikan|juragan)$/u.test(stem.base))
  if (friend) return 'other'
  return context.about === 'accused' && /^(?:atasan|pimpinan|bos|boss)$/u.test(words[from]?.lower ?? '')
    ? 'other'
    : 'unknown'
}

const owned = ({ words }: Page, me: number): boolean =>
  words[me]?.gap === ' ' &&
  labels.has(stemAt(words, me - 1).base) &&
  !/^(?:nama|jeneng|nami|asma|name)$/u.test(words[me - 1]?.lower ?? '')

/** Asked who is reported, "lurah … saya Budi" leaves open who Budi is. */
function selfOwner(page: Page, from: number, kind: string, i: number, run: Run): Owner {
  // "Bukan saya saja, Pak X juga": with a title over a comma somebody else begins.
  const titled = run.from > i && !/^(?:dr|drs|h|hj|r|ir|mbah|mbok|eyang)$/u.test(page.words[i]?.lower ?? '')
  if (kind === 'self' && titled && /[,:]/u.test(page.words[i]?.gap ?? ''))
    return justMe(page, i, run) ? 'unknown' : 'other'
  // "Pemilik kos saya Pak Wiryo": the name of whom the reporter has.
  if (kind === 'self' && titled && owned(page, from)) return 'unknown'
  if (kind !== 'self' || page.context.about !== 'accused') return 'reporter'
  const before = page.words[from - 1]
  const clause = before !== undefined && before.clause === page.words[from]?.clause
  if (!clause) return 'reporter'
  const title =
    others.has(before.stem.base) ||
    (page.words[from - 2] !== undefined && others.has(page.words[from - 2]?.lower ?? ''))
  return title && !honorifics.has(before.lower) ? 'unknown' : 'reporter'
}
