// The few words of the page itself. Everything that is said in the conversation comes from the service.

/** @typedef {'id' | 'en' | 'jv'} Language */

/** @type {Record<Language, Record<string, string>>} */
export const words = {
  id: {
    name: 'Kentongan',
    tagline: 'Lapor tanpa nama',
    language: 'Bahasa halaman',
    change: 'bahasa indonesia',
    exit: 'Keluar cepat',
    exitHint: 'Keluar cepat: tekan Esc dua kali. Layar langsung kosong dan draf ditinggalkan.',
    tab: 'Draf ini hanya ada selama tab ini terbuka. Menutup tab berarti kehilangan draf.',
    conversation: 'Percakapan',
    write: 'Tulis pesan',
    keys: 'Enter mengirim, Shift+Enter baris baru.',
    send: 'Kirim',
    file: 'Kirim foto, video, atau berkas',
    choices: 'Pilihan',
    moves: 'Lainnya',
    you: 'Anda',
    them: 'Kentongan',
    typing: 'Sedang menulis',
    yourPicture: 'Gambar dari Anda',
    evidence: 'Gambar bukti',
    pictureGone: 'Gambar terkirim (tidak ditampilkan lagi)',
    fileGone: 'Berkas (tidak ditampilkan lagi)',
    sending: 'Mengirim …',
    waiting: 'Belum terkirim. Kami coba lagi.',
    failed: 'Tidak terkirim.',
    cancel: 'Batalkan',
    cancelled: 'Dibatalkan.',
    fileTooBig: 'Berkas ini terlalu besar. Coba potongan pendek atau tangkapan layarnya.',
    fileUnsupported: 'Jenis berkas ini tidak bisa dikirim di sini.',
    tooLong: 'Pesan ini terlalu panjang. Bagi menjadi beberapa pesan.',
    lost: 'Sambungan terputus. Kami coba menyambung lagi.',
    back: 'Sambungan kembali.',
    taken: 'Percakapan ini dibuka di tab lain.',
    takeBack: 'Pakai di sini',
    demoFlag: 'Ini contoh. Jangan menulis kejadian nyata.',
    demo: 'Contoh',
    reporter: 'Pelapor',
    reporterHint: 'Warga atau ASN, di HP sendiri',
    official: 'Petugas',
    officialHint: 'Menerima ringkasan dan bisa bertanya balik',
    officialEmpty: 'Begitu laporan dikirim di sebelah, ringkasannya muncul di sini.',
    officialFailed: 'Kotak petugas belum siap. Muat ulang halaman ini.',
    panes: 'Tampilan',
    unread: 'pesan baru',
  },
  en: {
    name: 'Kentongan',
    tagline: 'Report without your name',
    language: 'Language of this page',
    change: 'english',
    exit: 'Quick exit',
    exitHint: 'Quick exit: press Esc twice. The screen goes blank at once and the draft is left behind.',
    tab: 'This draft lives as long as this tab is open. Closing the tab loses it.',
    conversation: 'Conversation',
    write: 'Write a message',
    keys: 'Enter sends, Shift+Enter starts a new line.',
    send: 'Send',
    file: 'Send a photo, video or file',
    choices: 'Choices',
    moves: 'More',
    you: 'You',
    them: 'Kentongan',
    typing: 'Writing',
    yourPicture: 'A picture from you',
    evidence: 'Picture sent as evidence',
    pictureGone: 'Picture sent (not shown any more)',
    fileGone: 'File (not shown any more)',
    sending: 'Sending …',
    waiting: 'Not sent yet. We are trying again.',
    failed: 'Not sent.',
    cancel: 'Cancel',
    cancelled: 'Cancelled.',
    fileTooBig: 'This file is too big. Try a short part or a screenshot of it.',
    fileUnsupported: 'This kind of file cannot be sent here.',
    tooLong: 'This message is too long. Split it into several.',
    lost: 'The connection is lost. We are trying again.',
    back: 'Connected again.',
    taken: 'This conversation is open in another tab.',
    takeBack: 'Use it here',
    demoFlag: 'This is a demo. Do not write about real events.',
    demo: 'Demo',
    reporter: 'Reporter',
    reporterHint: 'A citizen or civil servant, on their own phone',
    official: 'Official',
    officialHint: 'Receives the summary and can ask back',
    officialEmpty: 'Once a report is sent next door, its summary appears here.',
    officialFailed: "The official's chat is not ready. Reload this page.",
    panes: 'View',
    unread: 'new messages',
  },
  jv: {
    name: 'Kentongan',
    tagline: 'Lapor tanpa asma',
    language: 'Basa kaca punika',
    change: 'basa jawa',
    exit: 'Metu cepet',
    exitHint: 'Metu cepet: pencet Esc kaping kalih. Layar langsung kothong lan draf dipuntilar.',
    tab: 'Draf punika namung wonten salebetipun tab punika kabikak. Menawi tab katutup, draf ical.',
    conversation: 'Pirembagan',
    write: 'Serat pesen',
    keys: 'Enter ngintun, Shift+Enter larik enggal.',
    send: 'Kirim',
    file: 'Kirim foto, video, utawa berkas',
    choices: 'Pilihan',
    moves: 'Liyane',
    you: 'Panjenengan',
    them: 'Kentongan',
    typing: 'Saweg nyerat',
    yourPicture: 'Gambar saking panjenengan',
    evidence: 'Gambar bukti',
    pictureGone: 'Gambar sampun kakintun (mboten dipuntampilaken malih)',
    fileGone: 'Berkas (mboten dipuntampilaken malih)',
    sending: 'Ngintun …',
    waiting: 'Dereng kakintun. Dipuncobi malih.',
    failed: 'Mboten kakintun.',
    cancel: 'Wurungna',
    cancelled: 'Mboten sios.',
    fileTooBig: 'Berkas punika keagengen. Cobi potongan cekak utawi tangkapan layaripun.',
    fileUnsupported: 'Jinis berkas punika mboten saged dipunkintun ing mriki.',
    tooLong: 'Pesen punika kepanjangen. Dipunbagi dados sawetawis pesen.',
    lost: 'Sambungan pedhot. Saweg dipuncobi malih.',
    back: 'Sambungan sampun wangsul.',
    taken: 'Pirembagan punika kabikak ing tab sanes.',
    takeBack: 'Enggo ing kene',
    demoFlag: 'Punika conto. Ampun nyerat kedadosan nyata.',
    demo: 'Conto',
    reporter: 'Pelapor',
    reporterHint: 'Warga utawi ASN, ing HP piyambak',
    official: 'Petugas',
    officialHint: 'Nampi ringkesan lan saged nyuwun pirsa',
    officialEmpty: 'Sasampunipun laporan dipunkintun ing sisih, ringkesanipun ketingal ing mriki.',
    officialFailed: 'Kothak petugas dereng siap. Mangga kaca punika dipunbikak malih.',
    panes: 'Tampilan',
    unread: 'pesen enggal',
  },
}

/** @param {readonly string[]} preferred BCP 47 tags, best first @returns {Language} */
export function pick(preferred) {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0]
    // "in" is what old Android and Java still say for Indonesian.
    if (base === 'id' || base === 'in' || base === 'ms') return 'id'
    if (base === 'en' || base === 'jv') return base
  }
  return 'id'
}

/** @type {Language} */
let current = 'id'
export const language = () => current
/** @param {string} key */
export const word = (key) => words[current][key] ?? key

/**
 * Puts the language's words into every element marked `data-word` (text), `data-label` (aria-label) or `data-hint`
 * (placeholder), now and after each change.
 * @param {Language} next
 */
export function speak(next) {
  current = next
  document.documentElement.lang = next
  for (const element of document.querySelectorAll('[data-word], [data-label], [data-hint]')) put(element)
}

/** @param {Element} element */
export function put(element) {
  const { word: text, label, hint } = /** @type {HTMLElement} */ (element).dataset
  if (text) element.textContent = word(text)
  if (label) element.setAttribute('aria-label', word(label))
  if (hint) element.setAttribute('placeholder', word(hint))
}
