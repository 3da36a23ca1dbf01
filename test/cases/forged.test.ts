/** Whoever can write to the database, without the server secret: what an export of it and its opening say. */
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { isCaseIntact } from '../../src/cases/deps.ts'
import { marksOf } from '../../src/cases/marks.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { appendMessage } from '../../src/cases/thread.ts'
import { cases as check } from '../../src/cli/doctor/cases.ts'
import { sampleOffices } from '../../src/config/sample.ts'
import { sealedEvidence } from '../../src/evidence/read.ts'
import { openBundle, writeBundle } from '../../src/vault/bundle.ts'
import { toJson } from '../../src/vault/bytes.ts'
import { formatIdentityFile } from '../../src/vault/identity-file.ts'
import { newIdentity, sealTo } from '../../src/vault/identity.ts'
import { sealFile } from '../../src/vault/sealed-file.ts'
import { readTar } from '../../src/vault/tar.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { describeStores } from '../support/store.ts'
import { newDeps, newSecret, newSubmission } from './fixtures.ts'

const DAY = '2024-02-01'

const flipped = (bytes: Uint8Array) => new Uint8Array(bytes).fill((bytes.at(-1) ?? 0) ^ 1, -1)

describeStores((open) => {
  async function newCase() {
    const store = await open()
    const { db } = store
    const key = await newIdentity()
    const offices = sampleOffices.map((office) => ({ ...office, recipients: [key.recipient] }))
    const deps = await newDeps(store, { offices })
    const submission = await newSubmission()
    const { code } = await submitCase(deps, submission)
    const { caseId } = submission
    for (const text of ['Apa yang dibagikan?', 'Kapan?'])
      await appendMessage(deps, caseId, {
        id: crypto.randomUUID(),
        kind: 'question',
        sender: 'bawaslu-kota',
        text,
        day: DAY,
      })
    const rowOf = () =>
      db.case.findUniqueOrThrow({
        where: { code },
        include: { offices: true, messages: { orderBy: { sequence: 'asc' } } },
      })
    const exported = async (secret = deps.secret) => {
      const row = await rowOf()
      const identities = row.offices.flatMap(({ officeId, identities: sealed }) =>
        sealed === null ? [] : [{ office: officeId, sealed }],
      )
      const evidence = await sealedEvidence(db, caseId)
      const { body, messages } = row
      return buffer(writeBundle({ code, body, identities, messages, evidence, marks: marksOf(secret, row) }))
    }
    const opened = async (secret?: typeof deps.secret) =>
      openBundle(await exported(secret), formatIdentityFile(key.identity, key.recipient, DAY))
    const examined = async () => {
      const { config, remove } = await sampleConfig()
      await remove()
      return check.look({ config, configFile: '', now: new Date(), store, secret: deps.secret })
    }
    return { db, deps, caseId, code, rowOf, exported, opened, examined }
  }

  test('a case that nobody touched says nothing', async () => {
    const { exported, opened, examined } = await newCase()
    expect(await opened()).toMatchObject({ doubts: [], changed: false, mark: 'intact' })
    expect(readTar(await exported()).has('CHANGED.txt')).toBe(false)
    expect(await examined()).toEqual([expect.objectContaining({ level: 'ok' })])
  })

  test('another report, a message in the name of the reporter, a question taken away, a file put in', async () => {
    const { db, caseId, code, deps, rowOf, exported, opened, examined } = await newCase()
    const row = await rowOf()
    const forged = { version: 1, entries: ['Semua ini tidak benar.'], evidence: ['f1'] }
    await db.case.update({ where: { code }, data: { body: await sealTo([row.fileRecipient], toJson(forged), 16_384) } })
    const { note, chunks } = await sealFile(row.fileRecipient, Buffer.from('palsu'), { type: 'image/jpeg' })
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    await db.evidence.create({ data: { id: 'f1', caseId, state: 'ready', meta: note, bytes } })
    for (const [index, data] of chunks.entries())
      await db.evidenceChunk.create({ data: { evidenceId: 'f1', index, data: new Uint8Array(data) } })
    const words = { id: 'x', kind: 'message', sender: 'reporter', text: ['Saya cabut'], day: DAY, fileIds: ['f1'] }
    const sealed = await sealTo([row.mailboxRecipient], toJson(words), 16_384)
    await db.message.create({
      data: { id: 'x', caseId, sequence: 3, sender: 'reporter', sealed, mac: new Uint8Array(32) },
    })
    await db.message.deleteMany({ where: { caseId, sequence: 1 } })

    expect(isCaseIntact(deps.secret, await rowOf())).toBe(false)
    const seen = await opened()
    expect(seen.changed).toBe(true)
    expect(seen.doubts).toEqual([
      'The report is not the one that came in.',
      'Not written by whom they name: messages 3.',
      'Removed: messages 1.',
      'Named by nobody: files 1.',
    ])
    expect(seen.messages.map(({ mark }) => mark)).toEqual(['intact', 'changed'])
    expect(seen.evidence.map(({ noted }) => noted)).toEqual([false])
    expect(Buffer.from(readTar(await exported()).get('CHANGED.txt') ?? []).toString()).toMatch(
      /not the one that came in.*hubungi pengelola/s,
    )
    expect(await examined()).toEqual([
      expect.objectContaining({ level: 'bad', says: '1 cases were changed in the database by somebody else.' }),
    ])
  })

  test('what cannot be opened any more hides nothing else', async () => {
    const { db, caseId, code, rowOf, opened } = await newCase()
    const { body, fileRecipient, messages } = await rowOf()
    for (const id of ['f1', 'f2']) {
      const { note, chunks } = await sealFile(fileRecipient, randomBytes(300_000), { type: 'image/jpeg' })
      const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
      await db.evidence.create({ data: { id, caseId, state: 'ready', meta: note, bytes } })
      for (const [index, data] of chunks.entries())
        await db.evidenceChunk.create({ data: { evidenceId: id, index, data: new Uint8Array(data) } })
    }
    const seen = async () => {
      const { changed, doubts, body: report, messages: read, evidence } = await opened()
      const [numbers, files] = [read.map(({ sequence }) => sequence), evidence.map(({ number }) => number)]
      return { changed, doubts, report: report !== undefined, messages: numbers, files }
    }
    await db.evidenceChunk.deleteMany({ where: { evidenceId: 'f1', index: 1 } })
    await db.message.updateMany({
      where: { caseId, sequence: 1 },
      data: { sealed: flipped(messages[0]?.sealed ?? body) },
    })
    expect(await seen()).toEqual({
      changed: true,
      doubts: [
        'Not written by whom they name: messages 1.',
        'Named by nobody: files 2.',
        'Cannot be opened, changed or damaged: messages 1; files 1.',
      ],
      report: true,
      messages: [2],
      files: [2],
    })
    await db.case.update({ where: { code }, data: { body: flipped(body) } })
    expect(await seen()).toMatchObject({
      changed: true,
      doubts: expect.arrayContaining(['Cannot be opened, changed or damaged: the report; messages 1; files 1.']),
      report: false,
      messages: [2],
      files: [2],
    })
  })

  test('after a lost server secret nothing can be checked, which is not the same', async () => {
    const { opened } = await newCase()
    expect(await opened(await newSecret())).toMatchObject({
      changed: false,
      mark: 'unchecked',
      doubts: ['Nothing could be checked: the server secret of this case was not there.'],
    })
  })
})
