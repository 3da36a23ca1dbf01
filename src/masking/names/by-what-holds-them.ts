/** Names judged by what holds them: a form that is filled in, a letter that is signed, a taunt, a list of somebody's data. */
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'
import type { Owner } from '../types.ts'
import { others, setOf } from '../text/words.ts'

/** Whose a name is that nothing claimed, when what it stands in tells. */
export function byWhatHoldsIt(page: Page, run: Run): Owner | undefined {
  const head = page.text.slice(Math.max(0, run.start - 60), run.start)
  // "Tak isi jeneng X", "kula serat nami X": what the reporter wrote down, mostly their own; "kepaksa nulis nama X".
  if (filledIn.test(head)) return 'unknown'
  const right = page.text.slice(run.end, run.end + 24)
  if (ofReporter(page, run)) return undefined
  // "Ada tanda tangan X dan nipnya, stempelnya stempel kantor": who signs for an office.
  if (signed.test(head) && withStamp.test(right) && !misused(page, run)) return 'other'
  // "Komplit datanya: ketua panitia X, lahir …": the data of one who holds an office.
  return page.context.about !== 'other' && theirData.test(head) && officeBefore(page, run) && !misused(page, run)
    ? 'other'
    : undefined
}

const filledIn =
  /(?<!\p{L})(?:tak|dak|kula|kulo)\s?(?:isi|isekke|isekake|tulis|lebokke|lebokake|ketik|serat|lebetaken|input)(?:ni|ki|i)?\s+(?:jeneng|jenenge|nama|nami|asma)\s+$|(?<!\p{L})(?:ter|ke)(?:paksa|peksa)\s+(?:nulis|menulis|ngisi|mengisi|nyerat|masukin|ngetik)\s+(?:jeneng|jenenge|nama|nami|asma)\s+$/iu
const signed = /(?<!\p{L})(?:tanda\s?tangan|tandatangan|tapak\s?asma|ttd)(?:e|nya|ipun)?\s+$/iu
const withStamp = /^\s*(?:,|dan|lan|beserta|plus|sama|karo)\s+(?:nip|stempel|cap|jabatan)(?:nya|ne|e|ipun)?(?!\p{L})/iu
const theirData =
  /(?<!\p{L})(?:datanya|datane|data\s+lengkapnya|identitasnya|identitase|biodatanya|biodatane)\s*:\s[^.!?\n]*$/iu

/** The reporter or their family is spoken of with the name, or it is said after it that the name is theirs. */
const ofReporter = ({ text, words, mentions }: Page, run: Run): boolean =>
  mentions.some(({ owner, kind, from }) => {
    const away = (words[from]?.sentence ?? 0) - (words[run.from]?.sentence ?? 0)
    const family = kind === 'kin' && owner !== 'other'
    return (family && Math.abs(away) <= 1) || (owner === 'reporter' && (away === 0 || away === -1))
  }) || thatIsMe.test(text.slice(run.end))
const thatIsMe =
  /(?<!\p{L})(?:itu|iku|kuwi|niku|adalah|that's|that\s+is)\s+(?:saya|sy|aku|kula|kulo|me|mine)(?!\p{L})/iu

/** "… di daftar dukungan. Padahal tidak pernah tanda tangan": whose data was used against their will. */
function misused({ text, words }: Page, run: Run): boolean {
  const sentence = words[run.from]?.sentence ?? 0
  const first = words.find((word) => word.sentence === sentence)?.start ?? 0
  const after = words.find((word) => word.sentence > sentence + 1)?.start ?? text.length
  return against.test(text.slice(first, after))
}
const against =
  /(?<!\p{L})(?:padahal|padhal|palsu|dipalsu\p{L}*|dicatut|bocor|nolak|menolak|dukungan|tanpa\s+(?:izin|ijin)|forged|leaked|without)(?!\p{L})/iu

/** "Ketua panitia X", "sekretaris X": an office in small letters, with at most its field. */
const officeBefore = ({ words }: Page, { from }: Run): boolean =>
  [from - 1, from - 2].some((i) => others.has(words[i]?.stem.base ?? '') && words[i + 1]?.gap === ' ')

/** "Trs dia nyindir "Yulia ki ra tau kompak"": a taunt names whom it hits, and the reporter told of themselves just before. */
export function taunted({ text, words, mentions, quotations }: Page, run: Run): boolean {
  const quote = quotations.find(({ start, end }) => start <= run.start && run.end <= end)
  if (quote === undefined || /\p{L}/u.test(text.slice(quote.start, run.start))) return false
  if (!taunts.test(text.slice(Math.max(0, quote.start - 40), quote.start))) return false
  const sentence = words[run.from]?.sentence ?? 0
  // "Ora gelem melu. Terus …": of whom it is told is left out.
  const before = words.find((word) => word.sentence === sentence - 1)
  return (
    refuses.has(before?.lower ?? '') ||
    mentions.some(
      ({ kind, owner, to }) =>
        ((kind === 'self' && owner === 'reporter') || (kind === 'kin' && owner !== 'other')) &&
        to < run.from &&
        sentence - (words[to]?.sentence ?? 0) <= 2,
    )
  )
}
const refuses = setOf([
  "ora gak nggak ngga ga ndak tidak tdk mboten boten emoh wegah moh nolak menolak didn't wouldn't refused",
])
const taunts =
  /(?<!\p{L})(?:disindir|disemoni|diece|dienyek|diolok|diolok-olok|diejek|dipaido|(?:ny|meny|s)indir|nyemoni|nyinyir|nyenyek|ngece|ngenyek|maido|nyacat|ngolok|mengolok|mengejek|ngejek|mocked|taunted|sneered)(?:i|in)?\s*[:,]?\s*$/iu
