/** "RT" where it is no place: what somebody is ("ketua RT 4"), what each of them got ("tiap RT dua juta"), an amount. */
import type { Found } from '../find.ts'

/** Stands behind a number that counts something. */
export const money =
  /^\s*(?:juta|jt|rb|ribu|ewu|miliar|%|titik|meter|hektare?\b|ha\b|m2|km\b|unit|buah|paket|orang|wong|suara|kk\b|ikut|kali\b|(?:bulan|tahun|hari)(?!\s+(?:depan|lalu|ini|kemarin|wingi|ngarep)))/iu

/** "Tiap RT dua juta": what each got. */
export const countsEach = (text: string, { start, end }: Pick<Found, 'start' | 'end'>): boolean =>
  each.test(text.slice(Math.max(0, start - 16), start)) || counted.test(text.slice(end, end + 16))
const each = /(?<!\p{L})(?:tiap|setiap|per|saben|each|every|masing-masing)\s+$/iu
const counted = new RegExp(
  String.raw`${money.source}|^\s+(?:million|thousand|hundred|yuta|amplop|kaos|kupon|warga)(?!\p{L})`,
  'iu',
)

/** "Ketua RT 4": what somebody is. */
export const ofBody = (text: string, start: number): boolean =>
  /(?:ketua|pak|bu|bpk|sekretaris|bendahara|pengurus|para|se)\s*$/iu.test(text.slice(Math.max(0, start - 24), start))
