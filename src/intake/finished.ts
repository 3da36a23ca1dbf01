/** After sending: the receipt, the four digits that show it was noted, whether to be told here, the offer to erase. */
import type { Content, Reply } from '../channel.ts'
import { onChannel } from '../texts/on-channel.ts'
import { formatDay } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'
import { filesIn } from '../form/answers.ts'
import { buttonId } from '../form/dress.ts'
import { readInput } from '../form/read.ts'
import { PLACE as REVIEW } from '../form/review-page.ts'
import { isStory } from '../form/told-early.ts'
import type { Question } from '../form/question.ts'
import { asciiDigits } from '../vault/digits.ts'
import { formatReceipt, readSaidReceipt } from '../vault/receipt.ts'
import { agrees } from './changed-mind.ts'
import { asReply } from './overlay.ts'
import { FINISHED_MINUTES, inMinutes, type Finished, type SessionState } from './state.ts'
import { at, needs, say, step } from './steps.ts'
import { NO_NEED, tellingQuestion, toldSo, WANTED } from './telling.ts'
import type { Effect, SentCase, Step, TurnContext } from './turn-types.ts'
import { whereItWent } from './where-it-went.ts'

/** Places of the buttons of its questions. */
export const CONFIRM = '!receipt'
export const TELL = '!tell'
export const ERASE = '!erase-chat'
/** Once the number is noted, whoever wants to go on need not answer an offer first; before that they are told so. */
const GO_ON = ['report', 'check', 'resume', 'withdraw'] as const
/** The buttons of the review page that send, pressed once more. */
export const SENDS = new Set(['send', 'now', 'later'].map((option) => buttonId(REVIEW, option)))

/** Each of its questions has its own minutes, and comes once: so the secret number, the first of them, stays no longer. */
const untilAnswered = ({ now }: TurnContext): string => inMinutes(now, FINISHED_MINUTES)

/** The first turn of this mode: everything a reporter must know, the number alone in its own message. */
export function showReceipt(state: SessionState, receipt: string, sent: SentCase, context: TurnContext): Step {
  const { texts } = context
  const finished: Finished = { caseId: sent.caseId, code: sent.code, receipt, until: untilAnswered(context) }
  const replies = [
    whereItWent(sent, texts),
    texts('receipt-intro'),
    texts('receipt-number', { receipt: formatReceipt(receipt) }),
    texts('receipt-keep'),
    texts('receipt-two-codes'),
    texts(sent.receiptOpensMailboxOnly ? 'receipt-opens-mailbox' : 'receipt-opens-report'),
    [texts('receipt-informal'), formalUntil(sent, texts)].join('\n'),
    [texts('receipt-check-hint'), texts('receipt-no-social')].join('\n'),
  ].map((text) => say(text))
  const next = { ...at(state, { mode: 'finished', finished }), draft: null }
  return step(next, [...replies, askFinished(finished, context)], leftBehind(state, context))
}

function formalUntil({ deadline }: SentCase, texts: Texts): string {
  if (deadline === undefined) return texts('receipt-formal-unknown')
  const day = formatDay(texts, deadline.day)
  if (deadline.still !== undefined)
    return texts('receipt-formal-still', { pilkada: day, pemilu: formatDay(texts, deadline.still) })
  return texts(deadline.passed ? 'receipt-formal-passed' : 'receipt-formal-deadline', { deadline: day })
}

/** Files that did not go along: what was still being cleaned, or was never said yes to, is not kept. */
function leftBehind({ draft }: SessionState, { evidence }: TurnContext): Effect[] {
  const ids = filesIn(draft?.answers ?? {}).filter((id) => evidence.get(id) !== 'ready')
  return ids.length === 0 ? [] : [{ kind: 'drop-evidence', ids }]
}

function question(finished: Finished, context: TurnContext): Question {
  const { texts } = context
  if (placeOf(finished, context) === TELL) return { ...tellingQuestion(context), words: GO_ON }
  if (finished.receipt === undefined)
    return {
      text: [
        texts(onChannel('erase-offer', context.channel, texts)),
        ...(finished.told === true ? [texts('erase-ends-news')] : []),
      ].join('\n'),
      row: true,
      words: GO_ON,
      yesNo: { no: 'later' },
      grave: ['erase'],
      options: [
        {
          id: 'erase',
          label: texts('btn-erase-chat'),
          synonyms: ['hapus', 'busak', 'erase', 'delete', ...WANTED],
        },
        {
          id: 'later',
          label: texts('btn-erase-later'),
          synonyms: ['nanti', 'tidak', 'later', 'no', 'mengko', 'mboten', ...NO_NEED],
        },
      ],
    }
  return {
    text: texts('receipt-confirm-ask'),
    row: true,
    words: GO_ON,
    options: [
      {
        id: 'show',
        label: texts('btn-confirm-show'),
        synonyms: ['tampilkan', 'lihat', 'show', 'nomor rahasia', 'secret number', 'nomer rahasia'],
      },
      { id: 'skip', label: texts('btn-confirm-skip'), synonyms: ['lewati', 'skip'] },
    ],
  }
}

/** The secret number first: whoever loses it has no use for news. */
const placeOf = ({ receipt, told }: Finished, { reachesLater }: TurnContext): string =>
  receipt !== undefined ? CONFIRM : reachesLater && told === undefined ? TELL : ERASE

/** The question that is open after sending. */
export const askFinished = (finished: Finished, context: TurnContext): Reply =>
  asReply(placeOf(finished, context), question(finished, context))

/** Erased is erased: no address of this chat is kept for news either. */
export const erasing: Effect[] = [{ kind: 'stop-telling' }, { kind: 'erase-chat' }, { kind: 'end-session' }]

/** Undefined when the message is a command for the conversation as a whole. */
export function takeFinished(
  state: SessionState,
  finished: Finished,
  content: Content,
  context: TurnContext,
): Step | undefined {
  const { texts } = context
  // Digits first: "1234" is the confirmation, not the number of an option.
  if (finished.receipt !== undefined && content.kind === 'text') {
    const digits = asciiDigits(content.text).replace(/[\s.\-–—]/gu, '')
    if (/^\d{3,}$/u.test(digits)) return confirm(state, finished, finished.receipt, digits, context)
  }
  const opened = finished.receipt === undefined ? openTyped(state, content) : undefined
  if (opened !== undefined) return opened
  const place = placeOf(finished, context)
  if (place === ERASE && agrees(content, texts.language)) return step(state, goodbye(context), erasing)
  const read = readInput(content, place, question(finished, context), texts.language)
  if (read.kind === 'input' && read.input.kind === 'picked') {
    switch (read.input.ids[0]) {
      case 'show':
        return step(state, [
          say(
            finished.receipt === undefined
              ? texts('receipt-reshow-late')
              : texts('receipt-number', { receipt: formatReceipt(finished.receipt) }),
          ),
          askFinished(finished, context),
        ])
      case 'skip':
        return noted(state, finished, texts('receipt-confirm-skipped'), context)
      case 'here':
        // Nothing that an office wrote was shown yet: a question may have come while the number was noted.
        return {
          ...afterAnswer(state, finished, true, context),
          effects: [{ kind: 'tell-here', caseId: finished.caseId, seen: 0 }],
        }
      case 'self':
        return afterAnswer(state, finished, false, context)
      case 'erase':
        return step(state, goodbye(context), erasing)
      default:
        return step(state, later(context), [{ kind: 'end-session' }])
    }
  }
  if (read.kind === 'command' && read.command === 'skip' && finished.receipt !== undefined)
    return noted(state, finished, texts('receipt-confirm-skipped'), context)
  if (read.kind === 'command' || read.kind === 'about') return undefined
  if (content.kind === 'choice' && SENDS.has(content.id))
    return step(state, [say(texts('send-already')), askFinished(finished, context)])
  // "Apa itu 4 angka?", "belum saya catat": the same words again would not help.
  const how = finished.receipt !== undefined && content.kind === 'text' ? [say(texts('receipt-confirm-how'))] : []
  // Nobody may think that it went along with the report.
  const more = content.kind === 'file' || isStory(content) ? [say(texts('sent-more'))] : []
  return step(state, [...more, ...how, askFinished(finished, context)])
}

/** A whole secret number, typed without being asked for it: its check digits leave no doubt. */
export function openTyped(state: SessionState, content: Content): Step | undefined {
  const entry = content.kind === 'text' ? readSaidReceipt(content.text) : undefined
  return entry?.kind === 'ok'
    ? needs(at(state, { mode: 'menu', ask: 'receipt' }), { call: 'open-case', receipt: entry.receipt })
    : undefined
}

function confirm(state: SessionState, finished: Finished, receipt: string, digits: string, context: TurnContext): Step {
  const { texts } = context
  if (digits === receipt || digits === receipt.slice(-4))
    return noted(state, finished, texts('receipt-confirm-right'), context)
  return step(state, [say(texts('receipt-confirm-wrong')), askFinished(finished, context)])
}

function afterAnswer(state: SessionState, finished: Finished, told: boolean, context: TurnContext): Step {
  const next = { ...finished, told, until: untilAnswered(context) }
  return step(at(state, { mode: 'finished', finished: next }), [toldSo(told, context), askFinished(next, context)])
}

/** The receipt leaves the session for good. */
function noted(state: SessionState, finished: Finished, note: string, context: TurnContext): Step {
  const { receipt: _gone, ...rest } = finished
  const next = { ...rest, until: untilAnswered(context) }
  return step(at(state, { mode: 'finished', finished: next }), [say(note), askFinished(next, context)])
}

/** With the session goes what we would need to delete messages: whoever wants it later does it alone, and must know. */
const later = ({ texts, channel }: TurnContext): Reply[] => [
  say([texts('erase-later'), texts(`erase-self-${channel}`)].join('\n')),
  say(texts('goodbye')),
]

/** Said after the chat was erased: what the person must still do alone. */
export function goodbye({ texts, channel, args }: TurnContext): Reply[] {
  return [say(texts(`erase-self-${channel}`)), say(texts('erase-platform-keeps', args)), say(texts('goodbye'))]
}
