/**
 * What a web address says about the person who shared it. Names of parameters and short addresses stand in
 * data/links.json, each group with where it was seen, because platforms change; here is what takes a pattern.
 * Parameters are compared in lower case.
 */
import data from '../data/links.json' with { type: 'json' }

const words = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '))

const trackers = data.tracking.map(({ names, hosts }) => ({
  names: new Set(words(names)),
  hosts: hosts === undefined ? undefined : words(hosts),
}))
/** Whole families: utm_source, pk_campaign, … */
const families = words(data.families)

/** Whether a parameter only tracks. Some names are trackers on their own site alone: "t" is a topic of other forums. */
export function tracks(parameter: string, host: string): boolean {
  const name = parameter.toLowerCase()
  return (
    families.some((prefix) => name.startsWith(prefix)) ||
    trackers.some(
      ({ names, hosts }) =>
        names.has(name) && (hosts?.some((site) => host === site || host.endsWith(`.${site}`)) ?? true),
    )
  )
}
/** Parameters in which a site carries who its visitor is. */
export const personal: ReadonlySet<string> = new Set(words(data.personal))
const shorteners: ReadonlySet<string> = new Set(words(data.shorteners))
/** Whether an address hides where it leads. bit.ly and s.id are the usual ones in Indonesia; WhatsApp's hide a number. */
export const isShort = (host: string, path: string): boolean =>
  shorteners.has(host) || (host === 'wa.me' && /^\/(?:message|qr)\//iu.test(path))

/**
 * Platforms: their long numbers are posts, and what is of a person there (a profile, "wa.me/62812…") is asked about as
 * an account.
 */
export const platforms =
  /(?:^|\.)(?:facebook|fb|instagram|x|twitter|tiktok|youtube|threads|whatsapp|telegram|google|linkedin)\.(?:com|net|org)$|^(?:wa|t|m|fb)\.me$|^youtu\.be$/u

/** Addresses made by pressing "share": the platform can tell whose they are. Matched on host and beginning of the path. */
export const shareLinks: {
  site: 'tiktok' | 'facebook' | 'instagram' | 'x' | 'youtube' | 'other'
  host: RegExp
  path?: RegExp
}[] = [
  { site: 'tiktok', host: /^(?:vt|vm)\.tiktok\.com$/u },
  { site: 'tiktok', host: /(?:^|\.)tiktok\.com$/u, path: /^\/t\//u },
  { site: 'tiktok', host: /^v[mt]?\.douyin\.com$/u },
  { site: 'facebook', host: /(?:^|\.)(?:facebook|fb)\.com$/u, path: /^\/(?:share(?:r|\/|$)|s\/|l\.php|flx\/)/u },
  { site: 'facebook', host: /^(?:fb\.watch|fb\.gg|l\.facebook\.com|lm\.facebook\.com)$/u },
  { site: 'instagram', host: /(?:^|\.)instagram\.com$/u, path: /^\/(?:share|s)(?:\/|$)/u },
  { site: 'instagram', host: /^(?:l\.instagram\.com|ig\.me)$/u },
  { site: 'other', host: /(?:^|\.)threads\.(?:net|com)$/u, path: /^\/share(?:\/|$)/u },
  { site: 'other', host: /^l\.(?:threads\.(?:net|com)|wl\.co)$/u },
  { site: 'x', host: /^(?:t\.co|pic\.twitter\.com|pic\.x\.com)$/u },
  {
    site: 'other',
    host: /^(?:s\.shopee\.co\.id|(?:[a-z]{2}\.)?shp\.ee|shope\.ee|share\.google|g\.co|search\.app|a\.aliexpress\.com|sck\.io|goo\.gl|(?:[a-z]+\.)?app\.goo\.gl|lnkd\.in|redd\.it|pin\.it|spotify\.link|snapchat\.com|t\.snapchat\.com|lite\.tiktok\.com|tokopedia\.link|vt\.tokopedia\.com|s\.lazada\.co\.id|1drv\.ms)$/u,
  },
  { site: 'other', host: /(?:^|\.)reddit\.com$/u, path: /^\/r\/[^/]+\/s\//u },
  // Made by an app for whoever shares, each by one of the services that lead into apps (Firebase, Branch, AppsFlyer).
  { site: 'other', host: /\.(?:page\.link|app\.link|onelink\.me)$/u },
  {
    site: 'other',
    host: /^(?:xhslink\.com|b23\.tv|v\.kuaishou\.com|s\.kwai\.app|l\.likee\.video|chng\.it|flip\.it)$/u,
  },
  { site: 'other', host: /(?:^|\.)kwai-video\.com$/u, path: /^\/p\//u },
  { site: 'other', host: /(?:^|\.)snack-video\.com$/u, path: /^\/u\//u },
  { site: 'other', host: /(?:^|\.)helo-app\.com$/u, path: /^\/al\//u },
  { site: 'other', host: /(?:^|\.)capcut\.com$/u, path: /^\/t\//u },
]
/** Pages on the way to another, which stands in a parameter: to log in, to agree, to be sent on. */
export const ways: { host: RegExp; path?: RegExp }[] = [
  {
    host: /./u,
    path: /\/(?:log-?in|sign-?in|service-?login|sso|consent|checkpoint|challenge)(?:\.(?:php|aspx?|html?))?(?:\/|$)/iu,
  },
  { host: /^consent\.(?:youtube|google)\.com$/u },
  { host: /^(?:l|lm)\.(?:facebook|instagram|threads)\.(?:com|net)$|^l\.wl\.co$/u },
  { host: /(?:^|\.)(?:facebook|fb)\.com$/u, path: /^\/(?:l\.php|flx\/|sharer|dialog\/|plugins\/)/u },
  { host: /(?:^|\.)google\.(?:com|co\.id)$/u, path: /^\/(?:url|interstitial)$/u },
  { host: /(?:^|\.)youtube\.com$/u, path: /^\/(?:redirect|attribution_link)$/u },
  { host: /(?:^|\.)tiktok\.com$/u, path: /^\/link\//u },
  { host: /(?:^|\.)linkedin\.com$/u, path: /^\/(?:redir|safety\/go|authwall|uas\/)/u },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/u },
  { host: /^(?:out\.reddit\.com|away\.vk\.com)$/u },
  { host: /(?:^|\.)vk\.com$/u, path: /^\/away\.php$/u },
  { host: /^duckduckgo\.com$/u, path: /^\/l\/$/u },
]
/** Shared files: whoever opens such an address can see whose drive it is. */
export const drives: { host: RegExp; path?: RegExp }[] = [
  { host: /^(?:drive|docs|photos)\.google\.com$/u },
  { host: /(?:^|\.)(?:sharepoint\.com|onedrive\.live\.com|dropbox\.com|box\.com)$/u },
  { host: /(?:^|\.)(?:wetransfer\.com|mega\.(?:nz|io|co\.nz)|mediafire\.com)$|^we\.tl$/u },
  { host: /(?:^|\.)(?:1024)?(?:terabox|teraboxapp|teraboxlink)\.(?:com|app)$/u },
  { host: /(?:^|\.)icloud\.com$/u, path: /^\/(?:iclouddrive|photos|attachment|sharedalbum)/u },
]
/** Invitations to a group: they show or betray its members. */
export const invites: { host: RegExp; path?: RegExp }[] = [
  { host: /^chat\.whatsapp\.com$/u },
  { host: /(?:^|\.)whatsapp\.com$/u, path: /^\/(?:channel\/|catalog\/|accept)/u },
  { host: /^(?:t|telegram)\.(?:me|dog)$/u, path: /^\/(?:\+|joinchat\/|%2b)/iu },
  // A message of a private group: only its members can have the address.
  { host: /^(?:t|telegram)\.(?:me|dog)$/u, path: /^\/c\/\d/u },
  { host: /^(?:discord\.gg|discord\.com|discordapp\.com)$/u, path: /^\/(?!channels|users)(?:invite\/)?\w/u },
  { host: /(?:^|\.)line\.me$/u, path: /^\/(?:R\/)?ti\/g2?\//u },
  { host: /^(?:m\.me|messenger\.com|www\.messenger\.com)$/u, path: /^\/j\//u },
  { host: /^signal\.group$/u },
  { host: /(?:^|\.)zoom\.us$/u, path: /^\/j\//u },
  { host: /^meet\.google\.com$/u },
]
