/** The ways in which people type the same message in a chat: what it says stays the same, and so does what is marked. */
import { digitWords } from '../../src/masking/numbers/number-words.ts'
import type { Marked } from './fixture.ts'

type Detail = Marked['spans'][number]
interface Way {
  /** What becomes of the words between details; `before` is whether a detail with a shape follows. */
  plain?: (words: string, before: boolean) => string
  detail?: (typed: string, detail: Detail) => string
  /** The share of details that may be missed because of it; a hundredth where nothing is said. */
  missed?: number
}

const word = (digit: string): string => [...digitWords].find(([, value]) => value === digit)?.[0] ?? digit
const shaped = /^(?:phone|bank|email|handle|nik|kk|nip|plate)$/u
/** A whole number, as it is dialled: parts of one are said otherwise. */
const isPhone = (typed: string, { type }: Detail): boolean =>
  type === 'phone' && /^0[\d .-]+$/u.test(typed) && typed.replaceAll(/\D/gu, '').length >= 10
const address =
  (reader: string): NonNullable<Way['plain']> =>
  (words, before) =>
    before && /\p{L} $/u.test(words) ? `${words}${reader} ` : words

export const ways: Record<string, Way> = {
  'letters drawn out': {
    plain: (words) =>
      words.replaceAll(
        /(?<!\p{L})(?:saya|nomor|rumah|nama|tolong)(?!\p{L})/giu,
        (one) => one + (one.at(-1) ?? '').repeat(2),
      ),
  },
  'a number said in words': {
    detail: (typed, detail) =>
      isPhone(typed, detail) ? [...typed.replaceAll(/\D/gu, '')].map((digit) => word(digit)).join(' ') : typed,
  },
  'bold letters': {
    detail: (typed, { type }) => (/^(?:phone|handle|email|plate)$/u.test(type) ? `*${typed}*` : typed),
  },
  // A title can be the person told of, and a pause can part two people: there nobody knows better.
  'a reader addressed: pak': { plain: address('pak'), missed: 0.03 },
  'a reader addressed: kak': { plain: address('kak'), missed: 0.03 },
  'dots for a pause': { plain: (words) => words.replaceAll(', ', '.. '), missed: 0.06 },
  'smileys for full stops': { plain: (words) => words.replaceAll(/(?<=\p{Ll}{5})\.(?=\s|$)/gu, ' 🙏') },
  'short forms': {
    plain: (words) =>
      Object.entries({
        yang: 'yg',
        dengan: 'dgn',
        dari: 'dr',
        tidak: 'gak',
        sudah: 'udh',
        saja: 'aja',
        karena: 'krn',
        saya: 'sy',
      }).reduce(
        (all, [long, short]) => all.replaceAll(new RegExp(String.raw`(?<!\p{L})${long}(?!\p{L})`, 'gu'), short),
        words,
      ),
  },
}

/** All in small letters, and all in capitals: names are harder to see there, and more of them are missed. */
export const cases: Record<string, Way> = {
  'small letters': { plain: (words) => words.toLowerCase(), detail: (typed) => typed.toLowerCase() },
  capitals: { plain: (words) => words.toUpperCase(), detail: (typed) => typed.toUpperCase() },
}

export function retyped({ text, about, spans }: Marked, { plain, detail }: Way): Marked {
  let out = ''
  let at = 0
  const moved: Detail[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    out += plain?.(text.slice(at, span.start), shaped.test(span.type)) ?? text.slice(at, span.start)
    const start = out.length
    const typed = text.slice(span.start, span.end)
    out += detail?.(typed, span) ?? typed
    moved.push({ ...span, start, end: out.length })
    at = span.end
  }
  out += plain?.(text.slice(at), false) ?? text.slice(at)
  return { text: out, about, spans: moved }
}
