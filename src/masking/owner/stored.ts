/** Where proof is kept: "rekaman saya simpan di HP dan di email …" names an account of whoever keeps it. */
import type { Found, Page } from '../find.ts'
import { orderTo } from './frames.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { anaphor } from '../text/words.ts'
import type { Owner } from '../types.ts'

const keeping =
  /(?<!\p{L})(?:(?:di|ter|tak|ku|nyim)?simp[ae]n(?:an|i)?|nyimpen|cadangan\p{L}*|back-?\s?up|arsip\p{L}*|salinan\p{L}*|rekaman\p{L}*|bukti\p{L}*|foto\p{L}*|video\p{L}*|file\p{L}*|saved|stored|kept|copies|copy|recordings?|photos?|proof)(?!\p{L})[^.!?\n]{0,60}(?<!\p{L})(?:di|ke|neng|nang|ning|ing|wonten|in|on|to|at|lewat|via)\s+(?:(?:akun|account|email|e-mail|imel|surel|google|drive|gdrive|cloud|icloud|dropbox|onedrive|laptop|hp|hape|phone|telegram|dan|lan|and|juga|also|my|the|di|in|on|neng|nang)[\s,:(]+){0,7}$/iu
/** Somebody else put it there for all to see. */
const shownBy =
  /(?<!\p{L})(?:unggah|diunggah|upload|diupload|posting|diposting|disebar|dibagikan|posted|shared|published|tayang)/iu

export function stored(page: Page, found: Found, head: string): Owner | undefined {
  if (found.type !== 'email' && found.type !== 'account') return undefined
  if (!keeping.test(head) || shownBy.test(head)) return undefined
  const near = mentionsIn(page, found.start - head.length, found.start)
  const self = near.some(({ owner }) => owner === 'reporter')
  const other = near.some(
    ({ owner, kind, from: first }) =>
      (owner === 'other' && kind === 'person') || (kind === 'anaphor' && anaphor.has(page.words[first]?.lower ?? '')),
  )
  if (other) return self ? 'unknown' : undefined
  // "Fotonya ada di akun @x" may be where anybody can see it.
  // "Told us to e-mail a photo to a@b": where it had to go.
  if (self) return orderTo.test(head) ? 'unknown' : 'reporter'
  return found.type === 'email' ? 'unknown' : undefined
}
