/** What the phrases are made of after which a name follows, and how they are read. */
import { type Rule, ruleOf } from '../text/spots.ts'

export const me = String.raw`(?:saya|sy|sya|saia|aku|ak|aq|kula|kulo|gue|gua|gw|kawula|abdi|dalem|inyong|nyong|kami)`
export const label = String.raw`(?:nama|nami|jeneng|asma|nm|name)`
export const link = String.raw`(?:\s*(?:[:=,-]|(?:adalah|adl|yaitu|yakni|inggih punika|inggih|nggih niku|niku|punika|menika|iku|is|ya|itu|lengkap|asli|kula|kulo|saya|sy|aku|cukup|nggih|panggilan|sebenarnya|asline|pendek|depan|dengan|bernama)(?!\p{L}))){0,4}`

export interface NameCue {
  rule: Rule
  /**
   * `any`: almost nothing but a name can follow, so small letters will do. `capital`: only one written with a capital.
   * `shouted`: any in a text without small letters, otherwise a known one.
   */
  next: 'any' | 'known' | 'capital' | 'shouted'
  /** Set where the name may be that of a witness as well: asked. */
  unsure?: true
  /** Set where it closes a letter, which may be one that is copied. */
  closes?: true
}
export const cue = (pattern: string, next: NameCue['next'] = 'any'): NameCue => ({
  rule: ruleOf(`(?<![\\p{L}\\p{N}])(?:${pattern})`),
  next,
})
/** The same where the name may be somebody else's as well: asked. */
export const perhaps = (pattern: string, next: NameCue['next'] = 'any'): NameCue => ({
  ...cue(pattern, next),
  unsure: true,
})
