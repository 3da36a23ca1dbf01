/** Both sides in one breath: the reporter's name or place beside the other's, and words that turn from one to the other. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

/** What is done with each detail. */
const done = (text: string) =>
  mask(text, { about: 'story' }).map(({ action, start, end }) => `${action} ${text.slice(start, end)}`)

const NIP = '198504172010012031'
const PHONE = '0857 4410 2296'

describe('as far as the reporter knows', () => {
  it.each([
    'Setahu saya namanya Gatutkaca, orangnya tinggi.',
    'Seingat saya, namanya Gatutkaca',
    'Miturut kula asmanipun Gatutkaca',
    'Sepengetahuan saya bernama Gatutkaca',
  ])('%s: asked', (text) => expect(done(text)).toContain('ask Gatutkaca'))
  it('the reporter’s own name stays hidden', () =>
    expect(done('Setahu saya, nama saya Gatutkaca ada di daftar itu.')).toContain('mask Gatutkaca'))
})

describe('who reports and who is reported, in one message', () => {
  it.each([
    [`Bukan pelapor, tapi yang dilaporkan: Sencaki Wibawa, NIP ${NIP}`, `keep ${NIP}`],
    [`Terlapor: Sencaki Wibawa, NIP ${NIP}. Pelapor: Larasati Ayu`, `keep ${NIP}`],
    [`Terlapor: Sencaki Wibawa, NIP ${NIP}. Pelapor: Larasati Ayu`, 'mask Larasati Ayu'],
    [`Pelapor yang dilaporkan balik: Larasati Ayu, NIP ${NIP}`, `mask ${NIP}`],
    ['Sing teka Bilung Wijaya karo aku dhewe, Mantri Sugengrahayu.', 'ask Sugengrahayu'],
    ['Selaku wali murid saya, Kenyatari Ambar, keberatan.', 'ask Kenyatari Ambar'],
    ['Sebagai guru saya Kenyatari Ambar keberatan.', 'ask Kenyatari Ambar'],
    ['My wife Setyawati is a dispatcher, and her danru, Tambakbaya, gave the order.', 'keep Tambakbaya'],
    [`Jangan telp saya, telp istri saya saja ${PHONE}`, `mask ${PHONE}`],
    [`Jangan wa saya, wa nomor ini ${PHONE}`, `mask ${PHONE}`],
  ])('%s: %s', (text, expected) => expect(done(text)).toContain(expected))
})

describe('from where something came', () => {
  it.each([
    ['Voice note masih di hp istri saya, masuk dari 0857 4410 2296', 'keep 0857 4410 2296'],
    ['akun itu pegangan kabid, saya komen dari @lunpia_semu', 'mask @lunpia_semu'],
    ['saya dapat komen dari @lunpia_semu', 'keep @lunpia_semu'],
  ])('%s: %s', (text, expected) => expect(done(text)).toContain(expected))
})

describe('who begins so', () => {
  it.each([
    ['Izin lapor, dengan Sari Kencana dari Bandungan', 'mask Sari Kencana'],
    ['Kepala kantor rapat dengan Sari Kencana, petugas loket', 'keep Sari Kencana'],
    ['Saya pencatat meter air wilayah Semu Selatan', 'mask pencatat meter air wilayah Semu Selatan'],
  ])('%s: %s', (text, expected) => expect(done(text)).toContain(expected))
  it('what an event is called is nobody', () =>
    expect(done('Tolong periksa kegiatan "Jumat Berkah" di kelurahan')).toEqual([]))
})

describe('a name told after two', () => {
  it.each([
    ['Bojoku dikon nggawe daftar karo pak satpam, jenenge Galuh', 'ask Galuh'],
    ['Istri saya disuruh jaga di rumah pak asisten, namanya Galuh tolong jangan ditulis', 'ask Galuh'],
    ['Rekening adik saya dipakai, pengirimnya a.n. Galuh', 'keep Galuh'],
  ])('%s: %s', (text, expected) => expect(done(text)).toContain(expected))
})

describe('a card that was only seen', () => {
  it('may be anybody’s', () =>
    expect(done('Jenenge aku ora hapal, sing cetha id card e nomer DPU-0412')).toContain('ask DPU-0412'))
  it('with an ending of one’s own is the reporter’s', () =>
    expect(done('Aku ora kelingan, id cardku nomer DPU-0412')).toContain('mask DPU-0412'))
})

describe('words of every day that are names', () => {
  it.each([
    ['bu lurah ngasih anak saya Pinten (kelas 4) tas sekolah', 'ask Pinten'],
    ['wingi adikku Pinten dijaluki KTP', 'ask Pinten'],
  ])('%s', (text, expected) => expect(done(text)).toContain(expected))
  it.each(['Ibu saya Senin dipanggil camat', 'anak saya Takut masuk sekolah'])('%s: nobody', (text) =>
    expect(done(text)).toEqual([]),
  )
})
