/**
 * One plain form of a text for matching, with the way back. Look-alike characters hide numbers from filters (full-width,
 * Arabic-Indic, keycap and Javanese digits, Cyrillic letters, zero-width characters inside a number), so rules run on
 * this form only and their findings are mapped to UTF-16 offsets of the text as it was typed.
 */
export interface Normalised {
  text: string
  /** Offsets `[start, end)` of this form as offsets of the input. */
  toSource(start: number, end: number): { start: number; end: number }
}

/** Letters of other scripts that look like Latin ones (Unicode confusables, the common few). */
const twins: Record<string, string> = {
  а: 'a',
  А: 'A',
  е: 'e',
  Е: 'E',
  о: 'o',
  О: 'O',
  р: 'p',
  Р: 'P',
  с: 'c',
  С: 'C',
  у: 'y',
  х: 'x',
  Х: 'X',
  і: 'i',
  І: 'I',
  ѕ: 's',
  Ѕ: 'S',
  В: 'B',
  Н: 'H',
  К: 'K',
  М: 'M',
  Т: 'T',
  ο: 'o',
  Ο: 'O',
  α: 'a',
  Α: 'A',
  ν: 'v',
  ρ: 'p',
  Ι: 'I',
  Β: 'B',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '―': '-',
  '＿': '_',
  '。': '.',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '´': "'",
  '\u2800': ' ',
  '\t': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '⓿': '0',
  '→': '>',
  '➡': '>',
  ı: 'i',
}

const bytes = new TextEncoder()
const ascii = new TextDecoder()

export function normalise(input: string): Normalised {
  // Most messages hold nothing that another form stands for.
  if (/^[\n\x20-\x5f\x61-\x7e]*$/.test(input))
    // A string cut from a wider one is kept wide, and patterns run several times slower on those: put together anew.
    return { text: ascii.decode(bytes.encode(input)), toSource: (start, end) => ({ start, end }) }
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const char of input) {
    const end = at + char.length
    const plainChar = plainForm(char)
    // A mark belongs to the character before it: the keycap of a digit must go with the digit.
    if (plainChar === '' && ends.length > 0 && /\p{M}/u.test(char)) ends[ends.length - 1] = end
    for (let i = 0; i < plainChar.length; i++) {
      starts.push(at)
      ends.push(end)
    }
    text += plainChar
    at = end
  }
  return {
    text,
    toSource: (start, end) => ({
      start: starts[start] ?? input.length,
      end: end > start ? (ends[end - 1] ?? input.length) : (starts[start] ?? input.length),
    }),
  }
}

function plainForm(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return char === '\t' || char === '\r' ? ' ' : char === '`' ? "'" : char
  const twin = twins[char]
  if (twin !== undefined) return twin
  if (/[\p{M}\p{Cf}]/u.test(char)) return ''
  if (/\p{Nd}/u.test(char)) return digit(code)
  // Smileys and other signs say nothing to any rule, and would make the whole string a wide one.
  if (/[\p{S}\p{P}]/u.test(char) && char.normalize('NFKD') === char)
    return code < 0x100 ? char : '¤'.repeat(char.length)
  const folded = char.normalize('NFKD').replace(/\p{M}/gu, '')
  if (folded === char || folded === '') return folded
  let out = ''
  for (const part of folded) out += part === char ? part : plainForm(part)
  return out
}

/** Decimal digits of every script come in runs that start with zero, so the distance to the run's start is the value. */
function digit(code: number): string {
  const folded = String.fromCodePoint(code).normalize('NFKD')
  if (/^\d$/u.test(folded)) return folded
  let start = code
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--
  return String((code - start) % 10)
}
