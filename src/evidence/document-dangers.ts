/**
 * What an Office document does when it is opened: starts programs, fetches a template with macros, unfolds without end.
 * Its parts are unpacked for it, bounded. Pure; runs only in a child process.
 */
import { errorCode } from '../operator-error.ts'
import { CLEAN_LIMITS } from './cleaned.ts'
import { type Parts, unzip } from './zip-parts.ts'

/** Read as text, and whatever else begins as XML does: what a part is called does not bind whoever opens it. */
const TEXTS = /\.(xml|rels|vml|rdf|svg)$/i
const isText = (name: string, content: Buffer): boolean =>
  TEXTS.test(name) || /^(?:\uFEFF|\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*(?:<|\0<)/.test(content.toString('latin1', 0, 64))

/** Whole, also where a value holds a `>`. */
const tag = (xml: string, names: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?(?:${names})(?=[\\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>`, 'g'))].map(
    ([found]) => found,
  )

const unclosed = (xml: string, open: string, close: string): boolean => xml.lastIndexOf(open) > xml.lastIndexOf(close)

/** As whoever reads XML sees it: without comments, with what is written in numbers or set apart as it is meant. */
const asMeant = (xml: string): string =>
  xml
    .replace(/<!--.*?-->/gs, '')
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, inside: string) => inside.replaceAll('<', ' '))
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (said, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      // A bracket or a quotation mark that was written so is none.
      return code > 0 && code <= 0x10_ff_ff && !/[<>"'&]/.test(String.fromCodePoint(code))
        ? String.fromCodePoint(code)
        : said
    })

/**
 * Whether it is safe to open, however it was packed.
 * `invalid`: it runs something or fetches what runs, names entities, or is no document. `too-full`: it unpacks to more
 * than its table of contents says, and than anybody can open.
 */
export function dangersOf(bytes: Buffer): 'none' | 'invalid' | 'too-full' {
  let parts: Parts
  try {
    parts = unzip(bytes)
  } catch (error) {
    return errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too-full' : 'invalid'
  }
  for (const [name, content] of parts) {
    if (pixelsOf(content) > CLEAN_LIMITS.pixels) return 'too-full'
    if (!isText(name, content)) continue
    const text = textOf(content)
    // What is never closed is no XML, and would be looked through again and again.
    if (unclosed(text, '<!--', '-->') || unclosed(text, '<![CDATA[', ']]>')) return 'invalid'
    if (isDangerous(name, asMeant(text))) return 'invalid'
  }
  return 'none'
}

/** Office programs write UTF-8; some others UTF-16, which must not hide anything. */
function textOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le')
  if (content[0] === 0xfe && content[1] === 0xff)
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le')
  return content.toString('utf8')
}

const isDangerous = (name: string, xml: string): boolean =>
  // A list of entities that name each other grows without end; one that names a file reads it, from wherever it stands.
  /<!ENTITY|<!DOCTYPE[^<>]*(?:\[|SYSTEM)/i.test(xml) ||
  // Text with empty bytes in it is read as something else by whoever opens it.
  xml.includes('\0') ||
  tag(xml, 'Relationship').some(fetchesCode) ||
  talksToPrograms(xml) ||
  // OpenDocument: macros on events, programs in pages. Drawings: scripts.
  /<(?:script:event-listener|draw:applet|draw:plugin|text:script|(?:svg:)?script)[\s/>]/i.test(xml) ||
  (/\.svg$/i.test(name) && /<[^<>]*\son[a-z]+\s*=/i.test(xml))

/** Whoever opens the document runs what these point to: objects and pages, and the macros of a template. */
const RUNS = /\sType\s*=\s*["'][^"']*\/(?:oleObject|package|control|frame|subDocument|attachedTemplate)["']/i
/** Anything but a file of the same computer: what is linked from there says so, and is asked about. */
const ELSEWHERE = /\sTarget\s*=\s*["']\s*(?:(?!file:)[a-z][\w+.-]*:|\\\\|\/\/|file:(?:\/\/(?!\/)|\/*\\\\|\/{4}))/i
const fetchesCode = (relationship: string): boolean =>
  /\sTargetMode\s*=\s*["']External["']/i.test(relationship) && RUNS.test(relationship) && ELSEWHERE.test(relationship)

/** Dynamic Data Exchange (ECMA-376, part 1, 17.16.5.13 and 18.14.5; ODF 1.3, part 3, 14.6), and formulas that ask the network. */
const talksToPrograms = (xml: string): boolean =>
  tag(xml, 'ddeLink|dde-connection|dde-connection-decl|dde-connection-decls|dde-source').length > 0 ||
  /(?:^|[\s"])DDE(?:AUTO)?\s/i.test(fieldsIn(xml)) ||
  [...xml.matchAll(/<(?:[\w.-]+:)?f(?=[\s>])[^<>]*>([^<]*)</g)].some(([, formula = '']) =>
    /\|\s*(?:'|&apos;|&#39;|&#x27;)[^!]{0,400}!|^[\s=+@-]*[a-z]\w*\|[\w']+!|(?:^|[^\w.])(?:WEBSERVICE|RTD|CALL|REGISTER\.ID)\s*\(/i.test(
      // Words in a formula are no formula.
      formula.replace(/"[^"]*"|&quot;.*?&quot;/g, ''),
    ),
  ) ||
  [...xml.matchAll(/\sformula="([^"]*)"/g)].some(([, formula = '']) =>
    /(?:^|[^\w.])(?:DDE|WEBSERVICE)\s*\(/i.test(formula),
  )

/** Field codes, which Word cuts into pieces wherever it likes. */
const fieldsIn = (xml: string): string =>
  [
    ...[...xml.matchAll(/<(?:[\w.-]+:)?instrText(?:\s[^<>]*)?>([^<]*)</g)].map(([, code = '']) => code),
    ...[...xml.matchAll(/\s(?:[\w.-]+:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, double, single]) => ` ${double ?? single ?? ''} `,
    ),
  ].join('')

/** Of a PNG by its head (W3C PNG, 11.2.2); 0 for anything else. */
const pixelsOf = (content: Buffer): number =>
  content.length > 24 && content.toString('latin1', 1, 4) === 'PNG'
    ? content.readUInt32BE(16) * content.readUInt32BE(20)
    : 0
