import { expect, test } from 'vitest'
import { movesOf } from '../../../adapters/whatsapp-cloud/moved.ts'
import type { CloudMessage } from '../../../adapters/whatsapp-cloud/payload.ts'
import { at, listen } from './setup.ts'

const NUMBER = 'user_changed_number'
const moves = (system: NonNullable<CloudMessage['system']>, more: Partial<CloudMessage> = {}): string[] =>
  movesOf({ id: 'wamid.1', timestamp: '1700000000', type: 'system', system, ...more }).map(
    ({ address, messageId, content }) =>
      `${messageId}: ${address.id} -> ${content.kind === 'moved' ? content.to : content.kind}`,
  )

test('a chat is looked for by the id that it had, then by the number, and moves to the new id', () => {
  const system = { type: NUMBER, wa_id: '62802', user_id: 'ID.2', previous_user_id: 'ID.1' }
  const both = ['wamid.1: user:ID.1 -> user:ID.2', 'wamid.1/1: phone:62801 -> user:ID.2']
  expect(moves(system, { from: '62801' })).toEqual(both)
  expect(moves(system, { from: '62801', from_user_id: 'ID.1' })).toEqual(both)
  expect(moves(system, { from: '62801', from_user_id: 'ID.2' })).toEqual(both)
  expect(moves(system)).toEqual(both.slice(0, 1))
})

test('only where no id is named, to the new number', () => {
  expect(moves({ type: NUMBER, wa_id: '62802' }, { from: '62801' })).toEqual(['wamid.1: phone:62801 -> phone:62802'])
})

test('another user id', () => {
  const system = { type: 'user_changed_user_id', user_id: 'ID.2' }
  expect(moves(system, { from_user_id: 'ID.1' })).toEqual(['wamid.1: user:ID.1 -> user:ID.2'])
})

test('a member who moves does not take the group along, and other news are none', () => {
  const system = { type: NUMBER, wa_id: '62802', user_id: 'ID.2', previous_user_id: 'ID.1' }
  expect(moves(system, { from: '62801', group_id: 'g1' })).toEqual([])
  expect(moves({ ...system, type: 'customer_identity_changed' }, { from: '62801' })).toEqual([])
  expect(moves({ type: NUMBER }, { from: '62801' })).toEqual([])
})

test('a move that Meta brings after days still counts, for the link hangs on it', async () => {
  const { graph, clock, heard } = await listen()
  const timestamp = String(Math.floor(clock.now.getTime() / 1000))
  clock.now = new Date(clock.now.getTime() + 6 * 24 * 3_600_000)
  const system = { type: NUMBER, wa_id: '62802', user_id: 'ID.2', previous_user_id: 'ID.1' }
  graph.deliver({ messages: [{ id: 'wamid.1', timestamp, type: 'system', system }] })
  await graph.settled()
  expect(heard.map(({ address, content }) => ({ address, content }))).toEqual([
    { address: at('user', 'ID.1'), content: { kind: 'moved', to: 'user:ID.2' } },
  ])
})
