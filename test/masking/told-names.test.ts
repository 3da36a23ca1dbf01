import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const hidden = (text: string, about: MaskContext['about'] = 'story') =>
  mask(text, { about })
    .filter(({ action }) => action !== 'keep')
    .map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)

describe('names told without calling them one’s own', () => {
  it.each([
    ['Yang melapor ini Wagiyo HS.', 'mask name Wagiyo HS'],
    ['Yang WA ini Marsono ya min.', 'ask name Marsono'],
    ['Yang nulis surat ini namanya Suginem.', 'mask name Suginem'],
    ['Pelapore Sarjono, ojo dibocorke.', 'ask name Sarjono'],
    ['The person who sent this message is Yosephine Lim.', 'mask name Yosephine Lim'],
    ['This report comes from Bagas Wirawan.', 'mask name Bagas Wirawan'],
    ['I, the undersigned, Wulan Hapsari, saw it myself.', 'mask name Wulan Hapsari'],
    ['I am Clarissa Semu and I sell coffee from a cart.', 'ask name Clarissa Semu'],
    ['Kalau beliau tanya siapa pelapornya, jangan jawab Sulis!', 'ask name Sulis'],
    ["If he asks who told you, don't say Melinda.", 'ask name Melinda'],
    ['Jangan bilang kalau Yanti yang lapor.', 'ask name Yanti'],
    ['Asal jangan kelihatan kalau itu Mira.', 'ask name Mira'],
    ['Nama Sugeng jangan sampai keluar ya.', 'ask name Sugeng'],
    ['Tolong jangan pernah sebut-sebut Pur di depan beliau.', 'ask name Pur'],
    ['Saya ikut karena mewakili ibu, Bu Sarinem, ibu belum punya HP.', 'ask name Bu Sarinem'],
    ['Kartu milik bapak, Pak Karyo, ditahan pak RT.', 'ask name Pak Karyo'],
    ['Suami saya dipanggil Pak Rudi.', 'ask name Pak Rudi'],
    ['Yang dipanggil Endang Semu, saya sendiri.', 'ask name Endang Semu'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
    expect(hidden(text, 'accused')).toContain(span)
  })
  it.each([
    'Yang melapor ini warga biasa.',
    'Yang melapor ke Bawaslu Pak Darto, bukan kami.',
    'Yang kirim pesan ini Kepala Dinas.',
    'Sing nglapor iki lurahe dhewe.',
    'The person writing this memo is Mr Hartono of the land office.',
    'Kata beliau jangan bilang Bawaslu.',
    'Jangan jawab Senin, jawab Selasa saja kata lurah.',
    'Jangan pilih Hartanto katanya dilarang.',
    'Camat datang mewakili ibu bupati, Ibu Ratna.',
    'Pak lurah diwakili istrinya, Bu Lurah Sri Hartati.',
    'Yang bagi amplop ibu-ibu, Bu Wiwik dan Bu Anik.',
    'I am Catholic and I was told to come.',
    'I am Indonesian and I sell coffee.',
    'Penerus saya, Budi Semu Kuncahyo, mengumpulkan semua ketua RT.',
    'My successor, Budi Semu Kuncahyo, collected the signatures.',
    'Pengganti saya Rina Semu malah ikut kampanye.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('names of the family told after somebody else was spoken of', () => {
  it.each([
    [
      'Paklik saya sopir bu kadis, tiap minggu ngantar beliau. Saya takut dia dipecat. Kalau cari dia, namanya Mustakim.',
      'ask name Mustakim',
    ],
    ['Simbok kula dipeksa Bu Lurah damel sekul. Mboten dibayar. Asmanipun Mbok Ginem', 'ask name Mbok Ginem'],
    ['Kakakku honorer neng dinas. Dheweke dipeksa Pak Kabid melu senam. Jenenge Wahyono', 'ask name Wahyono'],
    ['My brother was told by the headmaster to hand out flyers. His name is Pieter.', 'ask name Pieter'],
    ['Pak RT bawa amplop ke rumah ibu saya. Namanya Slamet Sastro', 'ask name Slamet Sastro'],
    ['Surat panggilan ditujukan ke suami saya: Yth. Sdr. Mulyadi', 'mask name Sdr. Mulyadi'],
    ['Undangan kampanye kagem kula, Yth. Ibu Kartini, ditandatangani camat', 'mask name Ibu Kartini'],
    ['A summons addressed to my husband: Sdr. Mulyadi, signed by the camat.', 'mask name Sdr. Mulyadi'],
    ['Ibu saya perawat. Namanya masuk daftar saksi paslon: no 9 Ratri Puspita', 'ask name Ratri Puspita'],
    ['Nama saya tercantum di daftar dukungan: no 21 Retno Wulansari. Yang bikin Pak Agus', 'mask name Retno Wulansari'],
    ['Jenengku ditulis neng daftar relawan: Sutarjo, padahal emoh', 'mask name Sutarjo'],
    [
      'ditransfer ke rekening saya bri 5987 0102 3344 531 atas nama teguh wiyono buktinya ada',
      'mask name teguh wiyono',
    ],
    ['rek gaji saya mandiri 136 00 2271 880 4 a/n Kusrini. Potongan sejak agustus', 'mask name Kusrini'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Bu RT memberi kami amplop. Namanya Pak Slamet itu suaminya.',
    'Ibu saya diberi amplop oleh pak RT. Namanya Pak Slamet Sastro',
    'Ibu saya dapat kupon dari staf kecamatan. Namanya Dewi Semu, staf kesra',
    'My mother was given an envelope by the headmaster. His name is Pieter.',
    'Surat dari camat untuk kepala desa: Yth. Sdr. Mulyadi',
    'Saya kirim surat ke camat: Yth. Bapak Harun',
    'Nama lurah kami ada di daftar tim sukses: no 3 Bambang Sutejo',
    'Disuruh setor ke rekening pak lurah bri 5987 0102 3344 531 atas nama bambang susilo bukti ada',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('by-names, and whoever is said to have done it', () => {
  it.each([
    ['Nomor saya dicatat di posko, nama Tukijo galon.', 'mask name Tukijo galon'],
    ['nama saya Yanto soto, warga sini', 'mask name Yanto soto'],
    ['Sebut saja mas Pon.', 'ask name mas Pon'],
    ['Celuken mbak Legi wae', 'mask name mbak Legi'],
    ['Kepala sekolah anak saya Edi Semuwan kampanye di kelas', 'ask name Edi Semuwan'],
    ['Mas admin, ini Bu Tri yang kemarin lapor', 'mask name Bu Tri'],
    ['Tertulis di situ: Yang menyatakan, Eko Semuwan. Itu saya', 'mask name Eko Semuwan'],
    ['Wiji Lestari - Perum Semu Indah B12', 'ask name Wiji Lestari'],
    ['Sopir bapak saya, Darmaji, disuruh ikut', 'ask name Darmaji'],
    ['Saya guru, anak saya Rini ikut dipaksa', 'mask name Rini'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Kami dikumpulkan di aula.\nYang menagih: Drs. Hartono Semuwan, M.Pd.',
    'Wingi neng balai.\nSing mimpin rapat: Sulastri Handayani',
    'Sing ngomong kuwi Pak Sukarno, pegawai KUA.',
    'Yang bilang itu Bu Hartati, pegawai kecamatan.',
    'Sing ngomong "coblos wae, aku sing tanggung jawab" iku Pak Sukarno, pegawai KUA.',
    'Pak Yanto bakso ikut kampanye',
    'Kami disuruh pilih paslon Dewi - Siska',
    'Guru les anak saya, Bu Rini, diminta kampanye.',
    'Pelatih voli adik saya, Pak Seno, bagi kaos.',
    'Jenengku disebut-sebut neng rapat.',
    'Jadwalnya hari Rabu Pon di balai',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it.each(['The headmaster, Mr Darto. His wife too.', 'Sing maksa Pak Darto. His son helped him.'])(
    'not %s, asked who it was',
    (text) => {
      expect(hidden(text, 'accused')).toEqual([])
    },
  )
})

describe('a name that stands before what makes it the reporter’s, or comes after a parent in distress', () => {
  it.each([
    ['Laras Widyasemu is what everybody calls me, please keep it quiet.', 'mask name Laras Widyasemu'],
    ['Branta Semuwan is how people at work know me.', 'mask name Branta Semuwan'],
    ['Rukmi Sasmaya, ngono wong-wong nyeluk aku.', 'mask name Rukmi Sasmaya'],
    ['Pardi Semuwan, begitu pak lurah memanggil saya.', 'ask name Pardi Semuwan'],
    ['Pardi Semuwan, begitu orang kampung memanggil saya.', 'mask name Pardi Semuwan'],
    ['Kintamani Puger itu panggilan saya sehari-hari. Pak lurah nyebar stiker.', 'ask name Kintamani Puger'],
    ['Biar jelas siapa yang bicara: Wiradipa, tenaga kontrak. Kabid saya menahan ijazah.', 'ask name Wiradipa'],
    ['Ben cetha sapa sing ngomong: Suradipa. Pak kades ngumpulke KTP.', 'ask name Suradipa'],
    ["So it's clear who is talking: Ardhana Semuwan. My boss collected our cards.", 'ask name Ardhana Semuwan'],
    ['Yang menulis ini bukan siapa-siapa: Danar Wirasemu. Pak lurah bagi amplop.', 'ask name Danar Wirasemu'],
    ["Panggilanku ning kantor 'Cik Memesari', kabeh ngerti.", "mask name Memesari'"],
    ['Mas Didik dari kominfo mau lapor.', 'ask name Mas Didik'],
    ['Wulan dari humas dipaksa pidato.', 'ask name Wulan'],
    ['Istri saya tampil. Penyanyinya Wulan Semuwati.', 'ask name Wulan Semuwati'],
    ['Penyanyinya Wulan Semuwati. Itu adik saya.', 'ask name Wulan Semuwati'],
    ['Bendahara desa, Suraji, mau lapor soal camat.', 'ask name Suraji'],
    ['Bidan desa, Wiji Semuwati, dipaksa pasang stiker.', 'ask name Wiji Semuwati'],
    ['Ibu pulang menangis terus. Namanya Wulansih Prabasemu, dipaksa mencairkan dana.', 'ask name Wulansih Prabasemu'],
    ['Bapak stres sejak dimutasi. Namanya Jagad Suwirya.', 'ask name Jagad Suwirya'],
    ['Kabag nelpon mamaku, malah nyuruh mama Endang Semuwati jadi saksi.', 'ask name mama Endang Semuwati'],
    ['Pak kesra ngebel ibuku, nyuruh ibu Sri Semuwati nyetor KTP.', 'ask name ibu Sri Semuwati'],
    ['Suami saya dipaksa. Dana masuk ke rekening pribadi Jatmika Wisesa, lalu ditarik.', 'ask name Jatmika Wisesa'],
    ['Dana masuk ke rekening pribadi Jatmika Wisesa. Itu suami saya.', 'ask name Jatmika Wisesa'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Girinata Wisesa is what people call the man who pays us.',
    'Kartolo itu panggilan saya untuk pak lurah.',
    'Mas Didik dari kominfo ngedit videonya.',
    'MC-nya Tarjo Semuwan, rame sekali.',
    'Truk bertuliskan Berkah Abadi bongkar sembako.',
    'Kejadiannya pas Gebyar Semu Expo.',
    'Ketua panitia, Suraji, bagi kupon di lapangan.',
    'Bendahara desa, Suraji, nagih iuran paslon.',
    'The treasurer, Retno Semuwati, handed out rice.',
    'Di rekaman jelas siapa yang bicara: Suryadipa, kabid aset.',
    'Biar jelas siapa yang bicara: Pak Camat Wiradipa, bukan stafnya.',
    'Ibu camat stres. Namanya Sri Semuwati.',
    'Istri lurah sakit. Namanya Sri Semuwati.',
    'Bapakku weruh bapak Karta Wijaya nyetor amplop nang pak camat.',
    'Ibu saya lihat ibu Sri Semuwati bagi sembako.',
    'Uang kas dipindah ke rekening pribadi Wulandari Prameswara, alasannya buat panggung.',
    'Money was moved to the private account of Retno Semuwati, then gone.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

it.each([
  'Sugeng siyang. Bu Lurah ngawontenaken jalan sehat.',
  'Sugeng enggal warsa pak. Bu camat dhawuh nyoblos.',
  "Screenshot dari grup 'PKK Semu Guyub' min.",
  "Di grup 'Sahabat Guyub' isinya kampanye.",
  'Sampai di aula ternyata Kadispora memutar video paslon, kami disuruh teriak.',
  'Sesudah upacara Kadinkes datang, kami disuruh foto.',
  'Parkiran basement pasar Semu sisi utara, dekat tangga.',
])('nobody’s name: %s', (text) => expect(hidden(text)).toEqual([]))
it.each([
  ["Di grup 'Bakso Lik Kirdo' saya dimarahi", 'Kirdo'],
  ["Dari grup 'Keluarga Wiryo' mas", 'Wiryo'],
])('perhaps the reporter’s all the same: %s', (text, name) =>
  expect(hidden(text).some((line) => line.includes(name))).toBe(true),
)

describe('who did, sang or got the money is asked about where the reporter or their family may be meant', () => {
  it.each([
    ['Kepala desa, Wiji Semuwati, bagi kupon. Itu istri saya.', 'Wiji Semuwati'],
    ['Sekretaris desa, Prabasemu Adi, posting gini karena dipaksa. Saya takut.', 'Prabasemu Adi'],
    ['Bendahara desa, Wiji Semuwati, masang stiker karena disuruh lurah.', 'Wiji Semuwati'],
    ['Bidan desa, Rukmi Semuwati, minta dilindungi.', 'Rukmi Semuwati'],
    ['Bendahara desa, Wiji Semuwati, nagih iuran. Bapak nggak tahu', 'Wiji Semuwati'],
    ['Hadiah lomba dikirim ke rekening pribadi Rukmi Semuwati, separonya diambil lurah', 'Rukmi Semuwati'],
    ['Rini dari dinkes minta perlindungan', 'Rini'],
    ['Rina dari kominfo posting ini diam-diam, jangan disebar', 'Rina'],
    ['Wulan dari kominfo ngedit ini tadi malam', 'Wulan'],
    ['Mas Didik dari kominfo ngedit videonya, itu suami saya', 'Didik'],
    ['Suami saya dipaksa. Didik dari kominfo ngedit videonya', 'Didik'],
    ['Uang honor ditransfer ke rekening pribadi Sulastri, terus disuruh setor balik ke lurah', 'Sulastri'],
    ['Insentif RT dikirim ke rekening pribadi Rukmi Semuwati.', 'Rukmi Semuwati'],
    ['Uang kas dikirim ke rekening pribadi Rukmi Semuwati lalu dipotong lurah', 'Rukmi Semuwati'],
    ['Money was sent to the private account of Linda Semuwan, and then they took half back', 'Linda Semuwan'],
    ['Uang kas dipindah ke rekening pribadi Rukmi Semuwati. Ya rekening saya', 'Rukmi Semuwati'],
    ['Moderatornya Wulan Semuwati. Nggih kula niku', 'Wulan Semuwati'],
    ['Penarinya Kirana, masih SD. Orang tuanya nggak ditanya. Saya bapaknya', 'Kirana'],
    ['Turnamen voli Sutrisno Cup di lapangan bapak saya dipakai kampanye', 'Sutrisno'],
    ['Truk bertuliskan Berkah Semu dipinjam paksa pak camat. Ndak berani nolak, itu truk keluarga', 'Berkah Semu'],
    ['Truk bertuliskan Berkah Semu lewat. Takut sekali. Itu truk bapak.', 'Berkah Semu'],
    ['Sugeng kondur dipanggil camat', 'Sugeng'],
    ['Sugeng sare di kantor, dipaksa jaga. Itu bapakku', 'Sugeng'],
    ['Grup "OSIS Semuwan" disuruh pilih nomor 2', 'Semuwan'],
  ])('%s', (text, name) => expect(hidden(text).some((line) => line.includes(name))).toBe(true))

  it.each([
    'Sugeng kondur, pak lurah. Bu camat nyuruh nyoblos.',
    'Turnamen Guyub Semu Cup dipakai kampanye.',
    'Wulan dari humas ngedit videonya buat tim.',
    'Iuran dipindah ke rekening pribadi Wulandari Prameswara.',
    'Hendar, begitu lurah memanggil saya ke kantornya.',
    'Wibowo begitu marah langsung panggil saya.',
    'Hendar Wibowo is what he calls me.',
    'Panggilan saya di kantor lurah Hendar tidak pernah jelas.',
    'Bapak itu bikin saya takut. Namanya Hendar.',
    'Wibowo itu julukan saya sehari-hari buat pak camat.',
    'Wibowo itu julukan saya pada camat.',
    'Rekaman saya kirim, biar jelas siapa yang ngomong: Hendar Wibowo, lurah kami.',
    'Biar jelas siapa yang ngomong: Hendar Wibowo, lurah kami.',
  ])('not %s', (text) => expect(hidden(text)).toEqual([]))
})

describe('names that begin with a word of every day, right after family', () => {
  it.each([
    ['Anak kula, Pinter Semuwan, dipun peksa masang baliho.', 'mask name Pinter Semuwan'],
    ['Kakak saya, Barat Semuwan, satpam kelurahan.', 'mask name Barat Semuwan'],
    ['istri saya Sore Semuwati langsung pulang', 'ask name Sore Semuwati'],
    ['Mertua kula Sepi Semuwati nangis', 'mask name Sepi Semuwati'],
    ['tapi suami sy Timur Semuwan nolak', 'ask name Timur Semuwan'],
    ['Lare kula, Pinten, honorer ing kecamatan.', 'ask name Pinten'],
    ['Anak saya, Terang, honorer kelurahan, dipanggil', 'ask name Terang'],
    [
      'Saya yang disuruh umumkan:\n[09/01 07.41] Semuwan: Anggota yang belum setor japri saya\n[09/01 07.45] Siap pak',
      'ask name Semuwan',
    ],
    ['Korban: orang tua saya (Pak Sastra dan Bu Ngatmi).', 'mask name Bu Ngatmi'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each(['Suami saya Dukung Semuwan Jaya', 'Ibu saya Jumat Legi ke balai desa', 'Bapak saya Timur Laut arah rumah'])(
    'not %s',
    (text) => expect(hidden(text).join(' ')).not.toMatch(/Dukung|Jumat|mask name/u),
  )
})

describe('names at the end of a long message, in a form, beside a number of the reporter’s', () => {
  const told = 'Camat membagikan beras di pendopo sebanyak tiga truk, dan semua ketua RT ikut antre sejak pagi buta'
  it.each([
    [`${told}. Terima kasih.\n\nSemuwati Laksana`, 'mask name Semuwati Laksana'],
    [`${told}. Matur nuwun.\nWarsito Semuwan`, 'mask name Warsito Semuwan'],
    [`${told}. Hormat saya,\n\nWarsito Semuwan`, 'mask name Warsito Semuwan'],
    ['NPWP usaha saya 81.557.290.6-508.000 a.n. Hartini Semuwan dipinjam', 'mask name Hartini Semuwan'],
    ['NIK saya 3322155806910001 atas nama Hartini Semuwan dipakai', 'mask name Hartini Semuwan'],
    ['Aku dikirimi link. Tak isi jeneng Semuwati, terus metu kartu.', 'ask name Semuwati'],
    ['aku mung meneng. trs dia nyindir "Semuwati ki ra kompak"', 'ask name Semuwati'],
    ['Lapor min. Semuwan iki, sing wingi ngirim foto.', 'ask name Semuwan'],
    ['Datanya: ketua panitia Semuwan Laksana, lahir Kendal 3 Mei 1976. Itu bapak saya.', 'ask name Semuwan Laksana'],
    ['Data saya:\nSemuwan staf desa: kirim ke saya 0856-0000-1111\nKadus: siap', 'mask name Semuwan'],
    ['Nama yang melaporkan saya: Semuwan Laksana', 'mask name Semuwan Laksana'],
    ['Yang mengasuh saya: Semuwati Laksana', 'mask name Semuwati Laksana'],
    ['Ini isi chat:\n[09/01 07.41] Semuwan: saya ga mau ikut\n[09/01 07.45] Pak Lurah: siap pak', 'ask name Semuwan'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    `${told}, tanpa bilang terima kasih\nkepada warga`,
    'NPWP lurah 81.557.290.6-508.000 a.n. Hartini Semuwan',
    'Dia isi nama Semuwati di daftar',
    'Semuwan iki sing bagi amplop',
    'Di surat itu ada tanda tangan Semuwan dan nipnya',
    'Datanya: ketua panitia Semuwan Laksana, lahir Kendal 3 Mei 1976.',
    'Yang memotong honor kami: Semuwan Laksana (Kasi Kesra).',
    'Suami saya, Kemarin dipanggil camat',
    'sing ngancem aku: Semuwan Laksana',
    'On WhatsApp she shows up as "Bunda Semu Peduli".',
    'Ini isi grup kantor:\n[09/01 07.41] Semuwan Laksana: Anggota yang belum setor japri saya\n[09/01 07.45] Siap pak ketua',
    'copas dr grup wali murid:\n~Bu Semuwati wali kelas: monggo ketik ukuran kaos, japri saya 0812-0000-1111\n~Ortu 14: siap bu',
    "ini obrolan di grup 'Desa Semu', saya ketik ulang:\nSemuwan Kasi Pem: yg belum setor kirim ke saya 0856-0000-1111\nKadus 3: siap ndan",
    'Undangannya berjudul "Tasyakuran" di balai desa',
    'fotonya belum sy hapus, nanti menyusul',
    'perempatan lampu merah Semusari',
    'lapangan voli Semusari dekat makam',
    'They met two Saturdays ago.',
  ])('not %s', (text) => expect(hidden(text)).toEqual([]))
})

describe('names where secrecy is asked for, where somebody says whose family they are, and what nobody is called by', () => {
  it.each([
    ['Mohon identitas dijaga: Semuwati Laksana. Kepala sekolah minta kuitansi', 'ask name Semuwati Laksana'],
    ['Tolong identitas saya dirahasiakan: Warsito Semuwan, takut dimutasi', 'mask name Warsito Semuwan'],
    ['Please keep this identity hidden: Semuwati Laksana', 'ask name Semuwati Laksana'],
    ['Saya adik kandung dari Semuwan Laksana, guru yang dipindah.', 'ask name Semuwan Laksana'],
    ['Kula putra mbarep saking Semuwan Laksana, dipun peksa', 'ask name Semuwan Laksana'],
    ['Sing dilaporke Pak Harjo. Aku iki ponakane dhewe, Semuwati, mula tulung', 'ask name Semuwati'],
    ['Kula menika putune piyambak, Semuwati, ajrih', 'ask name Semuwati'],
    ['My brother Utara won a fan and was filmed.', 'ask name Utara'],
    ['jarene aku, Priyambada Setu, wis nampa traktor.', 'mask name Priyambada Setu'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Mohon identitas dijaga: Semuwan Laksana, camat Semu, galak',
    'Saya adik dari lurah yang dilaporkan',
    'grup namanya "Pejuang Subuh" isinya 48 orang',
    'sandi acaranya "Merpati".',
    'parcel lewat kurir, sender "Bagian Protokol", isine kalender',
    'postingan ke-17, judulnya "Saatnya Bergerak"',
    'ngapunten, kuota kula telas',
    'Sumpah I was speechless, bro',
    'Karcise Rp 3.000, sedina 600 lembar.',
    'Tadi malam saya ronda, lewat pos kamling',
    'Ia Kepala Seksi di Satpol PP',
    'Paket sudah dijatah. Pejabat pengadaannya Ir. Semuwan bilang di depan kami',
    'Pejabat pembuat komitmen Semuwan ngomong begitu',
  ])('not %s', (text) => expect(hidden(text).filter((span) => span.includes(' name '))).toEqual([]))
  it.each([
    ['sandi acaranya "Utari", saya yang dipanggil begitu', 'Utari'],
    ['Saya pejabat pengadaan Semuwan bilang apa adanya', 'Semuwan'],
    ['Saya putra Semuwan, dipaksa', 'Semuwan'],
    ['saya dipanggil "Merpati" di grup itu', 'Merpati'],
  ])('still %s', (text, name) => expect(hidden(text).join(' ')).toContain(name))
})

describe('names told of by office, label or taunt that are the reporter’s or their family’s', () => {
  it.each([
    ['Pejabat pengadaannya Suharjo minta perlindungan, dia suami saya.', 'ask name Suharjo'],
    ['Pejabat pengadaan Marwoto minta dirahasiakan namanya.', 'ask name Marwoto'],
    ['Pejabat pengadaannya Kustini ngomong di rumah kalau dipaksa lurah. Itu istri saya.', 'ask name Kustini'],
    ['Yang membagi kaos: Suparti. Itu ibu saya, terpaksa.', 'ask name Suparti'],
    ['Ketua PKK, Suparti, bagi kaos. Kuwi ibuku.', 'ask name Suparti'],
    ['Daftar bocor, komplit datanya: bendahara Kusrini, lahir di Semu. Ini data saya pak.', 'ask name Kusrini'],
    ['Yang memotret bukti ini: Wagiman', 'ask name Wagiman'],
    ['Sing motret: Wagiman. Tulung ojo disebut.', 'ask name Wagiman'],
    ['Yang melihat: Wagiman. Tolong jangan disebut.', 'ask name Wagiman'],
    ['Yang dipukul lurah: Wagiman', 'ask name Wagiman'],
    ['Istri saya nggak mau dukung. Pak Kabid nyindir "Yuliana sok suci".', 'ask name Yuliana'],
    ['Ora gelem melu kampanye. Terus Bu Kabid nyindir "Yuliana ki ra kompak".', 'ask name Yuliana'],
    ['MC-nya Yulianti. Sebenarnya terpaksa.', 'ask name Yulianti'],
    ['Moderatornya Wahyono, kalau nolak kontraknya ndak diperpanjang.', 'ask name Wahyono'],
    ['Penarinya Dewi Semuwati. Masih SMP. Habis acara nangis terus.', 'ask name Dewi Semuwati'],
    [
      'Uang kampanye ditransfer ke rekening atas nama Marlina Semu. Terus harus diserahkan tunai ke Pak Kabid.',
      'ask name Marlina Semu',
    ],
    [
      'Moderatornya Wahyono. Acaranya jam 8. Camat ikut nyanyi. Saya istrinya, bagaimana nanti dia.',
      'ask name Wahyono',
    ],
    ['Ada tanda tangan Sri Semuwati dan nipnya di daftar. Padahal tidak pernah teken.', 'ask name Sri Semuwati'],
    ['Kepeksa nulis nama Suyatmi di daftar dukungan.', 'ask name Suyatmi'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Pejabat pengadaannya Ir. Suharjo bilang di depan kami semua paket untuk tim.',
    'Yang membagi kaos: Suparti. Itu di balai desa.',
    'Ketua PKK, Suparti, bagi kaos. Itu bapak camat yang suruh.',
    'Yang membagi kaos: Wagiman. Acaranya ramai.',
    'Sing mbagi Wagiman. Aku wedi.',
    'Rekening atas nama Wagiman. Tolong diselidiki.',
    'Pak Kabid nyindir "Yuliana sok suci". Semua tertawa.',
    'MC-nya Yulianti. Acaranya meriah.',
    'Uang kampanye ditransfer ke rekening atas nama Marlina Semu. Jumlahnya dua juta.',
    'Ada tanda tangan Sri Semuwati dan nipnya, stempelnya stempel kantor.',
  ])('not %s', (text) => expect(hidden(text)).toEqual([]))
})

describe('names of those kept safe, made to suffer, or who answer in a chat', () => {
  it.each([
    ['Mohon identitas dijaga: Pak Slamet Semuwan, penjaga SD Semu 2', 'ask name Pak Slamet Semuwan'],
    ['Mohon identitas dirahasiakan: Ibu Sri Semuwati, RT 3', 'ask name Ibu Sri Semuwati'],
    ['Tolong samarkan nama ini: Sri Semuwati, bendahara', 'ask name Sri Semuwati'],
    ['Ibu dipaksa lurah sampai nangis. Namanya Suparti.', 'ask name Suparti'],
    ['Bapak diancam sampai sakit. Namanya Wagiman.', 'ask name Wagiman'],
    ['Bapak dipukul orangnya lurah. Namanya Wagiman.', 'ask name Wagiman'],
    ['Ibu diancam lurah, namanya Suparti', 'ask name Suparti'],
    ['Adik saya Merapi dipukul.', 'ask name Merapi'],
    ['Anakku Utara dipaksa kampanye.', 'ask name Utara'],
    ['Suami, Utara, dipaksa ikut apel.', 'ask name Utara'],
    [
      'copas grup, saya yang jawab\nBu Retno: saya tidak mau ikut kampanye pak\nPak Lurah: awas kamu',
      'ask name Bu Retno',
    ],
    [
      'Saya tempel obrolan saya sama Pak Camat:\nPak Camat: kamu harus datang\nRatih Operator: maaf pak saya takut',
      'ask name Ratih',
    ],
    ['Obrolan istri saya:\nPak Camat: kamu harus datang\nBu Retno: maaf pak saya takut', 'ask name Bu Retno'],
    ['Camat bagi amplop di kelurahan.\nSri Semuwati\nSemarang', 'ask name Sri Semuwati'],
    ['Camat bagi amplop.\nSri Semuwati\nbendahara kelurahan Semu', 'ask name Sri Semuwati'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Mohon identitas pelapor dijaga: Lurah Slamet Semuwan galak',
    'Bapak marah-marah sampai staf nangis. Namanya Wagiman.',
    'Camat, Utara, dipaksa mundur.',
    'copas grup:\nBu Retno: besok semua kumpul ya\nPak Lurah: siap bu\nBu Retno: bawa kaos',
    'Saya tempel obrolan saya sama Bu Retno:\nBu Retno: kamu harus datang\nSaya: maaf bu',
  ])('not %s', (text) => expect(hidden(text)).toEqual([]))
})
