import type { Api } from 'grammy'
import { toTelegramError } from './errors.ts'
import { refOf } from './incoming.ts'

/** The most that one deleteMessages takes (https://core.telegram.org/bots/api#deletemessages). */
const BATCH = 100

/**
 * Erases messages for both sides; resolves to how many stay. Telegram lets a bot delete for 48 hours and refuses a whole
 * batch for one message that is older, so a refused batch is halved until the old ones stand alone. Refs of presses and
 * edits name no message of their own and are skipped.
 */
export async function eraseMessages(api: Api, chat: string, refs: string[]): Promise<number> {
  const ids = [...new Set(refs.map(refOf).filter((ref) => ref !== undefined))].map(Number)
  let left = 0
  for (let at = 0; at < ids.length; at += BATCH) left += await eraseBatch(api, chat, ids.slice(at, at + BATCH))
  return left
}

async function eraseBatch(api: Api, chat: string, ids: number[]): Promise<number> {
  try {
    await api.deleteMessages(chat, ids)
    return 0
  } catch (error) {
    const { reason } = toTelegramError('deleteMessages', error)
    if (reason !== 'refused' || ids.length === 1) return ids.length
    const half = ids.length >> 1
    return (await eraseBatch(api, chat, ids.slice(0, half))) + (await eraseBatch(api, chat, ids.slice(half)))
  }
}
