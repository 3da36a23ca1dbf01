/** "Bapak saya perangkat desa, namanya Sutrimo": names of family told of before. */
import type { Page } from './find.ts'
import type { Run } from './name-runs.ts'
import { referent } from './referent.ts'
import { isFunction } from './role-phrases.ts'
import { honorifics } from './words.ts'

/** "Namanya" of the reporter's family: nobody else was spoken of in its sentence, or in what came before it. */
export function ofKin({ words, mentions, context }: Page, { from }: Run): boolean {
  let label = from - 1
  while (honorifics.has(words[label]?.lower ?? '')) label--
  if (
    context.about === 'accused' ||
    !/^(?:namanya|namane|jenenge|asmane|asmanipun|naminipun)$/u.test(words[label]?.lower ?? '')
  )
    return false
  const sentence = words[from]?.sentence
  // "…, distop. Namanya bapak Abdul": the sentence begins with it.
  if (words[label - 1]?.sentence !== sentence)
    return label < from - 1 && referent(mentions, words, label, true) === 'reporter'
  const here = mentions.filter(
    ({ to, kind }) => to < label && kind !== 'impersonal' && words[to]?.sentence === sentence,
  )
  const first = here[0]
  return (
    first !== undefined &&
    here.every(
      ({ kind, owner, from: at, to }) =>
        (kind === 'kin' && owner === 'reporter') ||
        // "Ibu saya kader posyandu, namanya …": what she is.
        (kind === 'person' &&
          at === to &&
          at === first.to + 1 &&
          words[at]?.gap === ' ' &&
          isFunction(words[at].lower)),
    )
  )
}
