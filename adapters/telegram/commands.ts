/** The commands that Telegram lists behind its menu button, in each language of the bot. */
import type { Language, Texts } from '../../src/texts/texts.ts'
import type { TelegramOptions } from './telegram.ts'

/** Command words are latin small letters; what they do is read by the same list of words that people type. */
const COMMANDS = [
  ['lapor', 'row-menu-report'],
  ['cek', 'row-menu-case'],
  ['bantuan', 'row-menu-help'],
  ['privasi', 'row-menu-privacy'],
  ['bahasa', 'row-menu-language'],
  ['hapus', 'row-menu-erase'],
] as const

/** The first language is offered to everybody whose client speaks none of the others. */
export function telegramCommands(
  languages: readonly Language[],
  texts: (language: Language) => Texts,
): TelegramOptions['commands'] {
  return languages.map((language, index) => ({
    ...(index === 0 ? {} : { language }),
    commands: COMMANDS.map(([command, key]) => ({ command, description: texts(language)(key) })),
  }))
}
