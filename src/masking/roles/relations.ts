/**
 * Who it is that is reported, said by what they are to the reporter: "kakak ipar saya", "tetangga saya", "atasan saya".
 * It names the reporter to everybody who knows that person, so it is asked about; the name and the post beside it are of
 * the one reported.
 */
import type { Found, Page } from '../find.ts'
import { isMe } from '../speech/mention-words.ts'
import { spokenByOther } from '../text/quotations.ts'
import type { Mention } from '../speech/mentions.ts'
import { isFunction } from './role-phrases.ts'
import type { Word } from '../text/tokens.ts'
import { firstPerson, friends, kin, kinModifier, setOf } from '../text/words.ts'

const mine = ({ lower, stem: { suffix } }: Word): boolean =>
  isMe(lower) || suffix === 'own' || lower === 'my' || lower === 'our'

/** Many have the same: it tells nobody apart. */
const superior = setOf(['atasan bos boss pimpinan'])
/** "Guru anak saya": what he is stays. */
const tells = ({ lower, stem: { base } }: Word): boolean =>
  (kin.has(base) || kinModifier.has(base) || friends.has(base)) && !isFunction(lower) && !superior.has(base)

/** Before names join those who are spoken of. */
export const relationsIn = (page: Page): Found[] =>
  page.context.about === 'accused'
    ? page.mentions.flatMap((mention) => {
        const { words } = page
        const from = firstOf(words, mention)
        const [first, last] = [words[from], words[mention.to]]
        return first === undefined ||
          last === undefined ||
          doneTo(words, from, mention.to) ||
          spokenByOther(page, first.start)
          ? []
          : [{ start: first.start, end: last.end, type: 'role', owner: 'reporter', action: 'ask' } satisfies Found]
      })
    : []

/** "Nomer sing ngancam bojoku", "masuk ke hp suami": to whom it was done, and not who did it. */
function doneTo(words: readonly Word[], from: number, to: number): boolean {
  const before = (back: number): string =>
    words[from - back]?.sentence === words[from]?.sentence ? (words[from - back]?.lower ?? '') : ''
  if (words[from]?.gap !== ' ') return false
  // "Yang neror istri saya itu nomor …".
  if (that.test(words[to + 1]?.lower ?? '') && ofThing.has(words[to + 2]?.lower ?? '')) return true
  // "NIK orang lain, 33… milik tetangga saya": whose data were used.
  if (
    belonging.has(before(1)) &&
    words
      .slice(Math.max(0, from - 8), from)
      .some((word) => word.sentence === words[from]?.sentence && papers.test(word.lower)) &&
    words.slice(from, to + 1).some(({ stem: { base } }) => friends.has(base) && !kin.has(base))
  )
    return true
  return ofThing.has(before(1)) || (who.test(before(2)) && ofThing.has(before(3)))
}
const ofThing = setOf(['hp hape wa whatsapp nomor nomer no telp telepon rek rekening akun email number phone'])
const that = /^(?:itu|iku|kuwi|niku|is|was)$/u
const belonging = setOf(['milik miliknya punya punyane punyanya duweke duwene kagungane kagunganipun gadhahanipun'])
const papers = /^(?:nik|nomor|nomer|ktp|kk|nkk|npwp|bpjs|nisn|fotokopi|rekening|rek|identitas|tanda\p{L}*)(?:nya|e)?$/u
const who = /^(?:yang|yg|sing|ingkang|that|who)$/u

/** The word with which the relation begins; -1 when it is none to the reporter. */
function firstOf(words: readonly Word[], { kind, owner, from, to }: Mention): number {
  if (kind === 'kin' && owner === 'reporter') return from
  if (kind === 'kin' && owner === 'unknown') {
    // "Kadang live jam kantor": sometimes.
    if (words[from]?.lower === 'kadang') return -1
    let first = from
    while (first > 0 && words[first]?.gap === ' ' && kin.has(words[first - 1]?.stem.base ?? '')) first--
    // "His wife", "Pak X's son": theirs.
    if (words[first]?.gap === ' ' && /^(?:his|her|their)$|['’]s$/u.test(words[first - 1]?.lower ?? '')) return -1
    return first
  }
  const said = words.slice(from, to + 1)
  if (kind !== 'person' || !said.some(mine)) return -1
  const at = said.findIndex(
    (word, i) =>
      tells(word) &&
      word.lower !== 'own' &&
      // "Mantan atasan saya": many have had the same.
      !(/^(?:mantan|eks|bekas|tilas)$/u.test(word.lower) && superior.has(said[i + 1]?.stem.base ?? '')),
  )
  // "My neighbour": the word before it goes with it.
  return at < 0 ? -1 : from + (at > 0 && mine(said[at - 1] as Word) ? at - 1 : at)
}

/** The reporter speaks of themselves only in the relation: names and posts are those of the one reported. */
export const onlyRelations = ({ words }: Page, relations: readonly Found[]): boolean =>
  relations.length > 0 && words.every((word) => !speaks(word) || within(word, relations))
/** They stand in order, so the last one that begins before a word is the only one that may hold it. */
function within(word: Word, relations: readonly Found[]): boolean {
  let [low, high] = [0, relations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((relations[middle]?.start ?? 0) <= word.start) low = middle + 1
    else high = middle
  }
  return word.end <= (relations[low - 1]?.end ?? -1)
}
const speaks = (word: Word): boolean => mine(word) || firstPerson.has(word.lower)
