/** Others who are spoken of: by their office, by what they are to the reporter, by a title and a name. */
import type { Mention } from './mentions.ts'
import { at, beside, isMe } from './mention-words.ts'
import { maybeName, nameLike } from '../names/name-words.ts'
import { stemAt, type Word } from '../text/tokens.ts'
import {
  firstPerson,
  friendModifier,
  friends,
  honorifics,
  impersonal,
  kin,
  kinModifier,
  labels,
  others,
  setOf,
} from '../text/words.ts'

/** An office at word `i`, with whose it is: "kepala sekolah saya". */
export function theirs(words: readonly Word[], from: number, i: number): Mention {
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
        regions.has(base)
      )
    )
      break
    to = others.has(base) ? j : to
  }
  return { from, to, owner: 'other', kind: 'person' }
}

/** "Camat wilayah kami", "ketua RT saya": for where they are in office. */
const regions = setOf(['rt rw wilayah daerah lingkungan gugus sektor rayon distrik dapil kawasan'])

/** "Lurah saya" is a person the reporter has; "lurah, saya lihat …" and "lurah saya lihat" begin anew. */
const followsOwner = (words: readonly Word[], me: number): boolean =>
  !/^(?:lihat|liat|dengar|denger|laporkan|siap|gelem|mau|bersedia|purun|wani|berani|ready|weruh|ngerti|ikut|melu)$/u.test(
    at(words, me + 1),
  )
/** "My wife", "my friend", "my number": whoever the possessive leads to within three words. */
export function english(words: readonly Word[], i: number): Mention {
  for (let j = i + 1; j <= i + 3 && beside(words, j); j++) {
    const { base } = stemAt(words, j)
    // "My host father", "my child's teacher": people of others.
    if (kin.has(base) && /^(?:host|god|foster)$/u.test(at(words, j - 1)))
      return { from: i, to: j, owner: 'other', kind: 'person' }
    // "My boy Bintang"; "my boy friend" is nobody's child.
    if (kin.has(base) || (j === i + 1 && small.has(base) && !/^(?:friend|friends)$/u.test(at(words, j + 1)))) {
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

const small = setOf(['boy girl kid kids toddler'])
const superior = setOf(['atasan pimpinan bos boss'])

/** "Teman kantor saya", "koncoku"; undefined when nobody says whose friend it is. */
export function friendAt(words: readonly Word[], i: number, suffix: string | undefined): Mention | undefined {
  if (suffix === 'own') return { from: i, to: i, owner: 'other', kind: 'person' }
  for (let j = i + 1; j <= i + 3 && beside(words, j); j++) {
    const { base, suffix: ending } = stemAt(words, j)
    if (isMe(at(words, j)) || ending === 'own')
      return {
        from: i,
        to: j,
        owner: 'other',
        kind: 'person',
        ...(superior.has(at(words, i)) ? { mine: true } : {}),
      }
    if (!friendModifier.has(at(words, j)) && !friendModifier.has(base) && !(kin.has(base) && ending === undefined))
      break
  }
  return undefined
}

/** "Pak Lurah", "Bu Tarmi", "mbak intan"; alone ("ya mas, …") it addresses us and says nothing. */
export function honoured(words: readonly Word[], i: number): Mention | undefined {
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
