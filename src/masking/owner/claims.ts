/**
 * Claims of what stands before: "… itu data saya semua", "… lah kuwi NIP ku". Said in a clause of its own, after a form
 * or a quotation in which nothing else says whose it is.
 */
import type { Found, Page } from '../find.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import type { MaskType } from '../types.ts'
import { kinPattern } from '../text/words.ts'

/** Reach back from the claim, in characters: over a form, not over a whole story. */
const REACH = { all: 320, one: 140 }

/** Back at what was told: "ini" points ahead as often. */
const pointing = String.raw`(?:it's|it\s+is|ternyata|jebul|jebule|jebulipun|it?u|iku|kuwi|kui|niku|punika|menika|that's|that\s+is|those\s+are|all\s+of\s+(?:that|those)\s+(?:is|are))`
const me = '(?:saya|sy|aku|kula|kulo|gue|gw|inyong)'
const all = '(?:semua|semuanya|kabeh|sedaya|sedanten|all)'
const own = String.raw`(?:sendiri|dewe|dhewe|piyambak|pribadi|asli)`
const ends = String.raw`(?=\s*(?:[,.;!?)\n]|$))`
const claim = ruleOf(
  String.raw`(?<!\p{L})${pointing}\s+(?:(?:memang|pancen|kan|lah|kabeh|semua|sedaya)\s+)*(?:(?:data|identitas)(?:ku|\s+${me})(?:\s+${own})?(?:\s+${all})?|(?:punyaku|duwekku|milikku|(?:punya|milik|duwek|gadhahan)\s+${me})\s+${all}|(?:all\s+)?(?:my\s+(?:own\s+)?data|mine))${ends}`,
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
  [
    'other',
    'nisn|bpjs|sim|str|kode\\s+(?:pegawai|karyawan|anggota)|no(?:mor|mer)?\\s+(?:peserta|induk|anggota|pegawai)',
  ],
]
const theirs: [MaskType, string][] = [
  ['plate', 'scooter|car|motorbike|motorcycle|bike|van|truck|plate'],
  ['phone', 'number|phone'],
  ['bank', 'account'],
]
/** "Saya", "anak sulung saya", "suami": whose thing it is. */
const family = String.raw`(?:${kinPattern})(?:\s+(?:sulung|bungsu|mbarep|ragil|pertama|kedua|kandung|ipar))?`
const oneThing = ruleOf(
  String.raw`(?<!\p{L})${pointing}\s+(?:(?:no|nomor|nomer)\s+)?(${things.map(([, words]) => words).join('|')})(?:\s?ku|\s+${me}|\s+${family}(?:\s?ku|\s+${me})|(?<=(?:ternyata|jebul)[^.!?\n]{3,20})\s+(?:suami|istri|ibu|bapak|anak|bojo|adik|kakak|mertua))(?:\s+${own})?${ends}`,
)
const oneEnglish = ruleOf(
  String.raw`(?<!\p{L})(?:that's|that\s+is|it's|it\s+is)\s+my\s+(?:own\s+)?(${theirs.map(([, words]) => words).join('|')})${ends}`,
)

/** Of what is claimed: by name ("itu NIP saya"), or with all that stands in the form. */
export type Claim = 'one' | 'all'

/** What the text says later on to be the reporter's. */
export function claimsOf({ text, spots }: Page, found: readonly Found[]): ReadonlyMap<Found, Claim> {
  const claims = new Map<Found, Claim>()
  // Not over an empty line: another form, another person.
  const back = (at: number, reach: number): number => Math.max(at - reach, text.lastIndexOf('\n\n', at))
  for (const { index: at } of matchesOf(spots, claim))
    for (const item of found)
      if (back(at, REACH.all) <= item.start && item.end <= at && inForm(text, item)) claims.set(item, 'all')
  for (const { index: at, 1: word = '' } of [...matchesOf(spots, oneThing), ...matchesOf(spots, oneEnglish)]) {
    const type = [...things, ...theirs].find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[0]
    // The last one: what stands before it may be anybody's.
    const item = found.findLast((one) => one.type === type && one.end <= at)
    if (item !== undefined && back(at, REACH.one) <= item.start) claims.set(item, 'one')
  }
  return claims
}

/** A name is claimed where it stands in a form: those whom a story tells of are not. */
const inForm = (text: string, { type, start }: Found): boolean =>
  type !== 'name' || labelled.test(text.slice(Math.max(0, start - 24), start))
const labelled = /(?<!\p{L})(?:nama|name|nami|jeneng|asma|a\.?n\.?)(?:\s+\p{L}+)?\s*:?\s*$/iu
