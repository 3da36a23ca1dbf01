/** By what people are reached on the net: e-mail addresses, account names, account URLs. */
import type { Found, Page } from '../find.ts'
import { findMails } from './find-mails.ts'
import { isCommon, maybeName } from '../names/name-words.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import { kinPattern } from '../text/words.ts'

const accountUrl = ruleOf(
  String.raw`(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?:www\.|m\.|mobile\.|web\.|id-id\.)?(?:wa\.me\/\+?[\d][\d -]{6,15}\d|api\.whatsapp\.com\/send\/?\?phone=\+?\d{6,16}|(?:t|telegram)\.me\/(?!\+|joinchat|s\/|share)[a-z0-9_]{3,40}|(?:instagram\.com|instagr\.am|ig\.me\/m)\/(?!p\/|reel|reels|tv\/|share|stories|explore)[\w.]{2,40}|(?:facebook|fb)\.com\/(?!share|watch|groups|events|photo|story|permalink|reel|hashtag|marketplace|sharer|video|login|l\.php)(?:profile\.php\?id=\d+|people\/[^\s?]+|[\w.-]{3,60})|(?:fb|m)\.me\/[\w.-]{3,60}|tiktok\.com\/@[\w.]{2,40}|(?:x|twitter)\.com\/(?!i\/|search|hashtag|intent|share|home)[\w]{2,20}|youtube\.com\/(?:@|c\/|channel\/|user\/)[\w.-]{2,60}|youtube\.com\/@[\w.-]{2,60}|threads\.(?:net|com)\/@[\w.]{2,40}|line\.me\/(?:ti\/p\/|R\/ti\/p\/)?[~@\w.-]{3,40}|linkedin\.com\/in\/[\w-]{2,80}|linktr\.ee\/[\w.-]{2,40}|discord(?:app)?\.com\/users\/\d+|saweria\.co\/\w+|trakteer\.id\/\w+|(?:behance\.net|dribbble\.com|github\.com|gitlab\.com|lynk\.id|bio\.link|about\.me|ko-fi\.com|patreon\.com|twitch\.tv|soundcloud\.com|vimeo\.com|kompasiana\.com|fiverr\.com|linkbio\.co|heylink\.me|carrd\.co|clubhouse\.com|tokopedia\.com|shopee\.co\.id|strava\.com\/athletes|medium\.com|snapchat\.com\/add|pinterest\.com|goodreads\.com\/user\/show|open\.spotify\.com\/user)\/@?[\w.-]{3,40})(?:\/(?![\w@]))?(?![\w@-])`,
)
/** A post under an account is evidence, not an address to reach: it stays. */
const post = /^\/(?:posts?|videos?|photos?|status|statuses|p|reel|reels|live|media|watch)\b|^\/\d+/u

const handle =
  /(?<![\p{L}\p{N}@._%+/=-])@(?!(?:\s+|rp\b|\d+(?:rb|ribu|jt|k|pcs|orang)?\b))[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/giu
/** "500 pcs @ Rp 38.500" and "@50rb" are prices. */
const price = /^@(?:rp|idr)?\d+(?:[.,]\d+)*(?:rb|ribu|jt|juta|k|ewu)?$/iu
const shownSurname = /^(?: \p{Lu}\p{Ll}+){1,3}(?!\p{L})/u
/** "Saya ditag "@Erna …"": who is called so. */
const taggedMe =
  /(?<!\p{L})(?:saya|sy|aku|ak|kula|gue|gw|me)\s+(?:(?:di|ke)[\s-]?(?:tag|mention|sebut|tandai)\p{L}*|di\s+(?:tag|mention))\s*:?\s*["']?$/iu
const platform = String.raw`(?:ig|insta|instagram|fb|facebook|fesbuk|twitter|tiktok|tik\s?tok|tele|telegram|telegrame?|threads|line|discord|snapchat|snap|michat|wechat|bigo|linkedin|shopee|tokopedia|tokped|lazada|olx|mastodon|bluesky|pinterest|reddit|x|akun|username|user|id\s+line|id\s?(?:nya|ne|ku)|steam|skype|signal)`
const apps =
  'ig|insta|instagram|fb|facebook|twitter|tiktok|tele|telegram|line|discord|threads|skype|snapchat|wechat|michat'
/** "Order shopee 240112ABCD": what was bought there has a number as well. */
const bought = String.raw`(?<!(?<!\p{L})(?:order(?:an)?|pesan(?:an)?|paket|resi|invoice|nota|belanja|beli|checkout)\s+(?:di\s+|dari\s+|lewat\s+)?)`
const named = ruleOf(
  String.raw`(?<![\p{L}\p{N}])${bought}${platform}(?:\s*(?:ku|q|nya|ne|e|-ku|-nya|id|akun))?(?:\s+(?:saya|sy|aku|gue|gw|kula|me|id|akun|account|handle|user|username|name|is|nya|ne|e|ku|adalah|yg|yang|namanya|beliau|asli|pribadi|shopee|tokopedia|lazada|fb|facebook|tiktok|telegram|(?:${kinPattern})(?:ku)?|ya|yo|aja|wae|saja|sama|juga|mawon|lho|lo|nih|ki|dong|min|kak|mas|mbak)){0,4}\s*[:=]?\s+(?=[\w.#-]*[\w#])([a-z0-9][\w.-]{2,38}[a-z0-9_](?:#\d{4})?)(?![\w@.-]*@)`,
)
/** "Line id ku megachinno", "tele: pakdejoni": an everyday word is none. */
const plain = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(?:id|user|username)\s+(?:${apps})|(?:${apps})\s+(?:id|user|username))\s?(?:ku|nya|ne|e)?(?:\s+(?:saya|sy|aku|kula|gue|ku|yg|yang|baru|is|adalah|namanya)){0,2}\s*[:=]?\s+([a-z][a-z0-9._-]{3,30})(?![\w@])|(?:${apps})(?:ku|\s+(?:saya|sy|aku|kula|gue|id))?\s?[:=]\s?([a-z][a-z0-9._-]{3,30})(?![\w@/])|(?:(?:akun|username)\s+)?(?:${apps})(?:ku|\s+(?:saya|sy|aku|kula|gue|gw|ku))\s+([a-z][a-z0-9._-]{4,30})(?![\w@/])(?=\s*(?:[,.;)\n]|$|(?:atau|utawa|or|dan|sama|karo|ya|yo|nggih|aja|wae|saja)(?!\p{L}))))`,
)
/** "Dm saya di wahono51", "my instagram is wahonosekar": a plain word only where it is said outright that it is one. */
const plainOwn = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:my\s+(?:\p{L}+'s\s+)?(?:${apps}|username|handle|account|user\s+name)(?:\s+(?:there|handle|account|name|username|id))?|(?:akun|username|nickname|${apps})(?:e|ne|nya)?(?:ku|\s+(?:${kinPattern})?\s?(?:ku|saya|sy|aku|kula|gue|gw))|(?:dm|pm|chat|japri|inbox|message)\s+(?:me|saya|aku|sy|kula)\s+(?:di|on|at|neng|ing|in|lewat|via)(?:\s+(?:${apps}))?)(\s+(?:is|namanya|jenenge|yaiku|yaitu|adalah)|\s?[:=])?\s+[@~]?([a-z][a-z0-9._-]{4,30})(?![\p{L}\p{N}@])(?=\s*(?:[.,;)\n!?]|$|(?:atau|utawa|or|dan|lan|and|sama|karo|ya|yo|nggih|aja|wae|saja|please)(?!\p{L})))`,
)
/** "Username simpeg saya endah.w82": of whatever system, when it is the reporter's and looks like one. */
const login = ruleOf(
  /(?<!\p{L})(?:my\s+(?:\p{L}+\s+)?(?:username|user\s?id|login|account|nickname)|(?:username|user\s?name|user\s?id|userid|user|login|akun|nickname)(?:ku(?!\p{L})|(?=[^.!?\n\d]{0,40}?\s+(?:saya|sy|aku|kula|gue|my|ku)(?!\p{L}))))(?:\s+(?!\p{L}+[._]\p{L})\p{L}+){0,6}\s*[:=]?\s+([\p{L}\d]+(?:[._][\p{L}\d]+)+)(?![\p{L}\p{N}@])/giu,
)
const displayed = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:(?:cari|golek|goleki|search|find|look)(?:\s+(?:saya|aku|kula|me|up|for|aja|saja|wae|mawon|namaku|nama)){0,3}\s+(?:di|neng|ing|on|in|lewat)\s+(?:ig|insta|instagram|fb|facebook|fesbuk|tiktok|twitter|telegram)\s?[:,]?\s?(?=["\p{Lu}])|my\s+(?:ig|insta|instagram|fb|facebook|twitter|tiktok|telegram)\s+(?:account\s+|name\s+|profile\s+)?(?:is\s+)?|(?:ig|insta|instagram|fb|facebook|fesbuk|twitter|tiktok|tele|telegram)(?:e|ne|nya)?\s+(?:${kinPattern})(?:ku|\s+(?:saya|sy|aku|kula))\s+(?:(?:namanya|jenenge|is)\s+)?(?=")|(?:ig|insta|instagram|fb|facebook|fesbuk|twitter|tiktok|tele|telegram)\s?(?:(?:ku|-ku|\s+(?:saya|sy|aku|gue|gw|kula)|\s+me)\s*(?:namanya|jenenge|atas nama|is|:)?|(?:nya|ku|ne|e)?[\s,]{1,2}(?:(?:dengan|pakai|pake|nganggo|atas)\s+)?(?:namanya|nama|jenenge|akunnya|akun)(?!\p{L})))\s*`,
)
const ownLabel = /ku(?!\p{L})|(?<!\p{L})(?:saya|sy|aku|gue|gw|kula|me|my)(?!\p{L})/iu
/** "Blog saya catatanguru.blogspot.com". */
const ownSite = ruleOf(
  /(?<!\p{L})(?:blog|web|website|situs|kanal|channel|podcast)(?:ku|-ku|\s+(?:\p{L}+\s+)?(?:saya|sy|aku|kula|gue)|(?<=my\s+\p{L}{3,7}))(?!\p{L})\s*(?:di|is|itu|namanya|cuma|cuman|mung|hanya|only|just|yaiku|yaitu|ini|iki|:|=)?\s*((?:https?:\/\/)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){1,3}(?:\/[\w@.-]{2,40})?)/giu,
)
/** "Lurah menandai saya (sinta.wulan)": a name with a dot where somebody was tagged. */
const markedMe = ruleOf(
  /(?<!\p{L})(?:me?nandai|nandhani|tandai|mention|(?:nge|men)-?tag|tag)\s+(?:saya|sy|aku|kula|gue|me)\s+(?:di\s+\p{L}{2,10}\s+)?[("]?\s?([a-z][a-z0-9_]+(?:\.[a-z0-9_]+)+)(?![\p{L}\p{N}@])/giu,
)
/** "Akun saya pakai nama samaran, di FB Bunga Rawa Pening". */
const under =
  /(?<!\p{L})(?:di|in|ing|neng)\s+(?:ig|IG|Ig|insta|instagram|Instagram|fb|FB|Fb|facebook|Facebook|tiktok|Tiktok|TikTok|tele|telegram|Telegram|twitter|Twitter)\s+((?:\p{Lu}[\p{L}\d'.]*)(?:\s+\p{Lu}[\p{L}\d'.]*){1,4})/gu
/** "Nama akun saya di sini tampilnya "Bunda Rafa"". */
const shownName = ruleOf(
  /(?<!\p{L})(?:(?:nama|jeneng|name)\s+)?(?:akun|profil|profile|tampilan|display(?:\s+name)?|username|user|nickname)(?:ku|nya|ne|e)?(?!\p{L})[^"\n.!?]{0,48}"([^"\n]{2,40})"/giu,
)
const asForMe = ruleOf(
  /(?<!\p{L})(?:[Nn]ek|[Kk]alau|[Kk]alo|[Kk]lo|[Ll]ek|[Yy]en|[Mm]enawi|[Ss]edangkan|[Dd]ene)\s+(?:aku|saya|sy|kula|gue)\s+((?:\p{Lu}\p{L}+)(?:\s+\p{Lu}\p{L}+){1,4})(?!\p{L})/gu,
)
/** "Line aja ya idnya rara_kpp92": nobody writes a word so. */
const underscored =
  /(?<![\p{L}\p{N}_/.@#=+-])[a-z][a-z0-9.]{0,30}_(?:[a-z0-9_.]{0,30}[a-z0-9]_?(?!_)|(?<=[a-z0-9.]{4}_))(?![\p{L}\p{N}_@/=-])/gu
/** What follows a name and is none of it. */
const spoken =
  '(?:ya|yo|nggih|min|kak|mas|mbak|pak|bu|aja|wae|saja|mawon|itu|iku|kuwi|niku|juga|dan|lan|atau|utawa|or|and|di|ke|yang|yg|sing|sama|karo|jangan|ojo|please|tolong|mohon|kalau|kalo|nek|biar|makasih|suwun|punya|punyaku|saya|aku|kula|bukan|akun|ig|fb|tiktok|telegram)'
/** "Igku gendhis garis bawah ayu", "a keong gendhis ayu", "ig/gendhis": said, not typed. */
const spelled = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${apps}|akun|username)(?:ku|nya|ne|e)?(?:\s+(?:saya|sy|aku|kula|gue|gw|ku|itu|namanya|is|di|aja|wae|saja|mawon|ya|yo|${kinPattern})){0,4}\s?[,:=]?\s+@?([a-z0-9._]{2,24}(?:\s+(?:(?:garis\s+)?bawah|underscore|titik|dot|strip|dash)\s+[a-z0-9._]{1,24}){1,3}(?:\s+\d{1,4}|(?:\s+(?!${spoken}(?!\p{L}))[a-z0-9]{2,14}){1,2}(?=\s*(?:[,.;!?)\n]|$)))?)|a\s?keong\s+(?=[a-z]*[\d._])([a-z0-9._]{2,24})|(?:ig|fb|tiktok|twitter|telegram|tele)\/(?!(?:${apps}|wa|x)(?!\p{L}))([a-z0-9._]{4,40}))(?![\p{L}\p{N}@])`,
)
/** "T titik me garis miring gendhis88": an address read out. */
const readOut = ruleOf(
  String.raw`(?<![\p{L}\p{N}@._-])(?:www\.)?(?:wa|t|telegram|fb|m|instagram|facebook|tiktok|twitter|youtube|threads|linktr|line|x)(?:\.|\s?(?:titik|dot)\s?)(?:me|com|ee|net)(?:\s+(?:slash|garing|miring|garis\s+miring|per)\s+@?|\s+\/\s+@?)[a-z0-9](?:[a-z0-9._]|\s+(?:(?:garis\s+)?bawah|underscore|titik|dot|strip|dash)\s+(?=[a-z0-9])){2,40}(?<=[a-z0-9_])`,
)
/** "LINE also works, ID wongtani63": the platform was named before. */
const identity = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:line|discord|telegram|tele|signal|ig|instagram|skype|wechat|michat)(?!\p{L})[^.!\n:]{1,24}?[\s,](?:id|username|user|idnya|idku|akunnya)(?:\s+(?:is|itu|iku|adalah))?\s*[:=]?\s+((?=[a-z._]*\d|[a-z_]+\.[a-z])[a-z][a-z0-9._]{3,30})(?![\p{L}\p{N}@])`,
)
/** "Reach me through LINE (kembang.semu)". */
const bracketed = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:line|discord|telegram|tele|signal|ig|instagram|skype|wechat|michat|tiktok)\s?\(\s?((?=[a-z._]*\d|[a-z_]+\.[a-z])[a-z][a-z0-9._]{3,30})(?=\s?\))`,
)
/** "Ig saya gendhis ayu 88": nobody says a number after two words but of a name. */
const worded = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:${apps})(?:ku|\s+(?:saya|sy|aku|kula|gue|gw))(?:\s+(?:itu|namanya|nama|jenenge|akun|akunnya|is)){0,2}\s?[:=]?\s+((?:\p{L}{2,14}\s+){1,3}\d{2,4})(?=\s*(?:[.,;)\n!?]|$))`,
)
/** Skype's own form. */
const live = /(?<![\p{L}\p{N}])live:\.?(?:cid\.)?[\w.-]{3,32}\w/giu
/** Reddit's own form. */
const reddit = /(?<![\p{L}\p{N}/._-])u\/[\w-]{3,20}(?![\w/])/gu
const discordTag = /(?<![\p{L}\p{N}@])[\p{L}\p{N}_.]{2,32}#\d{4}(?!\d)/gu

export function findContacts({ text, spots }: Page): Found[] {
  const found = findMails(spots)
  for (const match of matchesOf(spots, accountUrl)) {
    const end = match.index + match[0].replace(/[.-]+$/u, '').length
    // "…?igsh=…": by that the platform can tell who shared it.
    const query = /^\?[^\s<>"')]{1,200}/u.exec(text.slice(end, end + 201))?.[0] ?? ''
    if (!post.test(text.slice(end, end + 12)))
      found.push({ start: match.index, end: end + query.length, type: 'account' })
  }
  if (text.includes('@'))
    for (const match of text.matchAll(handle)) {
      if (price.test(match[0])) continue
      const account = trimmed(match.index, match[0])
      // "@Erna Wijayanti": as people are called in a chat, with a space.
      const more = /^@\p{Lu}\p{Ll}+$/u.test(match[0])
        ? shownSurname.exec(text.slice(account.end, account.end + 40))
        : null
      const tagged = taggedMe.test(text.slice(Math.max(0, account.start - 40), account.start))
      found.push({
        ...account,
        end: account.end + (more?.[0].length ?? 0),
        ...(tagged ? { owner: 'reporter' as const } : {}),
      })
    }
  for (const match of matchesOf(spots, markedMe)) {
    const end = match.index + match[0].length
    found.push({ start: end - (match[1] ?? '').length, end, type: 'account', owner: 'reporter' })
  }
  for (const match of matchesOf(spots, shownName)) {
    const end = match.index + match[0].length - 1
    const own = /ku(?!\p{L})|(?<!\p{L})(?:saya|sy|aku|kula|my|gue)(?!\p{L})/iu.test(
      match[0].slice(0, match[0].indexOf('"')),
    )
    found.push({ start: end - (match[1] ?? '').length, end, type: 'account', ...(own ? { owner: 'reporter' } : {}) })
  }
  if (text.includes('_'))
    for (const match of text.matchAll(underscored))
      if (!/\.(?:jpe?g|png|mp[34]|m4a|pdf|docx?|xlsx?|heic|mov|opus|ogg|wav|zip|txt|webp|3gp|csv)$/u.test(match[0]))
        found.push({ start: match.index, end: match.index + match[0].length, type: 'account' })
  if (text.includes('live:'))
    for (const match of text.matchAll(live))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'account' })
  if (text.includes('u/'))
    for (const match of text.matchAll(reddit))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'account' })
  if (text.includes('#'))
    for (const match of text.matchAll(discordTag))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'account' })
  for (const match of matchesOf(spots, named)) {
    const name = match[1] ?? ''
    // Without "@" only a word that no one writes by accident is an account name: with a digit, dot or underscore inside.
    if (
      !/[_\d#]|\w\.\w/u.test(name) ||
      /^\d+$/u.test(name) ||
      /^\d+(?:rb|jt|an|x|k)$/iu.test(name) ||
      /^[\d.-]+$/u.test(name)
    )
      continue
    const end = match.index + match[0].length
    found.push({ start: end - name.length, end, type: 'account' })
  }
  for (const match of matchesOf(spots, plain)) {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const end = match.index + match[0].length
    const said = match[3] === undefined ? !isCommon(name) : maybeName(name)
    // "Telegram saya kalongwetan": no name, and nothing that is told of the account either.
    const perhaps = match[3] !== undefined && name.length > 6 && !isCommon(name) && !predicate.test(name)
    if (name === name.toLowerCase() && (said || perhaps))
      found.push({ start: end - name.length, end, type: 'account', ...(said ? {} : { action: 'ask' as const }) })
  }
  for (const match of matchesOf(spots, plainOwn)) {
    const name = match[2] ?? ''
    const end = match.index + match[0].length
    if (name === name.toLowerCase() && (/[\d_]|\w\.\w/u.test(name) || (match[1] !== undefined && !isCommon(name))))
      found.push({ start: end - name.length, end, type: 'account' })
  }
  for (const match of [spelled, worded, identity, bracketed].flatMap((rule) => matchesOf(spots, rule))) {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const end = match.index + match[0].length
    // "Ig saya kena hack 2024".
    if (
      /\s+\d+$/u.test(name) &&
      (isCommon(name.split(' ')[0]?.toLowerCase() ?? '') || /\s+(?:19|20)\d{2}$/u.test(name))
    )
      continue
    found.push({ start: end - name.length, end, type: 'account' })
  }
  for (const match of matchesOf(spots, readOut))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'account' })
  for (const match of matchesOf(spots, login)) {
    const name = match[1] ?? ''
    const end = match.index + match[0].length
    if (/\p{L}/u.test(name)) found.push({ start: end - name.length, end, type: 'account' })
  }
  for (const match of /akun\p{L}*\s?(?:saya|sy|ku|aku)/iu.test(text) ? text.matchAll(under) : []) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0)
    found.push({ start, end: match.index + match[0].length, type: 'account', owner: 'reporter', action: 'ask' })
  }
  for (const match of matchesOf(spots, ownSite)) {
    const end = match.index + match[0].length
    found.unshift({ start: end - (match[1]?.length ?? 0), end, type: 'account', owner: 'reporter' })
  }
  for (const match of matchesOf(spots, displayed)) {
    const start = match.index + match[0].length
    const name = /^(?:"[^"\n]{3,40}"|\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,4})/u.exec(text.slice(start, start + 60))
    // "FB ku "Bunda Keysha"": quoted, and nobody's speech.
    const own = ownLabel.test(match[0]) || meThere.test(text.slice(Math.max(0, match.index - 16), match.index))
    if (name !== null)
      found.push({ start, end: start + name[0].length, type: 'account', ...(own ? { owner: 'reporter' } : {}) })
  }
  // "Facebook-e X kuwi pak modin. Nek aku Cah Angon Lereng": called so there.
  for (const match of matchesOf(spots, asForMe)) {
    const end = match.index + match[0].length
    if (nets.test(text))
      found.push({ start: end - (match[1]?.length ?? 0), end, type: 'account', owner: 'reporter', action: 'ask' })
  }
  return found
}
/** "Diblokir", "kehack", "nonaktif", "hilangan": what became of an account. */
const predicate =
  /^(?:di|ke|ter|ber|me|ng|ny|pe|non|un|re|in|tidak|nggak|ndak|mboten|sudah|hilang|ilang|rusak|private|privat|error|kosong|blocked|hacked|suspended|deleted|dikunci|aktif|active|banned)|(?:nya|ipun|kan|ake|ed)$/u
const meThere = /(?<!\p{L})(?:saya|sy|aku|kula|gue|gw|i)\s+(?:di|neng|nang|ning|ing|in|on)\s+$/iu
const nets = /(?<!\p{L})(?:fb|facebook|fesbuk|pesbuk|ig|instagram|tiktok|twitter|telegram|threads)/iu

function trimmed(start: number, account: string): Found {
  return { start, end: start + account.replace(/[.,\s-]+$/u, '').length, type: 'account' }
}
