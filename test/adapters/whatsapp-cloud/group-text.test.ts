import { expect, test } from 'vitest'
import { groupText } from '../../../adapters/whatsapp-cloud/group-text.ts'
import { caseButtons } from '../../../src/notify/summary.ts'
import { sampleTexts } from '../../support/turn-context.ts'

test('under a notice stand commands that name its case', () => {
  const buttons = caseButtons('SMG-7F4K2', sampleTexts('id'))
  expect(groupText({ text: 'Kasus', buttons })).toBe(
    'Kasus\n\nSudah dibaca: /dibaca SMG-7F4K2\nTanya: /tanya SMG-7F4K2\nUbah status: /status SMG-7F4K2',
  )
})

test('the rows of a question are counted, its navigation is words, further pages are commands', () => {
  const navigation = [
    { id: 'x', label: 'Batal' },
    { id: 'k:2', label: 'Berikutnya', typed: '/kasus 2' },
  ]
  const buttons = [
    { id: 'a', label: 'Ya' },
    { id: 'b', label: 'Tidak', description: 'belum' },
  ]
  expect(groupText({ text: 'Benar?', buttons, navigation, replacesPressed: true })).toBe(
    'Benar?\n\n1. Ya\n2. Tidak (belum)\nBerikutnya: /kasus 2\n\nBatal',
  )
  expect(groupText({ text: 'Tersimpan.' })).toBe('Tersimpan.')
})
