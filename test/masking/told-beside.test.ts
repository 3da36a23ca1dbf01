import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

/** Whether every letter and digit of `part` is masked or asked about. */
function covered(text: string, part: string): boolean {
  const spans = mask(text, { about: 'story' }).filter(({ action }) => action !== 'keep')
  const from = text.indexOf(part)
  for (let i = from; i < from + part.length; i++)
    if (/[\p{L}\p{N}]/u.test(text.charAt(i)) && !spans.some(({ start, end }) => start <= i && i < end)) return false
  return from >= 0
}

describe('what somebody of the family is, told beside them', () => {
  it.each([
    [
      'Istri saya yang cerita, perawat gigi di Puskesmas Wanatirta I, dia disuruh pasang stiker.',
      'perawat gigi di Puskesmas Wanatirta I',
    ],
    ['Yang diperintah suami, kaur umum Desa Kalisemut, dan sudah menolak.', 'kaur umum Desa Kalisemut'],
    ['Suami kasi pelayanan Kecamatan Wanatirta. Tadi malam ditelepon timses.', 'kasi pelayanan Kecamatan Wanatirta'],
    [
      'saya guru, istri kepala tata usaha SMPN 3 Wanatirta. Kami berdua diminta pasang foto.',
      'kepala tata usaha SMPN 3 Wanatirta',
    ],
    [
      'Kami berdua ikut apel, saya dan istri (dia kasi kesejahteraan Desa Kalisemut). Semua disuruh foto dua jari.',
      'kasi kesejahteraan Desa Kalisemut',
    ],
    ['Bapakku, wong-wong ngarani Lik Parto, ki kebayan Desa Kalisemut. Dipeksa melu konvoi.', 'kebayan Desa Kalisemut'],
    [
      'My mother, Lastri, happens to be the only dentist at Wanatirta clinic, so she saw it.',
      'the only dentist at Wanatirta clinic',
    ],
    [
      'My husband, a forklift driver at the Wanatirta depot, moved the boxes himself.',
      'forklift driver at the Wanatirta depot',
    ],
    [
      'Yang ngalamin adik, bidan desa di Desa Kalisemut, disuruh bawa kader ke kampanye.',
      'bidan desa di Desa Kalisemut',
    ],
    ['Garwa kula, juru supeng Kecamatan Wanatirta, dipunpeksa ndherek.', 'juru supeng Kecamatan Wanatirta'],
    ['mas, bojoku (kasi pemerintahan Desa Kalisemut) dikon nggawa warga 2 truk', 'kasi pemerintahan Desa Kalisemut'],
    [
      "My brother - he's the night guard at Puskesmas Wanatirta - was told to keep the gate open.",
      'night guard at Puskesmas Wanatirta',
    ],
    [
      'Ibu saya, sekarang sudah sepuh, itu juru masak dapur umum Kecamatan Wanatirta. Disuruh bikin nasi kotak buat tim.',
      'juru masak dapur umum Kecamatan Wanatirta',
    ],
    ['Bulikku, dheweke kuwi bendahara PKK Desa Kalisemut, dijaluki daftar jeneng.', 'bendahara PKK Desa Kalisemut'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe("a formal function after one's name and degrees", () => {
  it.each([
    [
      'Yang bertanda tangan di bawah ini saya, Ratih Purbowati, S.Si., M.Sc., analis kebijakan ahli muda pada Bapperida Kabupaten Semeru, melaporkan hal berikut.',
      'analis kebijakan ahli muda pada Bapperida Kabupaten Semeru',
    ],
    [
      'Saya, Guntoro Wisnu, S.Sos., M.A.P., penyusun program pada Dinas Perikanan Kabupaten Semeru, menyatakan bahwa kepala dinas mengarahkan kami.',
      'penyusun program pada Dinas Perikanan Kabupaten Semeru',
    ],
    [
      'Dengan hormat, kula Sumaryati, A.Md.Keb., bidan pelaksana lanjutan ing Puskesmas Kalisemut, ngaturaken.',
      'bidan pelaksana lanjutan ing Puskesmas Kalisemut',
    ],
    [
      'Saya Dwi Hastomo, S.H., M.Kn., pranata hukum pada Sekretariat DPRD Kota Semeru, ditekan ketua fraksi.',
      'pranata hukum pada Sekretariat DPRD Kota Semeru',
    ],
    [
      'I, Ratna Wijayanti, M.Sc., a junior auditor at the Semeru Regency Inspectorate, hereby report the following.',
      'junior auditor at the Semeru Regency Inspectorate',
    ],
    [
      'Nama saya Heri Prakoso, S.E., M.Ak., Ph.D., auditor madya pada Inspektorat Kabupaten Semeru.',
      'auditor madya pada Inspektorat Kabupaten Semeru',
    ],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('a tie or a post to its end', () => {
  it.each([
    ['aku iki mantan bojone pak kasi pembangunan, dadi paham', 'mantan bojone pak kasi pembangunan'],
    ['saya adik ipar bu kasubag keuangan, jadi tahu', 'adik ipar bu kasubag keuangan'],
    ['saya anak bungsu pak kabid perindustrian', 'anak bungsu pak kabid perindustrian'],
    [
      'Saya sepupu sekaligus bendahara pribadi pak walikota, semua catatan ada di saya.',
      'sepupu sekaligus bendahara pribadi pak walikota',
    ],
    ['Saya menantu merangkap ajudan bu kadis, percaya saya.', 'menantu merangkap ajudan bu kadis'],
    ['Kula ponakanipun saha juru seratipun pak bupati.', 'ponakanipun saha juru seratipun pak bupati'],
    ['saya tetangga pak kasubag umum, rumah kami berhadapan', 'tetangga pak kasubag umum'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('who did it, with emphasis', () => {
  it.each([
    ['Sayalah petugas yang mencatat tamu rapat itu, jadi tahu siapa saja.', 'petugas yang mencatat tamu rapat itu'],
    ['Akulah juru foto acara itu.', 'juru foto acara itu'],
    [
      'Karena sayalah bendahara yang membayar sewa kursi itu, saya tahu nominalnya.',
      'bendahara yang membayar sewa kursi itu',
    ],
    ['Sayalah yang mengetik daftar hadir rapat itu.', 'mengetik daftar hadir rapat itu'],
    ['Yo akulah sing nggawe undangan rapat kuwi.', 'nggawe undangan rapat kuwi'],
    ['kan sayalah sopir yang bawa rombongan itu', 'sopir yang bawa rombongan itu'],
    ['Istri sayalah yang pegang kunci gudang beras itu.', 'pegang kunci gudang beras itu'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('a staff number after what one is', () => {
  it.each([
    ['Lapor. Anggota Linmas, NIP 198512032010011007. Regu kami disuruh jaga konvoi.', '198512032010011007'],
    ['Izin lapor, staf BPBD NIP 199003152015032004, identitas mohon dirahasiakan', '199003152015032004'],
    ['Lapor, NIP 198101012006041012, saya dipaksa ikut deklarasi. Camat memimpin.', '198101012006041012'],
    ['Pegawai Dishub. NIP 197905052005011009. Kami diperintah pasang baliho.', '197905052005011009'],
    [
      'Mohon izin melapor. Guru SMP, NIP 198306062009042003. Kami dipaksa kepala sekolah foto dua jari.',
      '198306062009042003',
    ],
    [
      'Matur. Pegawe kecamatan, NIP 198811112012121001. Kanca-kanca dikon melu senam paslon. Jenengku aja disebut.',
      '198811112012121001',
    ],
    ['Civil servant, NIP 198204042008011005. We were ordered to attend the rally.', '198204042008011005'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('a name or a code said to the reporter', () => {
  it.each([
    ['Pak kabid nanya "kamu Winarti ya yang nomor pegawainya DPU-0183?" lalu dicatat.', 'Winarti'],
    ['Pak kabid nanya "kamu Winarti ya yang nomor pegawainya DPU-0183?" lalu dicatat.', 'DPU-0183'],
    ['saya dicegat sekdis: "situ yang NIP nya 198703032011011002 kan?"', '198703032011011002'],
    ['Bu kepala bilang ke saya, "kode fingerprint kamu FP-221 kan, jangan bolos kampanye"', 'FP-221'],
    ['He asked me, "Are you the one with badge KPL-334?"', 'KPL-334'],
    ['Aku ditakoni, "kowe sing nomer presensine K-117 to?"', 'K-117'],
    ["Aku diceluk 'mbak Ndari' neng rekaman kuwi.", 'Ndari'],
    ["Dalam rekaman itu saya dipanggil 'mas Yoga'.", 'Yoga'],
    ["In that video they call me 'Miss Wening'.", 'Wening'],
    ['Nang voice note kuwi aku mung disebut "cah Parjo".', 'Parjo'],
    ["kula namung dipuntimbali 'mbakyu Sriyatun' wonten rekaman menika", 'Sriyatun'],
    ['saya cuma disapa "bu Narti" sama dia di grup', 'Narti'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('two owners in one enumeration', () => {
  it.each([
    [
      'Penerimanya Sutopo (timses), BRI 0021-01-004455-50-3; pengirimnya saya, terpaksa, dari BCA 4410982231.',
      '4410982231',
    ],
    ['yang terima BNI 0331200456 a.n. Darsono; yang kirim saya, BRI 338801001234567', '338801001234567'],
    ['Transfer dari saya, Mandiri 1410099887766, ke rekening pak kades BRI 556601009988531.', '1410099887766'],
    ['sing nampa Bank Jateng 3044556677 duweke lurah; sing ngirim aku, dikon, saka BNI 0765432198', '0765432198'],
    ['Receiver: Suparno, BRI 112201005566507. Sender was me, under orders, from BCA 7712345098.', '7712345098'],
    ['Pengirim saya sendiri, BCA 2233445566; penerima ajudan beliau, BRI 778801002233501', '2233445566'],
    ['Nomor tujuan punya bendahara 0812 3300 4411, nomor asal punya saya 0857 2211 9900', '0857 2211 9900'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('licences to practise', () => {
  it.each([
    ['STR bidan saya 14 02 5 2 1 22-4556677 diancam dicabut', '14 02 5 2 1 22-4556677'],
    ['sip bidan saya 446/1182/SIPB/2021 katanya tidak akan diperpanjang', '446/1182/SIPB/2021'],
    ['SIP perawat saya nomor 503.4/221/SIPP/2020 ditahan kapus', '503.4/221/SIPP/2020'],
    ['izin praktik saya 440/0551/SIPA/2023 mau dicabut', '440/0551/SIPA/2023'],
    ['My midwife licence 446/771/SIPB/2019 is being held', '446/771/SIPB/2019'],
    ['STRku 3302522180043321 dijaluk kapus', '3302522180043321'],
    ['surat izin praktik suami saya 503/0419/SIP/2020 dibekukan', '503/0419/SIP/2020'],
    ['sip drg saya 445/221/SIPDG/2022 dipersulit', '445/221/SIPDG/2022'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('one word at the end', () => {
  it.each([
    ['Kami dipaksa foto dengan pose dua jari di depan kantor. Wening', 'Wening'],
    ['Mohon ditindaklanjuti, semua bukti sudah saya kirim. Hartanto', 'Hartanto'],
    ['We were told to wear the shirt on Friday. Prasetya', 'Prasetya'],
    ['Sampun kula foto sedaya. Nuwun. Sumiyem', 'Sumiyem'],
    ['Saya lihat sendiri amplopnya dibagi di aula. Tyas', 'Tyas'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('a home in a street called after somebody', () => {
  it.each([
    ['Rumah saya Jl. Mayor Sunaryo Gg. III No. 4, RT 02', 'Jl. Mayor Sunaryo Gg. III No. 4'],
    ['Alamat saya Jl. Letkol Isdiman No. 88', 'Jl. Letkol Isdiman No. 88'],
    ['Domisili saya Jalan Jenderal Sutoyo Gang Mawar No. 12', 'Jalan Jenderal Sutoyo Gang Mawar No. 12'],
    ['tempat tinggal saya Jln Kolonel Warsito 31', 'Jln Kolonel Warsito 31'],
    ['Tempat tinggal kami Jl. Pangeran Samber Gg. IV No. 9', 'Jl. Pangeran Samber Gg. IV No. 9'],
    ['Kos saya Jl. Sersan Mulyono Gg. Buntu No. 7B', 'Jl. Sersan Mulyono Gg. Buntu No. 7B'],
    ['Griya kula Jl. Brigjen Sudiarto Gg. V No. 3', 'Jl. Brigjen Sudiarto Gg. V No. 3'],
    ['I live at Jl. Kapten Tendean Gg. VII No. 15', 'Jl. Kapten Tendean Gg. VII No. 15'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe("one's other account", () => {
  it.each([
    ['kalau penting hubungi @mawar.kering_22 itu akun keduaku', '@mawar.kering_22'],
    ['DM aja @senja_biru88, itu akun cadangan saya', '@senja_biru88'],
    ['@pakdhe.gowes kuwi akunku sing liya', '@pakdhe.gowes'],
    ['@wulan_petang itu akun lama saya', '@wulan_petang'],
    ['kalau mau tanya @tani.maju99 itu ig aku', '@tani.maju99'],
    ['@blue.teak_77 is my other account', '@blue.teak_77'],
    ['yang repost @rukun_sentosa, itu akun saya yang satunya', '@rukun_sentosa'],
    ['@kembang.turi menika akun kula', '@kembang.turi'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('a name told after what somebody is', () => {
  it.each([
    ['Bojoku pegawe dinas pasar, jenenge Slamet Wahono, dikon nggawa bendera.', 'Slamet Wahono'],
    ['Suami saya petugas damkar, namanya Irwan Santosa, disuruh naik truk kampanye.', 'Irwan Santosa'],
    ['Adikku satpam kantor kabupaten, jenenge Tri Widodo, dikongkon meneng.', 'Tri Widodo'],
    ['Anak saya guru honorer, namanya Dian Pratiwi, tidak diperpanjang.', 'Dian Pratiwi'],
    ['Yang dipanggil istri, staf kelurahan, namanya Murniati; dia menolak.', 'Murniati'],
    ['Garwa kula perawat, asmanipun Endang Susilowati, dipunutus ndherek.', 'Endang Susilowati'],
    ['My wife is a nurse, her name is Susilowati, and she refused.', 'Susilowati'],
    ['Suamiku tentara pensiunan, jenenge Pak Kasmin, diancam.', 'Kasmin'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('what one is, said without a word for oneself', () => {
  it.each([
    ['Yang cerita ini mantan sopir Pak Sekda, tolong jangan disebut.', 'mantan sopir Pak Sekda'],
    ['Sing ngomong iki tilas ajudane Bu Bupati, ojo dibocorke.', 'tilas ajudane Bu Bupati'],
    [
      'Yang menulis ini bekas istri Pak Kabid Pertanahan. Dia simpan uangnya di brankas.',
      'bekas istri Pak Kabid Pertanahan',
    ],
    ['Petugas loket 2 Samsat Kalisemut gampang dikenali, soalnya cuma saya.', 'Petugas loket 2 Samsat Kalisemut'],
    ['Jabatan: Kasi Pelayanan Desa Kalisemut', 'Kasi Pelayanan Desa Kalisemut'],
    ['Used to be head of the Kalisemut post office, retired now.', 'head of the Kalisemut post office'],
    ['Dia telepon tim di depan saya, pengasuh cucu Bu Kadis.', 'pengasuh cucu Bu Kadis'],
    ['Mereka rapat di depan saya, tukang kebun rumah dinas bupati.', 'tukang kebun rumah dinas bupati'],
    ['Sopirnya saya sendiri, sopir mobil jenazah Desa Kalisemut.', 'sopir mobil jenazah Desa Kalisemut'],
    ['adik saya kerja jadi juru parkir Pasar Kalisemut, disuruh pasang bendera', 'juru parkir Pasar Kalisemut'],
    ['Speaking as the only vet at Kalisemut clinic: they put stickers everywhere.', 'the only vet at Kalisemut clinic'],
    [
      'Satu-satunya penjaga malam kantor kecamatan Kalisemut, makanya tahu.',
      'penjaga malam kantor kecamatan Kalisemut',
    ],
    ['Kula namung marbot mesjid agung Kalisemut, nanging mireng.', 'marbot mesjid agung Kalisemut'],
    ['admin grup WA RW 5 Kalisemut, makanya saya punya semua chatnya', 'admin grup WA RW 5 Kalisemut'],
    ['pendamping desa untuk Kalisemut dan Wanatirta, nama tidak usah', 'pendamping desa untuk Kalisemut dan Wanatirta'],
    ['Ditunjuk paksa jadi koordinator konvoi tanggal 5 itu, padahal saya menolak.', 'koordinator konvoi tanggal 5 itu'],
    ['Kebetulan saya ini besannya pak camat.', 'besannya pak camat'],
    ['Saya masih terhitung keponakan jauh bu kades', 'keponakan jauh bu kades'],
    ['Rumah saya persis di seberang rumah dinas wakil bupati.', 'persis di seberang rumah dinas wakil bupati'],
    ['Anak saya satu kelas dengan anak pak kadis, di SMP 1.', 'satu kelas dengan anak pak kadis'],
    ['saya guru les anaknya pak sekda', 'guru les anaknya pak sekda'],
    ["I clean the camat's office every morning.", "clean the camat's office"],
    ["I tutor the regent's two children.", "tutor the regent's two children"],
    ['Aku tukang pijete pak kades.', 'tukang pijete pak kades'],
    ['Dhek wingi aku dadi MC neng acara kuwi.', 'MC neng acara kuwi'],
    ['Waktu itu saya jadi operator slide di rapat koordinasi.', 'operator slide di rapat koordinasi'],
    ['Kakak saya, yang notabene kepala gudang Bulog Kalisemut, dimintai beras.', 'kepala gudang Bulog Kalisemut'],
    ['Bapak mertua, mantan lurah Kalisemut, dipakai namanya.', 'mantan lurah Kalisemut'],
    ['Istri kerja sebagai ahli gizi Puskesmas Kalisemut, dia yang lihat.', 'ahli gizi Puskesmas Kalisemut'],
    ['Suami saya kan security di gudang logistik KPU Kalisemut', 'security di gudang logistik KPU Kalisemut'],
    ['My dad drives the ambulance for Kalisemut village.', 'drives the ambulance for Kalisemut village'],
    ['My sister is a clerk at the Kalisemut land office.', 'clerk at the Kalisemut land office'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('whose name it is, told after or around it', () => {
  it.each([
    ['Dimas? Itu anak saya. Disuruh gurunya pegang spanduk.', 'Dimas'],
    ['Rafi? Kuwi anakku. Dikon gurune joget.', 'Rafi'],
    ["Farel? That's my nephew. He was made to hold it.", 'Farel'],
    ['Bagas, anakku sing ragil, dikon nyanyi jingle.', 'Bagas'],
    ['Nadin adikku disuruh foto dua jari', 'Nadin'],
    ['yang dihukum itu Rizki, anak bungsu saya', 'Rizki'],
    ['Suami (alm. Darsono) namanya masuk daftar pendukung.', 'Darsono'],
    ['pakdhe Tarno ku dikon nggawa truk', 'Tarno'],
    ['Sing dipeksa kuwi Wahono, bojone adikku.', 'Wahono'],
    ['Bu camat teriak, "Panggil si Ratna ke sini!" Saya langsung ke belakang.', 'Ratna'],
    ['The boss keeps asking "where is Mira?" when I skip rehearsal.', 'Mira'],
    ['nama pelapor = endah kusuma, hp = 0812 2233 4455', 'endah kusuma'],
    ['Name of reporter - Ayu Lestarini. Publish - no.', 'Ayu Lestarini'],
    ['Demikian laporan saya.\nTitik Handayani', 'Titik Handayani'],
    ['Kaosnya dibagi di balai desa.\nsaking Kasmito', 'Kasmito'],
    ['My wife her name Murtini know him well.', 'Murtini'],
    ['My husband name is Sukron, he drive the truck.', 'Sukron'],
    ['aku Ndaru, bukan nama asli', 'Ndaru'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('numbers and addresses, each told another way', () => {
  it.each([
    ['My permit number is 2C11JE 5521-K, please keep it secret.', '2C11JE 5521-K'],
    ['No anggota koperasi saya 0417/KPRI/2012 dicoret', '0417/KPRI/2012'],
    ['nomor karpeg saya N 114562 diminta', 'N 114562'],
    ['NUPTK istri 4439 7656 6730 0042 diminta kepsek', '4439 7656 6730 0042'],
    ['Nomor sertifikat pendidik saya 101021500233 diancam dicabut', '101021500233'],
    ['rekening yang dipakai nampung itu punya istri, Bank Jateng 3-021-55678-1', '3-021-55678-1'],
    ['motor saya yang dibakar, AA 5521 KD, masih di polsek', 'AA 5521 KD'],
    ['Plate of my scooter, AB 4412 QZ, was written down by his driver.', 'AB 4412 QZ'],
    ['Beliau punya nomor saya (0856 4411 2299), makanya neror.', '0856 4411 2299'],
    ['telpon rumah mertua 0295 6610221, biasanya saya di situ', '0295 6610221'],
    ['balas ke surel: tirta [dot] 77 [at] surelku [dot] id', 'tirta [dot] 77 [at] surelku [dot] id'],
  ])('%s', (text, part) => {
    expect(covered(text, part)).toBe(true)
  })
})

describe('what is said of others, or names nobody', () => {
  it.each([
    'Kami antre solar di SPBU, lalu pak camat lewat naik mobil dinas.',
    'I stopped to buy Pertamax and saw the section head with a banner.',
    'Anakku papat, bojoku ora nyambut gawe.',
    'Anakku loro, isih sekolah kabeh.',
    'Invoice 2024/11/0771, 250 shirts at 32,000 each, paid by the office.',
    'Nota 0812, 400 kaos, harga 27,500 per potong, dibayar kantor camat',
    'Kabid Budi Harsono, staff id DPU-0771, memimpin yel-yel.',
    'Petugas itu pakai lencana nomor 3371, minta daftar warga.',
    'Yang matikan lampu pak kasubag umum, Warsito, terlihat di kamera.',
    'Pelakunya bu kasi pemerintahan, Lestari, kelihatan di video.',
    'Sing ngomong pak kabid aset, Marsono, jam 10.',
    'Foto wonten, kula potret saking celak pager.',
    'Foto sampun kula jepret saking tebih.',
    'Pak kasubag keuangan, Gunadi, bagi amplop di lorong.',
    'Petugas berseragam dengan nomor lencana 5521 memimpin apel.',
    'Suami Bu Lurah, kasi pelayanan Kecamatan Wanatirta, ikut kampanye.',
    'Yang bagi amplop istri pak kades, bendahara PKK Desa Kalisemut.',
    'Lurah datang bersama istri, ketua PKK Kelurahan Kalisemut.',
    'Camat menelepon suami bu bidan, kaur umum Desa Kalisemut.',
    'Dia dan istrinya, kepala SMPN 3 Wanatirta, ikut deklarasi.',
    'Bapaknya pak lurah, modin Desa Kalisemut, ikut kampanye.',
    'Kades datang dengan anaknya (kaur umum Desa Kalisemut).',
    'Rapat ditutup. Pak camat pulang naik Fortuner. Selesai',
    'Camat bilang pilih nomor dua. Terima kasih',
    'Rekening penerima BRI 112201005566507 a.n. Suparno, ajudan bupati; pengirimnya kepala dinas, dari BCA 7712345098.',
    '@lurah_sumringah itu akun pak lurah',
    'Yang posting @camat.oke itu akun kedua beliau',
    'SIP dokter Hartono 503/0112/SIP/2019, dia jurkam.',
    'Lapor. Anggota Satpol PP bernama Suyono, NIP 198807142019031004, ikut kampanye.',
    'Lurah Kaliagung, NIP 197512122000031002, memimpin yel-yel.',
    'Kasi itu NIP 198007072005011003. Dia pasang baliho.',
    'Rumah pak camat Jl. Mayor Sunaryo Gg. III No. 4 jadi posko.',
    'Ditunjuk jadi ketua panitia, pak camat langsung kampanye.',
    'Beliau ditunjuk jadi koordinator tim sukses Kecamatan Kalisemut.',
    'Kades dipaksa jadi koordinator konvoi tanggal 5 itu.',
    'Used to be a quiet village, now banners everywhere.',
    'Speaking as usual, the mayor promised rice.',
    'Bu camat teriak, "Panggil Pak Joko ke sini!" lalu amplop dibagi.',
    'Camat Darsono, istri lurah, dan timnya datang.',
    'Yang ngomong ini ketua tim sukses kata warga.',
    'Petugas TPS gampang dikenali, pakai rompi hijau.',
    'Kalau ada warga tanya, bilang saja nanti dibagi.',
    'Surat itu dari Kasmito, ketua tim sukses.',
    'Ketua RT manggil warga lalu dibagi kaos.',
    'Penerima bansos ditanya soal pilihan. Katanya harus nomor 2.',
    'Lurahnya sendiri, ketua tim relawan, yang bagi amplop.',
    'Kades itu bekas sopir bupati, sekarang jadi timses.',
    'Pelapor lain sudah banyak kata petugas.',
  ])('%s', (text) => {
    expect(mask(text, { about: 'story' }).filter(({ action }) => action !== 'keep')).toEqual([])
  })
})
