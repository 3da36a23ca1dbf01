/**
 * Which words of a text without capitals are names: those that have the form of one, and, where a name is due ("suami saya
 * …", "namanya …", "hormat saya, …"), those that are none of the words of every day.
 */
import { heardName } from '../names/heard-names.ts'
import { wordsToo } from '../names/everyday-words.ts'
import { unheard as unheardHere } from '../names/unheard.ts'
import { isFunction } from '../roles/role-phrases.ts'
import {
  afterName,
  afterNameInEnglish,
  beforeName,
  endsAsWord,
  isInitial,
  isShortName,
  joinsNames,
} from './name-forms.ts'
import { namePlaces } from './name-places.ts'
import { givenNames, placeWords } from '../names/name-words.ts'
import { firstPerson, kin, kinModifier, possessive, setOf, stem } from '../text/words.ts'

/** After these comes the name of somebody. */
const named = setOf([
  'nama namanya namae namaku namane nami namine naminipun jeneng jenenge jenengku asma asmane asmanipun asmaku wasta',
  'wastanipun wasto name named called bernama panggilan sapaan celukan an pelapor pelapornya pelapore pelaporipun saksi korban penerima pengirim',
])
const signed =
  /(?:hormat (?:saya|kami)|salam\s*[,:]|wassalam\s*[,:.]|ttd|tertanda|regards|sincerely|thanks|bawah ini|\ba\.?\/?n\.?)\s*[,:.]?\s*$/
/** "1. Ratna Puspitasari", or a line that holds little else. */
const numbered = /(?:^|\n)\s*\d+[.)]\s*$/
const ownLine = /^(?:[a-z]+\.? ?){1,4}(?:,[^\n]*)?(?:\n|$)/
/** "Saya suradi kartanegara, …": what follows "I" ends a clause, or says who it is. */
const afterMe =
  /^(?:[a-z]{4,} ([a-z]+)\.?(?:\s?[,.(]|$|\n| (?:dari|dr|selaku|asli|warga|saking)\b)|[a-z]{4,} (?:[a-z]+ )?(?:hp|wa|eh|wong|warga|saking|seko|from|min|btw|yg|yang|sing|selaku|asli|bakul|tukang|buruh|petani|(?:dari|dr)(?= [a-z]{4})(?! (?:kemar[ie]n|kmrn|tadi|awal|dulu|pagi|siang|malam|sore|wingi|biyen|lama|jauh|rumah|kantor|sana|situ|mana|semua)\b))\b|[a-z]{4,}, (?:umur|hp|wa)\b)/
const spokenAs =
  /^(?:hj?|drs?|dra|ir|moh|muh|kh|alm|almh|almarhum|almarhumah|swargi|mas|mbak|pak|bu|mbah|mbok|lik|[a-z])$/
/** "Pelapor ini rukminto adisewoyo". */
const senderIs = /\b(?:pelapor|pengadu|pengirim)(?:nya|e|ipun)? (?:ini|iki|niki|adalah|yaitu|inggih) $/
/** What follows is a name in any language. */
const introduced =
  /\b(?:my name(?:'s| is)|(?:wife|husband|son|daughter|sister|brother|father|mother)'s name is|i'm called|call me) $/
/** "Halo, dengan harya suman di sini": how one answers a telephone, and nothing else before it. */
const speaking =
  /^(?:(?:hal+o|hai|hi|hei|permisi|salam|assalam[a-z]*|selamat|met|sugeng|pagi|siang|sore|malam|kak|min|admin|pak|bu)[\s,.!]+){0,5}dengan $/
const close = /^(?:[ :\n-]|, ?|: | \(| - )$/
const english = /\b(?:the|and|of|was|were|to|is|my|they|for|with|that|he|she|you)\b/g

/**
 * Says of one word of a text in small letters after the other, with its place, whether it is read as a name. All are
 * asked about in order: what stands before a word makes a name due.
 */
export function namesDue(text: string): (small: string, at: number) => boolean {
  const isEnglish = (text.match(english) ?? []).length > 2 || /\bmy\s+[a-z]+\s+[a-z]/.test(text)
  // The words of every day that are known here are those of the neighbourhood; names there end so.
  const unheard = (word: string): boolean =>
    (!isEnglish || /[aiou]$/.test(word)) && unheardHere(word) && !isFunction(word)
  /** "Saya suradi kartanegara, …", "saya hanggada wa 08…": alone it would be what the reporter is or does. */
  const introduces = (rest: string): boolean => {
    const said = afterMe.exec(rest)
    return said !== null && (said[1] === undefined || heardName(said[1]) || unheard(said[1]))
  }
  const nextOf = (from: number): string => /^ ([a-z]+)/.exec(text.slice(from, from + 30))?.[1]?.toLowerCase() ?? ''
  /** "Yoga saputra": a name follows what is a word as well. */
  const isNameAt = (from: number): boolean => {
    const next = nextOf(from)
    return unheard(next) || (heardName(next) && !wordsToo.has(next))
  }
  const { places, sure } = namePlaces(text)
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
      (due && spokenAs.test(last) && /^\.? $/.test(gap)) ||
      (near && (relative || named.has(last))) ||
      (near && (isSelf(last) || last === 'im' || last === "i'm") && introduces(text.slice(at, at + 60))) ||
      places.has(at) ||
      signed.test(head) ||
      senderIs.test(head) ||
      (at < 50 && speaking.test(text.slice(0, at))) ||
      numbered.test(head) ||
      (/\n\s*$/.test(head) && ownLine.test(text.slice(at, at + 60)))
    const follows = name && gap === ' '
    // "Mushola Al Hidayah" is a house of prayer, "salam luthfi" a slogan, "getem getem" a word.
    const noName =
      last === 'al' ||
      (last === 'salam' && gap === ' ') ||
      last === small ||
      // "Syaiful anam imam mushola …": what he is there.
      (isFunction(small) && placeWords.has(nextOf(at + small.length))) ||
      nextOf(at + small.length) === small
    const rest = text.slice(at + small.length, at + small.length + 12)
    const told = places.has(at)
    name =
      !noName &&
      ((heardName(small) && (follows || !wordsToo.has(small) || (due && isNameAt(at + small.length)))) ||
        ((due || follows) && unheard(small)) ||
        (told &&
          (givenNames.has(small) || heardName(small) || (sure.has(at) && (unheardHere(small) || endsAsWord(small))))) ||
        (due && small.endsWith('ikah') && endsAsWord(small)) ||
        (due && beforeName(small, isEnglish || told) && isNameAt(at + small.length)) ||
        ((told || follows) && isShortName(small, rest)) ||
        (follows &&
          (afterName(small) ||
            (isEnglish && unheardHere(small) && afterNameInEnglish(small)) ||
            joinsNames(small, nextOf(at + small.length)) ||
            isInitial(small, rest))) ||
        (introduced.test(head) && unheardHere(small)))
    relative = kin.has(stem(small).base) || (relative && near && (isMine(small) || kinModifier.has(small)))
    last = small
    end = at + small.length
    return name
  }
}
const isMine = (word: string): boolean => firstPerson.has(word) || possessive.has(word)
/** "Saya", not English "I", after which verbs come. */
const isSelf = (word: string): boolean => firstPerson.has(word) && !/^(?:me|i|us|we)$/.test(word)
