/**
 * With which letters a match of a pattern can begin, read out of the pattern itself, so that no list beside it has to be
 * kept right. What is not understood counts as anything: a pattern is then tried more often, never too seldom.
 */

/** Letters a to z, `#` for any number of signs that are none, and `*` at the end where anything may follow. */
type Beginning = string
/** The empty one where nothing need be there. */
type Beginnings = ReadonlySet<Beginning>

/** Most messages differ from what a pattern asks for within so many signs. */
const longest = 8
/** Lists of words behind lists of words make more beginnings than they are worth: of so many, three signs are enough. */
const many = 300
const longestOfMany = 3
const nothing: Beginnings = new Set([''])
const anything: Beginnings = new Set(['*'])
const noLetter: Beginnings = new Set(['#'])

export function beginningsOf(source: string): Beginnings {
  const reader = new Reader(source)
  // Only one: a look at what stands before would not hold for a second.
  const found = reader.sequence()
  if (!reader.done) throw new Error(`Not understood: ${source}`)
  return found
}

/** What stands after one another. */
function joined(first: Beginnings, next: Beginnings, most = longest): Beginnings {
  const out = new Set<Beginning>()
  for (const a of first) {
    if (a.endsWith('*')) out.add(upTo(most, a))
    else for (const b of next) out.add(upTo(most, a.endsWith('#') && b.startsWith('#') ? a + b.slice(1) : a + b))
    if (out.size > many && most > longestOfMany) return joined(first, next, longestOfMany)
  }
  return out
}
const upTo = (most: number, beginning: Beginning): Beginning =>
  beginning.length > most ? `${beginning.slice(0, most)}*` : beginning
const either = (a: Beginnings, b: Beginnings): Beginnings => new Set([...a, ...b])

/** Goes through the source of a regular expression once, by its grammar. */
class Reader {
  private at = 0
  private readonly source: string
  constructor(source: string) {
    this.source = source
  }

  get done(): boolean {
    return this.at >= this.source.length
  }
  private alternatives(): Beginnings {
    let found = this.sequence()
    while (this.skip('|')) found = either(found, this.sequence())
    return found
  }
  private skip(what: string): boolean {
    if (!this.source.startsWith(what, this.at)) return false
    this.at += what.length
    return true
  }
  sequence(): Beginnings {
    let found = nothing
    while (!this.done && !/[|)]/u.test(this.source.charAt(this.at))) found = joined(found, this.repeated(this.one()))
    return found
  }
  private repeated(one: Beginnings): Beginnings {
    const times = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/uy
    times.lastIndex = this.at
    const match = times.exec(this.source)
    if (match === null) return one
    this.at = times.lastIndex
    const [sign, fewest, open, most] = match
    const least = fewest === undefined ? (sign.startsWith('+') ? 1 : 0) : Number(fewest)
    const greatest = sign.startsWith('?') ? 1 : fewest === undefined || most === '' ? Infinity : Number(most)
    const perhaps = either(one, nothing)
    let found = least === 0 ? perhaps : one
    for (let more = 1; more < Math.min(open === '' ? least : greatest, longest); more++)
      found = joined(found, more < least ? one : perhaps)
    return found
  }
  private one(): Beginnings {
    if (this.noLetterAhead()) return noLetter
    const ahead = /\(\?<?[=!]/uy
    ahead.lastIndex = this.at
    const looks = ahead.test(this.source)
    if (looks || this.skip('(?:') || this.skip('(')) {
      if (looks) this.at = ahead.lastIndex
      const inside = this.alternatives()
      this.at++
      // What must stand before or behind takes up no room.
      return looks ? nothing : inside
    }
    if (this.skip('[')) return this.oneOf()
    if (this.skip('\\')) return this.escaped()
    const char = this.source.charAt(this.at++)
    if (char === '^' || char === '$') return nothing
    return char === '.' ? anything : sign(char)
  }
  /** `(?!\p{L})`, `(?![\p{L}\p{N}])`: some other sign stands there, or the text ends. */
  private noLetterAhead(): boolean {
    const ahead = /\(\?!(?:\\p\{L\}|\[\\p\{L\}[^\]]*\])\)/uy
    ahead.lastIndex = this.at
    if (!ahead.test(this.source)) return false
    this.at = ahead.lastIndex
    return true
  }
  private escaped(): Beginnings {
    const char = this.source.charAt(this.at++)
    if (/[pP]/u.test(char)) this.at = this.source.indexOf('}', this.at) + 1
    if (char === 'x') this.at += 2
    if (/[bB]/u.test(char)) return nothing
    return /[a-z]/iu.test(char) && !/[dsn]/u.test(char) ? anything : noLetter
  }
  private oneOf(): Beginnings {
    const from = this.at
    while (this.source.charAt(this.at) !== ']') this.at += this.source.charAt(this.at) === '\\' ? 2 : 1
    const inside = this.source.slice(from, this.at++)
    if (/^[a-z]+$/iu.test(inside)) return new Set([...inside].flatMap((char) => [...sign(char)]))
    // Without a letter, a class of signs that may hold some, or all but what is named.
    return /^(?!\^)(?:[^\p{L}\\]|\\[^\p{L}]|\\[sdn])+$/u.test(inside) ? noLetter : anything
  }
}

const sign = (char: string): Beginnings =>
  /[a-z]/iu.test(char) ? new Set([char.toLowerCase()]) : char.charCodeAt(0) < 0x80 ? noLetter : anything
