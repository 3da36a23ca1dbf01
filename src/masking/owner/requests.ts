/**
 * What the reporter asks of us, in whatever words: "mangga dipuntelpon …", "kalau mau tanya ke saya saja …", "honornya bisa
 * ditransfer ke …". What follows is where they want to be reached or paid, unless somebody else is asking.
 */
const polite =
  '(?:tolong|mohon|monggo|mangga|silakan|silahkan|sumangga|please|pls|plis|kalau|kalo|klo|yen|nek|menawi|menowo|if|bisa|isa|iso|saged|boleh|cukup|mending|nanti|mengko|mangke|min|kak|mas|mbak|reply|balasan\\p{L}*|jawaban\\p{L}*|kabar\\p{L}*|jangan|jgn|ojo|ampun|just|you\\s+can|feel\\s+free)'
const verb =
  '(?:di|dipun|tak|nge|m|n|ng)?-?(?:reply|balas|bales|bls|wangsul|hubung|telpon|telepon|telfon|tilpun|telp|tlp|wa|chat|dm|japri|kirim|kabar|kontak|tanya|takon|tangled|tanglet|tangklet|email|sms|call|contact|text|reach|send|write|cair|antar|anter|jemput|temui|datang|mampir|rawuh|lenggah|pinarak|transfer|tf|ke\\s+rumah|neng\\s+omah|ketemu|meet)\\p{L}{0,4}'
const asks = new RegExp(
  String.raw`(?<!\p{L})${polite}(?!\p{L})[^.!?;\n]{0,48}(?<!\p{L})${verb}(?!\p{L})[^.!?;\n]{0,44}$`,
  'iu',
)
/** "Kalau ada uang transport bisa ke BRI …": what may be paid to whoever says so. */
const ifPaid =
  /(?<!\p{L})(?:kalau|kalo|klo|kl|bila|jika|apabila|yen|nek|menawi|if)\s+(?:memang\s+|pancen\s+|there\s+is\s+)?(?:ada|ana|wonten|enek|boleh|berkenan|diganti|cair|turun|any|anything)(?!\p{L})[^.!?;\n]{0,60}(?<!\p{L})(?:ke|di|lewat|via|to|into|nang|neng|dhateng)\s+(?:(?:rek\p{L}*|norek|no|nomor|nomer|bank|bri|bni|bca|bsi|btn|bpd|mandiri|dana|ovo|gopay|jateng|seabank|jago|my|account|the)\.?\s?){1,4}:?\s*$/iu
/** What somebody else ordered or said; "the one who asks" is then not the reporter. */
export const reported =
  /(?<!\p{L})(?:katanya|jarene|jare|kata|disuruh|nyuruh|suruh|dikon|dikongkon|ngongkon|wajib|harus|kudu|bilang|ngomong|diminta|minta|perintah\p{L}*|instruksi\p{L}*|told|said|asked|ordered|must|konfirmasi|pendaftaran|daftar)(?!\p{L})/iu
const me = '(?:saya|sy|aku|kula|kulo|me|gue|gw|inyong|kami)'
const toMe = new RegExp(
  String.raw`(?<!\p{L})(?:ke|kepada|dhateng|nang|neng|karo|kaliyan|marang|to)\s+${me}\s+(?:saja|aja|ae|wae|mawon|langsung|only|directly)\s*[:,(]?\s*$`,
  'iu',
)

/** "Foto ada, minta ke saya …", "kontak balik ke saya: …": asked of us in so many words, where a clause begins. */
const askMe = new RegExp(
  String.raw`(?:^|[.,!?;:\n(]\s*|(?<!\p{L})(?:tolong|tlg|mohon|monggo|mangga|silakan|silahkan|please|pls|bisa|langsung)\s+)(?:minta|mintalah|njaluk|nyuwun|tanya|tanyakan|tanyalah|takon|tanglet|tangklet|kontak|hubungi|kabari|kabarin|balas|bales|bls|balasi|jawab|kirim|kirimkan|telpon|telepon|telp|tlp|wa|chat|japri|konfirmasi|ask|reply|reach\s+out|get\s+back|write|send)(?:\s+(?:balik|bali|saja|sj|aja|ae|wae|mawon|langsung|lagi|maneh|malih|ya|yo|nggih|dulu|kabar|kabare|kabarnya|jawabannya|balasannya|hasilnya|infonya|back|it|them|directly)){0,4}\s+(?:ke|kepada|dhateng|nang|neng|karo|kaliyan|marang|sama|to|at)\s+${me}\s*(?:(?:di|lewat|via|at|on|no|nomor|nomer|wa|hp)\s+){0,2}[:,(]?\s*$`,
  'iu',
)

const keep =
  /(?:^|[.!?\n]\s*)(?:(?:tolong|mohon|monggo|mangga|min|kak|please)\s+)?(?:save|simpan|simpen|catat|catet|note)\s+(?:(?:ya|yo|aja|dulu|no|nomor|nomer|nmr|ini|iki|number|this|my)(?!\p{L})\s*)+[:,]?\s*$/iu
/** `mine`: said outright. `perhaps`: asked of us by somebody who is hardly anybody else. */
export function requested(head: string): 'mine' | 'perhaps' | undefined {
  const asked = askMe.exec(head)
  if (asked !== null && !reported.test(head.slice(0, asked.index))) return 'mine'
  if (reported.test(head)) return undefined
  if (toMe.test(head)) return 'mine'
  // "Save ya 08…".
  if (keep.test(head)) return 'perhaps'
  return asks.test(head) || ifPaid.test(head) ? 'perhaps' : undefined
}
