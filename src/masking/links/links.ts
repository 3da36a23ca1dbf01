/**
 * Web addresses in a report: made safe to keep without ever being opened. What a platform adds when someone shares a
 * link can name the sharer, so it is removed, or the link is refused when it is nothing but that.
 */
import { changeParameters, clean, decoded } from './link-cleaning.ts'
import { drives, invites, isShort, shareLinks, ways } from './link-rules.ts'

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
  'com|id|net|org|co|me|gov|edu|io|ly|gd|gg|be|tv|info|watch|link|site|online|xyz|app|dev|news|video|page|biz|us|uk|sg|my|eu|de|fm|to|cc|ee|ink|at|in|it|gl|ms|ai|bio|desa|web|blog|store|shop|live|media|social|click|group|google|gle|tl|nz|asia|mp'
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
export const checkLink = (text: string): LinkReading => read(text, deepest)

/** Addresses inside addresses: a login page before a login page before a post. Whatever is deeper is not read, nor kept. */
const deepest = 5

function read(text: string, depth: number): LinkReading {
  const typed = text.trim().replace(/[\p{Cf}]/gu, '')
  if (typed === '' || typed.length > longest || /\s+/u.test(typed)) return { kind: 'invalid' }
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(typed) ? typed : `https://${typed.replace(/^\/\//u, '')}`
  if (!URL.canParse(withScheme)) return { kind: 'invalid' }
  const before = new URL(withScheme).href
  // As copied from the source of a page.
  const url = new URL(withScheme.replace(/&(?:amp;)+/giu, '&'))
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || !publicHost(url.hostname)) return { kind: 'invalid' }
  const host = url.hostname.replace(/^www\./u, '').replace(/\.$/u, '')
  const path = url.pathname
  const fits = (rule: { host: RegExp; path?: RegExp }): boolean =>
    rule.host.test(host) && (rule.path?.test(path) ?? true)
  if (ways.some(fits)) {
    const end = endOfWay(url, depth)
    if (end !== undefined) return end
  }
  if (invites.some(fits)) return { kind: 'invite' }
  if (drives.some(fits)) return { kind: 'drive' }
  const share = shareLinks.find(fits)
  if (share !== undefined) return { kind: 'share', site: share.site }
  clean(url, host)
  const refused = cleanCarried(url, depth)
  if (refused !== undefined) return refused
  if (isShort(host, path)) return { kind: 'short', link: url.href }
  return { kind: 'ok', link: url.href, cleaned: url.href !== before }
}

/** What a page leads on to that is only passed through: of it the reader needs nothing else. */
function endOfWay(url: URL, depth: number): LinkReading | undefined {
  for (const value of url.searchParams.values()) {
    const form = spelledOut(value, (text) => /^\/[^/]/u.test(text) || rawLinks(text)[0]?.start === 0)
    if (form === undefined) continue
    const target = form.startsWith('/') ? new URL(form, url).href : (rawLinks(form)[0]?.url ?? '')
    const end = readCarried(target, depth)
    if (end.kind === 'ok') return { ...end, cleaned: true }
    if (end.kind !== 'invalid') return end
  }
  return undefined
}

/** Makes the addresses in the parameters safe. One that is refused is refused with the address that carries it. */
function cleanCarried(url: URL, depth: number): LinkReading | undefined {
  let refused: LinkReading | undefined
  const safe = (link: string): string => {
    const reading = readCarried(link, depth)
    if (reading.kind === 'ok') return reading.cleaned ? reading.link : link
    if (reading.kind === 'short') return reading.link
    if (reading.kind !== 'invalid') refused ??= reading
    return link
  }
  changeParameters(url, (_, value) => {
    const form = spelledOut(value, (text) => rawLinks(text).length > 0)
    if (form === undefined) return value
    const safer = rawLinks(form).reduceRight(
      (text, { start, end, url: link }) => text.slice(0, start) + safe(link) + text.slice(end),
      form,
    )
    return safer === form ? value : safer
  })
  // "web.archive.org/web/2027/https://…"
  const inPath = /\/(https?:\/\/?[^/].*)$/iu.exec(decoded(url.pathname))?.[1]
  if (inPath !== undefined) safe(inPath)
  return refused
}

const readCarried = (link: string, depth: number): LinkReading =>
  depth === 0 ? { kind: 'share', site: 'other' } : read(link, depth - 1)

/** A value as it is, or with its percent signs read once or twice more, in the first form in which something is seen. */
function spelledOut(value: string, isSeen: (text: string) => boolean): string | undefined {
  const once = decoded(value)
  return [value, once, decoded(once)].find(isSeen)
}

/** Names that lead out of this machine: no IP addresses, no local names, no bare words. URL has already made IDNs ASCII. */
function publicHost(host: string): boolean {
  if (host.startsWith('[') || /^[\d.]+$/u.test(host)) return false
  if (!/^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})\.?$/u.test(host)) return false
  return !/(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|example|invalid|onion|arpa|localdomain|private)\.?$/u.test(
    host,
  )
}
