## Being told in the chat

notify-ask =
    Petugas mungkin perlu bertanya. Pesannya bisa Anda baca di "Cek kasus saya" dengan nomor rahasia.
    Mau dikabari di chat ini kalau ada pesan?
notify-help =
    "Kabari di sini": alamat chat Anda kami simpan tersegel, paling lama 30 hari. Lebih cepat dihapus kalau kasus ditutup atau Anda ketik STOP. Petugas tidak melihatnya.
    "Saya cek sendiri": alamat chat Anda tidak kami simpan.
notify-risk = Risikonya: selama alamat itu tersimpan, yang menguasai server bisa mencari tahu chat ini milik kasus mana, juga atas perintah pengadilan. Dan kabarnya bisa terlihat di layar HP Anda.
btn-notify-here = Kabari di sini
btn-notify-self = Saya cek sendiri
notify-accepted = Baik, kami kabari di chat ini kalau ada pesan. Paling banyak sekali sehari, malam hari, tanpa menyebut isinya. Ketik STOP untuk berhenti.
notify-declined = Baik, alamat chat Anda tidak kami simpan untuk laporan ini. Cek sendiri dengan nomor rahasia.
notify-here-late = Waktunya sudah lewat. Mau dikabari atau tidak, Anda bisa melihat dan mengubahnya lewat "Cek kasus saya".
row-case-notify-on = Kabari di sini
row-case-notify-off = Jangan kabari lagi

## The evening line

notify-ping = Ada pesan untuk Anda. Balas STOP bila tidak mau dikabari lagi.
word-stop = STOP
notify-ended = Masa kabar di chat ini sudah selesai. Alamat chat Anda sudah kami hapus. Selanjutnya mohon cek sendiri.
notify-where = Kalau menunggu kabar: buka "Cek kasus saya", lalu tulis nomor rahasia Anda.

## STOP

notify-stop-done = Baik. Alamat chat Anda sudah kami hapus. Kami tidak akan mengabari lagi.
notify-stop-none = Tidak ada kabar yang perlu dihentikan. Alamat chat Anda memang tidak kami simpan.
notify-stop-draft = STOP menghentikan kabar. Untuk menghentikan laporan ini, ketik BATAL.
erase-ends-news = Kalau dihapus, kami juga tidak mengabari lagi di sini.
