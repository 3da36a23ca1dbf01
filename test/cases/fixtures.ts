import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type OfficeNotice } from '../../src/cases/deps.ts'
import type { SubmitDeps, Submission } from '../../src/cases/submit.ts'
import { sampleAuthorities, sampleOffices } from '../../src/config/sample.ts'
import type { Office } from '../../src/config.ts'
import type { Answers } from '../../src/form/answers.ts'
import { loadForm, packageRoot } from '../../src/load.ts'
import { fileCaptions } from '../../src/notify/file-captions.ts'
import { renderNotice } from '../../src/notify/summary.ts'
import type { Store } from '../../src/store/open.ts'
import { newIdentity } from '../../src/vault/identity.ts'
import { newReceipt } from '../../src/vault/receipt.ts'
import { loadSecret, type ServerSecret } from '../../src/vault/secret.ts'

const formPath = join(packageRoot(), 'forms/asn-neutrality.yaml')
export const { definition: form, texts } = loadForm(formPath)

/** A word that no ciphertext, code or text of ours holds. */
export const CANARY = 'Wedhusgembel'

export const answers: Answers = {
  consent: { kind: 'consent', text: '1' },
  kind: { kind: 'choice', choice: 'breach' },
  category: { kind: 'choice', group: 'kampanye', choice: 'HADIR_KAMPANYE' },
  story: {
    kind: 'text',
    text: [
      `${CANARY} naik ke panggung.\nINFORMASI AWAL SMG-22222\nHubungi `,
      { mask: 'phone', id: 'm1' },
      ' atau https://contoh.example/x',
    ],
  },
  accused: { kind: 'person', name: ['Budi Contoh'], position: ['lurah'], office: ['Kelurahan Bulusan'] },
  when: {
    kind: 'date',
    said: ['Rabu malam'],
    from: '2024-01-31',
    to: '2024-01-31',
    part: 'malam',
    certainty: 'echoed',
  },
  known: { kind: 'date', said: ['hari itu juga'], from: '2024-01-31', to: '2024-01-31', certainty: 'echoed' },
  place: { kind: 'place', region: '33.74', district: '33.74.10', village: '33.74.10.1004' },
  source: { kind: 'choices', choices: ['self', 'document'] },
  fear: { kind: 'choice', choice: 'threatened' },
  favours: { kind: 'choice', choice: 'head' },
  witnesses: { kind: 'skipped' },
}

export async function newSubmission(change: Partial<Submission> = {}): Promise<Submission> {
  return {
    caseId: crypto.randomUUID(),
    receipt: newReceipt(),
    file: await newIdentity(),
    mailbox: await newIdentity(),
    form,
    answers,
    language: 'id',
    struck: [],
    evidence: [],
    ...change,
  }
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

export async function newSecret(secret?: string): Promise<ServerSecret> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-secret-'))
  folders.push(folder)
  return loadSecret({ secret, file: join(folder, 'secret') })
}

export interface TestDeps extends SubmitDeps {
  /** Every notice that was queued, whether or not its transaction went through. */
  queued: OfficeNotice[]
}

/** Queues each notice as a real outbox row, in clear: sealing is the outbox's own matter. */
export async function newDeps(
  store: Store,
  options: { offices?: Office[]; escrow?: string; secret?: ServerSecret } = {},
): Promise<TestDeps> {
  const offices = options.offices ?? sampleOffices
  const queued: OfficeNotice[] = []
  let position = 0n
  return {
    store,
    secret: options.secret ?? (await newSecret()),
    config: {
      casePrefix: 'SMG',
      offices,
      authorities: sampleAuthorities,
      deadlines: { holidays: [] },
      ...(options.escrow !== undefined && { escrow: { name: 'Lembaga Contoh', recipient: options.escrow } }),
    },
    notice: (body, code, office, files) => renderNotice(body, code, office, { offices }, texts(office.language), files),
    captions: (code, office, files) => fileCaptions(code, files, texts(office.language)),
    enqueue: (notices) =>
      notices.map((notice) => {
        queued.push(notice)
        position += 1n
        return store.db.outboxItem.create({
          data: {
            id: crypto.randomUUID(),
            officeId: notice.officeId,
            sealed: Buffer.from('notice'),
            dueAt: 0n,
            position,
          },
        })
      }),
    forget: async () => [],
    onWithdrawn: () => undefined,
    keepDeadline: (caseId) => store.db.caseDeadline.create({ data: { caseId, sealed: Buffer.from('days') } }),
    now: () => new Date('2024-02-01T20:00:00Z'),
    queued,
  }
}
