/** Functions of which it is said behind them who has them: "Sopir pribadi beliau itu saya sendiri". */
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { firstPerson, setOf } from '../text/words.ts'

/** Between a function and who has it: "… itu saya", "… yo mung aku", "… namung kula". */
const linking = setOf([
  'itu iku kuwi niku punika adalah yaitu yaiku is was mas pak bu mbak min kak cuma cm hanya mung namung kari gari',
  "tinggal alias lha that's yo ya nggih inggih only just memang pancen tugas tugase pekerjaan kerjaan gaweyan penggawean",
])
/** "Sopir pribadi beliau itu saya sendiri", "sopire pak kadis yo mung aku": the function comes first, and it is said outright who has it. */
export function reversed(page: Page, add: Add): void {
  const { words } = page
  for (let i = 2; i < words.length; i++) {
    if (!firstPerson.has(words[i]?.lower ?? '')) continue
    let last = i - 1
    while (last >= i - 3 && linking.has(words[last]?.lower ?? '')) last--
    if (last === i - 1) continue
    // "Notulisnya rapat Jumat itu saya".
    if (/^(?:itu|iku|kuwi|niku)$/u.test(words[last + 1]?.lower ?? '') && words[last + 1]?.gap === ' ') last++
    // "Ketua RT itu saya lihat": only when nothing more is told of "saya".
    const next = words[i + 1]
    const ends =
      next === undefined ||
      next.clause !== words[i]?.clause ||
      /^(?:sendiri|dhewe|dewe|piyambak|seorang|sorangan|thok|tok|saja|wae|myself|iki|ini|kok|lho|niki)$/u.test(
        next.lower,
      )
    if (!ends || spokenByOther(page, words[i]?.start ?? 0)) continue
    for (let from = Math.max(0, i - 10); from <= last; from++) {
      // "Sopir ambulans desa X, itu saya."
      if (words[from]?.clause !== words[i]?.clause && words[from]?.clause !== words[last]?.clause) continue
      const head = headAt(page, from, { relative: false, strong: false })
      if (head === undefined || head === 'duty' || !(head === 'few' || tells(page, from, last, head))) continue
      add(from, last, { action: 'ask' })
      break
    }
  }
}
