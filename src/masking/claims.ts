/**
 * Claims of what stands before: "… itu data saya semua", "… lah kuwi NIP ku". Said in a clause of its own, after a form
 * or a quotation in which nothing else says whose it is.
 */
import type { Found, Page } from './find.ts'
import { matchesOf, ruleOf } from './spots.ts'
import type { MaskType } from './types.ts'

/** Reach back from the claim, in characters: over a form, not over a whole story. */
const REACH = { all: 320, one: 140 }

const pointing = String.raw`(?:it?u|iku|kuwi|kui|niku|punika|menika|ini|iki|that's|that\s+is|those\s+are|these\s+are|all\s+of\s+(?:that|those)\s+(?:is|are))`
const me = '(?:saya|sy|aku|kula|kulo|gue|gw|inyong)'
const all = '(?:semua|semuanya|kabeh|sedaya|sedanten|all)'
const own = String.raw`(?:sendiri|dewe|dhewe|piyambak|pribadi|asli)`
const ends = String.raw`(?=\s*(?:[,.;!?)\n]|$))`
const claim = ruleOf(
  String.raw`(?<!\p{L})${pointing}\s+(?:(?:memang|pancen|kan|lah|kabeh|semua|sedaya)\s+)*(?:(?:data|identitas)(?:ku|\s${me})(?:\s${own})?(?:\s${all})?|(?:punyaku|duwekku|milikku|(?:punya|milik|duwek|gadhahan)\s${me})\s${all}|(?:all\s+)?(?:my\s+(?:own\s+)?data|mine))${ends}`,
)
/** What one such thing is called. */
const things: [MaskType, string][] = [
  ['nip', 'nip'],
  ['nik', 'nik|no\\s+ktp|ktp'],
  ['kk', 'kk|no\\s+kk'],
  ['npwp', 'npwp'],
  ['bank', 'rekening|norek|rek'],
  ['plate', 'plat|nopol|motor|mobil'],
  ['email', 'email|imel'],
  ['account', 'akun|ig|fb'],
]
const oneThing = ruleOf(
  String.raw`(?<!\p{L})${pointing}\s+(?:(?:no|nomor|nomer)\s+)?(${things.map(([, words]) => words).join('|')})(?:\s?ku|\s${me})(?:\s${own})?${ends}`,
)

/** A claim: from where on it reaches back, and over what. */
export interface Claim {
  from: number
  at: number
  /** Without it, over everything. */
  type?: MaskType
}

export function claimsOf({ text, spots }: Page): Claim[] {
  // Not over an empty line: another form, another person.
  const back = (at: number, reach: number): number => Math.max(at - reach, text.lastIndexOf('\n\n', at))
  return [
    ...matchesOf(spots, claim).map(({ index: at }) => ({ from: back(at, REACH.all), at })),
    ...matchesOf(spots, oneThing).flatMap(({ index: at, 1: word = '' }) => {
      const type = things.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[0]
      return type === undefined ? [] : [{ from: back(at, REACH.one), at, type }]
    }),
  ]
}

/** Whether one of them says that this is the reporter's. */
export const claimed = ({ text }: Page, claims: readonly Claim[], { start, end, type }: Found): boolean =>
  claims.some((one) =>
    one.from > start || end > one.at
      ? false
      : one.type === undefined
        ? // A name is claimed where it stands in a form: those whom a story tells of are not.
          type !== 'name' || labelled.test(text.slice(Math.max(0, start - 24), start))
        : one.type === type,
  )
const labelled = /(?<!\p{L})(?:nama|name|nami|jeneng|asma|a\.?n\.?)(?:\s+\p{L}+)?\s*:?\s*$/iu
