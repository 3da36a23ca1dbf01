/** The possessor that stands before a detail: "nomor WA istri saya yang aktif: 08…", "hpnya 08…". */
import type { Found, Page } from '../find.ts'
import { by, type Judgement } from './ground.ts'
import { calling, relative } from './evidence.ts'
import { type Mention, mentionOver } from '../speech/mentions.ts'
import { referent } from '../speech/referent.ts'
import { stemAt } from '../text/tokens.ts'
import { numbers } from '../speech/topics.ts'
import type { MaskType, Owner } from '../types.ts'
import { witnesses } from '../speech/witness.ts'
import { anaphor, fillers, kin, labels, setOf } from '../text/words.ts'

/** A possessor with nothing but labels between it and the detail: "nomor WA istri saya yang aktif: 08…". */
export function tightOwner(
  { words, mentions, text, context }: Page,
  left: number,
  found: Found,
  floor: number,
): Judgement | undefined {
  let gap = text.slice(words[left]?.end ?? 0, found.start)
  // Past a comma or a label ("bus sekolah plat H …") the one found may be spoken of for another thing.
  let loosely = false
  for (let i = left, steps = 0; i >= 0 && steps < 9; i--, steps++) {
    const word = words[i]
    if (word === undefined || word.end <= floor || (floor > 0 && word.start < floor)) return undefined
    if (!/^[\s:.,=()"'*\d+@/-]*$/u.test(gap) || /[.!?]\s+/u.test(gap) || gap.length > 8) return undefined
    loosely ||= gap.includes(',')
    // "Nomer kantorku 08…".
    if (mine.test(word.lower) && labels.has(stemAt(words, i - 1).base)) return by('said', 'reporter')
    // "Rekam medis ibu 00-12…", "motor bapak H 12…": whose mother is not said, and nobody is named.
    if (i === left && kin.has(word.lower) && word.gap === ' ' && mentionOver(mentions, i) === undefined) {
      const thing = stemAt(words, i - 1)
      if (thing.suffix === undefined && (labels.has(thing.base) || numbers(found.type, thing.base)))
        return by('said', 'unknown')
    }
    const mention = mentionEndingAt(mentions, i)
    // "Her entry above mine was 33…": beside what it stands, not whose it is.
    if (word.lower === 'mine' && beside.test(words[i - 1]?.lower ?? '')) return undefined
    // "Nomor peserta 23-…": of what list, not whose.
    if (mention?.kind === 'impersonal' && found.type === 'other' && labels.has(words[i - 1]?.lower ?? ''))
      return undefined
    if (mention !== undefined) {
      if (mention.kind === 'anaphor') {
        const own = possessedThing({ words, mentions }, i, floor)
        const owner = own ?? referent(mentions, words, i)
        // "Mbokku … dijaluki KTP karo Pak RT. NIK-e …": of two who were spoken of, the papers may be the family's.
        if (own === undefined && owner === 'other' && papers.has(found.type) && hasKin(mentions, words, i, true))
          return by('said', 'unknown')
        // "Mertua saya ASN. SK-nya ditahan kepala badan … NIP beliau 19…": only where the relative has one.
        if (own === undefined && owner === 'other' && found.type === 'nip' && hasKinInService(mentions, words, i))
          return by('said', 'unknown')
        // "Foto saya ambil pakai hp, nomornya 08…": somebody else only in a sentence before.
        if (own === undefined && owner === 'other' && reachedBy.has(found.type) && onlySelf(mentions, words, i))
          return by('meant', 'unknown')
        // "Bapak saya dipaksa pak kades. Nomor beliau …": of either.
        if (own === undefined && owner === 'other' && reachedBy.has(found.type) && doneToKin(mentions, words, i))
          return by('meant', 'unknown')
        // Nobody was spoken of before: the one asked about, or nobody knows.
        // A plate on its own may be anybody's; in a story it is that of a car somebody saw.
        if (
          owner === undefined &&
          found.type === 'plate' &&
          text.length - (found.end - found.start) > 20 &&
          !hasSelf(mentions, words, i)
        )
          return by('meant', 'other')
        // "Rumah beliau di …": of one who is taken for known.
        if (owner === undefined && found.type === 'address' && anaphor.has(word.lower)) return by('meant', 'other')
        // "Postingan fb beliau, facebook.com/…", where no family is told of. A wa.me link is a telephone number.
        if (
          owner === undefined &&
          found.type === 'account' &&
          anaphor.has(word.lower) &&
          !/^\S*wa\.me/iu.test(text.slice(found.start, found.end)) &&
          !words.some(({ stem: { base } }) => kin.has(base))
        )
          return by('meant', 'other')
        return by(
          'meant',
          owner ??
            ((context.about !== 'accused' && found.type !== 'nip') || hasSelf(mentions, words, i)
              ? 'unknown'
              : 'other'),
        )
      }
      // "Zoom saya pakai email kantor …": the office's or the reporter's own there.
      if (
        mention.kind === 'impersonal' &&
        (found.type === 'email' || found.type === 'account' || found.type === 'phone') &&
        hasSelf(mentions, words, i) &&
        !mentions.some((one) => one.kind === 'person' && one.to < i && words[one.to]?.sentence === words[i]?.sentence)
      )
        return by('near', 'unknown')
      // "Sing neror aku 08…": whoever did. "Sing nelpon ibuku" may also be she.
      if (
        mention.owner === 'reporter' &&
        (calling.has(words[mention.from - 1]?.lower ?? '') || contacting.test(words[mention.from - 1]?.lower ?? '')) &&
        relative.test(words[mention.from - 2]?.lower ?? '')
      )
        return by('said', mention.kind === 'self' ? 'other' : 'unknown')
      // "Nge-WA saya, 08…": over a comma a bare "saya" may only have been written to.
      // "Ngasih nomor rekening ke kami 13…": given to, not owned.
      if (mention.kind === 'self' && mention.to === left && goal.has(words[mention.from - 1]?.lower ?? ''))
        return undefined
      if (
        mention.kind === 'self' &&
        mention.thing !== true &&
        gap.includes(',') &&
        !labels.has(stemAt(words, mention.from - 1).base)
      )
        return undefined
      loosely ||= takenBy(words, mention, found.type)
      return by(loosely && mention.owner === 'other' ? 'near' : 'said', mention.owner)
    }
    // "Rek saya sendiri 52…".
    if (alone.has(word.lower) && mentionEndingAt(mentions, i - 1) !== undefined) {
      gap = word.gap
      continue
    }
    const { base } = word.stem
    // "Motornya bapak": the reporter's father, or someone addressed so.
    if (kin.has(word.lower) && stemAt(words, i - 1).suffix === 'their') return by('said', 'unknown')
    if (!labels.has(base) && !fillers.has(word.lower)) return undefined
    loosely ||= labels.has(base)
    gap = word.gap
  }
  return undefined
}

/** "Kartu keluarga kami nomernya …": the thing was said to be the reporter's just before, and no other number since. */
function possessedThing(
  { words, mentions }: Pick<Page, 'words' | 'mentions'>,
  i: number,
  floor: number,
): Owner | undefined {
  for (let k = i - 1; k >= i - 3 && (words[k]?.start ?? -1) >= floor; k--) {
    const mention = mentionEndingAt(mentions, k)
    if (mention !== undefined && mention.kind !== 'anaphor') {
      const thing = mention.thing === true || labels.has(stemAt(words, mention.from - 1).base)
      return thing && words[k]?.sentence === words[i]?.sentence ? mention.owner : undefined
    }
    if (!labels.has(stemAt(words, k).base) && !fillers.has(words[k]?.lower ?? '')) return undefined
  }
  return undefined
}
const mentionEndingAt = (mentions: readonly Mention[], i: number): Mention | undefined => {
  const mention = mentionOver(mentions, i)
  return mention?.to === i ? mention : undefined
}
const alone = setOf(['sendiri dhewe dewe piyambak pribadi'])
const mine =
  /^(?:kantor|dinas|toko|warung|omah|rumah|kerja|gawe|kerjaan|gawean|pribadi|anyar|baru|lama|lawas|aktif|asli)ku$/u
const beside = /^(?:above|below|beside|under|before|after|near|to|than|like|over)$/u
const contacting = /^(?:meng?|nge?)?hubungi$|^(?:contacted|phoned|emailed)$/u
const goal = setOf(['ke kepada to marang dhateng nang sama karo kaliyan'])
/** "KTP-ku difoto bu RT 33…": who took the paper is not who has its number. */
const takenBy = (words: Page['words'], { kind, from }: Mention, type: MaskType): boolean =>
  kind === 'person' &&
  (type === 'bank' ||
    type === 'nip' ||
    type === 'npwp' ||
    papers.has(type) ||
    (type === 'plate' && lent.test(words[from - 1]?.lower ?? ''))) &&
  /^(?:di|dipun)\p{L}{3}/u.test(words[from - 1]?.lower ?? '') &&
  !/^di(?:nas|visi|rektur|tanda|teken|ttd)/u.test(words[from - 1]?.lower ?? '')
const lent = /^(?:di|dipun)(?:pinjam|pinjem|silih|sambut|sita|tahan|bawa|gawa|beto|ambil|jupuk|sewa)$/u
const papers: ReadonlySet<Found['type']> = new Set(['nik', 'kk', 'other'])
const reachedBy: ReadonlySet<Found['type']> = new Set(['phone', 'email', 'account'])
/** The reporter is spoken of in the sentence, and nobody else. */
const onlySelf = (mentions: readonly Mention[], words: Page['words'], i: number): boolean => {
  const here = mentions.filter(({ to }) => to < i && words[to]?.sentence === words[i]?.sentence)
  return (
    here.some(({ owner, kind }) => owner === 'reporter' && kind === 'self') &&
    !here.some(({ owner, kind }) => owner === 'other' || kind === 'anaphor')
  )
}
/** The sentence before began with family, and what was done to them. */
const doneToKin = (mentions: readonly Mention[], words: Page['words'], i: number): boolean => {
  const sentence = (words[i]?.sentence ?? 0) - 1
  const first = mentions.find(({ to, kind }) => words[to]?.sentence === sentence && kind !== 'anaphor')
  if (first?.kind !== 'kin' || first.owner !== 'reporter') return false
  for (let k = first.to + 1; words[k]?.sentence === sentence; k++)
    if (/^(?:di|dipun)(?!nas|visi|rektur)\p{L}{3}/u.test(words[k]?.lower ?? '')) return true
  return false
}
/** Family was spoken of, and in the same sentence what a civil servant is. */
const hasKinInService = (mentions: readonly Mention[], words: Page['words'], i: number): boolean => {
  const family = mentions.findLast(({ owner, kind, to }) => owner === 'reporter' && kind === 'kin' && to < i)
  const sentence = words[family?.to ?? -1]?.sentence
  return (
    sentence !== undefined &&
    (words[i]?.sentence ?? 0) - sentence <= 3 &&
    words.some((word) => word.sentence === sentence && inService.test(word.lower))
  )
}
const inService =
  /^(?:asn|pns|p3k|pppk|honorer|pensiun|pensiunan|guru|bidan|perawat|pegawai|staf|staff|dosen|teacher|nurse)$/u
/** Family was spoken of in this sentence or in one of the three before it; `perhaps`: also whose is not said ("KTP ibu mertua"). */
export const hasKin = (mentions: readonly Mention[], words: Page['words'], i: number, perhaps = false): boolean =>
  mentions.some(
    ({ owner, kind, to }) =>
      (owner === 'reporter' || (perhaps && owner === 'unknown')) &&
      kind === 'kin' &&
      to < i &&
      (words[i]?.sentence ?? 0) - (words[to]?.sentence ?? 0) <= 3,
  )
const hasSelf = (mentions: readonly Mention[], words: Page['words'], i: number): boolean =>
  mentions.some(
    (one) =>
      one.owner === 'reporter' &&
      one.to < i &&
      words[one.to]?.sentence === words[i]?.sentence &&
      // "Jenenge aku ra ngerti, mobile …": who only tells it.
      !witnesses(words, one),
  )
