/**
 * Finds personal details in free text, decides whose they are and what to do: the reporter's are masked, those of others
 * are evidence and stay, and when nobody could tell the reporter is asked. Pure: no clock, no network, no dictionary
 * outside this folder.
 */
import { claimsOf } from './owner/claims.ts'
import { type Found, type Page, pageOf } from './find.ts'
import { findAddresses } from './addresses/find-addresses.ts'
import { findDisplays } from './names/find-displays.ts'
import { findContacts } from './contacts/find-contacts.ts'
import { findIdentifiers } from './numbers/find-identifiers.ts'
import { findNames } from './names/find-names.ts'
import { spokenByOther } from './text/quotations.ts'
import { findNamesBeside } from './names/names-beside.ts'
import { findNumbers } from './numbers/find-numbers.ts'
import { findOthers } from './numbers/find-others.ts'
import { findPlates } from './numbers/find-plates.ts'
import { findRoles } from './roles/find-roles.ts'
import { rawLinks } from './links/links.ts'
import type { Ground } from './owner/ground.ts'
import { lastMention, type Mention } from './speech/mentions.ts'
import type { Run } from './names/name-runs.ts'
import { wordBefore } from './text/tokens.ts'
import { normalise } from './text/normalise.ts'
import { titleInBrackets, withBrackets } from './names/in-brackets.ts'
import { openHanded } from './owner/open-handed.ts'
import { inPlainWriting } from './reading/plainly.ts'
import { withTitles } from './reading/titles.ts'
import { trueCase } from './reading/true-case.ts'
import { ownerOf } from './owner/owner.ts'
import { onlyRelations, relationsIn } from './roles/relations.ts'
import { rightOwner } from './owner/possessor-after.ts'
import type { MaskAction, MaskContext, Owner, Span } from './types.ts'

const usual: Record<Owner, MaskAction> = { reporter: 'mask', other: 'keep', unknown: 'ask' }
/** The tail of the message before is enough to see a number or a cue that runs over. */
const carried = 300

/** Spans in UTF-16 offsets of `text`, in order, never overlapping. Texts longer than the channel allows are read whole. */
export function mask(text: string, context: MaskContext): Span[] {
  const before = context.before === undefined ? '' : `${context.before.slice(-carried)}\n`
  const source = before + text
  const folded = normalise(source)
  // As long as it was: the way back stays the same.
  const cased = trueCase(folded.text)
  const { spots, read } = inPlainWriting(cased)
  const joined = before === '' ? 0 : Math.max(0, normalise(before).text.length)
  const page = pageOf(spots, read?.toRead(joined) ?? joined, context)
  const toSource = (start: number, end: number, titled: boolean): { start: number; end: number } => {
    const own = read?.toTyped(start, end) ?? { start, end }
    const at = titled ? withTitles(cased, own.start, own.end) : own
    return folded.toSource(at.start, at.end)
  }
  const relations = relationsIn(page)
  const onlyTies = onlyRelations(page, relations)
  // Whoever was named before their relative is the one reported: the relative may be whom it was done to.
  const ofRelative = onlyTies && relations[0]?.start === page.words[0]?.start
  const names = findNames(page)
  page.mentions = withNames(page, names)
  const contacts = findContacts(page)
  const numbers = findNumbers(page)
  const identifiers = findIdentifiers(page)
  const others = findOthers(page, names)
  const addresses = findAddresses(page)
  // "Kios A-17 punya kakak saya": a part of where something is stands for nothing else.
  const inAddress = (one: Found): boolean => addresses.some(({ start, end }) => start < one.start && one.end === end)
  const roles = ofRelative
    ? []
    : findRoles(page, names)
        .map((role): Found => (onlyTies ? { ...role, action: 'ask' } : role))
        .flatMap((role) => beforeAddress(page.text, role, addresses))
  const found = settle(page.text.length, [
    ofRelative ? relations : [],
    contacts,
    findDisplays(page),
    // A number inside the address of a web page is part of it.
    rawLinks(page.text).map(({ start, end }) => ({ start, end, type: 'other', shield: true }) satisfies Found),
    findPlates(page),
    // "Anakku, X, guru PAUD Y desa Z": the school is part of what she is.
    others.filter(
      (one) =>
        !roles.some(({ start, end, action }) => action !== 'ask' && start <= one.start && one.end <= end) &&
        !inAddress(one),
    ),
    // "Sim card: 0878 empat kosong …": a part of a longer number is no code.
    identifiers.sure.filter(
      (code) => !numbers.some(({ start, end }) => start <= code.start && code.end < end) && !inAddress(code),
    ),
    numbers,
    roles,
    relations,
    addresses,
    identifiers.marks,
    names,
    findNamesBeside(page, [...contacts, ...numbers]),
    identifiers.perhaps,
  ])
  const claims = claimsOf(page, found)
  const spans: (Span & { ground?: Ground | undefined })[] = []
  let last: Found | undefined
  let lastOwner: Owner | undefined
  for (const [i, item] of found.entries()) {
    if (item.shield === true) continue
    let ground: Ground | undefined
    const judged = (): Owner => {
      const judgement = ownerOf(page, { ...item, end: item.until ?? item.end }, last, lastOwner)
      ground = judgement.ground
      return judgement.owner
    }
    const claim = claims.get(item)
    // "Nomor pak camat 08… … itu data saya semua": said outright, it is his all the same.
    const isClaimed = (): boolean =>
      claim === 'one' || (claim === 'all' && !(item.owner === undefined && judged() === 'other' && ground === 'said'))
    const told =
      ((lastOwner !== 'other' || item.owner === 'unknown') && heldIn(page, last, item) ? lastOwner : undefined) ??
      (lastOwner !== 'other' && (inBrackets(page, last, item) || headOfCard(page, last, item))
        ? lastOwner
        : undefined) ??
      (relatedAfter(page, item, found[i + 1]) || isClaimed() ? 'reporter' : undefined) ??
      item.owner ??
      (item.likeBefore === true ? lastOwner : undefined) ??
      judged()
    // "Kakak ipar saya, Pak Joko": family, and the one reported.
    const owner = ofRelative && item.type === 'name' && told === 'reporter' ? 'unknown' : told
    last = item
    lastOwner = owner
    if (item.type === 'name') page.asked = owner === 'unknown' ? item.end : undefined
    const at = toSource(
      withTitle(page, item, owner),
      item.type === 'phone' ? withExtension(page.text, item.end) : item.end,
      item.type === 'name' && owner !== 'other',
    )
    const whole = withBrackets(source, at)
    // "Guru Drs. X": the title belongs to what is hidden before it already.
    const taken = spans.at(-1)?.end ?? 0
    const titled = Math.max(whole.start - before.length, 0)
    const start = titled < taken ? Math.max(taken, toSource(item.start, item.end, false).start - before.length) : titled
    const end = whole.end - before.length
    if (end > start) spans.push({ start, end, type: item.type, owner, action: item.action ?? usual[owner], ground })
  }
  return openHanded(spans)
}

/** "Saya satpam perumahan X Blok C5": the address begins inside and goes on. "Tinggal di kos …" is no function. */
function beforeAddress(text: string, role: Found, addresses: readonly Found[]): Found[] {
  const into = addresses.find(({ start, end }) => role.start < start && start < role.end && role.end < end)
  if (into === undefined) return [role]
  const kept = text.slice(role.start, into.start).trimEnd()
  return lives.test(kept) ? [] : [{ ...role, end: role.start + kept.length }]
}
const lives =
  /^(?:(?:di|ing|neng|nang|at|in)\s+)?(?:tinggal|ngekos\p{L}*|kos|kost|ngontrak|kontrak|manggon|mapan|dumunung|menetap|domisili|penghuni|living|live|lodging)(?!\p{L})/iu

/** "(024) 761 0482 ext 16": who sits there. */
function withExtension(text: string, end: number): number {
  const extension = /^,?\s{0,2}(?:ext|ekst|extension|ekstensi|pes|pesawat)\.?\s{0,2}\d{1,5}(?!\d)/iu.exec(
    text.slice(end, end + 24),
  )
  return end + (extension?.[0].length ?? 0)
}

/** "KK saya 33…, kepala keluarga X": in whose name the card is. */
const headOfCard = (page: Page, last: Found | undefined, item: Found): boolean =>
  last?.type === 'kk' &&
  item.type === 'name' &&
  /^[\s,(.-]{0,3}(?:(?:dengan|nama|a\.?n\.?)\s+)?(?:kepala\s+keluarga|kep\.?\s?kel|kk)(?:nya|ne|e)?\s*:?\s*(?:(?:atas\s+nama|a\.?n\.?|bernama|namanya|itu|yaitu|adalah)\s+)?(?:(?:pak|bu|ibu|bpk|bapak|mbah)\.?\s+)?$/iu.test(
    page.text.slice(last.end, item.start),
  )

/** "Nomor saya 08… atas nama bu X": the account of the reporter is held in their name. */
const heldIn = (page: Page, last: Found | undefined, item: Found): boolean =>
  last !== undefined &&
  item.type === 'name' &&
  /^(?:phone|bank|account|email|address|npwp|nik|kk|nip)$/u.test(last.type) &&
  /^[\s,(.]{0,3}(?:a[./]?\s?n\.?|atas\s+nama|dengan\s+nama|under(?:\s+the)?\s+name(?:\s+of)?|asma|jenenge|namanya|(?<=[,(]\s?)(?:nama|name|jeneng))\s*:?\s*(?:(?:pak|bu|ibu|bpk|bapak|mas|mbak|sdr|sdri|mbah)\.?\s+)?$/iu.test(
    page.text.slice(last.end, item.start),
  )

/** "Saya Bu Tumini": the title before one's own name tells sex, age or standing, and goes with it. */
function withTitle({ words }: Page, { type, start }: Found, owner: Owner): number {
  if (type !== 'name' || owner === 'other') return start
  let from = start
  for (let i = wordBefore(words, start); i >= 0; i--) {
    const word = words[i]
    const gap = words[i + 1]?.gap ?? ''
    // "S. Kuntjoro": an initial is part of the name.
    const initial = word?.capital === true && word.text.length === 1 && /^\. ?$/u.test(gap)
    if (word === undefined || !(initial || (/^\.? $/u.test(gap) && titles.has(word.lower)))) break
    from = word.start
  }
  return from
}
const titles = new Set(
  'bunda ayah mama mami papa papi gus lora tante om oma opa simbah embah pak bu ibu bpk bapak mas mbak mba mbah mbok yu lik lek bude budhe pakde pakdhe paklik bulik nyai kang cak neng ning eyang haji hj h mr mrs ms miss sdr sdri'.split(
    ' ',
  ),
)

/** "HP ibu saya 08… (bu Tumini)": who answers there. */
const inBrackets = ({ text }: Page, last: Found | undefined, item: Found): boolean =>
  last !== undefined &&
  item.type === 'name' &&
  /^(?:phone|account|email)$/u.test(last.type) &&
  titleInBrackets.test(text.slice(last.end, item.start)) &&
  /^\s*\)/u.test(text.slice(item.end, item.end + 3))

/** "Penerima Wagiyem 58… (ibu saya)": the brackets say who both are. */
const relatedAfter = (page: Page, { type, end }: Found, next: Found | undefined): boolean =>
  type === 'name' &&
  next !== undefined &&
  next.type !== 'name' &&
  /^[^.!?;\n(]{0,24}$/u.test(page.text.slice(end, next.start)) &&
  /^\s?\(/u.test(page.text.slice(next.end, next.end + 2)) &&
  rightOwner(page, next.end, false)?.owner === 'reporter'

/** Names are people spoken of as well: "Yuliati Rahayu …, hp nya 08…". */
function withNames(page: Page, names: readonly (Found & { owner: Owner; run: Run })[]): Mention[] {
  const own = names
    .filter(
      ({ owner, start }) =>
        owner !== 'unknown' &&
        // Called by name in a quotation: "nomernya" after it is the speaker's.
        !(owner === 'reporter' && spokenByOther(page, start)),
    )
    .map(
      ({ owner, run }): Mention => ({
        from: run.from,
        to: run.to,
        owner,
        // One's own name is nobody of whom "he" or "-nya" is said.
        kind: owner !== 'reporter' ? 'person' : ofSelf(page, run) ? 'self' : 'kin',
      }),
    )
  const taken = new Set<number>()
  for (const { from, to } of own) for (let i = from; i <= to; i++) taken.add(i)
  const free = ({ from, to }: Mention): boolean => {
    for (let i = from; i <= to; i++) if (taken.has(i)) return false
    return true
  }
  return [...page.mentions.filter(free), ...own].toSorted((a, b) => a.from - b.from)
}

/** "Aku Suradi", "nama saya Tutik": the nearest spoken of before the name is the reporter. */
const ofSelf = ({ mentions }: Page, { from }: Run): boolean => {
  const before = lastMention(mentions, from)
  return before?.kind === 'self' && from - before.to <= 4
}

/** Earlier lists win where findings overlap; within a list the longer one. A role that holds an RT is only a role. */
function settle(length: number, lists: readonly Found[][]): Found[] {
  const kept: Found[] = []
  const taken = new Uint8Array(length)
  for (const list of lists) {
    for (const item of list.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
      let free = item.start
      while (free < item.end && taken[free] === 0) free++
      if (item.end <= item.start || free < item.end) continue
      taken.fill(1, item.start, item.end)
      kept.push(item)
    }
  }
  return kept.toSorted((a, b) => a.start - b.start)
}
