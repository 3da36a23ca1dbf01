/** What the audit log says about the server secret, read again and again. */
import { expect, test } from 'vitest'
import { createAudit } from '../src/audit/audit.ts'
import { createSecretKnown } from '../src/secret-known.ts'
import { newSecret } from './cases/fixtures.ts'
import { createComplaints } from './support/complaints.ts'
import { describeStores } from './support/store.ts'

const OLD = `${'a'.repeat(30)}bcdefghijklmnop`
const NEW = `${'z'.repeat(30)}bcdefghijklmnop`

describeStores((open) => {
  async function newLog() {
    const { db } = await open()
    const now = () => new Date()
    const secret = await newSecret(OLD)
    const { complaints, log } = createComplaints()
    return {
      db,
      complaints,
      known: createSecretKnown({ db, secret, log }),
      old: createAudit({ db, secret, now }),
      changed: createAudit({ db, secret: await newSecret(`${NEW},${OLD}`), now }),
    }
  }

  test('a change is seen at the next look, and so is its end', async () => {
    const { known, old, changed, complaints } = await newLog()
    expect(await known.look()).toBe(true)
    await old.commit({ action: 'invite', actor: 'operator', officeId: 'a' })
    expect(await known.look()).toBe(true)
    await changed.noteSecret('service')
    expect([await known.look(), await known.look(), known.ready()]).toEqual([false, false, false])
    expect(complaints).toHaveLength(1)
    expect(() => known.assert()).toThrow(/lacks the server secret/)
    await old.noteSecret('operator')
    expect([await known.look(), known.ready()]).toEqual([true, true])
  })

  test('what was read once is not read at each look, in a log without any change either', async () => {
    const { db, known, old } = await newLog()
    for (const officeId of ['a', 'b']) await old.commit({ action: 'invite', actor: 'operator', officeId })
    await known.look()
    await db.auditEntry.update({ where: { sequence: 1 }, data: { action: 'secret', keyId: 'another' } })
    await old.commit({ action: 'invite', actor: 'operator', officeId: 'c' })
    expect(await known.look()).toBe(true)
  })
})
