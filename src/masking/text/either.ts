/** For patterns in which capitals of names matter: a letter that may be of either case. */
export const either = (words: string): string =>
  words.replaceAll(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
