/** "Bidan Ika Rosmalina, STR no …. Saya keberatan …": who writes may stand first, with a number of theirs. */
import type { Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { maybeName } from './name-words.ts'
import { runAt } from './name-runs.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { type Word, wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { firstPerson, honorifics, impersonal, others, setOf } from '../text/words.ts'

const numbered =
  /^\s*(?:,\s*(?:[A-Z]\p{L}{0,4}\.?\s?){1,4})?\s*[,(:\n–-]+\s*(?:no\.?\s*|nomor\s*)?(?:nip|nik|str|sip|nuptk|nrp|nis|nisn|nim|kta|sipp|nidn|no\.?\s*(?:hp|wa|ktp|anggota)|hp|wa)(?!\p{L})/iu

export function letterHead(page: Page, names: Names): void {
  const { words, text, joint, mentions, context } = page
  if (context.about === 'accused') return
  const first = wordBefore(words, joint) + 1
  let i = first
  while (i - first < 3 && [honorifics, others].some((set) => set.has(words[i]?.lower ?? ''))) i++
  while (i - first < 3 && isFunction(words[i]?.lower ?? '')) i++
  // "Terlapor: X, NIP …": a head that says whose it is.
  if (words.slice(first, i).some(({ lower }) => lower === 'terlapor')) return
  const run = runAt(page, i, 'capital')
  if (run === undefined || !numbered.test(text.slice(run.end, run.end + 50))) return
  if (
    mentions.some(
      ({ owner, kind, thing, from }) => owner === 'reporter' && kind === 'self' && thing !== true && from > run.to,
    )
  )
    names.claim(run, 'unknown')
}

/** Any word of reporting or of who is reported: in the line before a label it may be the one's or the other's name. */
const reports =
  /^(?:(?:di|me|nge|ng|dipun)?lapor\p{L}{0,4}|(?:dipun|ng|di)?lap[ou]r(?:ake|aken|ne)|oknum|terlapor|pelaku|(?:di|meng)?adukan|report(?:s|ed|ing)?)(?:nya|ne|e|ipun)?$/u
/** "Saya laporkan oknum", "yang saya laporkan", "the person reported": the last words name who is reported, at most with an office after it. */
const namesReported =
  /(?<!\p{L})(?:oknum|terlapor|pelaku|(?:yang|yg|sing|ingkang)\s+(?:(?:mau|akan|ingin|hendak|arep|badhe)\s+)?(?:(?:saya|sy|kami|aku|kula)\s+|tak\s?)?(?:(?:di|dipun)?(?:lapor|adu)(?:kan|ke|ken)|(?:di|dipun)?lapur(?:ake|aken|ke|ne))|(?:person|party|official|one)\s+(?:being\s+)?reported)((?:\s+\p{L}+){0,3})$/iu
/** Besides offices, what may stand after it. */
const filling = setOf(['itu iku ini tersebut adalah yaitu yakni asn pns pppk sebagai berikut sbb atas dengan data'])
const somebody = setOf(['asn pns pppk seorang sorang orang wong tiyang pegawai staf a an'])
/** Then it is hardly said of whom. */
const reportedBy =
  /(?<!\p{L})(?:oleh|dening|by|pelapor|pengadu|saksi|korban|identitas|di(?:paksa|suruh|ancam|minta))(?!\p{L})/iu
const bareLabel = setOf(['nami nama jeneng asma name'])
/** "Kula sampun sepuh, nami Mbok Giyem": the label has no owner of its own, but the sentence is about the reporter. */
export function bareLabels(page: Page, names: Names): void {
  page.words.forEach((word, i) => {
    if (!bareLabel.has(word.lower)) return
    if (/\n|^$/u.test(word.gap)) formLine(page, i, names)
    if (i === 0 || /[,.!?\n]/u.test(word.gap)) chatForm(page, i, names)
    if (i > 0 && /[,:.\n]/u.test(word.gap)) labelAt(page, names, word, i)
    else besideOwn(page, names, i)
  })
}

/** "Nomer pesertaku 24-33… jeneng X". */
function besideOwn(page: Page, names: Names, i: number): void {
  const [mine, word] = [page.words[i - 1], page.words[i]]
  if (
    /\d/u.test(word?.gap ?? '') &&
    mine?.sentence === word?.sentence &&
    mine !== undefined &&
    /\p{L}{4}ku$/u.test(mine.lower)
  )
    names.claim(runAt(page, i + 1, 'known'), 'reporter')
}

/** Apart from the loop: what is asked in here of all mentions would cost an object for every word of the text there. */
function labelAt(page: Page, names: Names, word: Word, i: number): void {
  const { words, mentions } = page
  besideOwn(page, names, i)
  const told = /:/u.test(word.gap) ? reportedAbove(page, i) : undefined
  if (told !== undefined) return names.claim(runAt(page, i + 1, 'known'), told)
  // "Lapor. Nama lengkap X, NIP …": a letter that begins with its writer, or with the one it is about.
  const at = words[i + 1]?.lower === 'lengkap' ? i + 2 : i + 1
  if (
    page.context.about !== 'accused' &&
    /[.\n]/u.test(word.gap) &&
    (!mentions.some(({ to }) => to < i) || opensReport(page, i))
  )
    names.claim(runAt(page, at, 'capital'), 'unknown')
  // "Saya tuna netra. Nama Basirun": the sentence before says who.
  const earliest = /[.\n]/u.test(word.gap) ? word.sentence - 1 : word.sentence
  const before = mentions.filter(({ to }) => to < i && (words[to]?.sentence ?? 0) >= earliest)
  // "Saya pensiunan guru, nama …": an office without a title is what the reporter said of themselves.
  if (
    before[0]?.kind !== 'self' ||
    before.some(
      ({ kind, from, owner }) =>
        kind !== 'self' && (kind === 'anaphor' || owner !== 'other' || honorifics.has(words[from]?.lower ?? '')),
    )
  )
    return
  names.claim(runAt(page, i + 1, 'known'), 'reporter')
}

/** "Bu kades bagi amplop. Lapor. Nama X, NIP …": the word alone begins a letter, whoever was told of before it. */
const opensReport = ({ words, text }: Page, label: number): boolean =>
  /^(?:lapor|laporan|melapor|pelaporan)$/u.test(words[label - 1]?.lower ?? '') &&
  words[label - 1]?.sentence !== words[label - 2]?.sentence &&
  /^[^.!?\n]{2,50},\s*(?:nip|nik|nrp|umur|usia|alamat|jabatan|pekerjaan)(?!\p{L})/iu.test(text.slice(words[label]?.end))

/**
 * "Saya laporkan oknum ASN:" and on the next line "Nama: X". Undefined: nothing is reported there, or the reporter says
 * with what they report ("Saya melaporkan sebagai berikut:").
 */
function reportedAbove({ words, text, context }: Page, label: number): Owner | undefined {
  const sentence = words[label - 1]?.sentence
  let from = label
  while (from > Math.max(0, label - 12) && words[from - 1]?.sentence === sentence) from--
  const before = words.slice(from, label)
  const verb = before.findLastIndex(({ lower }) => reports.test(lower))
  if (verb === -1) return undefined
  const said = text.slice(before[0]?.start, before.at(-1)?.end)
  const office = ({ text: own, lower, stem, capital }: Word): boolean =>
    !/^(?:asn|pns|pppk)$/u.test(lower) &&
    (others.has(stem.base) || honorifics.has(lower) || isFunction(lower) || (capital && own !== own.toUpperCase()))
  const known = namesReported.exec(said)
  if (known !== null && !reportedBy.test(said)) {
    const count = known[1]?.trim() === '' ? 0 : (known[1]?.trim().split(/\s+/u).length ?? 0)
    if (
      before
        .slice(before.length - count)
        .every((word) => office(word) || impersonal.has(word.lower) || filling.has(word.lower))
    )
      return 'other'
  }
  if (context.about === 'accused') return reportedBy.test(said) ? 'unknown' : 'other'
  // "Saya melaporkan:" lacks whom, "Saya melaporkan lurah:" has them.
  const after = before.slice(verb + 1)
  const mine = before.findIndex(({ lower }) => firstPerson.has(lower))
  const who = /^(?:yang|yg|sing|ingkang)$/u.test(before[verb - 1]?.lower ?? '')
  if (mine === -1 || mine > verb || reportedBy.test(said)) return 'unknown'
  return who ||
    (after.length > 0 &&
      !somebody.has(after[0]?.lower ?? '') &&
      !after.some((word) => office(word) || /^(?:person|man|woman|official|orang|wong|tiyang)$/u.test(word.lower)))
    ? undefined
    : 'unknown'
}

/** "NAMA LENGKAP: SLAMET RIYONO" on a line of its own, in a form that was filled in. */
function formLine(page: Page, label: number, names: Names): void {
  const { words, mentions, context } = page
  let i = label + 1
  while (/^(?:lengkap|asli|pelapor)$/u.test(words[i]?.lower ?? '') && words[i]?.gap === ' ') i++
  if (context.about === 'accused' || !/^ ?[:=] ?$/u.test(words[i]?.gap ?? '')) return
  const run = mentions.some(({ to }) => to < label) && !withContact(page, label) ? undefined : runAt(page, i, 'any')
  if (run === undefined) return
  // In a text of small letters, capitals would else end the name.
  let { to } = run
  while (words[to + 1]?.gap === ' ' && to - i < 5 && maybeName(words[to + 1]?.lower ?? '')) to++
  names.claim({ ...run, to, end: words[to]?.end ?? run.end }, 'unknown')
}

/** "Camat datang ke balai.⏎Nama: X⏎Instansi: …⏎Bisa dihubungi: 08…": a sentence is no heading, and who fills it in is to be reached. */
const withContact = ({ words, text }: Page, label: number): boolean => {
  const at = words[label]?.start ?? 0
  return /[.!?]\s*\n\s*$/u.test(text.slice(Math.max(0, at - 8), at)) && contactField.test(text.slice(at, at + 400))
}
const contactField =
  /\n\s*(?:bisa\s+(?:di)?hubungi|dapat\s+dihubungi|kontak|hp|no\.?\s*(?:hp|wa|telp)|wa|telp|telepon)(?:\s+(?:pelapor|saya))?\s*[:=]?\s*\+?\d/iu

/** "nama untung subagyo pekerjaan sopir": a form filled in without its marks. The next label tells where the name ends. */
function chatForm(page: Page, label: number, names: Names): void {
  const { words, context } = page
  if (context.about === 'accused') return
  let from = label + 1
  while (/^(?:lengkap|asli|panggilan)$/u.test(words[from]?.lower ?? '')) from++
  // "Nama lurah sutrisno umur 50", "nama pelaku …": who is reported.
  const titled = isAccused(words[from]) && words[from + 1]?.gap === ' '
  if (titled) from++
  let to = from
  while (to - from < 4 && words[to]?.gap === ' ' && !fields.has(words[to]?.lower ?? '')) to++
  const [first, last, field] = [words[from], words[to - 1], words[to]]
  if (to === from || to - from > 3 || first === undefined || last === undefined || field === undefined) return
  const name = words.slice(from, to)
  if (!/^,? $/u.test(field.gap) || !fields.has(field.lower) || name.some(({ lower }) => noName.has(lower))) return
  if (!name.some(({ lower }) => maybeName(lower))) return
  // "Nama Budi pekerjaan lurah": may be the one who is reported.
  const office = titled || words.slice(to + 1, to + 4).some(({ lower }) => others.has(lower) && !isFunction(lower))
  names.claim({ from, to: to - 1, start: first.start, end: last.end, capital: false }, office ? 'other' : 'unknown')
}
const isAccused = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:pelaku|terlapor|oknum|lurah|camat|carik|sekdes|sekcam|seklur|kadus|bayan|kepsek)(?:nya|ne|e)?$/u.test(
    word.lower,
  ) ||
    (others.has(word.lower) && !isFunction(word.lower)))
const fields = setOf([
  'pekerjaan kerja kerjaan gaweyan penggawean padamelan profesi umur usia yuswa alamat alamate job occupation age',
  'address agama asal warga hp wa nik ktp',
])
const noName = setOf([
  'saya sy aku kula ku itu ini iku iki dan yang yg sing di calon paslon grup desa jalan pak bu bapak ibu tidak',
  'jangan ojo sama orang program acara acarane acaranya kegiatan posko bayi bayinya usaha tim',
])
