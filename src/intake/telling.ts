/** "Kabari di sini": the question, with what is kept and what it risks. */
import type { Reply } from '../channel.ts'
import type { Question } from '../form/question.ts'
import { say } from './steps.ts'
import type { TurnContext } from './turn-types.ts'

/**
 * A yes that wants something. "Ok", "sip", "sudah" acknowledge what was said before an offer, and are no answer to it.
 */
export const WANTED = 'ya,iya,iyo,yo,nggih,inggih,boleh,mau,sumangga,mangga,yes'.split(',')
/** They skip a question; to an offer they say no. */
export const NO_NEED =
  'tidak usah,tdk usah,ga usah,gak usah,nggak usah,gausah,ndak usah,tidak perlu,ga perlu,gak perlu,ora usah,ora perlu,rasah,mboten usah,mboten perlu,no need,not needed'.split(
    ',',
  )

/** Asked after sending, and in an open case. */
export const tellingQuestion = ({ texts }: TurnContext): Question => ({
  text: [texts('notify-ask'), texts('notify-help'), texts('notify-risk')].join('\n'),
  row: true,
  yesNo: { no: 'self' },
  grave: ['here'],
  options: [
    {
      id: 'here',
      label: texts('btn-notify-here'),
      synonyms: ['kabari', 'ya kabari', 'tell me', ...WANTED],
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
