/** What drives, posts or belongs to somebody who did something to the reporter is of whoever did it. */
import type { Rule } from './clue.ts'
import { me } from './frames.ts'
import { by } from './ground.ts'
import { kinPattern } from '../text/words.ts'

/** "Mobil yang nyerempet saya H 12…", "akun yang nyerang saya @x", "admin yang masukin saya 08…": of whoever did it. */
const didToMe = new RegExp(
  String.raw`(?<!\p{L})(?:yang|yg|sing|ingkang|who|that)\s+(?:(?:tadi|kemarin|wingi|sering|selalu|terus|suka|keeps?|kept)\s+)?(?<did>(?:me|nge?|ny|m|n)\p{L}{3,}|(?:follow|attack|hit|chas|threaten|harass|insult)\p{L}{1,4})\s+(?:${me}|(?:${kinPattern})(?:ku|\s+${me})|my\s+\p{L}+)(?:\s+(?:itu|iku|kuwi|tadi|kemarin|wingi|terus))?\s*[:,(]?\s*$`,
  'iu',
)
/** "Akun yang ngelola saya", "motor yang nyetir saya": in speech, what the reporter does with it. */
const usesIt =
  /^(?:nge?lola|menge?lola|megang|memegang|nyetir|menyetir|nyopir\p{L}*|numpak\p{L}*|naik\p{L}*|nitih|nunggang\p{L}*|mbawa|membawa|nggawa|make|memakai|nganggo|ngagem|punya|milik|memiliki|nduwe\p{L}*|nyimpen|menyimpan|ngurus|mengurus|mbuat|membuat|mbikin|nggawe|nyewa|menyewa|mbeli|membeli|nuku|mewakili|makili|nyicil|merawat|ngrumat)$/iu
const calls =
  /^(?:me?ng?e?|men|nge?|n)?-?(?:h?ubungi|telp|telpon|telepon|telfon|elpon|elepon|elp|chat|wa|sms|kontak|japri|dm)\p{L}{0,2}$/iu
const hurts =
  /^(?:(?:me|nge?|ny|m|n)?(?:serang|yerang|serempet|yerempet|tabrak|abrak|ikuti|ikutin|untit|buntuti|untuti|cegat|egat|nyegat|kejar|gejar|teror|eror|ancam|ancem|hina|bully|keroyok|geroyok|lempar|lempari|intip|maki|fitnah|itnah|peras|eras|sebar)\p{L}{0,3}|(?:follow|attack|hit|chas|threaten|harass|insult)\p{L}{1,4})$/iu
export const didIt: Rule = ({ found: { type }, head }) => {
  const did =
    type === 'plate' || type === 'account' || type === 'phone' ? didToMe.exec(head)?.groups?.['did'] : undefined
  // Who calls is told by the rules on calls.
  if (did === undefined || usesIt.test(did) || calls.test(did)) return undefined
  return hurts.test(did) ? by('done', 'other') : by('said', 'unknown')
}
