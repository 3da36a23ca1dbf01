/**
 * The reporter's secret number opens the case: whoever has it reads what they were asked and answers in their name.
 * Nobody may ask for it, not for a part of it, and not under another name.
 */
const number = String.raw`(?:nomor|nomer|no\.?|kode|kodhe|angka|digit|pin|kunci|sandi|password|kata\s+sandi)`
const secret = String.raw`(?:nomor|nomer|no\.?|kode|kodhe|angka|number|code|key|pin)(?:nya|ne|nipun|mu)?\s*(?:(?:laporan|aduan|pengaduan|kasus|perkara|yang|sing|ingkang)\s+)?(?:rahasia|wadi|rahsia|wados|sandi)(?:nya|mu|ne|nipun|ipun|e)?`
const receipt = String.raw`(?:resi|tanda\s+terima|tiket|token|receipt|bukti\s+(?:lapor(?:an)?|pengaduan|aduan)|kode\s+bukti)(?:nya|mu|ne|nipun|ipun|e)?`
const asked = new RegExp(
  [
    String.raw`(?<!\p{L})${secret}(?!\p{L})(?!\s+(?:negara|bank|rekening|atm|surat|dokumen|dapur|jabatan|brankas))`,
    String.raw`(?<!\p{L})(?:secret|private|receipt|ticket|tracking|confirmation|claim|case\s+access)\s+(?:number|code|key|digits|no\.?|pin|token)(?!\p{L})`,
    String.raw`(?<!\p{L})${number}\s+${receipt}(?!\p{L})(?!\s*(?:pengiriman|paket|jne|j&t|pos|barang|sicepat|kurir|bank))`,
    String.raw`(?<!\p{L})(?:your|ur)\s+(?:receipt|ticket|token|pin|password|secret)(?!\p{L})`,
    String.raw`(?<!\p{L})${receipt}\s+(?:laporan\s+|aduan\s+)?(?:anda|kamu|sampeyan|panjenengan|njenengan|bapak|ibu)(?!\p{L})`,
    // "Ketik ulang 20 digit dari bot", "the twenty digits"
    String.raw`(?<!\p{L}|\d)(?:20|dua\s+puluh|kalih\s+dasa|rong\s+puluh|twenty)[\s-]*(?:buah\s+)?(?:angka|digit|digits|nomor|nomer|numbers|karakter|angkanya|digitnya)(?!\p{L})`,
    // What the bot gave them: "angka yang diberikan bot", "the digits the bot gave you"
    String.raw`(?<!\p{L})(?:angka|digit|nomor|nomer|kode|kodhe|deretan)(?:nya|ne)?\s+(?:\p{L}+\s+){0,5}?(?:(?:dari|oleh|saking|saka|dening)\s+)?(?:(?:bot|kentongan|robot)|(?<=(?:dari|oleh|diberi|diberikan)\s+)(?:sistem|aplikasi))(?!\p{L})`,
    String.raw`(?<!\p{L})(?:minta|kirim(?:kan)?|sebutkan|tulis|ketik|send|give)\s+(?:\p{L}+\s+){0,2}?(?:resi|receipt)(?:nya)?\s*(?:$|[?.!])`,
    String.raw`^\s*resi(?:nya|ne)?\s+(?:apa|berapa)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:digits?|numbers?|code)\s+(?:\p{L}+\s+){0,4}?(?:bot|system|kentongan)(?!\p{L})`,
    // A part of it.
    String.raw`(?<!\p{L}|\d)(?:[2-9]|1\d|dua|tiga|empat|lima|enam|four|five|six|sekawan|papat|last|first)\s+(?:angka|digit|nomor|digits|numbers)\s+(?:terakhir|pertama|belakang|depan|pungkasan|akhir|wingking|ngajeng|awal)\s*(?:$|[?.!]|(?:nomor|kode)\s+(?:anda|laporan)|(?:anda|dari\s+(?:kode|nomor)\s+(?:anda|itu)))`,
    String.raw`(?<!\p{L})(?:kode|pin|otp|sandi|password)\s+(?:akses\s+|verifikasi\s+|laporan\s+|otp\s+|masuk\s+)?(?:anda|kamu|sampeyan|panjenengan|njenengan)(?!\p{L})`,
  ].join('|'),
  'iu',
)

/** @param plain normalised */
export const asksForReceipt = (plain: string): boolean => asked.test(plain)
