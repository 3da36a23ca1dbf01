/** What reporters said beside what the cases hold, for tests in which the service is killed. */
import { BAWASLU, inClear, INSPEKTORAT, type StoredCase } from './proof.ts'
import type { Report } from './reporter.ts'

export const nameOf = (office: string): string =>
  office === BAWASLU ? 'Bawaslu Kota Semarang' : 'Inspektorat Kota Semarang'

/** Worked out from what was said and from the offices of the test, not by the service's own routing. */
export function routesOf({ said }: Report): string[] {
  return said.online || said.category.id === 'MEDSOS_UNGGAH' ? [BAWASLU] : [BAWASLU, INSPEKTORAT]
}

/** What the reporter said, in the terms of `heldIn`. */
export function saidIn({ said, code }: Report) {
  return {
    code,
    category: said.category.id,
    story: said.story.join('\n'),
    accused: said.accused,
    when: { said: 'kemarin malam', part: 'malam' },
    place: said.online ? 'online' : '33.74.10',
    source: said.source.ids,
    fear: said.fear.id,
  }
}

export function heldIn({ code, body }: StoredCase) {
  const answer = (step: string) => body.entries.find((entry) => entry.step === step)?.answer
  const [story, accused, when, place, source, fear, category] = [
    answer('story'),
    answer('accused'),
    answer('when'),
    answer('place'),
    answer('source'),
    answer('fear'),
    answer('category'),
  ]
  return {
    code,
    category: category?.kind === 'choice' ? category.choice : category,
    story: story?.kind === 'text' ? inClear(story.text) : story,
    accused: accused?.kind === 'person' ? `${inClear(accused.position)} di ${inClear(accused.office)}` : accused,
    when: when?.kind === 'date' ? { said: inClear(when.said), part: when.part } : when,
    place: place?.kind === 'place' ? (place.district ?? place.region) : place,
    source: source?.kind === 'choices' ? source.choices : source,
    fear: fear?.kind === 'choice' ? fear.choice : fear,
  }
}
