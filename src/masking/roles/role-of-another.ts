/** After a name of the reporter's a new clause may begin, about an official: "Nama saya X. Pak lurah membagikan beras". */
import type { Page } from '../find.ts'
import { isFunction } from './role-phrases.ts'
import { firstPerson, others, setOf } from '../text/words.ts'

/** Nobody calls themselves so; without an office behind it, it may be a name of their own. */
const polite = setOf(['pak bapak bpk bapake bu ibu ibuk mas mbak'])
const deed =
  /^(?:me[mn]?\p{L}{3,}|ng\p{L}{3,}|ny\p{L}{3,}|bagi|bagiin|bagikan|suruh|ajak|kasih|minta|paksa|larang|panggil|ikut|datang|teka|rawuh|pidato|orasi|janji|ancam|kumpulin|kumpulkan|sebar|utus|dawuh|tells?|told|asks?|asked|gives?|gave|forced|orders?|ordered|handed)$/u
/** What is done with things, as people say it in short. */
export const takes =
  /^(?:pinjam|pinjem|catut|pakai|pake|potong|bawa|bikin|buat|tarik|beli|pasang|tempel|simpan|sita|tahan|coret|hapus)$/u
const anyDeed = new RegExp(`${deed.source}|${takes.source}`, 'u')
/** "Guru ngaji", "tukang nyapu": what they are, not what they do. */
const trades = setOf(['guru tukang juru ahli wong petugas staf staff bagian operator pengurus'])
const relative = setOf(['yang yg sing ingkang kang who that'])

const naming = setOf(['namanya namane bernama jenenge asmane asmanipun naminipun arane called named'])

/**
 * Whose the words from `from` on are: `another` is somebody spoken of with respect, who begins a sentence or does
 * something; `perhaps` is a function that does something in a sentence of its own, which the reporter may be as well
 * ("Guru SD X menyampaikan …"): only they can tell.
 * @param apart a full stop or a line end stands before
 */
export function ofAnother(page: Page, from: number, apart: boolean): 'another' | 'perhaps' | undefined {
  const { words } = page
  const named = polite.has(words[from]?.lower ?? '') && words[from + 1]?.gap === ' '
  const head = words[named ? from + 1 : from]
  if (head === undefined || !(isFunction(head.lower) || others.has(head.stem.base))) return undefined
  // "…, lurah namanya X": somebody who is named.
  if (naming.has(words[words.indexOf(head) + 1]?.lower ?? '')) return 'another'
  if (named) return apart || doesSomething(page, from + 1) ? 'another' : undefined
  if (!apart || !doesSomething(page, from)) return undefined
  // "Camat X mengumpulkan kami": whoever speaks stands beside it.
  const us = words.some(({ lower, sentence }, i) => i > from && sentence === head.sentence && firstPerson.has(lower))
  return us ? 'another' : 'perhaps'
}

/** In the phrase that begins at word `head` a deed is told. */
export function doesSomething({ words }: Page, head: number, deeds: RegExp = anyDeed): boolean {
  for (let i = head + 1; i <= head + 6 && words[i]?.gap === ' '; i++) {
    const { lower, capital } = words[i] ?? { lower: '', capital: true }
    if (relative.has(lower)) return false
    if (!capital && deeds.test(lower) && !trades.has(words[i - 1]?.lower ?? '')) return true
  }
  return false
}
