/** Names of people, each with its owner: the reporter's and their family's are hidden, those of others are evidence. */
import { familyNext } from './among-strangers.ts'
import { addressedNames } from './addressed-names.ts'
import { besideMentions } from './beside/beside-mentions.ts'
import { clauseWord } from './clause-word.ts'
import { addressees, inLists, turnedNames } from './family-names.ts'
import type { Found, Page } from '../find.ts'
import { chatOwner, here, introductions } from './name-cues.ts'
import { everyday } from './everyday-names.ts'
import { knownEverywhere } from './known-names.ts'
import { bareLabels, letterHead } from './letter-heads.ts'
import { listedNames } from '../owner/own-lists.ts'
import { setApart } from './opening-names.ts'
import { namedOutside } from './named-outside.ts'
import { nobodyElse, perhapsOwn } from './perhaps-own.ts'
import { type Run, runAt, withTrade } from './name-runs.ts'
import { nameWithRole } from '../roles/role-bare.ts'
import { selfNames } from './self-names.ts'
import { spokenByOther } from '../text/quotations.ts'
import { copied, signatures } from './signatures.ts'
import { isIn, matchesOf } from '../text/spots.ts'
import { asFarAsKnown } from '../speech/witness.ts'
import { familyOfListener } from '../questions/spoken-to.ts'
import { wordBefore, stemAt } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { plainKin, signedShouting, vocatives } from './plain-kin.ts'
import { unclaimedNames } from './unclaimed/unclaimed-names.ts'
import { firstPerson, others } from '../text/words.ts'

/** Names as they are found; the first claim on a word stands. */
export class Names {
  readonly found: (Found & { owner: Owner; run: Run })[] = []
  private readonly taken = new Set<number>()

  claim(run: Run | undefined, owner: Owner): void {
    if (run === undefined || this.has(run)) return
    for (let i = run.from; i <= run.to; i++) this.taken.add(i)
    this.found.push({ start: run.start, end: run.end, type: 'name', owner, run })
  }
  has(run: { from: number; to: number }): boolean {
    for (let i = run.from; i <= run.to; i++) if (this.taken.has(i)) return true
    return false
  }
}

export function findNames(page: Page): (Found & { owner: Owner; run: Run })[] {
  const names = new Names()
  for (const run of listedNames(page)) names.claim(run, 'reporter')
  letterHead(page, names)
  namedOutside(page, names)
  selfNames(page, names)
  nameWithRole(page, names)
  addressedNames(page, names)
  familyOfListener(page, names)
  plainKin(page, names)
  setApart(page, names)
  introduced(page, names)
  addressees(page, names)
  inLists(page, names)
  signatures(page, names)
  signedShouting(page, names)
  turnedNames(page, names)
  besideMentions(page, names)
  unclaimedNames(page, names)
  // "Ketua PKK, X, bagi kaos. Itu ibu saya": whatever else was told of them.
  for (const name of names.found) if (name.owner === 'other' && familyNext(page, name.run)) name.owner = 'unknown'
  const found = vocatives(
    page,
    knownEverywhere(page, nobodyElse(page) ? names.found.map((name) => perhapsOwn(page, name)) : names.found),
  )
  const called = calledLast(page, found)
  return found.map((one) => {
    const name = one === called ? { ...one, owner: 'unknown' as const } : one
    const run = name.owner === 'other' ? name.run : withTrade(page, name.run)
    return { ...name, run, end: run.end }
  })
}

/** "[chat] … termasuk Mbak X ya.⏎Yang disebut terakhir itu saya": the last one named before it. */
function calledLast<Named extends Found & { owner: Owner }>(
  { text }: Page,
  names: readonly Named[],
): Named | undefined {
  const at = calledThere.exec(text)?.index
  return at === undefined ? undefined : names.findLast(({ owner, end }) => owner === 'other' && end <= at)
}
const calledThere =
  /(?<!\p{L})(?:yang|yg|sing|ingkang)\s+(?:di|ke|dipun)?-?(?:sebut|maksud|tulis|panggil|celuk|sindir|tag|mention|singgung)\p{L}{0,3}\s+(?:(?:terakhir|pertama|tadi|di\s?situ|di\s?atas|ing\s?kono|namanya)\s+){0,2}(?:(?:itu|iku|kuwi|niku|ya|adalah)\s+)?(?:saya|sy|aku|kula|kulo|istri\s+saya|suami\s+saya|bojoku)(?!\p{L})|(?<!\p{L})(?:the\s+(?:last|first)\s+one|the\s+one\s+(?:they|he|she)\s+(?:mentions?|mentioned|names?|named))\s+is\s+me(?!\p{L})/iu

function introduced(page: Page, names: Names): void {
  const { text, words, spots } = page
  for (const { rule, next, unsure, closes } of introductions)
    for (const { index: start, 0: cue } of matchesOf(spots, rule)) {
      const end = start + cue.length
      const i = wordBefore(words, end) + 1
      if ((words[i]?.start ?? end + 9) - end > 4 || spokenByOther(page, start)) continue
      if (next !== 'capital' && /\n\s*\n/u.test(text.slice(end, words[i]?.start))) continue
      const run =
        (next === 'any' ? everyday(page, i) : undefined) ??
        runAt(page, i, next === 'shouted' ? (page.caseless ? 'any' : 'known') : next)
      if (run === undefined || (!calledSo.test(cue) && isOffice(page, run.from, end)) || knownOfOther(page, start))
        continue
      // "Kabar menika saking putra kula …": who of the family it is.
      if (!run.capital && run.from === run.to && ownKin(page, run.from)) continue
      const other = ofSomebody(page, start) || ofWhoever(page, cue, start)
      const doubtful = unsure === true || (closes === true && copied(page, start, run.end))
      names.claim(run, doubtful ? 'unknown' : other ? 'other' : namedOwner(page, i))
    }
  bareLabels(page, names)
  for (const match of [...(isIn(spots, here.needs) ? text.matchAll(here.pattern) : []), ...text.matchAll(chatOwner)]) {
    const start = match.index + match[0].indexOf(match[1] ?? '')
    names.claim(runAt(page, wordBefore(words, start) + 1, 'capital'), 'reporter')
  }
}

const ownKin = ({ words }: Page, i: number): boolean =>
  /^(?:putra|putri)$/u.test(words[i]?.lower ?? '') &&
  words[i + 1]?.gap === ' ' &&
  /^(?:kula|kulo|saya|sy|aku|kawula)$/u.test(words[i + 1]?.lower ?? '')

/** "Setahu saya namanya …": what the reporter knows of somebody. */
const knownOfOther = ({ words }: Page, start: number): boolean => {
  const first = wordBefore(words, start) + 1
  return firstPerson.has(words[first]?.lower ?? '') && asFarAsKnown(words, first)
}

/** "Tetangga saya bernama …": the cue is inside the words for somebody else. */
const ofSomebody = ({ words, mentions }: Page, start: number): boolean =>
  mentions.some(
    ({ from, to, owner, kind }) =>
      owner === 'other' &&
      kind === 'person' &&
      from < to &&
      (words[from]?.start ?? 0) < start &&
      start <= (words[to]?.start ?? 0),
  )

/** "Yang maksa saya namanya pak X": of whom the clause tells, not of "saya". */
const ofWhoever = ({ words }: Page, cue: string, start: number): boolean => {
  if (!/(?:namanya|namane|jenenge|asmane|naminipun|asmanipun)\s*$/iu.test(cue)) return false
  const first = wordBefore(words, start) + 1
  return words
    .slice(Math.max(0, first - 3), first)
    .some(({ lower, sentence }) => clauseWord.has(lower) && sentence === words[first]?.sentence)
}

/** "Ini dengan Pak Lurah Bambang": an office before the name makes it somebody else's, as does "this is Mr X". */
const isOffice = ({ words }: Page, i: number, cueEnd: number): boolean =>
  (words[i - 1]?.end ?? 0) > cueEnd && others.has(stemAt(words, i - 1).base)
/** "He called me Mrs X", "my name is Mr X": whoever is called so. */
const calledSo = /^(?:call|address|greet|my\s+name)/iu

/** Asked who is reported, a name alone is theirs; after the reporter's own introduction it is the reporter's. */
const namedOwner = (page: Page, i: number): Owner =>
  page.context.about === 'accused' && others.has(page.words[i]?.lower ?? '') ? 'unknown' : 'reporter'
