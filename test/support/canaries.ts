/** Searches bytes for values that must not be there, in every shape in which a program is likely to write them. */

export interface Finding {
  canary: string
  place: string
  shape: string
}

export interface Shape {
  shape: string
  bytes: Buffer
}

/** Shorter needles are found in random bytes by chance. */
const SHORTEST = 6

/** Every shape of a value. Whole numbers also as 64-bit integers of both byte orders, and in SQLite's six bytes. */
export function shapesOf(value: string): Shape[] {
  const utf8 = Buffer.from(value, 'utf8')
  const utf16 = Buffer.from(value, 'utf16le')
  const texts: [string, string | Buffer][] = [
    ['utf8', utf8],
    ['utf16le', utf16],
    ['utf16be', Buffer.from(utf16).swap16()],
    ['json', JSON.stringify(value).slice(1, -1)],
    ['url', encodeURIComponent(value)],
    ['url, every byte', [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')],
    ['hex', utf8.toString('hex')],
    ['HEX', utf8.toString('hex').toUpperCase()],
    ...base64Of(utf8, 'utf8'),
    ...base64Of(utf16, 'utf16le'),
    ...numbersOf(value),
  ]
  const seen = new Set<string>()
  return texts.flatMap(([shape, content]) => {
    const bytes = Buffer.from(content as string)
    const key = bytes.toString('hex')
    if (bytes.length < SHORTEST || seen.has(key)) return []
    seen.add(key)
    return [{ shape, bytes }]
  })
}

/** In all three alignments, without the characters at both ends that depend on the bytes beside it. */
function base64Of(bytes: Buffer, name: string): [string, string][] {
  return [0, 1, 2].flatMap((shift): [string, string][] => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    const sure = whole.subarray(0, whole.length - (whole.length % 3))
    const text = sure.toString('base64').slice([0, 2, 3][shift])
    return [
      [`base64 of ${name}, shifted by ${shift}`, text],
      [`base64url of ${name}, shifted by ${shift}`, text.replaceAll('+', '-').replaceAll('/', '_')],
    ]
  })
}

const numberShapesOf = (value: string): Shape[] => numbersOf(value).map(([shape, bytes]) => ({ shape, bytes }))

function numbersOf(value: string): [string, Buffer][] {
  if (!/^-?\d{7,18}$/.test(value)) return []
  const number = BigInt(value)
  const little = Buffer.alloc(8)
  little.writeBigInt64LE(number)
  const big = Buffer.alloc(8)
  big.writeBigInt64BE(number)
  const sixBytes = number >= 2n ** 31n && number < 2n ** 47n
  return [
    ['int64 little-endian', little],
    ['int64 big-endian', big],
    ...(sixBytes ? [['int48 big-endian', big.subarray(2)] as [string, Buffer]] : []),
  ]
}

/** Every canary found in any place, with the shape it had there. Case of letters does not count in plain text. */
export function findCanaries(
  places: ReadonlyMap<string, Buffer>,
  canaries: Iterable<string>,
  shapes: (value: string) => Shape[] = shapesOf,
): Finding[] {
  const needles = [...canaries].map((canary) => ({ canary, shapes: shapes(canary) }))
  const findings: Finding[] = []
  for (const [place, bytes] of places) {
    // latin1 keeps one character for each byte.
    const lower = bytes.toString('latin1').toLowerCase()
    for (const { canary, shapes: known } of needles)
      for (const { shape, bytes: needle } of known)
        if (bytes.includes(needle) || (shape === 'utf8' && lower.includes(needle.toString('latin1').toLowerCase())))
          findings.push({ canary, place, shape })
  }
  return findings
}

/**
 * Any of many numbers that begin alike. As text by what they share: hundreds of them in every shape take a minute.
 * @param digits how many digits they share, seven at least
 */
export function findNumbers(places: ReadonlyMap<string, Buffer>, numbers: Iterable<string>, digits: number): Finding[] {
  const all = [...numbers]
  const begin = new Set(all.map((number) => number.slice(0, digits)))
  return [...findCanaries(places, begin), ...findCanaries(places, all, numberShapesOf)]
}
