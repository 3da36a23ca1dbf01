/** "Saya X, 53 tahun, sudah 20 tahun lebih di bagian gizi RSUD Y": the part of an office in which the reporter works. */
import type { Page } from '../find.ts'
import { lastMention } from '../speech/mentions.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add } from './role-phrases.ts'
import { setOf } from '../text/words.ts'

const part = setOf(['bagian unit seksi bidang ruang poli loket bangsal dapur gudang section subbag instalasi'])
const at = setOf(['di ing neng nang ning wonten teng in at'])
/** Before "di": that somebody works there, or for how long. */
const works =
  /^(?:tahun|taun|thn|th|lebih|luwih|langkung|kerja|bekerja|dinas|tugas|bertugas|ngabdi|mengabdi|makarya|work|working|damel|honorer|magang|ditempatkan)$/u

export function workplaces(page: Page, add: Add): void {
  const { words, mentions } = page
  for (const { index: i, lower } of words) if (i > 0 && at.has(lower)) tasked(page, i, add)
  for (let i = 2; i < words.length; i++) {
    if (
      !part.has(words[i]?.lower ?? '') ||
      !at.has(words[i - 1]?.lower ?? '') ||
      !works.test(words[i - 2]?.lower ?? '')
    )
      continue
    const self = lastMention(mentions, i, ({ kind }) => kind !== 'anaphor')
    if (self?.owner !== 'reporter' || words[self.to]?.sentence !== words[i]?.sentence) continue
    const to = phraseEnd(page, i)
    if (to > i) add(i, to, { action: 'ask' })
  }
}

/** "Saya di Kecamatan Semu pegang aset", "istri saya di RSUD Semu, kepala ruang Melati": where, and as what. */
function tasked(page: Page, here: number, add: Add): void {
  const { words, mentions } = page
  const self = lastMention(mentions, here, ({ kind }) => kind !== 'anaphor')
  // "Kebetulan di Samsat Semu pegang loket mutasi": nobody says so of others.
  const own =
    words[here - 1]?.lower === 'kebetulan' ||
    (self?.owner === 'reporter' &&
      self.thing !== true &&
      words[self.to]?.sentence === words[here]?.sentence &&
      here - self.to <= 2 &&
      !/^(?:sekolah|kuliah|belajar|study|studies)$/u.test(words[here - 1]?.lower ?? ''))
  if (!own || !place.has(words[here + 1]?.lower ?? '')) return
  for (let i = here + 2; i <= here + 6 && /^(?:,? | \d{1,3},? )$/u.test(words[i]?.gap ?? ''); i++) {
    const lower = words[i]?.lower ?? ''
    if (!task.has(lower)) {
      if (words[i]?.gap.includes(',')) return
      continue
    }
    // "Di SMPN 2 kepala sekolahnya …" is somebody else; "…, kepala ruang Melati" is what one is there.
    if (post.has(lower) && !words[i]?.gap.includes(',')) return
    if (side.has(words[i + 1]?.lower ?? '')) return
    if (words[i + 1]?.sentence !== words[here]?.sentence || words[i + 1]?.gap !== ' ') return
    return add(here + 1, phraseEnd(page, i), { action: 'ask' })
  }
}
const place = setOf([
  'kantor balai bale dinas badan kecamatan kelurahan desa pemkot pemkab pemda setda sekretariat puskesmas pkm rs',
  'rsud klinik samsat dukcapil disdukcapil diskominfo kominfo dishub disdik dinkes dinsos dpu dlh bkd bkpsdm',
  'bappeda bpkad bapenda inspektorat satpol upt uptd korwil kua kpu pdam pasar terminal sd sdn smp smpn sma sman',
  'smk smkn mi mts tk paud bumdes koperasi rsj lapas polsek koramil mpp tpa tps rsup',
])
const post = setOf(['kepala koordinator bendahara sekretaris staf staff kasir admin operator'])
const side = setOf(['depan belakang atas bawah luar dalam samping ngarep mburi tengah'])
const task = setOf([
  'pegang megang memegang nyekel nyepeng ngasta ngasto bagian bag bidang seksi urus ngurus ngurusi mengurus',
  'menangani nangani jaga njaga operator admin kepala koordinator staf staff kasir bendahara sekretaris loket input',
  'nginput rekap ngrekap as handle handles',
])
