/** What a chat was in the middle of when the service was upgraded. */
import { expect, it } from 'vitest'
import type { DeskState, StoredState } from '../../src/office/state.ts'
import { describeStores } from '../support/store.ts'
import { newWorld, say } from './desk-world.ts'

describeStores((open) => {
  it.each([
    ['a private chat', {}],
    ['a group', { member: 'm' }],
  ])('the flow that an earlier version began in %s goes on', async (_where, more) => {
    const world = await newWorld(await open())
    const { code } = await world.newCase()
    const chat = await world.linked('bawaslu-kota', 'chat', more)
    await chat.says(`/tanya ${code}`)
    const link = await world.links.find({ channel: 'telegram', id: 'chat' })
    const { state } = await world.links.state(link?.id ?? '')
    const { flows = [], seen = [], replies = [] } = state ?? {}
    const earlier: StoredState = { running: flows[0] ?? null, seen, replies }
    await world.links.setState(link?.id ?? '', earlier as DeskState)
    expect(await chat.says('Apa yang dibagikan?')).toEqual([say('ask-preview', { text: 'Apa yang dibagikan?' })])
    expect(await chat.says('kirim')).toEqual([say('ask-sent', { code })])
    expect((await world.links.state(link?.id ?? '')).state).toMatchObject({ flows: [] })
  })
})
