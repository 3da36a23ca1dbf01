/**
 * What stands between a detail and whose it is and says nothing by itself: whoever reads addressed ("nomor saya kak 08…"),
 * smileys, and the marks people type for a comma. Everywhere else they are left as they are: a title can be the person
 * told of, and smileys part sentences on different people.
 */
import { digitsFrom } from '../numbers/number-words.ts'
import { letterFrom } from '../text/letters.ts'
import { marks } from './marks.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import { setOf } from '../text/words.ts'
import { type Part, type Read, readWith } from './read.ts'
import { isLabel, isOther, isOwn, sentenceBefore } from './words-before.ts'

/** The text without asides; undefined where it has none. */
export const withoutAsides = (spots: Spots): Read | undefined =>
  readWith(spots.text, [...addressed(spots), ...smileys(spots.text), ...marks(spots.text), ...copulas(spots)])

/** How those who read are addressed. Not "bapak", "ibu", "kakak", "mbah": so people speak of their own as well; "KK" is a card. */
const readers = 'min|mimin|admin|kak|gan|bang|bro|sis|om|pak|bu|mas|mbak|mba|ndan'
const number = String.raw`(?:[(+]?0[\d ]|\+|62\d|8\d\d|\d{3}|@\w|[A-Za-z]{1,2}[ -]?\d{3,4}(?!\d)|[\w.+-]{1,40}\s?(?:@|[([](?:at|dot)[)\]]|\s(?:at|dot)\s)|[a-z][a-z.]{0,30}(?:[_#]\w|\d{2}))`
const spoken = ruleOf(String.raw`\b(?<=[\p{L}\p{N}:,](,?) {1,2})(?:${readers})( ?[,:])?(?= {1,2}(?:(${number})|\p{L}))`)
const filler = setOf(['ya yo nggih ae aja saja wae mawon itu iku niku ini iki niki adalah is dulu sik rumiyin'])
const asks =
  /^(?:(?:di|meng)?hubungi|hub|telp|telpon|telepon|tlp|telfon|kabari|kontak|wa|chat|call|contact|reach|text|sms|email|japri|balas|bales)$/u
const toldOf = setOf(['yang yg sing ingkang kang who'])
/** "Nomor saya kak 08…", "telp anak saya aja, mas, 08…"; not "yang mukul saya mas 08…", nor what an official says. */
function addressed(spots: Spots): Part[] {
  const { text } = spots
  return matchesOf(spots, spoken).flatMap(({ 0: all, 1: comma = '', 2: mark = '', 3: written, index }) => {
    if (written === undefined && digitsFrom(text, letterFrom(text, index + all.length)).digits.length < 2) return []
    const said = sentenceBefore(text, index)
    while (filler.has(said.at(-1) ?? '')) said.pop()
    const last = said.at(-1) ?? ''
    const due = isLabel(last) || (isOwn(last) && said.slice(-4, -1).some((word) => isLabel(word) || asks.test(word)))
    if (!due || said.some((word) => isOther(word) || toldOf.has(word))) return []
    const blanks = / *$/u.exec(text.slice(Math.max(0, index - 2), index))?.[0].length ?? 0
    return [{ at: index - blanks - comma.length, end: index + all.length, put: (mark || comma).trim() }]
  })
}

/** Smileys as `normalise` leaves them. */
const smiley = /¤[¤ ]*/gu
/** "Kasihan 🙏 Saya …": a sentence ends there; "saya Ratna 🙏 hp 08…", "nomor saya 👉 08…": none does. */
function smileys(text: string): Part[] {
  return [...text.matchAll(smiley)].flatMap(({ 0: { length }, index }) => {
    const blanks = / *$/u.exec(text.slice(Math.max(0, index - 3), index))?.[0].length ?? 0
    const end = index + length
    const part = { at: index - blanks, end }
    const before = text[part.at - 1] ?? '\n'
    const after = text[end] ?? '\n'
    // A line ends by itself.
    if (after === '\n' || before === '\n') return [{ ...part, put: '' }]
    if (/[,:;.!?]/u.test(before) || /[\d+@]/u.test(after)) return [{ ...part, put: ' ' }]
    const words = sentenceBefore(text, part.at)
    const last = words.at(-1) ?? ''
    const next = /^\p{L}+/u.exec(text.slice(end, end + 30))?.[0].toLowerCase() ?? ''
    // "Bu Ika🌸 nomor …", and of the reporter alone.
    if (isLabel(next)) {
      if (blanks === 0) return [{ ...part, put: ' ' }]
      if (words.some(isOwn) && !words.some(isOther)) return [{ ...part, put: ', ' }]
    }
    // "Nama saya 😊 Ratna" can be a sentence and its beginning as well.
    // A full stop would make "pak. Ratna" of "terima kasih pak 🙏 Ratna".
    return isOwn(last) ? [] : [{ ...part, put: '! ' }]
  })
}

const copula = ruleOf(String.raw`\b(?<=[\p{L}\d] )(?:adalah|yaitu|yakni|ialah|yaiku|yoiku)\s+(?=[\d+@]|\p{L})`)
/** "Nomor saya adalah 08…", "saya adalah Sumiyati": it joins what stands side by side anyway. "Saya adalah guru" says a job. */
const copulas = (spots: Spots): Part[] =>
  matchesOf(spots, copula)
    .map(({ index, 0: { length } }): Part => ({ at: index, end: index + length, put: '' }))
    .filter(({ at, end }) => {
      const next = spots.text.slice(end, end + 2)
      // "Ketua RT saya adalah Budi": who somebody else is.
      return (
        /^[\d+@]/u.test(next) || (/^\p{Lu}/u.test(next) && ofMyself.test(spots.text.slice(Math.max(0, at - 40), at)))
      )
    })
const ofMyself =
  /(?:^|[.!?\n,;:]\s*|(?<!\p{L})(?:nama|panggilan|jeneng|nami|asma)\s+(?:lengkap\s+)?)(?:saya|sy|aku|kula|kulo)\s$/iu
