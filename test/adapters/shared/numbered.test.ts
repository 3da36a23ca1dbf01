import { describe, expect, test } from 'vitest'
import { createNumbered } from '../../../adapters/shared/numbered.ts'
import type { Reply } from '../../../src/channel.ts'

const question = (place: string, labels: string[], navigation: string[] = ['Kembali', 'Batal']): Reply => ({
  text: 'Pilih satu.',
  buttons: labels.map((label, index) => ({ id: `${place}:${index + 1}`, label })),
  navigation: navigation.map((label) => ({ id: `!${label}`, label })),
  replacesPressed: true,
})
const notice = (code: string): Reply => ({
  text: `Kasus ${code}`,
  layout: 'row',
  buttons: [
    { id: `c:${code}:ack`, label: 'Terima', typed: `/dibaca ${code}` },
    { id: `c:${code}:ask`, label: 'Tanya pelapor', typed: `/tanya ${code}` },
    { id: `c:${code}:status`, label: 'Ubah status', typed: `/status ${code}` },
  ],
})
const choice = (id: string) => ({ kind: 'choice', id })

describe('a reply as numbered text', () => {
  test('options one below the other from 1, the words of navigation on one line', () => {
    const { write } = createNumbered()
    expect(write('a', question('q', ['Ya', 'Tidak']))).toBe('Pilih satu.\n\n1. Ya\n2. Tidak\n\nKembali · Batal')
  })

  test('a description stands on the row of its button', () => {
    const { write } = createNumbered()
    const reply = { text: 'Apa?', replacesPressed: true, buttons: [{ id: 'x', label: 'Foto', description: 'maks 3' }] }
    expect(write('a', reply)).toBe('Apa?\n\n1. Foto (maks 3)')
  })

  test('labels that carry their number already are not numbered twice; further rows get one', () => {
    const { write, read } = createNumbered()
    expect(write('a', question('q', ['1. Foto', '2. Video', 'Halaman berikutnya'], []))).toBe(
      'Pilih satu.\n\n1. Foto\n2. Video\n3. Halaman berikutnya',
    )
    expect(read('a', 'foto')).toEqual(choice('q:1'))
    expect(read('a', '3')).toEqual(choice('q:3'))
  })

  test('members of a group each have a question of their own', () => {
    const { write, read } = createNumbered()
    write('group', { ...question('ani', ['Ya', 'Tidak']), member: 'ani' })
    write('group', { ...question('budi', ['Tutup', 'Teruskan']), member: 'budi' })
    expect(read('group', '2', 'ani')).toEqual(choice('ani:2'))
    expect(read('group', '2', 'budi')).toEqual(choice('budi:2'))
    expect(read('group', 'teruskan', 'ani')).toEqual({ kind: 'text', text: 'teruskan' })
    expect(read('group', '2', 'somebody else')).toEqual({ kind: 'text', text: '2' })
  })

  test('a text without choices stays as it is, and leaves the open question open', () => {
    const { write, read } = createNumbered()
    write('a', question('q', ['Ya']))
    expect(write('a', { text: 'Tersimpan.' })).toBe('Tersimpan.')
    expect(read('a', '1')).toEqual(choice('q:1'))
  })
})

describe('what is typed', () => {
  test.each([
    ['1', 'q:1'],
    [' 2. ', 'q:2'],
    ['no 2', 'q:2'],
    ['٢', 'q:2'],
    ['TIDAK', 'q:2'],
    ['kembali', '!Kembali'],
  ])('%j is a button of the question', (typed, id) => {
    const { write, read } = createNumbered()
    write('a', question('q', ['Ya', 'Tidak']))
    expect(read('a', typed)).toEqual(choice(id))
  })

  test.each(['3', '1, 2', 'tidak tahu', 'kembal', 'Lurah membagikan 2 lembar', ''])(
    '%j is left to whoever reads the question',
    (typed) => {
      const { write, read } = createNumbered()
      write('a', question('q', ['Ya', 'Tidak']))
      expect(read('a', typed)).toEqual({ kind: 'text', text: typed })
    },
  )

  test('belongs to the last question of its own chat', () => {
    const { write, read, forget } = createNumbered()
    write('a', question('old', ['Ya']))
    write('a', question('new', ['Ya']))
    write('b', question('other', ['Ya']))
    expect(read('a', '1')).toEqual(choice('new:1'))
    forget('a')
    expect(read('a', '1')).toEqual({ kind: 'text', text: '1' })
  })

  test('a question without choices ends the one before: a number is an answer to it', () => {
    const { write, read } = createNumbered()
    write('a', question('q', ['Ya', 'Tidak']))
    write('a', { text: 'Empat angka terakhir?', replacesPressed: true })
    expect(read('a', '2')).toEqual({ kind: 'text', text: '2' })
  })
})

describe('under notices', () => {
  test('nothing is numbered, and no number or word is a case, whatever stands there', () => {
    const { write, read } = createNumbered()
    write('o', notice('SMG-AAAAA'))
    for (const typed of ['1', '11', '21', 'Terima', 'terima', 'Ubah status'])
      for (const member of [undefined, 'ani']) expect(read('o', typed, member)).toEqual({ kind: 'text', text: typed })
  })

  test('the question before stays open', () => {
    const { write, read } = createNumbered()
    write('o', question('f', ['Dibaca', 'Selesai']))
    write('o', notice('SMG-AAAAA'))
    expect(read('o', '2')).toEqual(choice('f:2'))
  })

  test('a single button is a word to type, with a slip too', () => {
    const { write, read } = createNumbered()
    expect(write('a', { text: 'Ada pesan.', buttons: [{ id: 's', label: 'STOP' }] })).toBe('Ada pesan.\n\nSTOP')
    for (const typed of ['stop', 'stopp']) expect(read('a', typed)).toEqual(choice('s'))
    expect(read('a', 'stop', 'ani')).toEqual({ kind: 'text', text: 'stop' })
  })
})
