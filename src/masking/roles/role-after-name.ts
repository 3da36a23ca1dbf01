/** Functions that follow a name of the reporter's or their family's, or stand on the line under a signature. */
import type { Found, Page } from '../find.ts'
import { copula } from '../speech/copula.ts'
import { personal, placeWords } from '../names/name-words.ts'
import type { Run } from '../names/name-runs.ts'
import { again } from './role-again.ts'
import { made } from '../names/among-strangers.ts'
import { doesSomething, ofAnother } from './role-of-another.ts'
import { unusual } from './role-tasks.ts'
import { backTo, phraseEnd } from './role-extent.ts'
import { type Add, agencies, bodies, headAt, stops, strongCopula, tells } from './role-phrases.ts'
import { untilMark, wordBefore } from '../text/tokens.ts'
import { sees } from '../speech/witness.ts'
import { firstPerson, honorifics, kin, labels, others, setOf } from '../text/words.ts'

const academic =
  /^(?:S|M|A|D|Dr|Pd|Si|Kom|Hum|Ag|Kes|SE|SH|ST|MM|MSi|MPd|SPd|Ked|Keb|Kep|Md|AMd|Amd|Sos|IP|AP|Psi|PdI|Farm|Ners|Ns|Gr|Tr|Par|TP|Pt|Pi|Hut|Ak|Ikom)$/u
/** "S.H., M.A.P., M.Kn.": an abbreviation with its dot, or one of the common ones. */
const isDegree = ({ words, text }: Page, i: number): boolean =>
  academic.test(words[i]?.text ?? '') ||
  (/^\p{Lu}\p{Ll}{0,3}$/u.test(words[i]?.text ?? '') && text[words[i]?.end ?? 0] === '.')
const number = /^(?:nip|nipppk|nrp|nuptk|niy|nbm)$/u
/** "Unit kerja SDN 1": the next line of a form. */
const heading = setOf(['unit instansi alamat tempat pangkat golongan satuan asal'])
const aged = /^(?:umur|usia|yuswa|aged?|tahun|taun|thn|th|years?|old|pekerjaan|jabatan|profesi)$/u
/** "Suami saya, Irawan S., dulu juru bayar Kecamatan X", "Maria Goretti, perawat Puskesmas Y", and the line under a signature. */
export function afterName(page: Page, name: Found & { run: Run }, add: Add): void {
  const { words, text } = page
  let i = name.run.to + 1
  const line = /^[^\n\p{L}]{0,3}\n+\s*(?=\p{L})/u.test(text.slice(name.end, name.end + 6))
  if (line) {
    const head = headAt(page, i, { relative: false, strong: true })
    const eol = text.indexOf('\n', words[i]?.start)
    const last = wordBefore(words, eol < 0 ? text.length : eol)
    const whose = ofAnother(page, i, true)
    if (whose === 'another') return
    if (whose === 'perhaps') return add(i, Math.min(last, i + 12), { action: 'ask' })
    if (head !== undefined) add(i, Math.min(last, i + 12))
    else if (titleLine(page, i, last) || postLine(page, i, last)) add(i, last, { action: 'ask' })
    return
  }
  // "Aku Galih (@galih_semu) perawat poli anak RSUD Y": where they are reached stands between.
  const reached = contact.exec(text.slice(name.end, name.end + 60))?.[0].length ?? 0
  if (reached > 0) i = wordBefore(words, name.end + reached) + 1
  const beside = (at: number): string =>
    reached > 0 && (words[at - 1]?.end ?? 0) < name.end + reached
      ? text.slice(name.end + reached, words[at]?.start)
      : (words[at]?.gap ?? 'x')
  // "Arif Budiman S.Pd., guru kelas 6".
  while (i - name.run.to < 14 && isDegree(page, i) && /^[,.]{0,2} ?$/u.test(words[i]?.gap ?? '')) i++
  i = pastOrigin(page, i)
  // "Nama saya X, NIP 1985…, analis kepegawaian".
  // "Saya X NIP 1985… analis jabatan di BKD": without a comma, more may be told after it.
  let bare = false
  if (
    number.test(words[i]?.lower ?? '') &&
    /^[\s.:]*\d[\d\s.-]{7,24}(?:, ?| )$/u.test(words[i + 1]?.gap ?? '') &&
    !heading.has(words[i + 1]?.lower ?? '')
  ) {
    i++
    bare = !(words[i]?.gap ?? '').includes(',')
  }
  // ", 47 tahun, …", ", umur 35, pekerjaan …".
  while (aged.test(words[i]?.lower ?? '') && words[i]?.sentence === words[name.run.to]?.sentence && i - name.run.to < 5)
    i++
  if (
    !/^\.?\s?[,()/–-]?\s?$/u.test(
      beside(i)
        .replace(/\d[\d\s.-]*/u, '')
        .trim(),
    )
  )
    return
  const whose = ofAnother(page, i, beside(i).includes('.'))
  if (whose === 'another') return
  if (whose === 'perhaps') return add(i, phraseEnd(page, i), { action: 'ask' })
  const apart = /[,(/–-]/u.test(beside(i)) || reached > 0
  again(page, i, add)
  let strong = false
  let relative = false
  for (let steps = 0; steps < 5; steps++) {
    const word = words[i]?.lower ?? ''
    if (strongCopula.test(word)) strong = true
    else if (/^(?:yang|yg|sing|ingkang|who)$/u.test(word)) relative = true
    else if (!copula.has(word)) break
    i++
  }
  // "Nama saya X. Yang bikin daftar pak Y": who did it is said, and it is somebody else.
  if (relative && words[i]?.sentence !== words[name.run.to]?.sentence && namesAnother(page, i)) return
  // "Pemiliknya X, yg ngumumin bu sekcam sendiri": who said or ordered it is named next.
  const next = words[i + 1]
  if (
    relative &&
    announces.test(words[i]?.lower ?? '') &&
    next !== undefined &&
    (honorifics.has(next.lower) || others.has(next.stem.base))
  )
    return
  // "Aku Parjan, sing nggarap sawah bengkoke pak lurah".
  if (relative && unusual(words[i]?.lower ?? '') && words[i + 1]?.gap === ' ')
    return add(backTo(page, i), phraseEnd(page, i), { action: 'ask' })
  const head = headAt(page, i, { relative, strong: strong || /[,(/-]/u.test(words[name.run.to + 1]?.gap ?? '') })
  const to = phraseEnd(page, i)
  if (head === undefined) {
    if (apart && !relative && somewhere(page, i)) add(i, to, { action: 'ask' })
    return
  }
  // "Nama saya X bendahara kelurahan Y bagi amplop karena dipaksa": still who writes.
  const forced = made.test(untilMark(page.text, words[to]?.end ?? 0))
  if (bare && ((doesSomething(page, i) && !forced) || head === 'duty')) return
  if (tells(page, i, to, head, relative))
    add(head === 'duty' && relative ? backTo(page, i) : i, to, head === 'perhaps' || bare ? { action: 'ask' } : {})
}

const announces =
  /^(?:(?:me)?ng?umum(?:in|ke|kan|ake|aken)|mengumumkan|ngomong|ngomongke|omong|bilang|ngabari|ngandhani|nyuruh|menyuruh|ngongkon|dhawuh|ndhawuhi|merintah|memerintahkan|perintah|ngajak|mengajak|nyeluk|manggil|memanggil|maksa|memaksa|meksa|announced|said|ordered|told)$/u

/** Somebody with a title or a name stands in the sentence from word `i` on, and not as who was along. */
function namesAnother({ words }: Page, i: number): boolean {
  const rest = words.slice(i + 1, i + 9).filter(({ sentence }) => sentence === words[i]?.sentence)
  const end = rest.findIndex(({ lower }) => along.test(lower))
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .some(({ lower, capital }) => honorifics.has(lower) || (capital && personal(lower)))
}
const along = /^(?:bareng|bersama|dengan|karo|sama|kaliyan|sareng|with|alongside)$/u

/** "…, orang Ambon, sudah 9 tahun jadi mandor …", "…, lahir Kendal, 4 Mei 1979, pengemudi …": what stands between. */
function pastOrigin(page: Page, i: number): number {
  const { words, text } = page
  if (!/^, $/u.test(words[i]?.gap ?? '') || !origin.has(words[i]?.lower ?? '')) return i
  const sentence = words[i]?.sentence
  for (let at = i + 1; at <= i + 9 && words[at]?.sentence === sentence; at++) {
    const { lower = '', stem, gap = '' } = words[at] ?? {}
    if (honorifics.has(lower) || others.has(stem?.base ?? '')) return i
    if (!gap.includes(',')) continue
    const start = words[at]?.start ?? 0
    const spell = since.exec(text.slice(start, start + 40))?.[0].length ?? 0
    const first = spell === 0 ? at : wordBefore(words, start + spell) + 1
    if (headAt(page, first, { relative: false, strong: true }) !== undefined) return first
  }
  return i
}
const origin = setOf([
  'orang urang wong tiyang asal asli asale dari saking saka seko lahir lair kelahiran warga anak cah arek perantau',
  'perantauan pendatang from born',
])
/** "Sudah 9 tahun jadi", "wis suwe kerja dadi". */
const since =
  /^(?:(?:sudah|udah|sdh|wis|wes|sampun|hampir|baru|lagi|sejak|for)\s+)?(?:\d{1,2}|\p{L}+)\s+(?:tahun|taun|thn|th|bulan|wulan|sasi|warsa|years?)\s+(?:(?:ini|iki|lebih|kerja|bekerja|nyambut\s+\p{L}+)\s+)?(?:jadi|jd|dadi|dados|sebagai|sbg|minangka|bekerja|kerja|as)\s+/iu

/** "Sutarman (kebun SMPN 2 X)": whatever they are called there, few are that at a place with a name. */
function somewhere({ words, text }: Page, from: number): boolean {
  const first = words[from]
  if (first === undefined || first.capital || doing.test(first.lower) || stops.has(first.lower)) return false
  if (kin.has(first.stem.base) || labels.has(first.stem.base) || sees.has(first.lower) || firstPerson.has(first.lower))
    return false
  for (let i = from + 1; i <= from + 4 && words[i]?.gap === ' '; i++) {
    const word = words[i]
    if (word === undefined || word.capital !== /^\p{Lu}{2,5}$/u.test(word.text) || stops.has(word.lower)) return false
    if (!bodies.has(word.lower) && !institution.has(word.lower)) continue
    const next = words[i + 1]
    return /^ \d{1,3}(?!\d)/u.test(text.slice(word.end, word.end + 5)) || (next?.gap === ' ' && next.capital)
  }
  return false
}
const institution = setOf([
  'kantor balai bale rumah rsud rs slb korwil setda samsat pdam kua kpu bawaslu terminal stasiun perpustakaan',
  'museum koperasi panti pabrik gudang hotel bank universitas kampus ponpes yayasan school hospital clinic office',
  'library subdistrict village',
])
/** What one does or where one is from begins otherwise. */
const doing =
  /^(?:(?:me[mn]?|ng|ny|m[bp]|n[dtj]|di|dipun|ber|ter)\p{L}{3,}|dari|saking|saka|seko|from|di|ing|neng|nang|wonten|ning|at|in|ke|mau|ingin|pengin|badhe|arep|ada|ana|wonten|punya|duwe|ikut|melu|warga|wong|orang|tiyang|asal|alamat|umur|usia|yang|yg|sing|pada|untuk|buat|kemarin|wingi|tadi|tolong|mohon|semua|kabeh)$/u
/** "(@galih)", "(ig: bima.foto)", "(0812…)". */
const contact =
  /^\s?\((?=[^()\n]*(?:[@_]|\p{L}\.\p{L})|(?:hp|wa|no|ig|telp|fb|tele|line|id)(?!\p{L})|[+\d])[^()\n]{2,48}\)/iu

/** "pejabat pengadaan di dinas tersebut": the last line of the message, in small letters, with the office it is at. */
function postLine(page: Page, from: number, to: number): boolean {
  const { words } = page
  const line = words.slice(from, to + 1)
  const first = line[0]
  return (
    first !== undefined &&
    to === words.length - 1 &&
    line.length >= 2 &&
    line.length <= 9 &&
    line.slice(1).some(({ lower }) => bodies.has(lower) || institution.has(lower) || agencies.test(lower)) &&
    !line.some(({ lower }) => stops.has(lower) || firstPerson.has(lower)) &&
    ![first.lower, first.stem.base].some((word) => doing.test(word) || labels.has(word) || kin.has(word)) &&
    !placeWords.has(first.lower) &&
    !doesSomething(page, from)
  )
}

/** A line of capitalised words under the reporter's name is mostly a title we do not know; a place or a name is not. */
function titleLine({ words, text }: Page, from: number, to: number): boolean {
  const line = words.slice(from, to + 1)
  const first = line[0]?.lower ?? ''
  return (
    line.length >= 2 &&
    line.length <= 9 &&
    line.every(
      ({ capital, lower }) =>
        capital || /^(?:dan|di|pada|of|at|and|the|mantan|eks|bekas|pensiunan|former|retired)$/u.test(lower),
    ) &&
    // Years in office tell which one: "mantan Kapolsek X 2009-2011".
    !/\d/u.test(text.slice(line[0]?.start, line.at(-1)?.end).replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '')) &&
    !placeWords.has(first) &&
    !labels.has(first) &&
    !personal(first)
  )
}
