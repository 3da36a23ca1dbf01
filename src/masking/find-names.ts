/** Names by which the reporter, or their family, is introduced. Names of others are evidence and are left alone. */
import { commonWords, derived, givenNames } from './common-words.ts'
import type { Found, Page } from './find.ts'
import { ownerOfNamed } from './owner.ts'
import { honorifics, kinPattern, others } from './words.ts'

const me = String.raw`(?:saya|sy|sya|saia|aku|ak|kula|kulo|gue|gua|gw|kawula|abdi|dalem)`
const link = String.raw`(?:\s*(?:[:=,-]|(?:adalah|yaitu|yakni|inggih punika|nggih niku|niku|is|ya|itu|lengkap|asli|kula|kulo|saya|sy|aku|cukup|nggih|panggilan|sebenarnya|asline)(?!\p{L}))){0,4}`
/** After these a name follows, in capitals or not. `sure`: almost nothing else can follow. */
const cues = [
  {
    pattern: `(?:nama|nami|naminipun|namine|jeneng|jenenge|asma|asmane|asma|nm)\\s*(?:lengkap|asli|panggilan|jelas)?\\s*(?:ku|-ku|\\s${me})${link}`,
    sure: true,
  },
  { pattern: `(?:namaku|jenengku|asmaku|namiku|namikula)${link}`, sure: true },
  {
    pattern: `(?:my\\s+(?:full\\s+|real\\s+)?name(?:\\s+is|'s|:)?|name's|i'm called|i am called|they call me|call me|people call me|i go by)${link}`,
    sure: true,
  },
  { pattern: `(?:yang|sing|ingkang)?\\s*bernama(?:\\s+lengkap)?(?=\\s)`, sure: false, capital: true },
  {
    pattern: `(?:perkenalkan|perkenalken|kenalkan|kenalke|tepangaken|nepangaken|ngenalke|introducing myself)(?:\\s*[,:]?\\s*(?:diri|nama|nami|jeneng|${me}|dengan|jenengku|ini|kula)){0,4}${link}`,
    sure: true,
  },
  {
    pattern: `(?:panggil|panggilen|sebut|celuk|celuken|undang|undangen)\\s+(?:saja|aja|wae|mawon|${me})(?:\\s+(?:saja|aja|wae|dengan|nama|${me}))*${link}`,
    sure: true,
  },
  {
    pattern: `(?:pelapor|nama\\s+pelapor|pengirim(?:\\s+laporan)?|sing\\s+lapor|yang\\s+(?:lapor|melapor|melaporkan)\\??\\s*(?:adalah\\s+)?(?:saya\\s+sendiri|saya)|hormat\\s+(?:saya|kami|kula)|salam(?:\\s+hormat)?\\s+(?:saya|dari)|salam\\s+hormat|ttd|tertanda|wassalam|regards|sincerely|yours(?:\\s+truly)?|cheers|reported\\s+by|signed)\\s*[:,.\\-]*\\s*\\n?\\s*`,
    sure: false,
    capital: true,
  },
  { pattern: `(?<=^\\s*|\\n\\s*)a\\.?n\\.?\\s+`, sure: false, capital: true },
  { pattern: `(?:ini|niki|iki|punika|menika)\\s+(?:dengan|kaliyan|karo|sama|dari)\\s*`, sure: false, capital: true },
  {
    pattern: `jangan\\s+(?:bilang|ngomong|sebut|katakan|kasih\\s+tahu)\\s+(?:ini\\s+|kalau\\s+ini\\s+)?(?:dari|kalau\\s+dari)\\s+`,
    sure: false,
    capital: true,
  },
  {
    pattern: `(?:nama|jeneng|name|nami)\\s*(?:ku|\\s${me})?\\s*(?:saya\\s+)?(?:jangan|jgn|ojo|ampun|mohon|tolong|please|harap|ora usah|gak usah|tidak usah|nggak usah)[^.,!?\\n]{2,40}[,:]\\s*`,
    sure: false,
    capital: true,
  },
  {
    pattern: `(?:don't|do not|please don't|pls don't)\\s+(?:share|mention|use|publish|write|print|tell|reveal)[^.,!?\\n]{0,24}my\\s+name[^.,!?\\n]{0,20}[,:]\\s*`,
    sure: false,
    capital: true,
  },
].map(({ pattern, sure, capital }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, 'giu'),
  sure,
  capital: capital === true,
}))

/** "saya Budi", "kula Sumini, saking …", "I'm Andi": a name only when it looks like one. */
const weak = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${me}(?:\s+(?:ini|piyambak|sendiri|dhewe|dewe|pribadi|sendiri,|niki))?(?:\s+(?:adalah|yaitu))?|i'm|i am|this is|myself,?|dari\s+${me})\s*[,:(]?\s+(?=[\p{L}])`,
  'giu',
)
const kinCue = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${kinPattern})\s?(?:-?ku|\s+(?:saya|sy|aku|kula|kulo|gue|gw|kami|kandung\s+saya|ipar\s+saya|kandungku|iparku))|my\s+(?:${kinPattern}|wife|husband|mother|father|son|daughter|brother|sister|in-law|uncle|aunt))(?![\p{L}\p{N}])\s*(?:[,:(]\s*|(?:yang\s+)?(?:bernama|namanya|nama|jenenge|naminipun|asmane|called|named|is)\s+)?(?=[\p{Lu}])`,
  'giu',
)
const kinNamed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${kinPattern})\s?(?:-?ku|\s+(?:saya|sy|aku|kula|kulo))\s*,?\s*(?:yang\s+)?(?:bernama|namanya|jenenge|naminipun|asmane)\s+`,
  'giu',
)
/** "Dewi Ruciani here." at the start of a sentence. */
const here =
  /(?:^|[.!?\n]\s*)((?:\p{Lu}[\p{L}'.-]*)(?: \p{Lu}[\p{L}'.-]*){0,3})(?:\s+here(?!\p{L})|,? speaking(?!\p{L}))/gu
/** A name that owns the chat: "Budi: ini chat saya sama …". */
const chatOwner =
  /^\s*((?:\p{Lu}[\p{L}'.-]*)(?: \p{Lu}[\p{L}'.-]*){0,3}):\s+(?:ini|iki|niki)\s+(?:chat|pesan|wa)\s?(?:saya|ku|kula)/gu
/** A quotation that calls the reporter by name: bilang ke saya "Mbak Rini, kamu …". */
const called =
  /(?:(?:ke|kepada|sama|marang|karo|dhateng|kaliyan|to|nang|maring|dawuhi)\s+(?:saya|sy|aku|kula|me|ku)|(?:told|asked|texted|messaged|called)\s+me|(?:wa|chat|japri|telp|nelpon|manggil|memanggil|panggil|ngundang|celuk|suruh|nyuruh|dhawuhi|marahi)\s+(?:saya|sy|aku|kula)|(?:saya|aku|sy|kula)\s+(?:dipanggil|ditegur|dimarahi|diomongi|dibilangi|dichat|di-?wa|dikandhani|ditanya|disuruh))[^"\n]{0,40}"\s*(?:[\p{L}]+\s){0,3}?(?:pak|bu|bpk|ibu|mbak|mba|mas|dik|dek|yu|kang|mr\.?|mrs\.?|ms\.?|saudara|sdr\.?|sdri\.?)\s+(\p{L}[\p{L}'.-]{2,20}(?: \p{Lu}[\p{L}'.-]*){0,2})/giu
const academic = /^(?:drs?|dra|ir|hj?|kh|prof|st|se|sh|m|s|a)\.?$/iu

export function findNames(page: Page): Found[] {
  const { text } = page
  const found: Found[] = []
  const shouting = isShouting(text)
  const add = (start: number, sure: boolean, capital: boolean, owner: Found['owner'] = 'reporter') => {
    const name = nameAt(text, start, { sure, capital: capital && !shouting, shouting })
    if (name !== undefined && owner !== undefined) found.push({ ...name, type: 'name', owner })
  }
  for (const cue of cues)
    for (const match of text.matchAll(cue.pattern))
      add(match.index + match[0].length, cue.sure, cue.capital, ownerOfNamed(page, match.index, match[0]))
  for (const match of text.matchAll(weak))
    addWeak(match.index + match[0].length, ownerOfNamed(page, match.index, match[0]))
  for (const match of text.matchAll(kinCue)) {
    const start = match.index + match[0].length
    if (/\p{Lu}/u.test(text[start] ?? '')) add(start, false, true)
  }
  for (const match of text.matchAll(kinNamed)) add(match.index + match[0].length, true, false)
  for (const pattern of [here, chatOwner, called]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(name)
      add(pattern === here ? match.index + match[0].indexOf(name) : start, false, pattern !== called)
    }
  }
  return found

  function addWeak(start: number, owner: Found['owner']): void {
    const name = nameAt(text, start, { sure: false, capital: false, shouting })
    if (name === undefined) return
    const first = text.slice(name.start, name.end)
    const word = (first.split(' ')[0] ?? '').toLowerCase()
    const known = givenNames.has(word.replace(/\.$/u, ''))
    const capital = /^\p{Lu}\p{Ll}/u.test(first) && !shouting
    if ((!known && !capital) || owner === undefined) return
    found.push({ ...name, type: 'name', owner })
  }
}

/** A name that stands with a number or an account: in brackets after it ("08… (Budi)"), or as all that is said ("Budi - 08…"). */
export function findNamesBeside({ text, joint }: Page, contacts: readonly Found[]): Found[] {
  const found: Found[] = []
  for (const { start, end } of contacts) {
    const open = /^\s*\(\s*(?:a\.?n\.?\s+)?(?=\p{Lu})/u.exec(text.slice(end, end + 12))
    const name =
      open === null ? undefined : nameAt(text, end + open[0].length, { sure: false, capital: true, shouting: false })
    if (name !== undefined && text[name.end] === ')') found.push({ ...name, type: 'name', likeBefore: true })
    const lead = nameAt(text, joint, { sure: true, capital: false, shouting: false })
    if (
      lead !== undefined &&
      /^\s*[-/:,|(]\s*$/u.test(text.slice(lead.end, start)) &&
      /^[\s.)]*$/u.test(text.slice(end))
    )
      found.push({ ...lead, type: 'name', owner: 'unknown' })
  }
  return found
}

/** All in capitals: capitals then say nothing about names. */
export function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters > 12 && capitals > letters * 0.7
}

/**
 * The name that begins at `from`, without honorifics and degrees. In capitals: all capitalised words; in small letters:
 * up to three words that are not common ones (`sure` cues only, or a known given name).
 */
export function nameAt(
  text: string,
  from: number,
  how: { sure: boolean; capital: boolean; shouting: boolean },
): { start: number; end: number } | undefined {
  let at = from
  const lead = /^[\s:,"'(*_-]{0,4}/u.exec(text.slice(at, at + 6))
  at += lead?.[0].length ?? 0
  // Honorifics and degrees are not part of the name.
  for (;;) {
    const token = /^([\p{L}]{1,12})(\.?)[\s.]+/u.exec(text.slice(at, at + 20))
    if (
      token === null ||
      !(
        honorifics.has((token[1] ?? '').toLowerCase()) ||
        (academic.test(token[1] ?? '') && token[2] === '.') ||
        token[1]?.toLowerCase() === 'bro'
      )
    )
      break
    at += token[0].length
  }
  const start = at
  let end = at
  let count = 0
  let small = false
  while (count < 5) {
    const gap = count === 0 ? '' : (/^(?:\s|\.\s?|\s?-\s?(?=\p{Lu}))/u.exec(text.slice(end, end + 3))?.[0] ?? undefined)
    if (gap === undefined || gap.includes('\n')) break
    const token = /^\p{L}[\p{L}'’-]*/u.exec(text.slice(end + gap.length, end + gap.length + 40))?.[0]
    if (token === undefined) break
    const lower = token.toLowerCase()
    const capital = /^\p{Lu}/u.test(token) && !how.shouting
    if (count === 0) small = !capital
    if (stops(lower, capital, count, how, small)) break
    if (gap.startsWith('.') && !(capital && text.slice(start, end).split(' ').at(-1)?.length === 1)) break
    end += gap.length + token.length
    count++
    if (small && count >= 3) break
  }
  if (count === 0 || end - start < 2) return undefined
  if (/^ \p{Lu}\.(?!\p{L})/u.test(text.slice(end, end + 3))) end += 3
  else if (text[end] === '.' && /(?:^| )\p{Lu}$/u.test(text.slice(start, end))) end += 1
  return { start, end }
}

function stops(
  lower: string,
  capital: boolean,
  count: number,
  how: { sure: boolean; capital: boolean; shouting: boolean },
  small: boolean,
): boolean {
  if (/^(?:bin|binti|van|al|el|nur)$/u.test(lower)) return count === 0 && lower !== 'nur'
  if (
    /^(?:sd|smp|sma|smk|sdn|smpn|sman|kpps|tps|rt|rw|asn|pns|pppk|cpns|kk|nik|nip|wa|hp|ig|fb|tu|opd|skpd|upt|uptd|thl)$/u.test(
      lower,
    )
  )
    return true
  if (givenNames.has(lower)) return false
  if (commonWords.has(lower) || (others.has(lower) && !capital)) return true
  if (capital) return count === 0 ? others.has(lower) : small
  if (how.capital) return true
  // A name begun in capitals ends where small letters go on.
  if (!small) return true
  return !how.sure || derived.test(lower) || lower.length < 3
}
