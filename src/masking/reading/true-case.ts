/**
 * Many write all in small letters, or all in capitals, and rules on names look at capitals. In such a text the words
 * that are names by their form, and those that nobody uses every day where a name is due ("suami saya …", "namanya …",
 * "hormat saya, …"), are read with a capital. Nothing is ever read with less of one than it has, but for a text that
 * shouts: a word that is no name stays what it would be without this.
 */
import everydayData from '../data/everyday.json' with { type: 'json' }
import { maybeName, surelyName } from '../names/name-words.ts'
import { thingsIn } from './things-in-case.ts'
import { firstPerson, kin, kinModifier, possessive, setOf, stem } from '../text/words.ts'

const everyday = setOf(everydayData.words)
/** Names that are words as well: only beside another name. */
const wordsToo = setOf(everydayData.names)

/** The text with capitals where names are, as long as it was. A text that uses capitals comes back as it is. */
export function trueCase(text: string): string {
  const kind = kindOf(text)
  if (kind === 'mixed') return text
  const isName = namesIn(text)
  const things = thingsIn(text)
  return text.replaceAll(wordPattern, (word, at: number) => {
    const small = word.toLowerCase()
    const named = capital(small)
    // A letter that becomes two ("ß") would move all that follows.
    if (small.length !== word.length || named.length !== word.length) return word
    const name = isName(small, at) || things.starts.has(at)
    if (things.plates.some((plate) => plate.at <= at && at < plate.end)) return word.toUpperCase()
    if (kind === 'small') return name && word === small ? named : word
    return name ? named : isCode(text, word, at) ? word : small
  })
}

const wordPattern = /\p{L}+(?:['’-]\p{L}+)*/gu
const capital = (small: string): string => `${small[0]?.toUpperCase() ?? ''}${small.slice(1)}`

/** Whether capitals say anything: none inside a sentence ("small"), or hardly anything else ("loud"). */
function kindOf(text: string): 'mixed' | 'small' | 'loud' {
  let long = 0
  let shouted = 0
  let inside = false
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (word.length < 3) continue
    long++
    if (word === word.toUpperCase()) shouted++
    else if (!inside && /^\p{Lu}\p{Ll}/u.test(word)) {
      inside = !/(?:^|[.!?\n"])\s*$/u.test(text.slice(Math.max(0, index - 3), index))
      // Nobody who writes so shouts most of the rest.
      if (inside && shouted * 2 < long) return 'mixed'
    }
  }
  if (long > 4 && shouted > long * 0.7) return 'loud'
  return inside ? 'mixed' : 'small'
}

/** "H 1234 AB", "RT 05", "A-17": letters beside digits stay as they are. */
const isCode = (text: string, word: string, at: number): boolean =>
  word.length < 4 &&
  (/\d[ .-]?$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /^[ .-]?\d/u.test(text.slice(at + word.length, at + word.length + 2)))

/** After these comes the name of somebody. */
const named = setOf([
  'nama namanya namae namaku namane nami namine naminipun jeneng jenenge jenengku asma asmane asmanipun asmaku wasta',
  'wastanipun wasto name named called bernama panggilan sapaan celukan an pelapor saksi korban penerima pengirim',
])
const signed =
  /(?:hormat (?:saya|kami)|salam\s*[,:]|wassalam\s*[,:.]|ttd|tertanda|regards|sincerely|thanks|bawah ini|\ba\.?\/?n\.?)\s*[,:.]?\s*$/iu
/** "1. Ratna Puspitasari", or a line that holds little else. */
const numbered = /(?:^|\n)\s*\d+[.)]\s*$/u
const ownLine = /^(?:\p{L}+\.? ?){1,4}(?:,[^\n]*)?(?:\n|$)/u
/** "Saya suradi kartanegara, …": what follows "I" ends a clause, or says who it is. */
const afterMe =
  /^(?:\p{L}{4,} (\p{L}+)\.?(?:\s?[,.(]|$|\n)|\p{L}{4,} (?:\p{L}+ )?(?:hp|wa|eh|wong|warga|saking|seko)(?!\p{L}))/u
const spokenAs = /^(?:hj?|drs?|dra|ir|moh|muh|kh|si|mas|mbak|pak|bu|mbah|mbok|lik|\p{L})$/u
const close = /^(?:[ :\n-]|, ?|: | \(| - )$/u
const english = /(?<!\p{L})(?:the|and|of|was|were|to|is|my|they|for|with|that|he|she|you)(?!\p{L})/giu

/** Says of one word after the other whether it is read as a name. */
function namesIn(text: string): (small: string, at: number) => boolean {
  const isEnglish = (text.match(english) ?? []).length > 2 || /(?<!\p{L})my\s+\p{L}+\s+\p{L}/iu.test(text)
  const unheard = (word: string): boolean =>
    word.length > 3 &&
    // The words of every day that are known here are those of the neighbourhood; names there end so.
    (!isEnglish || /[aiou]$/u.test(word)) &&
    !formed.test(word) &&
    maybeName(word) &&
    !wordsToo.has(word) &&
    !everyday.has(word) &&
    !everyday.has(stem(word).base)
  /** "Saya suradi kartanegara, …", "saya hanggada wa 08…": alone it would be what the reporter is or does. */
  const introduces = (rest: string): boolean => {
    const said = afterMe.exec(rest)
    return said !== null && (said[1] === undefined || surelyName(said[1]) || unheard(said[1]))
  }
  /** "Yoga saputra": a name follows what is a word as well. */
  const isNameAt = (from: number): boolean => {
    const next = /^ (\p{L}+)/u.exec(text.slice(from, from + 30))?.[1]?.toLowerCase() ?? ''
    return unheard(next) || (surelyName(next) && !wordsToo.has(next))
  }
  let last = ''
  let end = 0
  let name = false
  let due = false
  /** "Istri", "istri saya", "anak saya yang …": a relative was spoken of right before. */
  let relative = false
  return (small, at) => {
    const gap = text.slice(end, at)
    const near = close.test(gap)
    const head = text.slice(Math.max(0, at - 24), at)
    due =
      // "Ibu saya hj. munawaroh".
      (due && spokenAs.test(last) && /^\.? $/u.test(gap)) ||
      (near && (relative || named.has(last))) ||
      (near && isSelf(last) && introduces(text.slice(at, at + 60))) ||
      signed.test(head) ||
      numbered.test(head) ||
      (/\n\s*$/u.test(head) && ownLine.test(text.slice(at, at + 60)))
    const follows = name && gap === ' '
    // "Mushola Al Hidayah" is a house of prayer, "getem getem" a word.
    // "Coblos 2, salam luthfi": whom somebody votes for.
    const noName =
      last === 'al' ||
      (last === 'salam' && gap === ' ') ||
      last === small ||
      text.startsWith(` ${small}`, at + small.length)
    name =
      !noName &&
      ((surelyName(small) && (follows || !wordsToo.has(small) || (due && isNameAt(at + small.length)))) ||
        ((due || follows) && unheard(small)))
    relative = kin.has(stem(small).base) || (relative && near && (isMine(small) || kinModifier.has(small)))
    last = small
    end = at + small.length
    return name
  }
}
/** "Teknisi", "traumatis", "nyekseni", "ngajeni": said of what somebody is or does, however seldom. */
const formed = /^(?:ny|ng|nj|nd|mb)|(?:asi|isi|isme|atis|itas|ologi|alis|ivis|or|er|ur)$/u
const isMine = (word: string): boolean => firstPerson.has(word) || possessive.has(word)
/** "Saya", not English "I", after which verbs come. */
const isSelf = (word: string): boolean => firstPerson.has(word) && !/^(?:me|i|us|we)$/u.test(word)
