/**
 * Jobs and relations by which the reporter, or their family, can be recognised: a function with its place, a function
 * only few have, a relation to the person reported. "Saya ASN" or "warga biasa" says nothing about who it is.
 */
import type { Found, Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { copula } from '../speech/copula.ts'
import type { Mention } from '../speech/mentions.ts'
import { referent } from '../speech/referent.ts'
import { asFarAsKnown } from '../speech/witness.ts'
import type { Run } from '../names/name-runs.ts'
import { afterName } from './role-after-name.ts'
import { ofAnother } from './role-of-another.ts'
import { again } from './role-again.ts'
import { leading } from './role-leading.ts'
import { reversed } from './role-reversed.ts'
import { onlyMe } from './role-only-me.ts'
import { inOwnList } from '../owner/own-lists.ts'
import { keptOutJobs } from './role-hidden.ts'
import { backTo, endOf, phraseEnd } from './role-extent.ts'
import { type Add, headAt, isOneOfIt, strongCopula, tells } from './role-phrases.ts'
import { apposed } from './role-apposed.ts'
import { bareRoles, superior } from './role-bare.ts'
import { closeTo } from './role-beside.ts'
import { askedTasks } from './role-tasks.ts'
import { workplaces } from './role-workplaces.ts'
import { besideTheirs } from './role-house.ts'
import { related } from './role-ties.ts'
import { isMine } from './role-is-mine.ts'
import { unspoken } from './role-unspoken.ts'
import { openingRoles } from './role-opening.ts'
import { kinTold, ofBareKin } from './role-kin-told.ts'
import { lostPosts } from './role-lost.ts'
import { elided } from './role-elided.ts'
import { fromTie, untilMoved } from './role-rounded.ts'
import { ofSender } from './role-sender.ts'
import { roleOfListener } from '../questions/spoken-to.ts'
import { stemAt } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { agencyHead, friends, labels, others, possessive, setOf } from '../text/words.ts'

const campaigning = /^(?:(?:ber)?kampanye\p{L}*|orasi|deklarasi|bagi|bagi-bagi|mbagi|nyebar|ngajak|maksa|nyuruh)$/u
type Named = Found & { owner: Owner; run: Run }

export function findRoles(page: Page, names: readonly Named[]): Found[] {
  const found: Found[] = []
  const add = (from: number, to: number, extra: Partial<Found> = {}): void => {
    const start = page.words[fromTie(page, from)]?.start
    const end = endOf(page, untilMoved(page, to))
    // A place is no function: "…: X, Jl. Kenanga Laut No. 7".
    const house = /^(?:griya|rumah|omah|dalem|alamat)$/u.test(page.words[from]?.lower ?? '') ? from + 1 : from
    if (/^(?:jl|jln|jalan|gang|gg|rt|rw|perum|blok)$/u.test(page.words[house]?.lower ?? '')) return
    // Who works in the same office is one of many.
    if (/^(?:sekantor|sakantor)$/u.test(page.words[from]?.lower ?? '')) return
    if (ofAnother(page, from, false) === 'another') return
    // "Nama saya X, lurah kampanye", "kalah karena lurah kampanye": what an official did, and no word of who writes.
    if (superior.has(page.words[from]?.lower ?? '') && campaigning.test(page.words[from + 1]?.lower ?? '')) return
    if (start !== undefined && end !== undefined && end > start)
      found.push({ start, end, type: 'role', owner: 'reporter', ...extra })
  }
  let family: Mention | undefined
  for (const mention of page.mentions) {
    if (mention.kind === 'kin' && mention.owner === 'reporter') family = mention
    // "Bapak saya, beliau satpam …": said of the one just spoken of.
    const meant = mention.kind === 'anaphor' && referent(page.mentions, page.words, mention.from) === 'reporter'
    // "Istri saya dipanggil bu camat, dia kan ketua …": of either.
    const perhaps = mention.kind === 'anaphor' && !meant && sentenceOf(page, family) === sentenceOf(page, mention)
    const ofBare = mention.kind === 'anaphor' && !meant && ofBareKin(page, mention)
    if ((mention.owner !== 'reporter' && !meant && !perhaps && !ofBare) || mention.thing === true) continue
    // "Rumah saya …" speaks of the house.
    if (
      mention.kind === 'self' &&
      labels.has(stemAt(page.words, mention.from - 1).base) &&
      page.words[mention.from]?.gap === ' '
    )
      continue
    // "My driver number": what the reporter has, not what they are.
    if (mention.kind === 'self' && possessive.has(page.words[mention.to]?.lower ?? '')) continue
    if (spokenByOther(page, page.words[mention.from]?.start ?? 0)) continue
    ofSubject(page, mention, perhaps || ofBare ? (from, to) => add(from, to, { action: 'ask' }) : add)
  }
  for (const name of names) {
    if (name.owner === 'reporter') afterName(page, name, add)
    // Asked whose the name is, the reporter is asked about what its owner does as well.
    else if (name.owner === 'unknown') afterName(page, name, (from, to) => add(from, to, { action: 'ask' }))
  }
  leading(page, add)
  workplaces(page, add)
  labelled(page, names, add)
  reversed(page, add)
  elided(page, add)
  lostPosts(page, add)
  kinTold(page, add)
  openingRoles(page, add)
  isMine(page, add)
  ofSender(page, add)
  bareRoles(page, add)
  onlyMe(page, found)
  roleOfListener(page, (from, to) => add(from, to, { action: 'ask' }))
  closeTo(page, (from, to) => add(from, to, { action: 'ask' }))
  besideTheirs(page, (from, to) => add(from, to, { action: 'ask' }))
  unspoken(page, names, (from, to) => add(from, to, { action: 'ask' }))
  apposed(page, add)
  keptOutJobs(page, add)
  askedTasks(page, (from, to) => add(from, to, { action: 'ask' }))
  return withoutDoubles(found).map((role) => (named(role, names) ? { ...role, action: 'ask' } : role))
}
const sentenceOf = ({ words }: Page, mention?: Mention): number | undefined => words[mention?.to ?? -1]?.sentence

/** Offices of which a place has one: "saya Lurah Kalibanteng". */
const oneOf = setOf([
  'lurah camat kades kadus bupati walikota kapus kepsek sekdes sekcam seklur carik bayan modin kadis',
])

/** "Mantan timses pak X": the name of somebody else in it is evidence, so the reporter is asked. */
const named = (role: Found, names: readonly Named[]): boolean =>
  names.some(({ owner, start, end }) => owner === 'other' && role.start <= start && end <= role.end)

/** What is only asked about gives way to what is known, where both say the same. */
function withoutDoubles(found: readonly Found[]): Found[] {
  return found.filter(
    (item) =>
      item.action !== 'ask' ||
      !found.some((other) => other.action !== 'ask' && other.start <= item.start && item.end <= other.end),
  )
}
const opinion = setOf(['bagi kata kangge'])
/** "Saya bendahara di SD X", "suami saya yang jadi ajudan beliau", "aku sing nyekel absen neng kecamatan". */
function ofSubject(page: Page, mention: Mention, add: Add): void {
  const { words } = page
  let i = mention.to + 1
  let relative = false
  let strong = false
  let begun: number | undefined
  // "Menurut saya kepala dinas itu memihak": what is thought, not what one is.
  if (asFarAsKnown(words, mention.from) || opinion.has(words[mention.from - 1]?.lower ?? '')) return
  const same = (at: number): boolean =>
    words[at]?.sentence === words[mention.to]?.sentence &&
    (/^(?: |, | \(|,|: | [-–—]{1,2} )$/u.test(words[at]?.gap ?? '') || spell(at))
  // "Aku wis 20 taun dadi …".
  const spell = (at: number): boolean =>
    /^ \d{1,2} $/u.test(words[at]?.gap ?? '') &&
    /^(?:taun|tahun|thn|th|warsa|sasi|bulan|years?|months?)$/u.test(words[at]?.lower ?? '')
  for (let steps = 0; steps < 7 && same(i); steps++) {
    const word = words[i]?.lower ?? ''
    // "Bukan cuma saya, semua kepala sekolah juga".
    if (/^(?:semua|kabeh|sedaya|all)$/u.test(word) && /,/u.test(words[i]?.gap ?? '')) return
    if (/^(?:yang|yg|sing|ingkang|who)$/u.test(word)) relative = true
    else if (/^(?:mantan|eks|bekas|tilas|calon)$/u.test(word)) begun ??= i
    else if (strongCopula.test(word)) {
      strong = true
      begun ??= i
    } else if (/^(?:the|a|an|only|sole)$/u.test(word)) {
      // "I only know him as Pak X".
      if (/^(?:know|knew|heard|met|saw|recogni[sz]e)$/u.test(words[i + 1]?.lower ?? '')) return
      break
    } else if (
      !copula.has(word) &&
      // "Kalau saya sih cuma penjaga kantin": without "cuma" it may go on with anybody.
      !(/^(?:sih|mah|toh)$/u.test(word) && /^(?:cuma|cm|hanya|mung|namung|kan)$/u.test(words[i + 1]?.lower ?? '')) &&
      !spell(i) &&
      !beingNow.has(word) &&
      // "He used to be head of …", "she has been the cook at …".
      !(/^(?:used|had|has|have|he'd|she'd|i'd|to)$/u.test(word) && /^(?:to|been|be)$/u.test(words[i + 1]?.lower ?? ''))
    )
      break
    else if (word === 'di' && !strong) break
    i++
  }
  if (!same(i)) return
  again(page, i, add)
  const head = headAt(page, i, { relative, strong })
  if (mention.kind === 'self' && heldAlone(page, i)) return add(i, i)
  if (head !== undefined) {
    const to = phraseEnd(page, i)
    if (tells(page, i, to, head, relative)) {
      // "Istri saya bendahara …": who of the family it is belongs to it.
      add(
        mention.kind === 'kin' ? mention.from : (begun ?? (head === 'duty' && relative ? backTo(page, i) : i)),
        to,
        head === 'perhaps' ? { action: 'ask' } : {},
      )
      return
    }
  }
  // "Saya komandan regu 3 pos …": an office of others, said by the reporter of themselves. Asked, as it may be evidence.
  const office = words[i]?.lower ?? ''
  if (
    (head === undefined || oneOf.has(office)) &&
    (mention.kind === 'self' ? words[i]?.gap === ' ' : mention.kind === 'kin') &&
    others.has(office) &&
    !friends.has(office)
  ) {
    const to = phraseEnd(page, i)
    const ofTown = agencyHead.has(office)
    const place = words[i + 1]?.capital === true && words[i + 1]?.gap === ' ' && (ofTown || oneOf.has(office))
    // "Suami saya kadinkes, …", "… kadinkes dipaksa …": a town has one.
    const alone =
      words[i + 1]?.clause !== words[i]?.clause || /^(?:di|dipun)\p{L}{4,}$/u.test(words[i + 1]?.lower ?? '')
    if (place || (ofTown && alone) || tells(page, i, to, 'many')) add(i, to, { action: 'ask' })
    return
  }
  related(page, i, begun ?? i, add)
}
/** "Saya kurirnya.", "aku sopire, dadi ngerti": no more is told in the clause. */
const heldAlone = ({ words }: Page, i: number): boolean => {
  const [word, next] = [words[i], words[i + 1]]
  return (
    word?.gap === ' ' &&
    isOneOfIt(word) &&
    (next === undefined ||
      next.clause !== word.clause ||
      /^(?:jadi|jd|dadi|makanya|mulane|yang|yg|sing|ingkang|pak|bu|min|mas|mbak)$/u.test(next.lower))
  )
}
const beingNow = setOf([
  'puluhan belasan lama suwe taun tahun pada sekarang skrg saiki sakniki juga pernah baru lagi sedang udah sudah',
  "wis sampun di be been are were an 's dulunya tadinya sebelumnya awalnya semula biyene biyen-biyene asline",
  'sakderenge sadurunge formerly previously once currently',
])
const jobLabels = setOf([
  'pakaryan kerja kerjo kerjane gaweyan occupation work pekerjaan jabatan profesi posisi job position occupation padamelan',
])
/** "Pekerjaan: guru MI X" in a letter that has named the reporter. */
function labelled(page: Page, names: readonly Named[], add: Add): void {
  const { words } = page
  for (let i = 1; i < words.length; i++) {
    if (!jobLabels.has(words[i - 1]?.lower ?? '')) continue
    const start = words[i]?.start ?? 0
    const last = names.findLast(({ end }) => end <= start)
    // "Pekerjaan: penjaga malam SMPN 7": the answer begins with it.
    if (
      last === undefined &&
      i === 1 &&
      page.context.about !== 'accused' &&
      /^\s?[:?=]\s?$/u.test(words[i]?.gap ?? '')
    ) {
      if (headAt(page, i, { relative: false, strong: true }) !== undefined)
        add(i, phraseEnd(page, i), { action: 'ask' })
      continue
    }
    if (
      last === undefined ||
      last.owner === 'other' ||
      start - last.end > 80 ||
      !(
        /^\s*[:=]\s*$/u.test(words[i]?.gap ?? '') ||
        // "…, NIP 19…, jabatan pengawas sekolah".
        (words[i]?.gap === ' ' && (inOwnList(page, start) || /[,;\n]/u.test(words[i - 1]?.gap ?? '')))
      )
    )
      continue
    const to = phraseEnd(page, i)
    if (inOwnList(page, start) || headAt(page, i, { relative: false, strong: true }) !== undefined)
      add(i, to, last.owner === 'unknown' ? { action: 'ask' } : {})
  }
}
