/** Whose a detail is that stands in what somebody else said. */
import type { Page } from '../find.ts'
import type { Owner } from '../types.ts'
import { firstPerson as me, stem } from '../text/words.ts'

/** Inside somebody's speech "saya" is the speaker; "nomormu" and "your number" are the one spoken to. */
export function quotedOwner({ words }: Page, left: number): Owner {
  for (let i = left; i > left - 9 && i >= 0; i--) {
    const word = words[i]?.lower ?? ''
    // "… SK-mu telat. Nomerku 08…": the nearest in the sentence.
    if (words[i]?.sentence !== words[left]?.sentence || stem(word).suffix === 'own' || me.has(word) || word === 'my')
      break
    if (
      // "Bu, NIK ibu 33…".
      (i === left && /^(?:ibu|bapak|bu|pak|mas|mbak)$/u.test(word)) ||
      stem(word).suffix === 'your' ||
      /^(?:your|kamu|anda|sampeyan|panjenengan|njenengan|jenengan|kowe|awakmu)$/u.test(word) ||
      // "Situ" is you, and "di situ" is there.
      (word === 'situ' && !/^(?:di|ke|dari|warga|orang|sekitar)$/u.test(words[i - 1]?.lower ?? ''))
    )
      return 'unknown'
  }
  return 'other'
}
