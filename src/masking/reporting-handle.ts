/** "Iki @x sing lapor wingi": the account of whoever writes, by which we are to know them again. */
import type { Found, Page } from './find.ts'
import { by, type Judgement } from './ground.ts'

const presents =
  /(?:^|[.!?\n]\s*)(?:(?:halo|hai|min|admin|kak|mas|mbak|pak|bu|selamat\s\p{L}+|permisi)[\s,]+){0,3}(?:ini|iki|niki|punika|menika|this\s+is|it's|i'm|saya|sy|aku|kula)\s(?:(?:akun|dengan|karo|kaliyan)\s)?$/iu
const reports =
  /^\s?,?\s(?:(?:yang|yg|sing|ingkang|who|i)\s)(?:(?:kemarin|kmrn|wingi|kala|tadi|mau|wau|dulu|biyen|pernah|tau|sudah|wis|last|\p{L}+\s(?:lalu|kepungkur))\s){0,3}(?:lapor|melapor|laporan|nglapor|nglaporke|ngadu|mengadu|wadul|matur|reported|wrote)(?:\s(?:(?!(?:saya|sy|aku|kula|ke|me|itu|iku|pak|bu)(?!\p{L}))\p{L}+)|\s?[,.!?]|\s?$)/iu

export function ofReporting({ text, joint }: Page, { type, start, end }: Found): Judgement | undefined {
  if (type !== 'account' && type !== 'phone' && type !== 'email') return undefined
  return presents.test(text.slice(Math.max(joint, start - 60), start)) && reports.test(text.slice(end, end + 80))
    ? by('said', 'reporter')
    : undefined
}
