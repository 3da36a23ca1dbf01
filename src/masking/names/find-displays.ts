/** The name under which the reporter stands in a group or a chat, which need not look like a name: "Bolo Kurowo". */
import type { Found, Page } from '../find.ts'
import { isCommon } from './name-words.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'

const mine = String.raw`(?:nama|jeneng|nami|asma|nick|nickname)(?:ku|\s+(?:saya|sy|aku|kula|gue|gw))|my\s+(?:display\s+|user\s?|nick)?(?:name|nick|handle|alias)`
const there = String.raw`(?:(?:di|neng|nang|ning|ing|wonten|in|on|pada)\s+|(?=there(?!\p{L})))(?:the\s+|dalam\s+|njero\s+)?(?:grup|group|grupe|wa|whatsapp|tele|telegram|fb|facebook|ig|tiktok|discord|line|channel|kanal|chat|kontak|contacts|profil|akun|situ|sana|kono|there)(?:\s+(?:wa|whatsapp|itu|iku|kuwi|kantor|rt|desa|tersebut|that|chat|group))?`
const is = String.raw`(?:\s+(?:itu|iku|kuwi|is|was|adalah|yaiku|pakai|pake|nganggo|cuma|mung|tertulis|tulisannya|:))*`
/** "Nama saya di grup Tya Keuangan". */
const inGroup = ruleOf(String.raw`(?<!\p{L})(?:(?:${mine})\s+${there}|${there}\s+(?:${mine}))${is}\s?[:=]?\s+`)
/** "Saya di grup itu namanya Embun Semu 88", "in that group I'm called …". */
const called = ruleOf(
  String.raw`(?<!\p{L})(?:(?:saya|sy|aku|ak|kula|gue|gw)\s+${there}\s+(?:(?:pakai|pake|nganggo|ngagem|dengan|cuma)\s+)?(?:nama(?:nya|ku)?|jeneng(?:e|ku)?|asma(?:ne|nipun)?|muncul|tampil)|${there}\s+(?:saya|sy|aku|ak|kula)\s+(?:(?:pakai|pake|nganggo)\s+)?(?:nama(?:nya|ku)?|jeneng(?:e|ku)?)|(?:in|on)\s+(?:that|the|this)\s+(?:group|channel|chat)\s+(?:i'm|i\s+am)\s+(?:called|named|shown\s+as)|(?:in|on)\s+(?:that|the|this)\s+(?:group|channel|chat)\s+my\s+name\s+(?:is|shows(?:\s+as)?|appears(?:\s+as)?)|i'm\s+(?:called|named|known\s+as)|i\s+(?:show\s+up|appear|am\s+known|go)\s+(?:as|by))${is}\s?[:=]?\s+`,
)
/** "Aku ikut sbg "Bolo Kurowo"". */
const joined = ruleOf(
  String.raw`(?<!\p{L})(?:saya|sy|aku|ak|kula|gue|gw|i)\s+(?:\p{L}+\s+){0,2}?(?:ikut|melu|join|joined|masuk|mlebu|gabung|terdaftar|ada|ana|muncul|nongol|am|appear)\s+(?:\p{L}+\s+){0,3}?(?:sbg|sebagai|minangka|as|(?:pakai|pake|nganggo|dengan|kanthi|using)\s+(?:nama|jeneng|akun|asma|the\s+name))\s+(?=")`,
)
/** "Aku join pake nama Kucing Oren Gembul", "I was in that group under the name Silent Cat". */
const stranger = String.raw`(?:dia|ia|beliau|dheweke|pak|bu|bapak|ibu|mas|mbak|lurah|camat|orang|wong|he|she|they|someone)(?!\p{L})`
const underName = ruleOf(
  String.raw`(?<!\p{L})(?:saya|sy|aku|ak|kula|gue|gw|i)\s+(?:(?!${stranger})\p{L}+\s+){0,6}?(?:(?:pakai|pake|nganggo|ngangge|ngagem|gunakan|menggunakan|memakai|dengan|kanthi|under|with|using|use|used|by)\s+(?:the\s+|a\s+)?(?:nama|jeneng|asma|name|nick|nickname|alias|julukan|username|akun)(?:\s+(?:samaran|palsu|akun|fake|user))?|(?:dikenal|kondhang|known)\s+(?:sebagai|sbg|minangka|as))(?:\s+(?:itu|is|of|:))?\s+`,
)
const joinedAs = ruleOf(
  String.raw`(?<!\p{L})(?:saya|sy|aku|ak|kula|gue|gw|i)\s+(?:(?!${stranger})\p{L}+\s+){0,3}?(?:ikut|melu|join|joined|masuk|mlebu|gabung)\s+(?:(?!${stranger})\p{L}+\s+){0,3}?(?:sbg|sebagai|minangka|as)\s+(?=\p{L}+ \p{Lu}|\p{L}*[\d._]\p{L}*)`,
)
/** "Dilihat Mamah Kembar Tiga", itu saya": a name in quotation marks that is claimed right after. */
const claimed =
  /"([^"\n]{2,48})"\s*,?\s*(?:itu|iku|kuwi|niku|ya|is|that's|that is|adalah|lah)\s+(?:saya|sy|aku|kula|gue|me)(?=\s*(?:[.,;!?)]|$)|\s+(?:sendiri|dhewe|dewe|lho|min|ya)(?!\p{L}))/giu
/** "Balas ke FB saya aja, nama akunnya Yun Jualan Pecel". */
const named = ruleOf(
  String.raw`(?<!\p{L})(?:ig|insta|instagram|fb|facebook|fesbuk|twitter|tiktok|tele|telegram|akun)(?:ku|\s+(?:saya|sy|aku|kula|gue|gw))(?!\p{L})[^.!?"\n]{0,24}?[,.]\s*(?:nama|jeneng)\s?(?:akun|profil)?(?:nya|ne|e|ku|ipun)(?:\s+(?:itu|iku|adalah|yaiku))?\s?[:=]?\s+`,
)
const account = ruleOf(
  String.raw`(?<!\p{L})(?:akun|account|profil|ig|fb|facebook|fesbuk|tiktok|twitter|threads)(?:\s+(?:ig|insta|instagram|fb|facebook|tiktok|wa|x))?\s?(?:-?ku|\s+(?:saya|sy|aku|kula|gue|gw))(?!\p{L})`,
)
/** "… yang komen di bawahnya Langit Semu": small words, then capitals. Rules do not tell them apart, so this is no rule. */
const further = /^((?:\s+\p{Ll}[\p{L}'-]*){0,6}\s+)(\p{Lu}\p{Ll}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){1,4})/u
const shown = /^(?:"[^"\n]{2,40}"|\p{Lu}[\p{L}\d'.]*(?: (?:\p{Lu}[\p{L}\d'.]*|\d{1,4})){0,4})/u

export function findDisplays({ text, spots }: Page): Found[] {
  const found: Found[] = []
  for (const rule of [inGroup, called, joined, named])
    for (const match of matchesOf(spots, rule)) {
      const start = match.index + match[0].length
      const name = shown.exec(text.slice(start, start + 64))
      if (name !== null && !(rule === called && titled.test(name[0])))
        found.push({ start, end: start + name[0].length, type: 'account', owner: 'reporter', action: 'ask' })
    }
  for (const rule of [underName, joinedAs])
    for (const match of matchesOf(spots, rule)) {
      const start = match.index + match[0].length
      const length = chosen(text.slice(start, start + 64), rule === underName)
      if (length > 0) found.push({ start, end: start + length, type: 'account', owner: 'reporter', action: 'ask' })
    }
  if (text.includes('"'))
    for (const match of text.matchAll(claimed)) {
      const said = match[1] ?? ''
      const from = /^(?:\p{Ll}+\s+){1,2}(?=\p{Lu})/u.exec(said)?.[0].length ?? 0
      found.push({
        start: match.index + 1 + from,
        end: match.index + 1 + said.length,
        type: 'account',
        owner: 'reporter',
        action: 'ask',
      })
    }
  for (const match of matchesOf(spots, account)) {
    const after = match.index + match[0].length
    const [, small = '', name = ''] = further.exec(text.slice(after, after + 120)) ?? []
    // Of somebody else who comes into the sentence: "akun saya diblokir Pak Camat", "dikomentari Budi Santoso".
    if (name === '' || theirs.test(small) || titled.test(name)) continue
    const start = after + small.length
    found.push({ start, end: start + name.length, type: 'account', owner: 'reporter', action: 'ask' })
  }
  return found
}
/** How much of a text is a name somebody chose: quoted, with capitals, or in `small` letters words that nobody else says. */
function chosen(rest: string, small: boolean): number {
  const name = shown.exec(rest)?.[0]
  const first = name?.split(' ')[0]?.toLowerCase() ?? ''
  if (name !== undefined)
    return titled.test(name) ||
      /^(?:asli|pribadi|sendiri|suami|istri)$/u.test(first) ||
      (!small && !/["\s\d]/u.test(name))
      ? 0
      : name.length
  if (!small) return /^[a-z][\w.]*[\d._][\w.]*/u.exec(rest)?.[0].length ?? 0
  let length = 0
  for (const { 0: word, index } of rest.matchAll(/[\p{Ll}\d._]+(?=[\s.,;!?)]|$)/gu)) {
    if (index !== (length === 0 ? 0 : length + 1) || length > 30) break
    const bare = word.replace(/\.$/u, '')
    if (isCommon(bare)) break
    length = index + bare.length
  }
  return length
}
const theirs =
  /\s+(?:di(?!\s+(?:bawah|situ|sana|kolom|post))|dipun|dari|dr|saka|saking|oleh|sama|karo|dening|ke|kepada|marang|lihat|liat|weruh|admin|milik|punya|untuk|buat|dan|lan|juga|follow|nge|posting|komen(?:tari|i)|(?:di|dipun|me|nge?)\p{L}{3,})\s+(?:\p{L}+\s+)?$/iu
const titled =
  /^(?:Pak|Bu|Bapak|Ibu|Mas|Mbak|Lurah|Camat|Bupati|Walikota|Wali|Kepala|Kades|Dinas|Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Tim|Grup|Relawan|Paslon|Partai|Bawaslu|KPU|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)(?!\p{L})/u
