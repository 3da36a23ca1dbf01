/** The ways in which people type the same message in a chat: what it says stays the same, and so does what is marked. */
import { digitWords } from '../../src/masking/numbers/number-words.ts'
import type { Marked } from './fixture.ts'

type Detail = Marked['spans'][number]
interface Way {
  /** What becomes of the words between details; `before` is whether a detail with a shape follows, `next` its type. */
  plain?: (words: string, before: boolean, next?: string) => string
  detail?: (typed: string, detail: Detail) => string
  /** What is put behind a detail. */
  after?: (detail: Detail) => string
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
  'slanted letters': {
    detail: (typed, { type }) => (/^(?:phone|email|plate|nik|bank)$/u.test(type) ? `_${typed}_` : typed),
  },
  'two blanks': { plain: (words) => words.replaceAll(' ', '  ') },
  'titles of study': {
    plain: (words, _, next) => (next === 'name' && /\p{Ll}[ :,]? $/u.test(words) ? `${words}drg. ` : words),
    // Beside a name that is only told of nobody can know.
    missed: 0.05,
  },
  'degrees behind names': { after: ({ type }) => (type === 'name' ? ', S.Kep., Ns.' : '') },
  'two letters that changed places': {
    plain: (words) =>
      words.replaceAll(
        /(?<!\p{L})(?:nomor|nomer|rumah|alamat|rekening|nama|hubungi|suami)(?!\p{L})/gu,
        (one) => `${one.slice(0, 2)}${one.slice(3, 4)}${one.slice(2, 3)}${one.slice(4)}`,
      ),
  },
  'we say "inyong"': { plain: (words) => words.replaceAll(/(?<!\p{L})saya(?!\p{L})/gu, 'inyong') },
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

export function retyped({ text, about, spans }: Marked, { plain, detail, after }: Way): Marked {
  let out = ''
  let at = 0
  const moved: Detail[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const words = text.slice(at, span.start)
    out += plain?.(words, shaped.test(span.type), span.type) ?? words
    const start = out.length
    const typed = text.slice(span.start, span.end)
    out += detail?.(typed, span) ?? typed
    moved.push({ ...span, start, end: out.length })
    out += after?.(span) ?? ''
    at = span.end
  }
  out += plain?.(text.slice(at), false) ?? text.slice(at)
  return { text: out, about, spans: moved }
}
