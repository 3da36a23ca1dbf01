/**
 * Words by which a text says whose a detail is: Indonesian, Javanese (ngoko and krama) and English as people in and
 * around Semarang type them, chat spellings included. All lower case.
 */
const list = (words: string): string[] => words.trim().split(/\s+/u)
const set = (words: string): Set<string> => new Set(list(words))

export const firstPerson =
  set(`saya sy sya saia aku ak aq gue gua gw ane kula kulo dalem kawula abdi ku i i'm im me my mine myself
  kami our us we saiya akuu kulaa awakku awake`)

/** Family: what is theirs can name the reporter as well. */
const kinWords = `ibu ibuk bapak bapake ayah emak mak simbok mbok mama papa abah umi istri isteri suami bojo garwa semah anak adik adek adhik kakak
  kakang mas mbakyu yu nenek kakek simbah mbah eyang paman pakde pakdhe paklik bibi bude budhe bulik om tante keponakan ponakan sepupu
  mertua maratuwa menantu mantu ipar besan cucu putu keluarga kulawarga saudara sedulur husband wife mother mom mum father dad son daughter
  brother sister uncle aunt cousin nephew niece family parents grandmother grandfather spouse orangtua wongtuwa putra putri yoga rayi lare
  ortu mamah bapa bapakku`
export const kin = set(kinWords)
export const kinPattern = [...kin].toSorted((a, b) => b.length - a.length).join('|')

/** Someone who is not the reporter: officials, candidates, their offices, pronouns of the third person, witnesses. */
export const others =
  set(`beliau beliaunya belio dia ia doi dheweke deweke dekne dekno piyambake piyambakipun panjenengane panjenenganipun mereka he she his her
  hers him their they them pelaku terlapor oknum tersangka lurah lurahe lurahnya bulurah paklurah camat camate camatnya kades kadese kadesnya kadus carik bayan modin sekdes sekcam
  sekda sekdin seklur sekdinas sekban kabid kabide kabidnya kabag kadis kadise kadin kasi kasie kasubag kasubbag kasubid kasatpol kaban kepsek kepseke kepseknya kepala headmaster headteacher
  principal head bupati walikota wali wawali wabup gubernur wagub caleg calege calon cawali cawalkot cabup cagub cawagub paslon timses timsesnya relawan ketua atasan pimpinan
  bos boss bosku pejabat satpol panwas panwascam ppk pps kapolsek koordinator korlap koordinatornya kordinator kantor dinas instansi kelurahan kecamatan saksi tetangga tonggo
  tanggane teman temen kanca kanca2 konco rekan kolega warga supervisor manager chief treasurer officer official panitia posko sopir sopire supir ajudan ajudannya bendahara
  bendaharanya sekretaris sekretariat operator kandidat candidate mayor colleague coworker neighbor neighbour witness friend organizer
  pegawai pegawe staf stafnya staff asn pns guru dosen perangkat pamong tokoh partai tim team dprd dewan komandan penyuluh kapus kapuskesmas korwil pengawas admin adminnya
  si sang laporkan dilaporkan melaporkan dilaporke terlapornya nglaporke laporke dilapor dilaporin mengadukan adukan pengirim pengirime pengirimnya penyebar penyebarnya pengepul pengumpul penampung penampungnya penampungan
  orange orangnya wonge bapaknya ibunya bapake ibune nyonya tuan mr mrs ms kapten sersan pastor kyai kiai ustadz ustad boss pakbos bubos
  treasurer's head's principal's mayor's boss's secretary secretary's deputy lurah's camat's`)
export const honorifics = set(
  `pak bpk bapak bu ibu ibuk mbak mba mbakyu mas bang kang haji hajah mbah pakde bude om tante sdr sdri saudara saudari mr mrs ms miss sir`,
)

/** Things that have a number, an account or a place: "nomorku", "hp-nya", "rekening beliau". */
const labelWords = `nomor nomer no nmr nomere nomornya hp hape handphone henpon wa whatsapp whatsap watsap telp telpon telepon tlp telfon phone number mobile cell contact kontak kontake
  email emai imel surel mail e-mail akun account ig instagram fb facebook twitter tiktok tele telegram line discord youtube x threads username user nama jeneng nik ktp nip kk npwp
  rek rekening norek atm va motor mobil plat nopol pelat sepeda kendaraan car motorcycle motorbike plate rumah omah griya dalem alamat address kost kos kontrakan toko warung kios lapak
  warung tautan link profil profile channel kanal halaman page akunku simcard kartu id badge sk token dana ovo gopay shopeepay`
export const labels = set(labelWords)
export const labelPattern = [...labels].toSorted((a, b) => b.length - a.length).join('|')

/** Nouns on which "-ku" means mine; other words that end in "ku" (buku, laku, pelaku) do not. */
const ku = new RegExp(
  `^(?:${labelPattern}|${kinPattern}|tempat|kantor|sekolah|meja|dashcam|gang|kebun|sawah|bengkel|salon|usaha|awak|duwek|nggon|gon|panggon)(?:-)?(?:q|ku|qu)$`,
  'u',
)
const nya = new RegExp(
  `^(?:${labelPattern}|${kinPattern}|kontrakan|penampung|pengirim|admin|rumah|alamat|pemilik|seng duwe)(?:-)?(?:nya|ne|ipun|e|nipun)$`,
  'u',
)

/** Whose the word makes its thing, if it does. */
export function possessor(word: string): 'reporter' | 'other' | undefined {
  // "Wae" (just) would read as "WA" with a Javanese possessive.
  if (word === 'wae') return undefined
  if (firstPerson.has(word) || ku.test(word)) return 'reporter'
  if (others.has(word) || honorifics.has(word) || nya.test(word)) return 'other'
  // English possessive of anybody but oneself: "the lurah's number".
  if (/^\p{L}{3,}'s$/u.test(word) && !/^(?:name|what|that|there|where|here|let|it|who|how)'s$/u.test(word))
    return 'other'
  return undefined
}
