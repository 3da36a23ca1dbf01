/** Names that people give themselves in passing, whoever was told of in the sentence before. Asked about: they may stand in for somebody. */
import { me, type NameCue, perhaps } from './name-cue.ts'

export const ownNames: NameCue[] = [
  // "Lewat pos saja: Ibu Sumirah, Jl. …": whom an answer is for.
  perhaps(
    String.raw`(?:lewat|liwat|via|by)\s+(?:pos|post|surat)(?:\s+(?:saja|aja|ae|wae|mawon|only))?\s*:\s*(?=(?:(?:bu|ibu|mbak|mbah|mas|pak|bapak|mbok|yu)\s+)?\p{Lu})`,
    'capital',
  ),
  // "Kami buka jasa jahit, namanya Modiste Lestari".
  perhaps(
    String.raw`${me}\s+(?:buka|mbukak|punya|nduwe|duwe)\s+(?:jasa|warung|toko|kios|usaha|salon|bengkel|lapak|laundry|katering|konter|kedai)(?:\s+\p{L}+){0,3}\s*,\s*(?:namanya|namane|jenenge|jenengnya)\s+(?=\p{Lu})`,
    'capital',
  ),
]
/** "Titip pesan di warung Mbok Semi aja, ": where it is left, before for whom. */
export const leftThere =
  /(?<!\p{L})titip\s+(?:pesan|surat|paket)\s+(?:di|neng|nang|ning|ing|ke|wonten)(?!\p{L})[^.!?\n]*,\s*$/iu
