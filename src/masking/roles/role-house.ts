/**
 * Houses by whose place the reporter can be told: "omahku adhep-adhepan karo omahe pak carik", "my room is right above his
 * garage". Whoever is reported knows who lives there.
 */
import type { Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { officeEnd } from './role-extent.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import { stemAt, wordBefore } from '../text/tokens.ts'
import { anaphor, honorifics, others, setOf } from '../text/words.ts'

const place =
  '(?:rumah|omah|griya|kos|kosan|kost|kamar|kontrakan|warung|toko|kios|lapak|bengkel|tembok|pager|pagar|garasi|dapur|pawon|teras|jendela|sawah|tegalan|kebun|tambak)'
const near = String.raw`(?:dempet|gandeng|gandheng|jejer|sebelah|sisih|nempel|menempel|mepet|mburi|ngarep|ngajeng|wingking|samping|depan|seberang|belakang)(?:an|ane|e|nya|ipun)?|bersebelahan|berhadapan|(?:ber)?hadap-hadapan|adh?ep-adh?epan|ungkur-ungkuran|membelakangi|menghadap|madhep|(?:satu|sak|se)\s?tembok|atas|kulon(?:e|ipun)?|wetan(?:e|ipun)?|lor(?:e|ipun)?|kidul(?:e|ipun)?|shares?|next|across|opposite|behind|beside|above|below|adjoin\p{L}*|fac(?:es|ing)|backs|in\s+front|two\s+doors`
const softly = String.raw`(?:memang|pancen|kan|cuma|mung|hanya|itu|ini|iku|iki|ki|ada|is|was|sits|stands)`
const right = String.raw`(?:persis|pas|tepat|di|neng|nang|ning|ing|wonten|right|directly|just)`
const mine = ruleOf(
  String.raw`(?<!\p{L})(?:${place}(?:\s+(?:kos|kamar|rumah|omah|jualan))?(?:ku|\s+(?:saya|sy|kula|kulo|aku|kami))|(?:my|our)\s+(?:parents'?\s+)?(?:house|home|room|shop|stall|wall|kitchen|bedroom|fence|window|field|boarding\s+house)|(?:i|we)\s+(?:live|stay|lodge|rent))(?!\p{L})(?:\s+${softly}){0,3}\s+(?=(?:${right}\s+){0,3}(?:${near})(?!\p{L}))`,
)

/** Called with the first and last word of a phrase that may tell who the reporter is. */
type Ask = (from: number, to: number, extra: Partial<{ action: 'ask' }>) => void

export function besideTheirs(page: Page, ask: Ask): void {
  const { words } = page
  for (const { index, 0: cue } of matchesOf(page.spots, mine)) {
    if (spokenByOther(page, index)) continue
    const first = wordBefore(words, index + cue.length) + 1
    for (let k = first + 1; k <= first + 7 && words[k]?.clause === words[first]?.clause; k++) {
      if (so.has(words[k]?.lower ?? '')) break
      if (!whose(page, k) || whose(page, k + 1) || official.has(words[k - 1]?.lower ?? '')) continue
      const titled = honorifics.has(words[k]?.lower ?? '') || /^(?:his|her|their)$/u.test(words[k]?.lower ?? '')
      const at = titled && words[k + 1]?.gap === ' ' ? k + 1 : k
      ask(first, anaphor.has(words[at]?.lower ?? '') ? at : officeEnd(page, at), {})
      break
    }
  }
}

/** "Pak X", "beliau", "the village head's", "rumahnya": not the house of an office. */
const whose = (page: Page, i: number): boolean => {
  const lower = page.words[i]?.lower ?? ''
  const { base, suffix } = stemAt(page.words, i)
  return (
    honorifics.has(lower) ||
    anaphor.has(lower) ||
    others.has(base) ||
    (suffix === 'their' && /^(?:rumah|omah|griya|dalem)$/u.test(base))
  )
}
const so = setOf([
  'jadi jd dadi dados makanya mulane so and dan lan yang yg sing ingkang tapi ning nanging but karena waktu',
])
const official = setOf(['kantor kantore balai bale kantornya office pendopo pendhapa'])
