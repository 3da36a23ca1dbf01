/**
 * Whose a detail is, from the words around it: the possessor beside it decides ("nomor saya", "hpnya", "rekening
 * beliau"), then what the sentence does with it ("hubungi saya di …", "transfer ke …"), then who is spoken of near it.
 * When these disagree or say nothing it is unknown and the reporter is asked: a needless question is better than a
 * reporter exposed or evidence lost.
 */
import { addressOwner } from './address-owner.ts'
import { doubted } from './doubts.ts'
import { evident } from './evidence.ts'
import { type Found, type Page } from './find.ts'
import * as frames from './frames.ts'
import { inOwnList } from './own-lists.ts'
import { type Mention, referent } from './mentions.ts'
import { wordBefore, stemAt } from './tokens.ts'
import type { Owner } from './types.ts'
import { anaphor, fillers, honorifics, kin, labels, stem } from './words.ts'

/**
 * On what a judgement rests. `said`: the possessor stands beside it ("nomor pak lurah"). `meant`: a "-nya" or "beliau"
 * that goes back to somebody. `done`: what the sentence does with it ("transfer ke …"). `near`: only who is spoken of
 * around it.
 */
export type Ground = 'said' | 'meant' | 'done' | 'near'
interface Judgement {
  owner: Owner
  ground: Ground
}
const by = (ground: Ground, owner: Owner): Judgement => ({ owner, ground })

/** Whose a finding is. That it is somebody else's must be said, or nothing in the clause may speak for the reporter. */
export function ownerOf(page: Page, found: Found, before: Found | undefined, beforeOwner: Owner | undefined): Owner {
  const { owner, ground } = judge(page, found, before, beforeOwner)
  if (owner === 'other') return doubted(page, found, ground) ?? owner
  return owner === 'unknown' && ground !== 'said' && evident(page, found) ? 'other' : owner
}

function judge(page: Page, found: Found, before: Found | undefined, beforeOwner: Owner | undefined): Judgement {
  const { text, words } = page
  const left = wordBefore(words, found.start)
  const quotation = page.quotations.find((quote) => found.start >= quote.start && found.end <= quote.end)
  if (quotation !== undefined) {
    if (quotation.own) return by('said', 'reporter')
    // "Sdri. X, NIP …" read out of a letter to the reporter.
    const follows = before !== undefined && before.start >= quotation.start && found.start - before.end <= 16
    return by('said', follows && beforeOwner === 'reporter' ? 'unknown' : quotedOwner(page, left))
  }
  if (inOwnList(page, found.start)) return by('said', 'reporter')
  const floor = before !== undefined && before.end <= found.start ? before.end : page.joint === 0 ? 0 : -1
  const head = text.slice(Math.max(sentenceFrom(page, left, found.start), floor), found.start)
  const whole = text.slice(sentenceFrom(page, left, found.start), found.start)
  const tail = tailOf(text, found.end)
  // "X dan Y", "X / Y": the second belongs to whom the first does.
  if (beforeOwner !== undefined && before?.type === found.type && conjoined.test(text.slice(before.end, found.start)))
    return by('said', beforeOwner)
  const right = rightOwner(page, found.end)
  const spokenOf = page.mentions.some(
    ({ owner, kind, from }) =>
      owner === 'other' &&
      kind === 'person' &&
      (words[from]?.start ?? 0) < found.start &&
      (words[from]?.start ?? 0) >= found.start - head.length,
  )
  const tight = tightOwner(page, left, found, floor)
  // "Nomor saya 08… atas nama bu X": the account is held in a name, and the number was said to be the reporter's.
  if (tight?.owner === 'reporter' && (right?.sure !== true || heldIn.test(tail))) return by('said', 'reporter')
  if (right?.sure === true)
    return by('said', tight?.owner === 'reporter' && right.owner === 'other' ? 'unknown' : right.owner)
  if (frames.callMe.test(head)) return by('done', spokenOf ? 'unknown' : 'reporter')
  if (received(found, before, head))
    return by('done', frames.forwarded.test(whole + tail.slice(0, 40)) ? 'unknown' : 'other')
  if (frames.ownFrom.test(whole) || frames.reached.test(whole) || frames.ownMine.test(head))
    return by('done', 'reporter')
  if (tight?.owner === 'other' && found.type !== 'address') return by(tight.ground, 'other')
  if (right !== undefined && found.type !== 'address') return by('said', right.owner)
  // "Rumah kadus Parmin RT 01": right after a name, it is theirs.
  if (
    found.type === 'address' &&
    before?.type === 'name' &&
    (beforeOwner === 'other' || beforeOwner === 'reporter') &&
    apposed.test(text.slice(before.end, found.start))
  )
    return by('said', beforeOwner)
  if (found.type === 'address')
    return by(tight === undefined ? 'near' : 'said', addressOwner(page, found, head, tight?.owner))
  if (tight !== undefined) return tight
  if (found.type === 'bank' && frames.income.test(whole)) return by('done', 'reporter')
  if ((found.type === 'bank' || found.type === 'phone') && frames.payTo.test(whole)) return by('done', 'other')
  if (frames.receivedFrom.test(head) && frames.receiver.test(whole))
    return by('done', frames.forwarded.test(whole + tail.slice(0, 40)) ? 'unknown' : 'other')
  if (frames.replyTo.test(head) && !bareHub.test(head))
    return by('done', frames.orderTo.test(whole) ? 'unknown' : 'reporter')
  if (frames.justTo.test(head) && !spokenOf) return by('done', 'reporter')
  return loose(page, found, before, beforeOwner, head, tail, left)
}
const heldIn = /^\s*[,(]?\s*(?:a\.?\s?n\.?|atas\s+nama|dengan\s+nama|under(?:\s+the)?\s+name)(?!\p{L})/iu
/** "Masuk 50rb dari nomor 08…" after a number of the reporter's: the second one is the sender's. */
const received = (found: Found, before: Found | undefined, head: string): boolean =>
  before?.type === found.type &&
  /(?<!\p{L})(?:dari|from|saka|saking|seko)\s+(?:\p{L}+\s+){0,3}$/iu.test(head) &&
  !frames.ownFrom.test(head)
const conjoined =
  /^\s*(?:dan|lan|kaliyan|karo|atau|or|and|sama|utawi|[,/&;])\s*(?:juga\s+|hp\s+|wa\s+|no\s+|di\s+|also\s+)?$/iu
const bareHub = /^\s*(?:hub|hubungi|cp|kontak|contact|wa|telp|call)\s*[.:]?\s*$/iu

/** Inside somebody's speech "saya" is the speaker; "nomormu" and "your number" are the one spoken to. */
function quotedOwner({ words }: Page, left: number): Owner {
  for (let i = left; i > left - 4 && i >= 0; i--) {
    const word = words[i]?.lower ?? ''
    if (stem(word).suffix === 'your' || /^(?:your|kamu|anda|sampeyan|panjenengan|kowe)$/u.test(word)) return 'unknown'
  }
  return 'other'
}

function sentenceFrom({ words }: Page, left: number, at: number): number {
  const sentence = words[left]?.sentence
  let i = left
  while (i > 0 && words[i - 1]?.sentence === sentence && at - (words[i - 1]?.start ?? 0) < 300) i--
  return words[i]?.start ?? 0
}
function tailOf(text: string, end: number): string {
  const rest = text.slice(end, end + 200)
  const stop = /[!?;\n]|\.(?=\s|$)/u.exec(rest)
  return stop === null ? rest : rest.slice(0, stop.index)
}

/** A possessor with nothing but labels between it and the detail: "nomor WA istri saya yang aktif: 08…". */
function tightOwner({ words, mentions, text }: Page, left: number, found: Found, floor: number): Judgement | undefined {
  let gap = text.slice(words[left]?.end ?? 0, found.start)
  // Past a comma or a label ("bus sekolah plat H …") the one found may be spoken of for another thing.
  let loosely = false
  for (let i = left, steps = 0; i >= 0 && steps < 9; i--, steps++) {
    const word = words[i]
    if (word === undefined || word.end <= floor || (floor > 0 && word.start < floor)) return undefined
    if (!/^[\s:.,=()"'*\d+@/-]*$/u.test(gap) || /[.!?]\s/u.test(gap) || gap.length > 8) return undefined
    loosely ||= gap.includes(',')
    const mention = mentions.find((one) => one.to === i)
    // "Nomor peserta 23-…": of what list, not whose.
    if (mention?.kind === 'impersonal' && found.type === 'other' && labels.has(words[i - 1]?.lower ?? ''))
      return undefined
    if (mention !== undefined) {
      if (mention.kind === 'anaphor') {
        const own = possessedThing({ words, mentions }, i)
        const owner = own ?? referent(mentions, words, i)
        // "Mbokku … dijaluki KTP karo Pak RT. NIK-e …": of two who were spoken of, the papers may be the family's.
        if (own === undefined && owner === 'other' && papers.has(found.type) && hasKin(mentions, words, i))
          return by('meant', 'unknown')
        // Nobody was spoken of before: somebody whom the reporter takes for known.
        return by('meant', owner ?? (hasSelf(mentions, words, i) ? 'unknown' : 'other'))
      }
      // "Nge-WA saya, 08…": over a comma a bare "saya" may only have been written to.
      // "Ngasih nomor rekening ke kami 13…": given to, not owned.
      if (mention.kind === 'self' && goal.test(words[mention.from - 1]?.lower ?? '')) return undefined
      if (
        mention.kind === 'self' &&
        mention.thing !== true &&
        gap.includes(',') &&
        !labels.has(stemAt(words, mention.from - 1).base)
      )
        return undefined
      return by(loosely && mention.owner === 'other' ? 'near' : 'said', mention.owner)
    }
    const { base } = word.stem
    // "Motornya bapak": the reporter's father, or someone addressed so.
    if (kin.has(word.lower) && stemAt(words, i - 1).suffix === 'their') return by('said', 'unknown')
    if (!labels.has(base) && !fillers.has(word.lower)) return undefined
    loosely ||= labels.has(base)
    gap = word.gap
  }
  return undefined
}

/** "Kartu keluarga kami nomernya …": the thing was said to be the reporter's just before. */
function possessedThing({ words, mentions }: Pick<Page, 'words' | 'mentions'>, i: number): Owner | undefined {
  for (let k = i - 1; k >= i - 3 && k >= 0; k--) {
    const mention = mentions.find((one) => one.to === k)
    if (mention !== undefined && mention.kind !== 'anaphor') {
      const thing = mention.thing === true || labels.has(stemAt(words, mention.from - 1).base)
      return thing && words[k]?.sentence === words[i]?.sentence ? mention.owner : undefined
    }
    if (!labels.has(stemAt(words, k).base) && !fillers.has(words[k]?.lower ?? '')) return undefined
  }
  return undefined
}
const goal = /^(?:ke|kepada|to|marang|dhateng|nang|sama|karo|kaliyan)$/u
const papers: ReadonlySet<Found['type']> = new Set(['nik', 'kk', 'other'])
const hasKin = (mentions: readonly Mention[], words: Page['words'], i: number): boolean =>
  mentions.some(
    ({ owner, kind, to }) =>
      owner === 'reporter' && kind === 'kin' && to < i && (words[i]?.sentence ?? 0) - (words[to]?.sentence ?? 0) <= 3,
  )
const hasSelf = (mentions: readonly Mention[], words: Page['words'], i: number): boolean =>
  mentions.some(({ owner, to }) => owner === 'reporter' && to < i && words[to]?.sentence === words[i]?.sentence)

const linker =
  /^(?:itu|iku|kuwi|niku|punika|menika|ini|iki|niki|adalah|is|that's|this|that|yaiku|inggih|ya|yo|ki|kagungane|kagunganipun|milik|milike|milikipun|punya|punyanya|punyane|duwe|duweke|duwene|gadhahan|gadhahanipun|belongs|atas|an|dipegang|pemilik|pemiliknya|aslinya|jenenge|namanya|tulisane|punyaku)$/u

/** "08… itu nomor saya", "08… (hp suami saya)". `sure`: said outright, over whatever stands before. */
function rightOwner(page: Page, end: number): { owner: Owner; sure: boolean } | undefined {
  const { words, mentions, text } = page
  const first = wordBefore(words, end) + 1
  let said = false
  let label = false
  let comma = false
  let at = end
  for (let i = first; i < first + 7; i++) {
    const word = words[i]
    if (word === undefined) return undefined
    const gap = text.slice(at, word.start)
    if (!/^[\s,("'=:)–/-]{0,4}$/u.test(gap) && !(i === first && /^[\s,("'=:)–/.?!-]{0,4}$/u.test(gap))) return undefined
    if (i === first && /^\s*[.!?]/u.test(gap) && !/^(?:itu|iku|kuwi|ini|iki|niki|that|this)$/u.test(word.lower))
      return undefined
    if (/\(/u.test(gap)) said = true
    if (gap.includes(',')) comma = true
    const mention = mentions.find((one) => one.from === i)
    if (mention !== undefined && mention.kind !== 'anaphor') {
      if (mention.thing === true) label = true
      const last = words[mention.to]
      const after = text.slice(last?.end ?? 0, (last?.end ?? 0) + 14)
      // "08…, nomor saya 08…": those words belong to the next number.
      if (!said && /^[\s:,(]*(?:(?:yg|yang|itu|is|adalah|bca|bri|bni|mandiri|baru)\s+)?[+(]?[\d@]/iu.test(after))
        return undefined
      // "08… bu kader": written right after it, without a word between.
      if (!said && !label)
        return mention.kind === 'person' && i === first && gap === ' ' && honorifics.has(word.lower)
          ? { owner: mention.owner, sure: false }
          : undefined
      // "08… itu yang saya laporkan" says nothing of whose it is.
      if (mention.kind === 'self' && !label && verb.test(words[mention.to + 1]?.lower ?? '')) return undefined
      if (mention.kind === 'impersonal' && !label && !said) return undefined
      // "(di kontakku namanya …)": where it is kept, not whose it is.
      if (mention.thing === true && /^(?:di|ing|neng|nang|in|ning)$/u.test(words[i - 1]?.lower ?? '')) return undefined
      if (!said && comma) return { owner: mention.owner, sure: false }
      return { owner: mention.owner, sure: said || mention.owner === 'reporter' }
    }
    const { base, suffix } = word.stem
    if (linker.test(word.lower)) said = true
    else if (labels.has(base) && suffix !== 'their') label = true
    else if (!fillers.has(word.lower) && !passing.test(word.lower) && !(suffix === 'their' && labels.has(base)))
      return undefined
    at = word.end
  }
  return undefined
}
/** Says nothing of whose it is, and stands between what does. */
const passing = /^(?:to|of|nama|n|a|min|mas|mbak|kak|from)$/u
const verb =
  /^(?:lapor\p{L}*|lihat|liat|dapat|terima|simpan|simpen|catat|foto|maksud|ss|screenshot|kirim|sebut|report)$/u

/** Nothing in the clause says it outright: look at who is spoken of around it, and what was asked. */
function loose(
  page: Page,
  found: Found,
  before: Found | undefined,
  beforeOwner: Owner | undefined,
  head: string,
  tail: string,
  left: number,
): Judgement {
  const { words, mentions, text, context } = page
  // Details of one person follow each other: "Budi, NIP …", "(Kartamarma, wa …)".
  if (
    before !== undefined &&
    beforeOwner !== undefined &&
    beforeOwner !== 'unknown' &&
    found.start - before.end <= 24 &&
    !/[.!?\n]/u.test(text.slice(before.end, found.start))
  )
    return by(apposed.test(text.slice(before.end, found.start)) ? 'said' : 'near', beforeOwner)
  const shown = text.slice(found.start, found.end)
  if (found.type === 'account' || found.type === 'email') {
    if (official.test(shown)) return by('near', 'other')
    if (found.type === 'account' && (frames.published.test(tail) || frames.publishedBy.test(head)))
      return by('near', 'other')
  }
  const sentence = words[left]?.sentence
  const around = mentions.filter(
    ({ from, to, thing, kind }) =>
      (words[to]?.sentence === sentence &&
        to <= left &&
        (kind !== 'impersonal' || (left - to < 4 && words[to]?.clause === words[left]?.clause))) ||
      (thing !== true &&
        kind !== 'impersonal' &&
        from > left &&
        from - left <= 6 &&
        inTail(text, found.end, words[from]?.start ?? 0)),
  )
  const self = around.some(({ owner }) => owner === 'reporter')
  const other = around.some(
    ({ owner, kind }) => owner === 'other' || (kind === 'anaphor' && referent(mentions, words, left) !== 'reporter'),
  )
  if (frames.secrecy.test(tail) && !other) return by('near', 'reporter')
  if (other && !self) return by('near', 'other')
  if (self && !other)
    return by(
      'near',
      found.type === 'plate' ? plateOf(head) : tightEnough(words, mentions, left) ? 'reporter' : 'unknown',
    )
  if (self && other) {
    const near = mentions.findLast(({ to, kind }) => to <= left && kind !== 'anaphor')
    const clause = near !== undefined && words[near.to]?.clause === words[left]?.clause && near.to > left - 6
    return by(
      'near',
      clause &&
        near.owner === 'other' &&
        near.kind === 'person' &&
        !/(?:ke|nang|neng|to|dhateng|marang)\s*(?:[\p{L}]+\s*){0,2}$/iu.test(head)
        ? 'other'
        : found.type === 'plate'
          ? plateOf(head)
          : 'unknown',
    )
  }
  if (found.type === 'plate') return by('near', /(?:saya|aku|kula|ku)\b/iu.test(head) ? 'unknown' : 'other')
  const bare = text.slice(page.joint).replace(/[\s.,;:()-]/gu, '').length - (found.end - found.start) < 12
  if (context.about === 'accused' && !bare) return by('near', 'other')
  return by('near', 'unknown')
}
/** A detail right after another, with only its label between: "mbak Yani, hp 08…". */
const apposed = /^[\s,(:.-]{0,3}(?:(?:no|nomor|nomer|hp|wa|telp|nip|nik|di|rek|email|ig)\.?[\s:]*){0,3}$/iu
const { official } = frames
const inTail = (text: string, from: number, to: number): boolean => !/[.!?;\n]/u.test(text.slice(from, to))
const plateOf = (head: string): Owner =>
  /(?:dinas|plat\s+merah|plat\s+abang|pejabat|operasional)/iu.test(head) ? 'other' : 'unknown'

/** "Saya … 08…": the last one spoken of is the reporter, two words off at most. */
const tightEnough = (words: Page['words'], mentions: readonly Mention[], left: number): boolean => {
  const near = mentions.findLast(({ to }) => to <= left)
  return (
    near !== undefined &&
    near.owner === 'reporter' &&
    (near.thing === true || near.kind === 'kin' || labels.has(stemAt(words, near.from - 1).base)) &&
    left - near.to <= 8 &&
    !anaphor.has(words[left]?.lower ?? '')
  )
}
