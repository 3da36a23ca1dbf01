/** What can be told of a file without opening it: whether it is whole, one file and not two, and what runs in it. Pure. */
import { boxesIn } from './boxes.ts'
import { isSoundDocument } from './zip.ts'

/** `active`: it can run something when it is opened. */
export type Soundness = 'sound' | 'active' | 'invalid' | 'too-big'

export function soundnessOf(type: string, bytes: Buffer): Soundness {
  if (type === 'application/pdf') return pdf(bytes)
  if (type.startsWith('application/')) return isSoundDocument(bytes)
  if (/^(video\/(mp4|quicktime|3gpp)|audio\/mp4)$/.test(type)) return movie(bytes)
  return 'sound'
}

const TAIL = 1024
/** As far from its end as a ZIP's comment can reach. */
const ZIP_REACH = 65_557
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1')

/** ISO 32000-2, annex on implementation notes: viewers look for the end within the last 1024 bytes. */
function pdf(bytes: Buffer): Soundness {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.subarray(-TAIL).includes('%%EOF')) return 'invalid'
  // A PDF that is an archive too: programs disagree about what they open.
  if (bytes.subarray(-ZIP_REACH).includes(ZIP_END)) return 'invalid'
  const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/
  return active.test(bytes.toString('latin1')) ? 'active' : 'sound'
}

function movie(bytes: Buffer): Soundness {
  const boxes = boxesIn(bytes)
  const first = boxes?.[0]?.type
  const whole = boxes?.some(({ type }) => type === 'moov') === true && boxes.some(({ type }) => type === 'mdat')
  return whole && (first === 'ftyp' || first === 'wide' || first === 'moov') ? 'sound' : 'invalid'
}
