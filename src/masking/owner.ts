/**
 * Whose a detail is, from the words around it: the possessor beside it decides ("nomor saya", "hpnya", "rekening
 * beliau"), then what the sentence does with it ("hubungi saya di …", "transfer ke …"), then who is spoken of near it.
 * When these disagree or say nothing it is unknown and the reporter is asked: a needless question is better than a
 * reporter exposed or evidence lost.
 */
import { addressOwner, ofDoer } from './address-owner.ts'
import { askedByNumber, orElse } from './asked-by-number.ts'
import { drivenByOther } from './driven-by.ts'
import { answered, fromOwn, lastNumber, received } from './doers.ts'
import { doubted } from './doubts.ts'
import { evident } from './evidence.ts'
import { type Found, type Page } from './find.ts'
import * as frames from './frames.ts'
import { by, type Ground, type Judgement } from './ground.ts'
import { namedAfter } from './in-brackets.ts'
import { type Mention, mentionOver, mentionsIn, mentionsUntil } from './mentions.ts'
import { isCommon } from './name-words.ts'
import { inOwnList } from './own-lists.ts'
import { accountSpokenOf, inLetterToMe, paidOverWallet, riddenByMe, spreadOfMine } from './own-use.ts'
import { rightOwner } from './possessor-after.ts'
import { tightOwner } from './possessor-before.ts'
import { quotedOwner } from './quoted-owner.ts'
import { ofTold, referent } from './referent.ts'
import { ofReporting } from './reporting-handle.ts'
import { sentFrom } from './sent-from.ts'
import { reported, requested } from './requests.ts'
import { isPost, loose } from './spoken-of.ts'
import { standsAlone } from './stands-alone.ts'
import { stored } from './stored.ts'
import { wordBefore } from './tokens.ts'
import type { Owner } from './types.ts'
import { firstPerson as me, others } from './words.ts'

/** Whose a finding is. That it is somebody else's must be said, or nothing in the clause may speak for the reporter. */
export function ownerOf(
  page: Page,
  found: Found,
  before: Found | undefined,
  beforeOwner: Owner | undefined,
): Judgement {
  const { owner, ground } = judge(page, found, before, beforeOwner)
  // "Nama Yuda P., NI PPPK 1991…": asked whose the name is, the reporter is asked about what stands in one line with it.
  if (owner === 'other' && ground !== 'said' && beforeOwner === 'unknown' && inLine(page, found, before))
    return by(ground, 'unknown')
  // "Budi, warga RT 3, hp 08…": one line of things about one person.
  if (owner === 'other' && listedWith(page, found, ground)) return by(ground, 'unknown')
  if (owner === 'other' && standsAlone(page, found, ground)) return by(ground, 'unknown')
  if (owner === 'other') return by(ground, doubted(page, found, ground) ?? owner)
  return by(ground, owner === 'unknown' && ground !== 'said' && evident(page, found) ? 'other' : owner)
}

const listedWith = (page: Page, { type, start, end }: Found, ground: Ground): boolean =>
  page.asked !== undefined &&
  type !== 'plate' &&
  start - page.asked <= 60 &&
  /^\s?,[^.!?;\n:]*$/u.test(page.text.slice(page.asked, start)) &&
  !mentionsIn(page, page.asked, start).some(
    ({ kind, owner, from, to }) =>
      kind === 'anaphor' ||
      // "Budi, guru SMP, …": what they are.
      (kind === 'person' && owner === 'other' && !(from === to && (page.words[from]?.gap ?? '').includes(','))),
  ) &&
  (ground !== 'said' || rightOwner(page, end, type === 'address') === undefined)
const inLine = ({ text }: Page, found: Found, before: Found | undefined): boolean =>
  before?.type === 'name' && /^\s?,\s(?:\p{L}{1,8}[.:]?\s){1,3}$/u.test(text.slice(before.end, found.start))

function judge(page: Page, found: Found, before: Found | undefined, beforeOwner: Owner | undefined): Judgement {
  const { text, words } = page
  const left = wordBefore(words, found.start)
  if (
    found.type === 'phone' &&
    lineStart.test(text.slice(Math.max(0, found.start - 24), found.start)) &&
    frames.ownLine.test(text.slice(found.end, found.end + 12))
  )
    return by('said', 'reporter')
  const quotation = page.quotations.find((quote) => found.start >= quote.start && found.end <= quote.end)
  if (quotation !== undefined) {
    if (quotation.own) return by('said', 'reporter')
    if (spreadOfMine(page, quotation.start)) return by('said', 'unknown')
    // "Sdri. X, NIP …" read out of a letter to the reporter.
    const follows = before !== undefined && before.start >= quotation.start && found.start - before.end <= 16
    return by('said', follows && beforeOwner === 'reporter' ? 'unknown' : quotedOwner(page, left))
  }
  if (inOwnList(page, found.start)) return by('said', 'reporter')
  const sent = found.type === 'phone' ? sentFrom(page, found.start, left) : undefined
  if (sent !== undefined) return by('said', sent)
  const reporting = ofReporting(page, found)
  if (reporting !== undefined) return reporting
  // "Motor dinas yang saya pegang H 66…".
  if (held.test(text.slice(Math.max(0, found.start - 48), found.start))) return by('said', 'reporter')
  if (riddenByMe(page, found) || paidOverWallet(page, found) || inLetterToMe(page, found)) return by('said', 'unknown')
  const floor = before !== undefined && before.end <= found.start ? before.end : page.joint === 0 ? 0 : -1
  const head = text.slice(Math.max(sentenceFrom(page, left, found.start), floor), found.start)
  const whole = text.slice(sentenceFrom(page, left, found.start), found.start)
  const tail = tailOf(text, found.end)
  // "X dan Y", "X / Y": the second belongs to whom the first does.
  if (beforeOwner !== undefined && before?.type === found.type && conjoined.test(text.slice(before.end, found.start)))
    return by('said', beforeOwner)
  // "Hubungi 08… atau a@b": two ways to the same person.
  if (before !== undefined && (beforeOwner === 'reporter' || beforeOwner === 'unknown') && orElse(page, before, found))
    return by('said', beforeOwner)
  const asked = askedByNumber(page, found, before, beforeOwner, head)
  if (asked !== undefined) return asked
  // "… akhiran 3317, itu no kasi kesra": said outright.
  if (found.type === 'phone' && !calledOwn.test(head) && theirNumber(page, found.end))
    // "Hubungi 08…, itu no sekretaris desa, saya sendiri".
    return by('said', reachThere.test(head) || myself.test(tail) ? 'unknown' : 'other')
  const right = rightOwner(page, found.end, found.type === 'address')
  const around = mentionsIn(page, found.start - head.length, found.start)
  const spokenOf = around.some(({ owner, kind }) => owner === 'other' && kind === 'person')
  const firstPerson = around.some(({ owner }) => owner === 'reporter')
  // "Budi, kepala bagian, … Nomor stafnya X-33".
  if (
    found.type === 'other' &&
    staffNumber.test(head) &&
    !firstPerson &&
    referent(page.mentions, words, left) === 'other' &&
    !page.mentions
      .slice(Math.max(0, mentionsUntil(page.mentions, left) - 12), mentionsUntil(page.mentions, left))
      .some(({ kind, owner }) => kind === 'kin' && owner !== 'other')
  )
    return by('said', 'other')
  if ((found.type === 'bank' || found.type === 'phone' || found.type === 'account') && frames.ownSender.test(head))
    return by('said', /pengirim|sender|payer/iu.test(head) ? 'reporter' : 'unknown')
  if (frames.given.test(head)) return by('done', 'other')
  // "My car, H 15…, and her own, H 9…".
  if (frames.theirOwn.test(head))
    return by('said', referent(page.mentions, words, left) === 'reporter' ? 'unknown' : 'other')
  if (before?.type === found.type && frames.notFake.test(head)) return by('done', 'other')
  // "Reach me on X and ignore Y".
  if (before?.type === found.type && frames.shunned.test(head)) return by('said', 'unknown')
  const tight = tightOwner(page, left, found, floor)
  // "(08…) nomor saya, yg atas (08…) nomor bendahara": what stands between is of the one before.
  if (tight?.owner === 'reporter' && right?.owner === 'other' && frames.another.test(head)) return by('said', 'unknown')
  if (tight?.owner === 'reporter' && ofDoer(page, found, head)) return by('said', 'unknown')
  // "Nomor saya 08… atas nama bu X": the account is held in a name, and the number was said to be the reporter's.
  if (tight?.owner === 'reporter' && (right?.sure !== true || heldIn.test(tail) || namedAfter.test(tail)))
    return by('said', 'reporter')
  // "Bisa ditransfer ke BNI 03… atas nama X": asked of us, and who holds the account.
  const wish = spokenOf && !around.every((one) => party(words, one)) ? undefined : requested(head)
  if (wish !== undefined && heldIn.test(tail) && tight === undefined) return by('said', 'unknown')
  if (
    found.type === 'bank' &&
    tight === undefined &&
    heldIn.test(tail) &&
    accountSpokenOf(page, found, sentenceFrom(page, left, found.start))
  )
    return by('said', 'unknown')
  if (right?.sure === true)
    return by('said', (tight?.owner ?? 'other') !== 'other' && right.owner === 'other' ? 'unknown' : right.owner)
  // "Dari rekening saya X lari ke BRI Y": from there it went to somebody.
  if (
    found.type === 'bank' &&
    before?.type === 'bank' &&
    beforeOwner === 'reporter' &&
    right === undefined &&
    frames.movedTo.test(head)
  )
    return by('said', 'unknown')
  if ((found.type === 'phone' || found.type === 'email') && frames.ownInCase.test(head)) return by('said', 'reporter')
  if (found.type === 'account' && frames.ofOneself.test(head)) return by('said', ofTold(page, found.start, left))
  if (found.type === 'email' && tight === undefined && right === undefined && frames.sentThere.test(whole))
    return by('said', spokenOf && reported.test(whole) ? 'other' : 'unknown')
  if (found.type === 'phone' && frames.whoThreatened.test(head)) return by('done', 'other')
  if (tight?.owner === 'other' && frames.whoCalled.test(head))
    return by('said', itIs.test(tail) && !myself.test(tail) ? 'other' : 'unknown')
  if (frames.callMe.test(head) && !frames.theyCall.test(head)) return by('done', spokenOf ? 'unknown' : 'reporter')
  // "Nek mau tanya bapak langsung ke 08…".
  if (found.type !== 'plate' && frames.askKin.test(head))
    return by('done', around.some(({ kind, owner }) => kind === 'kin' && owner === 'reporter') ? 'reporter' : 'unknown')
  // "Saya kirim dari hp istri 08…": of family, whosever.
  if (tight?.owner === 'unknown' && tight.ground === 'said') return tight
  if (answered(found, before, head))
    return by('done', frames.forwarded.test(whole + tail.slice(0, 40)) ? 'unknown' : 'other')
  if (
    found.type === 'phone' &&
    (frames.harassedBy.test(head) || (frames.harassed.test(head) && frames.claimsToBe.test(tail)))
  )
    return by('done', 'other')
  if (frames.doneBy.test(whole) || frames.stranger.test(head)) return by('done', 'other')
  if (frames.ownPaper.test(head)) return by('said', 'reporter')
  // "Dia kirim dari 08… ke saya 08…".
  if (before?.type === found.type && frames.ontoMe.test(head)) return by('done', 'reporter')
  // "Mbak Septi bisa dihubungi di …".
  const named = before?.type === 'name' && beforeOwner === 'other' && before.end === found.start - head.length
  if ((spokenOf || named) && frames.reached.test(head) && !firstPerson) return by('done', 'other')
  if (fromOwn(page, whole, found.start) || frames.reached.test(whole) || frames.ownMine.test(head))
    return by('done', 'reporter')
  // "Akun saya yang ketag itu @x": told apart, and the reporter's.
  if (found.type === 'account' && frames.ownAccount.test(head)) return by('said', 'reporter')
  // "Ig jualanku @x": the word right before says whose.
  if (found.type === 'account' && ownThing(page, left, found.start)) return by('said', 'reporter')
  if (wish === 'mine') return by('done', 'reporter')
  const store = stored(page, found, head)
  if (store !== undefined && tight?.ground !== 'said') return by('said', store)
  if ((found.type === 'email' || found.type === 'account') && desk.test(text.slice(found.start, found.end)))
    return by('done', 'other')
  // "Kanalnya t.me/relawan_x, adminnya …": by its name that of an office or of a campaign.
  if (
    ((tight?.ground === 'meant' && tight.owner === 'unknown') || (tight === undefined && theirsAt.test(head))) &&
    (found.type === 'account' || found.type === 'email') &&
    !firstPerson &&
    (campaigning.test(text.slice(found.start, found.end)) || runBy.test(tail)) &&
    !unwelcome.test(tail) &&
    !asking.test(head)
  )
    return theirsAt.test(head)
      ? by('said', answersTo.test(tail) || spokenBefore(page, left) ? 'unknown' : 'other')
      : by('meant', 'other')
  // "Reply nya lewat DM aja ya @x": that "-nya" is of what is asked for.
  if (wish === 'perhaps' && !office.test(head) && tight?.ground !== 'said') return by('said', 'unknown')
  // "WA saya yg dulu 08… mati, skrg pakai 08…".
  if (
    before?.type === found.type &&
    beforeOwner === 'reporter' &&
    !spokenOf &&
    renewed.test(head) &&
    !evident(page, found)
  )
    return by('said', 'reporter')
  // "Akun asli saya @x, yang palsu @y".
  if (frames.fake.test(head)) return by('done', 'other')
  // "Naik ojek, plat ojeknya H 12…".
  if (found.type === 'plate' && frames.hired.test(head)) return by('done', 'other')
  // "Cs kantor (024) 35…": a desk's.
  if (found.type === 'phone' && frames.publicDesk.test(head)) return by('done', 'other')
  // "Mobil dinas H 90… yang dipakai pak camat".
  if (found.type === 'plate' && frames.officialCar.test(head) && drivenByOther(page, found.end))
    return by('done', 'other')
  // "Email kantor x@y jangan dipakai": what an answer should not go to is no evidence.
  if (unwelcome.test(tail) && (found.type === 'phone' || found.type === 'email' || found.type === 'account'))
    return by('said', 'unknown')
  if (found.type === 'phone' && frames.workPhone.test(head) && page.mentions.some(({ owner }) => owner === 'reporter'))
    return by('said', 'unknown')
  if (found.type !== 'plate' && frames.iGave.test(head)) return by('said', 'unknown')
  if (found.type === 'phone' && frames.homePhone.test(head)) return by('said', 'unknown')
  const her = hers.exec(head)
  if (her !== null)
    return by(
      'meant',
      referent(
        page.mentions,
        words,
        wordBefore(words, found.start - head.length + her.index + (her[1]?.length ?? 0)),
      ) ?? 'other',
    )
  if (
    before?.type === 'name' &&
    beforeOwner === 'other' &&
    tight?.owner === 'other' &&
    !whole.includes('\n') &&
    !mentionsIn(page, found.start - whole.length, found.start).some(({ owner }) => owner === 'reporter') &&
    isPost(text.slice(before.end, found.start))
  )
    return by('said', 'other')
  if (tight?.owner === 'other' && found.type !== 'address') return by(tight.ground, 'other')
  // "Kula ngirim rekening BRI 30… asma X": held in a name that may be the reporter's.
  if (right?.owner === 'other' && heldIn.test(tail) && firstPerson) return by('said', 'unknown')
  if (right !== undefined && found.type !== 'address') return by('said', right.owner)
  // "Rumah kadus Parmin RT 01", "Parmin, rumah RT 01": right after a name, it is theirs.
  if (
    found.type === 'address' &&
    before?.type === 'name' &&
    beforeOwner !== undefined &&
    /^[\s,(:./-]{0,3}(?:(?:rumah|rmh|omah|omahe|rumahnya|tinggal|alamat|griya)\s+)?(?:di\s+)?$/iu.test(
      text.slice(before.end, found.start),
    )
  )
    return by('said', beforeOwner)
  if (found.type === 'address')
    return by(tight === undefined ? 'near' : 'said', addressOwner(page, found, head, tight?.owner))
  if (tight !== undefined) return tight
  // "Gaji saya masuk BRI …, disuruh kirim balik ke bu Lilis BCA …": only the first of them.
  if (found.type === 'bank' && frames.income.test(whole.slice(lastNumber(whole)))) return by('done', 'reporter')
  if (found.type === 'bank' && frames.collecting.test(head)) return by('done', 'other')
  if (
    (found.type === 'bank' || found.type === 'phone') &&
    frames.payTo.test(whole.slice(-payReach)) &&
    !toMe.test(whole) &&
    !frames.paidToMe.test(whole)
  )
    // "Kirim honornya ke gopay 08…": told us to do, when nobody is said to have told the reporter.
    return by(
      'done',
      page.context.about === 'other' && around.every((one) => party(words, one)) && !frames.orderTo.test(whole)
        ? 'unknown'
        : 'other',
    )
  // "Akun canva ne nganggo email …": with what it was opened.
  if (/(?<!\p{L})(?:akun|account|login)(?!\p{L})[^.!?\n]{0,40}email\s*$/iu.test(head)) return by('near', 'unknown')
  // "Hubungi lewat email …", "hubungi saya di 08… atau lewat email …": asked of us, not told of somebody.
  const through = frames.through.test(whole) ? frames.answerThrough.exec(whole) : null
  if (through !== null) return by('said', through.groups?.['me'] === undefined ? 'unknown' : 'reporter')
  if (received(whole)) return by('done', frames.forwarded.test(whole + tail.slice(0, 40)) ? 'unknown' : 'other')
  if (frames.replyTo.test(head) && !bareHub.test(head))
    return by('done', frames.orderTo.test(whole) || reported.test(whole) ? 'unknown' : 'reporter')
  if (frames.justTo.test(head) && !spokenOf) return by('done', 'reporter')
  return loose(page, found, before, beforeOwner, head, tail, left)
}
/** As far back as an order to pay reaches: the pattern would else be tried at every word of a long sentence. */
const payReach = 140
const held =
  /(?<!\p{L})(?:yang|yg|sing|ingkang|that)\s(?:(?:biasa|selalu|sehari-hari|saban\sdina)\s)?(?:saya|sy|aku|ak|kula|tak|i)\s?(?:(?:biasa|selalu|sehari-hari)\s)?(?:pegang|bawa|pakai|pake|gawa|gowo|nggo|enggo|engge|agem|setir|setiri|sopiri|supiri|kendarai|kemudikan|tumpaki|tunggangi|gunakan|drive|use|ride)\s*(?:itu|iku|kuwi|nomor|nomer|no|plat|platnya|nopol)?\s*[,:(]?\s*$/iu
/** Whose number it is comes after: of one who has an office, with nothing of the reporter's. */
const theirNumber = ({ text, words, mentions }: Page, end: number): boolean => {
  const said = numberOf.exec(text.slice(end, end + 50))?.[0].length ?? 0
  if (said === 0) return false
  const at = wordBefore(words, end + said)
  const mention = mentionOver(mentions, at + 1)
  return (
    mention?.owner === 'other' &&
    mention.kind === 'person' &&
    mention.mine !== true &&
    words.slice(mention.from, mention.to + 1).some(({ stem: { base } }) => others.has(base)) &&
    !words.slice(mention.from, mention.to + 2).some(({ lower }) => me.has(lower))
  )
}
/** A number that opens a line of a chat, after the time at most. */
const lineStart = /(?:^|\n)\s*(?:\[[^\]\n]{4,20}\]\s?|\d[\d/., :-]{4,18}-\s?)?$/u
const itIs = /^\s*,?\s*(?:itu|iku|kuwi|niku|adalah|ternyata|jebul\p{L}?|milik|punya)\s/iu
const staffNumber =
  /^\s*(?:nomor|nomer|no|kode|id)\.?\s(?:staf|staff|pegawai|karyawan|induk|anggota|badge|kartu)(?:nya|ne|e|ipun)(?:\s(?:adalah|itu|:))?\s*:?\s*$/iu
const numberOf = /^\s*,\s*(?:itu|iku|kuwi|niku|that's|that\sis)\s(?:no|nomor|nomer|wa|hp)(?:nya|ne|e|\.)?\s(?=\p{L})/iu
const reachThere =
  /(?<!\p{L})(?<!(?:yang|yg|sing|ingkang|di)\s)(?:hubungi|hub|telp|telpon|telepon|kontak|kabari|japri|chat|call|contact)(?!\p{L}|\s+dari(?!\p{L}))[^.!?\n]*$/iu
/** "…, saya sendiri", "…, yang lapor ini". */
const myself =
  /(?<!\p{L})(?:saya|sy|aku|ak|kula|kulo|gue|gw|kami|me|mine|myself|pelapor|pengirim|(?:yang|yg|sing)\s(?:me?lapor|nulis|menulis|kirim))(?!\p{L})/iu
/** "Emailnya di x@y ya kalau mau kirim": offered, not told. */
const answersTo =
  /(?<!\p{L})(?:kalau|kalo|klo|kl|jika|bila|nek|yen|menawi|if|tolong|mohon|silakan|silahkan|monggo|balas|bales|kirim\p{L}*|hubungi|kabari|ya|yo|nggih)(?!\p{L})/iu
const spokenBefore = ({ mentions }: Page, left: number): boolean =>
  mentions.slice(0, mentionsUntil(mentions, left)).some(({ owner }) => owner === 'reporter')
const calledOwn = /(?<!\p{L})(?:saya|sy|aku|kula|my|mine)\s[^.!?\n]{0,24}$|ku\s[^.!?\n]{0,16}$/iu
const campaigning =
  /relawan|timses|menang|caleg|kadis|kades|camat|lurah|official|bupati|walikota|dprd|kadus|sekdes|sekcam|seklur|kabid|kabag|kasubag|korpri|korlap|kepsek|kapus|(?:^|[._@/-])(?:kasi|kasie|carik|asisten|perangkat)(?:[._@-]|$)/iu
/** "…, adminnya kabag": who keeps it. */
const runBy = new RegExp(
  String.raw`^\s*,?\s*(?:yang\s|yg\s|sing\s)?(?:admin|pemilik|pengelola|operator|moderator|sing\sngelola|sing\snduwe)(?:nya|ne|e|ipun)?\s(?:(?:itu|iku|ya|yo|adalah)\s)?(?:(?:pak|bu|bapak|ibu)\s)?(?:kabag|kabid|kadis|kasi|camat|lurah|kades|kadus|sekda|sekdes|sekcam|ketua|bupati|walikota|timses|relawan|pejabat|asn|pns|pegawai)(?!\p{L})`,
  'iu',
)
/** "Emailnya di x@y". */
const theirsAt =
  /(?<!\p{L})(?:e-?mail|imel|surel|akun|ig|fb|tele|telegram|tiktok)(?:nya|ne|e|ipun)\s(?:di|neng|ing|nang)\s*$/iu
/** Asked of us: that "-nya" is of the answer. */
const asking = /(?<!\p{L})(?:balas|bales|reply|jawab|kirim|hubungi|kabari|info|kontak)\p{L}*(?!\p{L})[^.!?\n]{0,40}$/iu
const toMe = /(?:ke|kepada|to|nang|dhateng)\s+(?:rek\p{L}*\s+)?(?:saya|sy|aku|kula|me)(?!\p{L})/iu
const heldIn =
  /^\s*[,(]?\s*(?:a[./]?\s?n\.?|atas\s+nama|asma|asmanipun|dengan\s+nama|under(?:\s+the)?\s+name)(?!\p{L})/iu
const unwelcome =
  /^\s*,?\s*(?:itu\s+)?(?:jangan|jgn|ojo|aja|ampun|don't|do\s+not)\s+(?:di|dipun)?-?(?:pakai|pake|enggo|engge|hubung|telp|telepon|telpon|wa|chat|kirim|balas|bales|kontak|use|call|contact|write|reply)/iu
const ownThing = ({ words, text }: Page, left: number, at: number): boolean => {
  const word = words[left]
  return (
    word !== undefined &&
    word.lower.length > 5 &&
    word.lower.endsWith('ku') &&
    !isCommon(word.lower) &&
    !/(?:laku|angku)$/u.test(word.lower) &&
    /^\s*[:(]?\s*@?$/u.test(text.slice(word.end, at))
  )
}
/** The one before is given up for this one. */
const renewed =
  /(?<!\p{L})(?:sekarang|skrg|skr|saiki|sakniki|sapunika|ganti|gantine|gantinya|diganti|anyar|baru|barunya|now|new)(?!\p{L})[^.!?\n]{0,30}$/iu
/** "Transport saksi bisa ditransfer ke …": the reporter speaks of what they are. */
const party = (words: Page['words'], { owner, kind, from }: Mention): boolean =>
  owner !== 'other' ||
  kind !== 'person' ||
  /^(?:saksi|admin|petugas|mimin|penerima|pengirim)$/u.test(words[from]?.lower ?? '')
/** "His card with the number …": of the one just spoken of. */
const hers =
  /(?<!\p{L})(his|her|their)\s+(?:\p{L}+\s+){1,3}(?:number|account|card|phone|whatsapp|email|is|with|the|:|,|\s)*$/iu
/** "Kantor kelurahannya bisa ditelepon di …". */
const office = /(?<!\p{L})(?:kantor|kelurahan|kecamatan|dinas|puskesmas|sekolah|balai|posko|office)/iu
/** An office's desk for complaints and questions. */
const desk =
  /^(?:aduan|pengaduan|lapor|laporan|info|informasi|kontak|humas|layanan|admin|sekretariat|ppid|bawaslu|kpu|cs|halo)[\w.-]*@[\w.-]*(?:go\.id|desa\.id)$/iu
const conjoined =
  /^\s*(?:dan|lan|kaliyan|karo|atau|or|and|sama|utawi|[,/&;])\s*(?:juga\s+|hp\s+|wa\s+|no\s+|di\s+|also\s+)?$/iu
const bareHub = /^\s*(?:hub|hubungi|cp|kontak|contact|wa|telp|call)\s*[.:]?\s*$/iu

function sentenceFrom({ words }: Page, left: number, at: number): number {
  const sentence = words[left]?.sentence
  let i = left
  while (i > 0 && words[i - 1]?.sentence === sentence && at - (words[i - 1]?.start ?? 0) < 300) i--
  return words[i]?.start ?? 0
}
function tailOf(text: string, end: number): string {
  const rest = text.slice(end, end + 200)
  const stop = /[!?;\n]|\.(?=\s|$)/u.exec(rest)
  return stop === null ? rest : rest.slice(0, stop.index)
}
