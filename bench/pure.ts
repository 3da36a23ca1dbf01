/**
 * Masking and reading dates, in a process of their own that collects garbage as the service does: other flags measure
 * another collector. The number of rounds is the argument, the rows are what it sends. All people are invented.
 */
import '../src/young-objects.ts'
import { mask } from '../src/masking/mask.ts'
import { readDate } from '../src/understanding/date.ts'
import { filled, shapes } from '../test/masking/shapes.ts'
import { type Row, spread } from './numbers.ts'

const sentences = [
  'Camat mengumpulkan pegawai kelurahan sesudah apel pagi dan mengajak kami memilih salah satu calon.',
  'Nomor saya 0812-0000-1111, tolong jangan ditelepon waktu jam kantor.',
  'Pak Lurah Contoh bilang target suara tiap RT sudah ada dan akan dicek lewat grup WA.',
  'Saya staf kelurahan, nama saya Ani Contoh, kalau ketahuan bisa dimutasi.',
  'Undangan disebar oleh akun @contoh_tidak_ada di Instagram, tautannya https://contoh.example/p/123.',
  'Ada sekitar tiga puluh orang di halaman kantor, sebagian merekam dengan HP.',
  'Email saya ani@contoh.example, NIK saya 3374000000000001.',
  'Mobil dinas plat H 0000 XX dipakai mengangkut spanduk ke rumah calon di Jalan Contoh No. 5 RT 01 RW 02.',
]
const dates = [
  'kemarin malam',
  'Jumat minggu lalu',
  '26 Januari jam 9 pagi',
  '3 hari yang lalu',
  'awal bulan ini',
  'tgl 05/01/2024',
  'antara Senin dan Rabu',
  'yesterday afternoon',
  'last friday',
  'saya lupa, mungkin Selasa',
]
const NOW = new Date('2024-01-31T08:00:00Z')

function pureParts(rounds: number): Row[] {
  // Each message begins with another sentence, so that no two are alike.
  const messages = sentences.map((_, from) => {
    const turned = [...sentences.slice(from), ...sentences.slice(0, from)].join(' ')
    return `${turned} ${turned}`.slice(0, 1000)
  })
  const masking = timed(rounds, messages, (text) => mask(text, { about: 'story' }))
  const reading = timed(rounds, dates, (text) => readDate(text, NOW))
  return [
    { what: 'masking p50', value: masking.p50 * 1000, unit: 'µs', note: 'a message of 1,000 characters' },
    { what: '  p99', value: masking.p99 * 1000, unit: 'µs' },
    worstShape(),
    { what: 'reading a date p50', value: reading.p50 * 1000, unit: 'µs' },
    { what: '  p99', value: reading.p99 * 1000, unit: 'µs' },
  ]
}

/** The longest message that a channel lets through, made of what costs most. */
function worstShape(): Row {
  const slowest = shapes
    .map((shape) => ({ shape, time: timed(5, [filled(shape, 4096)], (text) => mask(text, { about: 'story' })).p50 }))
    .toSorted((a, b) => b.time - a.time)[0]
  return {
    what: '  worst shape',
    value: (slowest?.time ?? 0) * 1000,
    unit: 'µs',
    note: `4,096 characters of ${JSON.stringify(slowest?.shape)}`,
  }
}

function timed(rounds: number, texts: readonly string[], work: (text: string) => unknown) {
  // The first rounds compile.
  for (let i = 0; i < 20; i += 1) for (const text of texts) work(text)
  const times: number[] = []
  for (let i = 0; i < rounds; i += 1)
    for (const text of texts) {
      const begun = performance.now()
      work(text)
      times.push(performance.now() - begun)
    }
  return spread(times)
}

process.send?.(pureParts(Number(process.argv[2])))
