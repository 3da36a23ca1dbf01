/** The same interview as a WizardScene of Telegraf, its session in the database. */
import { Scenes, session, Telegraf } from 'telegraf'
import { runPeer } from './peer.ts'
import type { Shown } from './script.ts'

interface State {
  answers?: string[]
}
type Context = Scenes.WizardContext

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

async function show(context: Context, shown: readonly Shown[]): Promise<void> {
  for (const message of shown)
    await (message.how === 'edited' && context.callbackQuery !== undefined
      ? context.editMessageText(message.text, keyboard(message))
      : context.reply(message.text, keyboard(message)))
}

await runPeer(async ({ url, token }, script, storage) => {
  const bot = new Telegraf<Context>(token, { telegram: { apiRoot: url } })

  const [greeting, ...others] = script
  const scene = new Scenes.WizardScene<Context>(
    'interview',
    async (context) => {
      await show(context, greeting?.shown ?? [])
      return context.wizard.next()
    },
    ...others.map(({ deed, shown, sends }, at) => async (context: Context) => {
      const answer =
        deed === 'press'
          ? context.callbackQuery && 'data' in context.callbackQuery && context.callbackQuery.data
          : context.message && 'text' in context.message && context.message.text
      if (typeof answer !== 'string') return undefined
      const state: State = context.wizard.state
      state.answers = [...(state.answers ?? []), answer]
      if (sends) await storage.report(state.answers)
      await show(context, shown)
      return at === others.length - 1 ? context.scene.leave() : context.wizard.next()
    }),
  )

  bot.on('callback_query', async (context, next) => {
    context.answerCbQuery().catch(() => undefined)
    await next()
  })
  bot.use(
    session({
      store: {
        get: (key: string) => storage.read<Scenes.WizardSession>(key),
        set: (key: string, value: Scenes.WizardSession) => storage.write(key, value),
        delete: (key: string) => storage.remove(key),
      },
    }),
  )
  bot.use(new Scenes.Stage<Context>([scene]).middleware())
  bot.command('start', (context) => context.scene.enter('interview'))
  // Resolves when the bot stops.
  void bot.launch()
  return Promise.resolve()
})
