/** Takes personal details out of what the reporter just wrote, and words the note that says so. */
import { applyMasks, marksOf } from '../masking/apply.ts'
import { findLinks, type LinkReading } from '../masking/links/links.ts'
import { mask } from '../masking/mask.ts'
import { containsReceipt } from '../masking/receipt.ts'
import type { MaskContext, MaskType, Span } from '../masking/types.ts'
import { formatList } from '../texts/dates.ts'
import { renderMasked } from '../texts/render.ts'
import type { Texts } from '../texts/texts.ts'
import type { MaskedText } from './answers.ts'
import type { Hidden } from './question.ts'

export interface HiddenText {
  text: MaskedText
  hidden: Hidden[]
  /** Marks whose owner cannot be told: the reporter is asked. */
  whose: string[]
  /** Why a link or a secret number is not kept as it was typed; also part of `notes`. */
  reasons: string[]
  /** What was hidden, for the reporter; empty when nothing was. */
  notes: string[]
}

/** Names of hidden things without repeats, e.g. "nomor telepon dan nama". */
export function thingsInWords(texts: Texts, types: MaskType[]): string {
  return formatList(
    texts,
    [...new Set(types)].map((type) => texts(`thing-${type}`)),
  )
}

export interface Hiding {
  /** The reporter has just said that details of this type are to be seen here. */
  shown?: MaskType
  /** False where no question can follow: what is not sure is hidden as well, and the reporter is told. */
  asks?: boolean
}

/** Nothing of `raw` but what is returned may be kept. `fresh` makes the ids of marks. */
export function hide(
  raw: string,
  context: MaskContext,
  texts: Texts,
  fresh: () => string,
  { shown, asks = true }: Hiding = {},
): HiddenText {
  const { cleaned, links, tidied, reasons } = safeLinks(raw, texts)
  const { ownCase } = context
  const spans = merged(links, mask(cleaned, context))
    .filter(({ type, start, end }) => type !== shown || holdsRefusedLink(cleaned.slice(start, end)))
    // Of another case it would tell that both are by one reporter.
    .filter(({ start, end }) => ownCase === undefined || lettersOf(cleaned.slice(start, end)) !== lettersOf(ownCase))
    .map((span) => ({ ...span, action: asks ? actionOf(span, cleaned) : unasked(span) }))
    .map(fewRoles())
  // A link that is hidden, or asked about, is not read back in clear.
  const inClear = tidied.filter(
    ({ start, end }) => !spans.some((span) => span.action !== 'keep' && span.start < end && span.end > start),
  )
  reasons.unshift(...new Set(inClear.map(({ link }) => texts('link-cleaned', { link }))))
  const { text, originals } = applyMasks(cleaned, spans, fresh)
  const marks = marksOf(text)
  // A secret number is nobody's evidence, and a link that was made by "share" is refused: not even "bukan saya" can
  // bring them back.
  const hidden = [...originals]
    .filter(([, original]) => !containsReceipt(original) && !holdsRefusedLink(original))
    .map(([id, original]) => ({ id, original }))
  if (containsReceipt(cleaned)) reasons.push(texts('mask-secret-number'))
  const sure = marks.filter((mark) => mark.open !== true)
  const notes =
    sure.length === 0
      ? []
      : [
          texts('mask-done', {
            items: thingsInWords(
              texts,
              sure.map((mark) => mark.mask),
            ),
            text: renderMasked(texts, text),
          }),
          texts('mask-done-hint'),
        ]
  return {
    text,
    hidden,
    whose: marks.filter((mark) => mark.open === true).map((mark) => mark.id),
    reasons,
    notes: [...reasons, ...notes],
  }
}

/** "smg 7f4k2" is SMG-7F4K2. */
const lettersOf = (code: string): string => code.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What only fits one person is asked about even when it is surely the reporter's: hidden it tells less, reworded more. */
function actionOf({ type, action, start, end }: Span, text: string): Span['action'] {
  if (action === 'ask') return containsReceipt(text.slice(start, end)) ? 'mask' : 'ask'
  return type === 'role' && action === 'mask' ? 'ask' : action
}
const unasked = ({ action }: Span): Span['action'] => (action === 'ask' ? 'mask' : action)

/** Questions about one text are few: further roles are hidden, and "bukan saya" brings them back. */
function fewRoles(): (span: Span) => Span {
  let left = 2
  return (span) => {
    if (span.type !== 'role' || span.action !== 'ask') return span
    left -= 1
    return left < 0 ? { ...span, action: 'mask' } : span
  }
}

/** A link from which something was removed, and where it stands now. */
interface Tidied {
  start: number
  end: number
  link: string
}

/**
 * Web addresses inside a text, by the rules of the link question: what tracks is removed, what can only be there because
 * somebody pressed "share" is hidden, and of what hides where it leads the reporter is asked.
 */
function safeLinks(raw: string, texts: Texts): { cleaned: string; links: Span[]; tidied: Tidied[]; reasons: string[] } {
  let cleaned = ''
  let at = 0
  const links: Span[] = []
  const tidied: Tidied[] = []
  const reasons = new Set<string>()
  for (const { start, end, reading } of findLinks(raw)) {
    cleaned += raw.slice(at, start)
    at = end
    const typed = raw.slice(start, end)
    const from = cleaned.length
    cleaned += reading.kind === 'ok' && reading.cleaned ? reading.link : typed
    const hides = (action: 'mask' | 'ask'): number =>
      links.push({ start: from, end: cleaned.length, type: 'account', owner: 'unknown', action })
    switch (reading.kind) {
      case 'ok':
        if (reading.cleaned) tidied.push({ start: from, end: cleaned.length, link: reading.link })
        break
      case 'short':
        hides('ask')
        break
      case 'share':
        hides('mask')
        reasons.add([texts('link-share-refused'), texts('link-howto-browser')].join('\n'))
        break
      case 'invite':
        hides('mask')
        reasons.add(texts('link-group-invite'))
        break
      case 'drive':
        hides('mask')
        reasons.add([texts('link-drive-refused'), texts('link-howto-else')].join('\n'))
        break
      case 'invalid':
        break
    }
  }
  return { cleaned: cleaned + raw.slice(at), links, tidied, reasons: [...reasons] }
}

/** Names who shared it, or whose drive or group it is, whoever that may be. */
const refused: ReadonlySet<LinkReading['kind']> = new Set(['share', 'invite', 'drive'])
export const holdsRefusedLink = (text: string): boolean =>
  findLinks(text).some(({ reading }) => refused.has(reading.kind))

/** A link is hidden whole, whatever else was seen inside it. */
const merged = (links: Span[], spans: Span[]): Span[] =>
  [...links, ...spans.filter(({ start, end }) => !links.some((link) => start < link.end && end > link.start))].toSorted(
    (a, b) => a.start - b.start,
  )

/** The effect that keeps originals in memory only; none when nothing was hidden. */
export const remember = (hidden: Hidden[]): { kind: 'remember'; hidden: Hidden[] }[] =>
  hidden.length === 0 ? [] : [{ kind: 'remember', hidden }]
