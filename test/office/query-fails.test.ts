/** A query fails in the middle of an official's step: one turn fails and comes again, nothing else does. */
import { expect, it, onTestFinished } from 'vitest'
import { describeStores } from '../support/store.ts'
import { newWorld } from './desk-world.ts'

const BAWASLU = 'bawaslu-kota'

describeStores((open) => {
  it('nothing of it fails unheard, which would end the process', async () => {
    const store = await open()
    const world = await newWorld(store)
    await world.linked(BAWASLU, 'one')
    const two = await world.linked(BAWASLU, 'two')
    const { code } = await world.newCase()
    const unheard: unknown[] = []
    const hear = (error: unknown) => void unheard.push(error)
    process.on('unhandledRejection', hear)
    onTestFinished(() => void process.off('unhandledRejection', hear))

    const tables = ['OutboxItem', 'AuditEntry']
    for (const table of tables) await store.db.$executeRawUnsafe(`ALTER TABLE "${table}" RENAME TO "${table}Away"`)
    const pressed = world.incoming('one', { kind: 'choice', id: `c:${code}:ack` })
    await expect(world.deliver(pressed)).rejects.toThrow(/failed/)
    for (const table of tables) await store.db.$executeRawUnsafe(`ALTER TABLE "${table}Away" RENAME TO "${table}"`)
    expect(unheard).toEqual([])

    const from = two.texts().length
    expect(await world.deliver(pressed)).toHaveLength(1)
    await world.settle()
    expect(two.texts().slice(from)).toEqual([expect.stringContaining(code)])
  })
})
