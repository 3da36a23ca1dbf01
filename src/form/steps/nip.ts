/** The civil-servant number of the person reported: 18 digits; an odd one is kept as written and marked. */
import type { StepOf } from '../definition.ts'
import { hide, remember } from '../hide.ts'
import type { StepType } from '../question.ts'

const LONGEST = 60

/** Said of who has no number ("dia honorer"), or of the number ("tidak punya NIP"). */
const HAS_NONE =
  /\b(?:honorer|kontrak|outsourcing|(?:tidak|tdk|ga|gak|nggak|ngga|ora|ra|mboten|boten|belum) (?:punya|duwe|gadhah|ada|ana|wonten)|has (?:none|no)|no nip|doesn['’]?t have)\b/iu

/** Birth date and appointment month as PNS and PPPK numbers carry them; the rest is not checked, for layouts differ. */
function looksLikeNip(digits: string): boolean {
  if (!/^\d{18}$/.test(digits)) return false
  const year = Number(digits.slice(0, 4))
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6, 8))
  return year >= 1940 && year <= 2015 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

export const nipStep: StepType<StepOf<'nip'>> = {
  ask: ({ step, texts, args }) => ({
    text: texts(`step-${step.id}-ask`, args),
    options: [],
    free: true,
    words: ['dontKnow', 'unfamiliar', 'none'],
  }),
  read(input, { step, texts, args, fresh }) {
    if (input.kind === 'word' && (input.word === 'unknown' || input.word === 'none'))
      return { kind: 'answer', answer: { kind: 'unknown' } }
    if (input.kind !== 'text') return { kind: 'again', say: texts('text-needed') }
    const length = [...input.text].length
    if (length > LONGEST)
      return { kind: 'again', say: texts('text-too-long', { length: String(length), max: String(LONGEST) }) }
    // In words alone it is none, and officials must not read it as one.
    if (!/\p{Nd}/u.test(input.text))
      return HAS_NONE.test(input.text)
        ? { kind: 'answer', answer: { kind: 'unknown' } }
        : { kind: 'again', say: texts(`step-${step.id}-words`) }
    const digits = input.text.replace(/[\s.-]/g, '')
    if (looksLikeNip(digits)) return { kind: 'answer', answer: { kind: 'nip', text: [digits], odd: false } }
    const { text, hidden, whose, notes } = hide(
      input.text,
      { about: 'accused', question: texts(`step-${step.id}-ask`, args) },
      texts,
      fresh,
    )
    return {
      kind: 'answer',
      answer: { kind: 'nip', text, odd: true },
      whose,
      notes: [...notes, texts(`step-${step.id}-odd`)],
      effects: remember(hidden),
    }
  },
}
