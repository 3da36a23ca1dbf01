/** "The same day", as people say it where they are asked on which day they learned of what happened. */

const id = [
  'sama,hari itu,hari itu juga,hari yang sama,di hari yang sama,pada hari yang sama,sama harinya,harinya sama',
  'saat itu,saat itu juga,waktu itu,waktu itu juga,ketika itu,ketika itu juga,seketika,seketika itu juga',
  'pas itu,pas itu juga,pas kejadian,pas hari itu,pas hari kejadian,saat kejadian,waktu kejadian,hari kejadian,sejak kejadian',
  'langsung,langsung tahu,langsung tau,langsung mengetahui,langsung saat itu,langsung hari itu',
  'lihat langsung,melihat langsung,liat langsung,lihat sendiri,melihat sendiri,liat sendiri,ada di situ,ada di sana,saya di situ,saya di sana',
]
const jv = [
  'sami,sami dintenipun,dinten menika,dinten punika,dinten menika ugi,dinten punika ugi,dinten niku,dinten ingkang sami',
  'nalika semanten,nalika menika,nalika punika,rikala semanten,wekdal menika,wekdal punika,wekdal menika ugi,sanalika,sakala',
  'nalika iku,nalika kuwi,dina iku,dina iku uga,dina kuwi,dina kuwi uga,aku ana kana,kula wonten mrika,dina sing padha,wektu iku,wektu kuwi,pas kuwi,pas kedadeyan,nalika kedadosan',
  'langsung ngertos,langsung ngerti,langsung weruh,langsung sumerep,weruh dhewe,ningali piyambak',
]
const en = [
  'same,same time,the same time,i was there,same day,the same day,on the same day,that day,that same day,at that time,at the time,that moment,at that moment',
  'when it happened,as it happened,right then,right away,at once,immediately,straight away,on the spot,saw it myself',
]

export const sameWords: string[] = [...id, ...jv, ...en].flatMap((line) => line.split(','))
