/** Region, then district. A village name is understood too; twins are told apart by their district. */
import { renderMasked } from '../../texts/render.ts'
import { commandKey } from '../../understanding/normalise.ts'
import { findPlace, nameOf } from '../../understanding/places.ts'
import type { PlaceReading } from '../../understanding/types.ts'
import type { PlaceAnswer } from '../answers.ts'
import type { StepOf } from '../definition.ts'
import type { Sub } from '../draft.ts'
import { hide, remember } from '../hide.ts'
import type { QuestionOption, StepContext, StepResult, StepType } from '../question.ts'

type Context = StepContext<StepOf<'place'>>
/** Outside the region of the service, the neighbours by name: only as a whole answer in which no place of ours was found. */
const ELSEWHERE = new Set(
  'luar daerah,njaba daerah,njaba kutha,jaban kitha,daerah liya,elsewhere,another town,another city,jawa tengah,salatiga,kota salatiga,demak,kendal,grobogan,purwodadi,boyolali,temanggung'.split(
    ',',
  ),
)
const LONGEST = 120
/** More readings than this are no help: the person is asked again instead. */
const MOST = 6
/** After this many spellings that fit no place the words are kept as typed: a report is worth more than a code. */
const TRIES = 2

const toAnswer = (reading: PlaceReading): PlaceAnswer => ({
  kind: 'place',
  region: reading.region.code,
  district: reading.district.code,
  ...(reading.kind === 'village' ? { village: reading.village.code } : {}),
})

export const placeStep: StepType<StepOf<'place'>> = {
  ask(context) {
    const { step, texts, args, sub, places } = context
    switch (sub.ask) {
      case 'district': {
        const region = places.find(({ code }) => code === sub.region)
        return {
          text: texts(`step-${step.id}-district-ask`, args),
          options: (region?.districts ?? []).map(({ code, name }) => ({ id: code, label: name })),
          page: sub.page,
          // "Bulusan" is no misspelt district but a village: near matches are left to the search for places.
          free: true,
          words: ['dontKnow', 'forgot'],
        }
      }
      case 'pick-place':
        return pickQuestion(sub, context)
      case 'outside':
        return {
          text: [
            texts('place-outside', args),
            ...(args['outside'] === undefined || args['outside'] === '' ? [] : [texts('place-outside-contact', args)]),
            texts('place-outside-choice'),
          ].join('\n'),
          options: [
            { id: 'change', label: texts('btn-place-change') },
            { id: 'end', label: texts('btn-cancel-yes') },
          ],
        }
      default:
        return {
          text: texts(`step-${step.id}-ask`, args),
          words: ['dontKnow', 'forgot'],
          options: [
            ...places.map(({ code, name }) => ({ id: code, label: name, synonyms: shortNames(name) })),
            ...(step.online
              ? [
                  {
                    id: 'online',
                    label: texts(`row-${step.id}-online`),
                    synonyms: ['online', 'internet', 'medsos', 'daring', 'wa', 'hp'],
                  },
                ]
              : []),
            ...(step.outside
              ? [
                  {
                    id: 'outside',
                    label: texts(`row-${step.id}-outside`),
                    synonyms: ['lain', 'luar daerah', 'elsewhere'],
                  },
                ]
              : []),
          ],
        }
    }
  },
  read(input, context) {
    const { sub, texts, places, step } = context
    if (input.kind === 'word' && (input.word === 'unknown' || input.word === 'forgot')) {
      if (sub.ask === 'district') return { kind: 'answer', answer: { kind: 'place', region: sub.region } }
      if (sub.ask === 'none') return { kind: 'again', say: unknownRegion(context) }
    }
    if (input.kind === 'picked') return picked(input.ids[0] ?? '', context)
    if (input.kind !== 'text') return { kind: 'again', say: texts('text-needed') }
    if ([...input.text].length > LONGEST)
      return {
        kind: 'again',
        say: texts('text-too-long', { length: String([...input.text].length), max: String(LONGEST) }),
      }
    if (sub.ask === 'none' && /^(di\s+)?semarang$/iu.test(input.text.trim()))
      return { kind: 'again', say: texts(`step-${step.id}-semarang`) }
    const region = sub.ask === 'district' ? sub.region : undefined
    const found = findPlace(input.text, places, region === undefined ? undefined : { region })
    const elsewhere = found.length === 0 && region !== undefined ? findPlace(input.text, places) : []
    const outside = sub.ask === 'none' && step.outside && found.length === 0 && ELSEWHERE.has(commandKey(input.text))
    if (outside) return { kind: 'sub', sub: { ask: 'outside' } }
    return settle(found.length > 0 ? found : elsewhere, input.text, context)
  },
}

/** Some region there must be, or nobody is in charge: which one helps whoever does not know. */
const unknownRegion = ({ step, texts }: Context): string =>
  [
    texts('place-unknown'),
    ...(step.online ? [texts('place-unknown-online', { label: texts(`row-${step.id}-online`) })] : []),
  ].join('\n')

function picked(id: string, context: Context): StepResult {
  const { sub, places, texts } = context
  if (sub.ask === 'pick-place') {
    if (id === 'no') return { kind: 'sub', sub: { ask: 'none', page: 0 } }
    const chosen = sub.question === 'one' ? sub.options[0] : sub.options.find((option) => codeOf(option) === id)
    return chosen === undefined ? { kind: 'again' } : { kind: 'answer', answer: chosen }
  }
  if (sub.ask === 'outside')
    return id === 'end'
      ? { kind: 'end', notes: [texts('cancel-done')] }
      : { kind: 'sub', sub: { ask: 'none', page: 0 } }
  if (sub.ask === 'district') return { kind: 'answer', answer: { kind: 'place', region: sub.region, district: id } }
  if (id === 'online') return { kind: 'answer', answer: { kind: 'place', region: 'online' } }
  if (id === 'outside') return { kind: 'sub', sub: { ask: 'outside' } }
  return places.some(({ code }) => code === id)
    ? { kind: 'sub', sub: { ask: 'district', region: id, page: 0 } }
    : { kind: 'again' }
}

function settle(found: PlaceReading[], typed: string, context: Context): StepResult {
  const { texts, draft, sub, fresh, step } = context
  const [first] = found
  if (first === undefined) {
    const tries = draft.at.place === 'step' ? draft.at.tries : 0
    // Replies are kept until the next turn: what was typed must not be in them as it was typed.
    const { text, hidden, whose, notes } = hide(
      typed,
      { about: 'place', question: texts(`step-${step.id}-district-ask`) },
      texts,
      fresh,
    )
    if (sub.ask !== 'district' || tries + 1 < TRIES)
      return { kind: 'again', say: texts('place-not-found', { answer: shortened(renderMasked(texts, text)) }) }
    return {
      kind: 'answer',
      answer: { kind: 'place', region: sub.region, said: text },
      notes: hidden.length > 0 ? notes : [texts('place-kept', { answer: shortened(renderMasked(texts, text)) })],
      whose,
      effects: remember(hidden),
    }
  }
  const exact = found.filter((reading) => reading.exact)
  const sure = withoutEchoes(exact.length > 0 ? exact : found)
  const here = sub.ask === 'none' || (sub.ask === 'district' && first.region.code === sub.region)
  // A district typed right, in the region asked about, needs no question; everything else is confirmed.
  if (sure.length === 1 && first.exact && first.kind === 'district' && here)
    return { kind: 'answer', answer: toAnswer(first) }
  const options = sure.slice(0, MOST).map(toAnswer)
  const names = new Set(
    sure.map((reading) => (reading.kind === 'village' ? reading.village.name : reading.district.name)),
  )
  const kinds = new Set(sure.map((reading) => reading.kind))
  const question = options.length === 1 ? 'one' : names.size > 1 ? 'many' : kinds.size > 1 ? 'kind' : 'twin'
  return { kind: 'sub', sub: { ask: 'pick-place', options, question } }
}

/** Names a place in its button: of two lists of places, the button of the one must not pick from the other. */
const codeOf = ({ village, district, region }: PlaceAnswer): string => village ?? district ?? region

/** "Tembalang" is a district and a village in it. The district is what was asked for, and right either way. */
function withoutEchoes(found: PlaceReading[]): PlaceReading[] {
  const districts = new Set(found.flatMap((reading) => (reading.kind === 'district' ? [reading.district.code] : [])))
  return found.filter((reading) => reading.kind === 'district' || !districts.has(reading.district.code))
}

/** "Kab. Semarang" is one letter further from "Kabupaten Semarang" than from "Kota Semarang": so it is named here. */
function shortNames(region: string): string[] {
  const [kind, ...rest] = region.split(' ')
  const short = kind === 'Kabupaten' ? ['kab', 'kabupaten', 'kabup'] : ['kota', 'kodya', 'kotamadya']
  return short.flatMap((word) => [word, `${word} ${rest.join(' ')}`])
}

const shortened = (text: string): string => (text.length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)

function pickQuestion(sub: Extract<Sub, { ask: 'pick-place' }>, { texts }: Context) {
  const [first] = sub.options
  const yesNo: QuestionOption[] = [
    { id: 'yes', label: texts('btn-right'), synonyms: ['ya', 'iya', 'inggih', 'yes', 'betul'] },
    { id: 'no', label: texts('btn-wrong'), synonyms: ['bukan', 'salah', 'sanes', 'no'] },
  ]
  if (sub.question === 'one' && first !== undefined) {
    const district = nameOf(first.district ?? '') ?? ''
    const text =
      first.village === undefined
        ? texts('place-guess', {
            place: `${texts('row-place-district', { place: district })}, ${nameOf(first.region) ?? ''}`,
          })
        : texts('place-from-village', {
            place: nameOf(first.village) ?? '',
            district: `${district}, ${nameOf(first.region) ?? ''}`,
          })
    return { text, options: yesNo, row: true, free: true, of: codeOf(first) }
  }
  const name = nameOf(first?.village ?? first?.district ?? '') ?? ''
  const heading = {
    one: 'place-guess-many',
    many: 'place-guess-many',
    twin: 'place-twin',
    kind: 'place-village-and-district',
  } as const
  return {
    text: texts(heading[sub.question], { place: name }),
    options: [
      ...sub.options.map((option) => {
        const id = codeOf(option)
        const district = nameOf(option.district ?? '') ?? ''
        const region = nameOf(option.region) ?? ''
        return option.village === undefined
          ? { id, label: texts('row-place-district', { place: district }), description: region }
          : { id, label: texts('row-place-in', { place: nameOf(option.village) ?? '', district }), description: region }
      }),
      { id: 'no', label: texts('btn-wrong') },
    ],
    free: true,
  }
}
