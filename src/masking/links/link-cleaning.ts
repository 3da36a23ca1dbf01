/** Takes out of an address who shared it, whom it was sent to, and whose page it is. */
import { personal, platforms, tracks } from './link-rules.ts'

const emailLike = /[^\s@]@[^\s@]+\.[a-z]{2,}/iu
/** A mobile number, a NIK with its province and date of birth, a NIP with those of birth and appointment. */
const numberOfPerson =
  /(?<!\d)(?:(?:\+?62|0)8\d{8,11}|[1-9]\d{5}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{2}(?:19|20)\d{4}[12]\d{3})(?!\d)/u
/** As people write them: "0812-3456-7890". */
const holdsNumber = (text: string): boolean => numberOfPerson.test(text.replace(/(?<=\d)[-. ](?=\d)/gu, ''))
/** A parameter that stands where none is read: "/reel/X/&igsh=…", "/reel/X/%3Figsh%3D…", "?v=abc?si=…". */
const misplaced = /(?:[?&;]|%(?:25)*3[fb]|%(?:25)*26)([\w.-]+)(?:=|%(?:25)*3d)(?:(?!%(?:25)*(?:26|3[fb]))[^?&;/])*/giu

/** Changes `url`, whose host without "www." is `host`. */
export function clean(url: URL, host: string): void {
  const platform = platforms.test(host)
  const withoutTrackers = (text: string): string =>
    text.replace(misplaced, (whole, name: string) => (tracks(name, host) ? '' : whole))
  const namesPerson = (name: string, value: string): boolean =>
    emailLike.test(value) || (!platform && (personal.has(name.toLowerCase()) || holdsNumber(value)))
  url.username = ''
  url.password = ''
  changeParameters(url, (name, value) =>
    tracks(name, host) || namesPerson(name, value) ? undefined : withoutTrackers(value),
  )
  if (/^(?:x|twitter|mobile\.twitter)\.com$/u.test(host)) url.search = ''
  if (host === 'youtu.be') changeParameters(url, (name, value) => (name === 't' ? value : undefined))
  // A text fragment quotes what its maker had selected; other fragments may carry ids. Only "#!"-less apps lose their place.
  if (/^#:~:|[?&=]|xd_co_f|^#Echobox/u.test(url.hash) || url.hash.includes(':~:')) url.hash = ''
  url.pathname = withoutTrackers(url.pathname)
  // "/pin/12/sent/": that somebody sent it.
  if (/(?:^|\.)pinterest\.com$/u.test(host)) url.pathname = url.pathname.replace(/\/sent\/?$/u, '/')
  if (platform) return
  if (holdsNumber(decoded(url.hash))) url.hash = ''
  const parts = url.pathname.split('/')
  const kept = parts.filter((part) => !holdsNumber(decoded(part)))
  if (kept.length < parts.length) url.pathname = kept.join('/')
}

/** Gives each parameter the value that `change` returns, or none. Without a change the spelling stays as it was typed. */
export function changeParameters(url: URL, change: (name: string, value: string) => string | undefined): void {
  const before = [...url.searchParams]
  const after = before.map(([name, value]): [string, string | undefined] => [name, change(name, value)])
  if (after.every(([, value], index) => value === before[index]?.[1])) return
  url.search = new URLSearchParams(after.filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
}

/** Percent signs read once; as it stands where they are none. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
