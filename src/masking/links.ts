/**
 * Web addresses in a report: made safe to keep without ever being opened. What a platform adds when someone shares a
 * link can name the sharer, so it is removed, or the link is refused when it is nothing but that.
 */
import {
  drives,
  invites,
  needed,
  personal,
  platforms,
  shareLinks,
  shorteners,
  tracking,
  trackingPrefixes,
} from './link-rules.ts'

export type ShareSite = (typeof shareLinks)[number]['site']
export type LinkReading =
  | { kind: 'ok'; link: string; cleaned: boolean }
  /** Made by "share": can name the sharer. Refused, with how to copy the full address of that site. */
  | { kind: 'share'; site: ShareSite }
  /** Hides where it leads: kept only with an explicit yes. */
  | { kind: 'short'; link: string }
  | { kind: 'invite' }
  /** A file in somebody's drive: shows its owner. */
  | { kind: 'drive' }
  | { kind: 'invalid' }

/** Longer than any address that people copy; RFC 9110 section 4.1 asks servers to take 8,000 octets. */
const longest = 2000
const endings =
  'com|id|net|org|co|me|gov|edu|io|ly|gd|gg|be|tv|info|watch|link|site|online|xyz|app|dev|news|video|page|biz|us|uk|sg|my|eu|de|fm|to|cc|ee|ink|at|in|it|gl|ms|ai|bio|desa|web|blog|store|shop|live|media|social|click|group|google|gle|tl|nz'
const urlLike = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._%+-])(?:https?:\/\/[^\s<>"'{}|\\^\x60]{3,2000}|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}(?:${endings})(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:[:/?#][^\s<>"'{}|\\^\x60]{0,2000})?)`,
  'giu',
)

/** Where web addresses stand in a text, trailing punctuation left out. */
export function rawLinks(text: string): { start: number; end: number; url: string }[] {
  const found: { start: number; end: number; url: string }[] = []
  if (!/:\/\/|[^\s.]\.[a-z]/i.test(text)) return found
  for (const match of text.matchAll(urlLike)) {
    let url = match[0].replace(/[.,;:!?'"…*_]+$/u, '')
    // A closing bracket belongs to the sentence unless it was opened inside the address.
    while (/[)\]]$/u.test(url) && (url.match(/[([]/gu)?.length ?? 0) < (url.match(/[)\]]/gu)?.length ?? 0))
      url = url.slice(0, -1).replace(/[.,;:!?]+$/u, '')
    found.push({ start: match.index, end: match.index + url.length, url })
  }
  return found
}

/** Every address in a text with its reading, so that the links of a story are made safe as well. Offsets in UTF-16 units. */
export function findLinks(text: string): { start: number; end: number; reading: LinkReading }[] {
  return rawLinks(text).map(({ start, end, url }) => ({ start, end, reading: checkLink(url) }))
}

/** Reads one address as typed. Adds https:// when it is missing; anything but http and https is invalid. */
export function checkLink(text: string): LinkReading {
  const typed = text.trim().replace(/[\p{Cf}]/gu, '')
  if (typed === '' || typed.length > longest || /\s/u.test(typed)) return { kind: 'invalid' }
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(typed) ? typed : `https://${typed.replace(/^\/\//u, '')}`
  if (!URL.canParse(withScheme)) return { kind: 'invalid' }
  const url = new URL(withScheme)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || !publicHost(url.hostname)) return { kind: 'invalid' }
  const host = url.hostname.replace(/^www\./u, '').replace(/\.$/u, '')
  const path = url.pathname
  const fits = (rule: { host: RegExp; path?: RegExp }): boolean =>
    rule.host.test(host) && (rule.path?.test(path) ?? true)
  if (invites.some(fits)) return { kind: 'invite' }
  if (drives.some(fits)) return { kind: 'drive' }
  const share = shareLinks.find(fits)
  if (share !== undefined) return { kind: 'share', site: share.site }
  const before = url.href
  clean(url, host)
  if (shorteners.has(host)) return { kind: 'short', link: url.href }
  return { kind: 'ok', link: url.href, cleaned: url.href !== before }
}

const emailLike = /[^\s@]@[^\s@]+\.[a-z]{2,}/iu
/** A mobile number, a NIK with its province and date of birth, a NIP with those of birth and appointment. */
const numberOfPerson =
  /(?<!\d)(?:(?:\+?62|0)8\d{8,11}|[1-9]\d{5}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{2}(?:19|20)\d{4}[12]\d{3})(?!\d)/u
/** As people write them: "0812-3456-7890". */
const holdsNumber = (text: string): boolean => numberOfPerson.test(text.replace(/(?<=\d)[-. ](?=\d)/gu, ''))

/** Takes out who shared it, whom it was sent to, and whose page it is. */
function clean(url: URL, host: string): void {
  url.username = ''
  url.password = ''
  const keep = needed.get(host)
  const platform = platforms.test(host)
  for (const name of new Set(url.searchParams.keys())) {
    const lower = name.toLowerCase()
    const tracks = tracking.has(lower) || trackingPrefixes.some((prefix) => lower.startsWith(prefix))
    const names = url.searchParams
      .getAll(name)
      .some((value) => emailLike.test(value) || (!platform && (personal.has(lower) || holdsNumber(value))))
    if (names || (tracks && keep?.has(lower) !== true)) url.searchParams.delete(name)
  }
  if (/^(?:x|twitter|mobile\.twitter)\.com$/u.test(host)) url.search = ''
  if (host === 'youtu.be')
    for (const name of new Set(url.searchParams.keys())) if (name !== 't') url.searchParams.delete(name)
  // A text fragment quotes what its maker had selected; other fragments may carry ids. Only "#!"-less apps lose their place.
  if (/^#:~:|[?&=]|xd_co_f|^#Echobox/u.test(url.hash) || url.hash.includes(':~:')) url.hash = ''
  if (platform) return
  if (holdsNumber(decoded(url.hash))) url.hash = ''
  const parts = url.pathname.split('/')
  const kept = parts.filter((part) => !holdsNumber(decoded(part)))
  if (kept.length < parts.length) url.pathname = kept.join('/')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Names that lead out of this machine: no IP addresses, no local names, no bare words. URL has already made IDNs ASCII. */
function publicHost(host: string): boolean {
  if (host.startsWith('[') || /^[\d.]+$/u.test(host)) return false
  if (!/^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})\.?$/u.test(host)) return false
  return !/(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|example|invalid|onion|arpa|localdomain|private)\.?$/u.test(
    host,
  )
}
