/**
 * Capitalised names that no introduction claimed. Most belong to those reported, and the words around say so; when
 * nothing does, the reporter is asked.
 */
import type { Found, Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { addressedToReporter } from './addressed-names.ts'
import { toldOfThem } from './among-strangers.ts'
import { byWhatHoldsIt, taunted } from './by-what-holds-them.ts'
import { sameName } from './known-names.ts'
import { isLabel, perhapsMine, startsAnew } from './name-labels.ts'
import { nameLike, personal, placeWords } from './name-words.ts'
import { type Run, runAt } from './name-runs.ts'
import { paidTo, performed } from './paid-to.ts'
import { codeWord, ofGroup, placed } from './placed-names.ts'
import { writtenName } from '../owner/evidence.ts'
import { kinBeside } from './kin-beside.ts'
import { firstTold, ofKin } from './kin-names.ts'
import { doneBy, holderSaid, officialDid, senderOrVictim, staffDid } from './names-of-doers.ts'
import { fields } from '../roles/role-phrases.ts'
import { referent } from '../speech/referent.ts'
import type { Owner } from '../types.ts'
import { friends, honorifics, impersonal, kin, others } from '../text/words.ts'

export function unclaimedNames(page: Page, names: Names): void {
  const { words } = page
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || page.caseless || !nameLike(word)) continue
    const run = runAt(page, i, 'capital')
    if (run === undefined) continue
    if (!names.has(run) && !placed(page, run)) {
      const owner = ownerOfRun(page, run, names.found)
      if (owner !== undefined) names.claim(run, owner === 'unknown' && writtenName(page, run.start) ? 'other' : owner)
    }
    i = Math.max(i, run.to)
  }
}

/** Undefined: it hardly names a person. */
function ownerOfRun(page: Page, run: Run, named: readonly (Found & { owner: Owner; run: Run })[]): Owner | undefined {
  const { words, mentions, text, context } = page
  const same = sameName(page, run, named)
  if (same !== undefined) return same
  // Part of a letter's number: "005/1321/Setda/2024".
  if (words[run.from]?.gap.endsWith('/') === true && text[run.end] === '/') return undefined
  const last0 = mentions.findLast((mention) => mention.to < run.from)
  // "Koncoku sing kerjo neng kelurahan, Ayuk": where they work stands between.
  const near =
    last0?.kind === 'impersonal' &&
    /^(?:di|neng|nang|ning|ing|wonten|at|in|ke|dari)$/u.test(words[last0.from - 1]?.lower ?? '')
      ? (mentions.findLast(
          (mention) =>
            mention.to < last0.from &&
            mention.kind === 'person' &&
            words[mention.to]?.sentence === words[run.from]?.sentence &&
            run.from - mention.to <= 5,
        ) ?? last0)
      : last0
  // "Bapak saya perangkat desa, namanya Sutrimo, modin Desa X": hers or his of whom the sentence began.
  const ofFamily = ofKin(page, run)
  if (ofFamily !== undefined) return ofFamily
  // "Beliau, Drs. X".
  if (
    near?.kind === 'anaphor' &&
    text.slice(words[near.to]?.end, run.start).includes(',') &&
    near.thing !== true &&
    run.from - near.to <= 2 &&
    words[near.to]?.sentence === words[run.from]?.sentence
  )
    return referent(mentions, words, near.from) ?? 'other'
  const right = text.slice(run.end, run.end + 40)
  const after = words[run.to + 1]
  const next = words[run.to + 2]
  if (/^\s*\(\s*(?:saya|sy|aku|kula|me)\s*\)/iu.test(right)) return 'reporter'
  // "Farel? That's my nephew", "Nadin adikku", "Bagas, anakku sing ragil".
  const beside = kinBeside(page, run)
  if (beside !== undefined) return beside
  // "X, Kasi Trantib", "X selaku Plt. Camat", "X (lurah)".
  const title = (word: Page['words'][number] | undefined): boolean =>
    word !== undefined && (others.has(word.stem.base) || impersonal.has(word.lower))
  const held = byWhatHoldsIt(page, run)
  if (held !== undefined) return held
  // "X, Y, dan saya sendiri": who was there besides.
  if (
    /^(?:\s*,\s*\p{Lu}\p{L}+(?:\s+\p{L}+)*)*\s*,?\s*(?:dan|lan|sama|karo|kaliyan|and)\s+(?:saya|sy|aku|kula|me|i|myself)(?!\p{L})/u.test(
      right,
    )
  )
    return 'other'
  if (after !== undefined && /^[\s,(/-]*$/u.test(after.gap)) {
    // "Budi, guru SMP, hp 08…": an answer that begins so gives somebody's own data.
    const data = context.about === 'other' && run.from === 0 && /^[^.!?\n]{0,60}\d{6}/u.test(right)
    if (title(after)) return data ? 'unknown' : 'other'
    if (
      /^(?:selaku|sebagai|sbg|jabatan|anak|yang|yg|sing|ingkang|seorang|dari|a|an|the|our|who|one|head)$/u.test(
        after.lower,
      ) &&
      (title(next) ||
        (/^(?:sekarang|skrg|saiki|dulu|biyen|jadi|dadi|jd)$/u.test(next?.lower ?? '') && title(words[run.to + 3])))
    )
      return 'other'
    // "Dr. X from the health office".
    if (
      /^(?:from|dari|saking|saka|of|at)$/u.test(after.lower) &&
      words
        .slice(run.to + 2, run.to + 6)
        .some((word) => word.sentence === after.sentence && (title(word) || placeWords.has(word.lower))) &&
      !/^[,(]/u.test(after.gap)
    )
      return 'other'
  }
  // "Wanasari 1.200, Kaliagung 950": counts of places.
  if (
    run.from === run.to &&
    !personal(words[run.from]?.lower ?? '') &&
    /^\s+(?:=\s+)?\d{1,3}(?:\.\d{3})?(?:\s?(?:suara|votes?))?\s*[,;]\s*\p{Lu}\p{Ll}+\s+(?:=\s+)?\d|^\s+\d{1,3}\.\d{3}(?!\d)/u.test(
      right,
    )
  )
    return undefined
  // "Jl. X No. 8 Bulusan", "SE-KEC. BANYUMANIK": where a house is, and from where people are.
  const head = text.slice(Math.max(0, run.start - 60), run.start)
  if (run.from === run.to && !personal(words[run.from]?.lower ?? '') && houseBefore.test(head)) return undefined
  if (/^se-(?:kec|kel|kab|kota|desa)/u.test(words[run.from]?.lower ?? '')) return undefined
  // "A member of the civil service, X, posted …".
  if (memberOf.test(head)) return 'other'
  const label = words[run.from - 1]
  const sentence = words[run.from]?.sentence
  // "His staff ID says …, name on it X".
  if (onTheirs.test(text.slice(Math.max(0, run.start - 90), run.start))) return 'other'
  // "Prabowo's picture", "gambar Jokowi".
  if (
    publicFigure.test(words[run.from]?.lower ?? '') &&
    (!alsoAName.test(words[run.from]?.lower ?? '') ||
      /^'s?(?!\p{L})/u.test(right) ||
      words[run.from]?.lower.endsWith("'s") === true ||
      /^(?:gambar|gambare|gambarnya|foto|fotonya|fotone|pak|kaos|stiker|baliho|picture|of|president|presiden|capres)$/u.test(
        label?.lower ?? '',
      ))
  )
    return 'other'
  // "Plt. Kepala Dinas Pertanian, X": an office, its field, and who holds it.
  if (/,/u.test(words[run.from]?.gap ?? '') && label?.capital === true && officeBefore(page, run.from)) return 'other'
  // "Pak kasubag umum, X": in small letters, and nobody of the family in the sentence.
  if (
    /^, $/u.test(words[run.from]?.gap ?? '') &&
    fields.has(label?.lower ?? '') &&
    others.has(words[run.from - 2]?.stem.base ?? '') &&
    !mentions.some(({ kind, from }) => kind === 'kin' && words[from]?.sentence === sentence)
  )
    return 'other'
  // "Ketua panitia, X, bagi kupon": an office, who holds it, and what they did.
  if (officialDid(page, run) || staffDid(page, run) || holderSaid(page, run)) return 'other'
  // "Grup WA "Pejuang Semu"".
  if (
    /["']/u.test(words[run.from]?.gap ?? '') &&
    /^(?:wa|whatsapp|telegram|tele|grup|group|gc|channel|kanal)$/u.test(label?.lower ?? '') &&
    /^["']/u.test(right)
  )
    return undefined
  if (ofGroup(page, run) || codeWord(page, run)) return undefined
  const quote = page.quotations.some((quotation) => quotation.start <= run.start && run.end <= quotation.end)
  // "Asmanipun calon kula Hendrawan".
  if (
    quote &&
    words
      .slice(Math.max(0, run.from - 3), run.from)
      .some(({ lower }) => /^(?:calon|calone|calonnya|caleg|paslon|jagoan|jago|kandidat)$/u.test(lower))
  )
    return 'other'
  // "Panggil si Ratna ke sini!", "where is Mira?": called for, where the reporter is there.
  if (
    quote &&
    sought.test(text.slice(Math.max(0, run.start - 28), run.start)) &&
    mentions.some(
      ({ kind, owner, from }) =>
        kind === 'self' && owner === 'reporter' && Math.abs((words[from]?.sentence ?? 0) - (sentence ?? 0)) <= 2,
    )
  )
    return 'unknown'
  // "Lurah chat bojoku: "Titip salam kanggo Bu X"": perhaps his wife.
  if (quote && passed.test(text.slice(Math.max(0, run.start - 24), run.start)) && addressedToReporter(page, run))
    return 'unknown'
  // Said to the reporter, a bare name may be theirs: "ini dia si Guntur".
  if (quote && taunted(page, run)) return 'unknown'
  if (quote) return addressedToReporter(page, run) && !honorifics.has(label?.lower ?? '') ? 'unknown' : 'other'
  // "Ana 15 sak semen": there is.
  if (
    /^(?:ana|ono)$/u.test(words[run.from]?.lower ?? '') &&
    run.from === run.to &&
    /^ (?:\d|(?!(?:mau|ingin|pengin|arep|badhe|di|dari|saking|saka|nyuwun|lapor)(?!\p{L}))\p{Ll})/u.test(right)
  )
    return undefined
  // "Cuma satu orang, Lukman Hadiyanto": somebody told of.
  if (/^(?:orang|wong|tiyang|person)$/u.test(label?.lower ?? '') && near?.owner !== 'reporter') return 'other'
  // "Sugeng siang": a greeting.
  if (/^(?:sugeng|rahayu)$/u.test(words[run.from]?.lower ?? '') && greets(page, run.to + 1)) return undefined
  // "Temen kantor, Dewi, dipanggil": whoever's friend it is.
  if (
    near?.owner !== 'reporter' &&
    /,/u.test(words[run.from]?.gap ?? '') &&
    words
      .slice(Math.max(0, run.from - 3), run.from)
      .some((word) => word.sentence === sentence && friends.has(word.stem.base) && !kin.has(word.stem.base))
  )
    return 'other'
  if (paidTo(page, run) || performed(page, run)) return 'other'
  // "Si Anto": nobody speaks of themselves so.
  if (label?.lower === 'si') return 'other'
  // "Bojoku honorer satpol, Tri Cahyo, kon jaga": perhaps whom of the family the sentence began with.
  if (
    /,/u.test(words[run.from]?.gap ?? '') &&
    /^\s*,/u.test(right) &&
    mentions.some(
      ({ kind, owner, from, to }) =>
        kind === 'kin' &&
        owner === 'reporter' &&
        run.from - to <= 4 &&
        to < run.from &&
        words[from]?.sentence === sentence &&
        !text.slice(words[to]?.end, (words[run.from]?.start ?? 0) - (words[run.from]?.gap.length ?? 0)).includes(','),
    )
  )
    return 'unknown'
  // "Webinar ID 912 4470 8835 pass KOTAKITA": nobody's name.
  if (/^(?:pass|password|passcode)$/u.test(label?.lower ?? '')) return undefined
  // "Hari Kartini", "puisi Chairil Anwar": nobody there.
  if (/^(?:hari|puisi|sajak|lagu|tembang|gending|karya|ciptaan|film|novel|monumen|patung)$/u.test(label?.lower ?? ''))
    return undefined
  // "Pasangan Hari-Siska", "tim Sukses Rudi": who stands for election.
  if (
    /^(?:pasangan|paslon|duet|calon|calonnya|candidate|kandidat|relawan|pendukung|nomor|urut|coblos|nyoblos|mencoblos|pilih|milih|memilih|dukung|ndukung|mendukung|menangkan|memenangkan|percaya|vote|elect|supporting)$/u.test(
      label?.lower ?? '',
    ) ||
    (label?.capital === true && /^(?:pasangan|paslon|duet)$/u.test(words[run.from - 2]?.lower ?? ''))
  )
    return 'other'
  if (
    /^(?:dr|drg|dokter|prof)$/u.test(label?.lower ?? '') &&
    // "Saya pasien, ditangani dr. X": by whom.
    (treated.test(words[run.from - 2]?.lower ?? '') ||
      !mentions.some(({ owner, to }) => owner === 'reporter' && words[to]?.sentence === sentence))
  )
    return 'other'
  // "Anakku dhewe sing dikongkon, jenenge X": asked who it was, of whom the sentence began.
  if (context.about === 'accused' && near?.kind === 'kin' && near.owner === 'reporter' && isLabel(page, run.from))
    return 'unknown'
  if (context.about === 'accused') return 'other'
  // "Yang pesan Sapari", "sing mbagi Karto"; "bu kader Sri".
  const two = words[run.from - 2]?.lower ?? ''
  const phrase = words[run.from - 2]?.sentence === words[run.from]?.sentence && label?.capital === false
  if (
    phrase &&
    /^(?:yang|yg|sing|ingkang)$/u.test(two) &&
    near?.owner !== 'reporter' &&
    !((words[run.from]?.gap ?? '').includes(':') && senderOrVictim.test(label.lower)) &&
    !toldOfThem(page, run)
  )
    return 'other'
  if (phrase && honorifics.has(two) && near?.owner !== 'reporter' && !kin.has(label.lower)) return 'other'
  // "Aku sama Winda satu ruangan": who was there as well.
  if (
    /^(?:sama|karo|bareng|kaliyan|kalih|with)$/u.test(label?.lower ?? '') &&
    near?.kind === 'self' &&
    run.from - near.to <= 2
  )
    return 'other'
  if (doneBy(page, run)) return 'other'
  const known = words.slice(run.from, run.to + 1).some((word) => personal(word.lower))
  if (label !== undefined && isLabel(page, run.from)) {
    const mine = perhapsMine(page, run.from)
    // "Pegawai bernama X mencatat …": somebody told of.
    if (
      !mine &&
      label.lower === 'bernama' &&
      /^(?:pegawai|pegawe|staf|staff|petugas|oknum|orang|warga|wong)$/u.test(words[run.from - 2]?.lower ?? '')
    )
      return 'other'
    if (mine) return 'unknown'
    if (words[run.from]?.sentence === 0 && run.from <= 2 && !/^[\p{L}]*nya|e$/u.test(label.lower)) return 'unknown'
    if (/^(?:nama|name|nami|jeneng)$/u.test(label.lower) && (words[run.from]?.gap.includes(':') ?? false))
      return 'unknown'
    // "Yang menggantikan sekarang orang baru bernama Vino".
    const three = words.slice(Math.max(0, run.from - 4), run.from)
    if (
      !mentions.some(
        ({ kind, owner, to }) =>
          kind === 'kin' && owner !== 'other' && to < run.from && words[to]?.sentence === sentence,
      ) &&
      three.some(
        (word) => word.sentence === sentence && /^(?:orang|wong|tiyang|pegawai|pegawe|staf)$/u.test(word.lower),
      )
    )
      return 'other'
    const owner = referent(mentions, words, run.from, true)
    // "Yang datang namanya X" after a sentence on the reporter's father: somebody new.
    if (owner === 'reporter' && (startsAnew(page, run.from) || firstTold(page, run.from)?.owner === 'other'))
      return 'unknown'
    if (owner !== undefined) return owner
    // "Rekening … a.n. X", "namanya X" of one who is only "beliau" so far.
    const self = mentions.some(({ owner: whose, to }) => whose === 'reporter' && words[to]?.sentence === sentence)
    return self || toldOfThem(page, run) ? 'unknown' : 'other'
  }
  // One word that is no known name: inside a sentence it may still be one ("ketemu Jeanne"), at its start it may be any.
  const inside = words[run.from - 1]?.sentence === words[run.from]?.sentence
  if (!known && run.from === run.to && !(inside && run.end - run.start > 3)) return undefined
  if (
    /^(?:oleh|dening|by|ditandatangani|diunggah|diposting|disampaikan|dipimpin|dikirim|diteken)$/u.test(
      label?.lower ?? '',
    )
  )
    return 'other'
  // "Bu Lestari dan Heru": goes with the name before.
  const last = named.findLast((other) => other.end <= run.start)
  if (
    last !== undefined &&
    /^\s*(?:,|dan|lan|karo|kaliyan|sama|and|&|,\s*dan)\s*$/iu.test(text.slice(last.end, run.start))
  )
    return last.owner
  const clause = near !== undefined && words[near.to]?.sentence === words[run.from]?.sentence && run.from - near.to <= 5
  if (clause && near.kind === 'person') return 'other'
  // "Heri Susanto bilang ke saya …": the reporter does not speak of themself so.
  const tells =
    after !== undefined && !after.capital && after.gap === ' ' && !inside && after.sentence === words[run.to]?.sentence
  const self = mentions.some(
    ({ from, owner: whose }) =>
      from > run.to && whose === 'reporter' && words[from]?.sentence === words[run.to]?.sentence,
  )
  if (tells && self) return 'other'
  const first = words[run.from - 1]?.sentence !== words[run.from]?.sentence
  if (first && run.from === run.to && honorifics.has(words[run.from]?.lower ?? '')) return undefined
  return 'unknown'
}

const houseBefore = /(?<!\p{L})(?:no|nomor|nomer)\.?\s?\d{1,3}[a-z]?,?\s+$/iu
const memberOf =
  /(?<!\p{L})(?<!\bi'm\s+|\bam\s+)(?:an?|one)\s+(?:member|employee|official|officer|staffer|clerk)\s+of\s+the\s+(?:\p{L}+\s+){0,3}\p{L}+,\s+$/iu
const onTheirs =
  /(?<!\p{L})(?:his|her)\s+(?:\p{L}+\s+){0,2}(?:id|badge|card|tag|lanyard|name\s?tag|car|desk)(?!\p{L})[^.!?\n]{0,50}?(?<!\p{L})(?:the\s+)?name\s+(?:on|in)\s+(?:it|there)(?:\s+(?:was|is|said|says|read|reads))?\s*:?\s*$/iu
const treated =
  /^(?:(?:di|dipun)(?:tangani|periksa|rawat|layani|obati|suntik|operasi|kontrol)|ditanganin|oleh|dening|dokternya|doktere)$/u
const greeted =
  /^(?:enjing|enjang|injing|siang|siyang|sonten|dalu|ndalu|rawuh|pepanggihan|pagi|sore|malam|ambal|enggal|warsa|riyadi)$/u
/** "Sugeng kondur, pak", but "Sugeng kondur dipanggil camat" tells of somebody. */
const greets = ({ words }: Page, i: number): boolean => {
  const [word, next] = words.slice(i, i + 2)
  if (word === undefined || greeted.test(word.lower)) return word !== undefined
  return (
    /^(?:tindak|kondur|sare|tanggap)$/u.test(word.lower) &&
    (next?.sentence !== word.sentence || honorifics.has(next.lower) || /^(?:warsa|min|admin|sedaya)$/u.test(next.lower))
  )
}
const sought =
  /(?<!\p{L})(?:panggil|panggilkan|celuk|celukna|undang|timbali|suruh|kongkon|cari|golek|goleki|mana|endi|ngendi|pundi|where(?:'s|\s+is)|get|call|bring|find)\s+(?:si\s+|that\s+)?(?:(?:bu|mbak|mas|dik|yu|lik)\s+)?$/iu
const passed =
  /(?<!\p{L})(?:ke|kepada|marang|nang|karo|to|buat|untuk|kanggo|kagem|dhateng)\s+(?:bu|ibu|mbak|mas|pak|mbah|mrs|ms|mr)\.?\s+$/iu
const alsoAName = /^(?:ganjar|luthfi|andika)/u
/** Of whom everybody speaks; nobody signs with such a name. */
export const publicOnly = (lower: string): boolean => publicFigure.test(lower) && !alsoAName.test(lower)
const publicFigure = /^(?:prabowo|jokowi|gibran|megawati|ganjar|anies|mahfud|luthfi|andika|soekarno|soeharto)(?:'s)?$/u

/** Capitalised words back from a comma to an office: "Kepala Dinas Pertanian, ". */
function officeBefore({ words }: Page, from: number): boolean {
  for (let i = from - 1; i > from - 8 && words[i]?.capital === true; i--) {
    if (others.has(words[i]?.stem.base ?? '')) return true
    if (words[i]?.gap !== ' ') return false
  }
  return false
}
