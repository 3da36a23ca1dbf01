/** Names with the family said right after them: "Sari? Itu anak saya", "Budi adikku". */
import type { Page } from '../find.ts'
import { type Mention, mentionOver } from '../speech/mentions.ts'
import type { Run } from './name-runs.ts'
import type { Owner } from '../types.ts'
import { kin, setOf } from '../text/words.ts'

const isOwnKin = (mention: Mention | undefined, at: number): boolean =>
  mention?.kind === 'kin' && mention.owner === 'reporter' && mention.from === at

const spouse = setOf(['bune pakne mbokne bapakne makne'])

/** Over a comma a new clause may begin, and "Pakdhe X ku" may be two: then it is not known. */
export function kinBeside({ words, mentions, text }: Page, run: Run): Owner | undefined {
  // "Through my sister": in English no name stands so beside her.
  const kinAfter = (at: number): boolean =>
    !(words[at]?.lower === 'my' && words[at]?.gap === ' ' && !/\?\s+/u.test(text.slice(run.end, run.end + 2))) &&
    isOwnKin(mentionOver(mentions, at), at)
  // "Saya anaknya, Dwi, …": what the one who writes is to somebody, and then the name.
  if (/^\s?[,:]\s+$/u.test(words[run.from]?.gap ?? '')) {
    // "Aku iki ponakane dhewe, Lestari, …".
    const own = /^(?:sendiri|dhewe|dewe|piyambak|kandung)$/u.test(words[run.from - 1]?.lower ?? '') ? 1 : 0
    const tie = words[run.from - 1 - own]
    const that = /^(?:ini|iki|niki|menika|punika|ki)$/u.test(words[run.from - 2 - own]?.lower ?? '') ? 1 : 0
    if (
      /^(?:saya|sy|aku|kula|kulo|i'm)$/u.test(words[run.from - 2 - own - that]?.lower ?? '') &&
      tie?.stem.suffix === 'their' &&
      kin.has(tie.stem.base)
    )
      return own + that > 0 ? 'unknown' : 'reporter'
  }
  // "Bune X karo aku mulih": the wife of whoever says it, or a woman they call so.
  if (
    [words[run.from], words[run.from - 1]].some((word) => spouse.has(word?.lower ?? '')) &&
    /^(?:karo|lan|dan|sama|kalih|kaliyan|and)$/u.test(words[run.to + 1]?.lower ?? '') &&
    /^(?:saya|sy|aku|kula|kulo|i|me)$/u.test(words[run.to + 2]?.lower ?? '')
  )
    return 'unknown'
  if (calledAsBefore({ words, mentions }, run)) return 'unknown'
  let at = run.to + 1
  const asked = /^\s?\?\s+$/u.test(text.slice(run.end, words[at]?.start))
  if (asked) {
    while (/^(?:itu|iku|kuwi|niku|that's|that|is|he's|she's|dia|ya|yo|nggih|lha)$/u.test(words[at]?.lower ?? '')) at++
    return at > run.to + 1 && kinAfter(at) ? 'reporter' : undefined
  }
  if (words[run.from - 1]?.lower !== 'nama' && /^,? $/u.test(words[at]?.gap ?? '') && kinAfter(at)) return 'unknown'
  const me = words[at]
  return me?.gap === ' ' &&
    /^(?:ku|saya|kula)$/u.test(me.lower) &&
    kin.has(words[run.from - 1]?.lower ?? '') &&
    !/^(?:pak|bu|mas|mbak|mba|bapak|ibu)$/u.test(words[run.from - 1]?.lower ?? '')
    ? 'unknown'
    : undefined
}

/**
 * "Mamaku ditelpon …, nyuruh mama X": the same word again, which is no title of strangers. "Ibu" and "bapak" are, unless
 * something is asked of her.
 */
function calledAsBefore({ words, mentions }: Pick<Page, 'words' | 'mentions'>, run: Run): boolean {
  const word = words[run.from - 1]
  if (word === undefined || words[run.from]?.gap !== ' ' || word.sentence !== words[run.from]?.sentence) return false
  const asked = titleToo.has(word.lower) && asks.has(words[run.from - 2]?.lower ?? '')
  if (!asked && !ownOnly.has(word.lower)) return false
  return mentions.some(
    ({ kind, owner, from, to }) =>
      kind === 'kin' &&
      owner === 'reporter' &&
      to < run.from - 1 &&
      words.slice(from, to + 1).some(({ stem }) => stem.base === word.stem.base),
  )
}
const titleToo = setOf(['ibu ibuk bapak mbah simbah mbak mas pakde bude tante om'])
const ownOnly = setOf([
  'mama mamah mami papa papah papi ayah emak mamak mak simbok bunda abah umi nenek kakek eyang adik kakak paman',
  'bibi mum mom dad auntie aunt uncle grandma grandpa',
])
const asks = setOf([
  'nyuruh menyuruh suruh nyuruhnya ngongkon kongkon ngakon akon minta meminta mintai njaluk maksa memaksa meksa',
  'ngancam mengancam ngutus nyeret manggil memanggil nyeluk nimbali forced told asked ordered',
])
