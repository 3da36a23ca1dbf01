/**
 * Who is spoken of, and where: the reporter ("saya"), their family ("istri saya", "bojoku"), anybody else ("Pak Lurah",
 * "teman saya"), or whoever was spoken of last ("dia", "nomornya"). Owners of details are told from these.
 */
import { copula } from './copula.ts'
import { withBareKin } from './bare-kin.ts'
import { kinAt } from './kin-mentions.ts'
import { listed, at, beside, isMe, ownKin, possessed, ranks, becoming, willing } from './mention-words.ts'
import { maybeName, nameLike } from '../names/name-words.ts'
import { begins } from '../names/name-runs.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { countOf, stemAt, type Word, wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import {
  accusedVerb,
  agencyHead,
  anaphor,
  firstPerson,
  friendModifier,
  friends,
  honorifics,
  impersonal,
  kin,
  kinModifier,
  labels,
  others,
  possessive,
  known,
  setOf,
} from '../text/words.ts'

export interface Mention {
  /** First and last word of it. */
  from: number
  to: number
  owner: Owner
  kind: 'self' | 'kin' | 'person' | 'impersonal' | 'anaphor'
  /** The last word is a thing with a possessive ending: "nomorku", "hpne". */
  thing?: true
  /** "Lurah saya", "atasan saya": a new clause may begin with "saya". */
  mine?: true
}

export function mentionsOf(words: readonly Word[]): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; ) {
    const mention = mentionAt(words, i, found)
    if (mention === undefined) i++
    else {
      found.push(mention)
      i = mention.to + 1
    }
  }
  return withoutApposed(words, withBareKin(words, found))
}

/** "Yang dipanggil istri, staf kelurahan, namanya Y": what she is, and nobody else. */
function withoutApposed(words: readonly Word[], mentions: Mention[]): Mention[] {
  let until = -1
  return mentions.filter(({ from, kind }, k) => {
    const before = mentions[k - 1]
    const what = kind === 'impersonal' || (kind === 'person' && !honorifics.has(at(words, from)))
    if (
      what &&
      before?.kind === 'kin' &&
      before.owner !== 'other' &&
      from === before.to + 1 &&
      /^(?:, | \()$/u.test(words[from]?.gap ?? '') &&
      (isFunction(at(words, from)) || ranks.test(at(words, from)))
    ) {
      // With the office and the place it is at, up to the next comma.
      until = from
      while (words[until + 1]?.gap === ' ' && words[until + 1]?.sentence === words[from]?.sentence) until++
      return false
    }
    return !(what && from <= until)
  })
}

/** How many mentions begin at word `i` or before it. */
export const mentionsUntil = (mentions: readonly Mention[], i: number): number =>
  countOf(mentions, ({ from }) => from <= i)
/** Who is spoken of at word `i`. */
export function mentionOver(mentions: readonly Mention[], i: number): Mention | undefined {
  const until = mentionsUntil(mentions, i)
  const last = mentions[until - 1]
  // One may stand inside the one before: "kakak istri", when a wife was spoken of.
  const outer = mentions[until - 2]
  return outer !== undefined && outer.to >= i ? outer : last !== undefined && last.to >= i ? last : undefined
}

/** The last mention that ends before word `i` and fits. */
export function lastMention(
  mentions: readonly Mention[],
  i: number,
  fits: (mention: Mention) => boolean = () => true,
): Mention | undefined {
  for (let k = mentionsUntil(mentions, i) - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (mention !== undefined && mention.to < i && fits(mention)) return mention
  }
  return undefined
}
/** Whoever is spoken of in the text from `start` to `end`: where the mention begins counts. */
export function mentionsIn(
  { words, mentions }: { words: readonly Word[]; mentions: readonly Mention[] },
  start: number,
  end: number,
): Mention[] {
  // Words that begin before a place: one may stand across it.
  const before = (place: number): number => {
    const ended = wordBefore(words, place)
    return (words[ended + 1]?.start ?? place) < place ? ended + 1 : ended
  }
  return mentions.slice(mentionsUntil(mentions, before(start)), mentionsUntil(mentions, before(end)))
}

/** Besides the known ones: words that can begin a mention. All others are passed over at once. */
const telling: ReadonlySet<string> = new Set([
  ...[possessive, honorifics, anaphor, accusedVerb, firstPerson].flatMap((set) => [...set]),
  ...'pelapor nya ne e ipun nipun staf staff pegawai pegawe anggota panitia warga orang wong tiyang'.split(' '),
])
const staffWord = setOf(['staf staff pegawai pegawe anggota panitia warga'])
const anyone = setOf(['orang wong tiyang'])
const theirEnding = setOf(['nya ne e ipun nipun'])
const answering = setOf(['admin mimin min'])
const theirNumber = setOf(['nomornya nomernya nomeripun'])

function mentionAt(words: readonly Word[], i: number, before: readonly Mention[]): Mention | undefined {
  const word = at(words, i)
  if (possessive.has(word)) return english(words, i)
  const { base, suffix } = stemAt(words, i)
  if (!known.has(base) && !telling.has(word)) return undefined
  if (anyone.has(word) && beside(words, i + 1) && /^(?:tua|tuwa|tuo|tuwo|sepuh)(?:ku)?$/u.test(at(words, i + 1))) {
    if (at(words, i + 1).endsWith('ku')) return { from: i, to: i + 1, owner: 'reporter', kind: 'kin' }
    if (beside(words, i + 2) && isMe(at(words, i + 2))) return { from: i, to: i + 2, owner: 'reporter', kind: 'kin' }
  }
  // "Bapake bocah-bocah", "ibunya anak-anak": husband and wife are spoken of so.
  if (
    kin.has(base) &&
    /e$|nya$|ipun$/u.test(word) &&
    /^(?:bocah|cah|anak|lare|arek)(?:2|an|-\p{L}+)?$/u.test(at(words, i + 1)) &&
    beside(words, i + 1)
  )
    return { from: i, to: i + 1, owner: 'reporter', kind: 'kin' }
  // "Grandma's name is …": English has no other way for one's own.
  if (englishFamily.has(base) && !/^(?:a|an|the|his|her|their|your|some|every|whose|of)$|'s$/u.test(at(words, i - 1)))
    return { from: i, to: i, owner: 'reporter', kind: 'kin' }
  // "Ga mau like postingan": nobody's uncle.
  if (kin.has(base) && word !== 'like') {
    const family = kinAt(words, i, suffix, before)
    if (family !== undefined) return family
  }
  if (
    friends.has(base) &&
    at(words, i - 1) !== 'induk' &&
    !(isMe(at(words, i + 1)) && listed(at(words, i - 1), word))
  ) {
    const friend = friendAt(words, i, suffix)
    if (friend !== undefined) return friend
  }
  if (honorifics.has(word)) {
    const person = honoured(words, i)
    if (person !== undefined) return person
  }
  if (labels.has(base) && suffix === 'own') return { from: i, to: i, owner: 'reporter', kind: 'self', thing: true }
  // "Nomere pak lurah": the owner is named next.
  if (labels.has(base) && (suffix === 'their' || theirNumber.has(word)))
    return possessed(words, i + 1) ? undefined : { from: i, to: i, owner: 'unknown', kind: 'anaphor', thing: true }
  if (theirEnding.has(word) && i > 0 && (labels.has(at(words, i - 1)) || others.has(at(words, i - 1))))
    return possessed(words, i + 1) ? undefined : { from: i, to: i, owner: 'unknown', kind: 'anaphor', thing: true }
  if (anaphor.has(word)) return { from: i, to: i, owner: 'unknown', kind: 'anaphor' }
  if (accusedVerb.has(word)) return { from: i, to: i, owner: 'other', kind: 'person' }
  // "Mbak admin, saya kasir …": we are spoken to.
  if (answering.has(word) && (i === 0 || honorifics.has(at(words, i - 1))) && isMe(at(words, i + 1))) return undefined
  // "Kartu pedagang saya", "nomor anggota saya": the list is named, and "saya" is whose the card is.
  // "Nomor induk siswa adik saya".
  if (suffix === undefined && at(words, i - 1) === 'induk') return undefined
  if (suffix === undefined && isMe(at(words, i + 1)) && beside(words, i) && listed(at(words, i - 1), word))
    return undefined
  // "Siap jadi saksi 08…", "disuruh jadi admin": who writes this, or who was spoken of before.
  // "Pengirim 08…, penerima saya 08…", "uang saksi pelapor".
  if (
    base === 'saksi' ? at(words, i + 1) === 'pelapor' : /^(?:penerima|pengirim)$/u.test(base) && isMe(at(words, i + 1))
  )
    return undefined
  if (becoming.test(at(words, i - 1)) && willing.test(at(words, i - 2))) return undefined
  if (others.has(base)) {
    // "Kadinkes suami saya, diancam": who of the family is that.
    if (agencyHead.has(word) && words[i - 1]?.sentence !== words[i]?.sentence && ownKin(words, i + 1)) return undefined
    if ((suffix === undefined || word.endsWith("'s")) && (ofReporter(words, i, before) || vague(words, i)))
      return undefined
    if (suffix === 'own') return { from: i, to: i, owner: 'other', kind: 'person' }
    return theirs(words, i, i)
  }
  if (
    staffWord.has(word) &&
    !labels.has(at(words, i - 1)) &&
    beside(words, i + 1) &&
    isMe(at(words, i + 1)) &&
    !ofReporter(words, i, before)
  )
    return { from: i, to: i + 1, owner: 'other', kind: 'person' }
  // "Kontak person", "contact person".
  if (base === 'person' && /^(?:kontak|contact)$/u.test(at(words, i - 1))) return undefined
  if (impersonal.has(base) && !ofReporter(words, i, before))
    return { from: i, to: i, owner: 'other', kind: 'impersonal' }
  // "Bukan punya saya", "the treasurer's, not me: 13…": said to be somebody else's.
  // "wa.me/62…".
  if (word === 'me' && words[i]?.gap === '.') return undefined
  if (firstPerson.has(word) && (denied(words, i) || otherwise(words, i))) return undefined
  // "Nomor pelapor 08…": who writes this.
  if (firstPerson.has(word) || (word === 'pelapor' && labels.has(stemAt(words, i - 1).base)))
    return { from: i, to: i, owner: 'reporter', kind: 'self' }
  return undefined
}

/** "I Gusti", "abdi negara", "Gua Kreo": no word for the one who speaks. */
function otherwise(words: readonly Word[], i: number): boolean {
  const word = at(words, i)
  if (word === 'i') return begins(words, i)
  const next = words[i + 1]
  if (next === undefined || next.gap !== ' ') return false
  if (word === 'abdi') return /^(?:negara|dalem|masyarakat|rakyat|bangsa|setia|praja|hukum|utama)$/u.test(next.lower)
  return word === 'gua' && words[i]?.capital === true && next.capital && words[i - 1]?.sentence === next.sentence
}
/** "Bukan saya", "dudu nomerku", "not me"; "bukan saya saja" says that it is. */
function denied(words: readonly Word[], i: number): boolean {
  const near = /^(?:punya|milik|nomor|nomer|no|duweke|gadhahan|gadhahanipun|hp|wa)$/u.test(at(words, i - 1))
    ? i - 2
    : i - 1
  return (
    /^(?:bukan|bkn|dudu|sanes|not)$/u.test(at(words, near)) &&
    beside(words, near + 1) &&
    !/^(?:saja|aja|wae|thok|tok|only|cuma|hanya)$/u.test(at(words, i + 1))
  )
}
const englishFamily = setOf(['grandma grandpa granny grandad granddad gran nana mom mum mommy mummy dad daddy auntie'])
/** An office at word `i`, with whose it is: "kepala sekolah saya". */
function theirs(words: readonly Word[], from: number, i: number): Mention {
  let to = i
  for (let j = i + 1; j <= i + 3 && beside(words, j); j++) {
    const { base, suffix } = stemAt(words, j)
    if (isMe(at(words, j)) && followsOwner(words, j)) return { from, to: j, owner: 'other', kind: 'person', mine: true }
    // "Kepala sekolah anak saya": hers, not family.
    if (kin.has(base) && suffix === 'own') return { from, to: j, owner: 'other', kind: 'person' }
    if (
      suffix !== undefined ||
      !(
        others.has(base) ||
        friendModifier.has(base) ||
        impersonal.has(base) ||
        kinModifier.has(base) ||
        (kin.has(base) && !honorifics.has(at(words, j))) ||
        /^(?:rt|rw)$/u.test(base)
      )
    )
      break
    to = others.has(base) ? j : to
  }
  return { from, to, owner: 'other', kind: 'person' }
}

/** "Lurah saya" is a person the reporter has; "lurah, saya lihat …" and "lurah saya lihat" begin anew. */
const followsOwner = (words: readonly Word[], me: number): boolean =>
  !/^(?:lihat|liat|dengar|denger|laporkan|siap|gelem|mau|bersedia|purun|wani|berani|ready|weruh|ngerti|ikut|melu)$/u.test(
    at(words, me + 1),
  )
/** "Kepala 50 ribu", "per kepala": not a person. */
const vague = (words: readonly Word[], i: number): boolean => /^(?:per|tiap|saben|se)$/u.test(at(words, i - 1))

/** "Saya guru", "aku dadi bakul": says what the reporter is, not somebody else. */
function ofReporter(words: readonly Word[], i: number, before: readonly Mention[]): boolean {
  const last = before.at(-1)
  if (last === undefined || last.owner !== 'reporter' || last.thing === true) return false
  // "My dad is the agency head's driver".
  if (
    /^(?:is|was)$/u.test(at(words, last.to + 1)) &&
    /^(?:the|a|an|our)$/u.test(at(words, last.to + 2)) &&
    i - last.to <= 6 &&
    words[i]?.sentence === words[last.to]?.sentence
  )
    return true
  for (let j = last.to + 1; j < i; j++)
    // "Bojoku honorer satpol".
    // "Adikku satpam kantor kabupaten".
    if (
      !(copula.has(at(words, j)) || ranks.test(at(words, j)) || (last.kind === 'kin' && whatIs(at(words, j)))) ||
      words[j]?.sentence !== words[last.to]?.sentence
    )
      return false
  return words[i]?.sentence === words[last.to]?.sentence && !/[,.(:"]/u.test(words[i]?.gap ?? '')
}
const whatIs = (word: string): boolean => others.has(word) || impersonal.has(word) || isFunction(word)
function english(words: readonly Word[], i: number): Mention {
  for (let j = i + 1; j <= i + 3 && beside(words, j); j++) {
    const { base } = stemAt(words, j)
    // "My host father", "my child's teacher": people of others.
    if (kin.has(base) && /^(?:host|god|foster)$/u.test(at(words, j - 1)))
      return { from: i, to: j, owner: 'other', kind: 'person' }
    if (kin.has(base)) {
      const inLaw = at(words, j + 1) === 'in' && at(words, j + 2) === 'law'
      return { from: i, to: inLaw ? j + 2 : j, owner: 'reporter', kind: 'kin' }
    }
    // "My driver number": of the reporter, who is one; "my friend's number" is not.
    if (
      !at(words, j).endsWith("'s") &&
      (friends.has(base) || others.has(base)) &&
      /^(?:number|no|id|code|account|card|licence|license|badge|permit|username|login)$/u.test(at(words, j + 1))
    )
      break
    if (friends.has(base) || others.has(base)) return { from: i, to: j, owner: 'other', kind: 'person' }
    if (labels.has(base)) break
  }
  return { from: i, to: i, owner: 'reporter', kind: 'self' }
}

const superior = /^(?:atasan|pimpinan|bos|boss)$/u

function friendAt(words: readonly Word[], i: number, suffix: string | undefined): Mention | undefined {
  if (suffix === 'own') return { from: i, to: i, owner: 'other', kind: 'person' }
  for (let j = i + 1; j <= i + 3 && beside(words, j); j++) {
    const { base, suffix: ending } = stemAt(words, j)
    if (isMe(at(words, j)) || ending === 'own')
      return {
        from: i,
        to: j,
        owner: 'other',
        kind: 'person',
        ...(superior.test(at(words, i)) ? { mine: true } : {}),
      }
    if (!friendModifier.has(at(words, j)) && !friendModifier.has(base) && !(kin.has(base) && ending === undefined))
      break
  }
  return undefined
}

/** "Pak Lurah", "Bu Tarmi", "mbak intan"; alone ("ya mas, …") it addresses us and says nothing. */
function honoured(words: readonly Word[], i: number): Mention | undefined {
  let j = i
  while (j - i < 3 && beside(words, j + 1) && honorifics.has(at(words, j + 1))) j++
  const next = words[j + 1]
  if (next === undefined || !beside(words, j + 1)) return undefined
  const { base, suffix } = next.stem
  if (/^(?:admin|mimin|min)$/u.test(base) && isMe(at(words, j + 2))) return undefined
  if (others.has(base) || (impersonal.has(base) && !firstPerson.has(base)) || /^(?:rt|rw|haji)$/u.test(next.lower)) {
    return suffix === undefined ? theirs(words, i, j + 1) : { from: i, to: j + 1, owner: 'other', kind: 'person' }
  }
  const named = next.capital ? nameLike(next) : maybeName(next.lower)
  // "Balas ke email ya kak budi.s@…": we are spoken to, and the address begins.
  if (inMail(words, j + 2)) return undefined
  return named ? { from: i, to: j, owner: 'other', kind: 'person' } : undefined
}

/** The name of an e-mail address goes on here: ".s@gmail". */
function inMail(words: readonly Word[], i: number): boolean {
  let k = i
  while (/^[._-]$/u.test(words[k]?.gap ?? '')) k++
  return words[k]?.gap === '@'
}
