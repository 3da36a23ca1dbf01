/** Bounds of what the web channel holds in memory. Nothing of it is written to disk. */
export interface WebLimits {
  /** Chats held at once. When full, the one silent for longest without an open page makes room. */
  mailboxes: number
  /** Of these, chats begun from one network address. Mobile networks put hundreds of people behind one. */
  networkMailboxes: number
  /** Replies held for one page that has not taken them yet. */
  waiting: number
  /** A chat whose page is neither connected nor writing is forgotten after this many minutes. */
  keepMinutes: number
  /** Largest file, bytes. */
  fileBytes: number
  /** Uploads of one chat held at once, bytes: one is being cleaned while the next comes. */
  chatFileBytes: number
  /** All uploads held at once, bytes. */
  allFileBytes: number
  /** Of these, uploads from one network address, bytes. A page that is refused tries again until there is room. */
  networkFileBytes: number
  /** An upload that nobody fetched is forgotten after this many minutes. */
  fileMinutes: number
  /** An upload that takes longer than this many seconds is cut off. */
  uploadSeconds: number
  /** Turns of one chat that may wait for each other. */
  turns: number
  /** Seconds between two signs of life on an idle stream. */
  heartbeatSeconds: number
}

export const defaultLimits: WebLimits = {
  mailboxes: 5000,
  networkMailboxes: 1000,
  waiting: 60,
  keepMinutes: 30,
  fileBytes: 20 * 1024 * 1024,
  chatFileBytes: 45 * 1024 * 1024,
  allFileBytes: 256 * 1024 * 1024,
  networkFileBytes: 64 * 1024 * 1024,
  fileMinutes: 15,
  uploadSeconds: 300,
  turns: 12,
  heartbeatSeconds: 15,
}
