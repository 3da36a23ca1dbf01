/** For platforms that do not say which language a phone speaks: its owner chooses, as the menu offers it. */
import type { Player, Script } from './transcript.ts'

const NAMES: Record<string, string> = { id: 'Indonesia', en: 'English', jv: 'Basa Jawa' }

export async function chooseLanguage(player: Player, { hint, languages }: Script): Promise<void> {
  if (hint === languages[0]) return
  await player.act('reporter', { act: 'says', text: '/start' })
  await player.act('reporter', { act: 'presses', label: 'Ganti bahasa', late: false })
  await player.act('reporter', { act: 'presses', label: NAMES[hint] ?? hint, late: false })
}
