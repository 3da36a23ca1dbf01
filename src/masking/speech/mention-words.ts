/** What the rules on who is spoken of ask of single words. */
import { nameLike, placeWords } from '../names/name-words.ts'
import { stemAt, type Word } from '../text/tokens.ts'
import {
  anaphor,
  firstPerson,
  friends,
  honorifics,
  impersonal,
  kin,
  kinModifier,
  others,
  setOf,
} from '../text/words.ts'

export const at = (words: readonly Word[], i: number): string => words[i]?.lower ?? ''
/** The next word stands right beside it: only a space, or the dot of an abbreviation, between. */
export const beside = (words: readonly Word[], i: number): boolean =>
  words[i] !== undefined && closeBy(words[i]?.gap ?? '') && words[i]?.sentence === words[i - 1]?.sentence
const closeBy = (gap: string): boolean => gap === ' ' || /^(?:\.? ?| ?-)$/u.test(gap)
export const isMe = (word: string): boolean => firstPerson.has(word) && !inEnglish.has(word)
const inEnglish = setOf(["i i'm im me we us"])
/** "Suami saya", "bojoku", "kakak ipar saya". */
export const ownKin = (words: readonly Word[], i: number): boolean => {
  const { base, suffix } = stemAt(words, i)
  if (!beside(words, i) || !kin.has(base)) return false
  const next = at(words, i + 1)
  const me = kinModifier.has(next) || kin.has(next) ? i + 2 : i + 1
  return suffix === 'own' || (beside(words, i + 1) && beside(words, me) && isMe(at(words, me)))
}

/** The word at `i` begins someone: what stands before belongs to them. */
export function possessed(words: readonly Word[], i: number): boolean {
  const word = at(words, i)
  if (!beside(words, i) || word === '') return false
  const { base } = stemAt(words, i)
  return (
    // "Motornya H 1234 AB": a plate, no haji.
    (honorifics.has(word) && beside(words, i + 1)) ||
    firstPerson.has(word) ||
    anaphor.has(word) ||
    kin.has(base) ||
    others.has(base) ||
    impersonal.has(base) ||
    friends.has(base) ||
    (words[i]?.capital === true && word.length > 2 && nameLike(words[i]) && !placeWords.has(word))
  )
}
/** What somebody is, said without a name: "bojoku honorer satpol". */
export const ranks = setOf(['honorer anggota staf staff petugas tenaga thl phl pegawai pegawe karyawan kontrak banpol'])

/** "Kartu satpam saya", "id driver saya". */
const carded = setOf([
  'str sip sik sipb sipp nuptk serdik praktik praktek lisensi licence license sim kta ktm nidn kartu kertu card',
  'akun account user username login profil id kode code',
])
export const listed = (before: string, word: string): boolean =>
  carded.has(before) ||
  // "Nomor sertifikasi guru saya".
  /^(?:sertifikasi|sertifikat|tunjangan|absen|induk|presensi|kepegawaian)$/u.test(before) ||
  (/^(?:no|nomor|nomer|number)$/u.test(before) &&
    /^(?:pedagang|driver|ojol|agen|reseller|member|operator|kurir|mitra|wartawan|pengemudi|kader|relawan|pensiunan|buruh|petugas|tki|pmi|anggota|peserta|pegawai|karyawan|siswa|mahasiswa|pelanggan|nasabah|petani|guru|penerima|pasien)$/u.test(
      word,
    ))
/** "Siap jadi saksi", "disuruh jadi admin". */
export const becoming = setOf(['jadi jd dadi dados menjadi sebagai sbg'])
export const willing = setOf([
  'siap sanggup bersedia mau gelem purun saged bisa wani berani kerso disuruh dipaksa diminta dikon dikongkon',
  'dipeksa dipunkengken',
])
