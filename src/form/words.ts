/** Answers in words: for the review page, for "back", and for the labels that a summary shows. */
import { formatDay, formatList } from '../texts/dates.ts'
import { renderMasked } from '../texts/render.ts'
import type { Texts } from '../texts/texts.ts'
import { nameOf } from '../understanding/places.ts'
import type { Answer, DateAnswer, EvidenceItem, PlaceAnswer } from './answers.ts'
import type { Step } from './definition.ts'

const choiceLabel = (texts: Texts, step: Step, choice: string): string => {
  const labels = 'labels' in step && step.labels !== undefined ? step.labels : step.id
  return texts(`row-${labels}-${choice}`)
}

export function dateInWords(texts: Texts, answer: DateAnswer): string {
  if (answer.rough !== undefined) return texts(`row-rough-${answer.rough}`)
  if (answer.from === undefined) return renderMasked(texts, answer.said)
  const day =
    answer.to !== undefined && answer.to !== answer.from
      ? `${formatDay(texts, answer.from)} – ${formatDay(texts, answer.to)}`
      : formatDay(texts, answer.from)
  const when = answer.time ?? (answer.part === undefined ? undefined : texts(`daypart-${answer.part}`))
  return when === undefined ? day : `${day}, ${when}`
}

export function placeInWords(texts: Texts, answer: PlaceAnswer, stepId: string): string {
  if (answer.region === 'online' || answer.region === 'outside') return texts(`row-${stepId}-${answer.region}`)
  const names = [answer.village, answer.district, answer.region].flatMap((code) =>
    code === undefined ? [] : [nameOf(code) ?? code],
  )
  return [...(answer.said === undefined ? [] : [renderMasked(texts, answer.said)]), ...names].join(', ')
}

function filesInWords(texts: Texts, items: readonly EvidenceItem[]): string {
  const uncleaned = items.filter(({ kept }) => kept === true).length
  const n = String(items.length)
  const files = uncleaned === 0 ? n : texts('review-evidence-uncleaned', { n, uncleaned: String(uncleaned) })
  const noted = items.filter((item) => item.noted).length
  const told = noted === 0 ? files : texts('review-evidence-noted', { files, n: String(noted) })
  const covered = items.filter((item) => item.covered).length
  return covered === 0 ? told : texts('review-evidence-covered', { files: told, n: String(covered) })
}

/** One answer as a person reads it. */
export function answerInWords(texts: Texts, step: Step, answer: Answer): string {
  switch (answer.kind) {
    case 'choice':
      return choiceLabel(texts, step, answer.choice)
    case 'choices':
      return formatList(
        texts,
        answer.choices.map((choice) => choiceLabel(texts, step, choice)),
      )
    case 'text':
    case 'nip':
      return renderMasked(texts, answer.text)
    case 'person':
      return [answer.name, answer.position, answer.office]
        .flatMap((part) => (part === undefined ? [] : [renderMasked(texts, part)]))
        .join(', ')
    case 'date': {
      const when = dateInWords(texts, answer)
      return answer.planned === true ? texts('review-planned', { when }) : when
    }
    case 'place':
      return placeInWords(texts, answer, step.id)
    case 'evidence':
      return answer.items.length === 0 ? texts('review-none') : filesInWords(texts, answer.items)
    case 'links':
      return answer.links.length === 0 ? texts('review-none') : answer.links.join('\n')
    case 'yes-no':
      return texts(answer.yes ? 'btn-yes' : 'btn-no')
    case 'unknown':
      return texts('btn-dont-know')
    case 'skipped':
      return texts('review-empty')
    case 'consent':
      return texts('btn-consent-yes')
  }
}
