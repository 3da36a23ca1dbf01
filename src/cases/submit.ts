/**
 * Makes a case of a draft: one transaction, apart from the session's. A shared transaction id or neighbouring row
 * numbers would pair sender and case for ever; nothing here knows the address or the pseudonym.
 */
import type { Config } from '../config.ts'
import type { Answers } from '../form/answers.ts'
import type { FormDefinition } from '../form/definition.ts'
import { type Identity, openSealed, sealTo } from '../vault/identity.ts'
import { newCaseCode } from '../vault/case-code.ts'
import { type CaseIdentities, sealCaseIdentities } from '../vault/identity-file.ts'
import { receiptKeys, wrapUnderReceipt } from '../vault/receipt.ts'
import { ANSWER_STEP } from '../vault/sealed.ts'
import type { FileNote } from '../vault/sealed-file.ts'
import type { Write } from '../store/open.ts'
import { isTaken } from '../store/store-error.ts'
import { type Bytes, fromJson, toJson } from '../vault/bytes.ts'
import type { Reply } from '../channel.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { buildBody, type CaseBody } from './body.ts'
import type { DeadlineFacts } from './deadline.ts'
import { type CaseDeps, caseMac, ESCROW, today } from './deps.ts'
import { heldId, laterMoment, officeIdOf } from './hold.ts'
import { routeDraft } from './route-draft.ts'

export interface Submission {
  /** Random, chosen when the draft began: a second try finds the case and changes nothing. */
  caseId: string
  receipt: string
  form: FormDefinition
  answers: Answers
  language: string
  struck: readonly string[]
  /** Ids of the offices that a link brought along. Only whoever receives the case is kept with it. */
  added?: readonly string[] | undefined
  /** Ids of the files of the draft. */
  evidence: readonly string[]
  file: Identity
  mailbox: Identity
  /** Sealed now, and shown to the offices at a random moment of the next days. */
  later?: boolean
}

export interface Submitted {
  code: string
  /** ISO day in Jakarta. */
  receivedOn: string
  /** No office sees it yet. */
  held: boolean
  recipients: { id: string; name: string }[]
  deadline: DeadlineFacts
  /** No office can receive it: sealed, for escrow or receipt only. Whoever calls tells the operator that a case waits. */
  waiting: boolean
  /** There is neither office key nor escrow, so the receipt opens the report and not only the conversation. */
  receiptOpensReport: boolean
}

export interface SubmitDeps extends CaseDeps {
  /** Joins the transaction: what offices are warned by later, when nobody here can open the case. */
  keepDeadline(caseId: string, facts: DeadlineFacts): Write

  config: Pick<Config, 'casePrefix' | 'offices' | 'authorities' | 'escrow' | 'deadlines'>
  /** Puts a case into words for one office. */
  notice(body: CaseBody, code: string, office: Config['offices'][number], files: ReadonlyMap<string, FileNote>): Reply
  /** What is written under its files in the chats of one office. */
  captions(
    code: string,
    office: Config['offices'][number],
    files: ReadonlyMap<string, FileNote>,
  ): Record<string, string>
}

/** A code is one of 9.8 million: even with a million cases, six draws all taken are a fault of something else. */
const DRAWS = 6

/** Returns the same facts for the same `caseId`, however often and from wherever it is called. */
export async function submitCase(deps: SubmitDeps, submission: Submission): Promise<Submitted> {
  const earlier = await findSubmitted(deps, submission)
  if (earlier) return earlier
  const moment = submission.later === true ? laterMoment(deps.now()) : undefined
  const receivedOn = moment === undefined ? today(deps) : jakartaDay(moment)
  const { recipients } = routeDraft(
    submission.form,
    submission.answers,
    submission.struck,
    deps.config,
    submission.added,
  )
  const files = await fileNotes(deps, submission)
  const body = bodyOf(
    deps,
    submission,
    receivedOn,
    recipients.map(({ id }) => id),
    [...files.keys()],
  )
  const identities = await sealIdentities(submission, recipients, deps.config.escrow)
  const { keyId } = deps.secret
  const keys = await receiptKeys(deps.secret, submission.receipt)
  const row = {
    id: submission.caseId,
    keyId,
    fileRecipient: submission.file.recipient,
    mailboxRecipient: submission.mailbox.recipient,
    body: await sealTo([submission.file.recipient], toJson(body), ANSWER_STEP),
  }
  const data = {
    ...row,
    formId: body.form.id,
    formVersion: body.form.version,
    category: body.category,
    district: body.district ?? body.region,
    status: moment !== undefined ? 'held' : recipients.length > 0 ? 'received' : 'waiting',
    ...(moment !== undefined && { heldUntil: BigInt(moment.getTime()) }),
    receivedOn,
    touchedOn: receivedOn,
    receiptTag: keys.tag,
    receiptWrap: wrapUnderReceipt(keys.wrapKey, wrapped(submission, identities), submission.caseId),
    mac: caseMac(deps.secret, row),
  }
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const code = newCaseCode(deps.config.casePrefix)
    const evidence = { identity: submission.file.identity, ids: [...files.keys()] }
    const notices = recipients.map((office) => ({
      officeId: office.id,
      caseId: submission.caseId,
      reply: deps.notice(body, code, office, files),
      report: true as const,
      ...(moment !== undefined && { dueAt: moment }),
      ...(office.evidence === 'chat' &&
        files.size > 0 && { evidence: { ...evidence, captions: deps.captions(code, office, files) } }),
    }))
    try {
      const more = [deps.keepDeadline(submission.caseId, body.deadline), ...(await deps.enqueue(notices))]
      await insert(deps, { ...data, code }, identities, [...files.keys()], more)
      return submitted(deps, { code, held: moment !== undefined }, body, identities)
    } catch (error) {
      if (!isTaken(error)) throw error
      // Either the code is taken, or the same draft was sent twice at once and the other one won.
      const other = await findSubmitted(deps, submission)
      if (other) return other
    }
  }
  throw new Error('No free case code was found')
}

type CaseData = Parameters<SubmitDeps['store']['db']['case']['create']>[0]['data']

async function insert(
  { store: { db } }: SubmitDeps,
  data: CaseData,
  identities: ReadonlyMap<string, Bytes | null>,
  evidence: readonly string[],
  more: readonly Write[],
): Promise<void> {
  const caseId = data.id
  const offices = [...identities].map(([officeId, sealed]) => ({
    caseId,
    officeId: data.status === 'held' ? heldId(officeId) : officeId,
    identities: sealed,
  }))
  const files = db.evidence.updateMany({
    where: { id: { in: [...evidence] }, caseId: null },
    data: { caseId, expiresOn: null, job: null, facts: null },
  })
  await db.$transaction([
    // Gives back its id: without that, the sealed answers.
    db.case.create({ data, select: { id: true } }),
    db.caseOffice.createMany({ data: offices }),
    ...(evidence.length === 0 ? [] : [files]),
    ...more,
  ])
}

/** Facts of a case that is already there, worked out from the same answers as the first time. */
async function findSubmitted(deps: SubmitDeps, submission: Submission): Promise<Submitted | undefined> {
  const found = await deps.store.db.case.findUnique({
    where: { id: submission.caseId },
    select: { code: true, status: true, receivedOn: true, offices: { select: { officeId: true, identities: true } } },
  })
  if (!found) return undefined
  const identities = new Map(found.offices.map(({ officeId, identities: sealed }) => [officeIdOf(officeId), sealed]))
  const order = deps.config.offices.map(({ id }) => id).filter((id) => identities.has(id))
  const { code, status } = found
  const body = bodyOf(deps, submission, found.receivedOn, order, [])
  return submitted(deps, { code, held: status === 'held' }, body, identities)
}

function submitted(
  deps: SubmitDeps,
  { code, held }: { code: string; held: boolean },
  body: CaseBody,
  identities: ReadonlyMap<string, Bytes | null>,
): Submitted {
  const recipients = deps.config.offices
    .filter(({ id }) => body.recipients.includes(id))
    .map(({ id, name }) => ({ id, name }))
  return {
    code,
    receivedOn: body.received,
    held,
    recipients,
    deadline: body.deadline,
    // Who waits for a held one is told when it arrives.
    waiting: !held && recipients.length === 0,
    receiptOpensReport: !hasKey(identities),
  }
}

const bodyOf = (
  deps: SubmitDeps,
  { form, answers, language, struck, later }: Submission,
  received: string,
  recipients: string[],
  evidence: string[],
) =>
  buildBody(form, answers, {
    language,
    received,
    struck,
    recipients,
    evidence,
    holidays: deps.config.deadlines.holidays,
    ...(later === true && { later }),
  })

/** By office id, in order: both identities sealed to the office, or null when it has no key; the escrow last. */
async function sealIdentities(
  submission: Submission,
  offices: Config['offices'],
  escrow: Config['escrow'],
): Promise<Map<string, Bytes | null>> {
  const identities: CaseIdentities = { file: submission.file.identity, mailbox: submission.mailbox.identity }
  const holders = [
    ...offices.map(({ id, recipients }) => ({ id, recipients: [...recipients] })),
    ...(escrow ? [{ id: ESCROW, recipients: [escrow.recipient] }] : []),
  ]
  const sealed = await Promise.all(
    holders.map(
      async ({ id, recipients }) =>
        [id, recipients.length > 0 ? await sealCaseIdentities(recipients, identities) : null] as const,
    ),
  )
  return new Map(sealed)
}

const hasKey = (identities: ReadonlyMap<string, Bytes | null>): boolean =>
  [...identities.values()].some((sealed) => sealed !== null)

/**
 * What the receipt opens. The file identity only when nobody else could ever open the report: somebody who forces a
 * receipt out of a reporter must see the conversation, not the report.
 */
function wrapped({ file, mailbox }: Submission, identities: ReadonlyMap<string, Bytes | null>): Bytes {
  const opens = hasKey(identities) ? { mailbox: mailbox.identity } : { mailbox: mailbox.identity, file: file.identity }
  return toJson(opens)
}

/** Type, size and hash of the files that are ready; only they become part of the case. */
async function fileNotes({ store: { db } }: SubmitDeps, submission: Submission): Promise<Map<string, FileNote>> {
  if (submission.evidence.length === 0) return new Map()
  const rows = await db.evidence.findMany({
    where: { id: { in: [...submission.evidence] }, state: 'ready' },
    select: { id: true, meta: true },
  })
  const notes = new Map<string, FileNote>()
  for (const id of submission.evidence) {
    const meta = rows.find((row) => row.id === id)?.meta
    if (!meta) continue
    const note: FileNote = fromJson(await openSealed(submission.file.identity, meta))
    notes.set(id, note)
  }
  return notes
}
