/** The built service is stopped while Telegram holds a chat back for longer than a stop may take: it ends in order. */
import { expect, test } from 'vitest'
import { newWorld } from '../support/proof.ts'

/** Seconds; the process would be ended by force after twenty. */
const retryAfter = 25

test('an answer that is held back is given after the start', async () => {
  const { api, service } = await newWorld()
  await service.start()
  const [held, served] = [api.person({ name: 'Pelapor' }), api.person({ name: 'Lain' })]
  await served.says('/start')
  await served.hears(/^Selamat datang/)
  await api.settled()
  api.fail('sendMessage', { kind: 'limited', retryAfter, chat: held.id, times: Infinity })
  await held.says('/start')
  await api.until(() => api.received.find(({ chatId }) => chatId === held.id), 'the first try')
  await served.says('/lapor')
  await served.hears(/^Anda melapor TANPA NAMA/)
  expect(await service.stop()).toBe(0)
  expect(held.screen().filter(({ from }) => from === 'bot')).toEqual([])

  api.heal()
  await service.start()
  await held.hears(/^Selamat datang/)
  await api.settled()
  expect(await service.stop()).toBe(0)
})

test('a chat that was being erased is erased after the start', async () => {
  const { api, service } = await newWorld()
  await service.start()
  const reporter = api.person({ name: 'Pelapor' })
  await reporter.says('/lapor')
  await reporter.hears(/^Anda melapor TANPA NAMA/)
  await reporter.says('hapus')
  await reporter.hears(/hapus/i)
  await api.settled()
  const before = reporter.screen().map(({ text }) => text)
  api.fail('deleteMessages', { kind: 'limited', retryAfter, times: Infinity })
  await reporter.presses('Ya, hapus')
  await api.until(() => api.received.find(({ method }) => method === 'deleteMessages'), 'the first try')
  expect(await service.stop()).toBe(0)
  expect(reporter.screen().map(({ text }) => text)).toEqual(before)

  api.heal()
  await service.start()
  await api.settled()
  expect(reporter.screen().filter(({ text }) => before.includes(text))).toEqual([])
  expect(await service.stop()).toBe(0)
})
