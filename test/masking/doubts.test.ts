import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import { parse } from './fixture.ts'

/** What stands marked `r` must be hidden or asked about, `o` left. */
function check(marked: string): void {
  const { text, spans } = parse(marked)
  const found = mask(text, { about: 'story' })
  for (const span of spans) {
    const over = found.find((one) => one.start <= span.start && span.end <= one.end)
    if (span.owner === 'reporter') expect(over?.action ?? 'keep', marked).not.toBe('keep')
    else expect(over?.action ?? 'keep', marked).toBe('keep')
  }
}

describe('an official in the sentence does not make a number theirs', () => {
  it.each([
    'bendahara minta no rek saya, sudah terlanjur dikasih. rek nya ⟦bank r:135 00 0000 4071⟧ mandiri',
    'ktp sy sm istri dipinjem pak RT, nik ⟦nik r:3374101101800001⟧ dan ⟦nik r:3374104101800002⟧',
    'adik saya disuruh ikut konvoi sama guru BP nya. motornya ⟦plate r:H 2904 AGE⟧ lecet',
    'aku parkir motor ⟦plate r:H 5216 BVG⟧ ning ngarep balai desa, trus diweruhi pak sekdes',
    'dihubungi nomor saya ⟦phone r:0812 0000 1106⟧ atas nama bu ⟦name r:Kasmi⟧',
    'ini data saya: ⟦name r:Tutik Rahayu⟧, ⟦other r:Kendal, 21 Juni 1990⟧, ⟦nik r:3374126106900007⟧, ⟦phone r:081200002083⟧. Yang saya adukan Kepala UPTD',
  ])('%s', check)
})

describe('what somebody does with a paper, a number or money does not make its number theirs', () => {
  it.each([
    'ktp ku difoto bu RT ⟦nik r:3374060708890001⟧',
    'kartu PKH ibu ⟦other r:5410000012341234⟧ dipegang pak kadus',
    'cuma punya NIK ⟦nik r:3374060708890001⟧ yg dijaluk guru BP kanggo pendataan',
    'bendahara transfer ke saya, bukti tf ke ⟦bank r:901-0000-4455⟧ ada',
    'uang dr camat masuk ke ⟦bank r:1360000000078⟧ mandiri kulo',
    'pak kadis nyuruh sy kirim dari rekening pribadi (⟦bank r:0000122334⟧ BNI) ke rek ⟦bank o:0000455667⟧ panitia',
    'aku ngirim rekening BRI ⟦bank r:3041 0000 0000 535⟧ asma ⟦name r:Wagirah⟧, kok sing mlebu duit paslon',
    'sms ajakan masuk ke no ⟦phone r:0813 0000 7733⟧ dan no istri ⟦phone r:0813 0000 7744⟧',
    'petugas datang ke rumah foto KK (⟦kk r:3374000002090044⟧) katanya verifikasi',
    'paket data ⟦phone r:0812-0000-4411⟧ diisi timses, padahal saya gak minta',
    'duit BLT mbah ⟦bank r:588800000988501⟧ dijupuk pak RT',
    'tgl 3 masuk 300rb ke BRI ⟦bank r:588800000988501⟧, pengirim a.n. Semu, saya kaget',
    'saya terima transfer dari ⟦bank o:588800000977401⟧ ke ⟦bank r:588800000988501⟧',
    'they sent the money to my Dana, ⟦phone r:0812 0000 4411⟧',
    'truk bapak ⟦plate r:H 1912 BE⟧ disewa pak carik',
    'sing neror aku ⟦phone o:0813 0000 7788⟧ jare seko partai',
    'fotokopi KK warga numpuk di meja pak Yanto, paling atas ⟦kk o:3374000009120018⟧',
  ])('%s', check)
})

describe('two who are spoken of have one detail each', () => {
  it.each([
    'yang nagih pak RW. Saya transfer dr bca ⟦bank r:0000-112-774⟧ ke rek dia',
    'pengumumannya di ⟦account o:facebook.com/camat.semu⟧, komentarku pake ⟦account r:fb.com/warga.semu.31⟧',
    'kepsek punya email ⟦email o:kepsek.semu@example.com⟧, saya balas pakai ⟦email r:sri.m@example.com⟧',
    'saya WA pak lurah dr nomor ⟦phone r:0813 0000 7711⟧, dijawab dr ⟦phone o:0813 0000 7722⟧',
    'nomor terlapor ⟦phone o:081300007799⟧, nomor pelapor ⟦phone r:081300007733⟧',
    'boncengan karo bojo numpak ⟦plate r:H 2233 KL⟧, weruh mobil dinas ⟦plate o:H 9988 XA⟧',
    'dari Kecamatan Semu ke rek ⟦bank r:588800000988501⟧ a/n saya',
    'surel saya kepada kepsek terkirim dari ⟦email r:yani@example.com⟧ minggu lalu',
    'email dinas ⟦email r:yani@example.com⟧ jangan dihubungi ya',
    'kabid mengirim email ke saya, ⟦email r:yani@example.com⟧, isinya daftar TPS',
    'dia menghubungi nomor istri saya, ⟦phone r:081200004411⟧, pakai nomor 081900007711',
    'laporan yang dulu pakai email ⟦email r:yani@example.com⟧ tidak dibalas',
    'disuruh jadi admin grup, login pakai ⟦phone r:085700003123⟧',
    'kode OTP masuk ke ⟦phone r:085700003123⟧ karena didaftarkan relawan',
    'kades tf 500rb ke ⟦bank r:588800000988501⟧ istri sy',
    'siap jadi saksi ⟦phone r:081200004411⟧',
    'my work email is ⟦email r:yani@dishub.example.go.id⟧ but use ⟦email r:yani@example.com⟧',
    'hp:⟦phone r:081200004411⟧/⟦phone r:081300004422⟧ (suami)',
    'admin ngeluarin ⟦phone r:0812-0000-4411⟧ dari grup, itu nomer suami saya',
    'tiap malam ada misscall dari ⟦phone o:0819-0000-7711⟧ ke hp ku',
    'pengirim ⟦phone o:0819-0000-7711⟧, penerima saya ⟦phone r:0812-0000-4411⟧',
    'saya disuruh follow ⟦account o:@tim_semu⟧ pakai akun pribadi ⟦account r:@kripik_semu⟧',
    'no sy awalnya tetap, belakang jd ⟦phone r:4471⟧',
  ])('%s', check)
})

describe('what was only seen, or stands on what was handed out, is evidence', () => {
  it.each([
    'saya lihat mobil dinas ⟦plate o:H 9604 TA⟧ ketempelan stiker',
    'ada catatan di balik amplop tulisannya ⟦phone o:0858 0000 2241⟧ gitu aja',
    'nomor pak lurah ⟦phone o:0812 0000 4471⟧',
    'saya ditelpon ⟦phone o:0822-0000-1919⟧, katanya dari timses',
    'saldo dana saya ⟦phone r:0838 0000 0092⟧ tau2 masuk 50rb dari nomor ⟦phone o:0877 0000 1186⟧',
    'surat itu dilampiri fotokopi ktp warga, ada NIK ⟦nik o:3374052908710002⟧ sama ⟦nik o:3374054112660001⟧',
  ])('%s', check)
})

describe('the way by which an answer is to come is asked of us, not told of somebody', () => {
  it.each([
    'Hubungi lewat email pribadi ⟦email r:sari.k@example.com⟧, jangan email kantor.',
    'jangan ke nomor suami, hubungi saya saja di ⟦phone r:0812 0000 1111⟧ atau lewat email ⟦email r:sari.k@example.com⟧',
    'Nyuwun kabari lumantar email ⟦email r:sari.k@example.com⟧ nggih',
    'Please reply by email ⟦email r:sari.k@example.com⟧',
    'Admin dinas mengirim perintahnya lewat email ⟦email o:budi.pns@example.com⟧',
  ])('%s', check)
})

describe("a name known as the reporter's is theirs everywhere", () => {
  it.each([
    'menantu saya ⟦name r:Anjar⟧ keberatan, dijawab "nuwun sewu mas ⟦name r:Anjar⟧, ini perintah"',
    'Saya ⟦name r:Suwarno⟧, umur 63. Tanya saja rumah pak ⟦name r:Warno⟧ yang ternak kambing',
    '⟦name r:Yohana⟧ disini. tetangga saya pak ⟦name o:Bambang⟧ ASN',
    'Bu camat nulis "mas ⟦name r:Aji⟧ tolong". Lha ⟦name r:Aji⟧ itu saya pak',
    'telp rumah saya rusak. cari bu ⟦name r:Endang⟧ ya',
    'cari saya: "Ada Pak ⟦name r:Wijanarko⟧?" istri saya bilang tidak ada',
    'yang maksa saya namanya pak ⟦name o:Dasuki⟧',
  ])('%s', check)
})
