/** What the one who writes is, as a form or the head of a letter says it: "Pelapor: bidan Puskesmas X". */
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { phraseEnd } from './role-extent.ts'
import { closed } from './role-again.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { related } from './role-ties.ts'
import { kin, others, setOf } from '../text/words.ts'

/** Who reports, in one word. */
const sender = setOf(['pelapor pengadu pengirim penulis reporter sender whistleblower'])
/** "Kalau pelapornya perawat IGD …": who it is follows at once. */
const ownSender = setOf(['pelapornya pelapore pelaporipun pengadunya'])
/** "Dari: …" stands over other letters too. */
const from = setOf(['dari saking saka seko from'])
const relative = setOf(['yang yg sing ingkang who'])
const reports =
  /^(?:lapor|melapor|melaporkan|nglapor\p{L}*|lapuran|matur|ngadu|mengadu|nulis|menulis|ngirim|mengirim|nyerat|ngetik|ngabari|ngabarke)$/u
/** "Yang bicara ini …": who speaks here, not "sing ngomong bu lurah dhewe". */
const speaks = /^(?:bicara|ngomong|omong|crita|cerita|bercerita|nyriyos\p{L}*|ngandharaken)$/u
const here = setOf(['ini iki niki punika menika'])
const message = setOf(['laporan aduan lapuran report tip'])
const chief = setOf([
  'pak bu bapak ibu lurah camat kades kadus kadis kabid kabag kasi kepala kepsek bupati walikota sekdes sekcam',
  'sekda caleg timses kpps panwas bawaslu kpu',
])
const former = setOf(['mantan eks bekas tilas'])
const says = /^(?:ini|iki|niki|punika|menika|itu|iku|kuwi|niku|adalah|is|inggih|saya|sy|aku|kula|seorang|the|a|an)$/u
/** Of what the label may speak: "status pelapor", "identitas pengirim laporan". */
const of = /^(?:laporan|aduan|lapuran|tip|report|message)$/u

/** Asked about: who writes may be told of as well. */
export function ofSender(page: Page, add: Add): void {
  const { words } = page
  for (let i = 0; i < words.length - 1; i++) {
    const lower = words[i]?.lower ?? ''
    const begins = i === 0 || words[i - 1]?.sentence !== words[i]?.sentence
    let at = i + 1
    // "Identitas dijaga: X, admin keuangan SMP Y".
    if (lower === 'identitas') while (guarded.has(words[at]?.lower ?? '') && words[at]?.gap === ' ') at++
    if (lower === 'identitas' && /^\s*:\s*$/u.test(words[at]?.gap ?? '')) {
      described(page, at, add)
      continue
    }
    // "Jangan sebut kalau laporan ini dari petugas loket 3 Kantor X": no office that is reported, and not who handed it on.
    if (message.has(lower) && here.has(words[at]?.lower ?? '') && from.has(words[at + 1]?.lower ?? '')) {
      const who = words[at + 2]
      if (who?.gap === ' ' && !who.capital && !chief.has(who.lower) && !spokenByOther(page, who.start))
        named(page, at + 2, add)
      continue
    }
    if (sender.has(lower)) {
      if (of.test(words[at]?.lower ?? '')) at++
    } else if (ownSender.has(lower)) {
      if (spokenByOther(page, words[i]?.start ?? 0)) continue
    } else if (
      relative.has(lower) &&
      ((reports.test(words[at]?.lower ?? '') && !afterSpeech(page, i)) ||
        (speaks.test(words[at]?.lower ?? '') &&
          here.has(words[at + 1]?.lower ?? '') &&
          (former.has(words[at + 2]?.lower ?? '') || !others.has(words[at + 2]?.stem.base ?? ''))))
    )
      at++
    // "Cukup: guru olahraga SMP 2", "panggil saja penjaga loket 3", "call me the cashier of X".
    else if (called.has(lower) && (begins || /[,.]/u.test(words[i]?.gap ?? ''))) {
      const soft = at
      while (softly.has(words[at]?.lower ?? '')) at++
      if (at === soft && !/:/u.test(words[at]?.gap ?? '')) continue
      named(page, at, add)
      continue
    }
    // "Ya, betul, ini istri Camat X.": who speaks, with nothing more told of her.
    else if (
      here.has(lower) &&
      (begins || /,/u.test(words[i]?.gap ?? '') || because.test(words[i - 1]?.lower ?? '')) &&
      kin.has(words[at]?.stem.base ?? '')
    ) {
      if (words[at]?.gap === ' ' && !spokenByOther(page, words[i]?.start ?? 0))
        related(
          page,
          at,
          at,
          (first, last) => (closed(page, last) || writes(page, last + 1)) && add(first, last, { action: 'ask' }),
        )
      continue
    } else if (!(from.has(lower) && begins && i === 0)) continue
    const gap = words[at]?.gap ?? ''
    // "Yang lapor bukan siapa-siapa, cuma tukang parkir depan bank".
    let linked = /^\s*[:=]\s*$/u.test(gap) || ((relative.has(lower) || ownSender.has(lower)) && gap === ' ')
    if (relative.has(lower)) while (modest.test(words[at]?.lower ?? '')) at++
    if (!linked && (gap !== ' ' || from.has(lower))) continue
    while (says.test(words[at]?.lower ?? '') && words[at]?.sentence === words[i]?.sentence) {
      linked = true
      at++
    }
    if (!linked || words[at]?.sentence !== words[i]?.sentence || spokenByOther(page, words[at]?.start ?? 0)) continue
    // "Dari: Kepala Dinas X. Kepada: …": an office sends its letters.
    if (from.has(lower) && (words[at]?.capital === true || others.has(words[at]?.stem.base ?? ''))) continue
    named(page, at, add)
  }
}

const because = /^(?:karena|krn|sebab|soale|soalnya|amarga|mergo|jalaran|because)$/u
/** "Ini mertua camat X yang menulis". */
const writes = ({ words }: Page, i: number): boolean =>
  relative.has(words[i]?.lower ?? '') &&
  /^(?:lapor|melapor|nglapor|ngadu|mengadu|nulis|menulis|ngetik|mengetik|nyerat|chat|ngechat|wa|bicara|matur)$/u.test(
    words[i + 1]?.lower ?? '',
  ) &&
  closed({ words } as Page, i + 1)

/** ""… ttd bu X" yg nulis itu istrinya lurah": who wrote what was read out. "Yang nulis ini …" is who writes here. */
function afterSpeech({ quotations, words }: Page, i: number): boolean {
  const start = words[i]?.start ?? 0
  return (
    !here.has(words[i + 2]?.lower ?? '') &&
    !/^(?:lapor|melapor|melaporkan)$/u.test(words[i + 1]?.lower ?? '') &&
    quotations.some(({ own, end }) => !own && end <= start && start - end < 80)
  )
}

const guarded = setOf([
  'saya sy aku kula pelapor mohon tolong harap dijaga dirahasiakan disamarkan dilindungi disembunyikan didhelikke',
])

/** "Identitas: perempuan, 34 th, staf TU SMA X": whichever of these is a function. */
function described(page: Page, first: number, add: Add): void {
  const { words } = page
  for (let i = first; i < first + 14 && words[i]?.sentence === words[first]?.sentence; i++)
    if (i === first || /,/u.test(words[i]?.gap ?? '')) named(page, i, add)
}

function named(page: Page, at: number, add: Add): void {
  const head = headAt(page, at, { relative: false, strong: true })
  // "Yang menulis ini bekas istri Pak X": a tie.
  if (head === undefined)
    return related(page, former.has(page.words[at]?.lower ?? '') ? at + 1 : at, at, (first, last) =>
      add(first, last, { action: 'ask' }),
    )
  if (head === 'duty') return
  const to = phraseEnd(page, at)
  if (to > at && tells(page, at, to, head)) add(at, to, { action: 'ask' })
}
const modest =
  /^(?:bukan|dudu|sanes|siapa-siapa|siapa2|sapa-sapa|siapa|cuma|hanya|mung|namung|kan|cm|sekadar|sekedar)$/u
const called = setOf(['cukup sebut panggil tulis anggap celuk undang jenengi call just say'])
const softly = setOf(["saja aja wae ae mawon me saya aku kula sebagai dari as just from say that it's i'm a the"])
