/** The small questions: language, cancel, erase, resume, help, and where to go from a running draft. */
import type { Button, Content, Reply } from '../channel.ts'
import { buttonId, optionId, pageOf } from '../form/dress.ts'
import type { Question } from '../form/question.ts'
import { pickedOf, type Read, readInput } from '../form/read.ts'
import { onChannel } from '../texts/on-channel.ts'
import type { Texts } from '../texts/texts.ts'
import { agrees, callsOff } from './changed-mind.ts'
import { say } from './steps.ts'
import type { Overlay, SessionState } from './state.ts'
import type { TurnContext } from './turn-types.ts'

/** The same in every language, so that whoever landed in the wrong one finds the way out. */
export const LANGUAGE_NAMES = { id: 'Indonesia', jv: 'Basa Jawa', en: 'English' } as const

/** Place of its buttons. */
export const overlayPlace = (overlay: Overlay): string => `!${overlay}`

const yesNo = (texts: Texts, yes: string, no: string) => [
  { id: 'yes', label: texts(yes), synonyms: ['ya', 'iya', 'hapus', 'yes', 'inggih'] },
  { id: 'no', label: texts(no), synonyms: ['tidak', 'lanjut', 'lanjutkan', 'jangan', 'no', 'mboten'] },
]

function overlayQuestion(overlay: Overlay, state: SessionState, context: TurnContext): Question {
  const { texts } = context
  switch (overlay) {
    case 'language':
      return {
        text: texts('language-ask'),
        row: true,
        options: context.languages.map((id) => ({ id, label: LANGUAGE_NAMES[id] })),
      }
    case 'cancel':
      return {
        text: texts('cancel-ask'),
        row: true,
        grave: ['yes'],
        options: yesNo(texts, 'btn-cancel-yes', 'btn-cancel-no'),
      }
    case 'erase':
      return {
        text: texts(
          onChannel(
            state.at.mode === 'finished' ? 'erase-offer' : state.draft === null ? 'erase-chat-ask' : 'erase-draft-ask',
            context.channel,
            texts,
          ),
        ),
        row: true,
        grave: ['yes'],
        options: yesNo(texts, 'btn-erase-yes', 'btn-erase-no'),
      }
    case 'resume':
      return {
        text: `${texts('resume-ask')}\n${texts('resume-hint')}`,
        row: true,
        grave: ['erase'],
        options: [
          {
            id: 'resume',
            label: texts('btn-resume'),
            synonyms: ['ya', 'iya', 'lanjut', 'lanjutkan', 'terus', 'continue', 'yes', 'inggih'],
          },
          {
            id: 'erase',
            label: texts('btn-resume-erase'),
            synonyms: ['hapus', 'tidak', 'delete', 'erase', 'no', 'busak'],
          },
        ],
      }
    case 'help':
      return {
        text: texts('help-menu'),
        options: [
          { id: 'danger', label: texts('row-help-danger') },
          { id: 'safety', label: texts('row-help-safety') },
          { id: 'pressure', label: texts('row-help-pressure') },
          { id: 'threat', label: texts('row-help-threat') },
          { id: 'formal', label: texts('row-help-formal') },
          { id: 'who', label: texts('row-help-who') },
          { id: 'back', label: texts('btn-back') },
        ],
      }
    case 'leave':
      return {
        text: texts('help-menu-from-draft'),
        options: [
          { id: 'resume', label: texts('btn-resume'), synonyms: ['lanjut', 'lanjutkan', 'continue'] },
          { id: 'case', label: texts('row-menu-case') },
          { id: 'help', label: texts('row-menu-help') },
          { id: 'privacy', label: texts('row-menu-privacy') },
          { id: 'language', label: texts('row-menu-language') },
          { id: 'erase', label: texts('row-menu-erase') },
        ],
      }
  }
}

export function askOverlay(overlay: Overlay, state: SessionState, context: TurnContext): Reply {
  const question = overlayQuestion(overlay, state, context)
  return asReply(overlayPlace(overlay), question)
}

/** A question outside the form: its options as buttons, nothing else. */
export function asReply(place: string, question: Question): Reply {
  const buttons: Button[] = pageOf(question).options.map(({ id, label, description }) => ({
    id: buttonId(place, optionId(question, id)),
    label,
    ...(description === undefined ? {} : { description }),
  }))
  return buttons.length === 0 ? say(question.text) : say(question.text, buttons, question.row === true ? 'row' : 'list')
}

/** Options that throw a draft away, or ask whether to. */
const DELETES = new Set(['yes', 'erase'])

/** The option picked, or how the message reads otherwise. */
export function readOverlay(
  overlay: Overlay,
  state: SessionState,
  content: Content,
  context: TurnContext,
): { picked: string } | { other: Read } {
  const read = readInput(
    content,
    overlayPlace(overlay),
    overlayQuestion(overlay, state, context),
    context.texts.language,
  )
  if (overlay === 'cancel' || overlay === 'erase') {
    if (agrees(content, context.texts.language)) return { picked: 'yes' }
    if (callsOff(read, content, context.texts.language)) return { picked: 'no' }
  }
  const picked = pickedOf(read)
  // A near match is not enough to delete anything.
  if (picked === undefined || (read.kind === 'guess' && DELETES.has(picked))) return { other: read }
  return { picked }
}
