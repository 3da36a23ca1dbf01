/** What rules on calls, gifts, payments, titles and denials must not leave open, and must not hide: their opposite twins. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const actions = (text: string, detail: string): string[] => {
  const from = text.indexOf(detail)
  expect(from, detail).toBeGreaterThanOrEqual(0)
  return mask(text, { about: 'story' })
    .filter(({ start, end }) => start < from + detail.length && end > from)
    .map(({ action }) => action)
}
const PHONE = '0812 0000 1111'
const BANK = '1390022871456'
const PLATE = 'H 1234 XY'
const NIK = '3374000000000001'

describe('not left open', () => {
  it.each([
    ['~ Nama saya: Rini Semuwati', 'Rini Semuwati'],
    [`~ Nama pelapor: Rini Semuwati\n~ HP: ${PHONE}`, PHONE],
    [`hubungi ${PHONE} telp bapak saya pagi aja`, PHONE],
    [`Pak lurah bagi kupon di balai desa, minta bukti ke saya ${PHONE}`, PHONE],
    [`Bu camat nyebar stiker, takon liyane neng aku ${PHONE}`, PHONE],
    [`ini ${PHONE} telepon istri saya malam saja`, PHONE],
    [`Nomorku ilang, sing tak elingi ${PHONE}`, PHONE],
    [`my own number, I can only remember ${PHONE}`, PHONE],
    ['hp lungsuran, nomer sy sendiri cuma hafal ekornya 0041', '0041'],
    [`saya yang telp rumah pak camat semalam: ${PHONE}`, PHONE],
    [`Saya takut ketahuan, di hp beliau tercatat telpon saya masuk dari ${PHONE}`, PHONE],
    [`Saya ketua RT, warga diminta hubungi ${PHONE}`, PHONE],
    [`nomorku dipasang di spanduk, warga disuruh wa ke ${PHONE}`, PHONE],
    [`Saya yang bawa mobil, di foto terlihat nopol ${PLATE}`, PLATE],
    [`Aku sopire, ketok plat ${PLATE}`, PLATE],
    [`I was driving, in the video you can see the plate ${PLATE}`, PLATE],
    [`Samsat menahan stnk saya karena menolak. STNK motor vario ${PLATE}`, PLATE],
    [`Dinas ngasih saya nomor rekening ${BANK} untuk gaji`, BANK],
    [`Lurah nyebar nomor saya, nomor yang dia share ${PHONE}`, PHONE],
    [`Bu camat nelpon aku bales wa saka ${PHONE}`, PHONE],
    [`Tiap bulan saya dapat kiriman dari suami dari rekening BCA ${BANK}`, BANK],
    [`I was forced to pay, everyone got 200k from DANA ${PHONE}`, PHONE],
    ['DM aja @pilihan_rini', '@pilihan_rini'],
    [`Pak lurah minta nomor ibu, di hp saya tersimpan ${PHONE}`, PHONE],
    [`Reporting Lurah Budi, reachable on ${PHONE}`, PHONE],
    [`Terlapor Camat Bagyo. Hp ${PHONE}. Saya mohon dirahasiakan`, PHONE],
    [`Nama Parikesit. Alamat Gg. Semu no 41. HP ${PHONE}. Melaporkan kades yang menjanjikan sertifikat`, PHONE],
    ['Saya tinggal di Gang Depan Rel 12', 'Gang Depan Rel 12'],
    ['Rumah saya Gang Belakang Masjid No. 12 RT 3', 'RT 3'],
    ['nama saya asep', 'asep'],
    ['namaku resik', 'resik'],
    ['jenengku sripah pak', 'sripah'],
    ['anakku jenenge keri', 'keri'],
    ['nama saya tasih lestari', 'tasih'],
    ['istri saya siti tasih', 'siti tasih'],
    ['suami saya asep dipaksa', 'asep'],
    [`sy bu kader hp ${PHONE}`, PHONE],
    [`dengan pak hansip, ${PHONE}`, PHONE],
    [`panggil saja pak hansip ${PHONE}`, PHONE],
    [`suami saya pak hansip, hp ${PHONE}`, PHONE],
    [`pak ojek nomor ${PHONE}, saya siap jadi saksi`, PHONE],
    ['suami saya pak hansip, namanya Darmo', 'Darmo'],
    [`saya bukan pelapor, saya korban lurah: Suyatmi, NIK ${NIK}`, NIK],
    [`maaf saya bukan pelapor, cuma istri lurah: Suyatmi, NIK ${NIK}`, NIK],
    [`jangan telp saya, wa aja kalo pak lurah sudah pulang ${PHONE}`, PHONE],
    [`ojo telp aku, wa bojoku pak hansip ${PHONE}`, PHONE],
    [`Pelaku Seni Suyatmi, NIK ${NIK}. Saya keberatan`, NIK],
  ])('%s', (text, detail) => {
    const found = actions(text, detail)
    expect(found.length).toBeGreaterThan(0)
    expect(found).not.toContain('keep')
  })
})

describe('not hidden without a question', () => {
  it.each([
    ['Saya Rini, NIP camat 197005032002121006', '197005032002121006'],
    [`Saya kasih NIK saya 3374000000000001, rekening BRI ${BANK} punya lurah`, BANK],
    [`I know the camat got a call from the candidate at ${PHONE}`, PHONE],
    [`setoranku lewat BRI ${BANK} rekening bendahara`, BANK],
    [`Aku catat: ${PLATE}, H 4321 YX, dua lagi gak sempet`, PLATE],
    ['Di warung saya, Pak Lurah nunjuk posko paslon, kios Blok B nomor 12', 'kios Blok B nomor 12'],
    ['radio saya JZ11ABC, Jl. Mawar no 12 itu rumah camat', 'Jl. Mawar no 12'],
  ])('%s', (text, detail) => expect(actions(text, detail)).not.toContain('mask'))
  it('whom a closing sentence does not ask for', () =>
    expect(actions('pak lurah namanya Joko, tolong jangan sebut nama saya', 'Joko')).toEqual(['keep']))
})
