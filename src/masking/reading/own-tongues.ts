/**
 * "Saya" in the tongues of those who came from elsewhere: "beta pu nomor" (Maluku), "sa pu mama" (Papua), "torang pe rumah"
 * (Manado), "ambo" (Minang), "ulun" (Banjar), "titiang" (Bali), "gue" (Jakarta). They are read as "saya", so that every rule
 * knows them. Those of the east are names here as well ("Beta Kusuma", "Jl. Batara Katong"): they are read so only in a
 * message that shows by its "pu" that it is. Words of everyday use or registers here ("ana", "tiang", "awak", "urang", "AHU")
 * and names ("Abdi") are never read so: an official would be hidden who is told of with one.
 */

import { isFunction } from '../roles/role-phrases.ts'
import { type Part, type Read, replaced } from './read.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import { honorifics, others, stem } from '../text/words.ts'

/** In hardly any message. */
const any = ruleOf(
  /\b(?:beta|sa|ambo|ulun|titiang|gue|gua|gw|gwe|aye|kitorang|kitong|katorang|torang|katong|kita(?= p[eu]\b)|ta(?= pe\b))\b/i,
)

/** What somebody has and what it is here, and whom they have. */
const things: Record<string, string> = {
  ...Object.fromEntries(
    'nomor nomer no hp wa telpon telepon telp nama nami rumah motor mobil alamat email akun ig fb rekening rek nik ktp kk plat nopol kantor toko warung kios lapak bapak ibu suami istri anak adik kakak mama papa mamak abah mertua orangtua keluarga ade kaka nenek kakek bini paman'
      .split(' ')
      .map((word) => [word, word]),
  ),
  wastan: 'nama',
  namo: 'nama',
  nomber: 'nomor',
  umah: 'rumah',
  oto: 'mobil',
  bapa: 'bapak',
  apak: 'bapak',
  abak: 'bapak',
  amak: 'ibu',
  mamah: 'ibu',
  laki: 'suami',
  paitua: 'suami',
  maitua: 'istri',
  kurenan: 'istri',
  uda: 'kakak',
  uni: 'kakak',
  bli: 'kakak',
  adi: 'adik',
}
const thing = Object.keys(things)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const does =
  'kerja|karajo|tinggal|tingga|manggaleh|lapor|melapor|lihat|liat|takut|nio|punyo|hanya|cuma|alah|ndak|indak|urang'
const after = String.raw`(?![.@_-]\w)(?=\s{0,3}(?:[,.:;!?)+@\d]|$)|\s+(?:di|yang|yg|nan|jan|jangan|itu|ko|juga|jg|dan|adalah|ado|ada|ini|nak|kerja)\b|\s+(?:h|aa|k|dd|b|ad|ab)\s?\d)`
const has = (me: string): string => String.raw`\b(?:${thing})(?:\s+(?:hp|wa|telp|telpon|telepon))?\s+${me}\b${after}`

interface Tongue {
  me: string
  /** The same as plain words, where it is more than those. */
  words?: string
  /** "Saya", or "kami" where there are several. */
  read: string
  /** What shows that it is meant; none where it can mean nothing else. */
  shown?: RegExp
}
const pu = String.raw`(?:pu|pung|pe|(?:punya|punyo)(?=\s+\p{L}+(?:\s+(?:hp|wa))?\s*[:,.\d]))`
/** Nobody else says "beta pu", "torang pe", "kitorang tinggal", "beta su lama". */
const east = new RegExp(
  String.raw`\b(?:beta|sa|kitorang|kitong|katorang|torang|katong)\s+(?:${pu}|su|seng|tra|tara|trada)\b|\b(?:de|dia|dong)\s+(?:pu|pe)\b|\b(?:kitorang|kitong|katorang|torang)\s+(?:tinggal|kerja|lihat|lia|warga)\b`,
  'iu',
)
const tongues: Tongue[] = [
  { me: 'gue|gwe|gw', read: 'aku' },
  // "Gua Kreo" is a cave.
  {
    words: 'gua',
    me: String.raw`(?<!\b(?:di|ke|dalam|mulut|obyek|wisata)\s+)gua(?!\s+(?=\p{Lu})|\s+(?:kreo|maria))`,
    read: 'aku',
  },
  { me: 'aye', read: 'saya' },
  { me: 'ulun|titiang', read: 'saya' },
  { me: 'kitorang|kitong|katorang|torang|katong', read: 'kami', shown: east },
  { me: 'beta', read: 'saya', shown: east },
  { me: 'sa', read: 'saya', shown: east },
  { me: 'kita', words: 'kita|torang', read: 'saya', shown: /\b(?:kita|torang|ta) pe\b/iu },
  { me: 'ta', read: 'saya', shown: /\bta pe\b/iu },
  { me: 'ambo', read: 'saya', shown: new RegExp(String.raw`\bambo\s+(?:${does})\b|${has('ambo')}`, 'iu') },
]
const each = tongues.map((tongue) => ({
  ...tongue,
  words: new Set((tongue.words ?? tongue.me).split('|')),
}))
/** In Maluku, Papua and Manado "su" is "sudah", and "de pu" his or hers. */
const eastern = /^(?:beta|sa|kita|kitorang)/u

/** The text with "saya" for each of them; undefined where there is none. */
export function inOurs(spots: Spots): Read | undefined {
  const { text } = spots
  const said = new Set(matchesOf(spots, any).map(([word]) => word.toLowerCase()))
  if (said.size === 0) return undefined
  const spoken = each.filter(
    ({ words, shown }) => [...words].some((one) => said.has(one)) && (shown === undefined || shown.test(text)),
  )
  if (spoken.length === 0) return undefined
  const pattern = patternOf(
    spoken.map(({ me }) => me).join('|'),
    spoken.some(({ me }) => eastern.test(me)),
  )
  const parts: Part[] = []
  const read = (me: string): string => spoken.find(({ words }) => words.has(me.toLowerCase()))?.read ?? 'saya'
  for (const match of text.matchAll(pattern)) {
    const { kin, kind = '', owner, had, what, sort = '', alone, here, su } = match.groups ?? {}
    const me = owner ?? had ?? alone ?? ''
    const at = match.index + (owner === undefined ? 0 : match[0].length - owner.length)
    if (isName(text, at, me === '' ? (su ?? '') : me)) continue
    const put =
      su !== undefined
        ? 'sudah'
        : kin !== undefined && owner !== undefined
          ? `${ours(kin)}${kind} ${read(owner)}`
          : had !== undefined && what !== undefined
            ? `${ours(what)}${sort} ${/^(?:de|dia)$/iu.test(had) ? 'dia' : /^dong$/iu.test(had) ? 'mereka' : read(had)}`
            : `${read(me)}${here === undefined ? '' : ' ini'}`
    parts.push({ at: match.index, end: match.index + match[0].length, put: like(match[0], put) })
  }
  return parts.length === 0 ? undefined : replaced(text, parts)
}

const patterns = new Map<string, RegExp>()
/** Made once for those that are spoken together. */
function patternOf(all: string, su: boolean): RegExp {
  const made =
    patterns.get(all) ??
    new RegExp(
      String.raw`(?<![@._/-])\b(?:(?<kin>${thing})(?<kind>\s+(?:hp|wa|telp|telpon|telepon))?\s+(?<owner>${all})|(?<had>${all}|de|dia|dong)\s+${pu}\s+(?<what>\p{L}+)(?<sort>\s+(?:hp|wa|telp|telpon|telepon))?|(?<alone>${all})(?<here>\s+ni(?=\s)(?!\s+(?:luh|made|wayan|nyoman|ketut|putu|kadek|komang)))?${su ? '|(?<su>su)' : ''})\b(?![.@_-]\w)`,
      'giu',
    )
  patterns.set(all, made)
  return made
}

const ours = (word: string): string => things[word.toLowerCase()] ?? word
/**
 * "Pak beta", "lurah Beta Kusuma": after a title, or with a capital inside a sentence; and where a sentence begins "Beta
 * Kusuma dari Ambon, kasubag umum": before another capital, and a post is told.
 */
const isName = (text: string, at: number, me: string): boolean => {
  const before = text.slice(Math.max(0, at - 24), at)
  const word = /(\p{L}+)\.?\s+$/u.exec(before)?.[1]?.toLowerCase() ?? ''
  if (honorifics.has(word) || others.has(stem(word).base)) return true
  if (me[0] === me[0]?.toLowerCase() || me === me.toUpperCase()) return false
  if (!/(?:^|[.!?,:;\n("]\s*)$/u.test(before)) return true
  const rest = text.slice(at + me.length, at + me.length + 80)
  const told = /^\s+\p{Lu}\p{L}+([^,.!?\n]*(?:,[^,.!?\n]*)?)/u.exec(rest)?.[1]
  return (
    told
      ?.toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((one) => isFunction(one) || others.has(one)) === true
  )
}
/** With the capitals of what stood there. */
const like = (typed: string, put: string): string =>
  typed.length > 1 && typed === typed.toUpperCase()
    ? put.toUpperCase()
    : typed[0] === typed[0]?.toUpperCase()
      ? `${put[0]?.toUpperCase() ?? ''}${put.slice(1)}`
      : put
