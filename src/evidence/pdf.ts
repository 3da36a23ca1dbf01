/** What can be told of a PDF (ISO 32000-2) without drawing it. Runs only in the child: it unpacks lists of objects. */
import { inflateSync } from 'node:zlib'

/** `active`: it can run something when it is opened, or carries what nobody sees. `long`: more pages than are painted anew. */
export type PdfLook = { kind: 'looked'; active: boolean; long: boolean } | { kind: 'invalid' | 'too-full' }

const TAIL = 1024
/** More is a book, and painting it takes minutes. The texts say this number. */
const MOST_PAGES = 200
/** Unpacked, all together: the objects of a book without its pictures. */
const MOST_OBJECTS = 64 * 1024 * 1024
/** Longest dictionary in front of a stream that is looked at. */
const DICTIONARY = 4096

const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/

/** `active` also where a part of it cannot be read: nobody knows what runs in there. */
export function lookAtPdf(bytes: Buffer): PdfLook {
  // Annex on implementation notes: viewers look for the end within the last 1024 bytes.
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.subarray(-TAIL).includes('%%EOF'))
    return { kind: 'invalid' }
  const file = bytes.toString('latin1')
  const packed = packedObjects(bytes, file)
  if (packed === 'too-full') return { kind: 'too-full' }
  const [names, ...more] = [file, ...packed.texts].map(readNames)
  const all = [names ?? '', ...more]
  const pages = all.reduce((sum, text) => sum + (text.match(/\/Type\s*\/Page\b/g)?.length ?? 0), 0)
  // Behind its end another file can stand, which a browser would show instead.
  const alone = /^[\s\0]*$/.test(file.slice(file.lastIndexOf('%%EOF') + 5))
  return {
    kind: 'looked',
    active: !alone || packed.unread || all.some((text) => ACTIVE.test(text)),
    long: pages > MOST_PAGES,
  }
}

/** A name may be spelled with codes: "/J#61vaScript" (7.3.5). */
const readNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Objects, pages among them, may stand packed in a stream (7.5.7). `unread`: there are some that we cannot unpack. */
function packedObjects(bytes: Buffer, file: string): { texts: string[]; unread: boolean } | 'too-full' {
  const texts: string[] = []
  let unread = false
  let left = MOST_OBJECTS
  for (const match of file.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = file.slice(Math.max(0, match.index - DICTIONARY), match.index)
    const dictionary = readNames(before.slice(before.lastIndexOf('obj') + 3))
    if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) continue
    const start = match.index + match[0].length
    const end = file.indexOf('endstream', start)
    const raw = bytes.subarray(start, end === -1 ? undefined : end)
    const [, list, single] = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(dictionary) ?? []
    const filter = list?.trim() ?? single
    if (filter === undefined) {
      texts.push(raw.toString('latin1'))
      continue
    }
    const unpacked = /^\/(?:FlateDecode|Fl)$/.test(filter) ? unpack(raw, left) : undefined
    if (unpacked === 'too-full') return 'too-full'
    if (unpacked === undefined) unread = true
    else texts.push(unpacked.toString('latin1'))
    left -= unpacked?.length ?? 0
  }
  return { texts, unread }
}

function unpack(raw: Buffer, most: number): Buffer | 'too-full' | undefined {
  try {
    return inflateSync(raw, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return error instanceof RangeError ? 'too-full' : undefined
  }
}
