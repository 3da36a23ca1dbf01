/** After sending: the receipt, the four digits that show it was noted, the offer to erase the chat. */
import type { Content, Reply } from '../channel.ts'
import { formatDay, formatList } from '../texts/dates.ts'
import { readInput } from '../form/read.ts'
import type { Question } from '../form/question.ts'
import { asciiDigits } from '../vault/digits.ts'
import { formatReceipt } from '../vault/receipt.ts'
import { asReply } from './overlay.ts'
import { FINISHED_MINUTES, inMinutes, type Finished, type SessionState } from './state.ts'
import { at, say, step } from './steps.ts'
import type { SentCase, Step, TurnContext } from './turn-types.ts'

const CONFIRM = '!receipt'
const ERASE = '!erase-chat'
/** The button of the review page, pressed once more. */
export const SEND = '!review:send'

/** The first turn of this mode: everything a reporter must know, the number alone in its own message. */
export function showReceipt(state: SessionState, receipt: string, sent: SentCase, context: TurnContext): Step {
  const { texts, now } = context
  const finished: Finished = { code: sent.code, receipt, until: inMinutes(now, FINISHED_MINUTES) }
  const { deadline } = sent
  const formal =
    deadline === undefined
      ? texts('receipt-formal-unknown')
      : texts(deadline.passed ? 'receipt-formal-passed' : 'receipt-formal-deadline', {
          deadline: formatDay(texts, deadline.day),
        })
  const arrived =
    sent.offices.length === 0
      ? texts('receipt-waiting', { code: sent.code })
      : texts('receipt-sent', { offices: formatList(texts, sent.offices), code: sent.code })
  const replies = [
    arrived,
    texts('receipt-intro'),
    texts('receipt-number', { receipt: formatReceipt(receipt) }),
    texts('receipt-keep'),
    texts('receipt-two-codes'),
    ...(sent.receiptOpensMailboxOnly ? [texts('receipt-opens-mailbox')] : []),
    [texts('receipt-informal'), formal].join('\n'),
    [texts('receipt-check-hint'), texts('receipt-no-social')].join('\n'),
  ].map((text) => say(text))
  const next = { ...at(state, { mode: 'finished', finished }), draft: null }
  return step(next, [...replies, askFinished(finished, context)])
}

function question(finished: Finished, { texts }: TurnContext): Question {
  if (finished.receipt === undefined)
    return {
      text: texts('erase-offer'),
      row: true,
      options: [
        {
          id: 'erase',
          label: texts('btn-erase-chat'),
          synonyms: ['hapus', 'ya', 'iya', 'erase', 'yes', 'inggih', 'busak'],
        },
        {
          id: 'later',
          label: texts('btn-erase-later'),
          synonyms: ['nanti', 'tidak', 'later', 'no', 'mengko', 'mboten'],
        },
      ],
    }
  return {
    text: texts('receipt-confirm-ask'),
    row: true,
    free: true,
    options: [
      { id: 'show', label: texts('btn-confirm-show'), synonyms: ['tampilkan', 'lihat', 'show'] },
      { id: 'skip', label: texts('btn-confirm-skip'), synonyms: ['lewati', 'skip'] },
    ],
  }
}

const placeOf = (finished: Finished): string => (finished.receipt === undefined ? ERASE : CONFIRM)
export const askFinished = (finished: Finished, context: TurnContext): Reply =>
  asReply(placeOf(finished), question(finished, context))

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
  const read = readInput(content, placeOf(finished), question(finished, context), context.texts.language)
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
      case 'erase':
        return step(state, goodbye(context), [{ kind: 'erase-chat' }, { kind: 'end-session' }])
      default:
        return step(state, [say(texts('goodbye'))], [{ kind: 'end-session' }])
    }
  }
  if (read.kind === 'command' && read.command === 'skip' && finished.receipt !== undefined)
    return noted(state, finished, texts('receipt-confirm-skipped'), context)
  if (read.kind === 'command' || read.kind === 'about') return undefined
  if (content.kind === 'choice' && content.id === SEND)
    return step(state, [say(texts('send-already')), askFinished(finished, context)])
  return step(state, [askFinished(finished, context)])
}

function confirm(state: SessionState, finished: Finished, receipt: string, digits: string, context: TurnContext): Step {
  const { texts } = context
  if (digits === receipt) return step(state, [say(texts('receipt-confirm-full')), askFinished(finished, context)])
  if (digits === receipt.slice(-4)) return noted(state, finished, texts('receipt-confirm-right'), context)
  return step(state, [say(texts('receipt-confirm-wrong')), askFinished(finished, context)])
}

/** The receipt leaves the session for good. */
function noted(state: SessionState, finished: Finished, note: string, context: TurnContext): Step {
  const { receipt: _gone, ...rest } = finished
  return step(at(state, { mode: 'finished', finished: rest }), [say(note), askFinished(rest, context)])
}

/** Said after the chat was erased: what the person must still do alone. */
export function goodbye({ texts, channel, args }: TurnContext): Reply[] {
  return [say(texts(`erase-self-${channel}`)), say(texts('erase-platform-keeps', args)), say(texts('goodbye'))]
}
