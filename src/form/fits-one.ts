/** Words that may fit one person only: the reporter sees them quoted and may put something more general in their place. */
import { mask } from '../masking/mask.ts'
import type { Texts } from '../texts/texts.ts'
import type { MaskedText } from './answers.ts'
import type { Question } from './question.ts'
import { quote } from './quote.ts'

/** "Tidak usah" skips elsewhere; here it answers "Mau dibuat lebih umum?". No "tidak perlu": "perlu" alone is a yes. */
const keepWords =
  'biarkan,biarin,biar saja,tetap,tidak usah,ga usah,gak usah,nggak usah,ora usah,mboten usah,keep,leave it'

export const fitsOne = (mark: string, texts: Texts): Question => ({
  text: texts('mask-quasi-ask', { quote: quote(mark) }),
  yesNo: { yes: `change-${mark}`, no: `keep-${mark}` },
  options: [
    {
      id: `change-${mark}`,
      label: texts('btn-quasi-change'),
      synonyms: ['tulis ulang', 'ganti', 'ubah', 'rewrite', 'change'],
    },
    { id: `mask-${mark}`, label: texts('btn-quasi-mask'), synonyms: ['samarkan', 'tutup', 'mask', 'hide'] },
    { id: `keep-${mark}`, label: texts('btn-quasi-keep'), synonyms: keepWords.split(',') },
  ],
})

/**
 * More general words may still fit one person: "bidan di Pustu Contoh". Read behind what stands before the gap, for
 * without its "saya" a task is nobody's.
 */
export function stillFitsOne(replacement: string, mark: string, texts: readonly MaskedText[]): boolean {
  const text = texts.find((pieces) => pieces.some((piece) => typeof piece !== 'string' && piece.id === mark)) ?? []
  const at = text.findIndex((piece) => typeof piece !== 'string' && piece.id === mark)
  const [before, after] = [text[at - 1], text[at + 1]].map((piece) => (typeof piece === 'string' ? piece : ''))
  const start = before?.length ?? 0
  const end = start + replacement.length
  return mask(`${before}${replacement}${after}`, { about: 'story' }).some(
    (span) => span.type === 'role' && span.action !== 'keep' && span.start < end && span.end > start,
  )
}
