/** "Maksud Anda …?" over near matches of a question: one, several that were named together, or which of several. */
import { formatList } from '../texts/dates.ts'
import type { Texts } from '../texts/texts.ts'
import { allWords } from '../understanding/choices.ts'
import type { Sub } from './draft.ts'
import type { Question, QuestionOption } from './question.ts'

export type Guess = Extract<Sub, { ask: 'guess' }>

/** No choice of a form can be called so. */
const ALL = '*all'

/** Answered by yes or no, not by a pick. */
const confirms = ({ choices, all }: Guess): boolean => choices.length === 1 || all === true

/** Shown or not: what was named is asked about by its label. */
const nameable = ({ options, unseen = [] }: Question): QuestionOption[] => [...options, ...unseen]

/** @param asked the question whose near matches these are */
export function guessQuestion(asked: Question, guess: Guess, texts: Texts): Question {
  const near = nameable(asked).filter(({ id }) => guess.choices.includes(id))
  if (confirms(guess)) {
    const labels = near.map(({ label }) => `"${label}"`)
    return {
      text: texts('choice-guess', { labels: formatList(texts, labels) }),
      row: true,
      of: nameOf(near, asked),
      options: [
        { id: 'yes', label: texts('btn-yes'), ...(near.length > 1 && { synonyms: allWords }) },
        { id: 'no', label: texts('btn-no') },
      ],
    }
  }
  if (asked.many !== true) return { text: texts('place-guess-many'), options: near }
  return {
    text: `${texts('place-guess-many')}\n${texts('number-hint-many')}`,
    many: true,
    options: [...near, { id: ALL, label: texts('btn-guess-all'), synonyms: allWords }],
  }
}

/** The choices of the question behind it; undefined for "no". */
export function meantBy(picked: readonly string[], guess: Guess): string[] | undefined {
  if (!confirms(guess)) return picked.includes(ALL) ? guess.choices : [...picked]
  return picked.includes('no') ? undefined : guess.choices
}

/** Several by their places in the list, which are short enough for a button. */
const nameOf = (near: QuestionOption[], asked: Question): string =>
  (near.length === 1 ? (near[0]?.id ?? '') : near.map((one) => nameable(asked).indexOf(one)).join('.')).slice(0, 24)
