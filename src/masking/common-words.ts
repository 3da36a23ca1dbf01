/**
 * Words that can follow "saya" or "nama saya" without being a name. A name typed in small letters is recognised by not
 * being one of these, so the list errs on the long side.
 */
export const commonWords = new Set(
  `moh emoh mohlah tidak tdk gak ga nggak ngga enggak gk ora mboten ndak bukan belum blm jangan jgn ojo aja saja wae mawon sudah sdh udah uda wis wes sampun pernah tau akan mau arep ajeng ingin
  pengen kepengin bisa isa iso saged harus kudu kedah perlu boleh oleh dapat dpt ada ana ono wonten adalah yaitu itu ini iki kuwi iku niki niku tersebut yang yg sing ingkang dan lan
  kaliyan kalih atau utawi tapi tetapi nanging namun karena krn karna amarga amargi soale sebab jadi dadi dados untuk utk buat kanggo kangge dengan dgn karo kalian sama sm dari dr
  saka saking seko ke ning nang neng ing di pada pd oleh dening sebagai sbg selaku seperti kaya kados agar supaya supados biar ben kalau kalo klo kl nek menawi yen jika bila saat
  ketika pas waktu nalika sewaktu selama sejak sekarang skrg saiki sakmenika tadi mau wau kemarin wingi nanti mengko besok sesuk hari bulan tahun minggu jam malam pagi siang sore
  juga jg ugi lagi lg masih msh isih taksih hanya cuma mung namung sendiri dewe dhewe piyambak piyambake langsung sangat banget bgt sekali terlalu agak rada lebih kurang paling
  semua kabeh sedaya banyak akeh kathah beberapa sebagian setiap tiap saben sering kadang selalu terus trus teros lalu kemudian banjur lajeng lantas akhirnya awalnya sebenarnya
  sakjane sebetulnya memang pancen mungkin mbokmenawi semoga mugi mohon nyuwun tolong tulung minta nyuwun jaluk terima kasih matur nuwun maaf ngapunten permisi halo hallo hai min
  admin mimin kak pak bu mas mbak bang lihat liat melihat weruh ndelok ningali sumerep lihatnya dengar denger krungu mireng tahu tau ngerti mangertos kenal kenali rasa merasa takut
  wedi ajrih khawatir cemas bingung marah sedih malu senang lapor melapor melaporkan laporkan nglaporke lapore laporan aduan kirim ngirim mengirim kasih ngasih menehi memberi diberi
  disuruh disuruhnya dikon dikongkon dipaksa diminta diancam dipanggil ditegur dimarahi dipecat dimutasi diajak diundang ditawari dititipi dijanjikan dikasih diberitahu ditelpon
  diwa dichat difoto dicatat dicatut dimasukkan dikirimi dilarang datang teka rawuh dateng pulang mulih pergi lunga kerja bekerja nyambut tinggal manggon warga wong tiyang orang
  rakyat masyarakat penduduk asli pelapor sipil biasa kecil asn pns pppk p3k honorer honorernya guru dosen pegawai pegawe staf staff karyawan mahasiswa pelajar siswa pensiunan
  ibu bapak istri suami anak adik kakak orangtua keluarga rt rw ketua kader bendahara sekretaris sopir supir operator perangkat saksi korban anggota pengurus panitia petugas
  perawat bidan dokter penyuluh satpam ajudan juru takmir kepala kasi kabid lurah camat wali tukang penjaga kebersihan resepsionis notulen moderator mc pembawa magang cpns thl
  outsourcing kontrak tenaga pendamping relawan pedagang petani buruh nelayan ojek driver baru lama muda tua cukup pikir rasa kira yakin percaya sumpah bersumpah siap ikut melu
  nderek hadir ditugaskan ditugasi menerima nerima entuk angsal punya gadhah duwe nduwe simpan nyimpen rekam ngrekam foto motret video screenshot ss catat nulis tulis nulisnya
  bertanya tanya takok tangled bilang ngomong matur dawuh cerita crita ngadu nolak menolak ditolak setuju sepakat keberatan ragu heran kaget nyesel menyesal berharap harap arep
  nggih inggih ya iya yo yoi ok oke sip baik apik leres benar bener betul salah kok lho loh kan sih deh dong nih tuh toh to pun wong lah kah nya jelas
  disini disitu sana sini kene kana mriki mriku kono ngisor nduwur atas bawah depan belakang samping dekat jauh luar dalam tengah nomor nomer no wa hp telp email alamat rumah omah
  umur usia nip nik ktp kk jabatan pangkat golongan posisi pekerjaan profesi nama jeneng namanya lengkap panggilan samaran palsu rahasia dirahasiakan disebut disebutkan dicantumkan
  ditulis dipublikasikan muncul tercantum terdaftar dipakai digunakan dicatat masuk tertera keluar jadi dimasukkan cantumkan tulis sebut sebutkan disamarkan anonim anonymous gimana
  bagaimana apa apakah siapa sopo sinten kapan dimana mana piye pripun kenapa mengapa ngapa berapa pira pinten saya sy sya saia aku ak kula kulo kami kita awake gue gua gw kowe kamu anda
  panjenengan sampeyan mereka dia ia beliau not am was were is are be been being have has had do did does will would can could should may might must need want would like just also
  only really very so too now then here there there's this that these those the a an and or but because if when while who which what why how where from to at in on of for with
  without about by as it its it's he she they them his her their our your you we us me my mine work works worked working saw see seen heard hear know knew think thought believe
  feel felt afraid scared worried sorry sure glad happy please thanks thank hello hi dear report reporting reported tell told ask asked witnessed witness live lives civil servant
  teacher employee staff member citizen resident one two three new old local still never always already going trying writing getting given forced told pressured living based
  willing unable able happy currently actually honestly personally basically anonymous unknown private confidential secret hidden kept don't didn't can't won't wasn't being shared mentioned
  pemerintah pemkot pemkab pemda dinas kantor sekolah puskesmas kelurahan kecamatan kota kabupaten desa bawaslu panwascam kpu polisi inspektorat bkn bkpsdm korpri kpps ppk pps
  januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu ahad january february march may june july august october december
  monday tuesday wednesday thursday friday saturday sunday dsb dst dll sejenis gara gara2 lewat via bareng sambil waktune kala kalau2 barangkali sok sering2 netral mendukung dukung
  memilih milih nyoblos coblos pilih kampanye politik pemilu pilkada pilpres caleg paslon calon kandidat partai lewati skip batal bantuan bahasa kembali semarang tembalang jawa jateng indonesia
  assalamualaikum wassalam salam hormat selamat bapak/ibu yth kepada perkenalkan kenalkan perkenalan inisial insial ditempat tempat hormati ttd tertanda mengetahui demikian sekian terimakasih trims makasih suwun nuwun maturnuwun
  bukti rekaman chat kronologi kejadian kejadiannya lokasi tanggal isi pesan pengirim penerima
  mawon kemawon supaya monggo mangga namung nembe lagek lagi tes test coba mohon2 istrinya suaminya anaknya sedang tengah lagian emang memang cuman doang bapaknya ibunya`
    .trim()
    .split(/\s+/u),
)

/** Given and family names common in Central Java: lets a name typed in small letters right after "saya" be taken as one. */
export const givenNames = new Set(
  `budi agus sri siti slamet joko sugeng bambang wahyu dwi eko edi endang yanto yanti tutik tuti lilik rina rini ratna dewi ani yuni yuli yulia asri wati wiwik wawan
 heri hadi heru herman hendra hendro indra iwan irwan imam ali ahmad achmad muhammad mohammad muh nurul nurhaliza rahma rahmat aminah fatimah khoirul anwar arif arief
 arifin ari aris andi anton antok adi aditya ajeng anggun anita astuti bayu benny candra catur cahyo daniel darmi darto darno dedi deni denny desi dian diah dyah dimas dina 
 doni dody dono edy eka elly endah erna ernawati esti farida fitri fitriani galih gunawan guntur guritno handayani handoko haryanto haryono hartono hartini hesti ida ika 
 iin ismail ismiyati istiqomah jumadi jumini kardi karno kasmi kartika kartini kasman khotimah krisna kristanto kunto kusuma kusumo lasmi lina lia lukman luki maria marno maryati
 maryono mulyadi mulyani mulyono murni murti murtini mustofa nanang nanik narto ningsih niken nina nita novi novita nugroho nuraini nuryanto paijo paijan parman parno parjo pardi partini prapto pranoto prasetyo
 prasetya priyo priyanto purnomo purwanto purwanti puspita rahman ratih reni retno ria rian ridwan rifai riski rizki rizky rohman rohmah roni rudi rudy rukmini rusdi rusmini
 sarjono sarno sartini santi santo santoso satria saiful setyo setyawan setiawan siswanto sigit slamet soleh sholeh subagyo subandi sudarmo sudarsono sugiarto sugiyono sugianto suharto suharti suhartini
 sujono sukardi sukarno sukarni sularno sulastri sulis sulistyo sumarno sumarni sumiati sumini suminah sunarto sunaryo suparman suparno supardi supri supriyadi supriyanto suprapto suratman suratmi suryani suryanto
 susanti susanto susilo susi suswanto sutarno sutarmi sutini sutrisno suwarni suwarno suyatmi suyatno suyono syaiful tarno taufik taufiq tini tinah titik titin tono toni tomi tukiman tukinem tumini tyas udin ujang umi
 utami utomo wagiman wagiyem wahyuni warsito warsini wartini wijaya wijayanti widodo widya widi winarno winarti winda wiyono wulan yati yono yudi yuda yusuf yunita yuliana zaenal zainal zulaikha`
    .trim()
    .split(/\s+/u),
)

/** Verbs and derived words by their affixes: "melihat", "diminta", "kemarin-nya". Only for words in small letters. */
export const derived =
  /^(?:(?:di|me|men|mem|meng|meny|ber|ter|ke|pe|pem|pen|peng|se|ng|ny|nge|dipun|kepa|ka)\p{L}{4,}|\p{L}{3,}(?:nya|kan|ipun|aken|ake|lah|kah|in|2|ing|ed|ly|tion))$/u
