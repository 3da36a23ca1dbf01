/** A case that does not carry the server's mark any more: officials read that nothing was saved, the operator why. */
import { expect, test } from 'vitest'
import { endCases } from '../../src/cases/retention.ts'
import { createNews } from '../../src/notify/news.ts'
import { newSecret, newSubmission, texts } from '../cases/fixtures.ts'
import { describeStores } from '../support/store.ts'
import { type DeskChat, newWorld, offices, OPERATOR, say, type World } from './desk-world.ts'

const REFUSED = say('office-case-distrusted', { contact: OPERATOR.contact })
const retention = { caseDays: 90, maxYears: 2, idleDays: 180 }

const endIn = ({ cases, clock, audit }: World, day: string) => {
  clock.time = Date.parse(`${day}T08:00:00+07:00`)
  return endCases({ cases, config: { retention }, audit, news: createNews(offices, texts) })
}

async function triesAll(official: DeskChat, code: string): Promise<string[]> {
  await official.says(`/tanya ${code} Apa yang dikatakan saat itu?`)
  const asked = await official.presses(official.button('send'))
  const read = await official.presses(`c:${code}:ack`)
  await official.says(`/status ${code}`)
  await official.presses(official.button('in-review'))
  await official.presses(official.button('skip'))
  return [...asked, ...read, ...(await official.presses(official.button('save')))]
}

describeStores((open) => {
  test('a case that was changed in the database', async () => {
    const world = await newWorld(await open())
    const official = await world.linked('bawaslu-kota', 'b')
    const { code, id } = await world.newCase()
    const { mailbox } = await newSubmission()
    await world.db.case.update({ where: { id }, data: { mailboxRecipient: mailbox.recipient } })
    expect(await triesAll(official, code)).toEqual([REFUSED, REFUSED, REFUSED])
    expect(world.errors).toEqual([expect.stringMatching(/^A case was changed in the database by somebody else/)])
    expect(await world.db.message.count({ where: { caseId: id } })).toBe(0)
    // It stays as it is, and is told of again when it should have closed by itself.
    expect(await endIn(world, '2024-09-01')).toEqual({ closed: 0, erased: 0 })
    expect(world.errors).toHaveLength(2)
    expect(world.errors.join()).not.toContain(code)
  })

  test('cases of a server secret that was lost', async () => {
    const store = await open()
    const before = await newWorld(store)
    const { code } = await before.newCase()
    const other = await before.newCase()
    const world = await newWorld(store, { secret: await newSecret(), folder: before.folder })
    const official = await world.linked('bawaslu-kota', 'b')
    expect(await triesAll(official, code)).toEqual([REFUSED, REFUSED, REFUSED])
    await official.presses(`c:${other.code}:ack`)
    expect(world.errors).toEqual([expect.stringMatching(/under a server secret that is not loaded/)])
    // Nobody can add a word any more, so that they end without one.
    expect(await endIn(world, '2024-09-01')).toEqual({ closed: 2, erased: 0 })
    expect(await world.db.case.count({ where: { status: 'closed' } })).toBe(2)
    await world.settle()
    expect(official.texts().join()).toContain(`${code} ditutup otomatis`)
  })
})
