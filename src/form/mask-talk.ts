/**
 * Talking about what was hidden: whose is it, other words for it, "bukan saya", hide more. Pure. Of a report it goes
 * through all answers, of what is written to an open case through that text.
 */
import { maskWord, marksOf, replaceMark, restore, settle } from '../masking/apply.ts'
import { containsReceipt } from '../masking/receipt.ts'
import type { MaskType } from '../masking/types.ts'
import { renderMasked } from '../texts/render.ts'
import type { Mark, MaskedText } from './answers.ts'
import type { FormContext } from './context.ts'
import type { AskedWhose, MaskTalk } from './draft.ts'
import { fitsOne, stillFitsOne } from './fits-one.ts'
import { hide, holdsRefusedLink, remember } from './hide.ts'
import type { FormEffect, Question } from './question.ts'
import { readYesNo } from '../understanding/commands.ts'
import { quote } from './quote.ts'
import { pickedOf, type Read } from './read.ts'

export interface Talking extends Pick<FormContext, 'texts' | 'originals' | 'fresh'> {
  /** All texts in which something may be hidden. */
  spoken: readonly MaskedText[]
  /** Somebody else's detail of this type is what was asked for, and stays. */
  keepsOthers?(type: MaskType): boolean
}

/** What answers the question who it was: a name, an account or a number of theirs. */
export const answersWho = (type: MaskType): boolean => type === 'name' || type === 'account' || type === 'nip'

export interface Talked {
  /** What becomes of each of the texts. */
  change?: (text: MaskedText) => MaskedText
  /** What is talked about next; absent when there is nothing more. */
  next?: MaskTalk
  said: string[]
  effects: FormEffect[]
}

/** Longest thing that may come back: a hidden span is a number, a name, an address. */
const RETYPED = 200
/** Longest passage that is hidden on demand: a long one is looked for word by word, and there must be an end to that. */
const PASSAGE = 1000
/** After so many messages that were no answer, what was asked about stays hidden: nobody is asked for ever. */
const TRIES = 3

/** Words that were hidden on demand may stand in several texts: once. */
const marksIn = ({ spoken }: Pick<Talking, 'spoken'>): Mark[] => marksOf(spoken.flat())
const typeIn = (mark: string, talking: Pick<Talking, 'spoken'>): MaskType | undefined =>
  marksIn(talking).find(({ id }) => id === mark)?.mask

const over = (said: string[], change?: Talked['change'], effects: FormEffect[] = []): Talked => ({
  said,
  effects,
  ...(change && { change }),
})
const on = (next: MaskTalk, said: string[] = []): Talked => ({ next, said, effects: [] })

/** The first of these that the reporter is asked about; undefined when there are none. */
export const askWhose = ([mark, ...rest]: readonly string[]): Extract<MaskTalk, { place: 'whose' }> | undefined =>
  mark === undefined ? undefined : { place: 'whose', mark, rest, tries: 0 }

/** What is asked at this place of the talk. */
export function talkQuestion(talk: MaskTalk, talking: Talking): Question {
  const { texts, originals } = talking
  switch (talk.place) {
    case 'whose':
      // The mark is part of the options: the button of an earlier question must not show what this one is about.
      if (typeIn(talk.mark, talking) === 'role') return fitsOne(talk.mark, texts)
      return {
        text: texts('mask-whose-ask', { quote: quote(talk.mark) }),
        options: [
          {
            id: `mine-${talk.mark}`,
            label: texts('btn-whose-mine'),
            synonyms: ['saya', 'milik saya', 'punya saya', 'kula', 'aku', 'mine', 'me'],
          },
          {
            id: `reported-${talk.mark}`,
            label: texts('btn-whose-reported'),
            synonyms: ['dia', 'terlapor', 'dheweke', 'piyambakipun', 'them', 'reported'],
          },
          {
            id: `other-${talk.mark}`,
            label: texts('btn-whose-other'),
            synonyms: ['orang lain', 'liyane', 'someone else', 'other'],
          },
        ],
      }
    case 'rewrite':
      return { text: texts('mask-quasi-rewrite', { quote: quote(talk.mark) }), options: [], free: true }
    case 'not-me':
      return {
        text: texts('mask-not-me-which'),
        page: talk.page,
        options: marksIn(talking).map(({ id, mask }) => ({
          id,
          label: originals.has(id) ? quote(id) : texts(`thing-${mask}`),
        })),
      }
    case 'mask-more':
      return { text: texts('mask-more-ask'), options: [], free: true }
    case 'retype':
      return { text: texts('mask-not-me-retype'), options: [], free: true }
  }
}

/** Help while something hidden is asked about; undefined in the rest of the talk. */
export function talkHelp(talk: MaskTalk, talking: Pick<Talking, 'spoken' | 'texts'>): string | undefined {
  if (talk.place !== 'whose' && talk.place !== 'rewrite') return undefined
  return talking.texts(typeIn(talk.mark, talking) === 'role' ? 'mask-quasi-help' : 'mask-whose-help')
}

/** What an answer changes, and where the talk goes on. */
export function takeTalk(talk: MaskTalk, read: Read, talking: Talking): Talked {
  // A near match is not enough to show again what was hidden.
  const picked = read.kind === 'guess' ? undefined : pickedOf(read)
  const typed = read.kind === 'input' && read.input.kind === 'text' ? read.input.text : undefined
  if (talk.place === 'whose') return picked === undefined ? again(talk, talking) : whose(talk, picked, talking)
  if (talk.place === 'not-me') return picked === undefined ? again(talk, talking) : notMe(picked, talking)
  if (typed === undefined) return again(talk, talking)
  switch (talk.place) {
    case 'rewrite':
      return rewritten(talk, typed, talking)
    case 'mask-more':
      return more(talk, typed, talking)
    case 'retype':
      return retyped(talk, typed, talking)
  }
}

/** "Bukan saya" in words or by button: one hidden span is put back at once, several are listed. */
export function beginNotMe(talking: Talking): Talked {
  const [only, ...others] = marksIn(talking)
  if (only === undefined) return over([talking.texts('mask-not-me-none')])
  return others.length === 0 ? notMe(only.id, talking) : on({ place: 'not-me', page: 0, tries: 0 })
}

export const beginMaskMore = { place: 'mask-more', tries: 0 } as const satisfies MaskTalk

/** Not said whose they are: they stay hidden, and nobody asks again. */
export function leaveHidden({ mark, rest }: AskedWhose): Talked {
  return over([], (text) => [mark, ...rest].reduce(settle, text))
}

/** The first time with the help and its example, then without: it was read already. */
function again(talk: MaskTalk, talking: Talking): Talked {
  const { texts } = talking
  const tries = talk.tries + 1
  if ((talk.place === 'whose' || talk.place === 'rewrite') && tries >= TRIES)
    return further(talk, texts('mask-whose-left'), (text) => settle(text, talk.mark))
  if (talk.place === 'not-me' && tries >= TRIES) return over([texts('mask-whose-left')])
  const help = talkHelp(talk, talking)
  return on({ ...talk, tries }, help === undefined ? [texts('choice-again-1')] : tries === 1 ? [help] : [])
}

/** The next span to ask about, or the end. */
function further({ rest }: AskedWhose, note: string, change: Talked['change'], effects: FormEffect[] = []): Talked {
  const next = askWhose(rest)
  return { ...over([note], change, effects), ...(next && { next }) }
}

/**
 * Somebody else's is hidden: in a story it names a witness or a neighbour, who did nothing. Not where the question was
 * who did it, with which account, or who gains from it: what answers that is what the office must know.
 */
function whose(talk: Extract<MaskTalk, { place: 'whose' }>, picked: string, talking: Talking): Talked {
  const { texts, originals, keepsOthers } = talking
  const owner = picked.slice(0, -`-${talk.mark}`.length)
  if (owner === 'change') return on({ ...talk, place: 'rewrite' })
  const type = typeIn(talk.mark, talking)
  const stays = owner === 'other' && type !== undefined && keepsOthers?.(type) === true
  const hidden = (text: MaskedText): MaskedText => settle(text, talk.mark)
  if (owner !== 'reported' && owner !== 'keep' && !stays)
    return further(talk, texts(owner === 'other' ? 'mask-whose-other-masked' : 'mask-whose-masked'), hidden)
  const original = originals.get(talk.mark)
  // Gone from memory after a restart: it stays hidden, and can be written again before sending.
  if (original === undefined) return further(talk, texts('mask-whose-gone'), hidden)
  const note = texts(owner === 'keep' ? 'mask-quasi-kept' : 'mask-whose-kept')
  return further(talk, note, (text) => restore(text, talk.mark, original))
}

function notMe(mark: string, talking: Talking): Talked {
  const original = talking.originals.get(mark)
  return original === undefined ? on({ place: 'retype', mark, tries: 0 }) : shown(mark, [original], talking)
}

/** The reporter's own, more general words. What names them in those is hidden without a further question. */
function rewritten(talk: Extract<MaskTalk, { place: 'rewrite' }>, typed: string, talking: Talking): Talked {
  const { texts, fresh, spoken } = talking
  // A second "ya" agrees once more; it is nobody's task.
  if (readYesNo(typed) !== undefined) return again(talk, talking)
  const tries = talk.tries + 1
  const long = tooLong(typed, talking)
  if (long !== undefined || stillFitsOne(typed, talk.mark, spoken)) {
    if (tries >= TRIES) return again(talk, talking)
    return long === undefined
      ? on({ ...talk, place: 'whose', tries }, [texts('mask-quasi-narrow')])
      : on({ ...talk, tries }, [long])
  }
  const { text, hidden, notes } = hide(typed, { about: 'other' }, texts, fresh, { asks: false })
  const change = (whole: MaskedText): MaskedText => replaceMark(whole, talk.mark, text)
  const next = further(talk, texts('mask-quasi-changed'), change, remember(hidden))
  return { ...next, said: [...notes, ...next.said] }
}

/** What is typed now is new text: only details of the kind that was hidden there may stand in it. */
function retyped(talk: Extract<MaskTalk, { place: 'retype' }>, typed: string, talking: Talking): Talked {
  const { texts, fresh } = talking
  const refusal = tooLong(typed, talking) ?? (containsReceipt(typed) ? texts('mask-secret-number') : undefined)
  if (refusal !== undefined) return on({ ...talk, tries: talk.tries + 1 }, [refusal])
  const type = typeIn(talk.mark, talking)
  const {
    text,
    hidden,
    whose: open,
    notes,
    reasons,
  } = hide(typed, { about: 'other' }, texts, fresh, type === undefined ? {} : { shown: type })
  // It stays hidden, so nothing is said to be shown again; the reason says what can be sent instead.
  if (holdsRefusedLink(typed)) return over(reasons)
  const { said, ...rest } = shown(talk.mark, open.reduce(settle, text), talking)
  return { ...rest, said: [...notes, ...said], effects: remember(hidden) }
}

function tooLong(typed: string, { texts }: Pick<Talking, 'texts'>, max = RETYPED): string | undefined {
  const length = [...typed].length
  return length > max ? texts('text-too-long', { length: String(length), max: String(max) }) : undefined
}

function shown(mark: string, by: MaskedText, { texts, spoken }: Talking): Talked {
  const change = (text: MaskedText): MaskedText => replaceMark(text, mark, by)
  const whole = spoken.findLast((text) => marksOf(text).some(({ id }) => id === mark)) ?? []
  return over([texts('mask-not-me-done', { text: renderMasked(texts, change(whole)) })], change)
}

function more(talk: Extract<MaskTalk, { place: 'mask-more' }>, words: string, talking: Talking): Talked {
  const { texts, fresh, spoken } = talking
  const long = tooLong(words, talking, PASSAGE)
  if (long !== undefined) return on({ ...talk, tries: talk.tries + 1 }, [long])
  const id = fresh()
  const masked = (text: MaskedText): MaskedText | undefined => maskWord(text, words, id)
  const found = spoken.findLast((text) => masked(text) !== undefined)
  const whole = found === undefined ? undefined : masked(found)
  // Asked again, not let go: the words are still there.
  if (whole === undefined) return on({ ...talk, tries: talk.tries + 1 }, [texts('mask-more-not-found')])
  const note = texts('mask-more-done', { text: renderMasked(texts, whole) })
  return over([note], (text) => masked(text) ?? text, [{ kind: 'remember', hidden: [{ id, original: words }] }])
}
