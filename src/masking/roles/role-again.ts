/** A function said again over a comma, more exactly: "saya kasir, eh kasir koperasi pegawai dinas pertanian". */
import type { Page } from '../find.ts'
import { phraseEnd } from './role-extent.ts'
import { small } from './role-bare.ts'
import { type Add, bodies, fields, gathering, headAt, isFunction, tells, units } from './role-phrases.ts'
import type { Word } from '../text/tokens.ts'
import { honorifics, impersonal, others } from '../text/words.ts'

/** "Saya dari tim IT, yang pegang server". */
const origin = /^(?:dari|dr|saking|saka|seko|from|di|bagian|tim|kerja|bekerja|dinas|tugas)$/u
export function again(page: Page, i: number, add: Add): void {
  const { words } = page
  // The first phrase must be about what the reporter is: nothing of what they did.
  let at = i
  while (at < i + 5 && words[at + 1]?.sentence === words[i]?.sentence && !(words[at + 1]?.gap ?? '').includes(',')) at++
  if (!/^, ?$/u.test(words[at + 1]?.gap ?? '')) return
  const first = headAt(page, i, { relative: false, strong: true })
  if (
    first === undefined &&
    !origin.test(words[i]?.lower ?? '') &&
    !impersonal.has(words[i]?.lower ?? '') &&
    at - i > 1
  )
    return
  let from = at + 1
  while (
    /^(?:eh|maksudnya|maksude|tepatnya|tepate|persisnya|yaitu|yaiku|lebih|i|mean|well|sekaligus|juga|dan|namely)$/u.test(
      words[from]?.lower ?? '',
    )
  )
    from++
  // "Kami dari kelompok tani, ketuanya …": somebody else of it.
  if (words[from]?.sentence !== words[i]?.sentence || /(?:nya|ipun)$/u.test(words[from]?.lower ?? '')) return
  const relative = /^(?:yang|yg|sing|ingkang|who)$/u.test(words[from]?.lower ?? '')
  const start = relative ? from + 1 : from
  // "…, pak kadus teko": somebody else comes.
  if (honorifics.has(words[start]?.lower ?? '')) return
  if (anotherActs(page, start)) return
  const head = headAt(page, start, { relative, strong: false })
  if (head === undefined || (head === 'duty' && !relative)) return
  const to = phraseEnd(page, start)
  // "Saya takut, operator SIAK Kecamatan X hafal …": the first words are no function, and somebody else does something.
  const told =
    gathering.test(words[i]?.lower ?? '') ||
    (first === undefined && !origin.test(words[i]?.lower ?? '') && !impersonal.has(words[i]?.lower ?? ''))
  if (told && (!closed(page, to) || words.slice(start + 1, to + 1).some(plain))) return
  if (to > start && tells(page, start, to, head, relative) && !holderActs(page, start, to))
    // "…, pembawa acaranya pegawai dinas": of what was told, so perhaps somebody else's.
    add(from, to, told || /\p{L}{3}(?:nya|ipun)$/u.test(words[start + 1]?.lower ?? '') ? { action: 'ask' } : {})
}

/**
 * "Saya antri, petugas loket 2 bilang …", "I waited, the nurse at X gave me …": whoever holds the function did it. What a
 * function is for goes on with it: "tukang bagi kupon", "petugas yang masang".
 */
export const holderActs = ({ words }: Page, from: number, to: number): boolean =>
  words
    .slice(from + 1, to + 1)
    .some(
      ({ lower, index }) =>
        (acts.test(lower) || deed.test(lower)) &&
        !isFunction(words[index - 1]?.lower ?? '') &&
        !/^(?:yang|yg|sing|ingkang|kang|who|that|to|and|dan|lan|bagian|khusus|tugas|bertugas|untuk|buat|kanggo|tukang|biasa)$/u.test(
          words[index - 1]?.lower ?? '',
        ),
    )
const acts =
  /^(?:ngomong|omong|bilang|ngendika\p{L}*|dawuh|dhawuh|kandha|teriak|mbengok|kampanye|orasi|(?:me)?nyuruh|(?:me)?maksa|meksa|(?:me)?ngancam|ngongkon|ngakon|minta|meminta|njaluk|nagih|menagih|(?:me)?ngajak|(?:me)?ngarah(?:ke|kan)|motong|memotong|ngasih|kasih|memberi|menehi|maringi|nggawa|bawa|membawa|mbagi\p{L}*|(?:mem)?bagi(?:kan|in|-bagi)?|(?:me)?nyelip\p{L}*|(?:me)?nyebar\p{L}*|(?:me)?nempel\p{L}*|masang|memasang|muncul)$/u

const deed =
  /^(?:(?:force|threaten|invite|hand|want|ask|order|make|say|tell|give|send|collect|distribute|campaign|support|pressure|instruct|demand|require|warn|promise|call|keep|use|take|pay|share|post|lead|come|go|cut)(?:s|d|ed|es)|told|gave|made|said|sent|kept|took|paid|led|came|went|is|was|has|had|will|would)$/u
/** "I'm a teacher, the headmaster forces us …": somebody else does something. */
export function anotherActs({ words }: Page, the: number): boolean {
  if (!/^(?:the|our|my)$/u.test(words[the]?.lower ?? '')) return false
  for (let i = the + 2; i <= the + 5 && words[i]?.gap === ' '; i++) {
    const lower = words[i]?.lower ?? ''
    if (/^(?:who|that|which|and)$/u.test(lower)) return false
    if (deed.test(lower)) return true
  }
  return false
}

/** Neither a place nor a post, and no name. */
export const plain = ({ lower, capital, stem }: Word): boolean =>
  !capital &&
  !units.has(lower) &&
  !bodies.test(lower) &&
  !isFunction(lower) &&
  !fields.has(lower) &&
  !small.test(lower) &&
  !others.has(stem.base)

/** Nothing more is told of it: not "…, kasi trantib Kecamatan X bagi amplop". */
export const closed = ({ words }: Page, to: number): boolean => {
  const next = words[to + 1]
  return (
    next === undefined ||
    next.sentence !== words[to]?.sentence ||
    /[,.;:!?)\n–-]/u.test(next.gap) ||
    /^(?:so|jadi|jd|dadi|dados|makanya|makane|mulane|pramila|and|dan|lan|sejak|since)$/u.test(next.lower)
  )
}
