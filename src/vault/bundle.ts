/**
 * A case outside the service: one tar archive of age files, described in docs/export.md. Whoever holds an office's
 * identity file opens it with `tar` and `age`, in case this program is gone.
 */
import { changedNote, type Closed, doubtsOf, doubtsOfClosed, isChanged, type Mark, type Marks } from './bundle-marks.ts'
import { type Bytes, fromJson } from './bytes.ts'
import { openSealed } from './identity.ts'
import { type CaseIdentities, openCaseIdentities, parseIdentityFile } from './identity-file.ts'
import { OperatorError } from '../operator-error.ts'
import { type FileNote, openFile } from './sealed-file.ts'
import { readTar, type TarEntry, writeTar } from './tar.ts'

export interface BundleParts {
  /** Case code. */
  code: string
  /** Answers (JSON), sealed to the file identity. */
  body: Uint8Array
  /** Both identities of the case, sealed to each office and to the escrow (`sealCaseIdentities`). */
  identities: { office: string; sealed: Uint8Array }[]
  /** Sealed to the mailbox identity. `sender` is `reporter`, `system` or an office id. */
  messages: { sequence: number; sender: string; sealed: Uint8Array }[]
  /** Sealed to the file identity (`sealFile`). The id is random; the report lists them in the order of the notice. */
  evidence: SealedPart[]
  /** What was found out about report and messages; nothing where nobody looked. */
  marks?: Marks
}

/** One file; its bytes are asked for when its turn comes, so that a case of many large ones is not held at once. */
export interface SealedPart {
  id: string
  note: Uint8Array
  chunks(): Promise<Uint8Array[]>
}

export interface OpenedCase {
  code: string
  /** Whose copy of the identities was opened. */
  office: string
  /** Undefined when it cannot be opened. */
  body: Bytes | undefined
  /** Undefined where the export did not look. */
  mark: Mark | undefined
  /** Those that can be opened. */
  messages: { sequence: number; sender: string; content: Bytes; mark: Mark | undefined }[]
  /** Those that can be opened; in the order of the notice and numbered as there; what was added later follows in the order it came. */
  evidence: (FileNote & { number: number; content: Bytes; noted: boolean })[]
  /** What speaks against the case, in sentences. */
  doubts: string[]
  /** Some of it was changed, added or taken away by somebody else, or cannot be opened. */
  changed: boolean
}

interface Index {
  format: 'kentongan-case/1'
  code: string
  report?: { mark: Mark; missing: readonly number[] }
  messages: { file: string; sequence: number; sender: string; mark?: Mark }[]
  /** Older bundles have no ids. */
  evidence: { file: string; note: string; id?: string }[]
}

const text = (content: string): Bytes => new Uint8Array(Buffer.from(content, 'utf8'))

const README = `One case, sealed. To open it with the standard age tools (https://age-encryption.org, 1.3 or newer):

  age -d -i OFFICE.identity identities/OFFICE.age > case.identity
  age -d -i case.identity report.age > report.json
  age -d -i case.identity messages/0001.age
  age -d -i case.identity evidence/1.age > 1

OFFICE.identity is the identity file of your office. The note beside each file (evidence/1.note.age) names its type,
its size in bytes and its SHA-256. The opened file ends with one line feed and spaces, which hide its size; programs
that show pictures ignore them. To cut them off: head -c SIZE 1 > 1.jpg
The numbers in evidence/ are not those of the notice: its order is that of the ids under "evidence" in report.json, and
case.json names the file of each id.
Remove case.identity when you are done.

Satu kasus, tersegel. Buka dengan perintah age di atas dan berkas kunci (identity) kantor Anda. Hapus case.identity
setelah selesai.
`

/** The archive. Holds nothing in clear but code, office ids, and who wrote how many messages. */
export const writeBundle = (parts: BundleParts): AsyncGenerator<Uint8Array> => writeTar(entriesFor(parts))

async function* entriesFor(parts: BundleParts): AsyncGenerator<TarEntry> {
  const { code, marks } = parts
  const messages = parts.messages.map(({ sequence, sender, sealed }, i) => ({
    file: `messages/${String(sequence).padStart(4, '0')}.age`,
    sequence,
    sender,
    sealed,
    mark: marks?.messages[i],
  }))
  const evidence = parts.evidence.map((item, i) => ({
    file: `evidence/${i + 1}.age`,
    note: `evidence/${i + 1}.note.age`,
    item,
  }))
  const index: Index = {
    format: 'kentongan-case/1',
    code,
    ...(marks && { report: { mark: marks.report, missing: marks.missing } }),
    messages: messages.map(({ file, sequence, sender, mark }) => ({ file, sequence, sender, ...(mark && { mark }) })),
    evidence: evidence.map(({ file, note, item: { id } }) => ({ file, note, id })),
  }
  if (marks && isChanged(marks)) {
    const numbers = parts.messages.map(({ sequence }) => sequence)
    yield { name: 'CHANGED.txt', content: text(changedNote(code, doubtsOf(numbers, marks))) }
  }
  yield { name: 'README.txt', content: text(README) }
  yield { name: 'case.json', content: text(`${JSON.stringify(index, undefined, 2)}\n`) }
  for (const { office, sealed } of parts.identities) yield { name: `identities/${office}.age`, content: sealed }
  yield { name: 'report.age', content: parts.body }
  for (const { file, sealed } of messages) yield { name: file, content: sealed }
  for (const { file, note, item } of evidence) {
    yield { name: file, content: Buffer.concat(await item.chunks()) }
    yield { name: note, content: item.note }
  }
}

/**
 * Opens a bundle with the text of an identity file. A part that is missing, changed or damaged, so that it cannot be
 * opened, is left out: one byte of it must not hide the case from its office.
 * @throws OperatorError when the bundle or the identity file is not one, or they do not fit
 */
export async function openBundle(bundle: Uint8Array, identityFileText: string): Promise<OpenedCase> {
  const keys = parseIdentityFile(identityFileText)
  const files = entriesOf(bundle)
  const index = readIndex(files.get('case.json'))
  const part = (name: string): Uint8Array => {
    const content = files.get(name)
    if (!content) throw new Error('A part is missing')
    return content
  }
  const { office, identities } = await unlock(files, keys)
  const body = await orNothing(async () => openSealed(identities.file, part('report.age')))
  const mark = index.report?.mark
  const messages: OpenedCase['messages'] = []
  const closed: Closed = { report: body === undefined, messages: [], files: [] }
  for (const { file, sequence, sender, mark: of } of index.messages) {
    const content = await orNothing(async () => openSealed(identities.mailbox, part(file)))
    if (content) messages.push({ sequence, sender, content, mark: of })
    else closed.messages.push(sequence)
  }
  // What somebody else wrote must neither number the files nor vouch for one.
  const noted = notedIn(mark === 'changed' ? undefined : body, messages)
  const known = new Set([...noted.noticed, ...noted.later])
  const evidence: OpenedCase['evidence'] = []
  for (const { file, note, number, id } of numbered(index.evidence, noted)) {
    const opened = await orNothing(async () => openFile(identities.file, { note: part(note), chunks: [part(file)] }))
    if (opened) evidence.push({ ...opened, number, noted: id === undefined || known.has(id) })
    else closed.files.push(number)
  }
  const marks: Marks = {
    report: mark ?? 'intact',
    messages: index.messages.map((one) => one.mark ?? 'intact'),
    missing: index.report?.missing ?? [],
  }
  const more = [...doubtsOfFiles(index.evidence, known, evidence), ...doubtsOfClosed(closed)]
  const numbers = index.messages.map(({ sequence }) => sequence)
  return {
    code: index.code,
    office,
    body,
    mark,
    messages,
    evidence,
    doubts: [...doubtsOf(numbers, marks), ...more],
    changed: isChanged(marks) || more.length > 0,
  }
}

const orNothing = <T>(opening: () => Promise<T>): Promise<T | undefined> => opening().catch(() => undefined)

/** Ids of files: in the order of the notice, and those that the reporter added. */
interface Noted {
  noticed: string[]
  later: string[]
}

function notedIn(body: Uint8Array | undefined, messages: OpenedCase['messages']): Noted {
  const later = messages.flatMap(({ sender, content, mark }) =>
    sender === 'reporter' && mark !== 'changed' ? idsIn(jsonOrUndefined(content), 'fileIds') : [],
  )
  return { noticed: body === undefined ? [] : idsIn(jsonOrUndefined(body), 'evidence'), later }
}

/** Files have no mark of their own: they are the reporter's where the report or a message of the reporter names them. */
function doubtsOfFiles(
  files: Index['evidence'],
  known: ReadonlySet<string>,
  evidence: OpenedCase['evidence'],
): string[] {
  const there = new Set(files.map(({ id }) => id))
  const strange = evidence.filter((file) => !file.noted).map(({ number }) => number)
  const gone = [...known].filter((id) => !there.has(id)).length
  return [
    ...(strange.length > 0 ? [`Named by nobody: files ${strange.join(', ')}.`] : []),
    ...(gone > 0 && files.every(({ id }) => id !== undefined)
      ? [`Not there: ${gone} of the files that are named.`]
      : []),
  ]
}

/** A file of the notice has its number there, whatever else is missing; all others come after those. */
function numbered(
  files: Index['evidence'],
  { noticed, later }: Noted,
): (Index['evidence'][number] & { number: number })[] {
  if (files.every(({ id }) => id === undefined)) return files.map((file, i) => ({ ...file, number: i + 1 }))
  const there = new Set(files.map(({ id }) => id))
  const ids = [...noticed, ...later.filter((id) => there.has(id))]
  const order = new Map([...new Set(ids)].map((id, i) => [id, i + 1]))
  const known = files.flatMap((file) => {
    const number = order.get(file.id ?? '')
    return number === undefined ? [] : [{ ...file, number }]
  })
  const rest = files.filter(({ id }) => !order.has(id ?? ''))
  return [
    ...known.toSorted((a, b) => a.number - b.number),
    ...rest.map((file, i) => ({ ...file, number: order.size + i + 1 })),
  ]
}

function idsIn(holder: unknown, key: string): string[] {
  const ids: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : []
}

function jsonOrUndefined(content: Uint8Array): unknown {
  try {
    return fromJson(content)
  } catch {
    return undefined
  }
}

const SEALED_FOR = /^identities\/(.+)\.age$/

async function unlock(
  files: Map<string, Uint8Array>,
  keys: string[],
): Promise<{ office: string; identities: CaseIdentities }> {
  const offices: string[] = []
  for (const [name, sealed] of files) {
    const office = SEALED_FOR.exec(name)?.[1]
    if (office === undefined) continue
    offices.push(office)
    for (const key of keys) {
      const identities = await openCaseIdentities(key, sealed).catch(() => undefined)
      if (identities) return { office, identities }
    }
  }
  throw new OperatorError(
    offices.length === 0
      ? 'This case was sealed to no office. Only the receipt opens it.'
      : `This identity file does not open the case. It was sealed to: ${offices.join(', ')}`,
  )
}

function entriesOf(bundle: Uint8Array): Map<string, Uint8Array> {
  try {
    return readTar(bundle)
  } catch {
    throw new OperatorError('This is not a case bundle, or it was cut short. Make one with: kentongan export')
  }
}

function readIndex(content: Uint8Array | undefined): Index {
  const index: unknown = content && jsonOrUndefined(content)
  if (!isIndex(index)) throw new OperatorError('This archive is not a case bundle of this version.')
  return index
}

const isIndex = (index: unknown): index is Index =>
  typeof index === 'object' && index !== null && 'format' in index && index.format === 'kentongan-case/1'
