/** The review page: send, add, edit, strike out. Pure. */
import type { Content } from '../channel.ts'
import type { FormContext } from './context.ts'
import { dress, navigation, say } from './dress.ts'
import { atDetails, atReview, atStep, type Draft } from './draft.ts'
import { dropPendingFiles, filesOf, pendingFiles, withFiles } from './evidence-items.ts'
import { decideFile, fileQuestion } from './file-questions.ts'
import { startMaskMore } from './mask-places.ts'
import { asMeaning, type Meaning, moved, type Outcome } from './outcome.ts'
import { pickedOf, type Read, readInput } from './read.ts'
import { isAsNamed, pickRecipient, recipientsText, withNamed } from './recipients.ts'
import { answered, type AtReview, missing, moreQuestion, pageText, PLACE, reviewQuestion } from './review-page.ts'
import { underPressure } from './send-when.ts'
import { answerInWords } from './words.ts'

/** The page with its question, or the question alone; who is named on it is remembered as named. */
export function askReview(draft: Draft, at: AtReview, context: FormContext): Outcome {
  const { texts } = context
  const asked = reviewQuestion(draft, at, context)
  const dressed = dress(asked.text, PLACE, asked, navigation(undefined, context), context)
  switch (at.view) {
    case 'page': {
      const shown = [pageText(draft, context), recipientsText(draft, context), texts('review-quasi')].map((text) =>
        say(text),
      )
      return { draft: withNamed(draft, context), replies: [...shown, dressed], effects: [] }
    }
    case 'recipients':
      return { draft: withNamed(draft, context), replies: [say(texts('recipients-help')), dressed], effects: [] }
    default:
      return { draft, replies: [dressed], effects: [] }
  }
}

/** Options and the command that send. */
const SENDS = ['send', 'now', 'later']

/** What a message means on it. Nothing that is only likely sends a report. */
export function readReview(draft: Draft, at: AtReview, content: Content, context: FormContext): Meaning {
  const { texts } = context
  const words = ['send', 'sendLater', 'edit', 'done', 'notMe', 'mask'] as const
  const read = readInput(content, PLACE, { ...reviewQuestion(draft, at, context), words, grave: SENDS }, texts.language)
  const behind = at.view === 'page' ? offPage(read, content, context) : undefined
  if (behind !== undefined) return pick(behind, draft, at, context)
  switch (read.kind) {
    case 'page':
      return asMeaning(moved(draft, { ...at, page: Math.max(0, at.page + read.by) }))
    case 'command':
      if (read.command === 'send') return pick('send', draft, at, context)
      if (read.command === 'sendLater') return pick(at.view === 'when' ? 'later' : 'when', draft, at, context)
      return read.command === 'edit' ? asMeaning(moved(draft, atReview('edit'))) : read
    case 'input':
      if (read.input.kind === 'picked') return pick(read.input.ids[0] ?? '', draft, at, context)
      if (read.input.kind === 'word' && read.input.word === 'done') return asMeaning(moved(draft, atReview()))
      return asMeaning(moved(draft, at, [say(texts('choice-again-1'))]))
    // A near match is not enough to send a report.
    case 'guess':
      return asMeaning(moved(draft, at, [say(texts('choice-again-1'))]))
    case 'out':
      return asMeaning(
        moved(draft, at, [say(texts('choice-number-out', { number: String(read.number), max: String(read.max) }))]),
      )
    default:
      return read
  }
}

/** What only stands behind "more" may be asked for in words without looking there; exactly, or it was not meant. */
function offPage(read: Read, content: Content, context: FormContext): string | undefined {
  // Numbers count on the page that is shown only.
  if (read.kind !== 'guess' && !(read.kind === 'input' && read.input.kind === 'text')) return undefined
  const behind = readInput(content, PLACE, moreQuestion(context), context.texts.language)
  return behind.kind === 'input' ? pickedOf(behind) : undefined
}

function pick(id: string, draft: Draft, at: AtReview, context: FormContext): Meaning {
  if (at.view === 'edit') return asMeaning(edit(id, draft, context))
  const recipient = pickRecipient(id, draft, context)
  if (recipient !== undefined) return asMeaning(recipient)
  const files = filesOf(draft, context)
  const decided = decideFile(id, files, context)
  if (decided !== undefined)
    return asMeaning(moved(withFiles(draft, decided.items, context), atReview(), [say(decided.said)], decided.effects))
  switch (id) {
    case 'send':
      return asMeaning(
        underPressure(draft, context) && isReady(draft, context)
          ? moved(draft, atReview('when'))
          : send(draft, 'submit', context),
      )
    case 'now':
      return asMeaning(send(draft, 'submit', context))
    case 'later':
      return asMeaning(send(draft, 'submit-later', context))
    case 'drop': {
      const { items, effects } = dropPendingFiles(files, context)
      const rest = withFiles(draft, items, context)
      return asMeaning(moved(rest, atReview(), [say(context.texts('evidence-dropped'))], effects))
    }
    case 'add':
      return asMeaning(moved(draft, atDetails))
    case 'mask':
      return asMeaning(startMaskMore({ ...draft, at: atReview() }))
    case 'cancel':
      return { kind: 'command', command: 'cancel' }
    case 'when':
      return asMeaning(moved(draft, atReview(isReady(draft, context) ? 'when' : 'page')))
    case 'more':
    case 'edit':
    case 'recipients':
      return asMeaning(moved(draft, atReview(id)))
    default:
      return asMeaning(moved(draft, atReview()))
  }
}

function isReady(draft: Draft, context: FormContext): boolean {
  const files = filesOf(draft, context)
  const settled = pendingFiles(files, context) === 0 && fileQuestion(files, context) === undefined
  return settled && missing(draft, context).length === 0
}

/**
 * Checked again here: words reach this place without a button, and since the page was shown the operator may have
 * changed the offices, or the form.
 */
function send(draft: Draft, last: 'submit' | 'submit-later', context: FormContext): Outcome {
  const here = moved(draft, atReview())
  if (!isReady(draft, context)) return here
  if (isAsNamed(draft, context)) return { ...here, last }
  return draft.named === undefined ? here : { ...here, replies: [say(context.texts('recipients-changed'))] }
}

function edit(id: string, draft: Draft, context: FormContext): Outcome {
  const step = answered(draft, context).find((known) => known.id === id)
  const answer = step === undefined ? undefined : draft.answers[step.id]
  if (step === undefined || answer === undefined) return moved(draft, atReview())
  // Of files nothing is written anew: the question itself says how many there are, and what can be done with them.
  if (answer.kind === 'evidence') return moved(draft, atStep(step.id))
  const { texts } = context
  const now = texts('edit-now', { answer: answerInWords(texts, step, answer) })
  // A story says by itself how it is added to or replaced. Further links stand beside the first ones.
  const added = step.type === 'text' && step.several
  const how = texts(answer.kind === 'links' && answer.links.length > 0 ? 'edit-links' : 'edit-write')
  return moved(draft, atStep(step.id), [say(added ? now : `${now}\n${how}`)])
}
