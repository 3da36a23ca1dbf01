/**
 * What a child process or a program of the system said about when and where a file was made: not trusted, a file may have
 * taken it over. Runs in the process of the service, and reads no file.
 */
import type { PhotoFacts } from '../form/answers.ts'

/** Undefined when it says neither, or something else. */
export function readFacts(said: unknown): PhotoFacts | undefined {
  if (typeof said !== 'object' || said === null) return undefined
  const taken = 'taken' in said && typeof said.taken === 'string' ? said.taken : ''
  const place = 'place' in said && typeof said.place === 'string' ? said.place : ''
  const facts: PhotoFacts = {
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(taken) && { taken }),
    ...(/^-?\d{1,2}\.\d{3}, -?\d{1,3}\.\d{3}$/.test(place) && { place }),
  }
  return facts.taken === undefined && facts.place === undefined ? undefined : facts
}
