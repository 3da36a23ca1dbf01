/** Functions that come before who has them: "Sebagai bendahara SD X, saya …", "As the caterer of their meetings I …". */
import type { Page } from '../find.ts'
import { nameLike } from '../names/name-words.ts'
import { lastMention } from '../speech/mentions.ts'
import { phraseEnd } from './role-extent.ts'
import { type Add, headAt, tells } from './role-phrases.ts'
import { others, setOf } from '../text/words.ts'

const reasons = setOf(['karena krn karna amarga amargi mergo merga soalnya soale because'])
const asWhat = setOf(['sebagai selaku sbg minangka as being'])
/** "Sebagai bendahara SD X, saya …": the function comes first. */
export function leading(page: Page, add: Add): void {
  for (let i = 0; i < page.words.length - 1; i++) {
    const lower = page.words[i]?.lower ?? ''
    if (reasons.has(lower) || asWhat.has(lower)) leadingAt(page, i, reasons.has(lower), add)
  }
}
const beforeFunction = /^(?:a|an|the|seorang|salah|satu)$/u
/** "… amarga dadi tukang sound". */
const beforeReason = /^(?:a|an|the|seorang|salah|satu|jadi|jd|dadi|dados|sebagai|sbg|kerja|bekerja|ditunjuk)$/u
/** "I look after the machines, as IT technician at X.": the sentence ends with it. */
function closing(page: Page, i: number): boolean {
  const { words } = page
  const to = words[i]?.gap === ', ' ? phraseEnd(page, i + 1) : i
  return to > i && words[to + 1]?.sentence !== words[i]?.sentence
}
function leadingAt(page: Page, i: number, reason: boolean, add: Add): void {
  const { words, mentions } = page
  const last = lastMention(mentions, i)
  // "… krn petugas tamu": why the reporter knows.
  const inside =
    i > 0 &&
    (reason || closing(page, i)
      ? words[i - 1]?.sentence === words[i]?.sentence
      : words[i - 1]?.clause === words[i]?.clause)
  if (reason && !inside) return
  const closed = !reason && inside && closing(page, i)
  // "I saw Budi, as treasurer of X": said of whoever stands before it.
  if (closed && nameLike(words[i - 1])) return
  if (inside && (last?.owner !== 'reporter' || words[last.to]?.sentence !== words[i]?.sentence)) return
  let at = i + 1
  const before = reason ? beforeReason : beforeFunction
  while (before.test(words[at]?.lower ?? '')) at++
  const head = headAt(page, /^(?:as|being)$/u.test(words[i]?.lower ?? '') ? i + 1 : at, {
    relative: false,
    strong: true,
  })
  if (head === undefined) return
  const to = phraseEnd(page, at)
  const next = mentions.find(({ from }) => from > to)
  const ahead = next?.owner === 'reporter' && next.from <= to + 2
  const start = /^(?:as|being)$/u.test(words[i]?.lower ?? '') ? i + 1 : at
  if (!inside && !ahead) return
  if (tells(page, at, to, head)) add(start, to, closed ? { action: 'ask' } : {})
  // "As the caterer of their meetings I …": in English "the" means one.
  else if (
    ahead &&
    head !== 'duty' &&
    words[i + 1]?.lower === 'the' &&
    !others.has(words[at]?.stem.base ?? '') &&
    words.slice(at + 1, to).some(({ lower }) => /^(?:of|for|at|in|di|untuk)$/u.test(lower))
  )
    add(start, to, { action: 'ask' })
}
