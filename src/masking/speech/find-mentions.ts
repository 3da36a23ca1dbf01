/** Finds who is spoken of, word by word: the first rule that says something at a word is believed. */
import { withBareKin } from './bare-kin.ts'
import { copula } from './copula.ts'
import { kinAt } from './kin-mentions.ts'
import { at, becoming, beside, isMe, listed, ownKin, possessed, ranks, willing } from './mention-words.ts'
import type { Mention } from './mentions.ts'
import { begins } from '../names/name-runs.ts'
import { english, friendAt, honoured, theirs } from './person-mentions.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { stemAt, type Word } from '../text/tokens.ts'
import {
  accusedVerb,
  agencyHead,
  anaphor,
  firstPerson,
  friends,
  honorifics,
  impersonal,
  kin,
  known,
  labels,
  others,
  possessive,
  setOf,
} from '../text/words.ts'

/** A word at which a mention may begin, and what was spoken of before. */
interface Place {
  words: readonly Word[]
  i: number
  /** In small letters. */
  word: string
  base: string
  suffix: ReturnType<typeof stemAt>['suffix']
  before: readonly Mention[]
}
/** A rule says who is spoken of at a word, or that nobody is, or leaves that to the next one. */
type MentionRule = (place: Place) => Mention | 'nobody' | undefined

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
      (isFunction(at(words, from)) || ranks.has(at(words, from)))
    ) {
      // With the office and the place it is at, up to the next comma.
      until = from
      while (words[until + 1]?.gap === ' ' && words[until + 1]?.sentence === words[from]?.sentence) until++
      return false
    }
    return !(what && from <= until)
  })
}

const one = (i: number, owner: Mention['owner'], kind: Mention['kind']): Mention => ({ from: i, to: i, owner, kind })

/** "Orang tua saya", "wong tuwaku". */
const parents: MentionRule = ({ words, i, word }) => {
  if (!anyone.has(word) || !beside(words, i + 1) || !old.test(at(words, i + 1))) return undefined
  if (at(words, i + 1).endsWith('ku')) return { from: i, to: i + 1, owner: 'reporter', kind: 'kin' }
  if (beside(words, i + 2) && isMe(at(words, i + 2))) return { from: i, to: i + 2, owner: 'reporter', kind: 'kin' }
  return undefined
}
const anyone = setOf(['orang wong tiyang'])
const old = /^(?:tua|tuwa|tuo|tuwo|sepuh)(?:ku)?$/u

/** "Bapake bocah-bocah", "ibunya anak-anak": husband and wife are spoken of so. */
const parentOfOurs: MentionRule = ({ words, i, word, base }) =>
  kin.has(base) && /e$|nya$|ipun$/u.test(word) && children.test(at(words, i + 1)) && beside(words, i + 1)
    ? { from: i, to: i + 1, owner: 'reporter', kind: 'kin' }
    : undefined
const children = /^(?:bocah|cah|anak|lare|arek)(?:2|an|-\p{L}+)?$/u

/** "Grandma's name is …": English has no other way for one's own. */
const englishKin: MentionRule = ({ words, i, base }) =>
  englishFamily.has(base) && !ofSomebody.test(at(words, i - 1)) ? one(i, 'reporter', 'kin') : undefined
const englishFamily = setOf(['grandma grandpa granny grandad granddad gran nana mom mum mommy mummy dad daddy auntie'])
const ofSomebody = /^(?:a|an|the|his|her|their|your|some|every|whose|of)$|'s$/u

/** "Istri saya"; "ga mau like postingan" is nobody's uncle. */
const family: MentionRule = ({ words, i, word, base, suffix, before }) =>
  kin.has(base) && word !== 'like' ? kinAt(words, i, suffix, before) : undefined

const friend: MentionRule = ({ words, i, word, base, suffix }) =>
  friends.has(base) &&
  at(words, i - 1) !== 'induk' &&
  !(!companion.has(base) && isMe(at(words, i + 1)) && listed(at(words, i - 1), word))
    ? friendAt(words, i, suffix)
    : undefined

/** "SIM teman saya" is the friend's; "kartu pasien saya", "SIM pengganti saya" the reporter's. */
const companion = setOf([
  'teman temen konco kanca kawan sahabat tetangga tonggo tangga tanggi rekan kenalan bestie sohib bos boss atasan friend colleague neighbour neighbor',
])

const titled: MentionRule = ({ words, i, word }) => (honorifics.has(word) ? honoured(words, i) : undefined)

const ownThing: MentionRule = ({ i, base, suffix }) =>
  labels.has(base) && suffix === 'own' ? { from: i, to: i, owner: 'reporter', kind: 'self', thing: true } : undefined

/** "Nomornya"; "nomere pak lurah": the owner is named next. */
const theirThing: MentionRule = ({ words, i, word, base, suffix }) => {
  const thing =
    (labels.has(base) && (suffix === 'their' || theirNumber.has(word))) ||
    (theirEnding.has(word) && i > 0 && (labels.has(at(words, i - 1)) || others.has(at(words, i - 1))))
  if (!thing) return undefined
  return possessed(words, i + 1) ? 'nobody' : { from: i, to: i, owner: 'unknown', kind: 'anaphor', thing: true }
}
const theirNumber = setOf(['nomornya nomernya nomeripun'])
const theirEnding = setOf(['nya ne e ipun nipun'])

const whoWasSpokenOf: MentionRule = ({ i, word }) => (anaphor.has(word) ? one(i, 'unknown', 'anaphor') : undefined)

const whoDidIt: MentionRule = ({ i, word }) => (accusedVerb.has(word) ? one(i, 'other', 'person') : undefined)

/** "Mbak admin, saya kasir …": we are spoken to. */
const spokenTo: MentionRule = ({ words, i, word }) =>
  answering.has(word) && (i === 0 || honorifics.has(at(words, i - 1))) && isMe(at(words, i + 1)) ? 'nobody' : undefined
const answering = setOf(['admin mimin min'])

/** "Kartu pedagang saya", "nomor induk siswa adik saya": the list is named, and "saya" is whose the card is. */
const nameOfList: MentionRule = ({ words, i, word, suffix }) =>
  suffix === undefined &&
  (at(words, i - 1) === 'induk' || (isMe(at(words, i + 1)) && beside(words, i) && listed(at(words, i - 1), word)))
    ? 'nobody'
    : undefined

/** "Pengirim 08…, penerima saya 08…", "uang saksi pelapor", "disuruh jadi admin": who writes this, or was spoken of before. */
const part: MentionRule = ({ words, i, base, before }) => {
  const next = at(words, i + 1)
  const of = base === 'saksi' || base === 'penerima' || base === 'pengirim'
  // "Saya penerima bedah rumah", "penerima saya", "saksi pelapor".
  const own =
    of && ((isMe(at(words, i - 1)) && beside(words, i)) || (base === 'saksi' ? next === 'pelapor' : isMe(next)))
  // "Honor saksi saya BRI …", "rek saya untuk uang saksi BRI …": for what it was paid.
  const last = before.at(-1)
  const paid =
    of &&
    pay.has(at(words, i - 1)) &&
    beside(words, i) &&
    (isMe(next) ||
      kin.has(stemAt(words, i + 1).base) ||
      (last?.owner === 'reporter' && words[last.to]?.sentence === words[i]?.sentence))
  return own || paid || (becoming.has(at(words, i - 1)) && willing.has(at(words, i - 2))) ? 'nobody' : undefined
}

const pay = setOf(['uang duit dhuwit artane honor honore transport dana sangu fee insentif upah'])

const official: MentionRule = ({ words, i, word, base, suffix, before }) => {
  if (!others.has(base)) return undefined
  // "Kadinkes suami saya, diancam": who of the family is that.
  if (agencyHead.has(word) && words[i - 1]?.sentence !== words[i]?.sentence && ownKin(words, i + 1)) return 'nobody'
  if ((suffix === undefined || word.endsWith("'s")) && (ofReporter(words, i, before) || vague(words, i)))
    return 'nobody'
  return suffix === 'own' ? one(i, 'other', 'person') : theirs(words, i, i)
}

const ownStaff: MentionRule = ({ words, i, word, before }) =>
  staffWord.has(word) &&
  !labels.has(at(words, i - 1)) &&
  beside(words, i + 1) &&
  isMe(at(words, i + 1)) &&
  !ofReporter(words, i, before)
    ? { from: i, to: i + 1, owner: 'other', kind: 'person' }
    : undefined
const staffWord = setOf(['staf staff pegawai pegawe anggota panitia warga'])

/** "Warga", "petugas"; "kontak person" is nobody. */
const people: MentionRule = ({ words, i, base, before }) => {
  if (base === 'person' && /^(?:kontak|contact)$/u.test(at(words, i - 1))) return 'nobody'
  return impersonal.has(base) && !ofReporter(words, i, before) ? one(i, 'other', 'impersonal') : undefined
}

/** "Saya"; "bukan punya saya" says that it is somebody else's, "wa.me/62…" nothing; "nomor pelapor 08…": who writes this. */
const reporter: MentionRule = ({ words, i, word }) => {
  if (firstPerson.has(word))
    return (word === 'me' && words[i]?.gap === '.') || denied(words, i) || otherwise(words, i)
      ? 'nobody'
      : one(i, 'reporter', 'self')
  return word === 'pelapor' && labels.has(stemAt(words, i - 1).base) ? one(i, 'reporter', 'self') : undefined
}

const rules: readonly MentionRule[] = [
  parents,
  parentOfOurs,
  englishKin,
  family,
  friend,
  titled,
  ownThing,
  theirThing,
  whoWasSpokenOf,
  whoDidIt,
  spokenTo,
  nameOfList,
  part,
  official,
  ownStaff,
  people,
  reporter,
]

/** Besides the known ones: words that can begin a mention. All others are passed over at once. */
const telling: ReadonlySet<string> = new Set([
  ...[possessive, honorifics, anaphor, accusedVerb, firstPerson, staffWord, anyone, theirEnding].flatMap((set) => [
    ...set,
  ]),
  'pelapor',
])

function mentionAt(words: readonly Word[], i: number, before: readonly Mention[]): Mention | undefined {
  const word = at(words, i)
  if (possessive.has(word)) return english(words, i)
  // "@abah_kaurkeu": nobody is spoken of inside the name of an account.
  if (words[i]?.gap.endsWith('@') === true) return undefined
  const { base, suffix } = stemAt(words, i)
  if (!known.has(base) && !telling.has(word)) return undefined
  const place: Place = { words, i, word, base, suffix, before }
  for (const rule of rules) {
    const said = rule(place)
    if (said !== undefined) return said === 'nobody' ? undefined : said
  }
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
      !(copula.has(at(words, j)) || ranks.has(at(words, j)) || (last.kind === 'kin' && whatIs(at(words, j)))) ||
      words[j]?.sentence !== words[last.to]?.sentence
    )
      return false
  return words[i]?.sentence === words[last.to]?.sentence && !/[,.(:"]/u.test(words[i]?.gap ?? '')
}
const whatIs = (word: string): boolean => others.has(word) || impersonal.has(word) || isFunction(word)
