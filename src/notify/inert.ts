/**
 * Makes what a reporter wrote harmless inside a notice. Pure. The text is hostile input there: officials trust notices,
 * and one tap on a link, a mention or a command would show the writer who reads the case, or act in the office's name.
 *
 * Nothing is cut: a reader sees every word and can copy it. Zero-width characters would be invisible but stay in the
 * clipboard, and a look-alike (＠) finds nothing in a search; so a visible space or bracket is put in instead.
 */

/** Whatever is not seen: control characters but the line feed, bidi controls, zero width, fillers, tags. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{DI}]/gu
/** More marks on one letter than any living spelling needs: such a tower hides the lines above and below it. */
const TOWER = /(\p{M}{3})\p{M}+/gu
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu

/** Dots that browsers take for a dot in an address. */
const DOT = '[.\\u3002\\uFF0E\\uFF61]'
/** `M.Si`, `S.Pd`, `S.Sos`: academic titles stand behind every second name here and are no address without a path. */
const TITLE = '(?<![\\p{L}\\p{N}.])[MSDA]\\.[A-Z][a-z]{1,3}(?![\\p{L}\\p{N}/])'
const ADDRESS = new RegExp(`(${TITLE})|(?<=[\\p{L}\\p{N}_-])${DOT}(?=[\\p{L}]{2})`, 'gu')

/** Several lines stay several lines. */
export function inert(text: string): string {
  return (
    text
      .replace(LINE_ENDS, '\n')
      .replace(/\t/g, ' ')
      .replace(HIDDEN, '')
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(TOWER, '$1')
      .replace(/\bhttp(s?):\/\//gi, 'hxxp$1://')
      .replace(/\b(?!hxxps?:)([a-z][a-z0-9+.-]{1,20}):\/\//gi, '$1[:]//')
      .replace(/\b(mailto|tel|sms|javascript|data|intent|tg|whatsapp):(?!\/\/)(?=\S)/gi, '$1[:]')
      .replace(ADDRESS, (_, title: string | undefined) => title ?? '[.]')
      // A mention is "@" with a name right behind it, a command "/" with a word right behind it.
      .replace(/@(?=[\p{L}\p{N}_])/gu, '@ ')
      .replace(/(?<![A-Za-z0-9_/])\/(?=[\p{L}\p{N}_])/gu, '/ ')
      // Fences would swallow our own lines below on WhatsApp.
      .replace(/`{3,}/g, "'''")
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}

/** On one line: for names, places and everything else that stands behind a heading of ours. */
export const inertLine = (text: string): string => inert(text).replace(/\n+/g, ' / ')

/** So long a text may be parted between two messages, of which the second would begin with it. */
const LONG = 1000

/**
 * A long text behind a heading. Several lines are set off by `> `, so that none of them can pass for a heading of ours
 * ("INFORMASI AWAL SMG-…", "Status: …"); where it is parted, channels set off what follows (adapters/shared/split.ts).
 */
export function inertBlock(text: string): string {
  const safe = inert(text)
  return safe.includes('\n') || safe.length > LONG ? `\n${safe.replace(/^/gm, '> ')}` : safe
}

/** The same between quotation marks of ours: a text of one short line stands on the line of the marks. */
export const inertQuote = (text: string): string => {
  const block = inertBlock(text)
  return block.startsWith('\n') ? `${block}\n` : block
}
