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
    { id: `c:${code}:ack`, label: 'Terima' },
    { id: `c:${code}:ask`, label: 'Tanya pelapor' },
    { id: `c:${code}:status`, label: 'Ubah status' },
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

describe('several notices at a time', () => {
  test('each has numbers of its own, beside those of a question', () => {
    const { write, read } = createNumbered(() => 0)
    expect(write('o', notice('SMG-AAAAA'))).toContain('11. Terima\n12. Tanya pelapor\n13. Ubah status')
    expect(write('o', notice('SMG-BBBBB'))).toContain('21. Terima')
    write('o', question('f', ['Dibaca', 'Selesai']))
    expect(read('o', '11')).toEqual(choice('c:SMG-AAAAA:ack'))
    expect(read('o', '23')).toEqual(choice('c:SMG-BBBBB:status'))
    expect(read('o', '2')).toEqual(choice('f:2'))
  })

  test('one that is sent again keeps its numbers', () => {
    const { write } = createNumbered(() => 0)
    const first = write('o', notice('SMG-AAAAA'))
    write('o', notice('SMG-BBBBB'))
    expect(write('o', notice('SMG-AAAAA'))).toBe(first)
  })

  test('a word counts when it can mean only one of them, with a slip too', () => {
    const { write, read } = createNumbered(() => 0)
    write('o', notice('SMG-AAAAA'))
    expect(read('o', 'ubah sttus')).toEqual(choice('c:SMG-AAAAA:status'))
    write('o', notice('SMG-BBBBB'))
    expect(read('o', 'terima')).toEqual({ kind: 'text', text: 'terima', unmatched: true })
  })

  test('numbers of notices that nobody remembers are marked, and begin elsewhere after a restart', () => {
    const before = createNumbered(() => 0)
    before.write('o', notice('SMG-AAAAA'))
    const after = createNumbered(() => 0.5)
    after.write('o', notice('SMG-BBBBB'))
    expect(after.read('o', '11')).toEqual({ kind: 'text', text: '11', unmatched: true })
  })

  test('memory is bounded: the oldest numbers go', () => {
    const { write, read } = createNumbered(() => 0)
    for (let at = 0; at < 40; at += 1) write('o', notice(`SMG-${10000 + at}`))
    expect(read('o', '11')).toMatchObject({ kind: 'text' })
    expect(read('o', '401')).toEqual(choice('c:SMG-10039:ack'))
  })

  test('a single button is a word to type', () => {
    const { write, read } = createNumbered()
    expect(write('a', { text: 'Ada pesan.', buttons: [{ id: 's', label: 'STOP' }] })).toBe('Ada pesan.\n\nSTOP')
    expect(read('a', 'stop')).toEqual(choice('s'))
  })
})

describe('notices in a group', () => {
  const text = (typed: string) => ({ kind: 'text', text: typed })

  test.each(['sudah', 'terima kasih', 'status', 'ubah', 'tanya', 'terima dong', '17', '24', '3 orang', '3', 'ya'])(
    '%j is talk among colleagues',
    (typed) => {
      const { write, read } = createNumbered(() => 0.5)
      write('g', notice('SMG-AAAAA'))
      expect(read('g', typed, 'ani')).toEqual(text(typed))
    },
  )

  test('its number acts, and so does a whole label until somebody acted on it', () => {
    const { write, read } = createNumbered(() => 0)
    write('g', notice('SMG-AAAAA'))
    expect(read('g', 'Ubah status', 'ani')).toEqual(choice('c:SMG-AAAAA:status'))
    expect(read('g', 'Ubah status', 'budi')).toEqual(text('Ubah status'))
    expect(read('g', '11', 'budi')).toEqual(choice('c:SMG-AAAAA:ack'))
    write('g', notice('SMG-BBBBB'))
    expect(read('g', 'terima', 'ani')).toEqual(choice('c:SMG-BBBBB:ack'))
    write('g', notice('SMG-CCCCC'))
    write('g', notice('SMG-DDDDD'))
    expect(read('g', 'terima', 'ani')).toEqual({ ...text('terima'), unmatched: true })
  })

  test('a number that is not known is answered only where our notices lately had such numbers', () => {
    const { write, read } = createNumbered(() => 0)
    for (let at = 0; at < 40; at += 1) write('g', notice(`SMG-${10000 + at}`))
    for (const ours of ['11', '24', '404']) expect(read('g', ours, 'ani')).toEqual({ ...text(ours), unmatched: true })
    for (const theirs of ['411', '500', '990']) expect(read('g', theirs, 'ani')).toEqual(text(theirs))
  })
})
