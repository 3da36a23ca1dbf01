/** Whoever wants to withdraw a report says so wherever they stand: they are told how, and no new report begins. */
import { describe, expect, it } from 'vitest'
import { readCommand } from '../../src/understanding/commands.ts'
import { askOf, openedCase, presses, says } from '../support/case-conversation.ts'
import { createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { samplePlaces } from '../support/places.ts'
import { sampleTexts } from '../support/turn-context.ts'

const places = samplePlaces()

const texts = sampleTexts('id')
const requests = [
  'tarik laporan',
  '/tarik',
  'cabut laporan saya',
  'batalkan laporan',
  'batalkan laporan saya',
  'saya mau tarik laporan',
  'Tolong, saya ingin mencabut laporan yang kemarin!',
  'gimana cara menarik laporan?',
  'withdraw my report',
  'I want to withdraw my report',
  'kula badhe narik laporan',
  'piye carane njabut laporanku',
  'hapus laporan saya',
  'tolong hapus laporan saya yang kemarin',
  'kula badhe mbusak laporan',
  'please delete my report',
  'saya menyesal sudah melapor kemarin',
  'getun aku wis lapor',
  'I regret having reported it',
]

describe.each(requests)('"%s"', (text) => {
  it.each(['door', 'menu', 'number', 'finished, whether to be told', 'finished, noted'])('%s', (name) => {
    const { words, state, call } = places.typedAt(name, text)
    expect(words).toEqual([texts('withdraw-how'), texts('case-ask')])
    expect(state.at).toEqual({ mode: 'menu', ask: 'receipt' })
    expect(call).toBeUndefined()
  })

  it('the number on the screen stays there until it is noted', () => {
    const { words, state } = places.typedAt('finished, number not noted', text)
    expect(words).toEqual([texts('withdraw-how'), texts('receipt-confirm-ask')])
    expect(state.at).toMatchObject({ mode: 'finished', finished: { receipt: expect.any(String) } })
  })

  it('an open case asks whether to', () => {
    const conversation = openedCase(places.config())
    conversation.send({ kind: 'text', text })
    expect(askOf(conversation)).toEqual({ at: 'withdraw' })
  })
})

describe.each(['batal', 'ga jadi', 'batal lapor', 'forget it'])('"%s" right after sending', (text) => {
  const how = texts('withdraw-how')

  it('says how to withdraw, and shows the open question again', () => {
    const conversation = createConversation({ config: places.config(), hint: 'id' })
    while (conversation.receipts.length === 0)
      conversation.send(goodAnswer(conversation.state, conversation.buttons) ?? { kind: 'text', text: 'halo' })
    expect(says(conversation, text)).toBe(`${how}\n${texts('receipt-confirm-ask')}`)
    says(conversation, 'lewati')
    expect(says(conversation, text)).toMatch(new RegExp(`^${how}`, 'u'))
    expect(conversation.state.at.mode).toBe('finished')
    presses(conversation, '!tell:here')
    expect(says(conversation, text)).toContain(`${texts('notify-stop-done')}\n${how}\n${texts('erase-offer')}`)
  })
})

it.each(['batalkan laporan', 'batalkan laporan saya', 'hapus laporan saya', 'cancel my report'])(
  'in a draft "%s" asks whether to cancel it',
  (text) => {
    const { state } = places.typedAt('breach, step story/none', text)
    expect(state.overlay).toBe('cancel')
  },
)

it('a draft is left as /cek leaves it, and kept', () => {
  const { words, state } = places.typedAt('breach, step when/none', '/tarik')
  expect(words).toEqual([texts('withdraw-how'), texts('case-ask')])
  expect(state.draft).not.toBeNull()
})

it.each([
  'pak lurah cabut laporan warga',
  'laporan ditarik paksa oleh camat',
  'jangan tarik laporan saya',
  'aja dicabut laporanku',
  'jangan hapus laporan saya',
  'pak lurah hapus laporan keuangan',
  'laporan saya kemarin sudah dihapus',
  'saya menyesal tidak melapor kemarin',
  'saya mau buat laporan',
  'mau lapor, tarik uang di kelurahan',
])('"%s" withdraws nothing', (text) => {
  expect(readCommand(text, { step: ['withdraw'] })).toBeUndefined()
})
