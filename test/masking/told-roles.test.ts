import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const hidden = (text: string) =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)

describe('who somebody was, is one of few, or lives beside', () => {
  it.each([
    [
      'My husband was moved after he refused. He used to be head of the market unit in Kecamatan Semu.',
      'mask role head of the market unit in Kecamatan Semu',
    ],
    ['Adik saya dipecat. Dia tadinya admin presensi di Dinas Semu.', 'mask role admin presensi di Dinas Semu'],
    ['Saya sendiri pustakawan di desa Semu, satu-satunya.', 'mask role pustakawan di desa Semu, satu-satunya'],
    ['Aku guru agama neng SD kono, mung siji.', 'mask role guru agama neng SD kono, mung siji'],
    ['guys aku intern di dinkes, disuruh bikin reels', 'mask role intern di dinkes'],
    ['aku lagi PKL neng disdukcapil, dikongkon ngetik', 'mask role PKL neng disdukcapil'],
    [
      'Anakku wedok, Wulan Semu, guru PAUD Semu Mekar desa Semu, nangis.',
      'mask role Wulan Semu, guru PAUD Semu Mekar desa Semu',
    ],
    ['aku tangga tembok omahe pak kadus, dadi krungu', 'mask role tangga tembok omahe pak kadus'],
    ['We are his next-door neighbours, so we hear everything.', 'mask role his next-door neighbours'],
    ['Kami bertetangga dengan pak kades sejak lama.', 'mask role bertetangga dengan pak kades'],
    ['Omahku adhep-adhepan karo omahe pak carik.', 'ask role adhep-adhepan karo omahe pak carik'],
    ['Kamar kos saya tepat di atas garasi beliau.', 'ask role tepat di atas garasi beliau'],
    ['I live right across from the village head.', 'ask role right across from the village head'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'My husband met the camat. He used to be head of the land tax desk.',
    'Camat itu dimutasi. Dulu beliau kasi pajak di Kecamatan Semu.',
    'Atasan saya dipecat. Dia tadinya admin presensi di Dinas Semu.',
    'Saya pegawai dinkes.',
    'saya staf di diskominfo',
    'Tetangga saya melihat pak kadus bagi amplop.',
    'Rumah pak lurah dempet dengan balai desa.',
    'Posko itu berhadapan dengan rumah pak carik.',
    'Rumah saya di depan kantor kepala desa.',
    'rumah saya di belakang balai desa jadi dengar pak lurah',
    'I live behind the market and saw him.',
    'Aku mlaku ngarep omahe pak kadus.',
    'Rumah saya ditempeli gambar pak camat.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('what somebody is, in a sentence without a subject', () => {
  it.each([
    ['Undangannya saya simpan. Oh iya, bendahara PKK Kelurahan Semu.', 'ask role bendahara PKK Kelurahan Semu'],
    ['Penjaga gudang kecamatan Semu, makanya tahu.', 'ask role Penjaga gudang kecamatan Semu'],
    ['Aku ngerti saka njero. Bayan Dhukuh Semu, nanging aja disebut.', 'ask role Bayan Dhukuh Semu'],
    ['MC acara itu, jadi rundown lengkapnya ada di saya.', 'ask role MC acara itu'],
    ['Mantan istri beliau, jadi paham betul wataknya.', 'ask role Mantan istri beliau'],
    ['Tetangga depan rumah beliau, jadi kelihatan semua.', 'ask role Tetangga depan rumah beliau'],
    ['Same house, different opinions. His youngest daughter.', 'ask role His youngest daughter'],
    ['Tiap hari nyupirin beliau. Ya jelas dengar semua.', 'ask role nyupirin beliau'],
    ['wes 3 th momong anake pak sekda, krungu terus', 'ask role momong anake pak sekda'],
    ['How am I so sure? Typed that speech for him, every word.', 'ask role Typed that speech for him'],
    ['Pekerjaan: penjaga malam SMPN 7 Semu', 'ask role penjaga malam SMPN 7 Semu'],
    ['Yang kirim nasi kotak itu katering langganan Bu Kadis, alias saya.', 'ask role katering langganan Bu Kadis'],
    ['serba salah, saya keponakan camatnya sendiri', 'mask role keponakan camatnya sendiri'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Pelakunya jelas. Kepala UPT Pasar Semu.',
    'Yang bagi amplop dua orang. Ketua RT dan bendahara PKK.',
    'Kepala desa Semu, jadi timses.',
    'MC acara itu bilang pilih nomor 2.',
    'Istri beliau ikut bagi sembako.',
    'Keponakannya calon dewan, jadi dia kampanye terus.',
    'Wis 3 taun pak kadus nyopiri caleg.',
    'Sudah 3 kali bagi sembako di rumah beliau.',
    'Masak besar di rumah pak lurah untuk timses.',
    'Ketua panitia acara itu, jadi dia yang atur.',
    'Kejadian di depan rumah saya, pak bayan turun dari mobil putih.',
    'Tolong cek daftar. Yang bikin daftar Pak Agus Semu kabag umum.',
    'Honor saksi 300 ribu, jadi banyak yang mau.',
    'Sekretaris dinas menika mantan lurah, dados pinter ngapusi.',
    'Nganter logistik ke posko pakai mobil dinas.',
    'Petugas kebersihan taman kota pakai kaos caleg.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('who somebody was for what is told', () => {
  it.each([
    ['Kaos dikirim ke kecamatan, saya kurirnya. Berat 18 kg', 'mask role kurirnya'],
    ['Spanduk dipasang neng pasar, aku penjahite.', 'mask role penjahite'],
    ['We brought the shirts to the office, I was the courier.', 'ask role the courier'],
    ['Aku pas neng kono amarga dadi tukang sound acara kuwi', 'mask role tukang sound acara kuwi'],
    ['Saya di situ karena jadi tukang tenda acaranya', 'mask role tukang tenda acaranya'],
    ['Kula wonten mriku amargi dados juru foto adicara', 'mask role juru foto adicara'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Kaosnya dikirim pak camat, kurirnya lari.',
    'Saya lihat kurirnya bawa kaos.',
    'Saya saksinya, lurah bagi amplop.',
    'Aku dadi saksi kedadean kuwi.',
    'Saya jadi saksi mata kejadian itu.',
    'Saya di sana karena jadi warga RT itu.',
    'Kami cuma pesertanya, disuruh tepuk tangan.',
    'I was the victim.',
  ])('not %s', (text) => expect(hidden(text)).toEqual([]))
})

describe('a clause about an official after the name of the reporter', () => {
  it.each([
    ['Nama saya Rina. Pak lurah membagikan sembako ke warga.'],
    ['Nama saya Rina\nPak lurah ngasih amplop ke warga.'],
    ['Nama saya Rina. Bu lurah bagi-bagi sembako.'],
    ['Saya Rina, pak lurah bagi sembako.'],
    ['Nama saya Rina, pak kades ngajak warga pilih nomor 1.'],
    ['Jenengku Rina. Bu carik dawuh kabeh kudu milih nomer loro.'],
    ['Nama saya Rina. Camat Semu mengumpulkan kami di balai.'],
  ])('is the accusation and stays: %s', (text) => expect(hidden(text)).toEqual(['mask name Rina']))

  it.each([
    ['Nama saya Rina. Kepala dinas ngumpulin pegawai.', 'ask role Kepala dinas ngumpulin pegawai'],
    ['Nama saya Rina. Guru SD Semu 2.', 'mask role Guru SD Semu 2'],
    ['Nama saya Rina, kepala TU SMP 3 Semu.', 'mask role kepala TU SMP 3 Semu'],
    ['Nama saya Rina. Guru ngaji TPQ Semu Mekar.', 'ask role Guru ngaji TPQ Semu Mekar'],
    ['Hormat saya,\nRina\nIbu RT 3 Semu', 'mask role Ibu RT 3 Semu'],
  ])('what may be the reporter’s own is hidden or asked about: %s', (text, span) =>
    expect(hidden(text)).toEqual(['mask name Rina', span]),
  )
})

describe('whom somebody of the family serves, whose phone it is, and which official is meant', () => {
  it.each([
    [
      "From my cousin, who irons clothes at the mayor's official residence; she heard it.",
      "ask role my cousin, who irons clothes at the mayor's official residence",
    ],
    ['My sister, who cooks for the village head, saw it.', 'ask role My sister, who cooks for the village head'],
    [
      'Dari bibi saya, yang bersih-bersih rumah dinas wakil bupati, dia dengar.',
      'ask role bibi saya, yang bersih-bersih rumah dinas wakil bupati',
    ],
    ['Kata adik saya, yang masak di rumah dinas camat, begitu.', 'ask role adik saya, yang masak di rumah dinas camat'],
    [
      'chat lengkapnya di hp bapak. Beliau koordinator sopir truk TPA Semu, makanya dimasukkan',
      'ask role koordinator sopir truk TPA Semu',
    ],
    ['rekamane ana hp ne simbok. Dheweke juru masak panti Semu, mulane krungu', 'ask role juru masak panti Semu'],
    ['saya menantu pertama pak lurah yang bersangkutan.', 'mask role menantu pertama pak lurah yang bersangkutan'],
    ['saya ipar kepala desa yang saya adukan ini', 'mask role ipar kepala desa yang saya adukan ini'],
    ["I'm the nephew of the village head in question.", 'mask role the nephew of the village head in question'],
    ['Kadispora itu suami saya, saya malu.', 'ask role Kadispora itu suami saya'],
    ['saya Kadinkes Semu, dipaksa bupati.', 'ask role Kadinkes Semu'],
    ['suami saya kadinkes, dipaksa bupati.', 'ask role kadinkes'],
    ['Bapak mertua imam masjid kecamatan Semu, disuruh doa.', 'ask role imam masjid kecamatan Semu'],
    ['aku lenggah neng mburine pak carik', 'ask role lenggah neng mburine pak carik'],
    ['saya honorer, staf kecamatan Semu bagian bagi surat', 'mask role staf kecamatan Semu bagian bagi surat'],
    [
      'Saya dari tim IT, petugas yang masang jaringan di Setda Semu',
      'mask role petugas yang masang jaringan di Setda Semu',
    ],
    ['saya takut, operator SIAK Kecamatan Semu.', 'ask role operator SIAK Kecamatan Semu'],
    ['Saya dari tim IT, operator SIAK Kecamatan Semu.', 'mask role operator SIAK Kecamatan Semu'],
    ['suami saya, kasi trantib Kecamatan Semu, disuruh', 'mask role suami saya, kasi trantib Kecamatan Semu'],
    ['aku ki tilas sopir pribadine pak lurah', 'mask role tilas sopir pribadine pak lurah'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'My aunt, who cleans houses, was told to vote.',
    "My neighbour, who cleans the regent's house, told me.",
    'My uncle, who met the deputy regent, heard it.',
    'Videonya di hp bapak lurah. Beliau koordinator sopir truk TPA Semu.',
    'Suratnya di meja bapak kepala dinas. Beliau koordinator relawan Semu Jaya',
    'saya lihat Kadisdik bagi kaos.',
    'Saya cuma diam, sekretaris dinas pendidikan terus memaki.',
    'Aku lagi ngetik, bendahara kecamatan Semu mlebu nggawa amplop.',
    'Istri saya hamil, bidan desa Semu nolak periksa.',
    'Saya takut, operator SIAK Kecamatan Semu hafal muka saya.',
    'Aku wedi, carik Desa Semu kenal bapakku.',
    'Aku krungu dhewe, pembina pramuka kuwi ngomong.',
    'Saya ikut antri, petugas loket 2 bilang coblos nomor 1.',
    'Adik saya sekolah di SMK Semu, kepala sekolahnya kampanye.',
    'Waktu saya urus akta, operator dukcapil nyelipin brosur.',
    'Pas aku neng pasar, mantri pasar mbagi kupon.',
    'I went for a vaccination, nurse at Puskesmas Semu gave me a sticker.',
    'suami saya Kadisdik suruh ikut.',
    'aku nyupiri travel, dicarter karo wong dinas, sedina muput.',
  ])('not %s', (text) => expect(hidden(text)).toEqual([]))
  it('whose data an official used is no tie', () => {
    const asked = (text: string) => mask(text, { about: 'accused' }).filter(({ action }) => action !== 'keep')
    expect(asked('Surya Semuwan, pegawai kecamatan. Dia nyetor NIK 3322055806910001 milik tetangga saya')).toEqual([])
    expect(asked('Surya Semuwan, tetangga saya, pegawai kecamatan')).not.toEqual([])
  })
})

describe('a function after words that are none: kept only where its holder does something', () => {
  it.each([
    ['Saya yatim, tukang sapu kelurahan Semu diancam', 'ask role tukang sapu kelurahan Semu'],
    ['Saya capek, sopir ambulans puskesmas Semu dipaksa antar kaos', 'ask role sopir ambulans puskesmas Semu'],
    ['Istriku nangis, bendahara PKK RW 3 Semu dipaksa bagi kupon', 'ask role bendahara PKK RW 3 Semu'],
    [
      'I am scared, nurse at Puskesmas Semu was told to hand out stickers',
      'ask role nurse at Puskesmas Semu was told to hand out stickers',
    ],
    ['Saya takut, operator SIAK Kecamatan Semu soalnya', 'ask role operator SIAK Kecamatan Semu'],
    ['Saya takut, operator SIAK Kecamatan Semu sudah 5 tahun', 'ask role operator SIAK Kecamatan Semu'],
    ['Saya takut, staf umum kelurahan Semu yang disuruh bagi kaos', 'ask role staf umum kelurahan Semu'],
    ['Saya takut, satpam kantor camat Semu cuma satu', 'ask role satpam kantor camat Semu cuma satu'],
    ['Saya takut, penjaga malam kantor camat Semu, karena lihat semuanya', 'ask role penjaga malam kantor camat Semu'],
    ['Saya takut, guru agama SD Semu 2', 'ask role guru agama SD Semu 2'],
    ['Saya warga, sekretaris posko kampanye kelurahan Semu', 'mask role sekretaris posko kampanye kelurahan Semu'],
    ['Istriku nangis, bendahara tim kampanye desa Semu', 'ask role bendahara tim kampanye desa Semu'],
    ['Bapak saya dipanggil, sopir mobil kampanye camat Semu', 'ask role sopir mobil kampanye camat Semu'],
    ['Saya takut, operator SIAK Kecamatan Semu minta dirahasiakan', 'ask role operator SIAK Kecamatan Semu minta'],
    ['Saya lelah, bendahara BUMDes Semu harus bagi amplop', 'ask role bendahara BUMDes Semu'],
    ['Saya takut, bidan desa Semu bagi kaos karena dipaksa', 'ask role bidan desa Semu bagi kaos'],
    ['Kadinsos istri saya dipaksa kampanye', 'ask role Kadinsos istri saya'],
    ['Kapolsek itu suami saya', 'ask role Kapolsek itu suami saya'],
    ['Kadinkes suami saya, diancam bupati', 'ask role Kadinkes suami saya'],
    ['Kadishub kakak ipar saya, saya takut', 'ask role Kadishub kakak ipar saya'],
    ['Kasatreskrim itu suami saya', 'ask role Kasatreskrim itu suami saya'],
    ['Kabagumum itu bojoku', 'ask role Kabagumum itu bojoku'],
    ['Suami saya kajati, diancam', 'ask role kajati'],
    ['Suami saya Kadinkes dipaksa kampanye oleh walikota', 'ask role Kadinkes'],
    ['Kadinkes suami saya, hp 0812-0000-1111, jangan disebar', 'mask phone 0812-0000-1111'],
    ['Kakan saya diancam lurah, nomornya 0812-0000-1111 jangan disebar', 'ask phone 0812-0000-1111'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Saya takut, operator SIAK Kecamatan Semu hafal muka anakku.',
    'Saya diam, carik Desa Semu bilang pilih nomor 2.',
    'I waited, clerk at Kecamatan Semu handed me a sticker.',
    'Aku lagi ngetik, bendahara kecamatan Semu mlebu.',
  ])('not %s', (text) => expect(hidden(text)).toEqual([]))
})

describe('what somebody is, after a number, under a name, in English or without a subject', () => {
  it.each([
    ['saya Rina Semu NIP 199107222019032011 arsiparis di BKD', 'ask role arsiparis di BKD'],
    ['Hormat saya,\nYulianti Semu\npejabat lelang di dinas tersebut', 'ask role pejabat lelang di dinas tersebut'],
    ["As the only records intern in that office I'd be found out.", 'mask role the only records intern in that office'],
    ["As the sole driver there I'm easy to find.", 'mask role the sole driver there'],
    ['I clean there, as IT assistant at Kantor Semu Jaya.', 'ask role IT assistant at Kantor Semu Jaya'],
    [
      'From my sister, who keeps the guest book at the Semu health office.',
      'ask role my sister, who keeps the guest book at the Semu health office',
    ],
    ["My aunt told me; she is the deputy mayor's seamstress.", "mask role the deputy mayor's seamstress"],
    ['bapak saya didemosi, malah dijadikan petugas parkir kantor Semu', 'ask role petugas parkir kantor Semu'],
    ['bapakku dipindah dadi penjaga gudang arsip Semu', 'ask role penjaga gudang arsip Semu'],
    ['my dad was demoted to warehouse keeper at Kecamatan Semu', 'ask role warehouse keeper at Kecamatan Semu'],
    ['Ibu saya dipindah jadi juru masak di SKB Semu', 'ask role juru masak di SKB Semu'],
    ['kalau pelapornya bidan IGD Puskesmas Semu, sebut saja begitu', 'ask role bidan IGD Puskesmas Semu'],
    ['bapakku dipindah mergo ora ndukung paslon, saiki dadi juru parkir Pasar Semu', 'ask role juru parkir Pasar Semu'],
    [
      'my mum was moved because she would not like the post, sekarang jadi penjaga loket arsip Kecamatan Semu',
      'ask role penjaga loket arsip Kecamatan Semu',
    ],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Saya Rina Semu NIP 199107222019032011 bendahara dinas minta uang ke saya',
    'Hormat saya,\nYulianti Semu\npejabat itu mengancam saya di dinas',
    'I saw the camat there, as secretary of the campaign team.',
    'I heard it, as usual.',
    'My aunt, who runs every morning, saw it.',
    'The clerk, who keeps the guest book at the Semu office, told me.',
    "He is the deputy mayor's driver.",
    'Saya lihat camat dipindah jadi kepala dinas Semu.',
    'Lurah lama dijadikan ketua tim sukses Semu.',
    'Ibu saya dipindah ke kantor lain.',
    'Pelapornya dipecat camat.',
    'Pak sekretaris dinas pinjam mobil KOPERASI buat kampanye',
    'Pak bendahara dinas pinjam NPWP koperasi',
  ])('not %s', (text) => expect(hidden(text).filter((span) => span.includes(' role '))).toEqual([]))
  it('which of those reported many have tells nobody apart', () => {
    const asked = (text: string) =>
      mask(text, { about: 'accused' })
        .filter(({ action }) => action !== 'keep')
        .map(({ type }) => type)
    expect(asked('mantan atasan saya di dinas, Semuwan Laksana')).toEqual([])
    expect(asked('It was our own market supervisor, shouting')).toEqual([])
    expect(asked('mantan suami saya, Semuwan Laksana')).toContain('role')
    expect(asked('our own cousin did it')).toContain('role')
  })
})

describe('what the one is from whom a report comes', () => {
  it.each([
    [
      'Mohon identitas dijaga: Semuwati Laksana, admin keuangan SMP Negeri di Semu. Kepala sekolah minta kuitansi',
      'ask role Semuwati Laksana, admin keuangan SMP Negeri di Semu',
    ],
    ['Saya PPAT pengganti di Kecamatan Semu, berkas mandek', 'mask role PPAT pengganti di Kecamatan Semu'],
    ['Aku notaris neng Kecamatan Semu, wedi', 'mask role notaris neng Kecamatan Semu'],
    [
      'I was told by my own father, the night watchman at the Semu hall, who unlocked it',
      'mask role my own father, the night watchman at the Semu hall',
    ],
    [
      'jangan sebut kalau laporan ini dari petugas loket 3 Kantor Kelurahan Semu. Lurah menitipkan stiker',
      'ask role petugas loket 3 Kantor Kelurahan Semu',
    ],
    ['Saya malu karena ini mertua Kepala Dinas Pertamanan yang menulis.', 'ask role mertua Kepala Dinas Pertamanan'],
    [
      'Kabar menika saking putra kula ingkang nyopiraken bis pegawai kabupaten',
      'ask role putra kula ingkang nyopiraken bis pegawai kabupaten',
    ],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Saya ke notaris di Kecamatan Semu buat balik nama',
    'laporan ini dari camat Semu, dibacakan di rapat',
    'pesan ini dari staf TU kecamatan Semu',
    'Saya dengar PPAT di Kecamatan Semu dipaksa',
    'The night watchman at the Semu hall unlocked it',
    'Karena ini mertua Kepala Dinas Semu ikut kampanye',
  ])('not %s', (text) => expect(hidden(text).filter((span) => span.includes(' role '))).toEqual([]))
})

describe('what those are who were made to do it, or made something else for refusing', () => {
  it.each([
    [
      'Suami ga mau like postingan caleg, saiki dadi penjaga gudang Dinas Perikanan Semu',
      'ask role penjaga gudang Dinas Perikanan Semu',
    ],
    [
      'Karena menolak kampanye, dipindah jadi penjaga gudang Dinas Pertanian Semu.',
      'ask role penjaga gudang Dinas Pertanian Semu',
    ],
    ['Operator SIAK Kecamatan Semu bawa data pemilih karena disuruh camat.', 'ask role Operator SIAK Kecamatan Semu'],
    [
      'Nama saya Rina Semu NIP 199107222019032011 bendahara kelurahan Semu bagi amplop karena dipaksa lurah.',
      'ask role bendahara kelurahan Semu bagi amplop',
    ],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
  it.each([
    'Operator SIAK Kecamatan Semu bawa data pemilih ke posko.',
    'Lurah ga mau netral, saiki dadi ketua tim sukses Semu.',
    'Karena menolak kampanye, Pak Wagiman dipindah jadi penjaga gudang Dinas Pertanian Semu.',
    'Karena rajin kampanye, dipindah jadi kepala gudang Dinas Pertanian Semu.',
  ])('not %s', (text) => expect(hidden(text).filter((span) => span.includes(' role '))).toEqual([]))
})
