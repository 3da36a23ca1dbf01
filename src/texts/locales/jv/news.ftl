## Being told in the chat

notify-ask =
    Petugas mbokmenawi badhe pitaken. Pesenipun saged dipunwaos ing "Cek kasusku" mawi nomer rahasia.
    Menapa kersa dipunkabari ing chat punika menawi wonten pesen?
notify-help =
    "Kabari neng kene": alamat chat panjenengan kula simpen kasegel, paling dangu 30 dinten. Langkung enggal dipunbusak menawi kasus katutup utawi panjenengan ketik STOP. Petugas mboten mirsani.
    "Tak cek dhewe": alamat chat panjenengan mboten kula simpen.
notify-risk = Risikonipun: sadangunipun alamat punika kasimpen, ingkang nguwaosi server saged mangertos chat punika gadhahanipun kasus pundi, ugi awit dhawuhing pengadilan. Kabaripun ugi saged ketingal ing layar HP panjenengan.
btn-notify-here = Kabari neng kene
btn-notify-self = Tak cek dhewe
notify-accepted = Inggih, menawi wonten pesen kula kabari ing chat punika. Paling kathah sepisan sedinten, wanci dalu, tanpa nyebat isinipun. Ketik STOP kangge mandheg.
notify-declined = Inggih, alamat chat panjenengan mboten kula simpen kangge lapuran punika. Mangga dipuncek piyambak mawi nomer rahasia.
notify-here-late = Wekdalipun sampun kepungkur. Kersa dipunkabari utawi mboten, saged dipunpirsani lan dipunewahi wonten ing "Cek kasusku".
row-case-notify-on = Kabari neng kene
row-case-notify-off = Aja dikabari maneh

## The evening line

notify-ping = Wonten pesen kangge panjenengan. Wangsuli STOP menawi mboten kersa dipunkabari malih.
word-stop = STOP
notify-ended = Mangsa kabar ing chat punika sampun rampung. Alamat chat panjenengan sampun kula busak. Salajengipun mangga dipuncek piyambak.
notify-where = Menawi nengga kabar: mangga bikak "Cek kasusku", lajeng serat nomer rahasia panjenengan.

## STOP

notify-stop-done = Inggih. Alamat chat panjenengan sampun kula busak. Kula mboten badhe ngabari malih.
notify-stop-none = Mboten wonten kabar ingkang perlu dipunendhegi. Alamat chat panjenengan pancen mboten kula simpen.
notify-stop-draft = STOP kangge ngendhegi kabar. Menawi badhe ngendhegi laporan punika, ketik BATAL.
erase-ends-news = Menawi dipunbusak, kula ugi mboten ngabari malih ing mriki.
