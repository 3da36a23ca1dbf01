/** "HP ibu saya 08… (bu Tumini)": brackets after a number that hold nothing but who answers there. */
const title = String.raw`(?:pak|bu|ibu|bpk|bapak|mas|mbak|mbah|yu|lik|bude|budhe|pakde|om|tante)\.?\s+`
/** What stands between the number and the name. */
export const titleInBrackets = new RegExp(String.raw`^\s*\(\s*(?:${title})?$`, 'iu')
/** The whole of it; an office is no name. */
export const namedAfter = new RegExp(
  String.raw`^\s*\(\s*${title}(?!(?:lurah|camat|kades|kadus|carik|rt|rw)(?!\p{L}))\p{L}+(?:\s+\p{Lu}\p{L}+)?\s*\)`,
  'iu',
)
