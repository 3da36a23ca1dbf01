/** Names whose owner the words right beside them tell: "si Anto", "temen kantor, Dewi", "yang pesan Sapari". */
import { toldOfThem } from '../among-strangers.ts'
import { isLabel } from '../name-labels.ts'
import type { NameRule } from './name-clue.ts'
import { doneBy, senderOrVictim } from '../names-of-doers.ts'
import { paidTo, performed } from '../paid-to.ts'
import { firstPerson, friends, honorifics, kin, setOf } from '../../text/words.ts'

/** "X, Y, dan saya sendiri": who was there besides. */
const besidesMe: NameRule = ({ right }) => (andMe.test(right) ? 'other' : undefined)
const andMe =
  /^(?:\s*,\s*\p{Lu}\p{L}+(?:\s+\p{L}+)*)*\s*,?\s*(?:dan|lan|sama|karo|kaliyan|and)\s+(?:saya|sy|aku|kula|me|i|myself)(?!\p{L})/u

/** "Cuma satu orang, Lukman Hadiyanto": somebody told of. */
const onePerson: NameRule = ({ label, near }) => (people.has(label) && near?.owner !== 'reporter' ? 'other' : undefined)
const people = setOf(['orang wong tiyang person'])

/** "Temen kantor, Dewi, dipanggil": whoever's friend it is. */
const friend: NameRule = (clue) =>
  clue.near?.owner !== 'reporter' &&
  clue.first.gap.includes(',') &&
  [1, 2, 3, 4, 5].some((back) => {
    const word = clue.back(back)
    // "Teman saya penjaga sekolah, X": whose friend it is makes the way longer.
    const near = back < 4 || word?.stem.suffix === 'own' || firstPerson.has(clue.back(back - 1)?.lower ?? '')
    return word !== undefined && near && clue.here(word) && friends.has(word.stem.base) && !kin.has(word.stem.base)
  })
    ? 'other'
    : undefined

const paidOrPerformed: NameRule = ({ page, run }) => (paidTo(page, run) || performed(page, run) ? 'other' : undefined)

/** "Si Anto": nobody speaks of themselves so. */
const that: NameRule = ({ label }) => (label === 'si' ? 'other' : undefined)

export const companyRules: readonly NameRule[] = [besidesMe, onePerson, friend, paidOrPerformed, that]

/** "Saya pasien, ditangani dr. X": by whom; otherwise the reporter may be a doctor. */
const doctor: NameRule = (clue) => {
  if (!doctors.has(clue.label)) return undefined
  const { mentions, words } = clue.page
  return treatedBy.test(clue.back(2)?.lower ?? '') ||
    !mentions.some(({ owner, to }) => owner === 'reporter' && clue.here(words[to]))
    ? 'other'
    : undefined
}
const doctors = setOf(['dr drg dokter prof'])
const treatedBy =
  /^(?:(?:di|dipun)(?:tangani|periksa|rawat|layani|obati|suntik|operasi|kontrol)|ditanganin|oleh|dening|dokternya|doktere)$/u

/** Asked who is reported, a name is theirs; "anakku dhewe sing dikongkon, jenenge X": asked, of whom the sentence began. */
const whoIsReported: NameRule = ({ page, run, near }) => {
  if (page.context.about !== 'accused') return undefined
  return near?.kind === 'kin' && near.owner === 'reporter' && isLabel(page, run.from) ? 'unknown' : 'other'
}

/** "Yang pesan Sapari", "sing mbagi Karto". */
const whoDid: NameRule = (clue) => {
  const label = clue.back(1)
  if (label?.capital !== false || !clue.here(clue.back(2)) || !who.has(clue.back(2)?.lower ?? '')) return undefined
  const names = clue.first.gap.includes(':') && senderOrVictim.test(label.lower)
  return clue.near?.owner !== 'reporter' && !names && !toldOfThem(clue.page, clue.run) ? 'other' : undefined
}
const who = setOf(['yang yg sing ingkang'])

/** "Bu kader Sri". */
const honoured: NameRule = (clue) =>
  clue.back(1)?.capital === false &&
  clue.here(clue.back(2)) &&
  honorifics.has(clue.back(2)?.lower ?? '') &&
  clue.near?.owner !== 'reporter' &&
  !kin.has(clue.label)
    ? 'other'
    : undefined

/** "Aku sama Winda satu ruangan": who was there as well. */
const withMe: NameRule = ({ label, near, run }) =>
  company.has(label) && near?.kind === 'self' && run.from - near.to <= 2 ? 'other' : undefined
const company = setOf(['sama karo bareng kaliyan kalih with'])

/** "BNI 09…, pemiliknya X", and nothing of the reporter's soon after it. */
const holder: NameRule = (clue) =>
  /^pemilik(?:nya|e|ipun)$/u.test(clue.label) &&
  clue.near?.owner !== 'reporter' &&
  behindNumber.test(clue.head(48)) &&
  !ours.test(clue.right)
    ? 'other'
    : undefined
const behindNumber = /\d[\d .-]{5,}(?:\s?\([^()]{2,20}\))?\s?[,(]?\s?pemilik(?:nya|e|ipun)\s+(?:\p{L}+\s+)?$/iu
const ours = /^[^\n]{0,60}?(?<!\p{L})(?:saya|sy|aku|kula|kulo|kami|my|me|mine|\p{L}{3,}ku)(?!\p{L})/iu

const done: NameRule = ({ page, run }) => (doneBy(page, run) ? 'other' : undefined)

export const besideRules: readonly NameRule[] = [doctor, whoIsReported, whoDid, honoured, withMe, holder, done]
