/** "Saya X, 53 tahun, sudah 20 tahun lebih di bagian gizi RSUD Y": the part of an office in which the reporter works. */
import type { Page } from './find.ts'
import { lastMention } from './mentions.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add } from './role-phrases.ts'
import { setOf } from './words.ts'

const part = setOf(['bagian unit seksi bidang ruang poli loket bangsal dapur gudang section subbag instalasi'])
const at = /^(?:di|ing|neng|nang|ning|wonten|teng|in|at)$/u
/** Before "di": that somebody works there, or for how long. */
const works =
  /^(?:tahun|taun|thn|th|lebih|luwih|langkung|kerja|bekerja|dinas|tugas|bertugas|ngabdi|mengabdi|makarya|work|working|damel|honorer|magang|ditempatkan)$/u

export function workplaces(page: Page, add: Add): void {
  const { words, mentions } = page
  for (let i = 2; i < words.length; i++) {
    if (
      !part.has(words[i]?.lower ?? '') ||
      !at.test(words[i - 1]?.lower ?? '') ||
      !works.test(words[i - 2]?.lower ?? '')
    )
      continue
    const self = lastMention(mentions, i, ({ kind }) => kind !== 'anaphor')
    if (self?.owner !== 'reporter' || words[self.to]?.sentence !== words[i]?.sentence) continue
    const to = phraseEnd(page, i)
    if (to > i) add(i, to, { action: 'ask' })
  }
}
