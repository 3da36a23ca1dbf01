/**
 * Where names begin in a text without capitals, told by more than the one word before: "saya mbok rondo", "biasa dipanggil
 * osi", "cucu saya ikut menari, naila", "matur nuwun. mbah marto". What stands there is a name if it is no word of every day.
 */

const self = '(?:saya|sy|aku|gue|gw|kula|kulo)'
/** "Anakku"; of "anak saya" the last word is enough. */
const relative =
  '(?:anak|adik|adhik|adi|kakak|kakang|mbakyu|cucu|putu|bojo|suami|istri|garwa|ibu|bapak|mas|mbak|bulik|paklik|k?e?ponakan|putra|putri)ku'
const title = String.raw`(?:ibu|bu|bapak|pak|mbok|mbah|mbak|mak|mas|lik|yu|kang|cak|om|tante|(?:pak|bu)\s?dh?e|haji|hj|h|dr|ust)\.?\s`
const thanks = String.raw`(?:terima\s?kasih|makasih|matur\s?(?:sembah\s)?nuwun|suwun|nuwun|wassalam[a-z]*|thanks|thank\syou|sincerely|regards|from\smy\sphone)`
/** After a name that is known by nothing but its place, what it stands in ends. */
const ends = String.raw`(?=[a-z]{3,}(?:\s[a-z]{3,})?\s?(?:[,.)!\n]|$))`
/** "Saya, mursidah, janda dua anak": words of any kind stand behind a comma, so that only names known by hearing are read as one. */
const loose = String.raw`\b(?:${self}|${relative})\b[^,.!?:;"\n]{0,48},\s${ends}`
const rules = [
  // "Ini dia si bowo", "adik saya si tegar".
  String.raw`\bsi\s(?=[a-z]{4})`,
  // "Saya mbok rondo", "kula bu har", "saya pak de gino rt 4".
  String.raw`\b${self}\s(?:(?:ini|iki|niki)\s)?${title}(?=[a-z]{3,}(?:\s?(?:[,.)(\n]|$)|\s(?:rt|dari|dr|saking|seko|yang|yg|sing|\d)))`,
  // "Biasa dipanggil osi", "panggil saja memet".
  String.raw`\b(?:(?:biasa|biasane|sering|kerap|akrab|lebih\sdikenal)\s(?:di(?:panggil|sapa|undang|celuk)|diarani|sebagai)|panggil\s(?:saja|aja|wae|ae)|sebut\ssaja)\s(?:${title})?(?=[a-z]{3})`,
  // "Nama saya ditulis yanuar", "nama lengkap bonifasius", "atas nama saya sendiri, bernadus".
  String.raw`\bnama(?:ku|\s${self})?(?:\s(?:sendiri|lengkap|asli|panggilan|kecil|di\s[a-z]+)){0,2}\s(?:ditulis|tertulis|tertera|tercatat|lengkap|asli|panggilan|sendiri,)\s(?=[a-z]{3})`,
  loose,
  // "Saya hermin, kader posyandu".
  String.raw`\b${self}\s(?=[a-z]{4,},\s(?:warga|wong|janda|duda|ibu\srumah|kader|guru|bidan|perawat|petani|pedagang|bakul|buruh|tukang|pensiunan|pegawai|staf|honorer|alamat|tinggal|dari)\b(?!\s(?:lain|liya|semua)))`,
  // "Yang besar aqila kelas 8".
  String.raw`\b(?:yang|yg|sing)\s(?:besar|kecil|sulung|bungsu|tua|muda|gedhe|gede|cilik|mbarep|ragil|pertama|kedua)\s(?=[a-z]{4,}\s?(?:,|\s(?:kelas|kls|umur|usia|sekolah|kuliah|kerja)\b))`,
  // "Matur nuwun. mbah marto", "suwun min. ponirin, getasan", "suwun. (yu sarmi)".
  String.raw`\b${thanks}(?:\s(?:min|kak|pak|bu|admin|mas))?\s?[,.!\n~(-][\s~(-]*(?:${title})?(?=[a-z]{3,}(?:\s[a-z]{3,}){0,2}\s?(?:\(|[.)\s]*$|,[^,.\n]*$))`,
  // "… bersama 🙏 ~ yosafat, penjaga malam …", "keep me safe. - rebecca tanu".
  String.raw`[^a-z\d\s,]\s*(?:~|-{1,2}|–|—)\s?(?:${title})?(?=[a-z]{4,}(?:\s[a-z]{3,}){0,2}\s?(?:\.?\s*$|[,(][^\n]*$))`,
  // "0852 0000 7710 wulan namanya".
  String.raw`\d{3}\s(?=[a-z]{4,}\s(?:namanya|jenenge|asmane)\b)`,
  // "0813-2200-9981 (anto)".
  String.raw`\d{3}\s?\((?:${title})?(?=[a-z]{3,}(?:\s[a-z]{3,})?\))`,
  // "My cousin dion sent me the clip", "hi, jeanne from bandungan", "this is bima's mother".
  String.raw`\bmy\s(?:[a-z]+\s)?(?:wife|husband|son|daughter|kid|boy|girl|eldest|youngest|sister|brother|cousin|aunt|uncle|nephew|niece|mother|father|mom|mum|dad|grandfather|grandmother|grandson|granddaughter)(?:'s\sname)?(?:\sin\slaw)?(?:,?\s${title}|\s)(?!over|under|out|mis)(?=[a-z]{2,}[aiou]\b(?!['’-]))`,
  String.raw`\b(?:hi|hello),\s(?=[a-z]{4,}\s(?:from|here)\b)`,
  String.raw`\b(?:this\sis|i['’]?m|i\sam)\s(?=[a-z]{4,}['’]s\s(?:mother|father|mom|mum|dad|parent|wife|husband|sister|brother)\b)`,
].map((rule) => ({ pattern: new RegExp(rule, 'g'), isLoose: rule === loose }))

/** Where the names that are due by their place may begin; `sure` where nothing but a name does. */
export function namePlaces(text: string): { places: ReadonlySet<number>; sure: ReadonlySet<number> } {
  const places = new Set<number>()
  const sure = new Set<number>()
  for (const { pattern, isLoose } of rules)
    for (const { 0: all, index } of text.matchAll(pattern)) {
      places.add(index + all.length)
      if (!isLoose) sure.add(index + all.length)
    }
  return { places, sure }
}
