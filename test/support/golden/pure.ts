/** Plays a transcript against the pure engine; what is shown looks as it does in Telegram. */
import { keyboardOf, textOf } from '../../../adapters/telegram/keyboard.ts'
import type { Content, Reply } from '../../../src/channel.ts'
import type { EvidenceState } from '../../../src/form/context.ts'
import type { Config } from '../../../src/config.ts'
import type { Language } from '../../../src/texts/texts.ts'
import { createConversation } from '../conversation.ts'
import { sampleTexts } from '../turn-context.ts'
import { type Act, type OddThing, type Player, type Said, TAKEN } from './transcript.ts'

const ODD: Record<OddThing, Content> = {
  sticker: { kind: 'odd', what: 'sticker' },
  location: { kind: 'odd', what: 'location' },
  contact: { kind: 'odd', what: 'contact' },
  poll: { kind: 'odd', what: 'poll' },
}

/** `look` sees every reply before it is told as Telegram shows it. */
export function createPurePlayer(config: Config, hint: Language, look?: (reply: Reply) => void): Player {
  const conversation = createConversation({ config, hint })

  function contentOf(act: Exclude<Act, { act: 'waits' }>): Content {
    switch (act.act) {
      case 'says':
        return { kind: 'text', text: act.text }
      case 'photo':
        return {
          kind: 'file',
          file: { channel: 'telegram', ref: 'ref' },
          media: 'photo',
          ...(act.caption === undefined ? {} : { caption: act.caption }),
        }
      case 'sends':
        return {
          kind: 'file',
          file: { channel: 'telegram', ref: 'ref' },
          media: act.what === 'voice' ? 'voice' : 'document',
        }
      case 'odd':
        return ODD[act.what]
      case 'edits':
        return { kind: 'odd', what: 'edited' }
      case 'blocks':
        return { kind: 'gone' }
      case 'presses': {
        const shown = act.late ? conversation.past : conversation.buttons
        const button = shown.findLast(({ label }) => label === act.label)
        if (button === undefined) throw new Error(`there is no button [${act.label}]`)
        return { kind: 'choice', id: button.id }
      }
    }
  }

  return {
    async act(_by, act) {
      if (act.act === 'waits') {
        conversation.wait(act.minutes)
        return []
      }
      const { replies, effects, before } = conversation.send(contentOf(act), {
        file: fateOf(act),
        ...(isFilePhoto(act) && { facts: TAKEN.facts }),
      })
      // Said by the intake once the platform has erased what it could.
      const erased = effects.some(({ kind }) => kind === 'erase-chat')
      const done: Reply[] = erased ? [{ text: sampleTexts(before.language)('erase-chat-done-telegram') }] : []
      if (look !== undefined) for (const reply of replies) look(reply)
      return [...done, ...replies].map(asSaid)
    },
  }
}

const isFilePhoto = (act: Act): boolean => act.act === 'sends' && act.what === 'photo as a file'

function fateOf(act: Act): EvidenceState {
  if (act.act === 'photo' && act.broken) return 'refused:invalid'
  if (act.act !== 'sends' || isFilePhoto(act)) return 'ready'
  return act.what === 'voice' ? 'asked' : 'refused:unsupported'
}

const asSaid = (reply: Reply): Said => ({
  to: 'reporter',
  text: textOf(reply),
  rows: (keyboardOf(reply)?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text)),
})
