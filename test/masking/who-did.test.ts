/** Who did what with a number, who is called how, where somebody lives: ways to say it, and their twins about others. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const shown = (text: string, about: MaskContext['about'] = 'story'): string[] =>
  mask(text, { about })
    .filter(({ action }) => action !== 'keep')
    .map((span) => `${span.type} ${text.slice(span.start, span.end)}`)

describe("the reporter's", () => {
  it.each([
    ['Jenengku Saridin Semuwan, ngomah neng RT 3 Dukuh Semu. Pak bayan teka nggawa amplop.', 'address RT 3'],
    ['aku domisili di Gang Semu no 12, kemarin didatangi pak kadus', 'address Gang Semu no 12'],
    ['kirim balasan ke PO BOX 4471 SMG saja', 'address PO BOX 4471 SMG'],
    [
      'Saya yang bertanda tangan di bawah ini Ratri Semuwan, melaporkan bahwa kepala sekolah meminta uang.',
      'name Ratri Semuwan',
    ],
    ['nomor dia tak simpan Bos Besar 0813 2255 9187, mine is the one ending in 4085', 'phone ending in 4085'],
    ['Bune Semiyati karo aku weruh pak lurah bagi dhuwit.', 'name Bune Semiyati'],
    ['Tak tegur malah dheweke chat "urus uripmu dhewe wae mas Trisno"', 'name mas Trisno'],
    ['nama saya kasimun tiap hari ada mobil box turunin bendera', 'name kasimun'],
    ['jenengku ngadiman wong cilik, arep lapor', 'name ngadiman'],
    ['nama saya karsidi', 'name karsidi'],
    ['Everyone at the market knows me as Bu Tatik, I sell eggs there.', 'name Bu Tatik'],
    [
      'pak kabid nyebut "anak buah saya Bagas Semuwan ini contoh yang tidak loyal". Everyone stared at me.',
      'name Bagas Semuwan',
    ],
    ['Pak lurah ngendika "Bu Wida Semuwati, tolong muridnya diarahkan". I was speechless.', 'name Bu Wida Semuwati'],
    ['Kepala pasar memotong bantuan. 9 menolak termasuk kakak saya Parmanto di lapak D7.', 'address lapak D7'],
    [
      'Staf kelurahan minta KK. Saya tanya untuk apa. Nomornya 3374142511120011 ditulis di buku.',
      'nik 3374142511120011',
    ],
  ])('%s', (text, detail) => {
    expect(shown(text)).toContain(detail)
  })
})

describe("others'", () => {
  it.each([
    ['Yang upload desain baliho bid.semu@gmail.com, anggota grup semua ASN'],
    ['sing nyebar undangan 0812 4470 1188, jare wonge camat'],
    ['His private number, which he handed to every teacher, is 0811-2704-553.'],
    ['The list I saw starts with 3374130208680003, that’s the headmaster’s.'.replaceAll('’', "'")],
    ['kadis share contact card 0821.7765.0493, semua disuruh simpan'],
    ['Daftar penerima amplop dipegang pak kasi, baris pertama 3374132309900004, total 63 baris'],
    ['APK-ipun numpuk wonten ing balai desa'],
    ['Webinar dipandu sekda, pass KOTASEMU, tiap sesi diselipi ajakan'],
    ['di jalan besar dekat alun2, tidak ada nomornya'],
    [
      'ini isi grup dinas\nKabid Semu: yang belum kirim foto segera japri aku 0852-9014-3367\nStaf A: nggih pak\nKabid Semu: iuran ke rek aku 1390022871456 mandiri',
    ],
    ['"saya dukung pak Semuwan", begitu katanya di panggung'],
    ['I only know him as Pak Kala; he signs the attendance sheets.'],
    ['truk sampah pemkot H 9611 RA nurunke kursi neng posko'],
    ['Bidannya Nurwati Semuwati, praktik di RT 03 RW 01 Dukuh Semu'],
    ['Tolong dicek rek 1370-0198-22654 Mandiri an koperasi pegawai'],
    ['Delengen dhewe neng facebook.com/kangmas.semu, fotone durung dibusak'],
    ['Kadin mengirim: "yang punya masalah hubungi ajudan saya Jalu Semuwan, bilang saja siap menang"'],
  ])('%s', (text) => {
    expect(shown(text)).toEqual([])
  })
  it.each([
    ['iki nomer sing ngancam bojoku: 0877.5520.1893, jare seko inspektorat'],
    ['Nomor yg masuk ke hp suami 0817 0299 4431, ngaku ajudan kadis'],
    ['Laki2 itu namanya Salya Semuwan, pegawai kelurahan'],
    ['He goes by "Abah Kota Semu" on Telegram'],
    ['asn di dinas semu, kadang live jam kantor'],
  ])('asked who it was: %s', (text) => {
    expect(shown(text, 'accused')).toEqual([])
  })
  it.each([
    ['kakak ipar saya yang bagi amplop', 'role kakak ipar saya'],
    ['yang bagi itu adik saya sendiri', 'role adik saya sendiri'],
    ['Anakku dhewe sing dikongkon, jenenge Yanuar Semuwan', 'name Yanuar Semuwan'],
  ])('but a relative who is reported is asked about: %s', (text, detail) => {
    expect(shown(text, 'accused')).toContain(detail)
  })
})
