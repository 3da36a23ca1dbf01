/** What an open case asks: its menu, a message or an answer and whether to send it, more evidence, withdrawal. Pure. */
import type { Reply } from '../channel.ts'
import { dress } from '../form/dress.ts'
import type { Question } from '../form/question.ts'
import { renderMasked } from '../texts/render.ts'
import { evidenceQuestion } from './case-evidence.ts'
import { masksQuestion } from './case-masks.ts'
import { asReply } from './overlay.ts'
import type { OpenCase } from './state.ts'
import { tellingQuestion } from './telling.ts'
import type { TurnContext } from './turn-types.ts'

/** Place of these questions' buttons. */
export const CASE_PLACE = '!case'

/** What is asked of whoever has a case open, by where they are in it. */
export function questionOf(open: OpenCase, context: TurnContext): Question {
  const { texts } = context
  switch (open.ask.at) {
    case 'menu':
      return menuOf(open, open.ask.page ?? 0, context)
    case 'write':
      return {
        text: texts(open.ask.question === undefined ? 'message-ask' : 'answer-ask'),
        options: [],
        free: true,
        tells: true,
        // To an office it is an answer.
        words: ['dontKnow'],
      }
    case 'check': {
      const masks = masksQuestion(open.ask, context)
      if (masks !== undefined) return masks
      return {
        words: ['notMe', 'mask'],
        text: texts(open.ask.question === undefined ? 'message-check' : 'answer-check', {
          text: renderMasked(texts, open.ask.text),
        }),
        row: true,
        grave: ['yes'],
        options: [
          { id: 'yes', label: texts('btn-review-send'), synonyms: ['kirim', 'ya', 'send', 'kintun'] },
          { id: 'no', label: texts('btn-review-edit'), synonyms: ['ubah', 'ganti', 'edit'] },
        ],
        of: open.ask.id,
      }
    }
    case 'evidence':
      return masksQuestion(open.ask, context) ?? evidenceQuestion(open.ask, context)
    case 'tell':
      return { ...tellingQuestion(context), words: ['report'] }
    case 'withdraw':
      return {
        text: [texts('withdraw-ask', { code: open.code }), ...(open.held ? [] : [texts('withdraw-ask-copies')])].join(
          '\n',
        ),
        row: true,
        grave: ['yes'],
        options: [
          {
            id: 'yes',
            label: texts('btn-withdraw-yes'),
            synonyms: ['tarik', 'ya', 'iya tarik', 'iyo tarik', 'nggih tarik', 'yes withdraw'],
          },
          { id: 'no', label: texts('btn-withdraw-no'), synonyms: ['jangan', 'tidak'] },
        ],
        // "Send" under a message that was written before must not withdraw the case.
        of: 'withdraw',
      }
  }
}

/** The rows of the case: its open questions first, then what can be done with it. */
function menuOf(open: OpenCase, page: number, { texts, reachesLater }: TurnContext): Question {
  const only = open.questions.length === 1
  const questions = open.questions.flatMap(({ id, office }, index) => [
    {
      id: `answer-${shortId(id)}`,
      label: only ? texts('btn-question-answer') : `${texts('btn-question-answer')} ${index + 1}: ${office}`,
      synonyms: ['jawab', 'answer'],
    },
    {
      id: `refuse-${shortId(id)}`,
      label: only ? texts('btn-question-refuse') : `${texts('btn-question-refuse')} ${index + 1}`,
      synonyms: [],
    },
  ])
  const additions = [
    { id: 'message', label: texts('row-case-message'), synonyms: ['tulis', 'pesan', 'write'] },
    { id: 'evidence', label: texts('row-case-evidence'), synonyms: ['bukti', 'foto', 'evidence'] },
  ]
  const stop = { id: 'stop', label: texts('row-case-notify-off'), synonyms: ['jangan kabari', 'stop'] }
  const tell = { id: 'tell', label: texts('row-case-notify-on'), synonyms: ['kabari', 'tell me'] }
  return {
    text: texts('case-menu'),
    words: ['withdraw', 'done', 'check', 'report'],
    page,
    options: [
      ...questions,
      ...(open.closed ? [] : additions),
      ...(open.told ? [stop] : reachesLater && !open.closed ? [tell] : []),
      { id: 'withdraw', label: texts('row-case-withdraw'), synonyms: ['tarik', 'cabut', 'withdraw'] },
      { id: 'leave', label: texts('row-case-leave'), synonyms: ['tutup', 'selesai', 'keluar', 'close'] },
    ],
  }
}

/** The same as a reply. */
export function askCase(open: OpenCase, context: TurnContext): Reply {
  const question = questionOf(open, context)
  // More than one page: of questions of many offices, of things that a text hides.
  return question.page === undefined
    ? asReply(CASE_PLACE, question)
    : dress(question.text, CASE_PLACE, question, [], context)
}

/** Ids of questions are 64 characters, a button's id is 64 bytes at most: a quarter of it still tells them apart. */
export const shortId = (id: string): string => id.slice(0, 16)
