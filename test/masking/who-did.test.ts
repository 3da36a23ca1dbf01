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
    ['Hubungi 0857 41 ... maaf tadi putus ... terusane 33 9182', 'phone 33 9182'],
    ['Wong kuwi numpak motor H 2217 SM. Sing tak gawa dhewe K 6120 SM, aja kliru', 'plate K 6120 SM'],
    ['Kula mbah Semukarta saking RT 08 Dukuh Semu. Wingi kula dipunjak numpak trek.', 'address RT 08'],
    [
      'mereka memakai alamat rumah saya untuk posko! di spanduk tertulis Jl. Semu Wetan 14. Padahal saya tidak tahu.',
      'address Jl. Semu Wetan 14',
    ],
    ['Reported: the village treasurer. Reporter: me, Ratri Semuwati.', 'name Ratri Semuwati'],
    ['istri sy jg siap jd saksi, Lestari Cahaya 0852 0193 5511', 'name Lestari Cahaya'],
    [
      'mamaku tuh bendahara PKK RW 3 Semu, tiap minggu disuruh ngumpulin orang',
      'role mamaku tuh bendahara PKK RW 3 Semu',
    ],
    ['Kula lair 3 Sapar 1961, sampun sepuh, dereng nate weruh lurah kados ngaten', 'other 3 Sapar 1961'],
    ['Hi again, my ticket from the other day is #SMG-40213 if you need it.', 'other SMG-40213'],
    ['My daughter told me her teacher waved two fingers. She is in class 6B and was afraid.', 'other class 6B'],
    ['Ing ngajenge sadeyan kula, Warung Mbok Semu, wonten panggung', 'other Warung Mbok Semu'],
    ['lha aku iki sing masakke pak lurah saben dina, krungu kabeh', 'role sing masakke pak lurah saben dina'],
    ['dr tante saya yg buka warung di kantor itu', 'role tante saya yg buka warung di kantor itu'],
    ['kebetulan adik ipar pak camat itu saya sendiri, jadi tahu mobilnya', 'role adik ipar pak camat itu saya'],
    ['saya yang pegang kamera, tim humas kecamatan cuma 3 orang', 'role tim humas kecamatan cuma 3 orang'],
    [
      'Di surat pernyataan itu ketikannya "saya Semuyati siap memenangkan paslon 2". Padahal saya belum tanda tangan.',
      'name Semuyati',
    ],
    [
      'Staf kelurahan minta KK. Saya tanya untuk apa. Nomornya 3374142511120011 ditulis di buku.',
      'kk 3374142511120011',
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
    ['Sing numpak motor H 2217 SM kuwi ajudane, dudu aku'],
    ['Pak Semukarta saking RT 08 nampi amplop, kula mirsani'],
    ['mereka pasang spanduk! di situ tertulis posko Jl. Semu Wetan 14. Saya lewat tiap pagi.'],
    ['yang nelpon istri saya semalam itu nomor dengan akhiran 4417, ngakunya staf camat'],
    ['Yang telpon saya tadi pagi 0822-1140-5511 ngaku kabid'],
    ['nomor yang nelpon saya semalam 085290045511 suaranya mirip pak kasi'],
    ["The list shows 198803172015022009, that is my deskmate's number. She was moved."],
    ['rumah pojok blok K no 7, itu rumah si kades'],
    ['posko dibuka di rumah kosong Jl. Semu Kulon 8 punya mertuanya pak lurah'],
    ['kepala dinas nyuruh kita topup ke dana nya 0819 0333 5511 sebelum Jumat'],
    ['di kontak hp saya tersimpan "Bos Semuwan Dishub": +62 856-4019-5511'],
    ['Proposalnya masuk ke email karang taruna taruna.semu@example.com, ketuanya yang menunjukkan'],
    ['"Tolong chat me privately" ngono tulisane pak kabid, njur nomere 0856-0033-5511 di-pin neng grup'],
    ['yg penting akun pribadinya facebook.com/semu.wan tiap hari posting dukungan'],
    ['Aku krungu seko tanggaku, Warsi Semuwati, dheweke pas rewang neng dapur'],
    ['malam Kliwonan kemarin habis isya, ada pengajian'],
    ['temanku tuh sopir bu kadis, dia yang cerita'],
    ['Rapat tgl 12 Sapar, kula mboten rawuh'],
    ['my report is about the bus with code SMG-40213'],
    ['My daughter told me about it. Her teacher is new. He teaches class 5A.'],
    ['neng warungku, Pak Lurah teka nggawa kaos'],
    ['di toko saya, Pak Semuwan datang bawa amplop'],
    ['dheweke sing masakke pak lurah saben dina'],
    ['tetangga saya yg buka warung di depan balai desa'],
    ['tim humas kecamatan cuma 3 orang, semuanya dipaksa'],
    ['Di surat pernyataan pak lurah tertulis "saya Semuwan mendukung paslon 2". Saya baca sendiri.'],
    ['Pengarah Kepala Dinas Semu. Peserta lurah 16, sekcam 4. Saya pegang salinannya.'],
    ['saya ASN juga, sekantor sama beliau, jadi denger sendiri'],
    ['INFO GRUP: Besok kader wajib kumpul 06.30. CP: Semuran 0821-3854-5511 (copas grup pkk, yg posting bu lurah)'],
    ['yang jadi saksi penghitungan itu Lestari Cahaya dari kecamatan'],
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
    ['pegawai dinas semu, nik nya sempat kefoto di map: 3374092811775511. Namanya Jaras Semuwan'],
    ['Jenenge aku ra reti, bocahe dhuwur'],
    ['yang neror istri saya itu nomor dengan akhiran 4417, ngakunya orang bagian umum'],
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
