/**
 * Which words of a text without capitals are names: those that have the form of one, and, where a name is due ("suami saya
 * …", "namanya …", "hormat saya, …"), those that are none of the words of every day.
 */
import { surelyName } from '../names/name-words.ts'
import { wordsToo } from '../names/everyday-words.ts'
import { unheard as unheardHere } from '../names/unheard.ts'
import { firstPerson, kin, kinModifier, possessive, setOf, stem } from '../text/words.ts'

/** After these comes the name of somebody. */
const named = setOf([
  'nama namanya namae namaku namane nami namine naminipun jeneng jenenge jenengku asma asmane asmanipun asmaku wasta',
  'wastanipun wasto name named called bernama panggilan sapaan celukan an pelapor pelapornya pelapore pelaporipun saksi korban penerima pengirim',
])
const signed =
  /(?:hormat (?:saya|kami)|salam\s*[,:]|wassalam\s*[,:.]|ttd|tertanda|regards|sincerely|thanks|bawah ini|\ba\.?\/?n\.?)\s*[,:.]?\s*$/iu
/** "1. Ratna Puspitasari", or a line that holds little else. */
const numbered = /(?:^|\n)\s*\d+[.)]\s*$/u
const ownLine = /^(?:\p{L}+\.? ?){1,4}(?:,[^\n]*)?(?:\n|$)/u
/** "Saya suradi kartanegara, …": what follows "I" ends a clause, or says who it is. */
const afterMe =
  /^(?:\p{L}{4,} (\p{L}+)\.?(?:\s?[,.(]|$|\n)|\p{L}{4,} (?:\p{L}+ )?(?:hp|wa|eh|wong|warga|saking|seko|from|min|btw|yg|yang|sing)(?!\p{L})|\p{L}{4,}, (?:umur|hp|wa)(?!\p{L}))/u
const spokenAs =
  /^(?:hj?|drs?|dra|ir|moh|muh|kh|alm|almh|almarhum|almarhumah|swargi|mas|mbak|pak|bu|mbah|mbok|lik|\p{L})$/u
/** "Pelapor ini rukminto adisewoyo". */
const senderIs = /(?<!\p{L})(?:pelapor|pengadu|pengirim)(?:nya|e|ipun)? (?:ini|iki|niki|adalah|yaitu|inggih) $/u
/** What follows is a name in any language. */
const introduced =
  /(?<!\p{L})(?:my name(?:'s| is)|(?:wife|husband|son|daughter|sister|brother|father|mother)'s name is|i'm called|call me) $/iu
/** "Halo, dengan harya suman di sini": how one answers a telephone, and nothing else before it. */
const speaking =
  /^(?:(?:hal+o|hai|hi|hei|permisi|salam|assalam\p{L}*|selamat|met|sugeng|pagi|siang|sore|malam|kak|min|admin|pak|bu)[\s,.!]+){0,5}dengan $/u
const close = /^(?:[ :\n-]|, ?|: | \(| - )$/u
const english = /(?<!\p{L})(?:the|and|of|was|were|to|is|my|they|for|with|that|he|she|you)(?!\p{L})/giu

/**
 * Says of one word of a text after the other, in small letters and with its place, whether it is read as a name. All are
 * asked about in order: what stands before a word makes a name due.
 */
export function namesDue(text: string): (small: string, at: number) => boolean {
  const isEnglish = (text.match(english) ?? []).length > 2 || /(?<!\p{L})my\s+\p{L}+\s+\p{L}/iu.test(text)
  // The words of every day that are known here are those of the neighbourhood; names there end so.
  const unheard = (word: string): boolean => (!isEnglish || /[aiou]$/u.test(word)) && unheardHere(word)
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
      (near && (isSelf(last) || last === 'im' || last === "i'm") && introduces(text.slice(at, at + 60))) ||
      signed.test(head) ||
      senderIs.test(head) ||
      (at < 50 && speaking.test(text.slice(0, at))) ||
      numbered.test(head) ||
      (/\n\s*$/u.test(head) && ownLine.test(text.slice(at, at + 60)))
    const follows = name && gap === ' '
    // "Mushola Al Hidayah" is a house of prayer, "salam luthfi" a slogan, "getem getem" a word.
    const noName =
      last === 'al' ||
      (last === 'salam' && gap === ' ') ||
      last === small ||
      text.startsWith(` ${small}`, at + small.length)
    name =
      !noName &&
      ((surelyName(small) && (follows || !wordsToo.has(small) || (due && isNameAt(at + small.length)))) ||
        ((due || follows) && unheard(small)) ||
        (introduced.test(head) && unheardHere(small)) ||
        // "Prabakesa n.": the first letter of one more name.
        (follows && small.length === 1 && /^\.(?:[\s,)]|$)/u.test(text.slice(at + 1, at + 3))))
    relative = kin.has(stem(small).base) || (relative && near && (isMine(small) || kinModifier.has(small)))
    last = small
    end = at + small.length
    return name
  }
}
const isMine = (word: string): boolean => firstPerson.has(word) || possessive.has(word)
/** "Saya", not English "I", after which verbs come. */
const isSelf = (word: string): boolean => firstPerson.has(word) && !/^(?:me|i|us|we)$/u.test(word)
