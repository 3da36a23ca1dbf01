/** "Kabari di sini": the question, with what is kept and what it risks. */
import type { Reply } from '../channel.ts'
import type { Question } from '../form/question.ts'
import { NO_NEED } from './changed-mind.ts'
import { say } from './steps.ts'
import type { TurnContext } from './turn-types.ts'

/** Asked after sending, and in an open case. */
export const tellingQuestion = ({ texts }: TurnContext): Question => ({
  text: [texts('notify-ask'), texts('notify-help'), texts('notify-risk')].join('\n'),
  row: true,
  yesNo: { yes: 'here', no: 'self' },
  options: [
    {
      id: 'here',
      label: texts('btn-notify-here'),
      synonyms: ['kabari', 'ya', 'iya', 'mau', 'yes', 'inggih', 'tell me'],
    },
    {
      id: 'self',
      label: texts('btn-notify-self'),
      synonyms: ['cek sendiri', 'tidak', 'jangan', 'no', 'mboten', ...NO_NEED],
    },
  ],
})

/** What is said to the answer, once it is carried out. */
export const toldSo = (told: boolean, { texts }: TurnContext): Reply =>
  say(texts(told ? 'notify-accepted' : 'notify-declined'))
