/**
 * What a sentence does with a number, an account or an address before it: "hubungi saya di …" gives the reporter's,
 * "transfer ke rekening …" somebody else's. Each pattern runs on the part of the sentence before the detail.
 */
import { kinPattern } from '../text/words.ts'

export const me = String.raw`(?:saya|sy|sya|aku|ak|kula|kulo|gue|gw|gua|ku|me|kami|i|inyong)`
const mine = String.raw`(?:${me}|ku|-ku)`
const channel = String.raw`(?:no|nomor|nomer|number|wa|hp|telp|akun|account|acc|atm|tabungan|wallet|email|e-mail|surel|dm|ig|sms|signal|telegram|tele|rek|rekening|norek|virtual|va|dompet|digital|e-?wallet|bank|bca|bri|bni|bsi|btn|mandiri|jateng|bpd|dana|ovo|gopay|the|a|an|ini|iki|this|my|alamat|address|nomere|nomernya|baru)(?!\p{L})\.?`
const to = String.raw`(?:ke|di|lewat|via|nang|neng|ning|ing|at|on|to|in|aja|saja|wae|mawon|dhateng|through|by|wonten|teng|pada)`

/** Imperatives to us: answers are to come there. */
export const replyTo = new RegExp(
  String.raw`(?:^|[.,!?;:(]|\n(?!\s)|(?<!\p{L})(?:tolong|mohon|please|pls|bisa|iso|saged|monggo|mangga|silakan|silahkan|langsung|kalau|kalo|klo|nek|yen|menawi|jika|if|jawab\p{L}*|hasil\p{L}*|balasan\p{L}*|update\p{L}*|kabar\p{L}*|info\p{L}*|bukti\p{L}*|cukup|mending|better|you\s+can|just|only|jangan\s+\p{L}+))\s*(?:[\p{L}']+\s+){0,4}?(?:kirim\p{L}*|balas|bales|bls|balasi|kabar\p{L}*|jawab|infokan|reply|send|forward|update|hubungi|call|text|reach|contact|write|telp|telpon|telepon|wa|japri|dm|pm|chat|kontak|email|mail|whatsapp|message|ping)(?!\p{L})\s*(?:[\p{L}']+\s+){0,4}?${to}\s+(?:${channel}\s+){0,3}[:=(]?\s*$`,
  'iu',
)
/** "Malam saja ke …", "wae neng …". */
export const justTo = new RegExp(
  String.raw`(?<!\p{L})(?:aja|saja|wae|mawon|(?<!(?:siaran|tayangan|tayang|video|disiarkan|ditayangkan)\s+)langsung|cukup|mending)\s+${to}\s+(?:${channel}\s+){0,3}[:(]?\s*$`,
  'iu',
)
/** Money that is the reporter's own: what goes to an account is theirs. */
export const income =
  /(?<!\p{L})(?:gaji|honor|honorer|upah|tunjangan|tpp|tukin|thr|pensiun|lembur|lemburan|insentif|bantuan|bansos|blt|bayaran|transport|uang\s+(?:makan|saksi|transport|saku)|kiriman|salary|wage|pay|penerima|penerimaan|dana\s+bos|pkh)\p{L}{0,4}(?!\p{L})[^.!?\n]{0,50}(?<!\p{L})(?:saya|sy|aku|kula|kami|ku|my|istri|suami|ibu|bapak)(?!\p{L})|(?:gaji|honor|upah|tunjangan|lembur)(?:ku|-ku)|(?<!\p{L})(?:punyaku|duwekku|punya\s+(?:saya|sy|aku)|mine|(?:saya|sy|aku|kula|kami)\s+(?:di|ke|kena\s+)?potong\p{L}*)(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})payroll(?!\p{L})/iu
/** "Insentif kami dipotong, lalu disuruh setor ke BNI 09…": not to where the pay came. */
export const hadToPay =
  /(?<!\p{L})(?:di|ke)?(?:potong|sunat|tarik)\p{L}*(?!\p{L})[^.!?\n]{0,60}(?<!\p{L})(?:disuruh|disuruhnya|diminta|wajib|diwajibkan|harus|kudu|dikon|dikongkon|dipunkengken)\s+(?:nyetor|setor|disetor\p{L}*|(?<=(?:disuruh|diminta|dikon|dikongkon)\s+)(?:n?transfer|tf|ngirim|kirim|bayar))(?!\p{L})(?:\s+\p{L}+){0,3}\s+(?:ke|nang|neng|dhateng|lewat|liwat|via)\s+(?:\p{L}+\.?\s+){0,3}[:(]?\s*$/iu
export const takenOver =
  /(?<!\p{L})(?:(?:me|n)?narik|nyunat|memotong|motong|mungut|memungut|ngumpulke|mengumpulkan|collects?|collected|took)(?!\p{L})(?:(?!(?<!\p{L})(?:sisa\p{L}*|masuk|mlebu|langsung|rest)(?!\p{L}))[^.!?\n]){0,60}(?<!\p{L})(?:lewat|liwat|via|melalui|ke|through|into)\s+(?:\p{L}+\.?\s+){0,3}[:(]?\s*$/iu
/** "Telpon aku wae 08…", "call me 08…". */
export const callMe = new RegExp(
  String.raw`(?<![\p{L}-])(?:hub|hubungi|telp|telpon|telepon|tlp|call|text|reach|contact|wa|japri|dm|chat|sms|kontak|kabari|kabarin|email|miscall|write|ping|message|whatsapp)\s+(?:to\s+)?${me}(?!\p{L})[^.!?;\n]{0,24}$`,
  'iu',
)
/** "Nomor yang menghubungi saya 08…": who did. "Nomor yang WA saya 08…" may also be the reporter's for it. */
export const whoCalled = new RegExp(
  String.raw`(?<!\p{L})(?:yang|yg|sing|ingkang)\s+(wa|whatsapp|dm|sms|email|text|call|japri|chat|hub|hubungi|telp|telpon|telepon|tlp|kontak)\s+${me}\s*[:,]?\s*$`,
  'iu',
)
/** "Nomer sing ngancem aku liwat wa: 08…": who did, whatever the way. */
export const whoThreatened = new RegExp(
  String.raw`(?<!\p{L})(?:yang|yg|sing|ingkang|who|that)\s+(?:\p{L}+\s+)?(?:(?:me)?ngancam|ngancem|(?:me)?neror|maksa|memaksa|nyuruh|menyuruh|nagih|menagih|njaluk|ngongkon|nekan|menekan|ngintimidasi|mengintimidasi|nakut-nakuti|ngelabrak|nglabrak|threatened|threatens|pressured|ordered)\s+(?:${me}|(?:${kinPattern})(?:ku|\s+${me})|my\s+\p{L}+)\s+(?:lewat|liwat|via|pakai|pake|nganggo|ngangge|dari|saka|seko|saking|through|on|by|from|over)\s+(?:(?:no|nomor|nomer|wa|whatsapp|sms|telp|telpon|telepon|chat|dm|phone|number)\s?){1,2}[:,]?\s*$`,
  'iu',
)
/** "Yang telpon saya subuh2 08…", "sing neror bojoku kuwi nomer sing akhirane 7180": who did, whenever and from whatever number. */
export const toldCaller = new RegExp(
  String.raw`(?<!\p{L})(?:yang|yg|sing|ingkang|who)\s+(?:\p{L}+\s+)?(?:(?:me)?n?ge?-?(?:wa|chat|dm|sms)|(?:me)?(?:n|m)?(?:telp|telpon|telepon|telfon|elpon|elfon)|japri|dm|email|call|hubungi|menghubungi|ngubungi|kontak|ngontak|(?:me)?ngancam|ngancem|ancam|(?:me)?n?eror|teror|(?:me)?ngintimidasi|marahi|maki-maki|called|texted|messaged|threatened|phoned)\s+(?:my\s+\p{L}+|(?:\p{L}{3,}\s+)?(?:${me}|\p{L}{3,}ku))(?!\p{L})(?:\s+(?!(?:di|ke|lewat|via|nang|neng)(?!\p{L}))\p{L}[\p{L}\d-]*)*\s*[:,(]?\s*$`,
  'iu',
)
/** "Masuk ke email karang taruna x@y": a body's, and not "email karang taruna kami". */
export const mailOfBody =
  /(?<!\p{L})(?:e-?mail|imel|surel|akun|ig|fb|instagram|facebook|tiktok|twitter)\s+(?:karang\s+taruna|koperasi|panitia|posko|paguyuban|yayasan|pkk|bumdes|dinas|kelurahan|kecamatan|desa|kantor|relawan|timses|partai|forum)(?:\s+(?!kami|kita|saya|sy|aku|kula)\p{L}+)?\s*[:,(]?\s*$/iu
/** "Nomor yang neror grup kami: 08…", "three numbers keep threatening us: 08…". */
export const threatening =
  /(?<!\p{L})(?:(?:no|nomor|nomer|hp|wa)(?:nya|ne|e|2|-nomor|-nomer)?(?:\s+(?:hp|wa|telp|asing|gelap))?\s+(?:yang|yg|sing|ingkang)\s+(?:\p{L}+\s+)?(?:(?:me)?ngancam|ngancem|(?:me)?neror|nakut-nakuti|(?:me)?ngintimidasi|maki-maki|memaki|(?:masuk|mlebu)\s+(?:ke|neng|nang|ing)\s+(?:hp|hape|wa|telp|telepon|ponsel)(?:ku|\s+(?:saya|sy|aku|kula|kami|suami|istri|bojo|anak|adik|kakak|ibu|bapak|mertua)))|numbers?\s+(?:that\s+|which\s+)?(?:keeps?\s+|kept\s+|are\s+|is\s+|was\s+|were\s+)?(?:threaten|harass)(?:e?s|ed|ing)?)(?!\p{L})(?:\s+(?!(?:no|nomor|nomer|hp|wa|number|phone)(?!\p{L}))[\p{L}'-]+){0,5}\s*[:,(]?\s*$/iu
/** "Anak saya diteror nomor 08…": by whom. */
export const harassedBy =
  /(?<!\p{L})(?:(?:di|dipun)[\s-]?(?:teror|ancam|ancem|anc[ae]m|maki|telpon\p{L}{0,2}|telepon\p{L}{0,2}|telp\p{L}{0,2}|miscall|sms|wa|chat|hubungi|japri)|threatened|harassed|called|texted)(?:\s+(?:terus|lagi|juga|tadi|wingi|kemarin|bolak-balik|berkali-kali)){0,2}\s+(?:(?:oleh|sama|karo|dening|kaliyan|dari|dr|saka|seko|teko|by|from)\s+)?(?:the\s+)?(?:no|nomor|nomer|nmr|number)\.?\s?[:(]?\s*$/iu
/** "Ibu saya ditelepon 08… mengaku dari kecamatan": the same without a word for what it is, as what comes after tells of who it was. */
export const harassed =
  /(?<!\p{L})(?<!(?<!\p{L})(?:yang|yg|sing|ingkang)\s+)(?:(?:di|dipun)[\s-]?(?:teror|ancam|ancem|anc[ae]m|telpon\p{L}{0,2}|telepon\p{L}{0,2}|telp\p{L}{0,2}|miscall|sms|wa|chat|japri)|threatened\s+by|called\s+by|texted\s+by)\s?[:(]?\s*$/iu
export const claimsToBe =
  /^\s?,?\s?(?:(?:yang|yg|sing|ingkang|who|katanya|jarene)\s+)?(?:mengaku|ngaku\p{L}{0,3}|ngakunya|ngaken\p{L}*|claim\p{L}*|katanya|jarene|bilang\p{L}*|suara(?:nya|ne|nipun)|pura-pura|nyuruh|menyuruh|minta|maksa|ngancam|ngancem|njaluk|ngongkon|saying|telling)(?!\p{L})/iu
/** "+62 857-… saya: maaf tidak bisa": a line of a chat, of the reporter. */
export const ownLine = /^\s?[~(-]{0,2}\s?(?:saya|sy|aku|kula|me)\)?\s?:\s+/iu
/** "Cs kantor", "hotline kelurahan". */
export const publicDesk =
  /(?<!\p{L})(?:cs|humas|call\s?cent(?:er|re)|hotline|resepsionis|receptionist|customer\s+service|front\s?office|front\s+desk)(?:nya|ne|e)?(?:\s+(?:kantor|dinas|kelurahan|kecamatan|bank|kabupaten|office|pemkot|pemkab|rsud|puskesmas|nya)){0,2}\s?(?:di\s+|is\s+)?[:(]?\s*$/iu
/** "Liat story IG nya @x", "simpan link siarannya: …", "delengen dhewe neng …": what somebody else shows. */
export const looksAt =
  /(?<!\p{L})(?:(?:lihat|liat|deleng\p{L}*|delok\p{L}*|tonton|nonton|watch|see)(?!\p{L})(?:(?!(?<!\p{L})(?:saya|sy|aku|kula|my|me|\p{L}{3,}ku)(?!\p{L}))[^.!?\n]){0,40}|(?:link|tautan)\s+(?:siaran|live|video|postingan|posting|story|status|fotone|foto)(?:nya|ne|e|ipun)\s*:?\s*)$/iu
export const officialCar =
  /(?<!\p{L})(?:dinas|dines|siaga|operasional|ambulans|pemkot|pemkab|(?:plat|pelat)\s+(?:merah|abang))(?!\p{L})[^.!?\n]{0,30}$/iu
/** "Photo shows licence plate H 90…". */
export const pictured =
  /(?<!\p{L})(?:photo|picture|video|footage|clip|foto|poto|gambar|rekaman|cctv)(?:s|nya|ne|e|ipun)?\s+(?:\p{L}+\s+){0,3}?(?:shows?|showing|captured|memperlihatkan|menunjukkan|nampak|tampak|kelihatan|keliatan|ketok|kethok|ketingal|terlihat|kerekam|terekam)(?!\p{L})(?:(?!(?<!\p{L})(?:saya|sy|aku|kula|my|me|our|\p{L}{3,}ku)(?!\p{L}))[^.!?\n]){0,50}$/iu
/** "… kelihatan plat merah H 90…": what was seen or came onto a picture, up to the plate. */
export const inView =
  /(?<!\p{L})(?:kelihatan|keliatan|klihatan|terlihat|tampak|nampak|ketok|kethok|ketoro|katon|ketingal|terekam|kerekam|kejepret|kefoto|terfoto|tertangkap\s+kamera|visible|captured|you\s+can\s+see)(?:\s+(?!(?:saya|sy|aku|kula|my|our)(?!\p{L})|\p{L}{3,}ku(?!\p{L}))\p{L}+){0,3}\s+(?:plat|pelat|nopol|nomor|nomer|plate|mobil|motor)(?:\s+(?:merah|abang|ireng|hitam|putih|kuning|dinas|jelas|cetha|cetho|nomor|nomer|no|polisi|number|plat|pelat)){0,3}\s*[:,(]?\s*$|(?<!\p{L})(?:plat|pelat|nopol)(?:\s+(?!(?:saya|sy|aku|kula|my|our)(?!\p{L})|\p{L}{3,}ku(?!\p{L}))\p{L}+){0,2}\s+(?:kelihatan|keliatan|klihatan|terlihat|ketok|kethok|ketoro|katon|ketingal|terekam|kerekam)(?:\s+(?:jelas|cetha|cetho|banget|sekali|terang)){0,2}\s*[:,(]?\s*$|(?<!\p{L})(?:(?:di|dipun)?(?:turun|bongkar|angkut|muat|usung|unjuk)\p{L}*|unloaded|loaded)\s+(?:(?:dari|dr|saka|seko|saking|from|ke|pakai|pake|nganggo|into|onto)\s+)?(?:(?:sebuah|satu|siji|a|the)\s+)?(?:mobil|truk|truck|pickup|pick-?up|l300|van|box|bak|kol|colt|carry|car)(?:\s+(?:box|bak|dinas|plat|pelat|nopol|merah|putih|hitam|ireng|nomor|nomer|no)){0,3}\s*[:,(]?\s*$/iu
/** "Dua nomor yang nelpon rumah malam itu: …", "riwayat panggilan: tiga kali masuk dari …": whoever called. */
export const calledHome =
  /(?<!\p{L})(?:yang|yg|sing|ingkang|who|that)\s+(?:\p{L}+\s+)?(?:(?:me)?(?:n|ng)?e?(?:telp|telpon|telepon|lpon|lp|bel)|nelpon|nelp|called|rang|phoned)\s+(?:ke\s+|the\s+)?(?:rumah|omah|griya|home|house|kantor|warung|toko)(?:ku|e|ne)?(?:\s+(?:saya|sy|aku|kula|kami))?(?:\s+(?!nomor|nomer|no|hp|wa|pak|bu|bapak|camat|lurah|bawaslu|dinas)\p{L}+){0,4}\s*[:,]?\s*$|(?<!\p{L})(?:panggilan|telepon|telpon|telfon|call|calls|misscall|miscall)\p{L}{0,4}(?!\p{L})[^.!?\n]{0,50}(?<!\p{L})(?:masuk|mlebu|came|incoming)\s+(?:dari|dr|saka|seko|saking|from)\s+(?:(?:no|nomor|nomer|number|wa)\s+)?$/iu
/** "Everyone got 200k from 08…", "semua staf dapat transferan dari …": who paid them all. */
export const paidAll =
  /(?<!\p{L})(?:everyone|everybody|all\s+(?:of\s+)?(?:us|staff)|(?:semua|kabeh|sedaya|tiap|setiap|saben|para)\s+(?:staf|staff|warga|wargane|pegawai|orang|wong|tiyang|guru|kader|rt|rw|anggota|peserta|ibu|bapak))(?!\p{L})[^.!?\n]{0,50}(?<!\p{L})(?:got|received|dapat|dapet|dpt|entuk|oleh|terima|nerima|menerima|nampa|dikirimi|ditransfer|ditransferi|dikasih|diwenehi)(?!\p{L})(?:[^.!?\n]|\.(?=\d)){0,50}(?<!\p{L})(?:from|dari|dr|saka|seko|saking)\s+(?:(?:no|nomor|nomer|rek\p{L}*|bank|dana|ovo|gopay|shopeepay|linkaja|bca|bri|bni|mandiri|akun|account|number|the)\.?\s+)*$/iu
/** "Yang teken ber-NIP …". */
export const signedWith =
  /(?<!\p{L})(?:yang|yg|sing|ingkang|who)\s+(?:teken|neken|ttd|tanda\s*tangan|tandatangan|menandatangani|signed)\s+(?:(?:ber|with|dengan)[\s-]?)?nip(?:nya|ne|e)?\s*:?\s*$/iu
/** "Akun saya didaftarkan dia pakai nomor …": in the reporter's name, with whosever number. */
export const inMyName = new RegExp(
  String.raw`(?<!\p{L})(?:(?:akun|nama|data|ktp|nik|identitas|jeneng|asma)(?:ku|\s+${me})|my\s+(?:account|name|data|id))\s+(?:\p{L}+\s+)?(?:(?:di|dipun)(?:daftar|pakai|pake|guna|input|masuk|catut|enggo|engge|buat|gawe)\p{L}*|was\s+(?:registered|used|signed\s+up))(?:\s+(?!dari|saka|seko|saking|from)\p{L}+){0,4}\s+(?:pakai|pake|dengan|nganggo|ngangge|lewat|with|using)\s+(?:(?:no|nomor|nomer|hp|wa|email|a|the|number|phone)\s+){0,3}[:,(]?\s*$`,
  'iu',
)
/** "Bukti transferku dari seabank …". */
export const myTransfer = new RegExp(
  String.raw`(?<!\p{L})(?:(?:transfer|tf|setoran)(?:ku|\s+${me})|my\s+own\s+(?:transfer|payment|deposit))\s+(?:(?:itu|iku|kuwi|was|is|went|yang|yg)\s+)?(?:dari|dr|saka|seko|saking|from|pakai|pake|nganggo)\s+(?:(?:${channel}|(?:seabank|jago|jenius|permata|cimb|danamon|muamalat|blu|neo|btpn|shopeepay|linkaja)(?!\p{L}))\s*)*[:,(]?\s*$`,
  'iu',
)
/** "Cuma ingat buntutnya …", "sing tak elingi …". */
export const remembered =
  /(?<!\p{L})(?:(?:cuma|cuman|hanya|mung|namung|sing|yang|yg|only|just|can\s+only|cukup)\s+(?:(?:saya|sy|aku|kula|i|tak|dak|bisa|iso|saged|sempat|sempet)\s+){0,2}(?:ingat|inget|eling|kelingan|elingi|kemutan|hafal|apal|ke-?baca|kebaca|remember|recall))\s*[:,]?\s*$/iu
/** "Dikon nelpon …", "told to call …". */
export const toldToCall =
  /(?<!\p{L})(?:disuruh|dikon|dikongkon|diminta|dijaluk|diwajibkan|diharuskan|dipunutus|dipunkengken|told|asked|ordered)\s+(?:(?:to|untuk|supaya|langsung|segera|konfirmasi|lapor|absen)\s+){0,2}(?:nelpon|telpon|telepon|menelepon|nelp|hubungi|menghubungi|ngubungi|wa|nge-?wa|chat|japri|call|contact|text|message)\s+(?:(?:ke|no|nomor|nomer|hp|wa|number|the)\s+){0,3}[:,(]?\s*$/iu
/** "Got a call from X at …". */
export const calledAt =
  /(?<!\p{L})(?:got|gets|received|had)\s+(?:(?:a|an|another|many|several|two|three|the|his|her)\s+){1,2}(?:call|text|message|whatsapp|sms)s?\s+(?:(?:from|by)\s+[^.!?\n\d]{2,50}?\s+)?(?:at|on|to)\s+(?:(?:number|the|my)\s+)*$/iu
/** A handle that is called after a campaign. */
export const campaign =
  /paslon|caleg|capres|cabup|cawali|(?:^|[._@/-])pilih[._-]?(?:no|nomor|\d)|coblos|pemenangan|timses|relawan|menangkan|nomor?urut|pilkada|pilwal|pilbup/iu
/** "Dia WA saya dari …": told, not asked. */
export const theyCall = new RegExp(
  String.raw`(?<!\p{L})(?:dia|ia|beliau|dheweke|deweke|piyambakipun|panjenenganipun|mereka|he|she|they|\p{L}{3,}(?:nya|ipun))\s+(?:(?:pernah|sering|selalu|terus|lalu|malah|juga|langsung|wis|udah|sudah|tau|nate)\s+){0,2}(?:hubungi|telp|telpon|telepon|call|text|texts|wa|japri|dm|chat|sms|kontak|email)\s+${me}(?!\p{L})[^.!?;\n]{0,24}$`,
  'iu',
)
/** "Saya bisa dihubungi di …". */
export const reached = new RegExp(
  String.raw`(?<!\p{L})(?:${me}|nama\s+saya)[^.!?;\n]{0,60}?(?:(?:bisa|siap|saged|iso|dapat|dpt|can|may|could|mau|bersedia|boleh)\s+(?:di\s?|dipun|be\s+)?(?:hubungi|hub|telpon|telp|kontak|reached|contacted|called|wa|japri|chat|tanya|tangleti|takoni)|(?:dihubungi|dipunhubungi|reachable|available))(?!\p{L})[^.!?;\n]{0,40}$|(?:bisa|siap|saged|iso|can)\s+(?:dihubungi|dipunhubungi|be\s+reached|be\s+contacted)\s+(?:${to}|[\p{L}]+\s+${to})\s+(?:${channel}\s+){0,3}$`,
  'iu',
)
export const payTo = new RegExp(
  String.raw`(?:transfer|ditransfer|dipuntransfer|tf|deposit|deposited|setor|disetor|setorkan|disetorkan|kirim|dikirim|dikirimkan|bayar|dibayar|iuran\p{L}*|nyetor\p{L}*|setoran\p{L}*|ngirim|mbayar|dikumpulkan|dikumpulke|kumpulkan|ditampung|paid|pays?|sent|sends|collected)(?!\p{L})(?:[^.!?\n]|\.(?=\d)){0,70}?(?<!\p{L})(?:ke|kepada|nang|neng|ning|dhateng|to|menyang|into|di|in|lewat|via)\s+(?:${channel}\s*)*[:(]?\s*$`,
  'iu',
)
const receives = 'terima|nerima|menerima|dapat|dpt|dapet|entuk|oleh|angsal|nampi|got|get|received|receive'
/** "Saya terima transfer ke …": what is paid is theirs. */
export const paidToMe = new RegExp(String.raw`(?<!\p{L})${me}\s+(?:\p{L}+\s+){0,2}?(?:${receives})(?!\p{L})`, 'iu')
/** "Penerimanya X 08…; pengirimnya saya, terpaksa, dari BCA …": who sent it is said, and the next number is theirs. */
export const ownSender = new RegExp(
  String.raw`(?<!\p{L})(?:pengirim(?:nya|e|ipun)?|(?:yang|yg|sing|ingkang)\s+(?:kirim|ngirim|mengirim|ngintun|transfer|nransfer|tf|bayar|mbayar|setor|nyetor)|sender|payer)\s+(?:(?:adalah|itu|iku|niku|is|was|ya|yo|inggih)\s+)?${me}(?:\s+(?:sendiri|dhewe|dewe|piyambak|myself))?\s?[,:(][^.!?;\n\d]{0,48}$`,
  'iu',
)
/** "Saya transfer dari rek …". */
export const ownFrom = new RegExp(
  String.raw`(?<!\p{L})(?:${me}|tak|takkirim)(?:\s+(?!(?:${receives})(?!\p{L}))[\p{L}]+){0,3}?\s+(?:ter)?(?:transfer|tf|setor|nyetor|nransfer|kirim|bayar|ngirim|mbayar|paid|transferred|sent|lapor|balas|bales|bls|jawab|reply|replied|upload|unggah|forward|share|sms|japri|wa|chat|telp|nelpon|nulis|write|writing|called|potong|dipotong)(?!\p{L})(?:(?!(?<!\s+(?:yang|yg|sing|ingkang))\s+(?:di|dipun)\p{L}{3})[^.!?\n]){0,64}?(?:dari|dr|pakai|pake|saka|soko|seko|saking|from|lewat|nganggo|ngangge|using|with)\s+(?:(?:${channel}|(?:jago|seabank|permata|cimb|danamon|muamalat|blu|jenius|neo|btpn|shopeepay|linkaja|pribadi|sendiri|dhewe|dewe|satunya|sijine|lain|liyane|lama|lawas|kedua)(?!\p{L}))\s*)*(?:(?:pak|bu|min|kak|mas|mbak)\s?)?[,:(]?\s*$`,
  'iu',
)
/** "Suami saya di-DM sama akun …", "akun saya @x di-tag sama …": who did it to them. */
export const doneBy =
  /(?<!\p{L})(?:(?:di|dipun)[\s-]?\p{L}{2,12}\s+(?:sama|oleh|karo|dening|kaliyan)|\p{L}+ed\s+by)\s+(?:\p{L}+\s+){0,2}$/iu
/** "Nomor asing 08…": who came upon the reporter. */
export const stranger =
  /(?<!\p{L})(?:(?:nomor|nomer|no|akun|number|account)\s+(?:asing|(?:tak|tidak|gak?|nggak|ora|ra|mboten)\s+(?:di)?ken(?:al|ale)\p{L}{0,2})|(?:unknown|strange)\s+(?:number|account))\s*:?\s*$/iu
/** "NPWP sy buat pencairan uang saksi: 83…": what it is for does not change whose it is. */
export const ownPaper =
  /(?<!\p{L})(?:npwp|nik|ktp|kk|nip|rek|rekening|norek|bpjs)(?:\s?-?ku(?!\p{L})|\s+(?:saya|sy|aku|kula|gue)(?!\p{L}))[^.!?\n\d]{0,60}:\s*$/iu
/** "Ini nomor saya kalau perlu saksi: 08…": what for, or in which case, does not change whose it is either. */
export const ownInCase =
  /(?<!\p{L})(?:(?:no|nomor|nomer|hp|wa|telp|telepon|email|imel)(?:\s+(?:hp|wa|telp|telepon))?(?:\s?-?ku(?!\p{L})|\s+(?:saya|sy|aku|kula|gue)(?!\p{L}))|my\s+(?:number|phone|email))[,\s]+(?:kalau|kalo|klo|kl|jika|bila|buat|untuk|siapa\s+tahu|yen|nek|menawi|kangge|if|in\s+case|for)\s+(?:(?!(?:no|nomor|nomer|hp|wa|number)(?!\p{L}))[^.!?;:\n\d]){2,50}[:\s]\s*$/iu
/** "Hp dinas 08…": lent to whoever speaks of it, or an office's desk. */
export const workPhone =
  /(?<!\p{L})(?:hp|wa|no|nomor|nomer|telp|telpon|telepon)\s+(?:dinas|kantor|sekolah|puskesmas|kerja|work)\s*:?\s*$/iu
/** "Dichat dari …", "nelpon saya pakai nomor …": the sender's. */
export const receivedFrom = new RegExp(
  String.raw`(?<!\p{L})(?:dari|dr|from|saka|saking|seko|soko|teko|teka|oleh|dening|pakai|pake|nganggo|ngangge|lewat|via|using|pakek|by|with|migunakake|ngginakaken|menggunakan)\s+(?:(?:${channel}|(?:asing|tak|tidak|dikenal|ra|kenal|tanpa|nama|wong|orang|barunya|anyar|unknown|new|private|pribadi|pribadinya|dinas|kantor|kantornya)(?!\p{L}))(?:\s*:)?\s*)*[(:]?\s*$`,
  'iu',
)
export const receiver = new RegExp(
  String.raw`(?:(?:wa|chat|japri|telp|telpon|nelpon|nelp|menelpon|menelepon|sms|hubungi|menghubungi|dm|kirim|ngirim|mengirim|ngirimi|kirimi|ancam|ngancam|mengancam|neror|teror|meneror|called|calls|texted|messaged|threatened|nge-wa|ngewa|nge-chat|ngechat|broadcast|menyebarkan|nyebar|nyebarke|disebar\p{L}*|dikirim\p{L}*|telfon|phoned|emailed|texting|calling|messaging|phoning|emailing)(?!\p{L})|(?<!\p{L})${me}\s+(?:di(?!suruh|paksa|minta|ajak|wajib|perintah|kongkon|daftar|masuk|lebok|catat|tambah|add|invite|undang|jadi|angkat|catut)|dapat|dpt|nerima|terima|menerima|entuk|angsal|oleh|got|received|was|were|dipun)\p{L}*|masuk\s+ke|(?:pesan|chat|sms|wa|undangan|message|telpon|ancaman|teror|perintah|broadcast|kiriman|call|email|surat|edaran)(?!\p{L}))`,
  'iu',
)
/** Part of every match of `answerThrough`, and quick to look for. */
export const through = /\s+(?:lewat|via|melalui|liwat|lumantar|by|through)\s+/iu
/** An imperative to us that names the way: answers are to come there. */
export const answerThrough = new RegExp(
  String.raw`(?:^|[.!?;,:\n]|(?<!\p{L})(?:tolong|mohon|nyuwun|silakan|silahkan|monggo|mangga|please))\s*(?:hubungi|hub|kontak|kabari|kabarin|balas|bales|bls|balesi|contact|reach|reply)(?:\s+(?<me>${me})(?!\p{L}))?(?:\s+[^.!?\n]{0,40})?\s+(?:lewat|via|melalui|liwat|lumantar|by|through)\s+(?:(?:${channel}|(?:pribadi|private)(?!\p{L}))(?:\s*:)?\s*)*$`,
  'iu',
)
/** A forwarded message: nobody knows whether its sender is a friend or the accused. */
export const forwarded =
  /(?:terusan|diteruskan|nerusake|nerusaken|forward\p{L}*|kiriman|fwd|tak\s+dikenal|tidak\s+dikenal|ra\s+kenal|anonim|unknown|embuh)/iu
/** An address to which things are to be brought by order of the accused. */
export const orderTo =
  /(?<!\p{L})(?:suruh|nyuruh|disuruh|minta|diminta|wajib|perintah\p{L}*|ngongkon|dikongkon|dikon|harus|kudu|dhawuh\p{L}*|instruksi\p{L}*|dipunkengken|dipundhawuhi|dipunutus|mewajibkan|menyuruh|meminta|kumpulkan|ordered|asked|told|must|konfirmasi)(?!\p{L})/iu
export const secrecy =
  /(?:rahasia\p{L}*|jangan\s+(?:di)?(?:sebar|bocor|ditelp\p{L}*|telp\p{L}*)|jgn\s+\p{L}+|ojo\s+di\s?sebar|keep\s+(?:it|this)\s+(?:secret|private)|confidential|jangan\s+sampai\s+(?:bocor|tersebar)|simpen|disimpan|disamarkan|evenings?\s+only|jam\s+kerja|after\s+(?:work|hours)|fast\s+respon|slow\s+respon|biar\s+(?:aman|gampang))/iu
export const ownMine = new RegExp(
  String.raw`(?<!\p{L})(?<!\b(?:above|below|beside|under|before|after|near|to|than|like|not|over)\s+)(?:mine|punya\s+${mine}|milik\s+${mine}|punyaku|punyaq|milikku|duweku|duwekku|gonku|nggonku|gadhahan\s+kula|kagungan\s+kula)(?!\p{L})(?:(?!,\s?(?:pengirim|sender|dari(?!\p{L})))[^.!?;\n]){0,24}$`,
  'iu',
)
export const published =
  /^\s*(?:yang|yg|sing|ingkang|which|who|that)?\s*(?:(?:tiap|setiap|saben|hari|dina|minggu|sering|selalu|terus|juga|rajin|masih|kemarin|wingi|udah|sudah|wis|malah|every|day|keeps?|often|also)\s+){0,3}(?:meng|nge?-?|di|me)?(?:unggah|upload|uplod|posting|mosting|post|nyebar|menyebar|share|live|komentar|like|repost|retweet|bagikan|membagikan|mengomentari|promosi|kampanye|aktif|ditonton|nge-?rt|nge-?like)/iu
export const publishedBy =
  /(?:unggah|diunggah|upload|diupload|posting|diposting|disebar|disebarkan|dibagikan|diposkan|posted|shared|published|dipublikasikan|tayang(?:an|nya|e)?|ditayangkan|siaran(?:nya|e)?|disiarkan|live|nonton|lihat|liat|ndelok|follow\p{L}*|tag|nge-?tag|mention|story|status|channel|kanal|halaman|page|fanpage|admin\p{L}*|resmi|official)\s+(?:[\p{L}]+\s+){0,4}$|(?<!(?<!\p{L})(?:saya|sy|aku|kula|i|tak)\s+(?:\p{L}+\s+)?)(?<!\p{L})(?:(?:nge-?)?like|komen\p{L}*|komentar\p{L}*|comment\p{L}*|subscribe|follow|repost|retweet)\s+(?:[\p{L}&]+\s+){0,2}?(?:di|ke|neng|nang|ing|on|at|to)\s+(?:\p{L}+\s+){0,2}$/iu
/** "Tak upload neng …", "saya posting di …": who does it has the account. */
export const ownPost = new RegExp(
  String.raw`(?<!\p{L})(?:${me}\s+(?:\p{L}+\s+)?|tak\s?-?|dak\s?-?)(?:unggah|mengunggah|upload|ngupload|posting|mosting|post|posted|uploaded|tayangkan|pasang|masang|share|shared|live)(?!\p{L})[^.!?\n]{0,60}$`,
  'iu',
)
/** "Aku di-DM akun …": who wrote to the reporter. */
export const writtenBy =
  /(?:(?<!\p{L})(?:di|dipun)[\s-]?(?:dm|chat|wa|inbox|mention|tag|japri|komen|komentari|kirimi|follow)|(?<!\p{L})(?:dapat|dpt|entuk|nerima|got|received)\s+(?:a\s+)?(?:dm|pesan|chat|message|inbox))\s+(?:(?:oleh|sama|dari|karo|saka|by|from|akun|akune|the|account)\s+){0,2}$/iu
/** "Rekening tujuannya …", "rekening penampung": where others were told to pay. */
export const collecting =
  /(?<!\p{L})(?:rek|rekening|norek|account)\.?\s+"?(?:tujuan|penampung|penampungan|setoran|pengepul|panitia|bersama|iuran|sumbangan|infak|infaq|donasi|kas|dana\s+(?:kampanye|pemenangan|taktis|sosial))\p{L}{0,4}(?!\p{L})[^.!?\n]{0,16}$/iu
/** A name that is an office or a title: "@kec.semu.official", "umum@….go.id". */
export const official =
  /(?:\.go\.id|(?:^|[.@_-])(?:bkd|bkpsdm|pemda|kpu|ppk|setda|kel|kec|kab|bag|subbag|umpeg|disdik|dinkes|dinsos)[._]|bendahara|treasurer|menang|camat|lurah|kades|kadus|sekdes|carik|kepsek|kapus|kabid|kadis|kabag|kasi[._]|kasubag|sekcam|sekda|kepsek|pejabat|dinas|pemkot|pemkab|kecamatan|kelurahan|bupati|walikota|official|relawan|timses|caleg|dprd|humas|info[a-z_.]|admin|sekretariat|panitia)/iu
/** "Dia kirim dari 08… ke saya 08…". */
export const ontoMe =
  /(?<!\p{L})(?:ke|kepada|dhateng|nang|marang|to)\s+(?:saya|sy|aku|kula|kulo|me)\s*(?:di\s+|,\s*)?$/iu
/** "He gave me 08…", "dia ngasih saya nomor 08…": what one is given is the giver's. */
export const given =
  /(?<!\p{L})(?:gave|sent|handed|kasih|ngasih|memberi|ngeki|ngekeki|menehi|maringi|ngirimi)\s+(?:(?:ke|kepada|to|dhateng|marang)\s+)?(?:me|saya|sy|aku|kula)\s+(?:(?:his|her|a|the|no|nomor|nomer|nomere|nomornya|number|wa|hp|rek|norek|rekening)(?!\p{L})\s*)*[:,]?\s*$|(?<!\p{L})(?:no|nomor|nomer|rek|norek|rekening|number|account)\s+(?:(?:yang|yg|sing|ingkang|that)\s+)?(?:dia|ia|beliau|dheweke|deweke|he|she|they)\s+(?:(?:sudah|udah|wis|kemarin|wingi)\s+)?(?:kasih|kasihkan|ngasih|beri|berikan|ngeki|ngekeki|menehi|weneh\p{L}*|kirim|share|gave|sent)(?:\s+(?:(?:ke|kepada|to|dhateng|marang)\s+)?(?:me|saya|sy|aku|kula|kami|us))?\s*[:,(]?\s*$/iu
/** "Naik ojek, plat ojeknya …". */
export const hired =
  /(?<!\p{L})(?:ojek|ojol|gojek|grab|taksi|taxi|bis|bus|angkot|travel|becak)(?:nya|e|ne|ipun)\s*(?:nomor\s+|nopol\s+)?[:,]?\s*$|(?<!\p{L})(?:naik|numpak|nitih|pesan|pesen|dijemput|took|by)\s+(?:ojek|ojol|gojek|grab|taksi|taxi|bis|bus|angkot|travel|becak)\s+(?:online\s+)?(?:(?:plat|pelat|nopol|nomor|plate)\s+)?$/iu
/** "Akun asli saya @x, yang palsu …"; not "ini nomor saya, bukan akun palsu …". */
export const fake =
  /(?<!\p{L})(?<!(?<!\p{L})(?:bukan|bkn|dudu|sanes|not|no)\s+(?:\p{L}+\s+)?)(?:palsu|palsunya|fake|tiruan|kloningan|impostor|nyamar)\s*[:,]?\s*$/iu
/** "… nomor saya, yg atas …": another one than that. */
export const another = /,\s*(?:yg|yang|sing|ingkang|the)\s+[^,]{0,20}$/iu
/** "Ditanya NPWP ya tak kasih 08…", "I gave him 33…": what the reporter gave is theirs, or what they had of somebody's. */
export const iGave =
  /(?<!\p{L})(?:(?:tak|dak)\s?|(?:saya|sy|aku|kula|i)\s+(?:\p{L}+\s+)?(?:(?:gak|ga|nggak|tidak|tdk|ora|mboten|mau|gelem|wani|berani|terpaksa|harus|kudu|pernah|langsung)\s+){0,2})(?:setor|setorkan|setorake|kumpulkan|kumpulke|kasih|kasihkan|kasi|ke[nk]?[ei]\p{L}*|weneh\p{L}*|wenehi|aturi|aturaken|caosi|caosaken|jawab|wangsuli|sebut|sebutkan|sebutke|berikan|serahkan|gave|give|answered)(?:[:,]?\s+(?:no|nomor|nomer|nik|npwp|kk|nip|wa|hp|rek\p{L}*|angka|him|her|them|number|the|mawon|aja|saja|wae|yo|ya))*\s*[:,]?\s*$|(?:^|[.!?,;\n]\s*)(?:(?:dulu|biyen|rumiyin|kemarin|wingi|kala|sudah|udah|wis|sampun|pernah|tau|nate)\s+){1,3}(?:kasih|kasihkan|ngasih|kirim|ngirim|setor|wenehi|menehi|nyaosi|nyerahke|serahkan)\s+(?:(?:no|nomor|nomer|nik|npwp|kk|nip|wa|hp|rek\p{L}*)\s+){1,2}$/iu
/** "Nek mau tanya bapak langsung ke …": whoever of the family is bidden to be asked. */
export const askKin =
  /(?<!\p{L})(?:tanya|nanya|takon|takok|tangled|tanglet|tangklet|ngomong|bicara|kontak|hubungi|hub|telpon|telp|wa|chat|ask|call|talk\s+to|reach)\s+(?:(?:sama|karo|dengan|dgn|kaliyan|ke|my|marang|dhateng)\s+)?(?:bapak|bpk|ibu|ibuk|emak|mak|simbok|mbok|ayah|suami|istri|isteri|bojo|mama|papa|kakak|adik|dad|mom|mum|mother|father|wife|husband)(?:ku|e|ne)?(?:\s+(?:saya|sy|aku|kula|langsung|lgsung|lgsg|lsg|lngsng|sendiri|dhewe|dewe|saja|aja|ae|wae|mawon|directly)){0,4}\s+(?:ke|di|neng|nang|ning|ing|lewat|via|at|on|wonten)\s+(?:(?:no|nomor|nomer|wa|hp|number)\s+)?[:(]?\s*$/iu
/** "… and her own, H 9…". */
export const theirOwn = /(?<!\p{L})(?:his|her|their)\s+own\s*[,:(]?\s*$/iu
/** "Akun saya @x, bukan akun palsu @y": with another before it, it is the fake one that stands after. */
export const notFake =
  /(?<!\p{L})(?:bukan|bkn|dudu|sanes|not|no)\s+(?:the\s+|a\s+)?(?:\p{L}+\s+)?(?:palsu|palsunya|fake|tiruan|kloningan|impostor)(?:\s+(?:account|number|one))?\s*[:,(]?\s*$/iu
/** "… and ignore X", "bukan Y": not to be used, beside the one that is. */
export const shunned =
  /(?<!\p{L})(?:ignore|avoid|skip|abaikan|jangan|jgn|ojo|bukan|not|dudu|sanes)(?:\s+(?:the|to|at|ke|di|yang|yg|sing|use|pakai|pake|hubungi|percaya|dm|account|akun|channel|kanal|grup|nomor|nomer|number|one)){0,4}\s*[:,]?\s*$/iu
/** "Telp rumah 024…": nobody says so of another's without saying whose. */
export const homePhone =
  /(?<!\p{L})(?:no|nomor|nomer|telp|telpon|telepon|tlp|phone|call)\s+(?:rumah|omah|griya|home|house)\s*[:,]?\s*$/iu
/** "Akun saya yang ketag itu @x". */
export const ownAccount =
  /(?<!\p{L})(?:akun|account|ig|insta\p{L}{0,6}|fb|facebook|twitter|tiktok|telegram|tele|threads|x)\s?(?:-?ku|\s+(?:saya|sy|aku|kula|gue))(?!\p{L})(?:\s+(?:yang|yg|sing|itu|iku|kuwi|asli|lama|baru|satunya|kena|(?:ke|di|nge)-?(?:tag|mention|hack|block|blokir|serang|report)\p{L}{0,3}|tag|dipakai|aktif|ada|di|sana|situ)){0,6}\s*[:,]?\s*$/iu
/** "Dari rekening saya X lari ke BRI …", "… then moved to": where money went to from an account that was named before. */
export const movedTo =
  /(?<!\p{L})(?:lari|masuk|mlebu|mlebet|pindah|dipindah\p{L}*|berpindah|dialihkan|mengalir|mili|mlayu|(?:di)?transfer|ditransfer|disetor\p{L}*|dikirim\p{L}*|diteruskan|went|goes|go|moved|transferred|sent|paid|forwarded|ends up|ended up|landed)(?!\p{L})[^.!?\n]{0,40}?(?<!\p{L})(?:ke|kepada|nang|neng|ning|dhateng|menyang|marang|to|into|in|(?<=mlebu|mlebet))\s+(?!(?:[\p{L}.]+\s+){0,3}(?:saya|sy|aku|kula|my)(?!\p{L}))(?:[\p{L}.]+\s+){0,4}$|(?<!\p{L})(?:mlebu|mlebet|masuk)\s+(?:[\p{L}.]+\s+){0,2}$/iu
/** "KTP saya dikirim ke x@y", "saya sudah email ke x@y": where others want things is hardly an address of the reporter's. */
export const sentThere =
  /(?<!\p{L})(?:(?:di|dipun|ter)(?:kirim|setor|email|kumpul|unggah|upload|minta)\p{L}{0,4}|(?:sent|mailed|e-?mailed|submitted|forwarded)|(?:draft|draf|data|berkas|file|foto|fotokopi|scan|laporan|rekap|daftar|form|formulir|ktp|kk)\s+(?:\p{L}+\s+){0,2}?(?:kirim|setor|kumpul|email|ngirim)\p{L}{0,3}|(?:saya|sy|aku|kula|i|we|kami|tak)\s+(?:(?:sudah|udah|wis|pernah|telanjur|terlanjur|sempat|juga|terpaksa|had to|have|already|disuruh|dipaksa|diminta|kudu|harus)\s+){1,3}(?:e-?mail|mail|kirim|ngirim|mengirim|setor|nyetor|lapor)\p{L}{0,3})(?!\p{L})[^.!?;\n]{0,50}?(?<!\p{L})(?:ke|kepada|dhateng|nang|neng|ning|menyang|marang|to)\s+(?:(?:alamat|email|e-mail|imel|surel|akun|the|address|di)\s+){0,3}:?\s*$/iu
/** "Neng tiktoke dhewe @x", "on her own account @x": of whoever the sentence is about. */
export const ofOneself =
  /(?<!\p{L})(?:(?:ig|insta|instagram|fb|facebook|tiktok|tik\s?tok|twitter|telegram|tele|wa|youtube|yt|akun|email|imel|status|kanal|channel|x)-?(?:e|ne|nya|nipun|ipun)\s+(?:dhewe|dewe|sendiri|piyambak|pribadi)|(?:his|her|their)\s+own\s+(?:\p{L}+\s+){1,2}|akun\s+(?:pribadi|sendiri|dhewe|dewe)(?:nya|ne|e)?)\s*[:,(]?\s*(?:at\s+|is\s+)?@?$/iu
