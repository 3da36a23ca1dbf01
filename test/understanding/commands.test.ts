import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Command, globalCommands, readCommand, readQuestion, readYesNo } from '../../src/understanding/commands.ts'

describe('commands', () => {
  it.each<[string, Command | undefined]>([
    ['kembali', 'back'],
    ['KEMBALI!!', 'back'],
    ['  balik   lagi dong ', 'back'],
    ['kembaliiii', 'back'],
    ['batal', 'cancel'],
    ['batal ya kak', 'cancel'],
    ['mas batal aja deh', 'cancel'],
    ['/batal', 'cancel'],
    ['Batal.', 'cancel'],
    ['batalkan pertemuan dengan lurah', undefined],
    ['dia batal datang', undefined],
    ['gak jadi', 'cancel'],
    ['ora sido wae', 'cancel'],
    ['langkahi', 'skip'],
    ['-', 'skip'],
    ['n/a', 'skip'],
    ['ga tau', 'skip'],
    ['mbuh ya', 'skip'],
    ['mangu mangu', 'skip'],
    ['?', 'help'],
    ['???', 'help'],
    ['i don’t understand', 'help'],
    ['bahasa jawa', 'languageJv'],
    ['English', 'languageEn'],
    ['ganti bahasa', 'language'],
    ['hapus chat', 'erase'],
    ['/start', 'menu'],
    ['saya diancam', 'danger'],
    ['SOS', 'danger'],
    ['selesai', undefined],
    ['ya', undefined],
    ['kak', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(readCommand(text)).toBe(expected)
  })

  it('lets the step decide first', () => {
    expect(readCommand('kosong')).toBe('skip')
    expect(readCommand('kosong', { step: ['none'] })).toBe('none')
    expect(readCommand('sampuun', { step: ['done'] })).toBe('done')
    expect(readCommand('ga tau', { step: ['dontKnow'] })).toBe('dontKnow')
    expect(readCommand('lupa tanggalnya', { step: ['forgot', 'dontKnow'] })).toBe('forgot')
  })

  it.each(['mpun', 'udah itu saja', 'sudah itu aja', 'udah itu aja kak', 'sekian terima kasih', "that's it"])(
    '%j ends a story',
    (text) => {
      expect(readCommand(text, { step: ['done'] })).toBe('done')
    },
  )

  it('lets the chosen language decide what a word means', () => {
    expect(readCommand('bali', { language: 'jv' })).toBe('back')
    expect(readCommand('bali')).toBe('back')
    expect(readCommand('bali', { language: 'id' })).toBeUndefined()
    expect(readCommand('cancel', { language: 'jv' })).toBe('cancel')
  })

  it('names the global commands', () => {
    expect(globalCommands).toContain('danger')
    expect(globalCommands).not.toContain('send')
  })
})

describe('a request to report', () => {
  it.each([
    'saya mau lapor',
    'saya ingin melapor',
    'buat laporan baru',
    'mau laporan lain',
    'lapor kejadian lain',
    'badhe lapor malih',
    'make another report',
  ])('%j', (text) => {
    expect(readCommand(text, { step: ['report'] })).toBe('report')
    expect(readCommand(text)).toBeUndefined()
  })

  it.each([
    'saya sudah lapor',
    'tidak mau lapor',
    'laporan saya gimana',
    'saya takut lapor lagi',
    'pak lurah minta laporan',
    'jangan lapor lagi',
  ])('%j is none', (text) => {
    expect(readCommand(text, { step: ['report'] })).not.toBe('report')
  })
})

describe('yes and no', () => {
  it.each<[string, boolean | undefined]>([
    ['ya', true],
    ['iyaaa', true],
    ['Ya, betul', true],
    ['ok siap kak', true],
    ['nggih', true],
    ["he'eh", true],
    ['👍🏽', true],
    ['👍👍', true],
    ['betul sekali', true],
    ['sudah', true],
    ['tidak', false],
    ['ga ya', false],
    ['mboten', false],
    ['nggak kok', false],
    ['👎', false],
    ['bukan saya', undefined],
    ['tidak salah', undefined],
    ['mungkin', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(readYesNo(text)).toBe(expected)
  })

  it('reads "mau" as yes except in Javanese, where it means earlier', () => {
    expect(readYesNo('mau', 'id')).toBe(true)
    expect(readYesNo('mau', 'jv')).toBeUndefined()
  })
})

describe('questions', () => {
  it.each([
    ['aman ga?', 'answer-safe'],
    ['ini aman ga ya kak?', 'answer-safe'],
    ['Siapa yang baca', 'answer-who-reads'],
    ['is it free?', 'answer-cost'],
    ['sapa sing maca to', 'answer-who-reads'],
    ['lurah bilang aman ga usah takut', undefined],
    ['apakah ini aman ga kalau saya cerita semuanya di sini', undefined],
  ])('%j', (text, expected) => {
    expect(readQuestion(text)).toBe(expected)
  })
})

describe('any text at all', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        readCommand(text)
        readQuestion(text)
        return [true, false, undefined].includes(readYesNo(text))
      }),
    )
  })

  it.each(['a', ' ', 'ya ', 'ya', '!', '👍', 'batal '])('ends on 4,096 characters of %j', (piece) => {
    const text = piece.repeat(4096 / piece.length)
    expect(readCommand(text)).toBeUndefined()
    expect(readQuestion(text)).toBeUndefined()
  })
})
