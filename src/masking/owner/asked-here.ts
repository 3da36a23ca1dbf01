/**
 * A wish that runs right up to a detail: "WA saja ke 08…", "balese neng email wae ya kak x@y". Whoever else the sentence
 * speaks of ("jangan telepon di jam kantor"), nobody but the reporter asks us to answer there.
 */
import type { Found, Page } from '../find.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { reported } from './requests.ts'

const verb = String.raw`(?:balas|bales|bls|wangsul|jawab|kabar|hub|hubung|kontak|telp|telpon|telepon|tilpun|tlp|wa|chat|dm|pm|japri|email|e-mail|sms|reply|respond|contact|call|text|write|reach|message|ping|mail)\p{L}{0,4}`
/** Words that only join the wish and the place. */
const between = String.raw`(?:ke|di|neng|nang|ning|ing|wonten|dhateng|teng|lewat|via|liwat|lumantar|melalui|pakai|pake|saja|sj|aja|ae|wae|mawon|ya|yo|yaa|yah|nggih|dong|dulu|langsung|nanti|mengke|kak|min|admin|pak|bu|mas|mbak|gan|saya|sy|aku|kula|me|us|back|at|on|to|my|the|email|imel|wa|whatsapp|no|nomor|nomer|hp|telp|sms|signal|telegram|tele|ig|fb|dm|akun|ini|iki|niki|this|itu|only|just|please|sini|kene|mriki|here|atau|or|utawa|utawi)`
const wish = new RegExp(
  String.raw`(?:^|[.!?,;:\n(]\s*|(?<!\p{L})(?:tolong|tlg|mohon|mhn|nyuwun|monggo|mangga|silakan|silahkan|please|pls|plis|bisa|iso|boleh|cukup|mending|just)\s+)${verb}(?<joined>(?:\s+${between}){1,7})\s*[:=(]?\s*$`,
  'iu',
)
/** "Camat Budi, wa 08…": a label, not a wish. Something must say where to, or that it is asked. */
const towards =
  /\s+(?:ke|neng|nang|ning|ing|di|dhateng|lewat|via|liwat|melalui|pakai|pake|to|at|on|saja|sj|aja|ae|wae|mawon|ya|yo|nggih|me|saya|sy|aku|kula)(?!\p{L})/iu

/** How far back such a wish may begin, in characters. */
const reach = 80

export function askedHere(page: Page, { start }: Found): boolean {
  const { text } = page
  const head = text.slice(Math.max(0, start - reach), start)
  if (inNeed(page, head, start)) return true
  const found = wish.exec(head)
  return found !== null && towards.test(found.groups?.['joined'] ?? '') && !reported.test(head)
}

/** "Bila ada yang ingin ditanyakan: 08…", "kalau butuh bukti lagi, 08…". */
const need =
  /(?<!\p{L})(?:kalau|kalo|klo|kl|bila|bilamana|jika|jk|apabila|seandainya|sekiranya|barangkali|menawi|menawa|menowo|yen|nek|if|should|untuk|buat|kangge|kanggo|for)\s+(?:[^.!?;\n]{0,50}(?<!\p{L}))?(?:(?:di)?tanya\p{L}*|pertanyaan|(?:di)?konfirmasi|(?:di)?klarifikasi|info\p{L}*|penjelasan|keterangan|bukti\p{L}*|(?:di)?butuh\p{L}*|(?:di)?perlu\p{L}*|kurang|takon\p{L}*|pirsa|tanglet|tangklet|questions?|details?|evidence)(?!\p{L})[^.!?;\n]{0,30}$/iu
/** "Nek penting 08…". */
const inCase =
  /(?:^|[.!?;,\n]\s*)(?:kalau|kalo|klo|kl|bila|jika|apabila|menawi|yen|nek|if)\s+\p{L}+(?:\s+\p{L}+)?\s?[,:]?\s*$/iu
const ordered =
  /(?<!\p{L})(?:katanya|jarene|jare|kata|disuruh|nyuruh|suruh|dikon|wajib|harus|kudu|bilang|diminta|minta|perintah\p{L}*|instruksi\p{L}*|told|must|pendaftaran|daftar)(?!\p{L})/iu
function inNeed({ words, mentions }: Page, head: string, start: number): boolean {
  const found = need.exec(head) ?? inCase.exec(head)
  if (found === null || ordered.test(head)) return false
  const from = start - head.length + found.index
  return !mentionsIn({ words, mentions }, from, start).some(
    ({ owner, kind }) => kind === 'anaphor' || (owner === 'other' && kind === 'person'),
  )
}
