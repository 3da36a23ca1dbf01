/**
 * A function with nobody beside it, where a message begins: "Maaf mengganggu, staf TU SMPN 1 Semu. Kasek menempel …",
 * "kak, bendahara BUMDes Semu nih". People say so who they are; those they report they give something to do.
 */
import type { Names } from '../names/find-names.ts'
import type { Page } from '../find.ts'
import { runAt } from '../names/name-runs.ts'
import { phraseEnd } from './role-extent.ts'
import { doesSomething, takes } from './role-of-another.ts'
import { type Add, bodies, headAt, isFunction, tells, units } from './role-phrases.ts'
import { untilMark } from '../text/tokens.ts'
import { others, setOf } from '../text/words.ts'

/** Courtesies before it, and what says that it is oneself. */
const before = setOf([
  'halo hallo hai hi hello permisi maaf mengganggu ngapunten nuwun sewu kulanuwun assalamualaikum salam selamat pagi siang sore malam sugeng enjing',
  'lapor min admin kak mas mbak pak bu bapak ibu gan bro kebetulan cuma cm hanya mung namung sekadar sekedar jujur well just me so and ya yo nggih',
])
const self = setOf([
  'saya sy aku ak kula kulo here nih ki iki menika niki punika sendiri dewe dhewe piyambak gue gw inyong',
])
const tags = setOf(['min admin kak mas mbak pak bu gan bro lur ya yo dong nih wkwk'])
/** With the name of a place, and nothing in it that somebody does: "supire bupati sing ngudhunke" tells of him. */
function plainly({ words, text }: Page, at: number, to: number): boolean {
  const phrase = words.slice(at, to + 1)
  const head = phrase[0]?.lower ?? ''
  if (!isFunction(head) && /(?:nya|ne|e|ipun)$/u.test(head)) return false
  const named =
    phrase.some(({ capital }, k) => k > 0 && capital) ||
    /\d/u.test(text.slice(words[at]?.start, (words[to]?.end ?? 0) + 4))
  if (!named || phrase.length > 9) return false
  // "Kasi Trantib bilang gini ke saya": of words that name neither a place nor a post one may stand there.
  const strange = phrase.filter(
    ({ lower, capital }, k) =>
      k > 0 && !capital && !units.has(lower) && !bodies.has(lower) && !isFunction(lower) && !small.has(lower),
  )
  return strange.length <= 1 && !phrase.some(({ lower }, k) => k > 0 && told.test(lower))
}
export const small = setOf([
  'di ing neng nang ning wonten pada untuk kanggo kagem of at in for the to dan lan and lokal depan ngajeng ngarep',
  'sebelah bagian los kios sayur hibah bos negeri swasta honorer kontrak harian lepas muda madya ahli pertama utama',
  'kabupaten kota',
])
export const told =
  /^(?:yang|yg|sing|ingkang|who|that|menika|punika|niku|itu|iku|kuwi|ini|iki|adalah|is|was|were|has|had|sudah|wis|sampun|sedang|lagi|juga|mau|ingin|arep|mantan|nomor|surat|nya|ne|e|ipun|pak|bu|bapak|ibu|mas|mbak|si|(?:di|dipun)\p{L}{4,}|(?:me[mn]|ny|ng)\p{L}{4,})$/u
/** "Pengarah Kepala Dinas X. Peserta lurah 16, sekcam 4": who took part, as minutes say it. */
export const inMinutes = ({ words }: Page, at: number): boolean =>
  partsIn.has(words[at]?.lower ?? '') && others.has(words[at + 1]?.stem.base ?? '')
const partsIn = setOf(['peserta pengarah narasumber pembicara pemateri penyelenggara undangan tamu moderator hadir'])
export const article = setOf(['the a an his her their si para ada ana saya sy aku ak kula kulo i my we'])
export const superior = setOf([
  'lurah camat kades kadus bupati walikota wali wakil kepala kabid kasi kabag kasubag kadis kaban kadin kasat kapus',
  'kepsek kasek sekda sekdes sekcam seklur sekdin carik bayan modin ketua pimpinan direktur direktris dirut caleg',
  'calon cawali cabup dewan pejabat oknum head chief mayor regent director principal',
])
const becauseMade =
  /(?<!\p{L})(?:karena|karna|krn|amarga|merga|soale|soalnya|gara-gara|because)\s+(?:(?:di|dipun)(?:paksa|peksa|suruh|kongkon|perintah|ancam|tekan|dhawuhi|wajib)\p{L}{0,4}|dikon|terpaksa|takut|wedi|forced|ordered|threatened)(?!\p{L})/iu
/** Nobody asks so for somebody they report. */
const secret =
  /^[,.]?\s*(?:(?:mohon|mhn|tolong|tlg|please|pls|plis|jangan|jgn|ojo|aja|ampun)\s+)?(?:\p{L}+\s+){0,3}?(?:(?:di)?rahasia\p{L}*|(?:di)?samar\p{L}*|(?:di)?sebut(?:kan)?|confidential|secret|anonymous|hidden|private|(?:nama|jeneng|asma|identitas)(?:\s+(?:saya|sy|aku|kula)|ku))(?!\p{L})/iu
/** What a clause after it asks or tells of the one who has the function. */
const goesOn =
  /^(?:mohon|tolong|tlg|jangan|jgn|ojo|aja|ampun|please|pls|plis|rahasia\p{L}*|samarkan|disamarkan|dirahasiakan|nama|keep|don't|no|tidak|gak|ga|ora|mboten|jadi|dadi|dados|makanya|mulane|pramila|so)$/u

export function bareRoles(page: Page, add: Add): void {
  const { words } = page
  if (page.context.about === 'accused') return
  let at = 0
  while (before.has(words[at]?.lower ?? '')) at++
  const first = words[at]
  // After other words the function must begin its clause: "Lapor. Danton …", "kak, bendahara …".
  if (first === undefined || (at > 0 && !/[,.!?:\n-]/u.test(first.gap) && !before.has(words[at - 1]?.lower ?? '')))
    return
  const head = headAt(page, at, { relative: false, strong: false })
  if ((head !== 'few' && head !== 'many' && head !== 'only') || article.has(first.lower) || inMinutes(page, at)) return
  let to = phraseEnd(page, at)
  let own = false
  // "Tukang fotokopi depan samsat Semu sy pak": the words that say it is oneself are no part of it.
  while (to > at && (self.has(words[to]?.lower ?? '') || tags.has(words[to]?.lower ?? ''))) {
    own ||= self.has(words[to]?.lower ?? '')
    to--
  }
  let next = to + 1
  while (words[next]?.gap === ' ' && (self.has(words[next]?.lower ?? '') || tags.has(words[next]?.lower ?? ''))) {
    own ||= self.has(words[next]?.lower ?? '')
    next++
  }
  // "Operator SIAK Kecamatan X bawa data pemilih karena disuruh camat": it is whoever was made to.
  const forced = becauseMade.test(untilMark(page.text, first.end))
  const deed = words.findIndex(({ index, lower }) => index > at && index <= to && takes.test(lower))
  if (forced && deed > at + 1) to = deed - 1
  if (to === at || !tells(page, at, to, head) || !plainly(page, at, to)) return
  if (!forced && doesSomething(page, at, takes)) return
  own ||= secret.test(page.text.slice(words[next - 1]?.end, (words[next - 1]?.end ?? 0) + 60))
  // "Camat Semu. Bagi-bagi kaos": an office that people report is theirs, unless it is said otherwise.
  if (!own && superior.has(first.lower)) return
  const after = words[next]
  const ends = after === undefined || after.sentence !== first.sentence || /[.!?\n]/u.test(after.gap)
  const closes =
    ends ||
    (forced && !superior.has(first.lower)) ||
    (/^\s?,\s?$/u.test(after.gap) &&
      (own || goesOn.test(after.lower) || (after.capital && runAt(page, next, 'capital') !== undefined)))
  if (closes) add(at, to, { action: 'ask' })
}

/** "…, mau lapor", "…, dipaksa pak camat ikut …": of whom that is told writes it, or is a witness. */
const suffers = ({ words }: Page, i: number): boolean =>
  /^(?:\s+\d{1,3})?, $/u.test(words[i]?.gap ?? '') &&
  (harmed.test(words[i]?.lower ?? '') ||
    (/^(?:mau|ingin|pengin|arep|badhe|izin|ijin|nyuwun|mohon)$/u.test(words[i]?.lower ?? '') &&
      /^(?:lapor|melapor\p{L}*|ngadu|mengadu|matur|nglapor\p{L}*|tanya|bertanya|menyampaikan|bantuan|pirsa|izin)$/u.test(
        words[i + 1]?.lower ?? '',
      )))
const harmed =
  /^(?:(?:di|dipun)(?:paksa|peksa|suruh|kon|kongkon|minta|ancam|tekan|dhawuhi|utus|wajibkan|mutasi|teror|marahi)|keberatan|takut|wedi|resah|melapor|lapor|ngadu|tolong|tulung|mohon|nyuwun)$/u

/** "Ratna Semu, pustakawan SMPN 2 Semu.", "Wahyu (PPTK hibah Dinas Sosial). Camat minta …": a name and what they are, and no more. */
export function nameWithRole(page: Page, names: Names): void {
  const { words } = page
  const run =
    page.context.about === 'accused' ? undefined : runAt(page, 0, words[0]?.capital === true ? 'capital' : 'known')
  const at = (run?.to ?? 0) + 1
  if (run === undefined || !/^\s?[,(]\s?$/u.test(words[at]?.gap ?? '')) return
  const head = headAt(page, at, { relative: false, strong: true })
  if (head !== 'few' && head !== 'many') return
  const to = phraseEnd(page, at)
  const next = words[to + 1]
  if (superior.has(words[at]?.lower ?? '')) return
  if (next !== undefined && next.sentence === words[at]?.sentence && !suffers(page, to + 1)) return
  if (tells(page, at, to, head)) names.claim(run, 'unknown')
}
