import { type Mention, mentionsUntil } from './mentions.ts'
import type { Word } from './tokens.ts'
import type { Owner } from './types.ts'

const group = /^(?:keluarga|keluargaku|kulawarga|family|parents|ortu|ortuku|orangtua|orang|wong|tiyang)$/u
const plural = /^(?:they|their|theirs|them|mereka)$/u
/** Mentions gone back over in one sentence: only a text of nothing but "dia" and "saya" has more. */
const farthest = 200

/** Whom "dia" or "-nya" at word `i` stands for: the last person spoken of before, in the same few sentences. */
export function referent(
  mentions: readonly Mention[],
  words: readonly Word[],
  i: number,
  people = false,
): Owner | undefined {
  let pronoun = false
  // "Theirs was H 12…": not the husband's of whom was spoken.
  const several = plural.test(words[i]?.lower ?? '')
  const last = mentionsUntil(mentions, i) - 1
  for (let k = last; k >= 0 && last - k < farthest; k--) {
    const mention = mentions[k]
    if (mention === undefined || mention.to >= i) continue
    if ((words[i]?.sentence ?? 0) - (words[mention.to]?.sentence ?? 0) > 3) break
    // "Beliau" is one person, not the reporter's family as a whole.
    if (mention.kind === 'kin' && several !== group.test(words[mention.from]?.lower ?? '')) continue
    if (mention.kind === 'kin' || mention.kind === 'person') return mention.owner
    // "Beliau" of whom nobody spoke before is somebody the reporter takes for known.
    pronoun ||= mention.kind === 'anaphor' && mention.thing !== true
    if (people && mention.kind === 'impersonal') continue
    if (mention.kind === 'impersonal' && words[mention.to]?.sentence === words[i]?.sentence) return mention.owner
  }
  return pronoun || several ? 'other' : undefined
}
