/** "Iki @x sing lapor wingi": the account of whoever writes, by which we are to know them again. */
import type { Found, Page } from '../find.ts'
import { by, type Judgement } from '../owner/ground.ts'

const presents =
  /(?:^|[.!?\n]\s*)(?:(?:halo|hai|min|admin|kak|mas|mbak|pak|bu|selamat\s+\p{L}+|permisi)[\s,]+){0,3}(?:ini|iki|niki|punika|menika|this\s+is|it's|i'm|saya|sy|aku|kula)\s+(?:(?:akun|dengan|karo|kaliyan)\s+)?$/iu
const reports =
  /^\s?,?\s+(?:(?:yang|yg|sing|ingkang|who|i)\s+)(?:(?:kemarin|kmrn|wingi|kala|tadi|mau|wau|dulu|biyen|pernah|tau|sudah|wis|last|\p{L}+\s+(?:lalu|kepungkur))\s+){0,3}(?:lapor|melapor|laporan|nglapor|nglaporke|ngadu|mengadu|wadul|matur|reported|wrote)(?:\s+(?:(?!(?:saya|sy|aku|kula|ke|me|itu|iku|pak|bu)(?!\p{L}))\p{L}+)|\s?[,.!?]|\s?$)/iu

/** Nothing but when, how and of what comes after: "… sing lapor wingi bab kades". */
const plainly =
  /^[^.!?\n]*?(?:lapor|melapor|laporan|nglapor|nglaporke|ngadu|mengadu|wadul|matur|reported|wrote)(?:\s+(?:kemarin|kmrn|wingi|kala|tadi|mau|wau|dulu|biyen|pagi|siang|sore|malam|itu|bab|soal|tentang|masalah|kasus|perkara|mengenai|lewat|via|about|yesterday|last|min|admin|kak)(?!\p{L})|\s?[,.!?]|\s?$)/iu
const mine = /(?<!\p{L})(?:saya|sy|aku|ak|kula|kulo|gue|gw|kami|me|my|i)(?!\p{L})/iu

export function ofReporting({ text, joint }: Page, { type, start, end }: Found): Judgement | undefined {
  if (type !== 'account' && type !== 'phone' && type !== 'email') return undefined
  const tail = text.slice(end, end + 80)
  if (!presents.test(text.slice(Math.max(joint, start - 60), start)) || !reports.test(tail)) return undefined
  // "Ini @x yang kemarin ngadu bupati soal saya": to whom it was told, or of whom, makes it another's as well.
  return by('said', plainly.test(tail) && !mine.test(/^[^.!?\n]*/u.exec(tail)?.[0] ?? '') ? 'reporter' : 'unknown')
}
