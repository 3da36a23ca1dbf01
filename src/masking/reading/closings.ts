/** What is said behind the end of a letter. */

/** "Salam, X. Terima kasih", "X Mohon ditindaklanjuti": courtesies that stand last, each a sentence of its own. */
const courtesy =
  /[\s.,!)¤]+(?:(?:terima\s?kasih|makasi+h|trims|matur\s(?:suwun|nuwun)|suwun|nuwun|thanks|thank\syou)(?:\s(?:banyak|sebelumnya|pak|bu|min|kak|admin|nggih|ya|atas\sperhatian\p{L}*))?|(?:mohon|tolong|mhn|tlg)\s(?:segera\s)?(?:ditindak\p{L}*|ditindak\slanjuti|dirahasia\p{L}*|diproses|dibantu|bantuan\p{L}*|jangan\sdisebar\p{L}*|jangan\sdibuka)(?:\s(?:nama|identitas)(?:\ssaya)?)?(?:\s(?:ya|nggih|min|pak|bu|kak|admin))*|please\s(?:keep\s(?:this|it|my\sname)\s(?:quiet|secret|confidential|private)|help))[\s.!)¤]*$/iu

/** "… Nuwun. Pak Wagiyo", "salam,⏎Rukmini", "-- Pramudita", "~ Yosafat, penjaga malam", "…. Doni 08…": who signs, with nothing behind it. */
const closesWith =
  /(?:^|[.!?\n)]\s*|\s(?=--))(?:hormat\s(?:saya|kami|kula)|salam|ttd|tertanda(?:\s\p{L}+)?|terima\s?kasih|matur\s(?:su|nu)wun|suwun|nuwun|regards|sincerely|--)[\s,.!~]{1,4}\(?(?:(?:pak|bu|ibu|bapak|mbak|mas|mbah|yu|lik|kang)\s)?\p{L}{3,}(?:\s\p{Lu}[\p{L}.]*){0,2}\)?$|\n\s*~\s?\p{L}{3,}[^\n.!?]{0,70}$|[.!?\n]\s*\p{L}{3,}(?:\s\p{L}{2,}){0,2}[\s,:-]{1,3}\+?\d[\d .-]{8,18}$/iu
/** Who signs, and no sentence: "Terima kasih. Camat bagi amplop" ends with small letters. */
export const isSigned = (text: string): boolean =>
  closesWith.test(text) && !/\p{L}{3,}\s\p{Ll}{2,}\s\p{Ll}{2,}\)?$/u.test(text.slice(-80))
/** "… Nuwun. Pak Wagiyo⏎Bu camat juga ikut": one more sentence on somebody else. */
const oneMore =
  /(?:[.!?)]\s+|\.?\n\s*)(?:pak|bu|bapak|ibu|bpk)\.?\s[^.!?\n]{3,40}\s(?:juga|ikut|melu|sudah|sdh|udah|wis|sampun|malah|masih|tetap|selalu|pernah|akan|tidak|tdk|ora|mboten|nggak|datang|kampanye|marah)\s[^.!?\n]{2,40}[.!?]?\s*$/iu

/** Where the message ends but for courtesies and for what was added under the name; its length where none stand there. */
export function withoutCourtesies(text: string): number {
  let end = text.length
  for (;;) {
    const from = Math.max(0, end - 110)
    const last = text.slice(from, end)
    const found = courtesy.exec(last) ?? oneMore.exec(last)
    if (found === null) return end
    const at = from + found.index
    if (!courtesy.test(last) && !isSigned(text.slice(Math.max(0, at - 100), at + (last[found.index] === ')' ? 1 : 0))))
      return end
    end = at
  }
}
