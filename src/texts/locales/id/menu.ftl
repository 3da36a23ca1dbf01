## First contact and menu

language-ask = Pilih bahasa.
language-switched = Baik, kita pakai bahasa Indonesia. Jawaban Anda tetap tersimpan.
language-unknown = Bahasa itu belum ada di sini.
welcome =
    Selamat datang di Kentongan.
    Di sini Anda bisa melaporkan ASN (PNS atau PPPK) yang memihak dalam pemilu atau pilkada, atau tekanan pada ASN.
    Nama Anda tidak kami tanyakan.
menu-ask = Mau melakukan apa?
menu-hint = Ketik LAPOR untuk mulai, atau BANTUAN kalau bingung.
menu-note-phone = Sebaiknya pakai HP dan internet pribadi, bukan milik kantor.
deep-link-unknown = Tautan itu tidak kami kenal, jadi kami abaikan. Anda tetap bisa melapor dari menu.
deep-link-later = Tautan yang Anda buka berlaku untuk laporan baru. Bila ingin memakainya, buka lagi setelah laporan ini selesai atau dihapus.
deep-link-adds = Tautan yang Anda buka menambahkan penerima: { $offices }. Sebelum mengirim, Anda melihat semua penerima dan bisa mencoret yang ditambahkan ini.
row-menu-report = Buat laporan
desc-menu-report = ASN yang memihak, atau ASN yang ditekan
row-menu-case = Cek kasus saya
desc-menu-case = Lihat kabar, jawab pertanyaan, tambah bukti, tarik laporan
row-menu-help = Bantuan & perlindungan
desc-menu-help = Siapa yang bisa mendampingi Anda
row-menu-privacy = Soal privasi
desc-menu-privacy = Apa yang disimpan, siapa yang membaca
row-menu-language = Ganti bahasa
row-menu-erase = Hapus draf & chat
desc-menu-erase = Buang laporan yang belum dikirim dan isi chat ini
desc-menu-erase-whatsapp-cloud = Buang laporan yang belum dikirim dan catatan kami dari chat ini

## Consent and privacy

btn-consent-yes = Setuju
btn-consent-no = Tidak
btn-consent-info = Baca lengkap
consent-declined = Baik. Tidak ada yang kami simpan. Kalau berubah pikiran, tulis apa saja di sini.
consent-again = Kami perlu jawaban Anda dulu sebelum mulai. Setuju?
info-1 =
    SOAL PRIVASI (1/3)
    Pengelola: { $operator }.
    Tujuan: meneruskan informasi awal tentang netralitas ASN ke instansi yang Anda lihat sebelum mengirim.
    Dasar: persetujuan Anda (Pasal 20 ayat 2 huruf a UU 27/2022).
    Yang disimpan: isi laporan, bukti, wilayah, dan tanggal. Nama, nomor, NIK, dan lokasi HP Anda tidak kami minta.
operator-authority = Pengelola bertanggung jawab kepada { $authority }. Pertimbangkan itu kalau laporan Anda menyangkut pimpinannya.
info-2 =
    SOAL PRIVASI (2/3)
    Draf tidak bisa dilanjutkan lagi setelah 24 jam tanpa pesan, dan kami hapus paling lambat dua hari setelah pesan terakhir.
    Kasus dihapus { $days } hari setelah ditutup, paling lama dua tahun.
    Yang menghubungkan draf dengan nomor Anda kami musnahkan paling lambat 48 jam. Setelah laporan terkirim, di data kami tidak ada yang menghubungkannya dengan Anda, kecuali Anda memilih "Kabari di sini".
    Salinan yang sudah diterima instansi mengikuti aturan instansi itu.
info-platform = WhatsApp dan Telegram memakai server di luar negeri dan tahu siapa yang chat dengan bot ini. Di WhatsApp, chat ini juga ada di perangkat bot sampai dihapus.
info-platform-whatsapp-cloud = WhatsApp (Meta) memakai server di luar negeri, tahu siapa yang chat dengan bot ini, dan bisa membaca seluruh isinya. Pesan di HP Anda tidak bisa kami hapus: silakan hapus sendiri. Kalau itu berisiko bagi Anda, pakai cara lain untuk melapor.
info-3 =
    SOAL PRIVASI (3/3)
    { $reads }
    Hak Anda: melihat kabar, menambah atau meralat keterangan, dan menarik laporan. Caranya: menu "Cek kasus saya" dengan nomor rahasia.
    Kalau data bocor, pengelola wajib mengumumkannya dalam 3x24 jam.
    Keluhan: { $contact }
info-no-case = Tanpa nomor rahasia kami tidak bisa tahu kasus mana yang milik Anda. Itu disengaja.

## Erasing from the menu

erase-draft-ask = Draf laporan Anda akan dihapus dan tidak bisa dikembalikan. Hapus?
erase-draft-done = Draf sudah dihapus.
erase-case-hint = Laporan yang sudah terkirim tidak ikut terhapus. Untuk menariknya, buka "Cek kasus saya" dengan nomor rahasia. Kabar di chat ini, kalau ada, ikut berhenti.
btn-erase-yes = Ya, hapus
btn-erase-no = Jangan hapus
erase-chat-ask = Hapus isi chat ini? Tidak ada draf yang tersimpan.
erase-chat-ask-whatsapp-cloud = Hapus yang kami catat dari chat ini? Pesan di HP Anda tidak bisa kami hapus. Tidak ada draf yang tersimpan.
