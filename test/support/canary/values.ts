/**
 * The values that the canary test puts into the service, by what they are. Whoever adds a step into which people write,
 * or a thing that a platform tells, adds a row: the test says so when a step has none.
 *
 * | table | who gave it | where it may be in clear |
 * |---|---|---|
 * | `identity` | the platforms and files, without being asked | nowhere |
 * | `masked` | the reporter, in words: an answer, a follow-up, a caption, a link | nowhere |
 * | `answers` | the reporter, one for each step into which people write | notices to the offices of the case |
 * | `later` | reporter and office, within the case | the same |
 * | `held` | the reporter, when the offices are not told yet | nowhere |
 * | `unsent` | the reporter, in drafts, or where it was not understood | nowhere |
 */
import { CANARY as EXIF } from '../images.ts'
import { newAddress } from '../web-tab.ts'

/** Who the reporter is, in every way in which platforms and files say it. */
export const identity = {
  chat: '7913553771337',
  draftChat: '7913553999111',
  userName: 'kenarihandle77',
  firstName: 'Wulankenari',
  lastName: 'Pratikenara',
  contactPhone: '+6281290007733',
  contactDigits: '6281290007733',
  language: 'id-kenarix',
  deepLink: 'kenaripromo2027',
  listedLink: 'kenaritautan88',
  fileName: 'IMG_kenari_galaxy.jpg',
  videoName: 'VID_kenarihape_7.mp4',
  documentName: 'SuratKenariPribadi.pdf',
  exif: EXIF,
  /** When photos were taken, as cameras write it and as it is passed on. */
  takenSaid: '2027:02:09 07:41',
  taken: '2027-02-09T07:41',
  photoSaid: '2027:03:11 05:23',
  photo: '2027-03-11T05:23',
  /** What phones write into videos. */
  filmedAt: '+07.0512+110.4377',
  latitude: '-7.0512893',
  tracking: 'kenariigshid99',
  webAddress: newAddress(),
  laterWebAddress: newAddress(),
  userAgent: 'KenariBrowser/77.1',
  forwardedFor: '203.0.113.77',
  loopback: '127.77.33.11',
  webMessage: 'kenariWebMessageId01',
  webhookText: 'kenariwebhookpalsu',
}

/** What the reporter gave away in words: masked before anything is kept. */
export const masked = {
  phone: '0812-9000-7755',
  digits: '081290007755',
  name: 'Sukmakenari',
  email: 'sukmakenari@contoh.example',
  captionPhone: '0813-7700-9922',
  replyPhone: '0857-4400-8811',
  laterPhone: '0857-4400-8822',
  /** In a second message of the same answer. */
  furtherPhone: '0813-5500-6622',
  laterEmail: 'kenarilawas@contoh.example',
  heldPhone: '0857-3300-4411',
}

/** By the id of the step. */
export const answers = {
  story: 'kenarizulvana',
  accused: 'Brotokenarwan',
  when: 'kenarhajatwan',
  known: 'kenarkabarwan',
  place: 'Kanariwiratama',
  /** Under a file. */
  evidence: 'kenaritulisan',
  link: 'CkenariKode7',
  account: 'kenarakunlurah',
  posted: 'kenarunggahwan',
  nip: '197803122005011377',
  spot: 'aulakenaringrat',
  'favours-name': 'Kenarpaslonwati',
  /** In a recording that cannot be cleaned, with the reporter's yes. */
  recording: 'kenarirekaman',
  /** When a photo was taken, with the reporter's yes. */
  photo: '11 Maret 2027, 05:23',
}

export const later = {
  question: 'bungkusankenarwati',
  reply: 'amplopkenarbiru',
  second: 'kaoskenarprana',
  reason: 'kenaralasanwan',
  /** Under a file that is added to the case. */
  caption: 'kenartambahanwan',
}

export const held = {
  /** A report from the browser that is sent later. */
  story: 'kenartekanbulan',
  accused: 'Heldkenarjono',
  /** An answer that waits for most of a day. */
  reply: 'kenartundasih',
}

export const unsent = {
  story: 'kenarimbulan',
  accused: 'Drafkenarjo',
  notUnderstood: 'kenarngawurxyz',
  webhookStory: 'kenarkaitmbulan',
  /** In recordings that were never said yes to. */
  recording: 'kenarisuaradraf',
  dropped: 'kenarisuarabuang',
  webRecording: 'kenarisuaraweb',
  /** Of a case, but withdrawn by whoever sent it before its day. */
  withdrawn: 'kenartarikdiri',
}

export const everything = (...groups: object[]): string[] => groups.flatMap((group) => Object.values(group).map(String))
