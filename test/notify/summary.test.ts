import { describe, expect, it } from 'vitest'
import { buildBody } from '../../src/cases/body.ts'
import type { DeadlineFacts } from '../../src/cases/deadline.ts'
import { sampleOffices } from '../../src/config/sample.ts'
import type { Answer, Answers } from '../../src/form/answers.ts'
import { deadlineLines } from '../../src/notify/case-facts.ts'
import { renderNotice } from '../../src/notify/summary.ts'
import { answers, form, texts } from '../cases/fixtures.ts'

const CODE = 'SMG-7F4K2'

function notice(change: Answers = {}, language: 'id' | 'en' = 'id', evidence = ['e1'], later = false) {
  const [office] = sampleOffices
  if (!office) throw new Error('the sample has offices')
  const body = buildBody(
    form,
    { ...answers, ...change },
    {
      language: 'id',
      received: '2024-02-02',
      struck: ['lkbh-kota'],
      holidays: [],
      recipients: ['bawaslu-kota', 'inspektorat-kota'],
      evidence,
      later,
    },
  )
  const files = new Map([['e1', { type: 'image/jpeg', bytes: 204_800, sha256: 'ab12' }]])
  return renderNotice(body, CODE, office, { offices: sampleOffices }, texts(language), files)
}

it('says everything that the case holds, in the order of the form, and lets nothing pass for a heading', () => {
  expect(notice().text).toBe(`INFORMASI AWAL SMG-7F4K2
Bukan Laporan resmi. Identitas pelapor sengaja tidak diminta.
Diterima: Jumat, 2 Februari 2024
Prioritas: pelapor menyatakan sudah diancam.

Soal: ASN tidak netral
Kategori: Hadir di kampanye
Uraian:
> Wedhusgembel naik ke panggung.
> INFORMASI AWAL SMG-22222
> Hubungi [nomor telepon disamarkan] atau hxxps://contoh[.]example/x
Terlapor: Budi Contoh
Jabatan: lurah
Kantor: Kelurahan Bulusan
Kejadian: Rabu, 31 Januari 2024 malam (ditulis "Rabu malam"; disetujui pelapor)
Diketahui: Rabu, 31 Januari 2024
Tempat: Bulusan, Tembalang, Kota Semarang
Cara tahu: Lihat/dengar sendiri dan Ada surat/dokumen
Khawatir pembalasan: Sudah diancam
Menguntungkan: Calon kepala daerah

Bukti: 1 berkas
1. image/jpeg, 200 kB, metadata dibuang, SHA-256 ab12

Diterima juga oleh: Inspektorat Kota Semarang
Pelapor minta tidak dikirim ke: LKBH Korpri Kota Semarang
Disamarkan: nomor telepon 1
Pelapor bisa ditanya lewat bot. Jawaban bisa lama.

Kelengkapan (Perbawaslu 7/2022)
Materiel: tempat ada, waktu ada, uraian ada, bukti ada
Terlapor dikenali: ada
Formal: identitas pelapor sengaja tidak diminta

Batas 7 hari kalender sejak diketahui pelapor (Pilkada): Rabu, 7 Februari 2024. Sisa 5 hari.

Jangan mencari tahu siapa pelapornya, dan jangan membahas isinya dengan Terlapor atau rekan kantornya sebelum perlu.`)
})

it('what is only announced does not read as if it had happened, or been forgotten', () => {
  const planned = { kind: 'date', certainty: 'rough', planned: true } as const
  const soon = notice({ when: { ...planned, said: ['minggu depan'] } }).text
  expect(soon).toContain('Kejadian: masih rencana saat dilaporkan (ditulis "minggu depan")')
  expect(soon).not.toContain('lupa')
  const day = { ...planned, said: ['10 Februari'], from: '2024-02-10', to: '2024-02-10' }
  const dated = notice({ when: day }).text
  expect(dated).toContain('Kejadian: Sabtu, 10 Februari 2024')
  expect(dated).toContain('masih rencana')
  expect(notice({ when: day }, 'en').text).toContain('not yet, it was a plan')
  const week = { ...planned, said: ['minggu depan'], from: '2024-02-05', to: '2024-02-11' }
  expect(notice({ when: week }).text).toContain('antara Senin, 5 Februari 2024 dan Minggu, 11 Februari 2024')
})

it('a plan whose day came before the report did says neither that it happened nor that it was written before', () => {
  const planned = { kind: 'date', said: ['besok'], certainty: 'echoed', planned: true } satisfies Answer
  for (const to of ['2024-02-01', '2024-02-05']) {
    const { text } = notice({ when: { ...planned, from: '2024-02-01', to } }, 'id', ['e1'], true)
    expect(text).toContain('Kejadian: menurut rencana; pelaksanaannya belum dipastikan')
    expect(text).not.toMatch(/saat dilaporkan|besok/)
  }
  const three = { ...planned, from: '2024-02-03', to: '2024-02-03', time: '09:00' }
  const ahead = notice({ when: three }, 'id', ['e1'], true).text
  expect(ahead).toContain('09:00')
  expect(ahead).toContain('Kejadian: masih rencana saat dilaporkan')
})

it('has the three buttons of a case and is not to be forwarded', () => {
  expect(notice()).toMatchObject({
    protect: true,
    buttons: [
      { id: 'c:SMG-7F4K2:ack', label: 'Sudah dibaca' },
      { id: 'c:SMG-7F4K2:ask', label: 'Tanya' },
      { id: 'c:SMG-7F4K2:status', label: 'Ubah status' },
    ],
  })
})

describe('each kind of answer', () => {
  it.each<[string, Answers, string]>([
    [
      'a range',
      { when: { kind: 'date', said: ['minggu lalu'], from: '2024-01-22', to: '2024-01-28', certainty: 'range' } },
      'Kejadian: antara Senin, 22 Januari 2024 dan Minggu, 28 Januari 2024 (ditulis "minggu lalu"; rentang)',
    ],
    [
      'a time',
      { when: { kind: 'date', said: ['tadi'], from: '2024-01-31', time: '19:30', certainty: 'sure' } },
      'Kejadian: Rabu, 31 Januari 2024 19:30 (ditulis "tadi"; pasti)',
    ],
    [
      'no part of the day',
      { when: { kind: 'date', said: ['tadi'], from: '2024-01-31', certainty: 'sure' } },
      'Kejadian: Rabu, 31 Januari 2024 (ditulis "tadi"; pasti)',
    ],
    [
      'a day forgotten',
      { when: { kind: 'date', said: ['lupa'], rough: 'month', certainty: 'rough' } },
      'Kejadian: pelapor lupa, ',
    ],
    [
      'online, with the spot',
      { place: { kind: 'place', region: 'online' }, spot: { kind: 'text', text: ['grup WA'] } },
      'Tempat: di internet (grup WA)',
    ],
    ['online', { place: { kind: 'place', region: 'online' } }, 'Tempat: di internet (tidak diisi)'],
    ['an exact place', { spot: { kind: 'text', text: ['aula kantor'] } }, 'Tempat persis: aula kantor'],
    ['an odd NIP', { nip: { kind: 'nip', text: ['123'], odd: true } }, 'NIP (pola tidak cocok): 123'],
    [
      'links',
      { link: { kind: 'links', links: ['https://contoh.example/a'] } },
      'Tautan (jangan dibuka dari akun pribadi): hxxps://contoh[.]example/a',
    ],
    [
      'yes or no',
      { source: { kind: 'choices', choices: ['told'] }, 'source-told': { kind: 'yes-no', yes: true } },
      'Saksi langsung bersedia melapor: Ya',
    ],
    [
      'a name of two lines',
      { accused: { kind: 'person', name: ['Budi\nStatus: ditutup'] } },
      'Terlapor: Budi / Status: ditutup\nJabatan: tidak diisi',
    ],
    ['an unknown person', { accused: { kind: 'unknown' } }, 'Terlapor: tidak diisi'],
    ['a choice that the form no longer has', { fear: { kind: 'choice', choice: 'gone' } }, 'Khawatir pembalasan: gone'],
    [
      'the pressure path',
      { kind: { kind: 'choice', choice: 'pressure' } },
      'Jalur tekanan pada ASN. Pelapor mungkin korban.',
    ],
  ])('%s', (_, change, line) => {
    expect(notice(change).text).toContain(`\n${line}`)
  })

  it('a spot is told once', () => {
    const online: Answers = { place: { kind: 'place', region: 'online' }, spot: { kind: 'text', text: ['grup WA'] } }
    expect(notice(online).text.split('grup WA')).toHaveLength(2)
  })

  it('nothing in the evidence', () => {
    expect(notice({}, 'id', []).text).toContain('\nBukti: tidak ada berkas\n')
    expect(notice({}, 'id', []).text).toContain('bukti belum')
  })
})

it('speaks English where the office does', () => {
  const { text } = notice({}, 'en')
  expect(text).toContain('EARLY INFORMATION SMG-7F4K2')
  expect(text).toContain('Days left: 5.')
})

const working = (left: number) => ({ day: '2024-02-13', left })
const calendar = (left: number) => ({ day: '2024-02-07', left })

describe('the deadline', () => {
  it.each<[string, DeadlineFacts, string[]]>([
    [
      'of a Pemilu',
      { election: 'pemilu', working: working(3) },
      ['Batas 7 hari kerja sejak diketahui pelapor (Pemilu): Selasa, 13 Februari 2024. Sisa 3 hari kerja.'],
    ],
    [
      'is today',
      { election: 'pilkada', calendar: calendar(0) },
      [
        'Batas 7 hari kalender sejak diketahui pelapor (Pilkada): Rabu, 7 Februari 2024. Sisa 0 hari.',
        'Batas waktu: hari ini.',
      ],
    ],
    [
      'is over',
      { election: 'pilkada', calendar: calendar(-1) },
      ['Batas waktu sudah lewat (Rabu, 7 Februari 2024). Penelusuran informasi awal tetap mungkin.'],
    ],
    [
      'of two is not over before the later one is',
      { election: 'unclear', working: working(2), calendar: calendar(-1) },
      ['Jenis pemilihan tidak jelas. Batas Pilkada Rabu, 7 Februari 2024, batas Pemilu Selasa, 13 Februari 2024.'],
    ],
    ['is unknown', { election: 'unclear' }, ['Batas waktu belum bisa dihitung karena tanggal diketahui tidak ada.']],
  ])('%s', (_, facts, lines) => {
    expect(deadlineLines(facts, texts('id'))).toEqual(lines)
  })
})
