/** Of a vehicle it is told after its plate who drives it. */
import type { Page } from '../find.ts'
import { mentionOver } from '../speech/mentions.ts'
import { wordBefore } from '../text/tokens.ts'

/** "… yang dipakai pak camat": who drives it. */
export const drivenByOther = ({ text, words, mentions }: Page, end: number): boolean => {
  const said = drivenBy.exec(text.slice(end, end + 60))?.[0].length ?? 0
  const mention = said === 0 ? undefined : mentionOver(mentions, wordBefore(words, end + said) + 1)
  return mention?.owner === 'other' && mention.kind === 'person' && mention.mine !== true
}
const drivenBy =
  /^\s?,?\s+(?:(?:yang|yg|sing|ingkang)\s+)?(?:di|dipun)\s?(?:pakai|pake|enggo|nggo|anggo|engge|agem|asta|gina\p{L}*|guna\p{L}*|bawa|gawa|beto|setir\p{L}*|kendarai|tumpaki|tunggangi|naiki|titihi|pinjam|silih)\s+(?:(?:oleh|sama|dening|kaliyan|karo)\s+)?(?=\p{L})/iu
