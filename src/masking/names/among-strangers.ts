/** Where a name stands among others only: nothing near it says that it is the reporter's or their family's. */
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'
import { kin, others } from '../text/words.ts'

/**
 * Neither the reporter in its sentence and the next one, nor their family in those about it; nor was anything done to
 * whoever is named, or asked for them: "… terus disuruh setor balik", "… jangan disebar".
 */
export function amongStrangers({ words, mentions, text }: Page, run: Run): boolean {
  const sentence = words[run.from]?.sentence ?? 0
  if (
    mentions.some(({ from, owner, kind }) => {
      const where = words[from]?.sentence ?? 0
      if (where < sentence - 2 || where > sentence + 2) return false
      return kind === 'kin' ? owner !== 'other' : owner === 'reporter' && kind !== 'impersonal' && where >= sentence
    })
  )
    return false
  // "Bapak nggak tahu": whose father is not said. "Bapak camat" is somebody else.
  const bareKin = words.some(
    ({ index, sentence: where, stem: { base } }) =>
      where >= sentence && where <= sentence + 2 && kin.has(base) && index > run.to && !named(words[index + 1]),
  )
  if (bareKin) return false
  const after = words.slice(run.to + 1).findIndex((word) => word.sentence > sentence + 1)
  const until = after < 0 ? text.length : (words[run.to + 1 + after]?.start ?? text.length)
  return !suffers.test(text.slice(run.end, until))
}
const named = (next: Page['words'][number] | undefined): boolean =>
  next?.gap === ' ' && (next.capital || others.has(next.stem.base))
/** What is told of those who report, or asked for them. */
const suffers =
  /(?<!\p{L})(?:(?:di|dipun)(?:paksa|peksa|suruh|kongkon|ancam|tekan|potong|minta|jaluk|perintah|wajib|lindung|rahasia|samar|sebar|intimidasi|mutasi|pecat|ambil|sunat|tarik)\p{L}{0,4}|dikon|balik|kembali|mbalekne|mbalekake|jangan|jgn|ojo|aja|ampun|tolong|tulung|mohon|rahasia\p{L}*|forced|threatened|ordered|told\s+to|asked\s+to|pressured|back|please|secret|don't)(?!\p{L})/iu
