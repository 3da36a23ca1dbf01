/** The same interview with @grammyjs/conversations, as its documentation builds one, its state in the database. */
import { type Conversation, type ConversationFlavor, conversations, createConversation } from '@grammyjs/conversations'
import { Bot, type Context } from 'grammy'
import type { Update } from 'grammy/types'
import { runPeer } from './peer.ts'
import type { Shown } from './script.ts'

type Outer = ConversationFlavor<Context>

const keyboard = ({ buttons }: Shown) =>
  buttons.length === 0
    ? {}
    : {
        reply_markup: {
          inline_keyboard: buttons.map((row) =>
            row.map(({ label: text, data: callback_data }) => ({ text, callback_data })),
          ),
        },
      }

await runPeer(async ({ url, token }, script, storage) => {
  const bot = new Bot<Outer>(token, { client: { apiRoot: url } })

  async function show(context: Context, shown: readonly Shown[]): Promise<void> {
    for (const message of shown)
      await (message.how === 'edited' && context.callbackQuery !== undefined
        ? context.editMessageText(message.text, keyboard(message))
        : context.reply(message.text, keyboard(message)))
  }

  async function interview(conversation: Conversation<Outer>, first: Context): Promise<void> {
    const [greeting, ...others] = script
    await show(first, greeting?.shown ?? [])
    const answers: string[] = []
    for (const { deed, shown, sends } of others) {
      const context =
        deed === 'press'
          ? await conversation.waitFor('callback_query:data')
          : await conversation.waitFor('message:text')
      answers.push(context.callbackQuery?.data ?? context.message?.text ?? '')
      if (sends) await conversation.external(() => storage.report(answers))
      await show(context, shown)
    }
  }

  // Nobody waits for it, and outside the conversation, so that it does not grow the log that is replayed.
  bot.on('callback_query', async (context, next) => {
    context.answerCallbackQuery().catch(() => undefined)
    await next()
  })
  bot.use(
    conversations({
      storage: {
        type: 'key',
        adapter: {
          read: (key) => storage.read(key),
          write: (key, state) => storage.write(key, state),
          delete: (key) => storage.remove(key),
        },
      },
    }),
  )
  bot.use(createConversation(interview))
  bot.command('start', (context) => context.conversation.enter('interview'))
  await bot.init()
  void receive(bot)
})

/**
 * `bot.start()` takes one update after the other, whoever they come from. Whoever has 200 people at once takes the
 * runner with `sequentialize`, which does this: in order within a chat, side by side between chats.
 */
async function receive(bot: Bot<Outer>): Promise<never> {
  const chats = new Map<number, Promise<void>>()
  for (let offset = 0; ; ) {
    const updates: Update[] = await bot.api.getUpdates({ offset, timeout: 30 })
    for (const update of updates) {
      offset = update.update_id + 1
      const chat = (update.message ?? update.callback_query?.message)?.chat.id ?? 0
      const turn = (chats.get(chat) ?? Promise.resolve()).then(() => bot.handleUpdate(update))
      chats.set(chat, turn)
      void turn.then(() => chats.get(chat) === turn && chats.delete(chat))
    }
  }
}
