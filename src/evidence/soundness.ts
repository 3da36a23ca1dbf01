/** What can be told of a file without showing it: whether it is whole, one file and not two, and what runs in it. Pure. */
import { boxesIn } from './boxes.ts'
import { dangersOf } from './document-dangers.ts'
import { lookAtPdf } from './pdf.ts'
import { isSoundDocument } from './zip.ts'

export type Soundness =
  /** `active`: it can run something when it is opened. `long`: it has more pages than anybody can wait for. */
  { kind: 'sound'; active?: boolean; long?: boolean } | { kind: 'invalid' | 'too-full' }

/** @param type as the content was recognised, never as it was announced */
export function soundnessOf(type: string, bytes: Buffer): Soundness {
  if (type !== 'application/pdf' && type.startsWith('application/')) return { kind: document(bytes) }
  // A recording or a PDF that is an archive too: programs disagree about what they open.
  if (bytes.subarray(-ZIP_REACH).includes(ZIP_END)) return { kind: 'invalid' }
  if (type === 'application/pdf') {
    const look = lookAtPdf(bytes)
    return look.kind === 'looked' ? { kind: 'sound', active: look.active, long: look.long } : look
  }
  return { kind: /^(video\/(mp4|quicktime|3gpp)|audio\/mp4)$/.test(type) ? movie(bytes) : 'sound' }
}

function document(bytes: Buffer): 'sound' | 'invalid' | 'too-full' {
  const packed = isSoundDocument(bytes)
  if (packed !== 'sound') return packed
  const danger = dangersOf(bytes)
  return danger === 'none' ? 'sound' : danger
}

/** As far from its end as a ZIP's comment can reach. */
const ZIP_REACH = 65_557
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1')

function movie(bytes: Buffer): 'sound' | 'invalid' {
  const boxes = boxesIn(bytes)
  const first = boxes?.[0]?.type
  const whole = boxes?.some(({ type }) => type === 'moov') === true && boxes.some(({ type }) => type === 'mdat')
  return whole && (first === 'ftyp' || first === 'wide' || first === 'moov') ? 'sound' : 'invalid'
}
