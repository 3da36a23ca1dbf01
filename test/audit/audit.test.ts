/** The audit log: every act noted with it, in one unbroken chain; whatever is done to it afterwards is seen. */
import { beforeEach, expect, test } from 'vitest'
import { createAudit } from '../../src/audit/audit.ts'
import { subjectOf } from '../../src/audit/chain.ts'
import { verifyAudit } from '../../src/audit/verify.ts'
import { newSecret } from '../cases/fixtures.ts'
import { newWorld } from '../office/desk-world.ts'
import { describeStores, type TestStore } from '../support/store.ts'

const OLD = 'a'.repeat(30) + 'bcdefghijklmnop'
const NEW = 'z'.repeat(30) + 'bcdefghijklmnop'

describeStores((open) => {
  let store: TestStore
  beforeEach(async () => {
    store = await open()
  })
  const clock = { day: '2024-02-01' }
  const auditOf = async (given?: string) => {
    const secret = await newSecret(given)
    const audit = createAudit({ db: store.db, secret, now: () => new Date(`${clock.day}T05:00:00Z`) })
    return { secret, audit, verify: (head?: string) => verifyAudit(store.db, secret, head) }
  }
  /** Five acts, and the head after each. */
  async function five() {
    const log = await auditOf()
    const heads: string[] = []
    for (const officeId of ['a', 'b', 'c', 'd', 'e']) {
      await log.audit.commit({ action: 'ask', actor: `chat ${officeId}`, officeId, caseId: 'case' })
      heads.push(await log.audit.head())
    }
    expect(await log.verify()).toMatchObject({ entries: 5, problems: [], head: heads.at(-1) })
    return { ...log, heads }
  }
  const acts = async () =>
    (await store.db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })).map((entry) => [
      entry.action,
      entry.officeId,
      entry.detail,
    ])

  test('every act of an official is noted with office, chat, case and day, and with nothing that was written', async () => {
    const world = await newWorld(store)
    const one = await world.linked('bawaslu-kota', 'chat-111222333')
    const two = await world.linked('bawaslu-kota', 'chat-444555666')
    const { code, id } = await world.newCase()
    await one.presses(`c:${code}:ack`)
    await one.presses(`c:${code}:ack`)
    await one.says(`/tanya ${code} Apakah ada bungkusankenar?`)
    await one.presses(one.button('send'))
    await two.says(`/status ${code}`)
    await two.presses(two.button('Ditelusuri'))
    await two.says('Sedang kami telusuri, kenarzulvana.')
    await two.presses(two.button('Simpan'))
    await two.says('/lepas')
    await two.presses(two.button('Ya'))
    expect(await acts()).toEqual([
      ['invite', 'bawaslu-kota', null],
      ['link', 'bawaslu-kota', null],
      ['invite', 'bawaslu-kota', null],
      ['link', 'bawaslu-kota', null],
      ['acknowledge', 'bawaslu-kota', null],
      ['ask', 'bawaslu-kota', null],
      ['status', 'bawaslu-kota', 'in-review'],
      ['unlink', 'bawaslu-kota', null],
    ])
    const rows = await store.db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })
    const [link] = await world.links.ofOffice('bawaslu-kota')
    expect(rows[4]).toMatchObject({ actor: link?.id, day: '2024-02-02' })
    expect(Buffer.from(rows[4]?.subject ?? []).equals(subjectOf(world.secret, id))).toBe(true)
    const bytes = rows
      .flatMap((row) =>
        Object.values(row).map((cell) =>
          cell instanceof Uint8Array ? Buffer.from(cell).toString('latin1') : String(cell),
        ),
      )
      .join('\n')
    for (const word of ['111222333', '444555666', 'bungkusan', 'zulvana', code, id]) expect(bytes).not.toContain(word)
    expect(await verifyAudit(store.db, world.secret)).toMatchObject({ entries: 8, problems: [] })
  })

  test('what is not done is not noted', async () => {
    const { audit, verify } = await auditOf()
    const nothing = { where: { id: 'nobody' }, data: { linkedOn: '2024-02-01' } }
    await expect(
      audit.commit({ action: 'link', actor: 'x' }, () => [store.db.officeLink.update(nothing)]),
    ).rejects.toThrow(/P2025/)
    expect(await verify()).toMatchObject({ entries: 0, head: '0', problems: [] })
  })

  test('what is two acts in one is noted as both, one after the other', async () => {
    const { audit, verify } = await auditOf()
    await audit.commit([
      { action: 'unlink', actor: 'old', officeId: 'a' },
      { action: 'link', actor: 'new', officeId: 'b' },
    ])
    expect(await acts()).toEqual([
      ['unlink', 'a', null],
      ['link', 'b', null],
    ])
    expect(await verify()).toMatchObject({ entries: 2, problems: [] })
  })

  test('many acts at once, from two instances, make one chain', async () => {
    const world = await newWorld(store)
    const beside = await newWorld(store, { secret: world.secret, folder: world.folder })
    const codes = await Promise.all(
      Array.from({ length: 8 }, async () => (await world.invitations.create('bawaslu-kota')).code),
    )
    const answers = await Promise.all(
      codes.map((code, i) => (i % 2 === 0 ? world : beside).chat(`chat-${i}`).says(`/petugas ${code}`)),
    )
    expect(answers.flat().filter((text) => text.includes('terhubung'))).toHaveLength(8)
    const { code } = await world.newCase()
    await Promise.all(codes.map((_, i) => (i % 2 === 0 ? world : beside).chat(`chat-${i}`).presses(`c:${code}:ack`)))
    const all = await acts()
    // Of eight chats that acknowledge at once one did it, and says so.
    expect(all.filter(([action]) => action === 'acknowledge')).toHaveLength(1)
    expect(all).toHaveLength(17)
    expect(await verifyAudit(store.db, world.secret)).toMatchObject({ entries: 17, problems: [] })
  })

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'an entry changed',
      () => store.db.auditEntry.update({ where: { sequence: 2 }, data: { officeId: 'x' } }),
      /Entry 3 does not follow/,
    ],
    [
      'the newest changed',
      () => store.db.auditEntry.update({ where: { sequence: 5 }, data: { action: 'ack' } }),
      /Entry 5 was changed/,
    ],
    ['one taken out', () => store.db.auditEntry.delete({ where: { sequence: 3 } }), /Entries 3 to 3 are missing/],
    [
      'the first taken out',
      () => store.db.auditEntry.delete({ where: { sequence: 1 } }),
      /beginning is missing: the log starts at entry 2/,
    ],
    [
      'two swapped',
      async () => {
        const [a, b] = await store.db.auditEntry.findMany({
          where: { sequence: { in: [2, 3] } },
          orderBy: { sequence: 'asc' },
        })
        await store.db.auditEntry.update({
          where: { sequence: 2 },
          data: { officeId: b?.officeId ?? '', mac: b?.mac ?? new Uint8Array() },
        })
        await store.db.auditEntry.update({
          where: { sequence: 3 },
          data: { officeId: a?.officeId ?? '', mac: a?.mac ?? new Uint8Array() },
        })
      },
      /Entry 2 was changed/,
    ],
    [
      'one added',
      async () => {
        const last = await store.db.auditEntry.findUniqueOrThrow({ where: { sequence: 5 } })
        await store.db.auditEntry.create({ data: { ...last, sequence: 6, previous: Buffer.alloc(32, 7) } })
      },
      /Entry 6 does not follow/,
    ],
  ])('%s is seen', async (_, harm, sentence) => {
    const { verify } = await five()
    await harm()
    expect((await verify()).problems.join('\n')).toMatch(sentence)
  })

  test('an end that was cut off is seen with a head that was kept', async () => {
    const { audit, verify, heads } = await five()
    for (const head of [...heads, '0']) expect((await verify(head)).problems).toEqual([])
    await store.db.auditEntry.deleteMany({ where: { sequence: { gte: 4 } } })
    expect((await verify()).problems).toEqual([])
    expect((await verify(heads[2])).problems).toEqual([])
    expect((await verify(heads[4])).problems).toEqual([expect.stringMatching(/^The end is missing: entry 5 was there/)])
    // Filled up again with other acts.
    for (const officeId of ['x', 'y']) await audit.commit({ action: 'ask', actor: 'chat', officeId })
    expect((await verify()).problems).toEqual([])
    expect((await verify(heads[4])).problems).toEqual([expect.stringMatching(/^Entry 5 is not the one/)])
  })

  test('a start under the old secret, noted between two acts under the new one, does not stand for ever', async () => {
    const first = await auditOf(`${OLD},${NEW}`)
    await first.audit.commit({ action: 'invite', actor: 'operator', officeId: 'a' })
    const changed = await auditOf(`${NEW},${OLD}`)
    expect(await changed.audit.noteSecret('service')).toBe(true)
    expect(await first.audit.noteSecret('service')).toBe(true)
    await changed.audit.commit({ action: 'export', actor: 'operator', caseId: 'case' })
    expect(await changed.audit.noteSecret('service')).toBe(true)
    expect(await changed.audit.noteSecret('service')).toBe(false)
    expect((await acts()).at(-1)).toEqual(['secret', null, changed.secret.keyId])
  })

  test('a new secret goes on with the chain, and the old one can be dropped', async () => {
    const before = await auditOf(OLD)
    await before.audit.commit({ action: 'invite', actor: 'operator', officeId: 'a' })
    await before.audit.commit({ action: 'export', actor: 'operator', caseId: 'case' })
    const both = await auditOf(`${NEW},${OLD}`)
    expect(await both.audit.noteSecret('service')).toBe(true)
    expect(await both.audit.noteSecret('service')).toBe(false)
    expect((await acts()).map(([action]) => action)).toEqual(['invite', 'export', 'secret'])
    expect(await both.verify()).toMatchObject({ problems: [], unchecked: 0 })
    const after = await auditOf(NEW)
    await after.audit.commit({ action: 'test', actor: 'operator', officeId: 'a' })
    expect(await after.verify()).toMatchObject({ entries: 4, problems: [], unchecked: 2 })
    // Still held fast, although nobody can check its own mark any more.
    await store.db.auditEntry.update({ where: { sequence: 2 }, data: { detail: 'other' } })
    expect((await after.verify()).problems).toEqual([expect.stringMatching(/^Entry 3 does not follow/)])
    // Whoever puts entries of another secret at the end gets no further.
    expect((await before.verify()).problems.join()).toMatch(/last 2 entries were written under a server secret/)
  })

  test('entries go after three years, and that is no gap', async () => {
    clock.day = '2024-02-01'
    const { audit, verify } = await five()
    clock.day = '2026-06-01'
    await audit.commit({ action: 'invite', actor: 'operator', officeId: 'a' })
    await audit.trim()
    expect(await verify()).toMatchObject({ entries: 6, problems: [] })
    clock.day = '2027-03-01'
    await audit.trim()
    await audit.trim()
    expect(await acts()).toEqual([
      ['invite', 'a', null],
      ['trim', null, '6'],
    ])
    expect(await verify()).toMatchObject({ entries: 2, problems: [] })
    await store.db.auditEntry.delete({ where: { sequence: 6 } })
    expect((await verify()).problems).toEqual(['The beginning is missing: the log starts at entry 7.'])
    clock.day = '2024-02-01'
  })
})
