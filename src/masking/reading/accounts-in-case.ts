/** Words of a text without capitals under which the reporter is found in a network: "akun fb saya ayu ning tyas". */
import { heardName } from '../names/heard-names.ts'
import { givenNames } from '../names/name-words.ts'
import { unheard } from '../names/unheard.ts'
import { honorifics, setOf } from '../text/words.ts'
import { runsAfter } from './runs-after.ts'

const net = '(?:fb|facebook|ig|instagram|tiktok|line|twitter|messenger|telegram|akun|account)'
const self = String.raw`(?:ku|mu|\s(?:ku|saya|sy|aku|kula))`
/** Said outright: whatever follows is what they are called there. */
const said = new RegExp(
  String.raw`\bnama\s(?:akun\s)?${net}${self}\s(?:itu\s)?:?\s?(?=[a-z])|\b${net}\s?:\s?(?=(?:[a-z]+\s){0,3}[a-z]+,\s(?:itu|iku)\s(?:saya|aku))|\b(?:fb|facebook|ig|tiktok),?\s(?:namanya|jenenge|nami)\s(?=[a-z])|\bakun\s(?=(?:[a-z]+\s){1,3}(?:milik\s(?:saya|aku)|punyaku|punya\ssaya)\b)`,
  'g',
)
const perhaps = new RegExp(
  String.raw`\b(?:akun\s)?${net}${self}\s(?=[a-z])|\bakun\s(?=(?:bunda|mama|mamah|bu|mbak|mas|pak)\s)`,
  'g',
)
const between = setOf(['ning den sang si bunda mama mamah'])
const ends = setOf([
  'yang yg sing di ke dan lan itu ini iki iku ya yo min milik punya punyaku kena aktif private udah sudah wis ada padahal terus lalu gak ga tidak apa apakah masih muncul saya sy aku nanti rahasia sama pakai pake kayak samaran centang biru dong lah kok aja saja',
])
const happens = /^(?:(?:di|me|ber|ter|ng)[a-z]{4,}|ke[a-z]{3,}an[a-z]{0,2})$/
const mostWords = 4

/** Where the words begin that are read with a capital. */
export function accountsIn(text: string): number[] {
  const isName = (small: string): boolean =>
    heardName(small) || givenNames.has(small) || unheard(small) || between.has(small) || honorifics.has(small)
  const isPart = (small: string): boolean => !ends.has(small) && !happens.test(small)
  return [...runsAfter(text, said, mostWords, isPart), ...runsAfter(text, perhaps, mostWords, isName)]
}
