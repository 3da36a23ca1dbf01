/** Where the words begin that follow each match of a pattern, as long as they fit and no more than `most`. */
export function* runsAfter(
  text: string,
  pattern: RegExp,
  most: number,
  fits: (small: string, first: boolean) => boolean,
): Generator<number> {
  for (const { 0: all, index } of text.matchAll(pattern)) {
    let at = index + all.length
    let count = 0
    for (const [word] of text.slice(at, at + 60).matchAll(/[a-z]+ ?/g)) {
      if (!text.startsWith(word, at) || !fits(word.trimEnd(), count === 0)) break
      yield at
      if (++count === most || !word.endsWith(' ')) break
      at += word.length
    }
  }
}
