/** The menu, help and protection, and the pages about privacy. */
import type { Content, Reply } from '../channel.ts'
import type { Question } from '../form/question.ts'
import { FORM_TITLE } from '../form/text-keys.ts'
import { pickedOf, type Read, readInput } from '../form/read.ts'
import { asReply, LANGUAGE_NAMES } from './overlay.ts'
import { isSentence } from './sentence.ts'
import { say } from './steps.ts'
import type { TurnContext } from './turn-types.ts'
import { onChannel } from '../texts/on-channel.ts'
import { answersTo, privacyNotice } from '../texts/privacy.ts'

/** Place of its buttons. */
export const PLACE = '!menu'
const FORM = 'form-'

/** The form that a row of the menu begins. */
export const formOf = (row: string): string => row.slice(FORM.length)

function menuQuestion({ texts, channel, languages, forms, speak }: TurnContext): Question {
  const row = (id: string, synonyms: string[]) => ({
    id,
    label: texts(`row-menu-${id}`),
    description:
      id === 'language'
        ? languages.map((known) => LANGUAGE_NAMES[known]).join(', ')
        : texts(onChannel(`desc-menu-${id}`, channel, texts)),
    synonyms,
  })
  const [first, ...further] = forms.map((id) => ({ id, own: speak(texts.language, id).texts }))
  const about = first?.own.has(FORM_TITLE) === true ? first.own(FORM_TITLE) : texts('desc-menu-report')
  return {
    text: texts('menu-ask'),
    words: ['report', 'check', 'resume', 'withdraw'],
    options: [
      {
        ...row('report', ['lapor', 'laporan', 'buat laporan', 'melapor', 'melaporkan', 'report', 'nglaporke', 'wadul']),
        description: about,
      },
      ...further.map(({ id, own }) => ({ id: `${FORM}${id}`, label: own(FORM_TITLE) })),
      row('case', ['cek', 'cek kasus', 'kasus', 'status', 'lihat kabar', 'periksa', 'mriksa', 'check']),
      row('help', ['bantuan', 'perlindungan', 'help', 'pitulungan']),
      row('privacy', ['privasi', 'privacy']),
      ...(languages.length > 1 ? [row('language', ['bahasa', 'basa', 'language'])] : []),
      row('erase', ['hapus', 'menghapus', 'erase', 'busak', 'mbusak']),
    ],
  }
}

export const askMenu = (context: TurnContext): Reply => asReply(PLACE, menuQuestion(context))

/** The secret number is awaited; whoever came here by a slip, or has lost it, must see a way out. */
export const askNumber = ({ texts }: TurnContext): Reply =>
  say(texts('case-ask'), [{ id: LEAVES_NUMBER, label: texts('btn-back') }], 'row')
export const LEAVES_NUMBER = '!number:back'

/** From so many on a request may have a story in it: "saya mau lapor pak camat kampanye di balai desa kemarin". */
const LONG_REQUEST = 8

/** "Saya mau …", "tolong …", "bagaimana cara …", "I want to …": somebody asks for a row, and tells nothing. */
const request =
  /^(?:(?:saya|sy|aku|kula|kulo|i|we|halo|hallo|hai|hi|hello|permisi|maaf|min|admin|kak|mas|mbak|pak|bu)[\s,]+)*(?:mau|mo|ingin|pengen|pengin|pingin|butuh|perlu|tolong|mohon|minta|bisa|bisakah|boleh|gimana|bagaimana|cara|badhe|ajeng|arep|nyuwun|piye|pripun|please|pls|can|could|how|what|want|need|would)\s/iu

/**
 * The row that was picked. Of a sentence that only holds a word of a row ("bagi bantuan sembako") none is, unless it is
 * a request or begins with that word, or the row is the one that leads to where the story is asked for. `told`: there
 * may be a story in it, which was not kept.
 */
export function readMenu(content: Content, context: TurnContext): { picked: string; told?: true } | { other: Read } {
  const read = readInput(content, PLACE, menuQuestion(context), context.texts.language)
  const picked = pickedOf(read)
  if (read.kind === 'guess' && picked !== undefined && isSentence(content)) {
    const words = content.text.trim().split(/\s+/u)
    const first = readInput({ ...content, text: words[0] ?? '' }, PLACE, menuQuestion(context), context.texts.language)
    if (request.test(content.text) || pickedOf(first) === picked)
      return words.length < LONG_REQUEST ? { picked } : { picked, told: true }
    return picked === 'report'
      ? { picked, told: true }
      : { other: { kind: 'input', input: { kind: 'text', text: content.text } } }
  }
  return picked === undefined ? { other: read } : { picked }
}

/** What a newcomer reads first. */
export const welcome = (context: TurnContext): Reply[] => [
  say(context.texts('welcome', context.args)),
  say(context.texts('menu-note-phone')),
  askMenu(context),
]

/** Who can see what, and who runs this. */
export const privacyPages = ({ texts, channel, args }: TurnContext): Reply[] => [
  ...privacyNotice(texts, channel, args).map((page) => say(page)),
  say(texts('info-no-case')),
]

/** Whom to call now: a report can wait. */
export const urgent = ({ texts, args }: TurnContext): Reply[] => [
  say(texts('urgent', args)),
  say(texts('urgent-later')),
]

/** Answers that name the operator as the one who can see the chat. */
const OF_OPERATOR = new Set(['answer-who-reads', 'answer-who-runs'])

/** The answer to a question about the bot itself. */
export const aboutBot = (key: string, { texts, args }: TurnContext): Reply[] => [
  say([texts(key, args), ...(OF_OPERATOR.has(key) ? answersTo(texts, args) : [])].join('\n')),
  // Who holds a spare key reads too.
  ...(key === 'answer-who-reads' && args['escrow'] !== undefined && args['escrow'] !== ''
    ? [say(texts('answer-who-reads-escrow', args))]
    : []),
]

/** Lines whose contact the operator left empty are left out: an empty promise of help is worse than none. */
export function helpPage(topic: string, context: TurnContext): Reply[] {
  const { texts, args } = context
  const line = (key: string, contact: string): Reply[] =>
    args[contact] === '' || args[contact] === undefined ? [] : [say(texts(key, args))]
  switch (topic) {
    case 'danger':
      return urgent(context)
    case 'safety':
      return [say(texts('help-safety'))]
    case 'pressure':
      return [...line('help-lkbh', 'lkbh'), ...line('help-lpsk', 'lpsk'), say(texts('help-promise'))]
    case 'threat':
      return [...urgent(context).slice(0, 1), say(texts('help-threat')), ...line('help-lpsk', 'lpsk')]
    case 'formal':
      return [...line('help-bawaslu', 'bawaslu'), say(texts('answer-why-not-formal'))]
    default:
      return aboutBot('answer-who-runs', context)
  }
}
