import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'
import { parse } from './fixture.ts'

/** What stands marked `r` must be hidden or asked about whole, `o` left or asked about; `u` must be asked about. */
const check =
  (about: MaskContext['about']) =>
  (marked: string): void => {
    const { text, spans } = parse(marked)
    const found = mask(text, { about })
    for (const { start, end, owner } of spans) {
      const shown = (at: number) => !found.some((one) => one.action !== 'keep' && one.start <= at && at < one.end)
      const hidden = found.some((one) => one.action === 'mask' && one.start < end && start < one.end)
      const open = text
        .slice(start, end)
        .split('')
        .filter((char, i) => /[\p{L}\p{N}]/u.test(char) && shown(start + i))
      if (owner === 'other') expect(hidden, marked).toBe(false)
      else expect(open.join(''), marked).toBe('')
      if (owner === 'unknown') expect(hidden, marked).toBe(false)
    }
  }

describe('a number is kept only for somebody to whom a word binds it, where the reporter is asked about themselves', () => {
  it.each([
    'mobil ⟦plate u:H 2904 ZZA⟧ warna putih di halaman, itu tandanya',
    'Gajiku ditahan Pak Kabid sampai sekarang. Daftarnya dipegang bendahara, Bank Jateng ⟦bank u:3-000-11122-4⟧',
    'Look for the blue scooter at the gate, motorbike ⟦plate u:H 2904 ZZA⟧',
  ])('%s', check('other'))
  it.each([
    'Sekcame Pak Tulus Hidayat, nomere ⟦phone o:0812-0000-4471⟧',
    'The clerk who told me is Mrs Wening, ⟦phone o:0812 0000 3319⟧',
  ])('%s', check('accused'))
})

describe('a detail is covered whole or not at all', () => {
  it.each([
    'My licence plate is ⟦plate r:H 2904 ZZA⟧ and they wrote it down',
    'STNK mobil saya ⟦plate r:H 1100 ZZB⟧ ikut difoto ajudan',
    'potongan masuk rekening honor saya!! ⟦bank r:3-000-11122-4⟧ itu yang ditulis',
  ])('%s', check('story'))
})

describe('digits said in words are a telephone number from their beginning, and any words may part its pieces', () => {
  it.each([
    '⟦phone r:nol delapan lima tujuh⟧, eh sebentar anak saya nangis',
    '⟦phone r:kosong wolu siji loro⟧ ngapunten kula supe, mengke malih',
    'nomere bojoku ⟦phone r:nol wolu siji loro⟧ lajeng ⟦phone r:nol nol nol nol⟧ wekasanipun ⟦phone r:papat papat pitu siji⟧',
    'my number: ⟦phone r:0812⟧ first, after that comes ⟦phone r:0000⟧ and at the very end ⟦phone r:4471⟧',
    'depannya ⟦phone r:0812⟧ dulu ya min, habis itu baru ⟦phone r:0000⟧, nah yang terakhir ⟦phone r:4471⟧',
  ])('%s', check('other'))
})

describe('ten digits in one piece are a number in some list', () => {
  it.each([
    'sekarang saya pensiun, nopensiunan ⟦other r:1000224471⟧',
    'ning daftar jenengku kecathet ⟦other r:10002244710⟧',
  ])('%s', check('other'))
  it('is no sum, date or tender', () => {
    expect(mask('anggarane Rp 1000224471, tender ID is 1000224471', { about: 'story' })).toEqual([])
  })
})

describe('who does what', () => {
  it.each([
    // What was called is not who called.
    'hapeku sing ditelpon ⟦phone r:0812-0000-4471⟧, sing nelpon ⟦phone o:0838-0000-1180⟧',
    'wa istri saya yang dichat ⟦phone r:0857 0000 1190⟧',
    // Who puts it up has the account.
    'pidatone tak unggah ning ⟦account r:https://www.tiktok.com/@momong_bocah_smg⟧ bengi kuwi',
    'I posted the clip on ⟦account r:@quietbystander77⟧ but took it down',
    'klipnya diunggah staf di ⟦account o:@pakcamat.kerja⟧',
    // One's own text in quotation marks.
    'I wrote to the office: "My name is ⟦name r:Sari Utami⟧, NIK ⟦nik r:3322 0000 0000 0019⟧ and I never joined." No reply.',
    'Wis tak kirim ngene: "jenengku ⟦name r:Ngatini⟧, KK ⟦kk r:3322000000000028⟧, aku ora melu tim"',
    'SMS itu bunyinya: "saya staf pak camat, nomor saya ⟦phone o:0812 0000 5561⟧"',
    // One's own name is not "he".
    'Saya Suwarto. Nomor saya ⟦phone r:0812-0000-4471⟧, nomor beliau ⟦phone o:0838-0000-1180⟧',
    'Her phone ends in ⟦phone o:0338⟧, mine ends in ⟦phone r:6614⟧',
  ])('%s', check('story'))
})

describe('words that only fill stand anywhere between an account and its label', () => {
  it.each(['balas ke line saya aja ya kak: ⟦account r:sari.utm88⟧', 'ig kula niki lho mas: ⟦account r:ngatini_88⟧'])(
    '%s',
    check('other'),
  )
})

describe('whoever spells an address out gives all of it', () => {
  it.each([
    'email kula, ⟦email r:mbah karyo loro siji at gmail titik com⟧ nggih',
    'saya eja ya: ⟦email r:s-a-r-i garis bawah 8-8 @ yahoo.com⟧',
    'KTP saya ⟦nik r:33 00 00⟧ belakangnya ⟦nik r:0019⟧',
  ])('%s', check('other'))
})

describe('a plate keeps its last letters', () => {
  it.each([
    'plat motorku ⟦plate r:h 4421 lt⟧ kak, tolong dihapus',
    'nopole montorku ⟦plate r:h 4421⟧ di fotone',
    'saya sopir beliau, mobil ⟦plate u:H 1447 XZ⟧',
  ])('%s', check('story'))
})

describe('names', () => {
  it.each([
    'nama saya ✨⟦name r:Mbak Ning⟧✨',
    'WA saya ~⟦name r:Yu Siang⟧~',
    'penerima ⟦name r:Wagiyem⟧ ⟦bank r:5800-01-000447-53-1⟧ (ibu saya)',
    'Listed there: ⟦name r:Sutarmi⟧, NIK ⟦nik r:3322000000000019⟧ (my mother)',
    'Honorku durung cair, slip a/n ⟦name r:Puspa Arimbi⟧, isih ana neng partai',
  ])('%s', check('other'))
})

describe('a home', () => {
  it.each([
    'We saw it from our house at ⟦address r:27 Jalan Kenanga Wangi⟧',
    'antreannya sampai pagar saya di ⟦address r:nomor 28⟧',
    'pak carik mampir omah ⟦address r:RT 03/01⟧ nggawa map, njaluk KK-ku',
  ])('%s', check('story'))
  it('is not where something was broadcast', () => {
    check('story')('Ada tayangan langsung di akun ⟦account o:@dinas.bugar.contoh⟧')
  })
})

describe('what is said shortly before or after a detail', () => {
  it.each([
    'akun saya ⟦account r:@lintang.kusuma⟧ di-tag sama ⟦account o:@camat.contoh⟧ di postingan itu',
    'saldo di rekening ⟦bank r:0000-01-000447-50-1⟧ punya ibu kepotong 50rb',
    'sertifikasi guru saya ⟦other r:1000224471⟧ ditahan kepala',
    'SK-ku nomer ⟦other r:800/447/2019⟧ arep dibatalke jare kabid',
    'Kabid: "kamu kan ⟦name r:Lintang⟧ yang di loket itu?"',
    'Pak Kades punya daftar: Slamet, Tukiran, sama saya ⟦name r:Wagino⟧',
  ])('%s', check('story'))
  it.each([
    'kirim honornya ke gopay ⟦phone u:0812-0000-4471⟧',
    'disuruh kirim iuran ke gopay ⟦phone o:0812-0000-4471⟧ tiap Jumat',
    '⟦phone r:delapan satu dua nol nol nol nol empat empat tujuh satu⟧ depannya kosong',
    'email: ⟦email r:lintang kusuma 99 @ gmail . com⟧',
    'akun tiktokku ⟦account r:lintangjualan⟧',
  ])('%s', check('other'))
  it('is not taken for a name of an account', () => {
    expect(mask('akun fb saya diblokir, akun ig saya dihapus orang', { about: 'other' })).toEqual([])
  })
})

describe('what says whose it is from behind, or from what was done with it', () => {
  it.each([
    'STNK motor ⟦plate r:H 1234 ZZA⟧ duwekku disimpen pak kadus',
    'pelat ⟦plate r:H 1234 ZZB⟧ punyaku, dicatat pak lurah',
    'blog saya ⟦account r:catatanguru.contoh.id⟧ ada fotonya semua',
    'FB ku "⟦account r:Bunda Keysha⟧", lewat sana saja',
    '⟦phone r:delapan satu dua kosong kosong kosong, double empat, nol tujuh sembilan⟧ depannya plus enam dua',
  ])('%s', check('story'))
  it.each([
    'Suami saya di-DM sama akun ⟦account o:@ajudan.contoh⟧ suruh hapus foto',
    'Ibuku ditelpon dening nomer ⟦phone o:0812 0000 1111⟧ dikon meneng',
    'sejak itu ada nomor asing ⟦phone o:0812 0000 1111⟧ tiap malam telepon saya',
    'npwp sy buat pencairan uang saksi: ⟦npwp r:09.254.294.3-407.000⟧',
  ])('%s', check('story'))
  it('a work telephone is lent to whoever speaks of it', () =>
    check('story')('Saya perawat. wa puskesmas ⟦phone u:0812-0000-664⟧. Pak kades sering titip kalender'))
})
