/**
 * The notice of a case: its structured summary in the office's language. It renders what the case holds and computes
 * nothing. Pure. Every word of a reporter goes through `inert`. Offices set to `notice: pointer` get no such word at all.
 */
import type { BodyEntry, CaseBody } from '../cases/body.ts'
import type { Reply } from '../channel.ts'
import type { Config, Office } from '../config.ts'
import type { Answer, DateAnswer, MaskedText } from '../form/answers.ts'
import { CASE_ACTIONS, type CaseAction, caseButton } from '../desk-buttons.ts'
import { factsLine } from '../form/photo-facts.ts'
import { dateInWords, placeInWords } from '../form/words.ts'
import { dayWords, formatDay, formatList } from '../texts/dates.ts'
import { renderMasked } from '../texts/render.ts'
import type { Texts } from '../texts/texts.ts'
import type { FileNote } from '../vault/sealed-file.ts'
import { completenessLines, deadlineLines } from './case-facts.ts'
import { inertBlock, inertLine } from './inert.ts'

/** `texts` in the office's language; `files` by evidence id. */
export function renderNotice(
  body: CaseBody,
  code: string,
  office: Office,
  config: Pick<Config, 'offices'>,
  texts: Texts,
  files: ReadonlyMap<string, FileNote> = new Map(),
): Reply {
  const sections =
    office.notice === 'pointer'
      ? pointerSections(body, code, texts)
      : [
          headLines(body, code, texts),
          body.entries.flatMap((entry) => entryLines(entry, body, texts)),
          evidenceLines(body, files, texts),
          endLines(body, office, config, texts),
          completenessLines(body, texts),
          deadlineLines(body.deadline, texts),
          [texts('notice-banner')],
        ]
  const text = sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
  return { text, protect: true, layout: 'row', buttons: caseButtons(code, texts) }
}

/**
 * For an office that reads in private: that there is a case, of what kind, and by when. Nothing that a reporter wrote
 * may stand here: it is what the chat, its platform and the outbox would then hold.
 */
function pointerSections(body: CaseBody, code: string, texts: Texts): string[][] {
  const category = body.entries.filter(({ role }) => role === 'category')
  return [
    [texts('notice-header', { code }), ...category.flatMap((entry) => entryLines(entry, body, texts))],
    deadlineLines(body.deadline, texts),
    [texts('notice-pointer')],
  ]
}

const COMMANDS: Record<CaseAction, string> = { ack: '/dibaca', ask: '/tanya', status: '/status' }

/** What an office does with a case. */
export const caseButtons = (code: string, texts: Texts): NonNullable<Reply['buttons']> =>
  CASE_ACTIONS.map((action) => ({
    id: caseButton(code, action),
    label: texts(`btn-office-${action}`),
    typed: `${COMMANDS[action]} ${code}`,
  }))

function headLines(body: CaseBody, code: string, texts: Texts): string[] {
  const fear = body.entries.find(({ role }) => role === 'fear')?.answer
  return [
    texts('notice-header', { code }),
    texts('notice-not-formal'),
    texts('notice-received', { date: formatDay(texts, body.received) }),
    ...(body.thin === true ? [texts('notice-thin-flag')] : []),
    ...(body.pressure ? [texts('notice-pressure-flag')] : []),
    ...(fear?.kind === 'choice' && fear.choice === 'threatened' ? [texts('notice-threatened-flag')] : []),
  ]
}

function entryLines(entry: BodyEntry, body: CaseBody, texts: Texts): string[] {
  const { role, answer } = entry
  const unanswered = answer.kind === 'unknown' || answer.kind === 'skipped'
  const value = unanswered ? texts('sum-no-answer') : words(entry, texts)
  if (role === undefined)
    return answer.kind === 'evidence' || isSpot(entry, body) ? [] : [otherLine(entry, value, texts)]
  switch (role) {
    case 'category':
      return [texts('sum-category', { category: value })]
    case 'story':
      // A text of several lines begins below its heading, which leaves a space behind.
      return [
        texts('sum-what', {
          text: answer.kind === 'text' ? inertBlock(renderMasked(texts, answer.text)) : value,
        }).replace(/ +\n/g, '\n'),
      ]
    case 'accused':
      return answer.kind === 'person' ? personLines(answer, texts) : [texts('sum-accused', { name: value })]
    case 'when':
      return answer.kind === 'date' ? whenLines(answer, body, texts) : [texts('sum-when-forgot', { answer: value })]
    case 'known':
      return [texts('sum-known', { date: value })]
    case 'place':
      return [placeLine(entry, body, value, texts)]
    case 'favours':
      return [texts('sum-favours', { whom: value })]
    case 'fear':
      return [texts('sum-fear', { answer: value })]
  }
}

/** A step that no role names: its own line of the summary if there is one, otherwise its label from the review page. */
function otherLine({ step, answer }: BodyEntry, value: string, texts: Texts): string {
  if (answer.kind === 'links') return texts('sum-links', { links: value })
  const key = answer.kind === 'nip' && answer.odd ? 'sum-nip-odd' : SUMMARY_LINES[step]
  // The one value under every name that these lines use.
  if (key !== undefined && texts.has(key))
    return texts(key, {
      categories: value,
      status: value,
      nip: value,
      items: value,
      date: value,
      spot: value,
      answer: value,
    })
  return texts('review-line', { label: texts(`review-label-${step}`), answer: value })
}
const SUMMARY_LINES: Record<string, string> = {
  'category-second': 'sum-category-second',
  status: 'sum-status',
  nip: 'sum-nip',
  'pressure-who': 'sum-pressure-who',
  'pressure-form': 'sum-pressure-form',
  posted: 'sum-posted',
  spot: 'sum-where-spot',
  source: 'sum-source',
  'source-told': 'sum-source-told',
  witnesses: 'sum-witnesses',
}

function personLines(answer: Extract<Answer, { kind: 'person' }>, texts: Texts): string[] {
  const said = (text: MaskedText | undefined) => (text ? inertLine(renderMasked(texts, text)) : texts('sum-no-answer'))
  return [
    texts('sum-accused', { name: said(answer.name) }),
    texts('sum-position', { position: said(answer.position) }),
    texts('sum-office', { office: said(answer.office) }),
  ]
}

/** What is only announced must not read as if it had happened, or been forgotten. */
function whenLines(answer: DateAnswer, { received }: CaseBody, texts: Texts): string[] {
  if (answer.planned !== true) return [whenLine(answer, texts)]
  // With a day the words stand in its line. One that came before the report did: "still a plan" would say that what was
  // sent later was written before that day.
  if (answer.from !== undefined)
    return [whenLine(answer, texts), texts(answer.from > received ? 'sum-when-planned-day' : 'sum-when-planned-past')]
  return [texts('sum-when-planned', { said: inertLine(renderMasked(texts, answer.said)) })]
}

function whenLine(answer: DateAnswer, texts: Texts): string {
  if (answer.from === undefined) return texts('sum-when-forgot', { answer: inertLine(dateInWords(texts, answer)) })
  const said = inertLine(renderMasked(texts, answer.said))
  // What was sent later comes without the words.
  const notes = [
    ...(said === '' ? [] : [texts('sum-when-written', { said })]),
    texts(`certainty-${answer.certainty}`),
  ].join('; ')
  if (answer.to !== undefined && answer.to !== answer.from)
    return texts('sum-when-range', {
      from: formatDay(texts, answer.from),
      to: formatDay(texts, answer.to),
      notes,
    })
  const part = [answer.part && texts(`daypart-${answer.part}`), answer.time].filter(Boolean).join(' ')
  // Without a part of the day two spaces would be left.
  return texts('sum-when', { ...dayWords(texts, answer.from), part, notes }).replace(/ {2,}/g, ' ')
}

/** Online there is no place; the exact spot (a group, an account) stands in its line. */
function placeLine({ answer }: BodyEntry, body: CaseBody, value: string, texts: Texts): string {
  if (answer.kind !== 'place' || answer.region !== 'online') return texts('sum-where', { place: value })
  const spot = body.entries.find((entry) => isSpot(entry, body))
  return texts('sum-where-online', { spot: spot ? words(spot, texts) : texts('sum-no-answer') })
}
const isSpot = ({ step, answer }: BodyEntry, { region }: CaseBody): boolean =>
  region === 'online' && step === 'spot' && answer.kind === 'text'

/** One answer on one line. */
function words({ step, labels, answer }: BodyEntry, texts: Texts): string {
  const label = (choice: string): string => {
    const key = `row-${labels ?? step}-${choice}`
    return texts.has(key) ? texts(key) : choice
  }
  switch (answer.kind) {
    case 'choice':
      return label(answer.choice)
    case 'choices':
      return formatList(texts, answer.choices.map(label))
    case 'text':
    case 'nip':
      return inertLine(renderMasked(texts, answer.text))
    case 'date':
      return inertLine(dateInWords(texts, answer))
    case 'place':
      return inertLine(placeInWords(texts, answer, step))
    case 'links':
      return answer.links.map(inertLine).join(', ')
    case 'yes-no':
      return texts(answer.yes ? 'btn-yes' : 'btn-no')
    case 'person':
      return personLines(answer, texts).join('; ')
    case 'evidence':
      return String(answer.items.length)
    case 'unknown':
    case 'skipped':
    case 'consent':
      return texts('sum-no-answer')
  }
}

function evidenceLines({ evidence, entries }: CaseBody, files: ReadonlyMap<string, FileNote>, texts: Texts): string[] {
  if (evidence.length === 0) return [texts('sum-evidence-none')]
  const lines = evidence.flatMap((id, i) => {
    const note = files.get(id)
    if (!note) return []
    const size = `${Math.max(1, Math.round(note.bytes / 1024))} kB`
    return [
      texts('sum-evidence-line', {
        i: i + 1,
        type: note.type,
        size,
        state: texts(note.cleaned === false ? 'sum-evidence-unclean' : 'sum-evidence-clean'),
        hash: note.sha256,
      }),
    ]
  })
  const noted = entries.flatMap(({ answer }) => (answer.kind === 'evidence' ? answer.items : []))
  const facts = evidence.flatMap((id, i) => {
    const told = noted.find((item) => item.id === id)?.noted
    return told ? [factsLine(texts, i + 1, told)] : []
  })
  const covered = evidence.flatMap((id, i) =>
    noted.some((item) => item.id === id && item.covered) ? [texts('sum-evidence-covered', { i: i + 1 })] : [],
  )
  return [texts('sum-evidence', { n: evidence.length }), ...lines, ...facts, ...covered]
}

function endLines(body: CaseBody, office: Office, { offices }: Pick<Config, 'offices'>, texts: Texts): string[] {
  const names = (ids: readonly string[]) =>
    formatList(
      texts,
      ids.map((id) => offices.find((known) => known.id === id)?.name ?? id),
    )
  const others = body.recipients.filter((id) => id !== office.id)
  const struck = body.struck.filter((id) => !body.recipients.includes(id))
  const masked = Object.entries(body.masked).map(([type, n]) => `${texts(`thing-${type}`)} ${n}`)
  return [
    ...(others.length > 0 ? [texts('sum-recipients', { offices: names(others) })] : []),
    ...(struck.length > 0 ? [texts('sum-do-not-forward', { offices: names(struck) })] : []),
    masked.length > 0 ? texts('sum-masked', { items: masked.join(', ') }) : texts('sum-masked-none'),
    texts('sum-ask-back'),
  ]
}
