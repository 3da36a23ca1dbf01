/** From where something came: an account as which the reporter wrote, a number from which something came in. */
import type { Rule } from './clue.ts'
import { by } from './ground.ts'

/** "Saya komen dari @x", "aku bales nganggo akun @x": as whom the reporter wrote. */
const wroteAs =
  /(?<!\p{L})(?:saya|sy|aku|ak|kula|gue|gw|i)\s+(?:(?:juga|pernah|sempat|sudah|udah|udh|cuma|tadi|kemarin|wingi|sering|wis)\s+)*(?:(?:(?:ber|nge|ng)?(?:komen|komentar)|(?:mem)?balas|bales|jawab|reply|replied|commented|answered)(?:\s+(?:itu|di\s+situ|there|it))?\s+(?:dari|pakai|pake|nganggo|ngangge|from|with|using)|(?:dm|chat|posting|post|upload|unggah|nulis|lapor|posted|wrote)\s+(?:pakai|pake|nganggo|ngangge|using))\s+(?:akun\s+|account\s+|ig\s+|fb\s+)?$/iu
export const wroteFrom: Rule = ({ found, head }) =>
  found.type === 'account' && wroteAs.test(head) ? by('done', 'reporter') : undefined

/** "Voice note e isih ana neng hp bojoku, masuk dari 08…": from where it came, wherever it is kept. */
const cameIn =
  /(?<!\p{L})(?<!(?<!\p{L})(?:saya|sy|aku|kula|\p{L}+ku)\s+)(?:masuk|mlebu|mlebet|came\s+in)\s+(?:dari|dr|saka|seko|saking|from)\s+(?:(?:no|nomor|nomer|number|wa|email|e-mail|imel|alamat)\s+)*$/iu
/** What officials send. A report, a proof, "email saya" come in from who reports. */
const theirs =
  /(?<!\p{L})(?:undangan|instruksi|perintah|edaran|ancaman|tawaran|ajakan|himbauan|imbauan|siaran|broadcast|invitation|threat|order)\p{L}{0,4}(?!\p{L})[^.!?\n]*$/iu
const ours =
  /(?<!\p{L})(?:laporan|lapuran|aduan|pengaduan|bukti|foto|video|rekaman|report|complaint|evidence)(?:nya|ne|ku|ipun)?(?!\p{L})[^.!?\n]*$/iu
export const cameFrom: Rule = ({ found, head, firstPerson }) => {
  if (!(found.type === 'phone' || found.type === 'email') || !cameIn.test(head) || ours.test(head)) return undefined
  return found.type === 'phone' || (theirs.test(head) && !firstPerson) ? by('done', 'other') : undefined
}
