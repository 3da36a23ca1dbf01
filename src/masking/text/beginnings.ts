/**
 * With which three letters a match of a pattern can begin, read out of the pattern itself, so that no list beside it has to
 * be kept right. What is not understood counts as anything: a pattern is then tried more often, never too seldom.
 */

/** One of a to z, `#` for what is no letter, `*` for anything. */
type Beginning = string
/** Beginnings of at most three signs; the empty one where nothing need be there. */
type Beginnings = ReadonlySet<Beginning>

const longest = 3
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

/** What stands after one another; three signs are enough. */
function joined(first: Beginnings, next: Beginnings): Beginnings {
  const out = new Set<Beginning>()
  for (const a of first)
    if (a.length >= longest) out.add(a)
    else for (const b of next) out.add((a + b).slice(0, longest))
  return out
}
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
    const least = match[1] === undefined ? (match[0].startsWith('+') ? 1 : 0) : Number(match[1])
    const once = match[0].startsWith('?') || (least === 1 && match[1] !== undefined && match[2] === '')
    const perhaps = either(one, nothing)
    let found = least === 0 ? perhaps : one
    if (!once) for (let more = 1; more < longest; more++) found = joined(found, more < least ? one : perhaps)
    return found
  }
  private one(): Beginnings {
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
    return /^(?:[ .,:;/"'()=#@&+*_~-]|\d|\\[sd/.-])+$/u.test(inside) ? noLetter : anything
  }
}

const sign = (char: string): Beginnings =>
  /[a-z]/iu.test(char) ? new Set([char.toLowerCase()]) : char.charCodeAt(0) < 0x80 ? noLetter : anything
