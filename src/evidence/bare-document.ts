/**
 * The second look at an Office document that mat2 cleaned: what still names somebody is taken out, what mat2 broke is put
 * right, and what is then not whole and nameless does not count as clean. Pure; runs only in a child process.
 */
import { hangsTogether, relinked } from './office-links.ts'
import { hasNames, withoutNames } from './office-names.ts'
import type { Parts } from './zip-parts.ts'

/** Read as text. */
const TEXTS = /\.(xml|rels|vml|rdf)$/
/** Cleaned by mat2 one by one. What is a document itself, or a film, was not looked at here, and does not pass. */
const OTHERS = /^mimetype$|\.(jpe?g|png|gif|bmp|tiff?|webp|svg)$/i

/** @returns undefined when it cannot be told, or something is left */
export function bareDocument(cleaned: Parts, original: Parts): Parts | undefined {
  const named = [...cleaned].map(([name, content]): [string, Buffer] =>
    TEXTS.test(name) ? [name, Buffer.from(withoutNames(content.toString('utf8')))] : [name, content],
  )
  const isOpenDocument = cleaned.has('mimetype')
  const parts = isOpenDocument ? new Map(named) : relinked(new Map(named), original)
  const isBare = [...parts].every(([name, content]) =>
    TEXTS.test(name) ? !hasNames(content.toString('utf8')) : OTHERS.test(name),
  )
  return isBare && (isOpenDocument || hangsTogether(parts)) ? parts : undefined
}
