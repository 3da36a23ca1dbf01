/** "HP ibu saya 08… (bu Tumini)": brackets after a number that hold nothing but who answers there. */
const title = String.raw`(?:pak|bu|ibu|bpk|bapak|mas|mbak|mbah|yu|lik|bude|budhe|pakde|om|tante)\.?\s+`
/** What stands between the number and the name. */
export const titleInBrackets = new RegExp(String.raw`^\s*\(\s*(?:${title})?$`, 'iu')
/** The whole of it; an office is no name. */
export const namedAfter = new RegExp(
  String.raw`^\s*\(\s*${title}(?!(?:lurah|camat|kades|kadus|carik|rt|rw)(?!\p{L}))\p{L}+(?:\s+\p{Lu}\p{L}+)?\s*\)`,
  'iu',
)

/** "Kakak saya (X), analis …": a span that holds one bracket takes the other one with it. */
export function withBrackets(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const within = (sign: string): boolean => text.slice(start, end).includes(sign)
  const opened = within('(')
  if (opened === within(')')) return { start, end }
  return {
    start: !opened && text[start - 1] === '(' ? start - 1 : start,
    end: opened && text[end] === ')' ? end + 1 : end,
  }
}
