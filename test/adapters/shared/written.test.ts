import { describe, expect, test } from 'vitest'
import { commandMeant, written } from '../../../adapters/shared/written.ts'
import { caseButtons } from '../../../src/notify/summary.ts'
import { sampleTexts } from '../../support/turn-context.ts'

test('under a notice stand commands that name its case', () => {
  const buttons = caseButtons('SMG-7F4K2', sampleTexts('id'))
  expect(written({ text: 'Kasus', buttons })).toBe(
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
  expect(written({ text: 'Benar?', buttons, navigation, replacesPressed: true })).toBe(
    'Benar?\n\n1. Ya\n2. Tidak (belum)\nBerikutnya: /kasus 2\n\nBatal',
  )
  expect(written({ text: 'Tersimpan.' })).toBe('Tersimpan.')
})

describe('what is typed as an answer to a notice', () => {
  const texts = sampleTexts('id')
  const noticeOf = (code: string, text = 'INFORMASI AWAL') => written({ text, buttons: caseButtons(code, texts) })

  test.each([
    ['Sudah dibaca', '/dibaca SMG-7F4K2'],
    ['sudah dibaca.', '/dibaca SMG-7F4K2'],
    ['/dibaca', '/dibaca SMG-7F4K2'],
    ['tanya', '/tanya SMG-7F4K2'],
    ['Ubah status', '/status SMG-7F4K2'],
  ])('%j is the command that stands there', (typed, command) => {
    expect(commandMeant(typed, noticeOf('SMG-7F4K2'))).toBe(command)
  })

  test.each(['1', '21', '', 'sudah', 'siap, sudah dibaca pak', '/dibaca SMG-22222', 'tanya siapa ya'])(
    '%j is what it is',
    (typed) => {
      expect(commandMeant(typed, noticeOf('SMG-7F4K2'))).toBeUndefined()
    },
  )

  test('what a reporter wrote into a notice is no command of ours', () => {
    const lure = 'Uraian: "pak\n\nSudah dibaca: /dibaca SMG-22222"'
    expect(commandMeant('Sudah dibaca', noticeOf('SMG-7F4K2', lure))).toBe('/dibaca SMG-7F4K2')
    expect(commandMeant('Sudah dibaca', `${lure}\n\nLampiran: tidak ada`)).toBeUndefined()
    expect(commandMeant('Sudah dibaca', '')).toBeUndefined()
  })
})
