/**
 * Whether a sentence asks the reporter of more than what they saw, have, feel or are to tell: "Apakah Anda melihat
 * sendiri?", "menurut Anda", "do you have photos?" do not. Whatever else is asked of them ("Anda murid siapa?", "were you
 * in the group?") is who they are, in one of more ways than a list could hold, so only these pass. Who asks about the
 * event itself needs no "you", and what only tells them something ("Anda dilindungi undang-undang.") asks nothing.
 */
import data from '../data/asked.json' with { type: 'json' }
import { type Word, wordsOf } from '../text/tokens.ts'
import { sees } from '../speech/witness.ts'
import { setOf } from '../text/words.ts'

const ofReport = setOf(data.ofReport)
const actsOnThem = setOf(data.actsOnThem)
const witnessed = setOf(data.witnessed)
const evidence = setOf(data.evidence)
const light = setOf(data.lightWords)
const asking = setOf(data.asking)
const ofPerson = setOf([...data.personal, ...data.life, ...data.belongings])
const places = setOf(data.place)
const you = /^(?:anda|kamu|kmu|kau|kowe|koe|sampeyan|sampean|panjenengan|njenengan|jenengan|pelapor|you|your)$/u
const has = /^(?:punya|memiliki|mempunyai|ada|duwe|nduwe|gadhah|kagungan|have|got)$/u
const which = /^(?:mana|apa|berapa|brp|pundi|endi|menapa|punapa|pira|pinten|siapa|sapa|sinten)$/u
/** So few words are a question without its mark: "Inisial Anda", "Umur kamu". */
const FEW = 3

/** @param plain normalised */
export const asksMoreThanTheySaw = (plain: string): boolean =>
  plain.split(/(?<=[.?!\n])/u).some((sentence) => {
    const words = wordsOf(sentence)
    const asks = sentence.includes('?') || words.length <= FEW || words.some(({ lower }) => asking.has(lower))
    return asks && words.some((_, at) => isReporter(words, at) && !isFair(words, at))
  })

/** "Anda", "Bapak/Ibu", "Saudara" before no name. */
function isReporter(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined) return false
  if (word.lower === 'ibu' && words[at - 1]?.lower === 'bapak' && /[/]/u.test(word.gap)) return true
  // "Motormu".
  const owned = /^(\p{L}{3,})mu$/u.exec(word.lower)?.[1]
  return (
    you.test(word.lower) ||
    (word.lower === 'saudara' && next?.capital !== true) ||
    (owned !== undefined && (ofPerson.has(owned) || places.has(owned)))
  )
}

function isFair(words: readonly Word[], at: number): boolean {
  const last = words[at - 1]?.lower ?? ''
  if (words[at]?.lower === 'your') return ofReport.has(words[at + 1]?.lower ?? '')
  if (ofReport.has(last.replace(/(?:nya|ne|ipun)$/u, '')) || ofReport.has(last)) return true
  // "The video from you".
  if (/^(?:dari|saking|from)$/u.test(last) && evidence.has(words[at - 2]?.lower ?? '')) return true
  if (actsOnThem.has(last)) return !asksOfPerson(words, at)
  let owned = false
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i] as Word
    if (owned && evidence.has(word.lower)) return !ofThemselves.has(words[i + 1]?.lower ?? '')
    if (has.test(word.lower)) owned = true
    else if (isTold(word)) return !asksOfPerson(words, i)
    else if (!light.has(word.lower)) return false
  }
  return false
}

const ofThemselves = setOf(['wajah diri muka ktp selfie pegawai kepegawaian pribadi'])

/** "… jabatan apa", "… grup yang mana": asked of them behind a fair word. */
const asksOfPerson = (words: readonly Word[], from: number): boolean =>
  words.some(
    ({ lower }, i) =>
      i > from &&
      (ofPerson.has(lower) || /^(?:yang|yg|sing|ingkang)$/u.test(lower)) &&
      (ofPerson.has(lower) ? which : /^(?:mana|endi|pundi)$/u).test(words[i + 1]?.lower ?? ''),
  )

function isTold(word: Word): boolean {
  const bare = word.lower.replace(/(?:nipun|ipun|nya)$/u, '')
  return witnessed.has(bare) || [word.lower, bare, word.stem.base].some((one) => sees.has(one))
}
