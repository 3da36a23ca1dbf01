/** A case in words for its reporter: status, reasons, open questions. Never a time of day, never who else reads. */
import type { CaseView } from '../cases/open.ts'
import { isOver } from '../cases/status.ts'
import { SYSTEM, type ThreadMessage } from '../cases/thread.ts'
import type { MaskedText } from '../form/answers.ts'
import { formatDay, formatList } from '../texts/dates.ts'
import { renderMasked } from '../texts/render.ts'
import type { Texts } from '../texts/texts.ts'
import { daysBetween } from '../understanding/calendar.ts'
import type { ReporterView } from './turn-types.ts'
import { whoIsUntold } from './where-it-went.ts'

/** `told`: this chat hears of news. `untold`: ids of offices without a chat, for which the report itself waits. */
export function reporterView(
  view: CaseView,
  texts: Texts,
  told: boolean,
  untold: readonly string[] = [],
): ReporterView {
  const nameOf = (id: string): string => view.offices.find((office) => office.id === id)?.name ?? id
  const answered = new Set(view.messages.flatMap((message) => (message.answers === undefined ? [] : [message.answers])))
  // A case that is over takes no answer: shown with a button, its question would only lead to a refusal.
  const open = isOver(view.status) ? [] : view.messages
  const questions = open
    .filter((message) => message.kind === 'question' && !answered.has(message.id))
    .map((message) => ({ id: message.id, office: nameOf(message.sender), text: words(texts, message.text) }))
  return {
    caseId: view.caseId,
    code: view.code,
    receivedOn: view.receivedOn,
    mailbox: view.mailbox ?? { identity: '', recipient: '' },
    // To a recipient that somebody put there they could open what a reporter adds.
    fileRecipient: view.intact ? view.fileRecipient : '',
    filesOpen: view.filesOpen,
    closed: isOver(view.status),
    held: view.status === 'held' || isUnsent(view),
    withdrawn: view.status === 'withdrawn',
    offices: view.offices.map(({ name }) => name),
    told,
    status: statusWords(view, texts, nameOf, { asked: questions.length > 0, untold: untold.map(nameOf) }),
    questions,
    added: view.messages.flatMap(({ kind, day, files = 0 }) => (kind === 'evidence' ? [{ day, files }] : [])),
    wrote: view.messages.flatMap(({ kind, day }) => (kind === 'message' ? [day] : [])),
  }
}

/** Withdrawn before any office had it: its days are those of an arrival that never came. */
const isUnsent = ({ status, offices }: CaseView): boolean => status === 'withdrawn' && offices.length === 0

const words = (texts: Texts, text: MaskedText | string | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : renderMasked(texts, text)

function statusWords(
  view: CaseView,
  texts: Texts,
  nameOf: (id: string) => string,
  { asked, untold }: { asked: boolean; untold: readonly string[] },
): string[] {
  if (isUnsent(view)) return [texts('status-withdrawn-unsent')]
  if (view.status === 'withdrawn')
    return [texts('status-withdrawn', { date: formatDay(texts, view.closedOn ?? view.receivedOn) })]
  if (view.status === 'held')
    // No day: the row holds the one that was drawn, and not the one that was promised.
    return [texts('status-held'), ...whoIsUntold(untold, texts, true)]
  if (view.status === 'waiting') return [texts('status-waiting')]
  // Each office's own newest step: "read" by one says nothing about the others.
  const newest = new Map<string, ThreadMessage>()
  for (const message of view.messages) {
    if (message.kind !== 'status') continue
    // That it closed by itself is over once an office has taken it up again.
    newest.delete(SYSTEM)
    newest.set(message.sender, message)
  }
  const steps = [...newest.values()].flatMap((message) => oneStatus(message, texts, nameOf(message.sender)))
  const silent = closedSilently(view)
  if (silent !== undefined) return [...steps, texts('status-closed-idle', { days: String(silent) })]
  if (newest.size === 0) {
    const names = view.offices.map(({ name }) => name)
    const reached = names.filter((name) => !untold.includes(name))
    return [
      reached.length > 0
        ? texts('status-received', { offices: formatList(texts, reached) })
        : texts('status-kept', { offices: formatList(texts, names) }),
      ...whoIsUntold(untold, texts),
      // An open question is news.
      ...(asked ? [] : [texts('case-nothing-new')]),
    ]
  }
  return steps
}

/**
 * After how many days a case closed by itself while its server secret was missing, so that no message could say so. One
 * that an office closed, and another took up again, has a message of an earlier day.
 */
function closedSilently({ status, closedOn, receivedOn, messages }: CaseView): number | undefined {
  if (status !== 'closed' || closedOn === undefined) return undefined
  if (messages.some((message) => message.status === 'closed' && message.day === closedOn)) return undefined
  return daysBetween(messages.at(-1)?.day ?? receivedOn, closedOn)
}

function oneStatus(message: ThreadMessage, texts: Texts, office: string): string[] {
  const reason = message.reason === undefined ? [] : [texts('status-reason', { reason: message.reason })]
  switch (message.status) {
    case 'read':
      return [texts('status-read', { office })]
    case 'in-review':
      return [texts('status-in-review', { office }), ...reason]
    case 'forwarded':
      return [texts('status-forwarded', { office, target: message.target ?? '' }), ...reason]
    case 'need-more':
      return [texts('status-need-more', { office }), ...reason]
    case 'closed':
      if (message.idleDays !== undefined) return [texts('status-closed-idle', { days: String(message.idleDays) })]
      return [
        texts('status-closed', { office, outcome: texts(`outcome-${message.outcome ?? 'other'}`) }),
        ...(reason.length > 0 ? reason : [texts('status-no-reason')]),
      ]
    default:
      return []
  }
}
