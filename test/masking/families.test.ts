/** Whole families of sentences, each with the like of it that speaks of somebody else. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const shown = (text: string): string[] =>
  mask(text, { about: 'story' }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
const hidden = (text: string): string[] => shown(text).filter((line) => !line.startsWith('keep'))

describe('what the one who writes is', () => {
  it.each([
    ['Pelapor: bidan Puskesmas Semu Asih. Yang saya adukan kepala puskesmas.', 'bidan Puskesmas Semu Asih'],
    ['Pengirim: penjaga pasar hewan Semuwinangun. Kejadian Senin.', 'penjaga pasar hewan Semuwinangun'],
    ['Yang lapor ini operator SIAK Kecamatan Semu Kidul, tolong', 'operator SIAK Kecamatan Semu Kidul'],
    ['From: the librarian of SMAN 3 Kalisemu. The principal told us.', 'librarian of SMAN 3 Kalisemu'],
    ['Ingkang matur: guru agami SDN Kalisemu 02. Bu Kepsek ngendika', 'guru agami SDN Kalisemu 02'],
    ['aku Yanti (@yanti_semu) perawat poli anak RSUD Semu. mau lapor', 'perawat poli anak RSUD Semu'],
    ['kalo sy Bima (ig: bima.semu), fotografer humas Setda Kabupaten Semu', 'fotografer humas Setda Kabupaten Semu'],
    ['Saya Sutarman (kebun SMPN 2 Ngadisemu). Malam itu saya disuruh.', 'kebun SMPN 2 Ngadisemu'],
    ['Kula Sarmi, pesuruh balai desa Karangsemu.', 'pesuruh balai desa Karangsemu'],
    [
      'My sister is head of the licensing desk at the Trade Office.',
      'My sister is head of the licensing desk at the Trade Office',
    ],
    ['my aunt, tante Ludwiga, is sespri-nya pak sekda, dia yg cerita', 'Ludwiga, is sespri-nya pak sekda'],
    ['kula mireng amargi kula ingkang maos donga wonten adicara menika', 'ingkang maos donga wonten adicara menika'],
    [
      'I saw it because I sell fried rice opposite the Semu village hall.',
      'sell fried rice opposite the Semu village hall',
    ],
    ['Nama saya tidak usah, cukup: guru olahraga SMP 2 Semu.', 'guru olahraga SMP 2 Semu'],
    ['panggil saja penjaga loket 3 Samsat Semu', 'penjaga loket 3 Samsat Semu'],
    ['yang lapor bukan siapa-siapa, cuma tukang parkir depan bank Semu', 'tukang parkir depan bank Semu'],
    ['identitas: perempuan, 34 th, staf TU SMA Semu 2, nama ada di admin', 'staf TU SMA Semu 2'],
    ['Ibu saya - bendahara PKK Kelurahan Semu - disuruh bagi beras', 'Ibu saya - bendahara PKK Kelurahan Semu'],
    ['paman saya (lurah Semukulon) yang nyuruh', 'lurah Semukulon'],
    ['Saya Mugiyono, penggali kubur TPU Semugede.', 'penggali kubur TPU Semugede'],
    ['saya pendeta GKJ Semu, gereja kami dipinjam', 'pendeta GKJ Semu'],
    ['suami saya satu tim dengan beliau di bidang aset, cuma bertiga', 'satu tim dengan beliau di bidang aset'],
    ["I'm his ex-wife, I know him", 'his ex-wife'],
    ["I'm the wheelchair user in the third row", 'the wheelchair user in the third row'],
    ['my sister is engaged to his son', 'engaged to his son'],
    ['kulo tiyang ingkang dipunpasrahi konci balai desa', 'tiyang ingkang dipunpasrahi konci balai desa'],
    ["being the youngest clerk at the Semu registry, I'm always asked", 'the youngest clerk at the Semu registry'],
    ['my brother plays keyboard in the band that performed', 'plays keyboard in the band that performed'],
    ['Saya PPTK kegiatan itu, jadi mudah ditebak', 'PPTK kegiatan itu'],
    ['Maaf mengganggu, staf TU SMPN Semu 1. Kasek menempel stiker.', 'staf TU SMPN Semu 1'],
    ['kak, bendahara BUMDes Semu nih. Duite dijaluk', 'bendahara BUMDes Semu'],
    ['Lapor. Danton Linmas Kalisemu. Mobil dinas dipakai.', 'Danton Linmas Kalisemu'],
    ['Kadus Semusari kula menika, sanes tiyang njawi.', 'Kadus Semusari'],
    ['Wahyu Semu (PPTK hibah di Dinas Sosial). Camat minta potongan.', 'PPTK hibah di Dinas Sosial'],
    ['Saya di Kecamatan Semu pegang aset, mobilnya dipinjam timses.', 'Kecamatan Semu pegang aset'],
    ['istri saya di RSUD Semu, kepala ruang Melati', 'RSUD Semu, kepala ruang Melati'],
    ['Tiap malam saya jaga buku tamu di rumah dinas bupati', 'jaga buku tamu di rumah dinas bupati'],
    ['Ingkang nyerat menika ulu-ulu Desa Kalisemu.', 'ulu-ulu Desa Kalisemu'],
    ['Sopir ambulans desa Kalisemu, itu saya.', 'Sopir ambulans desa Kalisemu'],
    ['Kepala SDN 2 Semu, mohon dirahasiakan. Kami ditekan camat.', 'Kepala SDN 2 Semu'],
    ['Anggota KPPS TPS 7 Semu, jangan sebut nama saya.', 'Anggota KPPS TPS 7 Semu'],
    ['Sekdes Kalisemu, rahasiakan ya min.', 'Sekdes Kalisemu'],
    ['Nurse at Kalisemu clinic here, no name please.', 'Nurse at Kalisemu clinic'],
    ['kalau saya sih cuma penjaga kantin kantor dinas Semu', 'penjaga kantin kantor dinas Semu'],
    ['Saya pensiunan TNI. Terakhir danki di Kodim Semu.', 'danki di Kodim Semu'],
    ['Hormat saya,\nSupardi Wiryosemu\nmantan Kapolsek Semu 2004-2007', 'mantan Kapolsek Semu 2004-2007'],
  ])('%s', (text, role) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toContain(`role ${role}`)
  })
  it.each([
    ['Bapak saya dicopot dari jabatan Sekretaris Desa Karangsemu karena menolak', 'Sekretaris Desa Karangsemu'],
    ['Suami dimutasi dari posisi Kepala Bidang Aset, sekarang nganggur', 'Kepala Bidang Aset'],
    ['my mom, dipecat dari posisi kepala tata usaha SMKN 5 Semu krn gak mau', 'kepala tata usaha SMKN 5 Semu'],
    [
      'My father was demoted from his post as Head of Revenue at the Finance Agency.',
      'Head of Revenue at the Finance Agency',
    ],
    ['Bapakku dilengser seka kalungguhan bayan Desa Kalisemu merga ora gelem', 'bayan Desa Kalisemu'],
    ['Saya dinonjobkan dari Kasubbag Perencanaan Dinas Perhubungan.', 'Kasubbag Perencanaan Dinas Perhubungan'],
  ])('a post that was lost: %s', (text, role) => {
    expect(hidden(text).map((line) => line.replace(/^\w+ /u, ''))).toContain(`role ${role}`)
  })
  it.each([
    'Yang dilaporkan: kepala dinas kesehatan dan sekretarisnya.',
    'Terlapor: Kepala Puskesmas Semu. Pelapor: warga.',
    'Dari: Sekretaris Daerah Kabupaten Semu. Kepada: semua OPD. Perihal: apel.',
    'Pengirim surat: Kepala Bagian Umum Setda.',
    'Tetangga saya dipaksa mundur dari jabatan Kasi Trantib Kecamatan Semu.',
    'Pak lurah dicopot dari jabatan Lurah Semu tahun lalu.',
    'My boss works as head of the payroll unit at the Education Office.',
    'my friend is sespri-nya pak sekda',
    'Saya ada, melihat kepala desa Semu membagi amplop',
    'Bu Lastri, bendahara PKK, membagi kupon. Saya cuma lihat.',
    "I'm the victim here, I am the same person who wrote yesterday",
    'his brother is the head of the office',
    'She is engaged to his son, I saw them',
    'Kepala TU SMK 5 Semu mengumpulkan fotokopi KTP guru.',
    'sebut saja nama kepala dinas, pasti tahu',
    'cukup: camat itu sudah keterlaluan',
    'adik saya, lurah marah besar sama dia',
    'istri camat (lurah Semukulon) ikut kampanye',
    'Yang melapor ke bawaslu adalah ketua RT 5.',
  ])('of others: %s', (text) => {
    expect(hidden(text).filter((line) => line.includes(' role '))).toEqual([])
  })
})

describe('a function that begins a message and does something is that of somebody else', () => {
  it.each([
    'Supire bupati sing ngudhunke kerdhus.',
    'Bidan desane dikon meneng wae karo kapuse.',
    'Sekretaris dinas menika mantan lurah.',
    'Camat Kalisemu. Bagi-bagi kaos di balai desa.',
    'Sing ngomong bu lurah dhewe, aku ora salah krungu.',
    'The office WhatsApp group has 148 members.',
    'Di kantor kecamatan pegang aset itu Pak Kasi.',
    'Camat Kalisemu, mohon diperiksa.',
    'Menurut saya sih kepala dinas itu memihak.',
    'Setahu saya juga guru SMPN 2 Semu ikut kampanye semua.',
    'Kalau saya sih kepala desa kampanye ya lapor.',
    'Kami di SMPN 2 kepala sekolahnya menyuruh pasang stiker',
    'Kebetulan di Balai Desa bagian depan ada baliho paslon',
    'Yang bicara ini kepala dinas pendidikan di video',
  ])('%s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('by which name somebody is called', () => {
  it.each([
    ['Dia sering panggil saya "Mimin" di grup jadi semua tahu.', 'mask name Mimin'],
    ['She always calls me "Miss Vero" in front of the staff.', 'mask name Miss Vero'],
    ['He addressed me as Bu Hartini and said sign here.', 'mask name Bu Hartini'],
    ['dia bilang "kalau gak dukung awas lho Ndra". saya takut', 'ask name Ndra'],
    ['bu lurah beli jamu, "kembaliannya buat nomer 2 ya Tik"', 'ask name Tik'],
    ['Ibuku sing masak pas kumpulan, Mbok Darmi jenenge, krungu kabeh', 'mask name Mbok Darmi'],
    ['bapakku dipeksa teken, Pak Karyo asmane', 'mask name Pak Karyo'],
    ['my little brother is in that school, Raka is his name', 'mask name Raka'],
    ['anak kami satu-satunya, Kinanthi Larasati, sekolah di sana', 'mask name Kinanthi Larasati'],
    ['saya setor dari akun gopay istri, Mei Lestariati', 'ask name Mei Lestariati'],
    ['Bu Lurah: setor foto\nYanti: nggih bu\n(sing mbales nggih kuwi aku)', 'ask name Yanti'],
    ['NAMA IBU SUMARNI TINGGAL DI JALAN KENANGA NOMOR 12. TADI ADA LURAH', 'ask address JALAN KENANGA NOMOR 12'],
    ['Pengirim: Bonifasius Semu. Malam itu saya disuruh.', 'ask name Bonifasius Semu'],
    ['kontak saya di hp beliau tersimpan "Narto Sopir"', 'mask name Narto Sopir'],
    ['surat itu ditujukan ke saya: Yth. Sdri. Palupi Anggraini', 'mask name Sdri. Palupi Anggraini'],
    ['absen saya ditandatangani orang lain, a.n. Dwi Lestari', 'ask name Dwi Lestari'],
    ['telp rumah 024-8412233 minta bicara dengan Bu Tari', 'ask name Bu Tari'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Pak camat dipanggil "Pak Bos" sama stafnya, saya cuma dengar.',
    'kata pak kades ke Pak RT, "siapkan kursinya ya To"',
    'anak buahnya, Rebo namanya, bagi amplop',
    'ibu kades, Mbok Darmi jenenge, krungu kabeh',
    'pengirim uang Budi Santoso, stafnya camat',
    'pak kades teriak "maju terus ya Lur!"',
    'Ana montor plat merah H 77 AB ing ngarep balai desa.',
    'Grup WA "Pejuang Semu" adminnya Bu Kasi, 0813 0000 2222.',
    'surat itu dikirim ke dinas: Yth. Kepala Dinas',
  ])('of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('where the one who writes wants to be answered, whoever else is spoken of', () => {
  it.each([
    [
      'bls neng email wae ya mbak tutik.semu@example.com, hpku sering dienggo bocah',
      'mask email tutik.semu@example.com',
    ],
    ['tolong kabari ke semu77 [at] gmail [dot] com ya, hp ini milik kantor', 'ask email semu77 [at] gmail [dot] com'],
    ['Jangan telepon di jam kantor pak lurah, WA saja ke 0812-0000-4471.', 'ask phone 0812-0000-4471'],
    ['Lurah bilang balas ke 0812-0000-4471', 'ask phone 0812-0000-4471'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each(['camat Hartono, wa 0812-0000-4471', 'Pak Hartono, email hartono@example.com, dia yang kirim daftar'])(
    'a label is no wish: %s',
    (text) => {
      expect(hidden(text)).toEqual([])
    },
  )
})

describe('places, accounts and codes of one’s own', () => {
  it.each([
    ['My name in the group is Langit Semu', 'ask account Langit Semu'],
    ['aku melu nganggo jeneng "Bolo Semu", ojo difoto daftare', 'ask account "Bolo Semu"'],
    ['balas ke FB saya aja, nama akunnya Pecel Bu Semu', 'ask account Pecel Bu Semu'],
    ['Akun FB saya yg komen di bawahnya Langit Biru Semu, jangan difoto', 'ask account Langit Biru Semu'],
    ['My aunt sells flowers at stall K-27', 'ask address stall K-27'],
    ['I rent the room across the road at number 55.', 'mask address number 55'],
    ['Saya tinggal di Gang Melati Semu, rumahnya cat hijau no 7.', 'mask address no 7'],
    ['Rumah saya dekat rumah Pak RT, nomor 9.', 'mask address nomor 9'],
    ['Saya kirim iuran yang disuruh camat dari rekening BRI 123456789012345.', 'mask bank 123456789012345'],
    ['Saya WA lurah yang ditunjuk timses dari nomor 081234567890.', 'mask phone 081234567890'],
    ['Our house is 14 Jalan Kenanga Semu. The neighbour at number 16 told me', 'mask address 14 Jalan Kenanga Semu'],
    ['Lapakku wis ket jaman simbah neng Los Ikan C nomer 12 kono', 'ask address Los Ikan C nomer 12'],
    ['I sell shoes at Block C ground floor no. 31 in the market', 'ask address Block C ground floor no. 31'],
    ['We live two doors down at number 9', 'mask address number 9'],
    ['Los Daging A no 3, itu lapak saya', 'mask address Los Daging A no 3'],
    ['saya tinggal di kontrakan pak haji, kamar no 6', 'ask address kamar no 6'],
    ['emailku ratihsemu gmail com', 'mask email ratihsemu gmail com'],
    ['plat saya AD satu dua tiga empat BC', 'mask plate AD satu dua tiga empat BC'],
    ['ruko nomor 5 itu tempat saya jualan', 'mask address ruko nomor 5'],
    ['lapak nomor 33 deretan ikan, ya itu saya', 'mask address lapak nomor 33'],
    ['telp rumah 024-8412233 saja', 'ask phone 024-8412233'],
    ['catering ibu namanya Dapur Bu Semu', 'ask other Dapur Bu Semu'],
    ['saya punya LINE saja, id nya kebunsemu.88, jangan disebar', 'ask account kebunsemu.88'],
    ['Fb-ne pak bayan aku duwe. Nek aku Cah Angon Lereng, isih kekancan', 'ask account Cah Angon Lereng'],
    ['kalau saya di fb pakai nama Langit Biru Semu', 'mask account Langit Biru Semu'],
    ['depan bengkel las saya Sumber Semu Jaya, mereka parkir', 'mask other Sumber Semu Jaya'],
    ['STR bidan saya 14 05 2 1 2 23-0010001 kalau perlu', 'mask other 14 05 2 1 2 23-0010001'],
    ['petugas pajak nanya NPWP, ya tak kasih 08.221.339.4-503.000', 'ask npwp 08.221.339.4-503.000'],
    ['My date and place of birth in case you need to check it: Ungaran, 3 June 1990', 'ask other Ungaran, 3 June 1990'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'di kios no 5 punya bu kades, saya lihat kaos',
    'Los Daging A nomer 3 itu dipakai timses',
    'ruko nomor 5 dipakai posko, saya lihat',
    'Ada 3 foto: 20241009_083311.jpg dan 20241009_083340.jpg',
    'kode order F-2291847735, isinya kaos paslon',
    'They live two doors down at number 9, the campaign house',
    'STR bidan puskesmas itu 14 05 2 1 2 23-0010001 dipasang di dinding, saya foto',
    "my boss's shop, Semu Motor, was visited",
    'depan toko Sumber Semu milik pak lurah, saya lihat',
    'nama saya di grup itu dihapus admin',
    'akun FB saya dikomentari Pak Camat',
    'nama saya ada di daftar Relawan Bersatu, padahal saya menolak',
  ])('of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('one line of things about one person', () => {
  const other = (text: string): string[] =>
    mask(text, { about: 'other' }).map((span) => `${span.action} ${span.type} ${text.slice(span.start, span.end)}`)
  it.each([
    ['Budi, warga RT 3, hp 081234567890', 'ask phone 081234567890'],
    ['Budi, guru SMP, hp 081234567890', 'ask phone 081234567890'],
    ['No. 081234567890 (Ibu Sri, istri)', 'ask phone 081234567890'],
    ['guru SMP 2 Semu, mohon jangan disebut', 'ask role guru SMP 2 Semu'],
    ['orang tua saya (Pak Sastra dan Bu Ngatmi) didatangi', 'mask name Bu Ngatmi'],
    ['akun saya yang ketag itu @yuni_semu bukan yg @yuni.semu', 'mask account @yuni_semu'],
    ['my reddit is u/quietsemu', 'ask account u/quietsemu'],
    ['kios 12 pasar, punya kakak saya', 'mask address kios 12'],
  ])('%s', (text, span) => {
    expect(other(text)).toContain(span)
  })
  it.each([
    'saksi: Pak Bejo, tetangga',
    'Camat Semu, Drs. Hartono, hp 081234567890',
    'Pak Budi, beliau hp 081234567890',
  ])('of others: %s', (text) => {
    expect(other(text).filter((line) => line.startsWith('mask'))).toEqual([])
  })
})

describe('what is said to be somebody else’s, beside what is one’s own', () => {
  it.each([
    ['She listed my car, H 1552 KD, and her own, H 9 KS, on the sheet.', 'H 9 KS'],
    ['Sing ngedum kuwi pak bayan, montore K 4410 ZA, ning jenenge aku lali.', 'K 4410 ZA'],
    ['ngarep omahku persis, Gang Semu no 4B, truk sound e plat G 1900 NB parkir', 'G 1900 NB'],
    ['Beliau nelpon anak saya di 0812.0000.7740. Nomor beliau 0812.0000.2268, mirip.', '0812.0000.2268'],
    [
      'Reach me on https://t.me/semu_a and ignore https://t.me/semu_b, that is run by the nephew',
      'https://t.me/semu_b',
    ],
    ['my number 081200001111, not 081200002222 which belongs to the lurah', '081200002222'],
  ])('%s', (text, detail) => {
    expect(shown(text).filter((line) => line.startsWith('mask') && line.endsWith(detail))).toEqual([])
  })
})

describe('a code on something of the reporter, whatever it is', () => {
  it.each([
    ['My sticker C-041. I no join.', 'ask other C-041'],
    ['ID kurir saya KRR-SMU-220117 kalau mau cek', 'ask other KRR-SMU-220117'],
    ['helm saya GJS-2207 masih di sana', 'ask other GJS-2207'],
    ['panggilan udara saya JZ10-SMU, frekuensi desa', 'mask other JZ10-SMU'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'Stiker pak lurah C-041 di kaca',
    'Saya lihat kursi A-12 kosong',
    'Bus nomor SM-02 berangkat jam 7',
    'Surat edaran 045/SMU-2024 dibagikan ke saya',
  ])('and not of others: %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
