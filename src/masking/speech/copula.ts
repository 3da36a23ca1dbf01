/** Words between the reporter and what they say they are: "saya ini kan cuma …", "aku dadi …". */
export const copula = new Set(
  'sehari-hari sehari2 kesehariannya sabendinane tuh terhitung tergolong kepetung tilas ming terdaftar tercatat sekaligus ini itu iki ki kie mah niki punika menika iku kan juga jg jadi jd dadi dados sebagai sbg selaku kerjo kerjone kerjane kerjanya kerjaannya kerjaane pekerjaannya pagaweane pakaryanipun padamelanipun kerja bekerja cuma cm hanya mung namung adalah berdua bertiga berempat sekeluarga semua kabeh sedaya both all memang pancen masih isih taksih kebetulan seorang sekadar sekedar a an the am was is only just also as work works working worked yang yg sing ingkang dulu biyen mbiyen rumiyin mantan baru minangka nggih inggih bukan dudu sanes not ya lah tugas bertugas dinas nyambut damel gawe makarya ditugasi ditunjuk menjabat iku kuwi sendiri dewe dhewe piyambak serve serving'.split(
    ' ',
  ),
)
