/** "Sopir bu bupati itu suami saya", "the treasurer is my wife", "tetangga depan rumah pak lurah itu saya": who it is comes last. */
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { type Add, headAt, isFunction } from './role-phrases.ts'
import { agencyHead, kin, setOf } from '../text/words.ts'

const link = setOf(['itu iku kuwi niku is was adalah yaiku yaitu inggih ya yo kebetulan memang pancen'])
const tie =
  /^(?:tetangga(?:nya|ne)?|tangga(?:ne|nipun)?|tonggo(?:ne)?|keponakan(?:nya)?|ponakan(?:e|nya)?|sepupu(?:nya|ne)?|menantu(?:nya)?|mertua(?:nya|ne)?|besan(?:nya|e)?|anak(?:nya|e)|istri(?:nya|ne)|suami(?:nya|ne)|bojone|adik(?:nya|e)|kakak(?:nya|e)|neighbou?r)$/u
/** "Adik ipar pak camat itu saya". */
const bareTie = setOf(['adik adhi kakak kakang mbakyu anak istri suami bojo garwa ipar cucu putu mantu'])
const opener = setOf([
  'kebetulan jujur sebenarnya sejatine asline aslinya lha lah wong soalnya soale memang pancen karena krn actually',
  'honestly jebul jebule ya yo nggih',
])
const article = setOf(['the his her their si sing yang yg'])
/** Nothing more is told: not "… itu saya lihat", "… itu suami saya pukul". */
const ends = setOf([
  'sendiri dhewe dewe piyambak pribadi pak bu mas mbak min kak jadi dadi makanya mulane karena soalnya',
])

const self = /^(?:sendiri|dhewe|dewe|piyambak)$/u
/** "Bendaharanya", "sopire". */
const isHolder = (lower: string): boolean =>
  /(?:nya|ne|e|ipun)$/u.test(lower) && isFunction(lower.replace(/(?:nya|ne|e|ipun)$/u, ''))

/** The head of an agency begins the sentence, right before who of the family it is. */
const headIsKin = ({ words }: Page, from: number): boolean =>
  words[from]?.gap === ' ' &&
  agencyHead.has(words[from - 1]?.lower ?? '') &&
  words[from - 2]?.sentence !== words[from]?.sentence

export function isMine(page: Page, add: Add): void {
  const { words, mentions } = page
  for (const { kind, owner, from, to, thing, mine } of mentions) {
    // "Bendaharanya istri saya sendiri": she is the treasurer, not hers.
    if (
      kind === 'person' &&
      mine === true &&
      isHolder(words[from]?.lower ?? '') &&
      words[from + 1]?.gap === ' ' &&
      kin.has(words[from + 1]?.stem.base ?? '') &&
      words[to + 1]?.gap === ' ' &&
      self.test(words[to + 1]?.lower ?? '')
    ) {
      if (!spokenByOther(page, words[from]?.start ?? 0)) add(from, to, { action: 'ask' })
      continue
    }
    if ((kind !== 'self' && kind !== 'kin') || owner !== 'reporter' || thing === true) continue
    const next = words[to + 1]
    const goesOn = next !== undefined && next.clause === words[to]?.clause
    // "Kadinkes suami saya, …", "kadinkes suami saya dipaksa": said without "itu".
    if (kind === 'kin' && headIsKin(page, from) && (!goesOn || /^(?:di|dipun)\p{L}{4,}$/u.test(next.lower))) {
      if (!spokenByOther(page, words[from - 1]?.start ?? 0)) add(from - 1, to, { action: 'ask' })
      continue
    }
    if (goesOn && !ends.has(next.lower)) continue
    let at = from - 1
    while (link.has(words[at]?.lower ?? '') && words[at + 1]?.gap === ' ' && from - at <= 2) at--
    // "Bendaharanya istri saya sendiri".
    const held = kind === 'kin' && isHolder(words[at]?.lower ?? '')
    if (held && at === from - 1 && words[from]?.gap === ' ') {
      if (!spokenByOther(page, words[at]?.start ?? 0)) add(at, to, { action: 'ask' })
      continue
    }
    if (at === from - 1 || words[at + 1]?.gap !== ' ') continue
    let first = at
    while (first > 0 && words[first - 1]?.clause === words[at]?.clause && words[first]?.gap === ' ' && at - first < 9)
      first--
    // "Kebetulan adik ipar pak sekcam itu saya sendiri".
    while (first < at && opener.has(words[first]?.lower ?? '')) first++
    const begin = article.has(words[first]?.lower ?? '') ? first + 1 : first
    const head = words[begin]?.lower ?? ''
    const named =
      tie.test(head) ||
      (kind === 'self' && at > begin && bareTie.has(head)) ||
      isFunction(head.replace(/(?:nya|ne|e|ipun)$/u, '')) ||
      isFunction(head) ||
      agencyHead.has(head)
    if (
      !named ||
      // "The treasurer is my wife", "Kadispora itu suami saya", but "that neighbour is me" tells nothing.
      (at === begin && (kind !== 'kin' || tie.test(head))) ||
      (kind === 'self' &&
        !tie.test(head) &&
        !bareTie.has(head) &&
        headAt(page, begin, { relative: false, strong: true }) !== 'few')
    )
      continue
    if (!spokenByOther(page, words[begin]?.start ?? 0)) add(begin, to, { action: 'ask' })
  }
}
