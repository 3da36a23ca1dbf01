/**
 * Whether a question asks for what the reporter is: where they belong ("Ibu guru di sekolah mana?", "shift siapa
 * Anda?"), since when, beside whom ("siapa saja di sana selain Anda?"). What they saw or were told is a fair question,
 * in the same words too: "Di kelurahan mana Anda melihatnya?".
 */
import data from '../data/asked.json' with { type: 'json' }
import type { Word } from '../text/tokens.ts'
import { sees } from '../speech/witness.ts'
import { others, setOf } from '../text/words.ts'

/** Where people belong; and where something happened. */
const place = setOf(data.place)
/** What only a person has. */
const personal = setOf(data.personal)
const life = setOf(data.life)
const status = setOf(data.status)
const came = setOf(data.came)
const done = setOf(data.done)
const passing = setOf(data.passing)
const apart = setOf(data.apart)
const beside = setOf(data.beside)
const company = setOf(data.company)
const someone = setOf(data.someone)

const you = /^(?:anda|kamu|kowe|sampeyan|panjenengan|njenengan|jenengan|saudara|pelapor(?:nya|e|ipun)?|you|your)$/u
const title = /^(?:bapak|bpk|pak|ibu|bu|mas|mba?k|kakak|kak)$/u
const distant = setOf(['itu iku kuwi niku punika menika tersebut tadi yang yg sing ingkang'])
const which = /^(?:mana|apa|berapa|brp|pundi|endi|menapa|punapa|napa|pira|pinten|siapa|sapa|sopo|sinten)$/u
const where = /^(?:mana|dimana|pundi|endi)$/u
const who = /^(?:siapa|sapa|sopo|sinten|who|whom)$/u
const role = /^(?:sebagai|selaku|mewakili|menjadi|jadi|dados|dadi|minangka)$/u
const from = /^(?:dari|saking|saka|seka|di|wonten|ing|neng|nang)$/u
const trying = setOf(['apa apakah benar benarkah betul betulkah menapa napa ini'])
const since = /^(?:jam|hari|dinten|dina|tanggal|tgl|lama|lami|suwe|tahun|taun|bulan|wulan|kapan|long)$/u
const deed = /^(?:(?:me[mn]|ng|ny|ter|diper|dipun|ke)\p{L}{3,}|di(?!nas|mana|rek|visi)\p{L}{4,}|\p{L}{3,}kan)$/u

/** What somebody saw or did, or what was done to them: asked of the event. */
const isDeed = ({ lower }: Word): boolean =>
  ![life, came, personal, place].some((words) => words.has(lower)) &&
  !role.test(lower) &&
  !which.test(lower) &&
  (sees.has(lower) || done.has(lower) || deed.test(lower))

/** Spoken to: "Anda", and "Ibu" where no name or office follows that would make it somebody else. */
function isReporter(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || you.test(word.lower)) return word !== undefined
  const next = words[at + 1]
  if (!title.test(word.lower)) return false
  if (next === undefined || next.gap !== ' ') return true
  if (status.has(next.lower)) return !distant.has(words[at + 2]?.lower ?? '')
  return !next.capital && !others.has(next.lower) && !distant.has(next.lower)
}

/** Whether anybody else is spoken of before a word. */
const someoneBefore = (words: readonly Word[], at: number): boolean =>
  words.some(
    ({ lower }, i) => i < at && (others.has(lower) || status.has(lower) || someone.has(lower) || title.test(lower)),
  )

/** @param words of the whole question */
export function asksOfReporter(words: readonly Word[]): boolean {
  const sentences = new Map<number, Word[]>()
  for (const word of words) sentences.set(word.sentence, [...(sentences.get(word.sentence) ?? []), word])
  return [...sentences.values()].some(
    (sentence) =>
      livesWhere(sentence) ||
      onlyTitle(sentence) ||
      sentence.some((_, at) => isReporter(sentence, at) && asksOf(sentence, at)),
  )
}

/** "Bapak ketua RT?", "Apakah Ibu lurah?": nothing is asked but whether it is they. */
function onlyTitle(words: readonly Word[]): boolean {
  const at = words.findIndex(({ lower }) => !trying.has(lower))
  const rest = words.slice(at + 2)
  return (
    title.test(words[at]?.lower ?? '') &&
    others.has(words[at + 1]?.lower ?? '') &&
    rest.every(({ lower }) => place.has(lower))
  )
}

const isWhere = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'dimana' || (from.test(words[at]?.lower ?? '') && where.test(words[at + 1]?.lower ?? ''))

/** "Kerja di mana?", "tinggalnya di mana?" without anybody: of the one who is asked. */
function livesWhere(words: readonly Word[]): boolean {
  const ends = (at: number): boolean => words.length <= at + (words[at + 1]?.lower === 'dimana' ? 2 : 3)
  return words.some(
    ({ lower }, at) =>
      (life.has(lower) ||
        life.has(lower.replace(/(?:nya|nipun|ipun|e)$/u, '')) ||
        // "Alamat di mana posko itu?": of a place.
        (lower === 'alamat' && ends(at))) &&
      isWhere(words, at + 1) &&
      !someoneBefore(words, at) &&
      !someoneBefore(words.slice(at + 2, at + 4), 2),
  )
}

const asksOf = (words: readonly Word[], at: number): boolean =>
  belongsTo(words, at) ||
  sinceWhen(words, at) ||
  memberSince(words, at) ||
  besideWhom(words, at) ||
  calledThere(words, at) ||
  whatTheyAre(words, at) ||
  turned(words, at)

/** "Shift Anda", "di kelurahan Ibu", "what is your role". */
function belongsTo(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1]?.lower ?? '', words[at]?.lower, words[at + 1]?.lower ?? '']
  const is = (lower: string): boolean => personal.has(lower) || place.has(lower)
  return word === 'your' ? is(next) : is(before) || is(before.replace(/(?:nya|ipun|nipun|e)$/u, ''))
}

/** "Berapa lama Anda bekerja di sana?", "sejak kapan Anda kenal lurah itu?". */
function sinceWhen(words: readonly Word[], at: number): boolean {
  const asked = words.slice(0, at).some(({ lower }) => since.test(lower) || /^(?:bagaimana|how)$/u.test(lower))
  const next = words.slice(at + 1).find(({ lower }) => !passing.has(lower))
  if (next === undefined) return false
  if (/^(?:kenal|mengenal|tepang|know|known)$/u.test(next.lower))
    return asked || words.slice(at).some(({ lower }) => where.test(lower) || since.test(lower))
  return asked && (role.test(next.lower) || life.has(next.lower) || personal.has(next.lower) || place.has(next.lower))
}

/** "Anda masuk grup itu sejak kapan?", "Ibu sudah lama di kelurahan itu?". */
function memberSince(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at + 1).filter(({ lower }) => !passing.has(lower) || from.test(lower))
  const [first, next, third] = [rest[0]?.lower ?? '', rest[1]?.lower ?? '', rest[2]?.lower ?? '']
  if (/^(?:lama|lami|suwe)$/u.test(first)) return life.has(next) || (from.test(next) && place.has(third))
  return (
    /^(?:masuk|gabung|bergabung|ikut|melu|mlebu|jadi|dadi|menjadi)$/u.test(first) &&
    words.some(
      ({ lower }, i) => i > at && lower === 'kapan' && /^(?:sejak|dari|wiwit|kawit)$/u.test(words[i - 1]?.lower ?? ''),
    )
  )
}

/** "Di grup itu Anda pakai nama apa?". */
const calledThere = (words: readonly Word[], at: number): boolean =>
  words.some(
    ({ lower }, i) =>
      i > at &&
      /^(?:pakai|pake|memakai|nganggo|ngagem|use)$/u.test(lower) &&
      /^(?:nama|asma|jeneng|akun|nomor|nomer|profil)$/u.test(words[i + 1]?.lower ?? ''),
  )

/** "Siapa lagi yang hadir selain Anda?", "Anda duduk di sebelah siapa?", "dengan siapa Anda waktu itu?". */
function besideWhom(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  if ((apart.has(before) || beside.has(before)) && words.some(({ lower }) => who.test(lower))) return true
  // "Who sat next to you?", "who else was with you?"; who spoke with them is another question.
  if (
    (before === 'with' || (before === 'to' && words[at - 2]?.lower === 'next')) &&
    words.some(({ lower }) => who.test(lower)) &&
    words.some(({ lower }) => /^(?:else|was|were|sat|stood)$/u.test(lower))
  )
    return true
  const withWhom = (i: number): boolean =>
    (company.has(words[i]?.lower ?? '') || beside.has(words[i]?.lower ?? '')) && who.test(words[i + 1]?.lower ?? '')
  if (withWhom(at - 2)) return true
  for (let i = at + 1; i < words.length; i++) {
    if (isDeed(words[i] as Word)) return false
    if (withWhom(i)) return true
  }
  return false
}

/** What is asked of them behind the address: "Ibu staf di seksi mana?", "Anda hadir sebagai apa?", "Bapak sendiri ASN?". */
function whatTheyAre(words: readonly Word[], at: number): boolean {
  let present = false
  for (let i = at + 1; i < words.length; i++) {
    const [word, next, third] = [words[i] as Word, words[i + 1]?.lower ?? '', words[i + 2]?.lower ?? '']
    const { lower } = word
    if (/[,:;]/u.test(word.gap) || isDeed(word)) return false
    const asked = which.test(next) || ((place.has(next) || since.test(next)) && which.test(third))
    if ((personal.has(lower) || role.test(lower)) && asked) return true
    if (!present && (place.has(lower) || life.has(lower)) && (asked || isWhere(words, i + 1))) return true
    if (lower === 'satu' && place.has(next) && company.has(third)) return true
    const first = words.slice(at + 1, i).every((one) => passing.has(one.lower))
    if (first && from.test(lower) && lower !== 'di' && where.test(next)) return true
    if (first && /^(?:wong|orang|tiyang)$/u.test(lower) && where.test(next)) return true
    if (first && status.has(lower) && !words.slice(i).some((one) => isDeed(one) || came.has(one.lower))) return true
    if (came.has(lower)) present = true
  }
  return false
}

/** What is asked stands first: "Di bagian apa Ibu?", "sebagai apa Anda hadir?", "which office are you in?". */
function turned(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at + 1)
  if (rest.some((word) => isDeed(word))) return false
  const next = rest.find(({ lower }) => !passing.has(lower))?.lower
  for (let i = 0; i < at - 1; i++) {
    const [noun, asked] = [words[i]?.lower ?? '', words[i + 1]?.lower ?? '']
    const english = /^(?:which|what)$/u.test(noun) && (place.has(asked) || personal.has(asked))
    if (english && at - i <= 3) return true
    if (at - i !== 2 || !which.test(asked)) continue
    if (personal.has(noun) || role.test(noun)) return true
    if ((place.has(noun) || (from.test(noun) && noun !== 'di')) && (next === undefined || life.has(next))) return true
  }
  return false
}
