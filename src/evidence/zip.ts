/** The table of contents of a ZIP file (APPNOTE 6.3, sections 4.3.12 and 4.3.16). Pure; unpacks nothing. */

const END = 0x06_05_4b_50
const ENTRY = 0x02_01_4b_50
const FIRST = 0x04_03_4b_50
/** The end record without its comment. A comment may follow elsewhere; a document of an office program has none. */
const END_LENGTH = 22

const LIMITS = {
  entries: 5000,
  /** Unpacked, all together, bytes. */
  bytes: 200 * 1024 * 1024,
  /** Unpacked per packed byte: plain text reaches 20 or so, a bomb a thousand. */
  ratio: 200,
}

/** Whether it is whole, of bearable size unpacked, and holds nothing that runs. */
export function isSoundDocument(bytes: Buffer): 'sound' | 'invalid' | 'too-full' {
  const end = bytes.length - END_LENGTH
  if (end < 0 || bytes.readUInt32LE(0) !== FIRST || bytes.readUInt32LE(end) !== END) return 'invalid'
  const [count, size, start] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ]
  // Anything between the table and its end, or in front of the first entry, is another file in disguise.
  if (start + size !== end) return 'invalid'
  if (count > LIMITS.entries) return 'too-full'
  let [unpacked, packed] = [0, 0]
  for (let at = start, n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return 'invalid'
    const nameLength = bytes.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
    if (next > end || encrypted || isDangerous(bytes.toString('utf8', at + 46, at + 46 + nameLength))) return 'invalid'
    packed += bytes.readUInt32LE(at + 20)
    unpacked += bytes.readUInt32LE(at + 24)
    at = next
  }
  if (packed > bytes.length) return 'invalid'
  return unpacked > LIMITS.bytes || unpacked > Math.max(1_000_000, packed * LIMITS.ratio) ? 'too-full' : 'sound'
}

/** Macros, embedded programs and controls, and names that would be written outside of their folder. */
const isDangerous = (name: string): boolean =>
  /(^|\/)\.\.(\/|$)|^\/|\\|\0/.test(name) ||
  /vba(project|data)|\/activex\/|(^|\/)(basic|scripts)\/|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|lnk|hta|msi|sh)$/i.test(
    name,
  )
