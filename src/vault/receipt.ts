/**
 * The receipt: 20 digits in groups of four, the shape of a prepaid electricity token, which everybody here can copy.
 * 19 are random (63 bits), the last one is the Damm check digit. It is the reporter's only key to the case.
 */
import { createHmac, randomInt } from 'node:crypto'
import { createSlots } from '../slots.ts'
import type { Bytes } from './bytes.ts'
import { holdsCaseCode, readCaseCode } from './case-code.ts'
import { dammDigit } from './damm.ts'
import { asciiDigits } from './digits.ts'
import { keyThread } from './key-thread.ts'
import { openWith, sealWith } from './sealed.ts'
import type { ServerSecret } from './secret.ts'

const LENGTH = 20

/** Twenty digits, without spaces. */
export function newReceipt(): string {
  let digits = ''
  for (let i = 0; i < LENGTH - 1; i += 1) digits += randomInt(10)
  return digits + dammDigit(digits)
}

/** `1234 5678 9012 3456 7890` */
export const formatReceipt = (receipt: string): string => receipt.replace(/(.{4})(?=.)/g, '$1 ')

export type ReceiptEntry =
  | { kind: 'ok'; receipt: string }
  /** Right length, wrong check digit: somewhere a digit is wrong or two are swapped. */
  | { kind: 'mistyped' }
  | { kind: 'short' | 'long'; length: number }
  /** The public code of the case was typed instead. */
  | { kind: 'case-code' }
  | { kind: 'not-digits' }

/**
 * Reads what somebody typed. Forgiven: every kind of space and dash, dots, commas, slashes, WhatsApp's `*` and
 * backquote, O for 0, l I | for 1, digits of other scripts, keycap emoji. Not forgiven: S for 5 or B for 8; nobody who
 * copies digits writes them, and words would turn into numbers.
 */
export function readReceipt(text: string): ReceiptEntry {
  if (readCaseCode(text)) return { kind: 'case-code' }
  const typed = asciiDigits(text).replace(/[\s\p{Pd}.,·•_/:;*`'"()]/gu, '')
  if (!/[0-9]/.test(typed)) return { kind: 'not-digits' }
  const digits = typed.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1')
  if (!/^[0-9]+$/.test(digits)) return { kind: 'not-digits' }
  if (digits.length !== LENGTH) return { kind: digits.length < LENGTH ? 'short' : 'long', length: digits.length }
  return dammDigit(digits) === 0 ? { kind: 'ok', receipt: digits } : { kind: 'mistyped' }
}

/** From so many words on a text with a number in it is a story about something else. */
const MANY_WORDS = 12

/**
 * Reads what somebody says who is asked for the number, or has it in mind: "1234 … 7890 ini nomornya", "kode kasus saya
 * SMG-7F4K2". In a sentence only the check digit tells a receipt from other long numbers.
 */
export function readSaidReceipt(text: string): ReceiptEntry {
  const whole = readReceipt(text)
  if (whole.kind !== 'not-digits' || (text.match(/\p{L}+/gu) ?? []).length > MANY_WORDS) return whole
  const numbers = asciiDigits(text).match(/(?<![\p{L}\p{N}])\d(?:[\s\p{Pd}.*`]*\d)*/gu) ?? []
  const entries = numbers.map(readReceipt)
  const found = entries.find(({ kind }) => kind === 'ok') ?? entries.find(({ kind }) => kind === 'mistyped')
  return found ?? (holdsCaseCode(text) ? { kind: 'case-code' } : whole)
}

/**
 * Looking up goes one at a time, so that whoever sends a report waits for one look-up at most: anybody can try receipts,
 * from as many chats as they like. Further ones wait for a second or two, or are refused.
 */
const lookUps = createSlots(1, 25)

export interface ReceiptKeys {
  /** 32 bytes; finds the case. */
  tag: Bytes
  /** 32 bytes; opens what the receipt wraps. */
  wrapKey: Bytes
}

/**
 * Lookup tag and wrap key of a receipt, under the current server key or the named one. The HMAC comes first, so that a
 * database without the server secret cannot even be guessed at; scrypt comes after it, for the day both are stolen.
 */
export async function receiptKeys(secret: ServerSecret, receipt: string, keyId?: string): Promise<ReceiptKeys> {
  const keyed = createHmac('sha256', secret.subkey('receipt', keyId)).update(receipt).digest()
  const derived = await keyThread.ask('stretch', keyed)
  return { tag: derived.slice(0, 32), wrapKey: derived.slice(32) }
}

/**
 * The same under every key of the server, for looking up what somebody typed.
 * @throws SlotsFull when too many are looked up at once
 */
export const keysToLookUp = (secret: ServerSecret, receipt: string): Promise<(ReceiptKeys & { keyId: string })[]> =>
  lookUps.run(async () => {
    const all = []
    for (const keyId of secret.keyIds) all.push({ keyId, ...(await receiptKeys(secret, receipt, keyId)) })
    return all
  })

/** One size whether one identity or two are wrapped: the size must not tell which. */
const WRAP_STEP = 512

/** Seals `bytes` under a receipt's wrap key; `aad` is the case id, so that a wrap moved to another case does not open. */
export const wrapUnderReceipt = (wrapKey: Uint8Array, bytes: Uint8Array, aad: string): Bytes =>
  sealWith(wrapKey, bytes, aad, WRAP_STEP)

/** Throws when the receipt, the case or the bytes do not fit. */
export const unwrapUnderReceipt = (wrapKey: Uint8Array, wrapped: Uint8Array, aad: string): Bytes =>
  openWith(wrapKey, wrapped, aad)
