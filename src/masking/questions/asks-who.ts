/**
 * Whether a question asks the one who reads it who they are: by name, by what they are to the accused, by what they
 * did ("Anda yang memotret?"), by the circle they belong to, by where they are, by their face. In three languages, as
 * they are typed in chats.
 */
const never = String.raw`(?<!\p{L})`
const end = String.raw`(?!\p{L})`
const pattern = (...ways: string[]): RegExp => new RegExp(`${never}(?:${ways.join('|')})${end}`, 'iu')

/** Whoever is spoken to, and nobody else. */
const you = String.raw`(?:anda|nda|kamu|kmu|kau|lo|lu|loe|elu|ente|(?<!(?:di|ke|dari|warga|orang|sekitar)\s+)situ|sampeyan|sampean|panjenengan|njenengan|jenengan|pjenengan|nandalem|kowe|koe|pelapor|(?:bapak|bpk|pak)\s?(?:\/|atau)\s?(?:ibu|bu))`
const who = String.raw`(?:siapa(?:kah|\s+ya)?|sapa|sopo|sinten|sntn|spa)`
const polite = String.raw`(?:\s+(?:ya|yo|yah|nggih|nggeh|njih|to|tho|toh|sih|dong|nih|kah|kak|mas|mbak|pak|bu|sebenarnya|sebetulnya|sejatosipun|sakjane|saestunipun))*`
const over = String.raw`${polite}\s*(?:$|[?.!,;:\n])`
const opens = String.raw`(?:^|[?.!,;:\n])\s*(?:(?:maaf|mohon\s+maaf|nuwun\s+sewu|ngapunten|kalau|boleh|bisa|pareng|tahu|tau|apa(?:kah)?|menapa|punapa|napa|benar(?:kah)?|betul(?:kah)?|leres|jadi|berarti|jangan-jangan|halo|selamat\s+\p{L}+|pagi|siang|sore|malam|so|and|hi|hello|ya|mas|mbak|kak|pak|bu)(?:\s*,)?\s+)*`

const named = new RegExp(
  [
    // "Jenengan niki sinten?", "panjenengan sinten nggih?"
    String.raw`${never}(?<!menurut\s+)${you}(?:\s+(?:ini|itu|niki|niku|iki|kuwi|punika|menika|tiyang|orang|wong))*\s+${who}(?:${over})`,
    // "nama nda siapa", "siapa nm anda", "nma km spa"
    String.raw`${never}(?:nama|nm|nma|nme|jeneng|asma)(?:nya|ne|nipun|ipun|e)?\s+(?:lengkap\s+|asli\s+|panggilan\s+)?(?:${you}|km|u)${end}`,
    // "Asmanipun sinten?", "namanya siapa?": of nobody else that was named.
    String.raw`${opens}(?:nama|nm|nma|jeneng|asma)(?:nya|ne|nipun|ipun|e)?\s+${who}(?:${over})`,
    String.raw`${opens}(?:n\s+a\s+m\s+a)\s+${you}${end}`,
    // "Niki sinten?", "dengan siapa saya bicara?"
    String.raw`${opens}(?:ini|niki|iki|punika)\s+(?:dengan\s+|kaliyan\s+|karo\s+)?${who}(?:${over})`,
    String.raw`${never}(?:dengan|sama|kaliyan|karo)\s+${who}\s+(?:saya|kami|kula|aku)\s+(?:sedang\s+|lagi\s+|nembe\s+)?(?:bicara|berbicara|chat|chatting|ngobrol|wicanten(?:an)?|matur|rembagan|ngomong|berhadapan)${end}`,
    String.raw`${never}(?:saya|kami|kula|aku)\s+(?:sedang\s+|lagi\s+|nembe\s+)?(?:bicara|berbicara|chat|chatting|ngobrol|wicanten(?:an)?|rembagan|ngomong|berhadapan)\s+(?:dengan|sama|kaliyan|karo)\s+${who}${end}`,
    String.raw`${never}who(?:m)?\s+(?:am\s+i|i\s+am|i'm|are\s+we|we\s+are|we're)\s+(?:speaking|talking|chatting|writing|texting|dealing)(?:\s+(?:to|with))?${end}`,
    String.raw`${opens}(?:who\s+is|who's|whos)\s+this(?:${over})`,
    String.raw`${never}who\s+(?:r|are)\s+(?:you|u|ya)${end}`,
    String.raw`${never}who\s+(?:you|u)\s+(?:are|r)${end}`,
    String.raw`${never}(?:ur|your|yr)\s+(?:full\s+|real\s+|first\s+|last\s+)?(?:name|number|job|age|address|surname|nickname|initials)${end}`,
    String.raw`${never}what\s+(?:should|shall|can|do)\s+(?:i|we|people|they)\s+call\s+(?:you|u)${end}`,
    String.raw`${never}(?:panggil(?:an)?nya|dipanggil|nyebutipun|nimbali)\s+(?:siapa|sinten|sapa|apa)${end}`,
    String.raw`${never}(?:tell|give)\s+(?:us|me)\s+(?:about\s+yourself|(?:a\s+)?(?:bit|little)\s+about\s+yourself|a\s+name)${end}`,
  ].join('|'),
  'iu',
)

const kin = String.raw`(?:atasan|bos|boss|pimpinan|bawahan|anak\s+buah|suami|istri|isteri|tetangga|paman|pakde|bude|bulik|paklik|bibi|om|tante|kakak|adik|mertua|ipar|menantu|sepupu|keponakan|anak|orang\s+tua|ayah|ibu|bapak|teman|kawan|rekan|kolega|kerabat|keluarga|famili|saudara|sedulur|garwa|bojo|tangga|tanggi|kanca|rencang|sederek|boss|colleague|coworker|neighbou?r|relative|husband|wife|father|mother|brother|sister|uncle|aunt|cousin|friend|superior|supervisor|teacher)`
const related = pattern(
  String.raw`${you}\s+(?:ini|itu|niki|punika)?\s*(?:siapa|apa)nya`,
  String.raw`${you}\s+(?:sinten(?:ipun|e)|sapane|sopone|menapanipun|apane)`,
  String.raw`(?:siapa|apa)nya\s+(?:anda|${you})`,
  String.raw`(?:hubungan(?:e|ipun|nya)?|kaitan(?:e|ipun|nya)?|gegayutan(?:ipun|e)?|sesambetan(?:ipun|e)?)\s+(?:antara\s+)?${you}`,
  String.raw`${you}\s+(?:(?:punya|ada|memiliki|masih|gadhah|wonten|taksih|isih|juga|kok|apa)\s+)*(?:hubungan|kaitan|ikatan|sesambetan|gegayutan|pertalian)(?:\s+\p{L}+)?\s+(?:apa|apapun|dengan|sama|kaliyan|karo|keluarga|darah)`,
  String.raw`${you}\s+(?:(?:apa(?:kah)?|kenal|mengenal|dekat|tepang|masih|ada|punya|taksih|isih|juga|satu)\s+){0,3}(?:kenal|mengenal|dekat|akrab|tepang|raket|${kin})\s+(?:dekat\s+|baik\s+|akrab\s+|pribadi\s+|langsung\s+)?(?:dengan|sama|kaliyan|karo|kalih)`,
  String.raw`(?:dia|beliau|terlapor|piyambakipun|panjenenganipun|dheweke|lurah|camat|kades|kadis|pelaku|pejabat)(?:\s+(?:itu|tersebut|punika|kuwi))?(?:\s+(?:masih|adalah|termasuk|juga|taksih|isih|itu))*\s+${kin}(?:ipun|nipun|ne|e)?\s+${you}`,
  String.raw`(?:is|was)\s+(?:he|she|(?:the\s+)?(?:official|lurah|camat|head|man|woman|principal)(?:\s+of\s+\p{L}+)?)\s+your`,
  String.raw`(?:are|r)\s+(?:you|u)\s+(?:\p{L}+\s+)?(?:related|close|married|friends)`,
  String.raw`how\s+(?:are|r)\s+(?:you|u)\s+(?:related|connected|linked)`,
  String.raw`how\s+(?:well\s+)?do\s+(?:you|u)\s+know\s+(?:him|her|them|the|this|that|mr|mrs|ms|pak|bu)`,
  String.raw`(?:your|ur)\s+(?:connection|relationship|relation|tie|ties|link)`,
  String.raw`(?:you|u)\s+to\s+(?:him|her)(?=\s*\?)`,
)

const maker = String.raw`(?:yang|yg|sing|ingkang|seng|kang)`
const theOne = new RegExp(
  [
    String.raw`${opens}(?:${maker}\s+\p{L}+\s+)?${you}(?:\s+(?:ini|itu|sendiri|sendirian|langsung|dhewe|dewe|piyambak|memang|sebenarnya|adalah|orang|wong|tiyang|orangnya|kah|pihak))*\s+${maker}\s+`,
    String.raw`${never}${you}\s+(?:sendiri|dhewe|dewe|piyambak)\s+(?:(?:yang|yg|sing|ingkang|apa|kah)\s+)?(?:ambil|mengambil|foto|moto|motret|memotret|memfoto|rekam|merekam|ngrekam|video|bikin|buat|membuat|unggah|mengunggah|posting|menulis|nulis|ngetik|mengetik|mundhut|njupuk)`,
    // "Foto ini jepretan Anda?", "fotonya Anda ambil sendiri?"
    String.raw`${never}(?:jepretan|rekaman|hasil\s+(?:foto|jepretan|rekaman))\s+(?:${you})(?:\s+(?:sendiri|dhewe|piyambak))(?:${over})`,
    String.raw`${never}jepretan\s+${you}${end}`,
    String.raw`${never}${you}\s+(?:ambil|foto|rekam|potret|buat|bikin|pundhut)\s+(?:sendiri|dhewe|piyambak)${end}`,
    String.raw`${never}(?:diambil|difoto|direkam|dipotret|dibuat|dipundhut|dijupuk)\s+(?:oleh\s+|sama\s+|dening\s+)?${you}\s+(?:sendiri|dhewe|piyambak)${end}`,
    String.raw`${never}(?:are|r|were)\s+(?:you|u)\s+(?:the\s+)?(?:one|person|man|woman|official|photographer|whistle\s?blower|reporter|owner)(?:\s+(?:who|that|behind|in))?${end}`,
    String.raw`${never}(?:was|is)\s+(?:it|that|this)\s+(?:you|u)(?:\s+(?:who|that|in)|\s*\?)`,
    String.raw`${never}did\s+(?:you|u)\s+(?:yourself\s+)?(?:take|shoot|film|record|photograph|make)\s+(?:this|that|the|it|those|these)(?:\s+(?:photo|picture|video|recording|clip|image|screenshot|footage)s?)?(?:\s+yourself)?\s*(?:$|[?.!])`,
    String.raw`${never}(?:siapa|sapa|sinten|sopo)\s+(?:yang|yg|sing|ingkang)\s+(?:melapor|lapor|nglapor(?:ake|aken)?|melaporkan)\s*(?:$|[?.!]|(?:ini|kasus\s+ini|kejadian\s+ini)${end})`,
    // Who held the camera is most often who reports.
    String.raw`${never}(?:siapa|sapa|sinten|sopo)\s+(?:yang|yg|sing|ingkang)\s+(?:(?:memotret|motret|memfoto|moto|merekam|ngrekam|memvideo)|(?:mengambil|ambil|mundhut|njupuk|membuat)\s+(?:foto|video|gambar|rekaman))(?:nya)?${end}(?!\s+(?:ktp|warga|pemilih|surat))`,
    String.raw`${never}who\s+(?:took|filmed|recorded|photographed|shot|made)\s+(?:the|this|that|these|those|it)(?:\s+(?:photo|picture|video|recording|clip|footage)s?)?\s*(?:$|[?.!])`,
    String.raw`${never}(?:dari|pakai|pake|saking|nganggo)\s+(?:hp|hape|ponsel|handphone|kamera)\s+${who}${end}`,
    // Where they stood when they took it shows whose seat it was.
    String.raw`${never}(?:posisi|tempat|letak|papan)(?:nya|ne)?\s+(?:duduk\s+|berdiri\s+)?${you}\s+(?:waktu|saat|ketika|pas|nalika|wekdal|sewaktu)`,
    String.raw`${never}${you}\s+(?:duduk|berdiri|lungguh|lenggah|ngadeg)(?:e|nya|ipun)?\s+(?:di|ing|wonten|teng|neng|nang)?\s*(?:baris(?:an)?|kursi|deret(?:an)?|larik|meja|bangku|sebelah|samping|belakang|depan|dekat)`,
    String.raw`${never}${you}\s+(?:posisi(?:nya)?|berdiri|duduk|jongkok|sembunyi|ngadeg|lungguh|lenggah)(?:\s+\p{L}+)?\s+(?:(?:di|wonten|ing|neng|nang)\s*)(?:mana|pundi|endi)`,
  ].join('|'),
  'iu',
)

const standing = String.raw`(?:pns|asn|pppk|p3k|honorer|honor|kontrak|outsourcing|negeri|swasta|guru|staf|pegawai|warga)`
const orElse = String.raw`(?:nopo|napa|menapa|punapa|apa|opo|atau|utawi|utawa|or)`
const oneOf = pattern(
  String.raw`${you}\s+(?:(?:ini|itu|juga|memang|apa|kah|sendiri|adalah|taksih|masih|isih)\s+)*(?:salah\s+(?:satu|satunya|seorang|setunggal(?:ipun)?|siji(?:ne)?)|seorang|termasuk|klebu|kalebet|kelebu|bagian\s+(?:dari|saking)|sebagian\s+dari|perangane|golongan(?:ipun)?\s+(?:\p{L}+)|dari\s+(?:pihak|kubu|kalangan|unsur|golongan|kelompok|keluarga|lingkungan|tim|dinas|kantor|sekolah|partai)|saking\s+(?:pihak|dinas|kantor|sekolahan|tim)|satu\s+(?:kantor|dinas|sekolah|ruangan|tim|unit|desa)|setunggal\s+kantor|sakantor)`,
  String.raw`(?:are|r|were|r)\s+(?:you|u)\s+(?:\p{L}+\s+)?(?:one\s+of|part\s+of|among|amongst|a\s+member|some\s+kind\s+of|with\s+the|from\s+(?:the|that|this|a)|in\s+(?:the\s+same|that|this)\s+(?:office|team|school|unit|department|group|village)|on\s+(?:the|that)\s+(?:team|staff|committee))`,
  String.raw`(?:bapak|bpk|pak|ibu|bu|mas|mba?k)\s+(?:(?:ini|juga|termasuk|adalah)\s+)*salah\s+(?:satu|seorang)`,
  String.raw`${standing}\s+${orElse}\s+${standing}(?:\s+(?:nggih|ya|sih|to))?\s+${you}`,
  String.raw`${you}\s+(?:(?:ini|itu|niki|punika|sudah|sampun|wis|masih)\s+){0,2}${standing}\s+${orElse}\s+${standing}`,
  String.raw`do(?:es)?\s+(?:you|u)\s+(?:belong|report\s+to|serve|come\s+from|teach|attend)`,
  String.raw`which\s+(?:\p{L}+\s+){1,2}(?:are|r|do)\s+(?:you|u)\s+(?:from|in|at|belong|attend|work|teach|with)`,
)

const send = String.raw`(?:kirim(?:kan|i|in)?|krm|share|bagi(?:kan)?|minta|mohon|nyuwun|tulung|tolong|kintun(?:aken)?|send|give|attach|upload|unggah|lampirkan|perlihatkan|tunjukkan|show|shared?)`
/** A place and a picture of something else are evidence: "kirim lokasi kejadian". */
const ofEvent = String.raw`(?!\s*(?:ke?jadian(?:nya)?|rapat(?:nya)?|acara(?:nya)?|kegiatan(?:nya)?|posko(?:nya)?|kampanye(?:nya)?|pembagian(?:nya)?|pertemuan(?:nya)?|apel(?:nya)?|spanduk(?:nya)?|baliho(?:nya)?|tps|kantor|balai|sekolah|lapangan|gedung|kedadosan(?:ipun)?|of\s+the|where\s+(?:the|it)|tersebut|itu|dan\s+waktu\s+kejadian|pemasangan))`
const where = String.raw`(?:di\s?mana|dimana|dmn|dmana|(?:wonten|teng|ing|neng|nang|ning)\s*(?:pundi|endi|ngendi)|ngendi|pundi)`
const whereAndFace = new RegExp(
  [
    String.raw`${never}(?:sher\s?lok|ser\s?lok|share\s?loc(?:ation)?|share\s?lok(?:asi)?|shareloc|sherloc|live\s?loc(?:ation)?)(?:nya|ne)?${end}${ofEvent}`,
    String.raw`${never}${send}\s+(?:\p{L}+\s+){0,2}?(?:lokasi|location|posisi|titik|koordinat|panggonan|panggenan|gps)(?:nya|mu|ne)?${end}(?:\s+(?:${you}|saat\s+ini|sekarang|terkini|terbaru|gps|langsung|saiki|sakniki|now|dong|ya|kak|mas|mbak))*${ofEvent}\s*(?:$|[?.!,])`,
    String.raw`${never}(?<!(?:di|dari|ke|pada)\s+)(?:lokasi|posisi|keberadaan|koordinat)\s+(?:${you})(?!\s+(?:me|lihat|dengar|men|mem|meng|terima|dapat))${end}`,
    String.raw`${never}(?:your|ur)\s+(?:current\s+|live\s+|exact\s+)?(?:location|whereabouts|gps|coordinates|face|selfie|photo|picture|id\s+card|ktp|home|house|hometown|neighbou?rhood|village|city)${end}`,
    String.raw`${never}${you}\s+(?:(?:ini|itu|sedang|lagi|lg|skrg|sekarang|saat\s+ini|nembe|tesih|taksih|isih|posisi|ada|berada|saiki|sakniki|biasanya|aslinya|wonten)\s+)*${where}(?:\s+(?:sekarang|skrg|saat\s+(?:ini|itu)|ini|saiki|sakniki|waktu|ketika|pas|nalika|posisinya|ya|nggih|to|sih))*\s*(?:$|[?.!,])`,
    String.raw`${opens}(?:posisi|lagi|sedang)(?:nya)?\s+(?:ada\s+)?${where}(?:\s+(?:sekarang|skrg|saat\s+ini|saiki|sakniki|ya|nih|nggih))*\s*(?:$|[?.!,])`,
    String.raw`${never}where\s+(?:are|r|were)\s+(?:you|u)(?:\s+(?:\p{L}+\s+)?(?:based|now|located|staying|from|living|currently|today|standing|sitting|when|exactly|at|right\s+now|hiding|posted|stationed|writing\s+from))?\s*(?:$|[?.!,]|when${end}|at${end}|from${end}|based${end})`,
    String.raw`${never}where\s+(?:do|did)\s+(?:you|u)\s+(?:come\s+from|stay|sit|stand|teach|serve)${end}`,
    // When they come and go shows whose shift it is.
    String.raw`${never}(?:jam|pukul)\s+(?:berapa|brp|pinten|pira)\s+(?:biasa(?:nya|ne|nipun)?\s+)?${you}\s+(?:biasa(?:nya|ne|nipun)?\s+)?(?:pulang|berangkat|masuk|mulai|istirahat|mulih|kondur|mlebet|kerja)${end}`,
    String.raw`${never}${you}\s+(?:biasa(?:nya|ne|nipun)?\s+)?(?:pulang|berangkat|masuk|mulih|kondur|mlebet)\s+(?:kantor\s+|kerja\s+|dinas\s+)?(?:jam|pukul)\s+(?:berapa|brp|pinten|pira)${end}`,
    // A face or a card.
    String.raw`${never}(?:${send}|with|dengan|pakai|please|bisa|boleh|can\s+you|could\s+you)\s+(?:\p{L}+\s+){0,3}?(?:selfie|selfi|swafoto|swa\s+foto|foto\s+(?:diri|wajah|muka|profil|sampeyan|panjenengan|anda|ktp|kta|id\s+card|kartu\s+(?:pegawai|identitas|anggota))|pas\s?foto|ktp|ktpnya|kta|karpeg|kartu\s+(?:identitas|pegawai|tanda\s+(?:penduduk|pengenal))|id\s+card|id-card|identity\s+card|a\s+(?:photo|picture)\s+of\s+(?:yourself|you|your)|your\s+(?:photo|picture|face|id|ktp))${end}(?!\s*(?:warga|pemilih|penduduk|orang|masyarakat|anggota|milik|yang|yg|dengan\s+(?:caleg|calon)|caleg|calon|lurah|camat|itu|para|guru|pegawai))`,
    String.raw`${opens}(?:foto|scan|fotokopi|fc)\s+(?:ktp|kta|karpeg|diri|wajah|muka)(?:nya|ne|mu)?(?:\s+(?:dulu|dong|ya|nggih|please))*\s*(?:$|[?.!,])`,
    String.raw`${opens}(?:selfie|selfi|swafoto)(?:\s+(?:dulu|dong|ya|nggih|please))*\s*(?:$|[?.!,])`,
    String.raw`${never}what\s+do\s+(?:you|u)\s+(?:do\s+for\s+a\s+living|look\s+like|do\s+there)${end}`,
    // Their home without saying whose: "Griyanipun pundi?", "omahe ngendi?", "rumahnya di mana?"
    String.raw`${opens}(?:griya|dalem|omah|rumah|alamat)(?:nipun|ipun|e|nya)?\s+(?:${you}\s+)?${where}${over}`,
    String.raw`${opens}${where}\s+(?:griya|dalem|omah|rumah|alamat)(?:nipun|ipun|e|nya)${over}`,
    String.raw`${opens}(?:rumah|griya|omah|dalem)(?:nya|ipun|nipun|e)?\s+(?:dekat|jauh|cedhak|celak|tebih|adoh)${end}`,
  ].join('|'),
  'iu',
)

/** Asked of nobody in particular: of the one who reads it. "NIP lurah itu berapa?" says of whom. */
const bare = new RegExp(
  [
    String.raw`${opens}(?:nip|nik|no(?:mor|mer)?\.?\s*(?:hp|wa|whatsapp|telepon|telp|induk|nip|nik|ktp)|hp|wa|umur|usia|yuswa|yuswanipun|golongan|pangkat|jabatan|jenis\s+kelamin|pekerjaan|profesi|instansi|dinas|shift|tanggal\s+lahir|status\s+kepegawaian|email|domisili)(?:-?(?:nya|ne|nipun|ipun|mu|e))?(?:\s+(?:berapa|brp|apa|mana|pinten|pira|piro|punapa|menapa|pundi|di\s?mana))?${over}`,
    String.raw`${opens}(?:sudah|wis|sampun|belum)\s+(?:menikah|kawin|berkeluarga|punya\s+anak|omah-omah|(?:berapa\s+\p{L}+|lama)\s+(?:jadi|kerja|bekerja|menjadi|dinas))(?!\p{L})`,
    String.raw`${opens}(?:bapak|pak|bu|ibu|mas|mbak|laki-laki|pria|perempuan|wanita|cowok|cewek|male|jaler|lanang|wedok|estri|putri|putra|lelaki)\s*(?:atau|apa|utawi|utawa|opo|or|\/)\s*(?:bapak|pak|bu|ibu|mbak|mas|laki-laki|pria|perempuan|wanita|cowok|cewek|female|jaler|lanang|wedok|estri|putri|putra)${over}`,
  ].join('|'),
  'iu',
)

const ways = [bare, named, related, theOne, oneOf, whereAndFace]

/** @param plain normalised */
export const asksWhoTheyAre = (plain: string): boolean => ways.some((way) => way.test(plain))
