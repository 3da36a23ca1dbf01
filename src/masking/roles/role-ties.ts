/** Ties to one who is spoken of: "saya keponakan Pak Camat", "I am the lurah's niece". */
import type { Page } from '../find.ts'
import { officeEnd } from './role-extent.ts'
import { runAt } from '../names/name-runs.ts'
import { type Add, stops } from './role-phrases.ts'
import { stemAt } from '../text/tokens.ts'
import { anaphor, friends, honorifics, kin, kinModifier, labels, others, setOf } from '../text/words.ts'

const article = setOf(['the a an his her their'])
const rank = setOf(['deputy vice acting assistant current former new late'])
const nearest =
  /^(?:next-door|immediate|nearest|closest|direct|former|old|own|youngest|eldest|oldest|only|favourite|favorite)$/u
/** "Saya keponakan Pak Camat", "aku tonggone pak carik", "the wife of the secretary": a tie to one who is spoken of. */
export function related(page: Page, i: number, start: number, add: Add): void {
  const { words } = page
  let at = i
  while (article.has(words[at]?.lower ?? '')) at++
  // "She is the deputy mayor's seamstress".
  if (at > i && rank.has(words[at]?.lower ?? '') && (words[at + 1]?.lower ?? '').endsWith("'s")) at++
  // "We are his next-door neighbours".
  if (at > i && nearest.test(words[at]?.lower ?? '')) at++
  // "I am the lurah's niece".
  if (
    (words[at]?.lower ?? '').endsWith("'s") &&
    (kin.has(stemAt(words, at + 1).base) ||
      friends.has(stemAt(words, at + 1).base) ||
      tie.test(stemAt(words, at + 1).base))
  )
    return add(at - 1 > i - 1 ? Math.max(i, at - 1) : at, at + 1)
  // "The camat's bodyguard".
  if ((words[at]?.lower ?? '').endsWith("'s") && others.has(words[at]?.stem.base ?? '') && words[at + 1]?.gap === ' ')
    return labels.has(words[at + 1]?.lower ?? '') ? undefined : add(start, at + 1, { action: 'ask' })
  const { base: whole, suffix } = stemAt(words, at)
  const base = whole.replace(/^(?:ex|step|half|co)-/u, '')
  // "Ibu rumah tangga": no neighbour.
  if (/^(?:tangga|ibu)$/u.test(words[at]?.lower ?? '') && /^(?:rumah|tangga)$/u.test(words[at + 1]?.lower ?? '')) return
  if (!(kin.has(base) || friends.has(base) || tie.test(base)) || suffix === 'own') return
  // "I am his nephew": of whomever was spoken of.
  if (
    at > i &&
    /^(?:his|her|their)$/u.test(words[nearest.test(words[at - 1]?.lower ?? '') ? at - 2 : at - 1]?.lower ?? '')
  )
    return add(start, at)
  for (
    let k = at + 1;
    k <= at + 5 && words[k]?.sentence === words[at]?.sentence && !/[,.]/u.test(words[k]?.gap ?? '');
    k++
  ) {
    const lower = words[k]?.lower ?? ''
    // "Menantu merangkap ajudan bu kadis": of whom comes after what they are as well.
    if (asWell.has(words[k - 1]?.lower ?? '') && someoneSoon(words, k)) continue
    if (
      others.has(stemAt(words, k).base) ||
      stemAt(words, k).suffix === 'their' ||
      (side.test(lower) && !placedAt.has(words[k - 1]?.lower ?? '')) ||
      honorifics.has(lower) ||
      founder.test(lower) ||
      anaphor.has(lower)
    ) {
      // "Adik ipare pak kadus": the tie goes on to whom it is to.
      const further = stemAt(words, k).suffix === 'their' && words[k + 1]?.gap === ' ' ? words[k + 1] : undefined
      if (
        further !== undefined &&
        (kin.has(stemAt(words, k).base) || kinModifier.has(stemAt(words, k).base) || premises.test(lower)) &&
        (honorifics.has(further.lower) || others.has(further.stem.base))
      )
        continue
      // "Adik kandung ajudan pak sekda": whose aide it is comes after.
      const served =
        tie.test(stemAt(words, k).base) && words[k + 1]?.gap === ' ' && honorifics.has(words[k + 1]?.lower ?? '')
      if (served && others.has(stemAt(words, k + 2).base)) continue
      // A name or an office after "Pak" goes with it.
      const next = stemAt(words, k + 1).base
      const to = words[k + 1]?.gap === ' ' && (others.has(next) || honorifics.has(lower)) ? k + 1 : k
      // "Istri Pak Slamet Riyadi": the whole name, as half of one hides nobody.
      const named = honorifics.has(lower) ? Math.max(to, runAt(page, to, 'capital')?.to ?? to) : to
      add(start, through(page, pointed(page, setApart(page, officeEnd(page, named)))))
      return
    }
    // "Keponakan dari yang dilaporkan".
    if (/^(?:yang|yg|sing|ingkang)$/u.test(lower) && theAccused.test(words[k + 1]?.lower ?? ''))
      return add(start, k + 1)
    // "Keponakan yang numpang tinggal di rumahnya".
    if (/^(?:yang|yg|sing|ingkang)$/u.test(lower) && livesWith.has(words[k + 1]?.lower ?? '')) continue
    if (/^(?:saya|sy|aku|kula|yang|yg|sing|dan|lan|and|yo|ya)$/u.test(lower)) return
  }
  if (suffix === 'their' && tie.test(base)) add(start, setApart(page, at))
}

/** "Keponakan Camat dari pihak istri, yang tinggal di rumah beliau": by whom, and where they live. */
function through({ words, text }: Page, to: number): number {
  const end = words[to]?.end ?? 0
  const more = side2.exec(text.slice(end, end + 110))?.[0].length ?? 0
  let last = to
  while (words[last + 1] !== undefined && (words[last + 1]?.end ?? 0) <= end + more) last++
  return last
}
const side2 =
  /^(?:\s+(?:dari|saking|saka|seko|lewat|from|on)\s+(?:(?:pihak|jalur|garis|sisih|side)\s+)?(?:\p{L}+\s+)?(?:istri|suami|bapak|ibu|ayah|kakak|adik|garwa|bojo|ponakan|sepupu|mertua|wife|husband|mother|father)(?:nya|ne|e|nipun|ipun|'s)?(?:\s+side)?)?(?:,?\s+(?:yang|yg|sing|ingkang|who)\s+(?:tinggal|serumah|manggon|ngenger|nderek|numpang|mengurus|ngurus|ngrumat|mengelola|njaga|menjaga|nyopiri|lives?|works?)(?:\s+\p{L}+){1,4}?\s+(?:beliau|dia|dheweke|piyambakipun|(?:rumah|omah|kebun|toko|sawah|kantor)(?:nya|e|ne|ipun)|him|her|them)(?!\p{L}))?/iu
const theAccused = /^(?:di|dipun|tak)-?lapor(?:k?an|ke|aken)?$/u
/** "Saya cucu pendiri yayasan itu". */
const founder = /^(?:pendiri|pemilik|founder|owner)(?:nya|e|ne|ipun)?$/u
const asWell = setOf(['sekaligus merangkap saha serta plus cum'])
const someoneSoon = (words: Page['words'], k: number): boolean =>
  [1, 2, 3].some(
    (step) =>
      words[k + step]?.clause === words[k]?.clause &&
      (honorifics.has(words[k + step]?.lower ?? '') || anaphor.has(words[k + step]?.lower ?? '')),
  )

/** "Tangga tembok omahe pak kadus": whose house it is comes next. */
const premises =
  /^(?:omahe|omahipun|rumahnya|rumahe|griyane|griyanipun|daleme|dalemipun|kantore|kantornya|tembok(?:nya|e)|pager(?:e|ipun)|pagarnya|garasi(?:nya|ne)|warunge|warungnya|posko(?:nya|ne)|kosan(?:nya|e))$/u

/** "Adik kandung lurah itu", "keponakan camatnya sendiri", "behind the lurah's house": the word after it goes with it. */
const pointed = ({ words, text }: Page, to: number): number => {
  const said =
    theOne
      .exec(text.slice(words[to]?.end, (words[to]?.end ?? 0) + 60))?.[0]
      .trim()
      .split(/\s+/u).length ?? 0
  return said > 0 ? to + said : pointedAt(words, to)
}
/** "Menantu pak lurah yang bersangkutan", "ipar caleg yang didukung Pak Camat itu", "… yang saya laporkan ini", "… in question": the one reported. */
const theOne =
  /^\s+(?:(?:yang|yg|sing|ingkang|kang)\s+(?:bersangkutan|dimaksud|dipunmaksud|dimaksudkan|terkait|(?:(?:saya|sy|aku|kula|kami|tak|dak)\s+)?(?:di|dipun)?(?:lapor|adu|atur)(?:k?an|ke|ake|aken)?)(?:\s+(?:ini|itu|iki|iku|kuwi|niki|niku|tersebut))?|(?:yang|yg|sing|ingkang|kang)\s+(?:di|dipun)(?:dukung|usung|menang\p{L}*|jago\p{L}*|kampanye\p{L}*|promosi\p{L}*|calon\p{L}*)\s+(?:(?:pak|bu|bapak|ibu)\s+)?\p{L}+(?:\s+(?:ini|itu|iki|iku|kuwi|niki|niku|tersebut))?|(?:yang|yg|sing|ingkang|kang)\s+(?:\p{L}+\s+){1,5}?(?:itu|iku|kuwi|niku|tersebut)(?=\s*(?:[.,;!?)\n]|$))|ybs|tersebut|in\s+question|concerned|(?:i\s+am|i'm)\s+reporting)(?!\p{L})/iu
const pointedAt = (words: Page['words'], to: number): number =>
  words[to + 1]?.gap === ' ' &&
  (/^(?:itu|iku|kuwi|niku|sendiri|dhewe|piyambak)$/u.test(words[to + 1]?.lower ?? '') ||
    ((words[to]?.lower ?? '').endsWith("'s") &&
      /^(?:house|home|office|residence|compound|garage|wall|place)$/u.test(words[to + 1]?.lower ?? '')))
    ? to + 1
    : to

/** "Istri stafnya yang paling junior", "menantunya yang tinggal serumah": which of several goes with it. */
function setApart({ words }: Page, to: number): number {
  if (!/^(?:yang|yg|sing|ingkang|who)$/u.test(words[to + 1]?.lower ?? '') || !apart.test(words[to + 2]?.lower ?? ''))
    return to
  let last = to + 2
  while (
    last < to + 5 &&
    words[last + 1]?.gap === ' ' &&
    !stops.has(words[last + 1]?.lower ?? '') &&
    !so.test(words[last + 1]?.lower ?? '')
  )
    last++
  // "… yang tinggal di belakang rumah Pak Lurah".
  const whose = words[last + 1]
  if (dwelling.has(words[last]?.lower ?? '') && whose?.gap === ' ' && honorifics.has(whose.lower))
    return words[last + 2]?.gap === ' ' ? officeEnd({ words }, last + 2) : last + 1
  return last
}
const dwelling = setOf(['rumah omah griya dalem kantor toko warung'])
/** "Tetangga tembok belakangnya": of whose house was spoken. */
const side = /^(?:belakang|depan|samping|sebelah|seberang|mburi|ngarep|sisih)(?:nya|ne|e|ipun|nipun)$/u
const placedAt = setOf(['di neng nang ning ing wonten dari ke saka seko'])
const so = /^(?:jadi|jd|dadi|dados|makanya|mulane|makane|karena|krn|soalnya|so|because)$/u
const apart =
  /^(?:paling|ter(?!lihat|masuk|paksa|ima)\p{L}{3,}|tinggal|serumah|manggon|numpang|nomor|ke\p{L}+|nomer|pertama|kedua|ketiga|mbarep|sulung|bungsu|ragil|pensiunan|lives?|works?|di|neng|ing|wonten)$/u
const livesWith = setOf([
  'numpang tinggal ikut serumah manggon nunut nderek dherek ngenger kos ngekos diasuh dibesarkan',
])
const tie =
  /^(?:istri|suami|bojo|garwa|anak|adik|kakak|keponakan|ponakan|sepupu|mantan|menantu|mantu|ipar|mertua|besan|sekretaris|sopir|supir|ajudan|pembantu|asisten|rewang|art|tetangga|tonggo|tangga|tanggi|bertetangga|tetanggaan|tonggonan|neighbou?rs?|wife|husband|niece|nephew|cousin|driver|daughter|son|brother|sister|aide|assistant|secretary|murid|bawahan|subordinate)$/u
